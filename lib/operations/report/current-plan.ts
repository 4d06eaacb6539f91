import type { Queue } from '../../queue/queue.ts'
import type { Activity } from '../../schema/activity.ts'
import type { Job } from '../../schema/job.ts'
import { formatPlan } from '../../schema/plan.ts'
import type { PlanStep } from '../../schema/plan.ts'

/** Lines of activity that usually contain the latest plan, and the page size when they do not. */
const LATEST_LINES = 500
const PAGE_LINES = 1000

/** A plan as one line of activity. */
export function planActivity(steps: PlanStep[]): Activity {
  const done = steps.filter(({ status }) => status === 'done' || status === 'skipped').length
  const now = steps.find(({ status }) => status === 'in_progress')
  const where = now === undefined ? '' : `: ${now.title}`
  return {
    kind: 'plan',
    text: `${done} of ${steps.length} steps done${where}`,
    detail: formatPlan(steps),
    steps,
  }
}

/** The latest plan that the job's agent reported; undefined without one. */
export async function currentPlan(queue: Queue, job: Job): Promise<PlanStep[] | undefined> {
  const isOurs = (line: { token: number }) => job.run !== undefined || line.token === job.token
  const latest = await queue.activity(job.job_id, { limit: LATEST_LINES })
  const near = latest.findLast((line) => line.steps !== undefined && isOurs(line))
  if (near !== undefined || latest.length < LATEST_LINES) return near?.steps
  let found: PlanStep[] | undefined
  let after = 0
  for (;;) {
    const page = await queue.activity(job.job_id, { after, limit: PAGE_LINES })
    found = page.findLast((line) => line.steps !== undefined && isOurs(line))?.steps ?? found
    const last = page.at(-1)
    if (last === undefined) return found
    after = last.after
  }
}
