import { addNumbers, emptyNumbers, OWN_MODEL } from '../../job/numbers.ts'
import type { Numbers } from '../../job/numbers.ts'
import { quantile } from '../../job/sketch.ts'
import type { Sketch } from '../../job/sketch.ts'
import type { Stats, StatsBy, StatsRow } from '../../schema/api-numbers.ts'

/** Agents, workspaces or models that have a row of their own: those with the most jobs. */
const MOST_ROWS = 100

/** The rows of names that no agent and no model can have. */
const OTHERS = '(others)'
const AGENT_DEFAULT = '(default)'

/** The rows of groups: days and hours in their order, all others by their jobs, the most first. */
export function rowsOf({
  by,
  groups,
}: {
  by: StatsBy
  groups: [key: string, Numbers][]
}): StatsRow[] {
  if (by === 'day' || by === 'hour') return groups.map(rowOf)
  const sorted = groups.toSorted(
    ([one, first], [other, second]) => jobsIn(second) - jobsIn(first) || (one < other ? -1 : 1),
  )
  const rest = emptyNumbers()
  for (const [, numbers] of sorted.slice(MOST_ROWS)) addNumbers(rest, numbers)
  const shown = sorted.slice(0, MOST_ROWS).map(rowOf)
  return sorted.length > MOST_ROWS ? [...shown, rowOf([OTHERS, rest])] : shown
}

function rowOf([key, numbers]: [key: string, Numbers]): StatsRow {
  return { key: key === OWN_MODEL ? AGENT_DEFAULT : key, ...countsOf(numbers) }
}

function jobsIn(numbers: Numbers): number {
  return numbers.dispatched + endsIn(numbers)
}

function endsIn({ completed, failed, cancelled, expired }: Numbers): number {
  return completed + failed + cancelled + expired
}

/** What a group of jobs adds up to, as callers see it. */
export function countsOf(numbers: Numbers): Stats['total'] {
  const { dispatched, completed, failed, cancelled, expired, measured } = numbers
  const { counted, priced, queue, run } = numbers
  const decided = completed + failed + expired
  const tokens = (count: number) => (counted === 0 ? null : count)
  return {
    dispatched,
    completed,
    failed,
    cancelled,
    expired,
    success_rate: decided === 0 ? null : completed / decided,
    measured,
    queue_wait_ms: percentiles(queue),
    run_ms: percentiles(run),
    input_tokens: tokens(numbers.input_tokens),
    cached_input_tokens: tokens(numbers.cached_input_tokens),
    output_tokens: tokens(numbers.output_tokens),
    // Sums of cents are not exact in binary.
    cost_usd: priced === 0 ? null : Math.round(numbers.cost_usd * 1e6) / 1e6,
  }
}

function percentiles(sketch: Sketch): { p50: number; p95: number } | null {
  const [p50, p95] = [quantile(sketch, 0.5), quantile(sketch, 0.95)]
  return p50 === undefined || p95 === undefined ? null : { p50, p95 }
}
