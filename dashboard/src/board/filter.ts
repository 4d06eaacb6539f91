import type { JobRow } from '../../../lib/schema/api.ts'
import { shownState } from '../../../lib/schema/shown/state-words.ts'
import type { Filter } from '../base/jobs-address.ts'

export { NO_FILTER } from '../base/jobs-address.ts'
export type { Filter } from '../base/jobs-address.ts'

/** The filter as a query to the server, for jobs that the page has not fetched. */
export function queryOf({ q, workspace, agent, conversation, state, sort, order }: Filter) {
  return {
    q: q.trim(),
    workspace,
    to: agent,
    conversation,
    ...stateQuery(state),
    ...(sort !== 'listing' && { sort, order }),
  }
}

const NEEDS = 'answer,review,recovery,blocked'

function stateQuery(state: Filter['state']): { state?: string | null; needs?: string } {
  switch (state) {
    case 'needs':
      return { needs: NEEDS }
    case 'needs_answer':
      return { needs: 'answer' }
    case 'blocked':
      return { needs: 'blocked' }
    default:
      return { state }
  }
}

/**
 * True for a job that passes the filter. Each word of a search must occur somewhere in its line; `isFound` is true for a job
 * in whose texts the server found them.
 */
export function matches(row: JobRow, filter: Filter, isFound = false): boolean {
  const { workspace, agent, conversation, state } = filter
  if (workspace !== null && row.workspace !== workspace) return false
  if (agent !== null && row.to !== agent) return false
  if (conversation !== null && row.conversation_key !== conversation) return false
  if (state === 'needs' && row.needs === null) return false
  if (state !== null && state !== 'needs' && shownState(row) !== state) return false
  if (isFound || filter.q.trim() === '') return true
  const line = lineOf(row)
  return wordsOf(filter.q).every((word) => line.includes(word))
}

/** The words of a search, in lower case. */
function wordsOf(q: string): string[] {
  return q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
}

const lines = new WeakMap<JobRow, string>()

/** The searched text of a row; made once per row, because every letter of a search reads all of them. */
function lineOf(row: JobRow): string {
  const known = lines.get(row)
  if (known !== undefined) return known
  const { headline, to, from, executor, model, conversation_key, labels, job_id, state } = row
  const line = [headline, to, from, executor, model, conversation_key, ...labels, job_id, state]
    .join(' ')
    .toLowerCase()
  lines.set(row, line)
  return line
}
