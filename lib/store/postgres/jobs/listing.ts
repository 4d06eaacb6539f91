import { RelayError } from '../../../errors.ts'
import { cursorInvalid } from '../../../job/refusals.ts'
import { JobSummary, summarize } from '../../../schema/summary.ts'
import type { Listed, ListedRow, ListPage, Stretch } from '../../jobs.ts'
import type { Database } from '../database.ts'
import { EVENTS_OF } from './events.ts'
import { foldEvents } from './fold.ts'

type Row = { job_id: string; summary: unknown; events?: string[] | null; after: string }

/** One page of a part of the listing; see `Jobs.list`. A cursor is the place of a row in the order of its part. */
export async function page(
  database: Database,
  { of, to, after, limit }: ListPage,
): Promise<Listed> {
  const { text, placeOf } = PARTS[of]
  const place = placeOf(after)
  const rows = await database.read<Row>(`list ${of} jobs`, text, [
    database.workspaceId,
    limit + 1,
    ...(of === 'queued' ? [to ?? null] : []),
    ...place,
  ])
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? shown.at(-1)?.after : undefined
  return { rows: shown.map((row) => ({ row: listed(row), after: row.after })), next }
}

/** The claim of a running job is not in its summary. */
function listed({ job_id, summary, events }: Row): ListedRow['row'] {
  try {
    const folded = events ? foldEvents(job_id, events) : undefined
    if (folded !== undefined) return summarize(folded.job)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { job_id, message: error.message }
  }
  return JobSummary.parse(summary)
}

function byId(state: string): Part {
  return {
    text: `
      select job_id, summary, case when state in ('running', 'damaged') then ${EVENTS_OF} end as events, job_id as after
      from @jobs j
      where workspace_id = $1 and ${state} and job_id > $3
      order by job_id limit $2`,
    placeOf: (after = '') => [after],
  }
}

type Part = { text: string; placeOf: (after: string | undefined) => unknown[] }

/** The order in which workers take jobs, then delayed ones, those that wait for others, and those that are held. */
const PLACE = 'agent, held, waits, due, rank, created_at, job_id'

const PARTS: Record<Stretch, Part> = {
  attention: byId(`state in ('needs_review', 'needs_recovery', 'damaged')`),
  running: byId(`state = 'running'`),
  queued: {
    text: `
      select job_id, summary,
        json_build_array(agent, held, waits, due, rank, created_at, job_id)::text as after
      from @jobs
      where workspace_id = $1 and state = 'queued' and agent = coalesce($3, agent)
        and ($4::text is null or
          (${PLACE}) > ($4, $5::boolean, $6::boolean, $7::timestamptz, $8::smallint, $9::timestamptz, $10))
      order by ${PLACE} limit $2`,
    placeOf: (after) => (after === undefined ? Array(7).fill(null) : placeIn(after)),
  },
  ended: {
    text: `
      select job_id, summary, end_number::text as after
      from @jobs
      where workspace_id = $1 and end_number is not null and end_number < $3
      order by end_number desc limit $2`,
    placeOf: (after = '9223372036854775807') => {
      if (!/^\d{1,19}$/.test(after)) throw cursorInvalid()
      return [after]
    },
  },
}

function placeIn(after: string): unknown[] {
  const place = parse(after)
  if (!Array.isArray(place) || place.length !== 7) throw cursorInvalid()
  return place
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw cursorInvalid()
  }
}
