import { actionTools } from '../operations/actions/action-tools.ts'
import type { Operation } from '../operations/operation.ts'
import type { Services } from '../operations/services.ts'
import { toolNames } from '../operations/toolsets.ts'
import type { Caller } from '../rights/caller.ts'

/** A registration signals several times; the client is notified once. */
const BURST_MS = 50

/** The tools of one client that come and go with actions. */
export type ToolsOfActions = {
  /** One tool for each action that exists for the client; none when the actions cannot be read. */
  list: () => Promise<Operation[]>
  /** Calls back from now on when the client's list has changed. Undefined for a client without actions. */
  watch: (changed: () => Promise<void>) => Promise<Watch | undefined>
  close: () => void
}

type Watch = { close: () => void }

export function createToolsOfActions(on: {
  /** False for a client that did not ask for actions. */
  isOn: boolean
  relay: Promise<Services>
  caller: () => Promise<Caller>
  warn: (line: string) => void
}): ToolsOfActions {
  const watches = new Set<Watch>()
  let isClosed = false

  async function list(): Promise<Operation[]> {
    if (!on.isOn) return []
    try {
      const context = { relay: await on.relay, caller: await on.caller() }
      return await actionTools(context, await toolNames())
    } catch (error) {
      // The other tools must work, whatever is wrong with the actions.
      on.warn(`cannot list the actions: ${String(error)}`)
      return []
    }
  }

  return {
    list,

    async watch(changed) {
      if (!on.isOn || isClosed) return undefined
      try {
        const { actions } = await on.relay
        const watch = await watchList({ list, changed, warn: on.warn }, (signal) =>
          actions.watch(signal),
        )
        const closing = {
          close: () => {
            watches.delete(closing)
            watch.close()
          },
        }
        watches.add(closing)
        if (isClosed) closing.close()
        return closing
      } catch (error) {
        on.warn(`cannot watch the actions: ${String(error)}`)
        return undefined
      }
    },

    close() {
      isClosed = true
      for (const each of watches) each.close()
    },
  }
}

/** Calls back when the list differs from what it was, once for each burst of signals. */
async function watchList(
  on: {
    list: () => Promise<Operation[]>
    changed: () => Promise<void>
    warn: (line: string) => void
  },
  watchActions: (signal: () => void) => Watch,
): Promise<Watch> {
  let timer: NodeJS.Timeout | undefined
  let known = ''
  let isClosed = false

  async function check(): Promise<void> {
    const now = signatureOf(await on.list())
    if (isClosed || now === known) return
    known = now
    await on.changed()
  }

  // Watches first: the other order would miss what changes in between.
  const watch = watchActions(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      check().catch((error: unknown) => on.warn(`tools of actions: ${String(error)}`))
    }, BURST_MS)
  })
  known = signatureOf(await on.list())
  return {
    close() {
      isClosed = true
      clearTimeout(timer)
      watch.close()
    },
  }
}

/** What a client sees of these tools. */
function signatureOf(tools: Operation[]): string {
  return JSON.stringify(
    tools.map(({ name, description, shownInput }) => [name, description, shownInput]),
  )
}
