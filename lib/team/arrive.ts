import { createHash, timingSafeEqual } from 'node:crypto'

import type { Member } from '../schema/member.ts'
import { jobOfMarker, memberMarker } from './marker.ts'
import type { Members } from './members.ts'
import { isLiving } from './rules.ts'

/** A session that says which member it is: the marker in its environment, the secret beside it, and its id. */
export type Arrival = { marker: string; nonce: string; session: string }

/**
 * Records that the session of a member works. Undefined, and nothing is recorded, for a session that was not started for
 * a living member, or does not know its secret.
 */
export async function arrive(members: Members, given: Arrival): Promise<Member | undefined> {
  const jobId = jobOfMarker(given.marker)
  const member = jobId === undefined ? undefined : (await members.state()).members.get(jobId)
  if (member === undefined || !isLiving(member) || member.nonce === undefined) return undefined
  if (memberMarker(member).value !== given.marker) return undefined
  const proof = createHash('sha256').update(given.nonce).digest()
  const wanted = Buffer.from(member.nonce, 'hex')
  if (proof.length !== wanted.length || !timingSafeEqual(proof, wanted)) return undefined
  return members.ready(member.job_id, given.session)
}
