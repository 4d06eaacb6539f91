import type { ProcessIdentity } from './process.ts'
import { parseProcess } from './session.ts'

/** How news can come to a session: what it asks itself, then what wakes it. */
export type Way =
  | 'dispatch_wait'
  | 'poll'
  | 'check_inbox'
  | 'session_start'
  | 'monitor'
  | 'stop_hook'
  | 'async_rewake'
  | 'channel'
  | 'resource'

/**
 * `waiting`: a call of this session waits for the job, so that nothing else need tell it; `withdrawn`: it
 * waits no more. `offered`: the news was put before the session; `seen`: its agent looked; `done`: it is
 * dealt with.
 */
const STEPS = ['waiting', 'withdrawn', 'offered', 'seen', 'done'] as const
/** `unknown`: a step of a later version. It counts as a line, and where it names news these were offered. */
type Step = (typeof STEPS)[number] | 'unknown'

/** One line of a job's delivery log: what became of its news, for which session, by which way. */
export type DeliveryLine = {
  /** Counts the lines of a log; the first line of a version is the one that counts. */
  version: number
  at: string
  step: Step
  /** A `Way`, or one that only a later version knows. */
  way: string
  session: string
  /** Which news: `<version>-<kind>` of the job, or `queued`; absent where the whole job is meant. */
  news?: string | undefined
  /** Who waits: a wait ends with its process. */
  process?: ProcessIdentity | undefined
}

/**
 * Reads one line; undefined for what has no version. By hand, because the hook starts without zod. What a later
 * version says in another way still counts as a line: a reader that skipped it would give its version away again.
 */
export function parseDeliveryLine(value: unknown): DeliveryLine | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const line = value as Record<string, unknown>
  const { version, news } = line
  if (typeof version !== 'number') return undefined
  return {
    version,
    at: textOf(line['at']),
    step: STEPS.find((known) => known === line['step']) ?? 'unknown',
    way: textOf(line['way']),
    session: textOf(line['session']),
    news: typeof news === 'string' ? news : undefined,
    process: parseProcess(line['process']),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What became of one piece of news: the receipts of its deliveries, the latest state last. */
export type Delivery = {
  job_id: string
  news: string
  state: 'queued' | 'offered' | 'seen' | 'done'
  /** Each time it was put before a session. More than one: the session before had gone. */
  offered: { way: string; session: string; at: string }[]
  seen: { way: string; session: string; at: string } | null
  done: { way: string; session: string; at: string } | null
}
