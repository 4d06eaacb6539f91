import type { Job } from '../../../schema/job.ts'
import { JobId } from '../../../schema/name.ts'
import type { Database, Statements } from '../database.ts'
import type { Cache } from './cache.ts'
import { foldEvents } from './fold.ts'
import type { Folded } from './fold.ts'

/** Reads jobs from their events. */
export type Events = ReturnType<typeof createEvents>

export function createEvents({ database, cache }: { database: Database; cache: Cache }) {
  /** The job and its events; undefined when there is none. A text that is not a job id names none. */
  async function read(jobId: string, by?: Statements): Promise<Folded | undefined> {
    if (!JobId.safeParse(jobId).success) return undefined
    const known = cache.get(jobId)
    const stored = await load(jobId, known?.job, by)
    if (stored === undefined) return undefined
    // A tombstone has replaced the events that are known here.
    const isReplaced = stored.expunged || stored.version < (known?.job.version ?? 0)
    const folded = isReplaced
      ? foldEvents(jobId, (await load(jobId, undefined, by))?.events ?? [])
      : foldEvents(jobId, stored.events, known)
    if (folded !== undefined) cache.keep(folded)
    return folded
  }

  /** The stored events after the version of a known job. */
  async function load(
    jobId: string,
    known: Job | undefined,
    by?: Statements,
  ): Promise<{ version: number; expunged: boolean; events: string[] } | undefined> {
    const values = [database.workspaceId, jobId, known?.version ?? 0]
    const run = by === undefined ? database.read : by.run
    const [row] = await run<{ version: number; expunged: boolean; events: string[] }>(
      'read a job',
      `select version, expunged, ${EVENTS_AFTER} as events
        from @jobs j where workspace_id = $1 and job_id = $2`,
      values,
    )
    return row
  }

  return { read }
}

const EVENTS_AFTER = `array(
  select event::text from @events e
  where e.workspace_id = j.workspace_id and e.job_id = j.job_id and e.version > $3 order by e.version)`

/** All stored events of the row `j`, as texts in order. */
export const EVENTS_OF = `array(
  select event::text from @events e
  where e.workspace_id = j.workspace_id and e.job_id = j.job_id order by e.version)`
