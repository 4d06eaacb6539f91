import type { DeliveryLine, Way } from '../schema/delivery.ts'
import type { Notification } from '../schema/notification.ts'
import { sessionTag } from '../schema/session.ts'

/** Whether one session may be notified of something in one way. */
export type ClaimState =
  /** Yes: no session has it, or those that were notified have not seen it in time. */
  | 'claimable'
  /** Not again: this session was notified in this way before, or its agent read it. */
  | 'notified'
  /** Not yet: this session was notified in another way, and its agent may still read it in time. */
  | 'early'
  /** Not now: a call of this session waits for the subject and will report it. */
  | 'awaited'
  /** No: it belongs to another session, which is alive. */
  | 'elsewhere'
  /** No: it was acknowledged. */
  | 'done'
  /** No: it was not seen in time, and bounced. */
  | 'expired'

/** A state, and when time alone will change it; undefined when time will not. */
export type Claim = { state: ClaimState; untilMs?: number | undefined }

/** What the rule needs to know beside the log: which sessions and which waiting processes are alive. */
export type Alive = {
  session: (tag: string) => boolean
  process: (line: DeliveryLine) => boolean
}

/** Who asks: the session, the way in which it would be notified, and how soon a notification should be seen. */
export type Asking = {
  session: string
  way: Way
  now: number
  seenWithinMs: number
  alive: Alive
}

type Claimed = Pick<Notification, 'event' | 'recipient' | 'owner'>

/**
 * Decides from the delivery log of a subject whether a session may claim a notification. The notification belongs to the
 * last session that was notified; before the first, to its owner. When that session is no longer alive, any session of
 * the recipient may claim it.
 *
 * When it is not seen within `seenWithinMs`, the session may be notified again in another way, and after twice that time
 * another living session may be. No session is notified twice in one way.
 */
export function claimState(lines: DeliveryLine[], notification: Claimed, asking: Asking): Claim {
  const about = linesAbout(lines, notification)
  if (about.some(({ step }) => step === 'done')) return { state: 'done' }
  if (about.some(({ step }) => step === 'expired')) return { state: 'expired' }
  const own = about.filter((line) => line.session === asking.session)
  const later = laterState(about, own, notification, asking)
  if (later !== undefined) return later
  return { state: isAwaited(lines, asking) ? 'awaited' : 'claimable' }
}

/** Why a session may not claim now; undefined when it may. */
function laterState(
  about: DeliveryLine[],
  own: DeliveryLine[],
  notification: Claimed,
  { session, way, now, seenWithinMs, alive }: Asking,
): Claim | undefined {
  const owner = ownerOf(about, notification)
  const isOther = owner !== undefined && owner !== sessionTag(session)
  const isSeen = about.some(({ step }) => step === 'seen')
  const isUsed = own.some((line) => line.way === way)
  const last = about.at(-1)
  if (isOther) {
    if (!alive.session(owner)) return own.length > 0 && (isUsed || isSeen) ? final : undefined
    if (last === undefined || isSeen) return { state: 'elsewhere' }
    return early(last, 2 * seenWithinMs, now, 'elsewhere') ?? (isUsed ? final : undefined)
  }
  if (last === undefined || own.length === 0) return undefined
  if (isSeen || isUsed) return final
  return early(last, seenWithinMs, now, 'early')
}

const final: Claim = { state: 'notified' }

function early(
  last: DeliveryLine,
  waitMs: number,
  now: number,
  state: ClaimState,
): Claim | undefined {
  const untilMs = Date.parse(last.at) + waitMs
  if (untilMs <= now) return undefined
  // A line whose time cannot be read never becomes late.
  return Number.isNaN(untilMs) ? { state } : { state, untilMs }
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
function isAwaited(lines: DeliveryLine[], at: Pick<Asking, 'session' | 'alive'>): boolean {
  const waits = lines.filter(
    (line) => line.session === at.session && line.event === undefined && at.alive.process(line),
  )
  const begun = waits.filter((line) => line.step === 'waiting').length
  const ended = waits.filter((line) => line.step === 'withdrawn').length
  return begun > ended
}
