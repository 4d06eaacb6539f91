import type {
  Condition,
  EachStep,
  JobStep,
  LoopStep,
  ParallelStep,
  RaceStep,
  SequenceStep,
  Step,
  VoteStep,
} from '../schema/flow.ts'
import { jobsIn, mostOf } from './check.ts'
import { conditionInWords, holds, memberOf } from './condition.ts'
import { decideRace, decideTogether, decideVote } from './decide.ts'
import type { View } from './decide.ts'
import { openReason, overReason, sentenceOf } from './reasons.ts'
import type { Due, Ended, Row, Walked } from './walked.ts'

type At = {
  sent: ReadonlySet<string>
  ended: ReadonlyMap<string, Ended>
  found: Walked
  /** Why the flow does not need the result of this place: what runs there is stopped. Undefined where it does. */
  unwanted: string | undefined
  /** `[3]` for an item, `#2` for a round; together with the id of a step they name a job. */
  suffix: string
  item?: unknown
  /** The steps that are over here, by id. */
  known: Map<string, View>
  depth: number
  /** The key of the step around this place, and of the step before it there. */
  parent?: string | undefined
  after?: string | undefined
  /** What jobs of this place are sent besides the inputs of their step: the review of the round before. */
  extra: { of: string; view: View }[]
}

/** Walks a flow from its first step: the state of every step follows from how its jobs ended, in which order. */
export function walkFlow(
  root: SequenceStep,
  { sent, ended, unwanted }: Pick<At, 'sent' | 'ended' | 'unwanted'>,
): Walked & { view: View } {
  const found: Walked = { due: [], unwanted: new Set(), rows: [] }
  const at: At = { sent, ended, found, unwanted, suffix: '', known: new Map(), depth: 0, extra: [] }
  const view = sequence(root.steps, at)
  return { ...found, view }
}

const NOTHING: Omit<View, 'state'> = { order: 0, results: [] }

/** Walks one step, and makes it known to the steps after it. */
function walk(step: Step, at: At): View {
  const view = conditional(step, at)
  at.known.set(step.id, view)
  return view
}

function conditional(step: Step, at: At): View {
  if (step.when !== undefined && !isTrue(step.when, at)) {
    const why = `Skipped: it is not so that ${conditionInWords(step.when)}.`
    rowOf(step, at, { state: 'skipped', why })
    return { ...NOTHING, state: 'skipped', reason: why }
  }
  if (step.kind === 'job') return walkJob(step, at)
  const row = rowOf(step, at, { state: 'active', why: '' })
  const view = walkSteps(step, { ...at, depth: at.depth + 1, parent: row.key, after: undefined })
  const isStopped = view.state === 'active' && at.unwanted !== undefined
  row.state = isStopped ? 'stopped' : view.state
  row.why = sentenceOf((isStopped ? at.unwanted : view.reason) ?? '')
  return view
}

function isTrue(condition: Condition, { known }: At, own?: View): boolean {
  return holds(condition, (id) => (id === undefined ? own : known.get(id))?.structured)
}

/** Adds the row of a step, which its walk may still change. */
function rowOf(step: Step, at: At, state: Pick<Row, 'state' | 'why'>): Row {
  const { id, kind } = step
  const to = step.kind === 'job' ? { to: step.to } : {}
  const { depth, parent, after } = at
  const row = { key: id + at.suffix, step: id, kind, depth, parent, after, ...to, ...state }
  at.found.rows.push(row)
  return row
}

function walkSteps(step: Exclude<Step, JobStep>, at: At): View {
  switch (step.kind) {
    case 'sequence':
      return sequence(step.steps, at)
    case 'parallel':
      return walkParallel(step, at)
    case 'each':
      return walkEach(step, at)
    case 'race':
      return walkRace(step, at)
    case 'vote':
      return contest(step, at, (views) => decideVote(views, step))
    case 'loop':
      return walkLoop(step, at)
  }
}

