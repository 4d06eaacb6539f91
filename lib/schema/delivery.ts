import { isObject, parseProcess } from './session.ts'
import type { ProcessIdentity } from './process.ts'
import type { Subject } from './subject.ts'

/** How a notification reaches a session: by a call of its agent, then by what wakes the session. */
export type Way =
  | 'dispatch_wait'
  | 'poll'
  | 'check_inbox'
  | 'get_message'
  | 'session_start'
  | 'monitor'
  | 'stop_hook'
  | 'async_rewake'
  | 'channel'
  | 'resource'
  | 'list_messages'
  | 'get_message_thread'
  | 'wait_for_messages'
  | 'mark_message_read'

/**
 * `waiting`: a call of this session waits for the subject and will report it, so no other way should;
 * `withdrawn`: that call has ended. `offered`: the notification was delivered to the session; `seen`: its
 * agent read it; `done`: its agent acknowledged it; `expired`: its time had passed before its agent read it.
 */
const STEPS = ['waiting', 'withdrawn', 'offered', 'seen', 'done', 'expired'] as const
/** `unknown` is a step of a later version. Where such a line names an event, the event counts as offered. */
type Step = (typeof STEPS)[number] | 'unknown'

/** One line of a subject's delivery log. */
export type DeliveryLine = {
  /** Counts the lines of a log. Of several lines with one version the first counts. */
  version: number
  at: string
  step: Step
  /** A `Way`, or one that only a later version knows; empty on a step that no session took. */
  way: string
  /** Empty for a caller without a session. */
  session: string
  /** Which event (see `Notification`); absent on a wait, which is for the whole subject. Stored as `news`. */
  event?: string | undefined
  /** The agent that was notified. Absent on a wait, and in lines of earlier versions, whose events had one recipient. */
  recipient?: string | undefined
  /** The process that waits. Its waits end with it. */
  process?: ProcessIdentity | undefined
}

/**
 * Reads one line; undefined for anything without a version. Parsed by hand, because the hook starts without
 * zod. A line that only a later version understands still counts: a reader that skipped it would use its
 * version again.
 */
export function parseDeliveryLine(value: unknown): DeliveryLine | undefined {
  if (!isObject(value)) return undefined
  const { version } = value
  if (typeof version !== 'number') return undefined
  return {
    version,
    at: textOf(value['at']) ?? '',
    step: STEPS.find((known) => known === value['step']) ?? 'unknown',
    way: textOf(value['way']) ?? '',
    session: textOf(value['session']) ?? '',
    event: textOf(value['news']),
    recipient: textOf(value['recipient']),
    process: parseProcess(value['process']),
  }
}

/** A line as it is stored. */
export function deliveryDocument(line: DeliveryLine): Record<string, unknown> {
  const { version, event, ...rest } = line
  return { version, ...rest, news: event }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** One step that reached a session. */
export type Receipt = { way: string; session: string; at: string }

/** What became of one notification. */
export type Delivery = {
  subject: Subject
  event: string
  /** Absent in logs of earlier versions, whose events had one recipient. */
  recipient?: string | undefined
  /** The last of the steps below that happened; `queued` before the first. */
  state: 'queued' | 'offered' | 'seen' | 'done' | 'expired'
  /** Each time it was delivered. More than once when the earlier session ended, or its agent did not read it in time. */
  offered: Receipt[]
  seen: Receipt | null
  done: Receipt | null
  /** When it bounced; null for one that did not. */
  expired: string | null
}
