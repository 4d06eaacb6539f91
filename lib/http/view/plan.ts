import type { ApiPlanStep } from '../../schema/api.ts'
import type { Activity } from '../../schema/activity.ts'

/** `[x] done`, `[>] going on`, `[ ] to come`, `[-] skipped`: how executors write the steps of a plan, one a line. */
const STEP = /^\[([ x>-])\] (.+)$/

const STATES: Record<string, ApiPlanStep['state']> = {
  ' ': 'pending',
  '>': 'active',
  x: 'done',
  '-': 'done',
}

/** The steps of the plan that was told last; none when there was no plan, or not in this form. */
export function planOf(activity: Activity[]): ApiPlanStep[] {
  const last = activity.findLast((entry) => entry.kind === 'plan')
  const lines = last?.detail?.split('\n') ?? []
  return lines.flatMap((line) => {
    const [, mark = '', text = ''] = STEP.exec(line) ?? []
    const state = STATES[mark]
    if (state === undefined) return []
    return [{ text: mark === '-' ? `${text} (skipped)` : text, state }]
  })
}