function walkJob(step: JobStep, at: At): View {
  const node = step.id + at.suffix
  const row = rowOf(step, at, { state: 'due', why: '' })
  const end = at.ended.get(node)
  if (end === undefined) {
    if (at.unwanted === undefined) at.found.due.push(dueOf(step, node, at))
    else {
      at.found.unwanted.add(node)
      row.state = 'stopped'
      row.why = sentenceOf(at.unwanted)
    }
    return { ...NOTHING, state: 'active' }
  }
  row.state = end.state
  row.why = end.reason ?? ''
  const { order, structured } = end
  if (end.state === 'completed') return { state: 'completed', order, results: [node], structured }
  const reason = `"${node}" ${end.state === 'failed' ? 'failed' : `is ${end.state}`}`
  return { state: 'failed', order, results: [], reason }
}

function dueOf(step: JobStep, node: string, at: At): Due {
  const named = (step.inputs ?? []).map(({ from, show = 'excerpt', field, max_chars }) => ({
    of: from,
    show,
    field,
    maxChars: max_chars,
    nodes: at.known.get(from)?.results ?? [],
  }))
  const known = new Set(named.map(({ of }) => of))
  const extra = at.extra
    .filter(({ of }) => !known.has(of))
    .map(({ of, view }) => ({ of, show: 'excerpt' as const, nodes: view.results }))
  return { node, step, item: at.item, inputs: [...named, ...extra] }
}

/** Steps one after the other. After one that failed, and is not optional, the rest does not begin. */
function sequence(steps: readonly Step[], at: At): View {
  let last: View = { ...NOTHING, state: 'completed' }
  let order = 0
  const there = (place: number): At => {
    const before = steps[place - 1]
    return before === undefined ? at : { ...at, after: before.id + at.suffix }
  }
  for (const [place, step] of steps.entries()) {
    const view = walk(step, there(place))
    order = Math.max(order, view.order)
    if (view.state === 'active') {
      for (const [later, next] of steps.entries()) {
        if (later > place) waiting(next, there(later), `"${step.id}"`)
      }
      return { ...NOTHING, state: 'active', reason: `At "${step.id}".` }
    }
    if (view.state === 'failed' && step.optional !== true) {
      const failure = step.kind === 'job' ? view.reason : undefined
      const why = `Not run: ${failure ?? `"${step.id}" failed`}.`
      for (const [later, next] of steps.entries()) {
        if (later > place) rowOf(next, there(later), { state: 'stopped', why })
      }
      return { ...view, order }
    }
    if (view.state === 'completed') last = view
  }
  return { ...last, order }
}

function waiting(step: Step, at: At, before: string): void {
  const { unwanted } = at
  if (unwanted === undefined) rowOf(step, at, { state: 'waiting', why: `Waits for ${before}.` })
  else rowOf(step, at, { state: 'stopped', why: `Not run: ${unwanted}.` })
}

function walkParallel(step: ParallelStep, at: At): View {
  return several(
    step,
    step.steps.map((each) => [each, at] as const),
  )
}

function walkEach(step: EachStep, at: At): View {
  const items = itemsOf(step, at)
  if (typeof items === 'string') return { ...NOTHING, state: 'failed', reason: items }
  const placeOf = (item: unknown, place: number): At => {
    const suffix = `${at.suffix}[${place}]`
    return { ...at, suffix, item, known: new Map(at.known) }
  }
  return several(
    step,
    items.map((item, place) => [step.body, placeOf(item, place)] as const),
  )
}

/**
 * Steps at the same time. Each begins in its place, as soon as fewer than `at_once` are active; one that has begun
 * continues, also when a retry makes it one more.
 */
