import type { ProcessIdentity } from './process.ts'
import { parseProcess } from './session.ts'

/** How news can come to a session: what it asks itself, then what wakes it. */
export const WAYS = [
  'dispatch_wait',
  'poll',
  'check_inbox',
  'session_start',
  'monitor',
  'stop_hook',
  'async_rewake',
  'channel',
  'resource',
] as const
export type Way = (typeof WAYS)[number]

/**
 * `waiting`: a call of this session waits for the job, so that nothing else need tell it; `withdrawn`: it
 * waits no more. `offered`: the news was put before the session; `seen`: its agent looked; `done`: it is
 * dealt with.
 */
const STEPS = ['waiting', 'withdrawn', 'offered', 'seen', 'done'] as const
type Step = (typeof STEPS)[number]

/** One line of a job's delivery log: what became of its news, for which session, by which way. */
export type DeliveryLine = {
  /** Counts the lines of a log; the first line of a version is the one that counts. */
  version: number
  at: string
  step: Step
  way: Way
  session: string
  /** Which news: `<version>-<kind>` of the job, or `queued`; absent where the whole job is meant. */
  news?: string | undefined
  /** Who waits: a wait ends with its process. */
  process?: ProcessIdentity | undefined
}

/** Reads one line; undefined for anything else. By hand, because the hook starts without zod. */
export function parseDeliveryLine(value: unknown): DeliveryLine | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const line = value as Record<string, unknown>
  const { version, at, session, news } = line
  const step = STEPS.find((known) => known === line['step'])
  const way = WAYS.find((known) => known === line['way'])
  if (typeof version !== 'number' || typeof at !== 'string' || typeof session !== 'string') {
    return undefined
  }
  if (step === undefined || way === undefined) return undefined
  const isNamed = typeof news === 'string'
  return {
    version,
    at,
    step,
    way,
    session,
    news: isNamed ? news : undefined,
    process: parseProcess(line['process']),
  }
}

/** What became of one piece of news: the receipts of its deliveries, the latest state last. */
export type Delivery = {
  job_id: string
  news: string
  state: 'queued' | 'offered' | 'seen' | 'done'
  /** Each time it was put before a session. More than one: the session before had gone. */
  offered: { way: Way; session: string; at: string }[]
  seen: { way: Way; session: string; at: string } | null
  done: { way: Way; session: string; at: string } | null
}
