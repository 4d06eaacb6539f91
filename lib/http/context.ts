import type { Principal } from '../access/principal.ts'
import type { Workspaces } from '../operations/services.ts'
import type { Person, Remote, RemoteWrites, Session } from '../rights/caller.ts'

/** What every route works with. */
export type HttpContext = {
  version: string
  workspaces: Workspaces
  /** The sender of the jobs that an owner sends. */
  ownerAgent: string
  /** What happens to write jobs of remote callers, by the kind of credential that admitted them. */
  remoteWrites: Record<'token' | 'client', RemoteWrites>
  now: () => number
  /** Aborted when the process must exit. */
  leaving: AbortSignal
  warn: (line: string) => void
}

/** Who performs the calls of the API: an owner is a person, any other principal a remote caller. */
export function callerOf(context: HttpContext, principal: Principal): Person | Remote {
  if (principal.rights !== 'owner') return remoteOf(context, principal)
  return { kind: 'person', name: principal.name, agent: context.ownerAgent }
}

/** Who performs the calls of an MCP client. It is never a person, whichever credential it has. */
export function clientOf(context: HttpContext, principal: Principal): Session | Remote {
  if (principal.rights !== 'owner') return remoteOf(context, principal)
  return { kind: 'session', agent: context.ownerAgent }
}

function remoteOf(
  { remoteWrites }: HttpContext,
  { name, agent, workspace, via = 'token' }: Extract<Principal, { rights: 'agent' }>,
): Remote {
  return { kind: 'remote', name, agent, workspace, writes: remoteWrites[via], via }
}
