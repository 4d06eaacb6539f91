import type { Way } from '../../schema/delivery.ts'
import type { Job } from '../../schema/job.ts'
import { senderOf } from '../../rights/caller.ts'
import type { Context } from '../operation.ts'
import { isSettled } from './wait.ts'
import type { Release } from './wait.ts'

/**
 * Acknowledges what this reply reports about a job, once the reply has been written. Does nothing when the
 * caller did not send the job: another agent is notified of it. `release` ends the wait that kept other ways
 * from notifying the session; it runs after the acknowledgement.
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
  const acknowledge = async () => {
    try {
      await context.relay.inbox.acknowledgeJob(self, job, way)
    } finally {
      await release()
    }
  }
  context.afterReply(acknowledge, release)
}

const nothing: Release = () => Promise.resolve()
