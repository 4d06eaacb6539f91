import * as fs from 'node:fs'

import { ifPresent, namesIn, removeEmpty, touchInside } from '../../../files/files.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Layout } from '../layout.ts'

/**
 * Which jobs the turns of a job have sent: a directory for each sender, with an empty file for each job
 * that has not ended or whose own turns sent one that has not. Hints, made again from the logs.
 */
export function createFamilies(layout: Layout) {
  /** Notes a job under the one whose turn sent it. It stands there before it is born. */
  function enter(job: Job): void {
    if (job.parent !== undefined) touchInside(layout.family(job.parent.job_id), job.job_id)
  }

  function childrenOf(jobId: string): string[] {
    return namesIn(layout.family(jobId)).toSorted()
  }

  /** Takes a job's name from under its parent. */
  function remove(job: Job): void {
    if (job.parent === undefined) return
    const family = layout.family(job.parent.job_id)
    ifPresent(() => fs.unlinkSync(`${family}/${job.job_id}`))
    removeEmpty(family)
  }

  /**
   * An ended job leaves its family when it has none of its own: whoever cancels its parent must still
   * come by here to those that it sent. `read` finds the job above.
   */
  function leave(job: Job, read: (jobId: string) => Job | undefined): void {
    if (job.parent === undefined || fs.existsSync(layout.family(job.job_id))) return
    remove(job)
    const { parent } = job
    if (fs.existsSync(layout.family(parent.job_id))) return
    const above = read(parent.job_id)
    if (above !== undefined && isFinal(above)) leave(above, read)
  }

  /** Makes the names above a living job again, where only ended ones lead to it. */
  function rejoin(job: Job, read: (jobId: string) => Job | undefined): void {
    enter(job)
    const above = job.parent === undefined ? undefined : read(job.parent.job_id)
    if (above === undefined) return
    if (above.state === 'cancelled') touchInside(layout.cascades, above.job_id)
    if (isFinal(above)) rejoin(above, read)
  }

  return { enter, childrenOf, remove, leave, rejoin }
}
