import type { Principal } from '../../access/principal.ts'
import type { Remote } from '../../rights/caller.ts'
import { SCOPES } from '../../schema/root.ts'

/**
 * Who performs the calls of a hub: always a remote caller, whatever the credential, for it acts on machines elsewhere.
 * Its user is the person who approved the client, or the agent of a token. A token reads, unless its scopes say otherwise.
 */
export function hubCallerOf(principal: Principal, workspace: string): Remote {
  const { name } = principal
  const common = { kind: 'remote', workspace, writes: 'refused' } as const
  if (principal.rights === 'owner') {
    return { ...common, name, agent: 'owner', via: 'token', scopes: SCOPES, user: 'owner' }
  }
  const { agent, person = 'owner', scopes = ['mcp:read'], via = 'token' } = principal
  const user = via === 'token' ? agent : person
  return { ...common, name, agent, via, scopes, user }
}
