import { MOST_NODES, USUAL_ITEMS } from '../schema/flow.ts'
import type { Condition, EachStep, Flow, JobStep, Step } from '../schema/flow.ts'
import { invalid } from './refusal.ts'

/** Steps by id: those that have ended when a step begins, so that it may name them. */
type Earlier = ReadonlyMap<string, Step>

/**
 * Refuses what can never work: an id that two steps have, a step that names one which is not over before it begins, a
 * condition on a job without a result schema, more agreement than there are votes, and too many jobs. Throws
 * `FLOW_INVALID`.
 */
export function checkFlow({ root }: Flow): void {
  const ids = new Set<string>([root.id])
  for (const step of root.steps) refuseTwice(step, ids)
  const count = jobsOf(root)
  if (count > MOST_NODES) {
    throw invalid('steps', `it can send ${count} jobs, and at most ${MOST_NODES} are accepted`)
  }
  checkSteps(root.steps, new Map())
}

function refuseTwice(step: Step, ids: Set<string>): void {
  if (ids.has(step.id)) throw invalid(step.id, 'two steps have this id')
  ids.add(step.id)
  for (const child of childrenOf(step)) refuseTwice(child, ids)
}

/** The steps directly inside a step. */
export function childrenOf(step: Step): Step[] {
  switch (step.kind) {
    case 'job':
      return []
    case 'each':
      return [step.body]
    case 'loop':
      return [step.work, step.review]
    default:
      return step.steps
  }
}

/** Every job in a step, itself included. */
export function jobsIn(root: Step): JobStep[] {
  const found: JobStep[] = []
  const open: Step[] = [root]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (step.kind === 'job') found.push(step)
    open.push(...childrenOf(step))
  }
  return found
}

/** The most jobs that a step can send. */
function jobsOf(step: Step): number {
  const below = childrenOf(step).reduce((sum, child) => sum + jobsOf(child), 0)
  switch (step.kind) {
    case 'job':
      return 1
    case 'each':
      return below * (Array.isArray(step.items) ? step.items.length : mostOf(step))
    case 'loop':
      return below * step.rounds
    default:
      return below
  }
}

/** How many items a list from a result may have. */
export function mostOf({ most = USUAL_ITEMS }: EachStep): number {
  return most
}

/** Checks steps that run one after the other, and returns what is over after them. */
function checkSteps(steps: readonly Step[], before: Earlier): Earlier {
  let earlier = before
  for (const step of steps) earlier = new Map([...earlier, ...checkStep(step, earlier)])
  return earlier
}

/** Checks a step, and returns what is over after it besides: the step, and those inside that run exactly once. */
function checkStep(step: Step, earlier: Earlier): Earlier {
  if (step.when !== undefined) checkCondition(step.when, { earlier, path: `${step.id}.when` })
  const own = new Map([[step.id, step]])
  switch (step.kind) {
    case 'job':
      checkInputs(step, earlier)
      return own
    case 'sequence':
      return new Map([...checkSteps(step.steps, earlier), ...own])
    case 'parallel':
      refuseMore(step.need, step, 'need')
      return new Map([...step.steps.flatMap((each) => [...checkStep(each, earlier)]), ...own])
    case 'each':
      if (!Array.isArray(step.items)) {
        checkMember(step.items.from, { earlier, path: `${step.id}.each` })
      } else refuseMany(step.need, step.items.length, `${step.id}.need`)
      checkStep(step.body, earlier)
      return own
    case 'race':
      for (const each of step.steps) checkStep(each, earlier)
      if (step.good !== undefined) {
        for (const itself of step.steps) {
          checkCondition(step.good, { earlier, path: `${step.id}.good`, itself })
        }
      }
      return own
    case 'vote':
      refuseMore(step.agree, step, 'agree')
      for (const each of step.steps) {
        checkStep(each, earlier)
        refuseUnstructured(each, `${step.id}.field`)
      }
      return own
    case 'loop': {
      const round = checkSteps([step.work, step.review], earlier)
      checkCondition(step.until, {
        earlier: round,
        path: `${step.id}.until`,
        itself: step.review,
      })
      return new Map([...round, ...own])
    }
  }
}

function refuseMore(count: number | undefined, step: Step & { steps: Step[] }, member: string) {
  refuseMany(count, step.steps.length, `${step.id}.${member}`)
}

function refuseMany(count: number | undefined, all: number, path: string): void {
  if (count === undefined || count <= all) return
  throw invalid(path, `it asks for ${count} of ${all}`)
}

function checkInputs({ id, inputs = [] }: JobStep, earlier: Earlier): void {
  for (const { from, field } of inputs) {
    const on = { earlier, path: `${id}.inputs` }
    if (field === undefined) known(from, on)
    else checkMember(from, on)
  }
}

type On = { earlier: Earlier; path: string; itself?: Step }

function checkCondition(condition: Condition, on: On): void {
  if ('all' in condition) return condition.all.forEach((each) => checkCondition(each, on))
  if ('any' in condition) return condition.any.forEach((each) => checkCondition(each, on))
  if (condition.step !== undefined) return checkMember(condition.step, on)
  if (on.itself === undefined)
    throw invalid(on.path, 'name in "step" the earlier step that is meant')
  refuseUnstructured(on.itself, on.path)
}

function checkMember(id: string, on: On): void {
  refuseUnstructured(known(id, on), on.path)
}

function known(id: string, { earlier, path }: On): Step {
  const step = earlier.get(id)
  if (step !== undefined) return step
  const names = [...earlier.keys()].map((each) => `"${each}"`).join(', ')
  const which = names === '' ? 'no step is' : `those that are: ${names}`
  throw invalid(path, `"${id}" is not over before this step begins; ${which}`)
}

/** What a condition looks at is a member of a structured result, which only a job with a schema has. */
function refuseUnstructured(step: Step, path: string): void {
  if (step.kind === 'sequence') {
    const last = step.steps.at(-1)
    return last && refuseUnstructured(last, path)
  }
  if (step.kind === 'loop') return refuseUnstructured(step.review, path)
  if (step.kind === 'race') return step.steps.forEach((each) => refuseUnstructured(each, path))
  if (step.kind !== 'job' || step.task.result_schema !== undefined) return
  throw invalid(path, `job "${step.id}" has no task.result_schema, so its result has no members`)
}
