import { takeExpected } from '../../inbox/expected.ts'
import type { Way } from '../../schema/delivery.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Sender } from '../../schema/task.ts'
import type { ToolContext } from '../operation.ts'
import { isSettled } from './wait.ts'
import type { Release } from './wait.ts'

/** A state of a job that a reply tells its caller. */
type Told = { job: Job; way: Way }

/**
 * Takes what this reply tells its caller out of the caller's inbox, once the reply is out. Nothing happens
 * when the caller did not send the job: then the news are somebody else's. `release` ends the wait that
 * kept other ways from telling it too, which may only be once the inbox knows.
 */
export function noteDelivered(
  context: ToolContext,
  job: Job,
  { way, release = nothing }: { way: Way; release?: Release | undefined },
): void {
  const self = context.self()
  if (job.from.agent !== self.agent || !isSettled(job)) {
    context.afterReply(release, release)
    return
  }
  const told = async () => {
    try {
      await dismiss(context, self, { job, way })
    } finally {
      await release()
    }
  }
  context.afterReply(told, release)
}

const nothing: Release = () => Promise.resolve()

function dismiss(context: ToolContext, self: Sender, told: Told): Promise<void> {
  const { inbox, clock } = context
  const { job } = told
  const watch = (listener: () => void) => inbox.watch(self.agent, listener)
  const hasAsked = openQuestion(job) !== undefined
  return takeExpected({ clock, watch }, { job, hasAsked }, () => dismissOnce(context, self, told))
}

/** Takes away the news up to the state that was told; whatever happened since stays. */
async function dismissOnce(
  context: ToolContext,
  self: Sender,
  { job, way }: Told,
): Promise<number> {
  const notices = (await context.inbox.concerning(self, job.job_id)).filter(
    ({ at = '' }) => at <= job.updated_at,
  )
  return context.inbox.finish(self, notices, way)
}
