import * as fs from 'node:fs'

import { ifPresent, namesIn, removeEmpty, touchInside } from '../../../files/files.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Layout } from '../layout.ts'

/**
 * The jobs that a job's turns have sent: a directory for each parent, with an empty file for each child that
 * has not ended or has descendants that have not. These files are hints and can be made again from the logs.
 */
export function createChildren(layout: Layout) {
  /** Adds a job to its parent's children, before the job is created. */
  function enter(job: Job): void {
    if (job.parent !== undefined) touchInside(layout.children(job.parent.job_id), job.job_id)
  }

  function of(jobId: string): string[] {
    return namesIn(layout.children(jobId)).toSorted()
  }

  /** Removes a job from its parent's children. */
  function remove(job: Job): void {
    if (job.parent === undefined) return
    const directory = layout.children(job.parent.job_id)
    ifPresent(() => fs.unlinkSync(`${directory}/${job.job_id}`))
    removeEmpty(directory)
  }

  /**
   * Removes an ended job that has no children. A job with children stays, because a cancellation of its parent
   * reaches them through it. `read` finds a parent.
   */
  function leave(job: Job, read: (jobId: string) => Job | undefined): void {
    if (job.parent === undefined || fs.existsSync(layout.children(job.job_id))) return
    remove(job)
    const { parent } = job
    if (fs.existsSync(layout.children(parent.job_id))) return
    const above = read(parent.job_id)
    if (above === undefined || !isFinal(above)) return
    if (above.state === 'cancelled') forgetCancelled(above.job_id)
    leave(above, read)
  }

  /** Restores every link above an unfinished job, even where its ancestors have ended. */
  function rejoin(job: Job, read: (jobId: string) => Job | undefined): void {
    enter(job)
    const above = job.parent === undefined ? undefined : read(job.parent.job_id)
    if (above === undefined) return
    if (above.state === 'cancelled') touchInside(layout.cancellations, above.job_id)
    if (isFinal(above)) rejoin(above, read)
  }

  /**
   * Records that a job with children is being cancelled, so that another process can finish if this one dies.
   */
  function noteCancelled(jobId: string): void {
    if (of(jobId).length > 0) touchInside(layout.cancellations, jobId)
  }

  /** Removes the record of a cancellation that has reached every descendant. */
  function forgetCancelled(jobId: string): void {
    ifPresent(() => fs.unlinkSync(layout.cancellation(jobId)))
  }

  return { enter, of, remove, leave, rejoin, noteCancelled, forgetCancelled }
}
