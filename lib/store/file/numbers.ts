import * as fs from 'node:fs'

import { createTally } from '../../job/numbers.ts'
import type { NumbersRequest, Tally, WorkspaceNumbers } from '../../job/numbers.ts'
import { openPlain } from '../../files/files.ts'
import { RelayError } from '../../errors.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { summarize } from '../../schema/summary.ts'
import { daysOf } from './ended/done-days.ts'
import { readRow } from './ended/done-log.ts'
import { scanRows } from './ended/done-rows.ts'
import { liveHintsOf } from './index/every-hint.ts'
import type { Steps } from './jobs/steps.ts'
import type { Layout } from './layout.ts'
import { createSlices } from './slices.ts'

/** Rows of ended jobs, and live jobs, that one look counts at most, so that it ends within seconds. */
const MOST_ENDED = 300_000
const MOST_LIVE = 20_000

/** A look blocks its process for no longer than this at a time; a chunk of rows takes about as long again. */
const SLICE_MS = 5

/** Adds up the jobs of a file store, from the listing of ended jobs and the logs of live ones. */
export async function countNumbers(
  on: { steps: Steps; layout: Layout },
  request: NumbersRequest,
): Promise<WorkspaceNumbers> {
  const tally = createTally(request)
  const slice = createSlices(SLICE_MS)
  const hasAllEnded = await countEnded(on.layout, { from: request.slots[0] ?? '', tally, slice })
  const hasAllLive = await countLive(on, { tally, slice })
  return { ...tally.sums(), is_complete: hasAllEnded && hasAllLive }
}

type Into = { tally: Tally; slice: () => Promise<void> }

/** A day's log is named after the day (UTC) on which its jobs ended. The newest days are counted first. */
async function countEnded(layout: Layout, { from, tally, slice }: Into & { from: string }) {
  let left = MOST_ENDED
  for (const day of daysOf(layout).toReversed()) {
    if (day < from.slice(0, 10)) break
    if (left <= 0) return false
    const fd = openPlain(layout.doneLog(day))
    // A rebuild restores the rows of an unreadable file.
    if (fd === 'absent' || fd === 'foreign') continue
    try {
      const { size } = fs.fstatSync(fd)
      await scanRows(fd, { end: size, slice, bytes: CHUNK }, (bytes, start, end) => {
        left -= 1
        const row = left < 0 ? undefined : readRow(bytes.toString('utf8', start, end))
        if (row !== undefined) tally.ended(row)
      })
    } finally {
      fs.closeSync(fd)
    }
  }
  return left >= 0
}

/** Bytes of rows that are read at a time: about 200 rows. */
const CHUNK = 64 * 1024

async function countLive(on: { steps: Steps; layout: Layout }, { tally, slice }: Into) {
  const ids = new Set<string>()
  for (const { jobId } of liveHintsOf(on.layout)) {
    if (jobId !== undefined && !ids.has(jobId)) {
      if (ids.size === MOST_LIVE) return false
      ids.add(jobId)
      const job = await shownJob(on.steps, jobId)
      if (job !== undefined) tally[isFinal(job) ? 'ended' : 'live'](summarize(job))
    }
    await slice()
  }
  return true
}

/** A log that cannot be read is reported where jobs are listed. */
async function shownJob(steps: Steps, jobId: string): Promise<Job | undefined> {
  try {
    return (await steps.readShown(jobId))?.job
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return undefined
  }
}
