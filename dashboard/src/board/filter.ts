import type { JobRow } from '../../../lib/schema/api.ts'

/** Which jobs the list shows; null means all. */
export type Filter = {
  q: string
  workspace: string | null
  agent: string | null
  conversation: string | null
  /** `needs`: every job that waits for a person, in any state. */
  state: JobRow['state'] | 'needs' | null
}

export const NO_FILTER: Filter = {
  q: '',
  workspace: null,
  agent: null,
  conversation: null,
  state: null,
}

/** The filter as a query to the server, for ended jobs that the page has not fetched. */
export function queryOf({ q, workspace, agent, conversation, state }: Filter) {
  const states = state === 'needs' ? 'running,queued,needs_review,needs_recovery' : state
  return { q: q.trim(), workspace, to: agent, conversation, state: states }
}

/** True for a job that passes the filter; each search word must occur somewhere in its line. */
export function matches(row: JobRow, filter: Filter): boolean {
  if (filter.workspace !== null && row.workspace !== filter.workspace) return false
  if (filter.agent !== null && row.to !== filter.agent) return false
  if (filter.conversation !== null && row.conversation_key !== filter.conversation) return false
  if (filter.state === 'needs' && row.needs === null) return false
  if (filter.state !== null && filter.state !== 'needs' && row.state !== filter.state) return false
  if (filter.q.trim() === '') return true
  const line = textOf(row)
  return filter.q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => line.includes(word))
}

function textOf(row: JobRow): string {
  const { headline, to, from, executor, model, conversation_key, labels, job_id, state } = row
  return [headline, to, from, executor, model, conversation_key, ...labels, job_id, state]
    .join(' ')
    .toLowerCase()
}
