import { cursorInvalid } from '../job/refusals.ts'
import type { JobSummary } from '../schema/summary.ts'
import type { JobState } from '../schema/job.ts'
import type { Stretch } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

export type ListFilter = {
  /** One state, or several. */
  state?: JobState | readonly JobState[] | undefined
  to?: string | undefined
  from?: string | undefined
  label?: string | undefined
  /** Only jobs that changed at this time (ISO) or later. */
  since?: string | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

export type JobPage = {
  jobs: JobSummary[]
  /** For each of these jobs, the cursor that continues after it. */
  cursors: string[]
  /** Jobs on this page whose logs cannot be read. */
  damaged: { job_id: string; message: string }[]
  next_cursor: string | undefined
}

/** The default and maximum number of rows per page. */
const PAGE = 50
const MAX_PAGE = 500

/**
 * The most that one page may cost, in rows of the log of ended jobs. Reading a job counts as ten rows. A filter
 * that rarely matches returns a short page and a cursor, in well under 100 ms.
 */
const MAX_COST = 5000
const READ_COST = 10

/** The most rows to request from the store at a time when each of them must be read. */
const READ_AT_ONCE = 100

/** The parts of a listing in the order in which a person wants them. Each has its own cursor. */
const STRETCHES = ['attention', 'running', 'queued', 'ended'] as const

const STRETCH_OF: Record<JobState, Stretch> = {
  needs_review: 'attention',
  needs_recovery: 'attention',
  running: 'running',
  queued: 'queued',
  completed: 'ended',
  failed: 'ended',
  cancelled: 'ended',
  expired: 'ended',
}

/** The position of a state in a listing: 0 for jobs that need a person, then running, queued, ended. */
export function listingRank(state: JobState): number {
  return STRETCHES.indexOf(STRETCH_OF[state])
}

type Candidate = {
  row: JobSummary | { job_id: string; message: string }
  cursor: string
  cost: number
}

/**
 * Lists jobs that need a person first, then running, then queued (in the order they will run), then ended ones
 * (latest first). Ended jobs are listed without reading their logs. Throws `CURSOR_INVALID`.
 */
export async function list(store: Store, filter: ListFilter): Promise<JobPage> {
  const limit = Math.min(filter.limit ?? PAGE, MAX_PAGE)
  const page: JobPage = { jobs: [], cursors: [], damaged: [], next_cursor: undefined }
  let cost = 0
  let cursor: string | undefined
  for await (const candidate of candidates(store, filter)) {
    if (page.jobs.length === limit || cost >= MAX_COST) {
      page.next_cursor = cursor
      return page
    }
    cost += candidate.cost
    cursor = candidate.cursor
    const { row } = candidate
    if ('message' in row) {
      // Two hints may lead to it: one from before the damage, one from the process that found it.
      if (!page.damaged.some(({ job_id }) => job_id === row.job_id)) page.damaged.push(row)
    } else if (fits(row, filter)) {
      page.jobs.push(row)
      page.cursors.push(cursor)
    }
  }
  return page
}

async function* candidates(store: Store, filter: ListFilter): AsyncGenerator<Candidate> {
  const start = readCursor(filter.cursor)
  const from = start === undefined ? 0 : STRETCHES.indexOf(start.stretch)
  const only = statesOf(filter)?.map((state) => STRETCH_OF[state])
  for (const stretch of STRETCHES.slice(from)) {
    if (only?.includes(stretch) === false) continue
    const after = stretch === start?.stretch ? start.after : undefined
    yield* rowsOf(store, filter, { of: stretch, after })
  }
}

async function* rowsOf(
  store: Store,
  { to, since, limit = PAGE }: ListFilter,
  { of, after }: { of: Stretch; after: string | undefined },
): AsyncGenerator<Candidate> {
  const isRead = of !== 'ended'
  // Parsing a row for the first time is slow, so a new process asks for no more of them than it may show. A filter
  // that rejects most rows asks again.
  let atOnce = isRead ? Math.min(limit + 1, READ_AT_ONCE) : limit + 1
  // A process that died between two steps may have left two hints, or two rows, of one job.
  const seen = new Set<string>()
  let next = after
  do {
    const page = await store.jobs.list({ of, to, after: next, limit: atOnce })
    for (const { row, after: position } of page.rows) {
      if (seen.has(row.job_id)) continue
      seen.add(row.job_id)
      yield { row, cursor: `${of}:${position}`, cost: isRead ? READ_COST : 1 }
    }
    next = page.next
    if (!isRead) atOnce = MAX_PAGE
    // Rows are in the order in which jobs ended, so all that follow are older.
    const oldest = page.rows.at(-1)?.row
    const oldestAt = oldest !== undefined && 'updated_at' in oldest ? oldest.updated_at : ''
    if (!isRead && since !== undefined && oldestAt < since) return
  } while (next !== undefined)
}

function fits(row: JobSummary, filter: ListFilter): boolean {
  if (statesOf(filter)?.includes(row.state) === false) return false
  if (filter.to !== undefined && row.to !== filter.to) return false
  if (filter.from !== undefined && row.from !== filter.from) return false
  if (filter.since !== undefined && row.updated_at < filter.since) return false
  return filter.label === undefined || row.labels.includes(filter.label)
}

function statesOf({ state }: ListFilter): readonly JobState[] | undefined {
  return typeof state === 'string' ? [state] : state
}

function readCursor(cursor: string | undefined): { stretch: Stretch; after: string } | undefined {
  if (cursor === undefined) return undefined
  const separator = cursor.indexOf(':')
  const stretch = STRETCHES.find((name) => name === cursor.slice(0, separator))
  if (stretch === undefined) {
    throw cursorInvalid()
  }
  return { stretch, after: cursor.slice(separator + 1) }
}
