import type { ApiPlanStep } from '../../schema/api.ts'
import type { Activity } from '../../schema/activity.ts'
import { parsePlan } from '../../schema/plan.ts'
import type { PlanStep } from '../../schema/plan.ts'

const STATES: Record<PlanStep['status'], ApiPlanStep['state']> = {
  pending: 'pending',
  in_progress: 'active',
  done: 'done',
  skipped: 'skipped',
}

/**
 * The steps of the latest plan: as the agent reported them, or else read from the text that an executor wrote
 * for its client's plan. Empty without a plan, or when its text has another form.
 */
export function planOf(activity: Activity[]): ApiPlanStep[] {
  const last = activity.findLast((entry) => entry.kind === 'plan')
  const steps: Pick<PlanStep, 'title' | 'status' | 'note'>[] =
    last?.steps ?? parsePlan(last?.detail ?? '')
  return steps.map(({ title, status, note = null }) => ({
    text: title,
    state: STATES[status],
    note,
  }))
}
