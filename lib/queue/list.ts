import { RelayError } from '../errors.ts'
import { summarize } from '../schema/summary.ts'
import type { JobSummary } from '../schema/summary.ts'
import { isFinal } from '../schema/job.ts'
import type { Job, JobState } from '../schema/job.ts'
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
  /** For each of these jobs, the cursor that goes on behind it. */
  cursors: string[]
  /** Jobs that are on this page but whose log cannot be read. */
  damaged: { job_id: string; message: string }[]
  next_cursor: string | undefined
}

/** Rows of a page unless asked otherwise, and the most there are. */
const PAGE = 50
const MAX_PAGE = 500

/**
 * What one page may cost, in rows of the log of ended jobs; a job that has to be read costs as much as
 * ten. A filter that seldom fits answers with a short page and a cursor, and in well under 100 ms.
 */
const MAX_COST = 5000
const READ_COST = 10

/** Queued jobs whose hints are listed at a time. */
const QUEUED_AT_ONCE = 500

/** A listing is four stretches in the order in which a person wants them; each has its own cursor. */
const STRETCHES = ['attention', 'running', 'queued', 'ended'] as const
type Stretch = (typeof STRETCHES)[number]

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

type Candidate = {
  row: JobSummary | { job_id: string; message: string }
  cursor: string
  cost: number
}

/**
 * Jobs that need a person first, then running, queued (in the order they will run) and ended ones
 * (latest first). Jobs that have ended are listed without reading them. Throws `CURSOR_INVALID`.
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
    yield* READERS[stretch](store, filter, after)
  }
}

type Reader = (
  store: Store,
  filter: ListFilter,
  after: string | undefined,
) => AsyncGenerator<Candidate>

const READERS: Record<Stretch, Reader> = {
  async *attention(store, _filter, after) {
    yield* readEach(store, 'attention', await store.jobs.attention(), after)
  },
  async *running(store, _filter, after) {
    const ids = (await store.jobs.running()).map((hint) => hint.job_id)
    yield* readEach(store, 'running', ids.toSorted(), after)
  },
  async *queued(store, filter, after) {
    const separator = after?.indexOf(' ') ?? -1
    const agentAfter = after?.slice(0, separator) ?? ''
    // A dispatch that died or failed after its first hint, and was tried again, leaves two.
    const seen = new Set<string>()
    for (const agent of await store.jobs.busyAgents()) {
      if (agent < agentAfter || (filter.to !== undefined && agent !== filter.to)) continue
      let position = agent === agentAfter ? after?.slice(separator + 1) : undefined
      for (;;) {
        const entries = await store.jobs.ready(agent, { after: position, limit: QUEUED_AT_ONCE })
        for (const entry of entries) {
          position = entry.position
          if (seen.has(entry.job_id)) continue
          seen.add(entry.job_id)
          const row = await readRow(store, entry.job_id, ['queued'], {
            // A process that died between a queued job's end and its hints left one that, where nobody
            // serves the agent, only a listing ever meets.
            onMoved: async (job) => (isFinal(job) ? store.jobs.reconcile(job) : undefined),
          })
          const cursor = `queued:${agent} ${position}`
          if (row !== undefined) yield { row, cursor, cost: READ_COST }
        }
        if (entries.length < QUEUED_AT_ONCE) break
      }
    }
  },
  async *ended(store, filter, after) {
    const seen = new Set<string>()
    let cursor = after
    do {
      const page = await store.jobs.recent({ cursor, limit: MAX_PAGE })
      for (const { row, position } of page.rows) {
        // A row may stand twice, when a sweep finished what a killed process had begun.
        if (!seen.has(row.job_id)) yield { row, cursor: `ended:${position}`, cost: 1 }
        seen.add(row.job_id)
      }
      cursor = page.next_cursor
      // Rows stand in the order in which jobs ended: what follows is older still.
      const oldest = page.rows.at(-1)?.row.updated_at
      if (filter.since !== undefined && (oldest ?? '') < filter.since) return
    } while (cursor !== undefined)
  },
}

async function* readEach(
  store: Store,
  stretch: 'attention' | 'running',
  ids: string[],
  after: string | undefined,
): AsyncGenerator<Candidate> {
  const states: JobState[] =
    stretch === 'running' ? ['running'] : ['needs_review', 'needs_recovery']
  for (const id of ids) {
    if (after !== undefined && id <= after) continue
    const row = await readRow(store, id, states)
    if (row !== undefined) yield { row, cursor: `${stretch}:${id}`, cost: READ_COST }
  }
}

/** The row of a job as its log says; undefined when a hint was late and it has moved on. */
async function readRow(
  store: Store,
  jobId: string,
  states: JobState[],
  { onMoved }: { onMoved?: (job: Job) => Promise<void> } = {},
): Promise<Candidate['row'] | undefined> {
  let job: Job | undefined
  try {
    job = await store.jobs.readSettled(jobId)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { job_id: jobId, message: error.message }
  }
  if (job !== undefined && states.includes(job.state)) return summarize(job)
  if (job !== undefined) await onMoved?.(job)
  return undefined
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
    const message = `Cannot list jobs: "${cursor.slice(0, 80)}" is not a cursor. Use next_cursor of the page before, unchanged, or leave it out.`
    throw new RelayError('CURSOR_INVALID', message)
  }
  return { stretch, after: cursor.slice(separator + 1) }
}