function several(
  { at_once, need }: { at_once?: number | undefined; need?: number | undefined },
  steps: readonly (readonly [Step, At])[],
): View {
  const views: View[] = []
  let active = 0
  for (const [step, at] of steps) {
    if (active >= (at_once ?? steps.length) && !hasBegun(step, at)) {
      waiting(step, at, `a place: ${at_once} at a time`)
      continue
    }
    const view = walk(step, at)
    views.push(view)
    if (view.state === 'active') active += 1
  }
  const needed = Math.min(need ?? steps.length, steps.length)
  if (active === 0) return decideTogether(views, needed)
  const reason = `${views.length - active} of ${steps.length} have ended, and ${needed} must succeed.`
  return { ...NOTHING, state: 'active', reason }
}

/** True when a job of this step was sent, for the item and the round of this place. */
function hasBegun(step: Step, at: At): boolean {
  const names = jobsIn(step).map(({ id }) => id + at.suffix)
  return [...at.sent].some((node) =>
    names.some((name) => node.startsWith(name) && /^$|[[#]/.test(node.charAt(name.length))),
  )
}

/** The items of a list, or why there are none to run. */
function itemsOf(step: EachStep, { known }: At): readonly unknown[] | string {
  if (Array.isArray(step.items)) return step.items
  const { from, field } = step.items
  const value = memberOf(known.get(from)?.structured, field)
  if (!Array.isArray(value)) return `"${field}" of the result of "${from}" is not a list`
  const most = mostOf(step)
  if (value.length <= most) return value
  return `"${field}" of the result of "${from}" has ${value.length} items, and at most ${most} are run`
}

/** Walks steps of which a decision may leave some unwanted: those are walked again to find what is to be stopped. */
function contest(
  step: RaceStep | VoteStep,
  at: At,
  decide: (views: readonly View[]) => View | undefined,
): View {
  const trial = (unwanted: string | undefined) => {
    const found: Walked = { due: [], unwanted: new Set(), rows: [] }
    const on = { ...at, unwanted, found }
    const views = step.steps.map((each) => walk(each, { ...on, known: new Map(at.known) }))
    return { found, views }
  }
  const open = trial(at.unwanted)
  const decision = decide(open.views)
  const { found } = decision === undefined ? open : trial(overReason(step, decision))
  at.found.due.push(...found.due)
  at.found.rows.push(...found.rows)
  for (const node of found.unwanted) at.found.unwanted.add(node)
  return decision ?? { ...NOTHING, state: 'active', reason: openReason(step, open.views) }
}

function walkRace(step: RaceStep, at: At): View {
  const isGood = (view: View) => step.good === undefined || isTrue(step.good, at, view)
  return contest(step, at, (views) => decideRace(views, isGood))
}

function walkLoop(step: LoopStep, at: At): View {
  let before: { of: string; view: View }[] = []
  let after: string | undefined
  let order = 0
  for (let round = 1; round <= step.rounds; round += 1) {
    const on = { ...at, suffix: `${at.suffix}#${round}`, after }
    const next = { ...on, after: step.work.id + on.suffix }
    after = step.review.id + on.suffix
    const active = {
      ...NOTHING,
      state: 'active',
      reason: `Round ${round} of ${step.rounds}.`,
    } as const
    const work = walk(step.work, { ...on, extra: [...at.extra, ...before] })
    if (work.state !== 'completed') {
      if (work.state === 'active') waiting(step.review, next, `"${step.work.id}"`)
      return work.state === 'active' ? active : { ...work, results: [] }
    }
    const extra = [...at.extra, { of: step.work.id, view: work }]
    const review = walk(step.review, { ...next, extra })
    if (review.state === 'active') return active
    if (review.state !== 'completed') return { ...review, results: [] }
    order = Math.max(work.order, review.order)
    const { structured } = review
    if (isTrue(step.until, at, review)) {
      const reason = `Approved in round ${round}.`
      return { state: 'completed', order, results: work.results, structured, reason }
    }
    before = [
      { of: step.work.id, view: work },
      { of: step.review.id, view: review },
    ]
  }
  const reason = `not approved after ${step.rounds} ${step.rounds === 1 ? 'round' : 'rounds'}`
  return { ...NOTHING, state: 'failed', order, reason }
}
