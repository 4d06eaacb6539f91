import * as fs from 'node:fs'
import { basename } from 'node:path'

import { RelayError } from '../../errors.ts'
import { directoriesIn, ifPresent, namesIn, removeEmpty } from '../../files.ts'
import { newsOf } from '../../queue/transition.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Clock } from '../store.ts'
import { noteEnd, readRecent } from './done-log.ts'
import { hintsOf } from './every-hint.ts'
import { createHints } from './hints.ts'
import { noteNews } from './inbox.ts'
import type { Layout } from './layout.ts'
import { foldAt, peekJob } from './log.ts'
import { quarantine } from './quarantine.ts'
import { isSetAside } from './set-aside.ts'

export type Rebuilt = { jobs: number; damaged: number; stray: number }

/**
 * Makes every hint match its log: walks all jobs that are not known to have ended, puts their hints
 * where they belong, and drops hints without a job. Safe to stop at any point and to run twice at once.
 */
export function rebuildHints(layout: Layout, clock: Clock): Rebuilt {
  clearTheWay(layout, clock)
  const ended = endedIds(layout)
  const hints = createHints(layout, clock)
  const rebuilt: Rebuilt = { jobs: 0, damaged: 0, stray: 0 }
  for (const shard of directoriesIn(layout.jobs)) {
    for (const name of namesIn(`${layout.jobs}/${shard}`)) {
      const jobId = /^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1]
      if (jobId === undefined || ended.has(jobId)) continue
      rebuilt.jobs += 1
      const job = readOrQuarantine(layout, jobId)
      if (job === 'damaged') rebuilt.damaged += 1
      else if (job !== undefined) {
        hints.reconcile(job)
        if (!isFinal(job)) hints.families.rejoin(job, (id) => peekJob(layout.log(id), id))
        // News are hints too, and may have gone with the power.
        const news = newsOf(job)
        if (news !== undefined) noteNews(layout, job, news)
        if (isFinal(job)) noteEnd(layout, job)
      }
    }
  }
  rebuilt.stray = dropStrays(layout)
  return rebuilt
}

/** A file or pipe in the place of an agent's directory would keep that agent's jobs from running for ever. */
function clearTheWay(layout: Layout, clock: Clock): void {
  for (const root of [
    layout.queueRoot,
    layout.runningRoot,
    layout.inboxRoot,
    layout.linesRoot,
    layout.familiesRoot,
  ]) {
    const directories = new Set(directoriesIn(root))
    for (const name of namesIn(root)) {
      if (directories.has(name)) continue
      const kept = `${layout.quarantine}/${basename(root)}.${name}.${clock.now()}`
      ifPresent(() => fs.renameSync(`${root}/${name}`, kept))
    }
  }
}

function readOrQuarantine(layout: Layout, jobId: string): Job | 'damaged' | undefined {
  try {
    return foldAt(layout.log(jobId), jobId)?.job
  } catch (error) {
    if (!(error instanceof RelayError) || error.code !== 'JOB_DAMAGED') throw error
    if (!isSetAside(error)) quarantine(layout, jobId)
    return 'damaged'
  }
}

function endedIds(layout: Layout): Set<string> {
  const page = readRecent(layout, { limit: Number.MAX_SAFE_INTEGER })
  return new Set(page.rows.map(({ row }) => row.job_id))
}

function dropStrays(layout: Layout): number {
  let dropped = 0
  for (const { path, jobId } of hintsOf(layout)) {
    if (jobId !== undefined && fs.existsSync(layout.log(jobId))) continue
    if (ifPresent(() => fs.rmSync(path, { recursive: true }))) dropped += 1
  }
  // A job whose family is there counts as one that still has children below it.
  for (const parent of directoriesIn(layout.familiesRoot)) removeEmpty(layout.family(parent))
  return dropped
}
