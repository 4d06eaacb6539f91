import type { Queue } from '../../queue/queue.ts'
import type { Activity, ActivityEntry } from '../../schema/activity.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { planOf } from './plan-steps.ts'

/** Lines of one job in one look. */
const MOST_LINES = 1000

/** UTF-16 units of a line in a list. */
const TEXT_UNITS = 160

/** What a running job does now: its newest line of activity, and how far its plan is. Empty before the first line. */
export type CurrentStep = {
  at: string
  text: string
  steps: { done: number; of: number } | null
  /** Where the next look begins. */
  after: number
}

/** The current step of a running job: what was known, and the lines since then. Only the newest line counts. */
export async function currentStep(
  queue: Pick<Queue, 'activity'>,
  job: { job_id: string; updated_at: string },
  last: CurrentStep | undefined,
): Promise<CurrentStep> {
  const lines = await queue.activity(job.job_id, { after: last?.after, limit: MOST_LINES })
  const line = lines.findLast(({ kind }) => kind !== 'plan' && kind !== 'usage')
  const steps = stepsOf(lines)
  const before = last ?? { at: job.updated_at, text: '', steps: null, after: 0 }
  return {
    ...before,
    ...(line !== undefined && { at: line.at, text: textOf(line) }),
    ...(steps !== undefined && { steps }),
    after: lines.at(-1)?.after ?? before.after,
  }
}

function stepsOf(lines: Activity[]): CurrentStep['steps'] | undefined {
  const plan = planOf(lines)
  if (plan.length === 0) return undefined
  const done = plan.filter(({ state }) => state === 'done' || state === 'skipped')
  return { done: done.length, of: plan.length }
}

function textOf({ tool, text }: Pick<ActivityEntry, 'tool' | 'text'>): string {
  const words = [tool, text].filter((part) => part !== undefined).join(' ')
  return cut(oneLine(words), TEXT_UNITS)
}
