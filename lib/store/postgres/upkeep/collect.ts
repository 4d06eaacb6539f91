import { RelayError } from '../../../errors.ts'
import { jobOfTombstone, tombstoneOf } from '../../../job/tombstone.ts'
import { isFinal } from '../../../schema/job.ts'
import { summarize } from '../../../schema/summary.ts'
import type { Collected } from '../../upkeep.ts'
import type { Database } from '../database.ts'
import { foldEvents } from '../jobs/fold.ts'

/** Jobs that one statement shrinks. */
const BATCH = 50

/** Rows that one statement removes, so that no statement holds locks for long. */
const MOST_ROWS = 5000

/**
 * Shrinks jobs that ended before a time to tombstones, `mostJobs` at most, and removes old notifications and the
 * documents of old conversations. Two processes may do it at once: each takes other jobs, or finds them done.
 */
export async function collect(
  database: Database,
  { before, mostJobs }: { before: string; mostJobs: number },
): Promise<Collected> {
  const collected: Collected = { jobs: 0, bytes: 0, inbox_items: 0, unusable: 0, is_finished: true }
  let after: Cursor = { ended_at: '-infinity', job_id: '' }
  for (;;) {
    const room = mostJobs - collected.jobs
    const ended = await readEnded(database, { before, after, limit: Math.min(BATCH, room + 1) })
    const last = ended.at(-1)
    if (last === undefined) break
    if (room <= 0) {
      collected.is_finished = false
      break
    }
    const some = ended.slice(0, room)
    await collectSome(database, some, collected)
    after = some.at(-1) ?? last
  }
  collected.inbox_items = await removeNotifications(database, before)
  await removeConversations(database, before)
  return collected
}

type Cursor = { ended_at: string; job_id: string }
type Ended = Cursor & { version: number; events: string[] }

function readEnded(
  database: Database,
  { before, after, limit }: { before: string; after: Cursor; limit: number },
): Promise<Ended[]> {
  return database.read<Ended>(
    'read ended jobs',
    `select job_id, version, ended_at::text as ended_at,
            array(select event::text from @events e
                   where e.workspace_id = $1 and e.job_id = j.job_id order by e.version) as events
       from @jobs j
      where workspace_id = $1 and end_number is not null and not expunged and not held
        and ended_at < $2::timestamptz and (ended_at, job_id) > ($3::timestamptz, $4)
      order by ended_at, job_id limit $5`,
    [database.workspaceId, before, after.ended_at, after.job_id, limit],
  )
}

async function collectSome(
  database: Database,
  ended: Ended[],
  collected: Collected,
): Promise<void> {
  const shrunk = ended.flatMap((row) => shrink(row) ?? [])
  collected.unusable += ended.length - shrunk.length
  if (shrunk.length === 0) return
  const rows = await database.repeat<{ job_id: string; bytes: string }>(
    'collect ended jobs',
    SHRINK,
    [
      database.workspaceId,
      shrunk.map(({ job_id }) => job_id),
      shrunk.map(({ version }) => version),
      shrunk.map(({ tombstone }) => tombstone),
      shrunk.map(({ summary }) => summary),
    ],
  )
  collected.jobs += rows.length
  for (const { bytes } of rows) collected.bytes += Math.max(0, Number(bytes))
}

/** Undefined for a job whose events cannot be used; a repair sets it aside. */
function shrink({ job_id, version, events }: Ended) {
  try {
    const job = foldEvents(job_id, events)?.job
    if (job === undefined || !isFinal(job) || job.version !== version) return undefined
    const tombstone = tombstoneOf(job)
    const summary = JSON.stringify(summarize(jobOfTombstone(tombstone)))
    return { job_id, version, tombstone: JSON.stringify(tombstone), summary }
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

/** Rows of the jobs to shrink. As an array they are looked up by their keys; a join may read whole tables. */
const OF_ENDED = 'workspace_id = $1 and job_id = any(array(select job_id from ended))'

/** The tombstone takes the place of the latest event, and keeps its version. */
const SHRINK = `
  with given as (
    select * from unnest($2::text[], $3::int[], $4::text[], $5::text[]) as given (job_id, version, tombstone, summary)
  ),
  ended as materialized (
    select j.job_id, j.version, given.tombstone, given.summary
      from @jobs j join given using (job_id, version)
     where j.workspace_id = $1 and j.job_id = any($2::text[]) and not j.expunged and not j.held
     order by j.job_id for update of j skip locked
  ),
  jobs as (
    update @jobs j set expunged = true, summary = ended.summary::json
      from ended
     where j.workspace_id = $1 and j.job_id = any($2::text[]) and j.job_id = ended.job_id
    returning j.job_id
  ),
  tombstones as (
    update @events e set event = ended.tombstone::json, writer = 'gc'
      from ended
     where e.workspace_id = $1 and e.job_id = any($2::text[]) and e.job_id = ended.job_id
       and e.version = ended.version
    returning e.job_id, -pg_column_size(e.event) as bytes
  ),
  events as (
    delete from @events e
     where ${OF_ENDED} and version < (select version from ended where ended.job_id = e.job_id)
    returning job_id, pg_column_size(event) as bytes
  ),
  blobs as (
    delete from @blobs where ${OF_ENDED} returning job_id, pg_column_size(content) as bytes
  ),
  activity as (
    delete from @activity where ${OF_ENDED} returning job_id, pg_column_size(line) as bytes
  ),
  ends as (delete from @activity_ends where ${OF_ENDED}),
  words as (delete from @job_words where ${OF_ENDED}),
  deliveries as (
    delete from @deliveries
     where workspace_id = $1 and subject_kind = 'job'
       and subject_id = any(array(select job_id from ended))
    returning subject_id as job_id, pg_column_size(line) as bytes
  ),
  freed as (
    select job_id, bytes from tombstones union all select job_id, bytes from events
    union all select job_id, bytes from blobs union all select job_id, bytes from activity
    union all select job_id, bytes from deliveries
  )
  select jobs.job_id, coalesce(sum(bytes), 0) as bytes from jobs left join freed using (job_id) group by 1`

async function removeNotifications(database: Database, before: string): Promise<number> {
  for (let removed = 0; ;) {
    const rows = await database.repeat(
      'remove old notifications',
      `delete from @notifications where ctid = any(array(
         select ctid from @notifications where workspace_id = $1 and at < $2::timestamptz limit $3))
       returning 1`,
      [database.workspaceId, before, MOST_ROWS],
    )
    removed += rows.length
    if (rows.length < MOST_ROWS) return removed
  }
}

/** Removes the titles and job lists of conversations that were all written before a time. */
async function removeConversations(database: Database, before: string): Promise<void> {
  await database.repeat(
    'remove old conversations',
    `delete from @documents d
      where workspace_id = $1 and kind in ('title', 'conversation_jobs') and seen_at < $2::timestamptz
        and not exists (
          select from @documents o
           where o.workspace_id = $1 and o.kind in ('title', 'conversation_jobs')
             and o.owner = d.owner and o.name = d.name and o.seen_at >= $2::timestamptz)`,
    [database.workspaceId, before],
  )
}
