import type { Principal } from '../../access/principal.ts'
import type { Remote } from '../../rights/caller.ts'
import { SCOPES } from '../../schema/root.ts'
import type { Scope } from '../../schema/root.ts'

/**
 * Who performs the calls of a hub: always a remote caller, whatever the credential, for it acts on machines elsewhere.
 * Its user is the person who signed in, the owner for a client that the owner approved, or the agent of a token.
 */
export function hubCallerOf(principal: Principal, workspace: string): Remote {
  const { name } = principal
  const common = { kind: 'remote', workspace, writes: 'refused' } as const
  if (principal.rights === 'owner') {
    return { ...common, name, agent: 'owner', via: 'token', scopes: SCOPES, user: 'owner' }
  }
  const { agent, via = 'token' } = principal
  const scopes = scopesOf(principal)
  const user = via === 'token' ? agent : 'owner'
  return { ...common, name, agent, via, scopes, user }
}

/** What the credential was granted: reading, unless it says otherwise. */
function scopesOf(principal: object): readonly Scope[] {
  const { scopes } = principal as { scopes?: readonly Scope[] }
  return scopes ?? ['mcp:read']
}
