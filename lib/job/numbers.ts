import type { FinalJob } from '../schema/job.ts'
import type { JobSummary } from '../schema/summary.ts'
import { addTo, bucketOf, emptySketch, mergeInto } from './sketch.ts'
import type { Sketch } from './sketch.ts'

/**
 * What a group of jobs adds up to. `dispatched` counts the jobs that were sent in the window, all others those that
 * ended in it; `measured` those whose turns are known, `counted` and `priced` those whose clients reported tokens and
 * cost.
 */
export type Numbers = Record<Count, number> & { queue: Sketch; run: Sketch }

const ENDS = ['completed', 'failed', 'cancelled', 'expired'] as const satisfies FinalJob['state'][]
const TOKENS = ['input_tokens', 'cached_input_tokens', 'output_tokens'] as const
const COUNTS = [
  'dispatched',
  ...ENDS,
  'measured',
  'counted',
  'priced',
  ...TOKENS,
  'cost_usd',
] as const
type Count = (typeof COUNTS)[number]

/** What jobs can be grouped by in one workspace. A slot is a part of the window: an hour, or a day. */
export type Dimension = 'slot' | 'agent' | 'model'

/** The key of jobs whose sender chose no model. */
export const OWN_MODEL = ''

/** Which jobs to count. */
export type NumbersRequest = {
  /** The starts of the slots (ISO), ascending. The window begins with the first one. */
  slots: readonly string[]
  /** The end of the window (ISO), which is no part of it. */
  until: string
  by: readonly Dimension[]
  agent?: string | undefined
  /** Only the jobs that a caller may see: those of a party, or those of a scope. */
  only?: { party: string } | { scope: string } | undefined
}

/** The sums of one workspace; `is_complete` is false when there were more jobs than one look may count. */
export type WorkspaceNumbers = {
  total: Numbers
  /** By dimension, then by the start of the slot, the agent, or the model. */
  groups: Record<Dimension, Map<string, Numbers>>
  is_complete: boolean
}

export function emptyNumbers(): Numbers {
  const zero = Object.fromEntries(COUNTS.map((name) => [name, 0]))
  // Every count is there.
  return { ...(zero as Record<Count, number>), queue: emptySketch(), run: emptySketch() }
}

/** Adds other numbers, in place. */
export function addNumbers(numbers: Numbers, other: Numbers): void {
  for (const name of COUNTS) numbers[name] += other[name]
  mergeInto(numbers.queue, other.queue)
  mergeInto(numbers.run, other.run)
}

/** Counts rows of jobs one by one. A row may occur twice; of an ended job only the first counts. */
export type Tally = {
  /** A job that has ended. */
  ended: (row: JobSummary) => void
  /** A job that has not. */
  live: (row: JobSummary) => void
  sums: () => Pick<WorkspaceNumbers, 'total' | 'groups'>
}

export function createTally(request: NumbersRequest): Tally {
  const { slots, until, by } = request
  const [from = until] = slots
  const total = emptyNumbers()
  const groups: WorkspaceNumbers['groups'] = { slot: new Map(), agent: new Map(), model: new Map() }
  const seen = new Set<string>()

  function groupsOf(row: JobSummary, at: string): Numbers[] {
    const keys = { slot: slotOf(slots, at), agent: row.to, model: row.model ?? OWN_MODEL }
    return [total, ...by.map((name) => groupIn(groups[name], keys[name]))]
  }

  function created(row: JobSummary): void {
    if (row.created_at < from || row.created_at >= until) return
    for (const numbers of groupsOf(row, row.created_at)) numbers.dispatched += 1
  }

  function isAsked(row: JobSummary): boolean {
    if (!fits(row, request) || seen.has(row.job_id)) return false
    seen.add(row.job_id)
    return true
  }

  return {
    ended(row) {
      if (row.updated_at < from || !isAsked(row)) return
      created(row)
      if (row.updated_at >= until) return
      for (const numbers of groupsOf(row, row.updated_at)) addEnded(numbers, row)
    },
    live(row) {
      if (row.created_at >= from && isAsked(row)) created(row)
    },
    sums: () => ({ total, groups }),
  }
}

function fits(row: JobSummary, { agent, only }: NumbersRequest): boolean {
  if (agent !== undefined && row.to !== agent) return false
  if (only === undefined) return true
  if ('scope' in only) return row.scope === only.scope
  return row.to === only.party || row.from === only.party
}

/** The slot that a time is in: the last one that has begun. */
function slotOf(slots: readonly string[], at: string): string {
  let [low, high] = [0, slots.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((slots[middle] ?? '') <= at) low = middle
    else high = middle - 1
  }
  return slots[low] ?? ''
}

function groupIn(groups: Map<string, Numbers>, key: string): Numbers {
  const known = groups.get(key)
  if (known !== undefined) return known
  const numbers = emptyNumbers()
  groups.set(key, numbers)
  return numbers
}

function addEnded(numbers: Numbers, { state, spent }: JobSummary): void {
  const end = ENDS.find((each) => each === state)
  if (end === undefined) return
  numbers[end] += 1
  if (spent === undefined) return
  numbers.measured += 1
  for (const name of TOKENS) numbers[name] += spent[name] ?? 0
  if (TOKENS.some((name) => spent[name] !== undefined)) numbers.counted += 1
  if (spent.cost_usd !== undefined) numbers.priced += 1
  numbers.cost_usd += spent.cost_usd ?? 0
  observe(numbers.run, spent.run_ms)
  if (spent.queue_ms !== undefined) observe(numbers.queue, spent.queue_ms)
}

function observe(sketch: Sketch, ms: number): void {
  addTo(sketch, { bucket: bucketOf(ms), count: 1, sum_ms: ms })
}
