import { canonical } from '../schema/canonical.ts'
import { memberOf } from './condition.ts'

/**
 * A step as it is now. `active`: at least one of its jobs is due or on its way. `order`: the place of the end that
 * decided it. `results`: its jobs whose results count as its own.
 */
export type View = {
  state: 'active' | 'completed' | 'failed' | 'skipped'
  order: number
  results: string[]
  structured?: unknown
  reason?: string | undefined
}

/** The end of steps that ran at the same time, of which `need` had to succeed. */
export function decideTogether(views: readonly View[], need: number): View {
  const count = (state: View['state']) => views.filter((view) => view.state === state).length
  const [completed, failed, skipped] = [count('completed'), count('failed'), count('skipped')]
  const order = Math.max(0, ...views.map((view) => view.order))
  const structured = { completed, failed, skipped }
  const results = views.flatMap((view) => view.results)
  if (completed + skipped >= need) return { state: 'completed', order, results, structured }
  const reason = `${completed} of ${views.length} completed, and ${need} are needed`
  return { state: 'failed', order, results, structured, reason }
}

/** The end of a race, or undefined while it is open. Of several good results, the one that ended first wins. */
export function decideRace(
  views: readonly View[],
  isGood: (view: View) => boolean,
): View | undefined {
  const winner = byOrder(views).find((view) => view.state === 'completed' && isGood(view))
  if (winner !== undefined) return { ...winner, reason: `Won by ${winner.results.join(', ')}.` }
  if (views.some(({ state }) => state === 'active')) return undefined
  const order = Math.max(0, ...views.map((view) => view.order))
  return { state: 'failed', order, results: [], reason: 'no result was good' }
}

/** The end of a vote: `agree` results say the same, or so many cannot any more. Undefined while it is open. */
export function decideVote(
  views: readonly View[],
  { field, agree }: { field: string; agree: number },
): View | undefined {
  const votes = new Map<string, number>()
  const results: string[] = []
  let open = views.length
  for (const view of byOrder(views.filter(({ state }) => state !== 'active'))) {
    open -= 1
    const value = memberOf(view.structured, field)
    if (view.state === 'completed' && value !== undefined) {
      results.push(...view.results)
      const count = (votes.get(canonical(value)) ?? 0) + 1
      votes.set(canonical(value), count)
      if (count >= agree) {
        const structured = { agree: count, of: views.length, ...nested(field, value) }
        const reason = `${count} of ${views.length} agree.`
        return { state: 'completed', order: view.order, results, structured, reason }
      }
    }
    if (Math.max(0, ...votes.values()) + open < agree) {
      const reason = `${agree} of ${views.length} cannot agree any more`
      return { state: 'failed', order: view.order, results, reason }
    }
  }
  return undefined
}

function byOrder(views: readonly View[]): View[] {
  return views.toSorted((a, b) => a.order - b.order)
}

/** An object in which the value is the member with this path. */
function nested(path: string, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.')
  return { [name]: rest.length === 0 ? value : nested(rest.join('.'), value) }
}
