import { isGone, liveness } from '../process/process.ts'
import type { Delivery, DeliveryLine, Receipt, Way } from '../schema/delivery.ts'
import type { Notification } from '../schema/notification.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import type { Session } from '../schema/session.ts'
import { sessionTag } from '../schema/session.ts'
import type { Subject } from '../schema/subject.ts'
import { claimState, linesAbout, ownerOf } from './claim-state.ts'
import type { Alive, Claim } from './claim-state.ts'
import { isLast } from './notifications.ts'
import type { InboxStore } from './notifications.ts'

/** How often an append is tried again because another process appended first. Far fewer ever compete. */
const MAX_ATTEMPTS = 50

/** How soon a notification should be seen, before the next way is tried; `RELAY_SEEN_WITHIN_MS` changes it. */
export const SEEN_WITHIN_MS = 120_000

type Line = Omit<DeliveryLine, 'version' | 'at'>

/** A call of a session that waits for a subject, and the process it runs in. */
type Wait = { way: Way; session: string; process: ProcessIdentity }

/**
 * Decides which session is notified of what, once. Every delivery is a line of the subject's delivery log,
 * and a line is appended only when no other line was appended since the log was read. So of all processes
 * and ways that would notify a session, and of all sessions that would replace one that ended, one succeeds.
 */
export type Deliveries = {
  /** Whether a session may claim a notification in this way. Changes nothing. */
  state(notification: Notification, session: string, way: Way): Promise<Claim>
  /** Claims a notification for a session. True obliges the caller to deliver it; false forbids it. */
  claim(notification: Notification, session: string, way: Way): Promise<boolean>
  /** Records that the agent of a session read a notification (`seen`) or acknowledged it (`done`). */
  addReceipt(
    notification: Pick<Notification, 'subject' | 'event' | 'recipient'>,
    receipt: { step: 'seen' | 'done'; way: Way; session: string },
  ): Promise<void>
  /**
   * Records that a notification was not seen in time, once. `seen`: it was seen. `first`: of all recipients of the
   * subject this one was the first to be recorded.
   */
  expire(
    notification: Pick<Notification, 'subject' | 'event' | 'recipient'>,
  ): Promise<'seen' | 'first' | 'later'>
  /** True when its agent has read it, has acknowledged it, or did not in time: then it is not delivered again. */
  isOver(notification: Pick<Notification, 'subject' | 'event' | 'recipient'>): Promise<boolean>
  /** Keeps other ways from notifying the session of this subject while a call waits for it. */
  beginWait(subject: Subject, wait: Wait): Promise<void>
  endWait(subject: Subject, wait: Wait): Promise<void>
  /** What became of each notification of a subject that has reached a session. */
  of(subject: Subject): Promise<Delivery[]>
}

export function createDeliveries(on: {
  store: InboxStore
  now: () => number
  seenWithinMs?: number | undefined
}): Deliveries {
  const { now, seenWithinMs = SEEN_WITHIN_MS } = on
  const { mailbox, registry } = on.store

  /** Reads the log, decides, appends; repeats when another process appended first. True when it appended. */
  async function append(
    subject: Subject,
    decide: (lines: DeliveryLine[]) => Promise<Line | undefined> | Line | undefined,
  ): Promise<boolean> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const log = await mailbox.deliveries(subject)
      const line = await decide(log.lines)
      if (line === undefined) return false
      const at = new Date(now()).toISOString()
      if (await mailbox.appendDelivery(subject, log.version + 1, { ...line, at })) return true
    }
    return false
  }

  async function stateIn(
    lines: DeliveryLine[],
    notification: Notification,
    asked: { session: string; way: Way },
  ): Promise<Claim> {
    const alive = await aliveAmong(registry, lines, notification)
    return claimState(lines, notification, { ...asked, now: now(), seenWithinMs, alive })
  }

  return {
    async state(notification, session, way) {
      const { lines } = await mailbox.deliveries(notification.subject)
      return stateIn(lines, notification, { session, way })
    },

    async claim(notification, session, way) {
      const { subject, event, recipient } = notification
      const isClaimed = await append(subject, async (lines) => {
        const { state } = await stateIn(lines, notification, { session, way })
        if (state !== 'claimable') return undefined
        return { step: 'offered', way, session, event, recipient }
      })
      if (isClaimed && isLast(notification)) {
        await registry.remove('outstanding', [sessionTag(session), subject.id])
      }
      return isClaimed
    },

    async addReceipt(notification, receipt) {
      const { subject, event, recipient } = notification
      await append(subject, (lines) => {
        const about = linesAbout(lines, notification)
        const isKnown = about.some(({ step }) => step === receipt.step || step === 'done')
        return isKnown ? undefined : { ...receipt, event, recipient }
      })
    },

    async expire({ subject, event, recipient }) {
      let found: 'seen' | 'first' | 'later' = 'later'
      await append(subject, (lines) => {
        const about = linesAbout(lines, { event, recipient })
        const first = lines.find(({ step }) => step === 'expired')
        found = first === undefined || first.recipient === recipient ? 'first' : 'later'
        if (about.some(({ step }) => step === 'seen' || step === 'done')) found = 'seen'
        if (found === 'seen' || about.some(({ step }) => step === 'expired')) return undefined
        return { step: 'expired', way: '', session: '', event, recipient }
      })
      return found
    },

    async isOver({ subject, event, recipient }) {
      const { lines } = await mailbox.deliveries(subject)
      return linesAbout(lines, { event, recipient }).some(({ step }) => OVER.has(step))
    },

    async beginWait(subject, wait) {
      await append(subject, () => ({ step: 'waiting', ...wait }))
    },

    async endWait(subject, wait) {
      await append(subject, () => ({ step: 'withdrawn', ...wait }))
    },

    async of(subject) {
      const { lines } = await mailbox.deliveries(subject)
      return keysOf(lines).map((key) => deliveryOf({ subject, ...key }, linesAbout(lines, key)))
    },
  }
}

