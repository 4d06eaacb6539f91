import { effectsOf } from '../../../job/effects.ts'
import type { Effects } from '../../../job/effects.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { noteEnd } from '../ended/done-log.ts'
import type { Hints } from '../index/hints.ts'
import type { Layout } from '../layout.ts'
import { peekJob } from '../log/log.ts'
import type { Shown } from '../log/shown.ts'
import { isAcknowledged, notifySender } from '../mailbox/items.ts'
import { wakeFor } from '../wake/wake.ts'

/** Carries out the effects of a change; `effectsOf` in `lib/job/effects.ts` decides what they are. */
export function createFollowing(on: { layout: Layout; hints: Hints; shown: Shown }) {
  const { layout, hints, shown } = on

  /** The old hint is removed by the last step. */
  function carryOut(job: Job, effects: Effects, hint?: string): void {
    const { row, next, isReady, notification } = effects
    if (row !== undefined) {
      noteEnd(layout, row)
      hints.expiry.leave(job)
      hints.children.leave(job, (jobId) => peekJob(layout.log(jobId), jobId))
    }
    if (next === 'now' || (next === 'when stopped' && !hints.isHeld(job))) handOn(job)
    if (isReady) wakeFor(layout, job)
    if (notification !== undefined) notifySender(layout, job, notification, hint)
    else if (hint !== undefined) hints.remove(hint)
    if (hint !== undefined) hints.catchUp(job)
  }

  /**
   * Puts the next job of an ended job's conversation into the queue, before the last hint of the ended job is
   * removed.
   */
  function handOn(job: Job): void {
    const next = hints.conversations.handOn(job)
    // A job that is being created gets its hint when it is on disk.
    if (next?.state !== 'queued' || !hints.hasArrived(next)) return
    hints.queue(next)
    wakeFor(layout, next)
  }

  /**
   * Creates a missing hint for the first job of a conversation: of the conversation in which a job has just
   * stepped aside, or of a random one, because the process that should have created it may have died.
   */
  function nudge(behind?: Job): void {
    const first = hints.conversations.first(behind)
    if (first?.state !== 'queued' || first.job_id === behind?.job_id) return
    if (hints.isHinted(first)) return
    hints.queue(first)
    wakeFor(layout, first)
  }

  /** Corrects the hints of a job, and carries out effects that its last writer may not have finished. */
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

  /**
   * Removes the last hint of a turn that has ended, so that the job itself, or the next job of its
   * conversation, may run.
   */
  async function release(job: Job): Promise<void> {
    if (job.state === 'queued') return releaseQueued(job)
    if (isFinal(job)) await shown.settleJob(job.job_id)
    hints.dropTurns(job)
    if (isFinal(job)) handOn(job)
  }

  /** Puts a job that was queued again while its previous turn still ran into its agent's queue. */
  function releaseQueued(job: Job): void {
    if (!hints.isHeld(job)) return
    hints.reconcile(job)
    wakeFor(layout, job)
  }

  return { carryOut, nudge, reconcile, release }
}

export type Following = ReturnType<typeof createFollowing>
