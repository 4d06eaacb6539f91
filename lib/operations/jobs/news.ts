import { takeExpected } from '../../inbox/expected.ts'
import type { Way } from '../../schema/delivery.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Sender } from '../../schema/task.ts'
import { senderOf } from '../../rights/caller.ts'
import type { Context } from '../operation.ts'
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
  context: Context,
  job: Job,
  { way, release = nothing }: { way: Way; release?: Release | undefined },
): void {
  const self = senderOf(context.caller)
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

function dismiss(context: Context, self: Sender, told: Told): Promise<void> {
  const { inbox, clock } = context.relay
  const { job } = told
  const watch = (listener: () => void) => inbox.watch(self.agent, listener)
  const hasAsked = openQuestion(job) !== undefined
  return takeExpected({ clock, watch }, { job, hasAsked }, () => dismissOnce(context, self, told))
}

/** Takes away the news up to the state that was told; whatever happened since stays. */
async function dismissOnce(context: Context, self: Sender, { job, way }: Told): Promise<number> {
  const notices = (await context.relay.inbox.concerning(self, job.job_id)).filter(
    ({ at = '' }) => at <= job.updated_at,
  )
  return context.relay.inbox.finish(self, notices, way)
}