type Key = { event: string; recipient: string | undefined }

/**
 * The notifications that a log names. A line of an earlier version names no recipient; it is about the same
 * notification as the later lines of its event, which do.
 */
function keysOf(lines: DeliveryLine[]): Key[] {
  const keys = new Map<string, Key>()
  for (const { event, recipient } of lines) {
    if (event !== undefined) keys.set(`${event} ${recipient ?? ''}`, { event, recipient })
  }
  const all = [...keys.values()]
  const named = new Set(all.flatMap((key) => (key.recipient === undefined ? [] : key.event)))
  return all.filter((key) => key.recipient !== undefined || !named.has(key.event))
}

const OVER = new Set<DeliveryLine['step']>(['seen', 'done', 'expired'])

function deliveryOf(
  about: Pick<Delivery, 'subject' | 'event' | 'recipient'>,
  lines: DeliveryLine[],
): Delivery {
  const done = lines.find((line) => line.step === 'done')
  // What an agent has acknowledged, it has seen.
  const seen = lines.find((line) => line.step === 'seen') ?? done
  const offered = lines.filter((line) => line.step === 'offered').map(receiptOf)
  const expired = lines.find((line) => line.step === 'expired')
  return {
    ...about,
    state: stateOf({ done, seen, expired, isOffered: offered.length > 0 }),
    offered,
    seen: seen === undefined ? null : receiptOf(seen),
    done: done === undefined ? null : receiptOf(done),
    expired: expired?.at ?? null,
  }
}

function stateOf(on: {
  done: DeliveryLine | undefined
  seen: DeliveryLine | undefined
  expired: DeliveryLine | undefined
  isOffered: boolean
}): Delivery['state'] {
  if (on.done !== undefined) return 'done'
  if (on.seen !== undefined) return 'seen'
  if (on.expired !== undefined) return 'expired'
  return on.isOffered ? 'offered' : 'queued'
}

function receiptOf({ way, session, at }: DeliveryLine): Receipt {
  return { way, session, at }
}

/** Looks up the few sessions and processes that a decision can depend on. */
async function aliveAmong(
  registry: InboxStore['registry'],
  lines: DeliveryLine[],
  notification: Notification,
): Promise<Alive> {
  const owner = ownerOf(linesAbout(lines, notification), notification)
  const isOwnerAlive = owner !== undefined && isAlive(await registry.get('session', owner))
  const waiting = await waitersAmong(registry, lines)
  return {
    session: (tag) => tag === owner && isOwnerAlive,
    process: ({ process, session }) => {
      if (process === undefined) return false
      const seen = liveness(process)
      return seen === 'alive' || (seen === 'unknown' && waiting.has(session))
    },
  }
}

/** Sessions with a call that waits in a process of another host or container: it waits while its session is alive. */
async function waitersAmong(
  registry: InboxStore['registry'],
  lines: DeliveryLine[],
): Promise<Set<string>> {
  const unknown = lines.filter(({ process }) => process && liveness(process) === 'unknown')
  const alive = new Set<string>()
  for (const session of new Set(unknown.map((line) => line.session))) {
    if (isAlive(await registry.get('session', sessionTag(session)))) alive.add(session)
  }
  return alive
}

/** True while the process that serves a session runs; for a process of another host, while its heartbeats arrive. */
export function isAlive(session: Session | undefined): boolean {
  return session !== undefined && !isGone(session.process, session.silent_ms)
}
