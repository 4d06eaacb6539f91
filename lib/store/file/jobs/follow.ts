import { effectsOf } from '../../../job/effects.ts'
import type { Effects } from '../../../job/effects.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { noteEnd } from '../index/done-log.ts'
import type { Hints } from '../index/hints.ts'
import type { Layout } from '../layout.ts'
import { peekJob } from '../log/log.ts'
import type { Shown } from '../log/shown.ts'
import { isAcknowledged, notifySender } from '../mailbox/items.ts'
import { wake } from '../mailbox/watch.ts'

/** Carries out what follows from a change of a job; `lib/job/effects.ts` decides what that is. */
export function createFollowing(on: { layout: Layout; hints: Hints; shown: Shown }) {
  const { layout, hints, shown } = on

  /** Carries out what follows from a change. The hint that has served its purpose goes with the last step. */
  function carryOut(job: Job, effects: Effects, hint?: string): void {
    const { row, next, isReady, notification } = effects
    if (row !== undefined) {
      noteEnd(layout, row)
      hints.expiry.leave(job)
      hints.children.leave(job, (jobId) => peekJob(layout.log(jobId), jobId))
    }
    if (next === 'now' || (next === 'when stopped' && !hints.isInHands(job))) handOn(job)
    if (isReady) wake(layout.wake(job.to))
    if (notification !== undefined) notifySender(layout, job, notification, hint)
    else if (hint !== undefined) hints.remove(hint)
  }

  /** Puts the next job of an ended job's conversation where workers look, before the last hint to the old one goes. */
  function handOn(job: Job): void {
    const next = hints.conversations.handOn(job)
    // A job that is just being created is put there when it is on the disk.
    if (next?.state !== 'queued' || !hints.hasArrived(next)) return
    hints.queue(next)
    wake(layout.wake(next.to))
  }

  /**
   * Leads to the first job of a conversation where no hint does: of the conversation in which a job has just stepped
   * aside, or of one at random, because the process that had to do it may have died.
   */
  function nudge(behind?: Job): void {
    const first = hints.conversations.first(behind)
    if (first?.state !== 'queued' || first.job_id === behind?.job_id) return
    if (hints.isHinted(first)) return
    hints.queue(first)
    wake(layout.wake(first.to))
  }

  /** Puts the hints of a job right, and carries out what its last writer may not have lived to do. */
  async function reconcile(seen: Job): Promise<void> {
    const isShown = isFinal(seen) || needsPerson(seen)
    const job = isShown ? await shown.settleJob(seen.job_id) : seen
    if (job === undefined) return
    hints.place(job)
    const effects = effectsOf({ after: job })
    const { notification } = effects
    const isKnown = notification !== undefined && isAcknowledged(layout, job, notification)
    carryOut(job, isKnown ? { ...effects, notification: undefined } : effects)
    hints.clear(job)
    if (isFinal(job)) handOn(job)
  }

  /** Takes the last hint to a turn that is over: the job itself, or the next of its conversation, may run. */
  async function release(job: Job): Promise<void> {
    if (job.state === 'queued') return releaseQueued(job)
    if (isFinal(job)) await shown.settleJob(job.job_id)
    hints.drop(job.to, job.job_id)
    if (isFinal(job)) handOn(job)
  }

  /** Puts a job where workers look that was queued again while its former turn ran. */
  function releaseQueued(job: Job): void {
    if (!hints.isInHands(job)) return
    hints.reconcile(job)
    wake(layout.wake(job.to))
  }

  return { carryOut, nudge, reconcile, release }
}

export type Following = ReturnType<typeof createFollowing>
