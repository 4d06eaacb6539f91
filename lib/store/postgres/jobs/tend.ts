import type { Job } from '../../../schema/job.ts'
import { isUnusable } from '../../unusable.ts'
import type { Clock, Jobs, Unfinished } from '../../jobs.ts'
import type { Database } from '../database.ts'
import type { Events } from './events.ts'
import { lockClass } from '../signals/channel.ts'

/** A job is overdue when two checks this far apart found it so, because a clock may be wrong for a moment. */
const SECOND_CHECK_MS = 2000

/** Most overdue jobs that one call returns. */
const MOST = 100

/** Most sessions that one statement looks at; each takes a lock of the server, which has room for some thousands. */
const MOST_SESSIONS = 1000

/** How often a process removes what dead processes left. */
const CLEAN_MS = 30_000

/** Finds what only the rules above can finish; see `Jobs`. */
export function createTending(on: {
  database: Database
  schema: string
  clock: Clock
  events: Events
}): Jobs['tend'] {
  const { database, clock, events } = on
  const { workspaceId } = database
  const lock = lockClass(on.schema)
  /** When this process first found a job overdue, on its monotonic clock. */
  const seenOverdue = new Map<string, number>()
  let cleanedAtMs = Number.NEGATIVE_INFINITY

  return async function tend(): Promise<Unfinished> {
    await cleanWhenDue()
    return { overdue: await overdueJobs(), cancelled: await unfinishedCancellations() }
  }

  async function overdueJobs(): Promise<string[]> {
    const rows = await database.read<{ job_id: string }>('find overdue jobs', OVERDUE, [
      workspaceId,
      MOST,
    ])
    const now = clock.monotonic()
    const due = new Set(rows.map(({ job_id }) => job_id))
    for (const jobId of seenOverdue.keys()) if (!due.has(jobId)) seenOverdue.delete(jobId)
    return [...due].filter((jobId) => {
      const since = seenOverdue.get(jobId) ?? now
      seenOverdue.set(jobId, since)
      return now - since >= SECOND_CHECK_MS
    })
  }

  async function unfinishedCancellations(): Promise<Job[]> {
    const rows = await database.read<{ job_id: string; has_living: boolean }>(
      'find cancellations',
      CANCELLATIONS,
      [workspaceId],
    )
    const found: Job[] = []
    for (const { job_id, has_living } of rows) {
      if (has_living) found.push(...(await readable(job_id)))
      else await database.repeat('finish a cancellation', FINISH, [workspaceId, job_id])
    }
    return found
  }

  async function readable(jobId: string): Promise<Job[]> {
    try {
      const folded = await events.read(jobId)
      return folded === undefined ? [] : [folded.job]
    } catch (error) {
      if (!isUnusable(error)) throw error
      return []
    }
  }

  /** A session without a lock has ended, with whatever was watched through it. */
  async function cleanWhenDue(): Promise<void> {
    if (clock.monotonic() - cleanedAtMs < CLEAN_MS) return
    cleanedAtMs = clock.monotonic()
    for (const table of ['watchers', 'sleepers']) {
      await database.repeat(`remove ${table} of ended sessions`, CLEAN(table), [lock])
    }
  }
}

const OVERDUE = `
  select job_id from @jobs where workspace_id = $1 and state = 'queued' and not held and expires_at <= @now
  order by expires_at limit $2`

const LIVING_BELOW = `
  with recursive below as (
    select job_id, end_number from @jobs where workspace_id = $1 and parent_id = c.job_id
    union all
    select j.job_id, j.end_number from below b join @jobs j on j.workspace_id = $1 and j.parent_id = b.job_id
  ) select from below where end_number is null`

const CANCELLATIONS = `
  select job_id, exists (${LIVING_BELOW}) as has_living
  from @jobs c where workspace_id = $1 and cancels`

const FINISH = `
  update @jobs c set cancels = false where workspace_id = $1 and job_id = $2 and not exists (${LIVING_BELOW})`

const CLEAN = (table: string) => `
  delete from @${table} where session in (
    select session from (select distinct session from @${table} order by session limit ${MOST_SESSIONS}) as known
    where pg_try_advisory_xact_lock_shared($1, session))`
