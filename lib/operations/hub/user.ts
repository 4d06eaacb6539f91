import { RelayError } from '../../errors.ts'
import type { Hub } from '../../hub/hub.ts'
import type { Caller } from '../../rights/caller.ts'
import { SCOPES } from '../../schema/root.ts'
import type { Services } from '../services.ts'

/** The hub of a call. Throws `TOOL_UNAVAILABLE` where this relay is none. */
export function hubOf({ relay }: { relay: Pick<Services, 'hub'> }): Hub {
  if (relay.hub !== undefined) return relay.hub
  const message =
    'Cannot do this here: this relay is not a hub, it works on its own folders. Ask the hub that your machine is paired with.'
  throw new RelayError('TOOL_UNAVAILABLE', message)
}

/** The user of a hub, who sees only the own machines, and what the credential of the call was granted. */
export function userOf(caller: Caller): { user: string; scopes: readonly string[] } {
  if (caller.kind !== 'remote') return { user: 'owner', scopes: SCOPES }
  return { user: caller.user ?? caller.agent, scopes: caller.scopes ?? [] }
}
