import type { Activity } from '../../schema/activity.ts'
import type { PlanStep } from '../../schema/plan.ts'
import { redactHead } from '../../schema/redact/redact.ts'
import type { Context } from '../operation.ts'
import type { OpenJob } from './run.ts'

/** A repeat within this time is a client that heard no answer; later it is the agent saying so again. */
const REPEAT_MS = 10 * 60_000

const LATEST_LINES = 50

/**
 * Adds a line to the activity of a job, once: told again, it is the line that is there. Returns what names
 * the line: where the next one begins.
 */
export async function tellOnce(
  { relay: { queue, clock } }: Context,
  job: OpenJob,
  activity: Activity,
): Promise<{ event_id: string; repeated: boolean }> {
  const before = await queue.activity(job.job_id, { limit: LATEST_LINES })
  const same = before.findLast((line) => line.kind === activity.kind)
  const isRecent = same !== undefined && clock.now() - Date.parse(same.at) < REPEAT_MS
  if (isRecent && isSame(same, activity)) return { event_id: String(same.after), repeated: true }
  queue.report({ job_id: job.job_id, token: job.token }, activity)
  const after = await queue.activity(job.job_id, { limit: LATEST_LINES })
  const added = after.findLast((line) => line.kind === activity.kind)
  return { event_id: String(added?.after ?? 0), repeated: false }
}

/** What was written may have been cut, and has no secrets. */
function isSame(line: Activity, told: Activity): boolean {
  const startsSame = (written = '', full = '') =>
    written !== '' && redactHead(full, written.length).startsWith(written)
  return (
    startsSame(line.text, told.text) &&
    (line.detail === told.detail || startsSame(line.detail, told.detail)) &&
    JSON.stringify(line.steps) === JSON.stringify(told.steps?.map(withoutSecrets))
  )
}

function withoutSecrets(step: PlanStep): PlanStep {
  const title = redactHead(step.title, 200)
  if (step.note === undefined) return { ...step, title }
  return { ...step, title, note: redactHead(step.note, 500) }
}
