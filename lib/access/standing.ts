import { existsSync } from 'node:fs'

import { openTokens } from './access-tokens.ts'
import { openGrants } from './grants.ts'

/** A remote caller as it was admitted: the agent and the workspace of its credential, and which kind that is. */
export type Admitted = { agent: string; workspace: string; via: 'token' | 'client' }

/** True while some credential of this kind still admits the caller. The owner revokes it by ending the last one. */
export function isAdmitted(
  directory: string,
  { agent, workspace, via }: Admitted,
  now: () => number,
): boolean {
  if (!existsSync(directory)) return false
  if (via === 'token') {
    const all = openTokens(directory, now).list()
    return all.some(
      ({ grants }) =>
        grants.rights === 'agent' && grants.agent === agent && grants.workspace === workspace,
    )
  }
  // The address that a client's tokens are for matters to the server alone.
  const all = openGrants(directory, { now, resource: '' }).list()
  return all.some(({ record }) => record.agent === agent && record.workspace === workspace)
}
