import type { DeliveryLine } from '../schema/delivery.ts'
import type { Notification } from '../schema/notification.ts'
import { sessionTag } from '../schema/session.ts'

/** Whether one session may be notified of something. */
export type ClaimState =
  /** Yes: no other session has it, and no agent acknowledged it. */
  | 'claimable'
  /** Not again: this session was notified, or its agent read the inbox. */
  | 'notified'
  /** Not now: a call of this session waits for the subject and will report it. */
  | 'awaited'
  /** No: it belongs to another session, which is alive. */
  | 'elsewhere'
  /** No: it was acknowledged. */
  | 'done'

/** What the rule needs to know beside the log: which sessions and which waiting processes are alive. */
export type Alive = {
  session: (tag: string) => boolean
  process: (line: DeliveryLine) => boolean
}

type Claimed = Pick<Notification, 'event' | 'recipient' | 'owner'>

/**
 * Decides from the delivery log of a subject whether a session may claim a notification. The notification
 * belongs to the last session that was notified; before the first, to its owner. When that session is no
 * longer alive, any session of the recipient may claim it.
 */
export function claimState(
  lines: DeliveryLine[],
  notification: Claimed,
  at: { session: string; alive: Alive },
): ClaimState {
  const about = linesAbout(lines, notification)
  if (about.some((line) => line.step === 'done')) return 'done'
  if (about.some((line) => line.session === at.session)) return 'notified'
  const owner = ownerOf(about, notification)
  const isOther = owner !== undefined && owner !== sessionTag(at.session)
  if (isOther && at.alive.session(owner)) return 'elsewhere'
  return isAwaited(lines, at) ? 'awaited' : 'claimable'
}

/** The lines about one event for one recipient. A line of an earlier version names no recipient. */
export function linesAbout(
  lines: DeliveryLine[],
  { event, recipient }: { event: string; recipient: string | undefined },
): DeliveryLine[] {
  return lines.filter(
    (line) =>
      line.event === event && (line.recipient === undefined || line.recipient === recipient),
  )
}

/** The tag of the session that a notification belongs to; undefined when it belongs to none. */
export function ownerOf(about: DeliveryLine[], { owner }: Claimed): string | undefined {
  const last = about.at(-1)
  return last === undefined ? owner : sessionTag(last.session)
}

/** True while a call of this session waits for the subject: not withdrawn, and its process is alive. */
function isAwaited(lines: DeliveryLine[], at: { session: string; alive: Alive }): boolean {
  const waits = lines.filter(
    (line) => line.session === at.session && line.event === undefined && at.alive.process(line),
  )
  const begun = waits.filter((line) => line.step === 'waiting').length
  const ended = waits.filter((line) => line.step === 'withdrawn').length
  return begun > ended
}
