import * as fs from 'node:fs'
import { basename, dirname } from 'node:path'

import { ifPresent, namesIn, removeEmpty, touchInside } from '../../../files/files.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { expiryBucketStart, readExpiryName } from '../layout.ts'
import type { Layout } from '../layout.ts'

/** A job that may have expired, and the expiry time in its hint, in wall-clock milliseconds. */
export type ExpiryHint = { job_id: string; at_ms: number }

/**
 * Empty files that lead to jobs by the end of their time to live, in one directory for about each minute. Like
 * every hint, one may be missing, duplicate or late. A job without a time to live has none.
 */
export function createExpiry(layout: Layout) {
  /** Creates the hint of a job that can expire. */
  function enter(job: Job): void {
    const hint = hintOf(job)
    if (hint === undefined || isFinal(job) || needsPerson(job)) return
    const path = layout.expiryHint(hint)
    touchInside(dirname(path), basename(path))
  }

  /** Removes the hint of an ended job, and the directory when it is empty. */
  function leave(job: Job): void {
    const hint = hintOf(job)
    if (hint !== undefined) forget(hint)
  }

  /** Hints that are due, earliest first. */
  function due({ now, limit }: { now: number; limit: number }): ExpiryHint[] {
    const found: ExpiryHint[] = []
    for (const bucket of namesIn(layout.expiryRoot).toSorted()) {
      const start = expiryBucketStart(bucket)
      if (start === undefined || start > now) continue
      for (const name of namesIn(`${layout.expiryRoot}/${bucket}`).toSorted()) {
        const hint = readExpiryName(name)
        if (hint === undefined || hint.at_ms > now) continue
        found.push(hint)
        if (found.length === limit) return found
      }
    }
    return found
  }

  function forget(hint: ExpiryHint): void {
    const path = layout.expiryHint(hint)
    if (ifPresent(() => fs.unlinkSync(path))) removeEmpty(dirname(path))
  }

  return { enter, leave, due, forget }
}

function hintOf({ job_id, expires_at }: Job): ExpiryHint | undefined {
  return expires_at === undefined ? undefined : { job_id, at_ms: Date.parse(expires_at) }
}
