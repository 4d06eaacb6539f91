import * as fs from 'node:fs'

import { ifPresent, namesIn } from '../../files.ts'
import { isFinal } from '../../schema/job.ts'
import type { FinalJob } from '../../schema/job.ts'
import { readDay } from './done-log.ts'
import type { Collected } from '../store.ts'
import type { Layout } from './layout.ts'
import { peekJob } from './log.ts'
import { replaceLog } from './set-aside.ts'
import { tombstoneOf } from './tombstone.ts'

/**
 * Shrinks jobs that ended before a time to tombstones: prompt, result, activity and output go, the
 * request id stays known for ever. Jobs that wait for a person are not ended and never touched. Walks
 * the listing of ended jobs day by day and marks each finished day, so a repeat costs nothing; safe to
 * stop anywhere and to run twice at once.
 */
export async function collect(layout: Layout, before: string): Promise<Collected> {
  const collected: Collected = { jobs: 0, bytes: 0, inbox_items: 0 }
  for (const name of namesIn(layout.done).toSorted()) {
    const day = /^(\d{4}-\d\d-\d\d)\.log$/.exec(name)?.[1]
    // The day of the limit itself is not over yet.
    if (day === undefined || day >= before.slice(0, 10)) continue
    const mark = `${layout.done}/${day}.collected`
    if (fs.existsSync(mark)) continue
    for (const row of readDay(layout, day)) {
      collected.bytes += await bury(layout, row.job_id, before, collected)
    }
    fs.closeSync(fs.openSync(mark, 'w', 0o600))
  }
  collected.inbox_items = dropOldNews(layout, Date.parse(before))
  return collected
}

async function bury(
  layout: Layout,
  jobId: string,
  before: string,
  collected: Collected,
): Promise<number> {
  const job = readEnded(layout, jobId)
  if (job === undefined || job.expunged === true || job.updated_at >= before) return 0
  const files = filesOf(layout, jobId)
  const bytes = files.reduce((sum, path) => sum + sizeOf(path), 0)
  await replaceLog(layout, jobId, tombstoneOf(job))
  for (const path of files.slice(1)) ifPresent(() => fs.unlinkSync(path))
  collected.jobs += 1
  return bytes - sizeOf(layout.log(jobId))
}

/** A damaged log is not this duty's affair: `relay verify` names it, and its bytes stay. */
function readEnded(layout: Layout, jobId: string): FinalJob | undefined {
  const job = peekJob(layout.log(jobId), jobId)
  return job !== undefined && isFinal(job) ? job : undefined
}

/** The log first, then what stands beside it. */
function filesOf(layout: Layout, jobId: string): string[] {
  const shard = layout.shard(jobId)
  const beside = namesIn(shard).filter(
    (name) => name.startsWith(`${jobId}.`) && name !== `${jobId}.jsonl`,
  )
  return [layout.log(jobId), ...beside.map((name) => `${shard}/${name}`)]
}

function sizeOf(path: string): number {
  return fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function dropOldNews(layout: Layout, beforeMs: number): number {
  let dropped = 0
  for (const agent of namesIn(layout.inboxRoot)) {
    for (const name of namesIn(`${layout.inboxRoot}/${agent}`)) {
      if (Number.parseInt(name.slice(0, 9), 36) >= beforeMs) continue
      if (ifPresent(() => fs.unlinkSync(`${layout.inboxRoot}/${agent}/${name}`))) dropped += 1
    }
  }
  return dropped
}
