import type { Activity } from '../activity.ts'
import type { PlanStep } from '../plan.ts'
import { redactHead } from './redact.ts'

/** Bytes of a line's text and of its detail that a store keeps; the client's own session has the rest. */
const TEXT_LIMIT = 4000
const DETAIL_LIMIT = 8000

/** Activity as a store keeps it: cut, and without what looks like a secret. */
export function redactActivity(activity: Activity): Activity {
  const { text, detail, steps } = activity
  return {
    ...activity,
    text: redactHead(text, TEXT_LIMIT),
    ...(detail === undefined ? {} : { detail: redactHead(detail, DETAIL_LIMIT) }),
    ...(steps === undefined ? {} : { steps: steps.map(redactStep) }),
  }
}

/** The schema of a plan limits its steps, and redaction makes none of them longer. */
function redactStep(step: PlanStep): PlanStep {
  const title = redactHead(step.title, 200)
  return step.note === undefined
    ? { ...step, title }
    : { ...step, title, note: redactHead(step.note, 500) }
}
