import type { Row } from './row.ts'

/** Whether a job has every word of a filter, in any case. The beginning of its id counts as well. */
export function fits(row: Row, filter: string): boolean {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return true
  const needs = row.needs === null ? [] : ['needs', row.needs]
  const state = row.state.replaceAll('_', ' ')
  const { headline, to, from, labels, place, job_id } = row
  const text = [headline, to, from, state, ...needs, ...labels, place.name].join(' ').toLowerCase()
  return words.every((word) => text.includes(word) || (word.length > 3 && job_id.startsWith(word)))
}
