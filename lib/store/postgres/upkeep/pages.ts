import type { Database } from '../database.ts'

/** A job as it is stored: its row, and its events as texts in order. */
export type StoredJob = {
  job_id: string
  version: number
  state: string
  agent: string
  writes: boolean
  rank: number
  created_at: Date
  not_before: Date | null
  /** Negative infinity for a job that does not wait for a time. */
  due: Date | number
  expires_at: Date | null
  conversation: string | null
  parent_id: string | null
  token: number
  held: boolean
  is_ended: boolean
  expunged: boolean
  summary: string
  events: string[]
}

/** The most jobs of a page, and about how many bytes of events, as they are stored; one job always fits. */
const PAGE_JOBS = 200
const PAGE_BYTES = 4 * 1024 * 1024

/** Every job of the workspace by id, a page at a time. Each page is of one moment. */
export async function* pagesOfJobs(
  database: Pick<Database, 'workspaceId' | 'read'>,
): AsyncGenerator<StoredJob[]> {
  let after = ''
  for (;;) {
    const values = [database.workspaceId, after, PAGE_JOBS, PAGE_BYTES]
    const page = await database.read<StoredJob>('read jobs with their events', PAGE, values)
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = last.job_id
  }
}

/** Sizes are those on the disk, so that a long event is not read to be left for the next page. */
const PAGE = `
  with next as (
    select job_id, (select coalesce(sum(pg_column_size(event)), 0) from @events e
                     where e.workspace_id = $1 and e.job_id = j.job_id) as bytes
      from @jobs j where workspace_id = $1 and job_id > $2 order by job_id limit $3
  ),
  page as (
    select job_id, sum(bytes) over (order by job_id) as bytes, row_number() over (order by job_id) as place
      from next
  )
  select job_id, version, state, agent, writes, rank, created_at, not_before, due, expires_at,
         conversation, parent_id, token, held, end_number is not null as is_ended, expunged,
         summary::text as summary,
         array(select event::text from @events e
                where e.workspace_id = $1 and e.job_id = j.job_id order by e.version) as events
    from page join @jobs j using (job_id)
   where j.workspace_id = $1 and (place = 1 or page.bytes <= $4)
   order by job_id`
