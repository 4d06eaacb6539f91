import { isDeepStrictEqual } from 'node:util'

import type { Job } from '../../../schema/job.ts'
import { rowOf } from '../jobs/row.ts'
import type { JobRow } from '../jobs/row.ts'
import type { StoredJob } from './pages.ts'

/** What a row takes from the events of its job in every state. */
const ALWAYS = [
  'version',
  'state',
  'agent',
  'writes',
  'rank',
  'created_at',
  'expires_at',
  'conversation',
  'parent_id',
  'token',
  'expunged',
] as const satisfies (keyof JobRow)[]

/** The first thing in which the row of a job differs from its events, as a sentence; undefined when there is none. */
export function differenceOf(job: Job, row: StoredJob): string | undefined {
  const expected = rowOf(job)
  for (const field of ALWAYS) {
    const is = textOf(row[field])
    const should = textOf(expected[field])
    if (is !== should) return `Its row has ${field} "${is}", its events say "${should}".`
  }
  if (row.is_ended !== (expected.ended_at !== null)) {
    return `Its row says that it has ${row.is_ended ? '' : 'not '}ended, its events say otherwise.`
  }
  if (job.state === 'running')
    return row.held ? undefined : 'It is running, but no lease of it can end.'
  if (job.state === 'queued') {
    if (textOf(row.not_before) !== textOf(expected.not_before))
      return 'Its row has another due time.'
    const isPromoted = textOf(row.due) === '-infinity'
    if (!isPromoted && textOf(row.due) !== expected.due)
      return 'Its row becomes due at another time.'
  }
  const isSame = isDeepStrictEqual(JSON.parse(row.summary), JSON.parse(expected.summary))
  return isSame ? undefined : 'Its row in listings differs from its events.'
}

/** Times as the events write them. */
function textOf(value: Date | number | string | boolean | null): string {
  if (value instanceof Date) return value.toISOString()
  return value === -Infinity ? '-infinity' : String(value)
}
