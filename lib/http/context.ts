import type { Principal } from '../access/principal.ts'
import type { Workspaces } from '../operations/services.ts'
import type { GithubSettings } from '../schema/identity.ts'
import type { Configuration } from '../schema/settings.ts'
import type { Person, Remote, RemoteWrites, Session } from '../rights/caller.ts'

/** What the operator's configuration says about people and clients, read anew for each use. */
export type Identity = {
  settings: () => Pick<Configuration, 'clients' | 'identity'>
  /** The secret of the GitHub app. Throws `CREDENTIAL_MISSING` or `CONFIG_UNSAFE`. */
  githubSecret: (settings: GithubSettings) => string
}

/** What every route works with. */
export type HttpContext = {
  version: string
  workspaces: Workspaces
  /** The sender of the jobs that an owner sends. */
  ownerAgent: string
  /** What happens to write jobs of remote callers, by the kind of credential that admitted them. */
  remoteWrites: Record<'token' | 'client', RemoteWrites>
  /** Who may connect clients, and which clients the operator set up. */
  identity: Identity
  /** The kind of the store, and what tries whether this process can read and write it; throws RelayError. */
  store: { kind: 'files' | 'database'; probe: () => Promise<void> }
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
  { name, agent, workspace, scopes, via = 'token' }: Extract<Principal, { rights: 'agent' }>,
): Remote {
  return { kind: 'remote', name, agent, workspace, writes: remoteWrites[via], via, scopes }
}
