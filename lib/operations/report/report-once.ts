import type { Activity } from '../../schema/activity.ts'
import type { PlanStep } from '../../schema/plan.ts'
import { redactHead } from '../../schema/redact/redact.ts'
import type { Context } from '../operation.ts'
import type { OpenJob } from './reported-run.ts'

/** A repeat within this time is a client that missed the response; a later one is a new report. */
const REPEAT_MS = 10 * 60_000

const LATEST_LINES = 50

/**
 * Adds a line to a job's activity, unless its agent has just reported the same. Returns the id of the line, which
 * is the offset of the next one.
 */
export async function reportOnce(
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

/** True when `line` is the report as stored, which is redacted and may be cut. */
function isSame(line: Activity, reported: Activity): boolean {
  const startsSame = (written = '', full = '') =>
    written !== '' && redactHead(full, written.length).startsWith(written)
  return (
    startsSame(line.text, reported.text) &&
    (line.detail === reported.detail || startsSame(line.detail, reported.detail)) &&
    JSON.stringify(line.steps) === JSON.stringify(reported.steps?.map(redactStep))
  )
}

function redactStep(step: PlanStep): PlanStep {
  const title = redactHead(step.title, 200)
  if (step.note === undefined) return { ...step, title }
  return { ...step, title, note: redactHead(step.note, 500) }
}
