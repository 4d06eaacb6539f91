import { RelayError } from '../../errors.ts'
import type { Perform } from '../../hub/machine/answering.ts'
import type { RequestCaller } from '../../hub/protocol.ts'
import type { Remote } from '../../rights/caller.ts'
import { Scope } from '../../schema/root.ts'
import type { Call, Operation } from '../operation.ts'
import { perform } from '../perform.ts'
import type { Workspaces } from '../services.ts'

/**
 * Performs what a hub asks for, as a remote caller of this machine: its roots, denied paths, modes, approvals and tool
 * journal are those of every other caller. The hub can only narrow what the person who paired the machine allowed.
 */
export function createPerformRequest(on: {
  workspaces: Workspaces
  /** The tools that a hub may ask for. */
  tools: readonly Operation[]
  /** What the person who paired this machine allowed. */
  scopes: () => readonly string[]
}): Perform {
  const { workspaces, scopes } = on
  const tools = new Map(on.tools.map((tool) => [tool.name, tool]))

  return async ({ operation: name, input, caller }, signal) => {
    const operation = tools.get(name)
    if (operation?.guarded === undefined) throw unknown(name)
    const call: Call = {
      caller: callerOfHub(caller, { scopes: scopes(), workspace: workspaces.own }),
      workspaces,
      signal,
      // A hub that did not get the answer asks again; nothing depends on it.
      afterReply: () => {},
    }
    const result = await perform(operation, call, input)
    const images = operation.images?.(result)
    return {
      body: operation.view(result),
      images: images?.map(({ data, mimeType }) => ({ data: data.toString('base64'), mimeType })),
    }
  }
}

/** The user of a hub as a caller of this machine. */
export function callerOfHub(
  { user, scopes: granted }: RequestCaller,
  on: { scopes: readonly string[]; workspace: string },
): Remote {
  const both = granted.filter((scope) => on.scopes.includes(scope))
  const plain = user.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60)
  return {
    kind: 'remote',
    name: `hub:${user}`,
    agent: `hub.${plain}`,
    workspace: on.workspace,
    writes: 'refused',
    via: 'client',
    scopes: both.flatMap((scope) => {
      const parsed = Scope.safeParse(scope)
      return parsed.success ? [parsed.data] : []
    }),
  }
}

function unknown(name: string): RelayError {
  const message = `Cannot perform "${name.slice(0, 64)}": this machine offers no such tool. Update durable-relay there.`
  return new RelayError('TOOL_UNAVAILABLE', message)
}
