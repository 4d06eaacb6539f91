import { isAlive } from '../inbox/deliver.ts'
import { takeDue } from '../inbox/listen.ts'
import type { Told } from '../inbox/listen.ts'
import { ownIdentity } from '../process/process.ts'
import type { Way } from '../schema/delivery.ts'
import { sessionTag } from '../schema/session.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Seat } from './seat.ts'

/** Takes what is due to the session by one way. */
export function take(seat: Seat, way: Way, passed: Set<string> = new Set()): Promise<Told[]> {
  return takeDue(seat, [seat.party], { way, passed })
}

/** Tells the session's server that hooks look after it, so that it does not use its channel as well. */
export async function noteHooks(mailbox: Mailbox, session: string): Promise<void> {
  if ((await mailbox.duty(session, 'hooks')) !== undefined) return
  await mailbox.takeDuty(session, 'hooks', ownIdentity())
}

/** True while the session may still hear of something: a job of its own, or one that it could take. */
export async function isWaiting({ mailbox, party }: Seat): Promise<boolean> {
  return party.works || (await mailbox.expected(party.session)).length > 0
}

/** A session that has gone wakes no more; one that never made itself known ends with the process above. */
export async function isLive({ mailbox, party, record }: Seat): Promise<boolean> {
  if (record === undefined) return process.ppid > 1
  return isAlive(await mailbox.session(sessionTag(party.session)))
}
