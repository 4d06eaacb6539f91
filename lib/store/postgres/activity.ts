import { isUnreachable, RelayError } from '../../errors.ts'
import { ACTIVITY_LIMIT_BYTES, lastActivityLine, parseActivityLine } from '../../schema/activity.ts'
import type { Activity, ActivityEntry } from '../../schema/activity.ts'
import { redactActivity } from '../../schema/redact/activity.ts'
import { counted, plural } from '../../text/count.ts'
import type { ActivityLog } from '../activity.ts'
import type { Database } from './database.ts'
import { LAZY } from './lazy.ts'

/** The activity of turns, and what a store needs to write it in time. */
export type BufferedActivity = ActivityLog & {
  /** Resolves when what was reported so far about a job is written, or after a second. Never throws. */
  written: (jobId: string) => Promise<void>
  /** Writes what is left, for a second at most. Nothing may be reported afterwards. */
  close: () => Promise<void>
}

/** Time from one batch to the next. The first line after a pause is written at once. */
const BATCH_MS = 100

/** Time to the next attempt after a batch could not be written. */
const RETRY_MS = 2000

/** The longest wait for the writing of activity. */
const WAIT_MS = 1000

/** UTF-16 units of one batch, and of what waits while the database cannot be reached; a line over it is dropped. */
const BATCH_LENGTH = 512 * 1024
const MOST_LENGTH = 8 * 1024 * 1024

/** The most bytes that one call reads. */
const READ_BYTES = 1024 * 1024

type Line = { jobId: string; text: string }

/**
 * Activity in a table: reported lines wait in memory and are written in batches that no turn waits for. `now` is the
 * clock of the database; `changed` signals those who watch a job.
 */
export function createActivity(
  database: Database,
  on: { now: () => number; changed: (jobId: string) => void },
): BufferedActivity {
  let waiting: Line[] = []
  let length = 0
  /** Lines that did not fit, by job, with the token of the last one. */
  const dropped = new Map<string, { lines: number; token: number }>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<boolean> | undefined
  let batch: Line[] = []
  let lastMs = -Infinity

  function add(jobId: string, text: string): boolean {
    if (length + text.length > MOST_LENGTH) return false
    waiting.push({ jobId, text })
    length += text.length
    return true
  }

  function lineOf(token: number, activity: Activity): string {
    const at = new Date(on.now()).toISOString()
    return JSON.stringify({ at, token, ...redactActivity(activity) })
  }

  function report(jobId: string, token: number, activity: Activity): void {
    if (!add(jobId, lineOf(token, activity))) {
      dropped.set(jobId, { lines: (dropped.get(jobId)?.lines ?? 0) + 1, token })
    }
    schedule(Math.max(0, lastMs + BATCH_MS - performance.now()))
  }

  function schedule(ms: number): void {
    if (writing === undefined) timer ??= setTimeout(() => void writeNext(), ms)
  }

  /** Writes one batch; false when nothing waits or it could not be written. */
  function writeNext(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    writing ??= writeBatch().finally(() => {
      writing = undefined
      batch = []
    })
    return writing
  }

  async function writeBatch(): Promise<boolean> {
    batch = takeBatch()
    if (batch.length === 0) return false
    lastMs = performance.now()
    try {
      await append(batch)
    } catch (error) {
      if (mayPass(error)) {
        giveBack(batch)
        setTimeout(() => schedule(0), RETRY_MS).unref()
        return false
      }
    }
    reportDropped()
    if (waiting.length > 0) setImmediate(() => schedule(BATCH_MS))
    return true
  }

  function takeBatch(): Line[] {
    let [count, size] = [0, 0]
    for (const { text } of waiting) {
      if (count > 0 && size + text.length > BATCH_LENGTH) break
      count += 1
      size += text.length
    }
    length -= size
    return waiting.splice(0, count)
  }

  function giveBack(lines: Line[]): void {
    waiting = [...lines, ...waiting]
    for (const { text } of lines) length += text.length
  }

  function reportDropped(): void {
    for (const [jobId, { lines, token }] of dropped) {
      const text = `${counted(lines, 'line')} of activity ${plural(lines, 'was', 'were')} not kept, because the database could not be reached in time. The turn continues.`
      if (!add(jobId, lineOf(token, { kind: 'warning', text }))) return
      dropped.delete(jobId)
    }
  }

  async function append(lines: Line[]): Promise<void> {
    const at = new Date(on.now()).toISOString()
    const rows = await database.write<{ job_id: string }>('write activity', APPEND, [
      database.workspaceId,
      lines.map(({ jobId }) => jobId),
      lines.map(({ text }) => text),
      ACTIVITY_LIMIT_BYTES,
      lastActivityLine(0, at),
    ])
    for (const { job_id } of rows) on.changed(job_id)
  }

  async function drain(isDone: () => boolean): Promise<void> {
    const given = timeout(WAIT_MS)
    while (!isDone() && !given.isOver()) {
      if (!(await Promise.race([writeNext(), given.over]))) break
    }
    given.stop()
  }

  async function read(
    jobId: string,
    { after, limit }: Parameters<ActivityLog['read']>[1],
  ): Promise<ActivityEntry[]> {
    await written(jobId)
    const values = [database.workspaceId, jobId, limit, READ_BYTES]
    const rows =
      after === undefined
        ? await database.read<Row>('read the latest activity', LATEST, values)
        : await database.read<Row>('read activity', FOLLOWING, [...values, after])
    return rows.flatMap(({ position, line }) => {
      const parsed = parseActivityLine(line)
      return parsed === undefined ? [] : [{ ...parsed, after: Number(position) }]
    })
  }

  function written(jobId: string): Promise<void> {
    const isOfJob = (line: Line) => line.jobId === jobId
    return drain(() => !batch.some(isOfJob) && !waiting.some(isOfJob))
  }

  return {
    report,
    read,
    written,
    async close() {
      await drain(() => writing === undefined && waiting.length === 0)
      clearTimeout(timer)
    },
  }
}

