import { formsOf, formsOfLast, queryOf } from '../../../job/find/words.ts'
import { FRESH_FAILURE_MS } from '../../../schema/shown/job-group.ts'
import type { FindRequest } from '../../finder.ts'

/** The jobs that a request describes, as a condition on `job_index`, and the group of each. */
export type Which = { condition: string; group: string; values: unknown[] }

/** Writes the condition of a request; undefined for one that no job fits. The first value is the workspace. */
export function whichOf(workspaceId: number, request: FindRequest): Which | undefined {
  const { filter, query, nowMs, dismissed } = request
  const values: unknown[] = [workspaceId]
  const is = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const freshFrom = is(nowMs - FRESH_FAILURE_MS, 'float8')
  const group = `case when needs is not null then 'needs' when state in ('running', 'queued') then state
    when state = 'failed' and updated_ms > ${freshFrom} and job_id <> all(${is([...dismissed], 'text[]')}) then 'failed'
    else 'ended' end`
  const parts = ['workspace_id = $1']
  const { states, needs, to, from, label, conversation, since, seenBy } = filter
  if (states !== undefined) parts.push(`state = any(${is([...states], 'text[]')})`)
  if (needs !== undefined) parts.push(`needs = any(${is([...needs], 'text[]')})`)
  if (to !== undefined) parts.push(`receiver = ${is(to, 'text')}`)
  if (from !== undefined) parts.push(`sender = ${is(from, 'text')}`)
  if (label !== undefined) parts.push(`${is(label, 'text')} = any(labels)`)
  if (conversation !== undefined) parts.push(`conversation = ${is(conversation, 'text')}`)
  if (since !== undefined) parts.push(`updated_ms >= ${is(Date.parse(since), 'float8')}`)
  if (filter.group !== undefined) parts.push(`(${group}) = ${is(filter.group, 'text')}`)
  if (seenBy !== undefined && 'scope' in seenBy) parts.push(`scope = ${is(seenBy.scope, 'text')}`)
  if (seenBy !== undefined && 'agent' in seenBy) {
    const agent = is(seenBy.agent, 'text')
    parts.push(`(receiver = ${agent} or sender = ${agent})`)
  }
  if (query !== undefined) {
    const lexemes = lexemesOf(query)
    if (lexemes === undefined) return undefined
    const words = is(lexemes, 'tsquery')
    // As an array, so that the words are looked up first, however few rows are asked for.
    parts.push(
      `job_id = any(array(select job_id from @job_words where workspace_id = $1 and words @@ ${words}))`,
    )
  }
  return { condition: parts.join(' and '), group, values }
}

/** The words of a query as PostgreSQL writes them. They hold letters, marks and digits alone, so nothing is quoted. */
function lexemesOf(text: string): string | undefined {
  const query = queryOf(text)
  if (query === undefined) return undefined
  const whole = query.words.map((word) => formsOf(word).map((form) => `'${form}'`))
  const last = formsOfLast(query.last).map(({ form, isWhole }) => `'${form}'${isWhole ? '' : ':*'}`)
  return [...whole, last].map((forms) => `(${forms.join(' | ')})`).join(' & ')
}
