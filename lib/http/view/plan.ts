import type { ApiPlanStep } from '../../schema/api.ts'
import type { Activity } from '../../schema/activity.ts'
import type { PlanStep } from '../../schema/plan.ts'

/** `[x] done`, `[>] going on`, `[ ] to come`, `[-] skipped`: how a plan stands in a text, one step a line. */
const STEP = /^\[([ x>-])\] (.+)$/

const MARKED: Record<string, ApiPlanStep['state']> = {
  ' ': 'pending',
  '>': 'active',
  x: 'done',
  '-': 'skipped',
}

const TOLD: Record<PlanStep['status'], ApiPlanStep['state']> = {
  pending: 'pending',
  in_progress: 'active',
  done: 'done',
  skipped: 'skipped',
}

/**
 * The steps of the plan that was told last: as its agent told them one by one, else read from the text that
 * an executor made of what its client said. None when there was no plan, or not in this form.
 */
export function planOf(activity: Activity[]): ApiPlanStep[] {
  const last = activity.findLast((entry) => entry.kind === 'plan')
  if (last?.steps !== undefined) {
    return last.steps.map(({ title, status, note = null }) => ({
      text: title,
      state: TOLD[status],
      note,
    }))
  }
  const lines = last?.detail?.split('\n') ?? []
  return lines.flatMap((line) => {
    const [, mark = '', text = ''] = STEP.exec(line) ?? []
    const state = MARKED[mark]
    return state === undefined ? [] : [{ text, state, note: null }]
  })
}