/**
 * True when nothing was written, and a later attempt may succeed. A batch that may have been written is not written again:
 * its lines would be shown twice.
 */
function mayPass(error: unknown): boolean {
  return isUnreachable(error) || (error instanceof RelayError && error.code === 'STORE_FULL')
}

type Row = { position: string; line: string }

/**
 * Adds lines to the activity of their jobs. The row of a job's end is locked until the commit, so positions become
 * visible in their order. Writers lock several of them in the order of their ids.
 */
const APPEND = `
  with ${LAZY},
  lines as (
    select job_id, line, octet_length(line) as bytes,
           row_number() over (partition by job_id order by place) as nth
      from lazy, unnest($2::text[], $3::text[]) with ordinality as given (job_id, line, place)
  ),
  added as (select job_id, count(*) as lines, sum(bytes) as bytes from lines group by job_id),
  ends as (
    insert into @activity_ends as e (workspace_id, job_id, lines, bytes)
    select $1, job_id, lines, bytes from added
     where exists (select from @jobs j where j.workspace_id = $1 and j.job_id = added.job_id)
     order by job_id
    on conflict (workspace_id, job_id) do update
      set lines = e.lines + excluded.lines + (e.bytes + excluded.bytes >= $4)::int,
          bytes = e.bytes + excluded.bytes
      where e.bytes < $4
    returning job_id, lines, bytes
  ),
  places as (
    select job_id, ends.lines - added.lines - (ends.bytes >= $4)::int as before,
           ends.lines as last, ends.bytes >= $4 as is_full
      from ends join added using (job_id)
  ),
  written as (
    insert into @activity (workspace_id, job_id, position, line)
    select $1, job_id, before + nth, line::json from lines join places using (job_id)
    union all
    select $1, job_id, last, $5::json from places where is_full
  )
  select job_id from places`

const LATEST = `
  select position, line from (
    select position, line::text as line,
           sum(octet_length(line::text)) over (order by position desc) as bytes
      from (select position, line from @activity
             where workspace_id = $1 and job_id = $2 order by position desc limit $3) as latest
  ) as sized
  where bytes <= $4 order by position`

const FOLLOWING = `
  select position, line from (
    select position, line::text as line,
           sum(octet_length(line::text)) over (order by position) as bytes
      from (select position, line from @activity
             where workspace_id = $1 and job_id = $2 and position > $5
             order by position limit $3) as following
  ) as sized
  where bytes <= $4 order by position`

/** A time limit that can be awaited. */
function timeout(ms: number) {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const over = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      isOver = true
      resolve(false)
    }, ms)
  })
  return { over, isOver: () => isOver, stop: () => clearTimeout(timer) }
}
