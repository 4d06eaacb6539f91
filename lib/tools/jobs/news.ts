import { newsOf } from '../../queue/transition.ts'
import { createBell } from '../../queue/wait.ts'
import type { Job } from '../../schema/job.ts'
import type { ToolContext } from '../tool.ts'
import { isSettled, openQuestion } from './wait.ts'

/** A writer that has ended a job tells the inbox next, after at most a few flushes of a slow disk. */
const LATE_MS = 3000

/**
 * Takes what this reply tells its caller out of the caller's inbox, once the reply is out. Nothing
 * happens when the caller did not send the job: then the news are somebody else's.
 */
export function noteDelivered(context: ToolContext, job: Job): void {
  const { agent } = context.self()
  if (job.from.agent !== agent || !isSettled(job)) return
  context.afterReply(() => dismiss(context, agent, job))
}

/** A wait ends when the log changes, which is just before the inbox hears of it: so this may wait for the item. */
async function dismiss(context: ToolContext, agent: string, job: Job): Promise<void> {
  const { inbox, clock } = context
  const isExpected = newsOf(job, openQuestion(job) && 'ask') !== undefined
  const age = Math.abs(clock.now() - Date.parse(job.updated_at))
  const deadline = clock.monotonic() + (isExpected ? LATE_MS - age : 0)
  const bell = createBell()
  const watch = inbox.watch(agent, bell.ring)
  try {
    for (;;) {
      if ((await dismissOnce(context, agent, job)) > 0) return
      const left = deadline - clock.monotonic()
      if (left <= 0) return
      await bell.heard(left)
    }
  } finally {
    watch.close()
  }
}

/** Takes away the news up to the state that was told; whatever happened since stays. */
async function dismissOnce(context: ToolContext, agent: string, job: Job): Promise<number> {
  const items = await context.inbox.items(agent)
  const told = items.filter((item) => item.job_id === job.job_id && item.at <= job.updated_at)
  return context.inbox.acknowledge(
    agent,
    told.map((item) => item.item_id),
  )
}
