import * as fs from 'node:fs'

import { directoriesIn, ifPresent, isFull, namesIn } from '../../../files/files.ts'
import type { Clock } from '../../jobs.ts'
import type { Collected } from '../../upkeep.ts'
import { collectOne } from './collect-one.ts'
import type { Outcome, Retention } from './collect-one.ts'
import {
  daysOf,
  dropHeadlines,
  dropLeftovers,
  FULL,
  GONE,
  judgingOf,
  markDay,
  OPEN,
  readDay,
  REPEATED,
} from '../ended/done-days.ts'
import type { Day, Fates } from '../ended/done-days.ts'
import type { Ids } from '../ended/id-table.ts'
import type { Layout } from '../layout.ts'
import { createSlices } from '../slices.ts'
import { removeOldConversations } from '../registry/old-conversations.ts'

export type Collection = {
  layout: Layout
  clock: Clock
  /** Jobs that ended before this time (ISO) are collected. */
  before: string
  /** The current boot of this machine. */
  bootId: string | undefined
  /** The time (ISO) up to which an earlier collection has finished. */
  passed: string | undefined
  /** The most jobs to collect; the next collection continues where this one stops. */
  mostJobs: number
}

/**
 * Shrinks jobs that ended before a time to tombstones: prompt, result, activity, outputs, receipts and headline
 * are removed, while the request id stays known for ever. Jobs that wait for a person have not ended and are
 * never touched. Walks the listing of ended jobs day by day and marks each finished day, so that a repeat costs
 * nothing. Safe to stop at any point, because the next collection finishes what this one began, and to run
 * twice at once. On a full disk, what can be removed without writing is removed first.
 */
export async function collect(on: Collection): Promise<Collected> {
  const { layout, clock, before } = on
  const collected: Collected = { jobs: 0, bytes: 0, inbox_items: 0, unusable: 0, is_finished: true }
  // One for all days, each of which may take less than a slice.
  const slice = createSlices()
  dropLeftovers(layout)
  for (const day of daysOf(layout)) {
    const judging = judgingOf(layout, day, { now: clock.now(), before, passed: on.passed })
    if (judging === 'not yet' || judging === 'not again') continue
    if (collected.jobs >= on.mostJobs) {
      collected.is_finished = false
      break
    }
    const isObserved = judging === 'by observation'
    await collectDay(on, { day, isObserved, slice }, collected)
    await slice()
  }
  const beforeMs = Date.parse(before)
  collected.inbox_items = await dropOldNotifications(layout, beforeMs)
  removeOldConversations(layout, beforeMs)
  return collected
}

async function collectDay(
  on: Collection,
  { day, isObserved, slice }: { day: string; isObserved: boolean; slice: () => Promise<void> },
  collected: Collected,
): Promise<void> {
  const { layout } = on
  const read = await readDay(layout, day, slice)
  const fates: Fates = new Uint8Array(read.rows)
  const retention: Retention = { ...on, isObserved }
  // On a full disk each collected job frees room, so the jobs that found none are tried again.
  let [full, before] = [0, 0]
  do {
    before = full
    const only = before === 0 ? OPEN : FULL
    await collectPass(on, { read, fates, retention, only, slice }, collected)
    full = countOf(fates, FULL)
  } while (full > 0 && full !== before)
  try {
    await dropHeadlines(layout, day, { read, fates, slice })
    // What the search of jobs knows of that day; it is read again without what was removed.
    if (countOf(fates, GONE) > 0) ifPresent(() => fs.unlinkSync(layout.found(day)))
    const left = countOf(fates, OPEN) + full
    // A day that is judged by observation stays so until it is finished.
    if (left === 0 || !isObserved) markDay(layout, day, left)
  } catch (error) {
    // Space was freed, but not enough for this; the next collection tries again.
    if (!isFull(error)) throw error
    collected.is_finished = false
  }
}

function countOf(fates: Fates, fate: number): number {
  let count = 0
  for (const each of fates) if (each === fate) count += 1
  return count
}

/** One pass over the jobs of a day that have this fate. */
type Pass = {
  read: Day
  fates: Fates
  retention: Retention
  only: number
  slice: () => Promise<void>
}

/** Jobs that are collected at once. Their flushes share writes of the disk. */
const AT_ONCE = 8

/** Goes through the day's jobs shard by shard, so that each directory is listed only once. */
async function collectPass(on: Collection, pass: Pass, collected: Collected): Promise<void> {
  const { read, fates, only, slice } = pass
  for (const shard of directoriesIn(on.layout.jobs)) {
    const ids = read.ids.ofShard(shard, (row) => {
      fates[row] = REPEATED
    })
    if (ids.size === 0) continue
    const jobs = jobsOf(namesIn(`${on.layout.jobs}/${shard}`), ids)
    const waiting = jobs.filter(({ row }) => fates[row] === only)
    while (waiting.length > 0) {
      const room = on.mostJobs - collected.jobs
      if (room <= 0) {
        collected.is_finished = false
        return
      }
      const some = waiting.splice(0, Math.min(AT_ONCE, room))
      const done = await Promise.allSettled(some.map((job) => collectNext(on, pass, job)))
      for (const each of done) {
        if (each.status === 'rejected') throw each.reason
        addTo(each.value, collected)
      }
      await slice()
    }
    await slice()
  }
}

/** A job with the number of its row, and the files beside its log. */
type ListedJob = { jobId: string; row: number; beside: string[] }

async function collectNext(
  { layout }: Collection,
  { fates, retention }: Pass,
  { jobId, row, beside }: ListedJob,
): ReturnType<typeof collectOne> {
  const done = await collectOne(layout, jobId, { retention, beside })
  if (done.outcome === 'collected' || done.outcome === 'gone') fates[row] = GONE
  else fates[row] = done.outcome === 'full' ? FULL : OPEN
  return done
}

function addTo(
  { outcome, bytes }: { outcome: Outcome; bytes: number },
  collected: Collected,
): void {
  collected.bytes += bytes
  if (outcome === 'collected') collected.jobs += 1
  if (outcome === 'unusable') collected.unusable += 1
}

/**
 * The jobs of a day in one directory, with the files beside their logs: outputs, activity, receipts, and what a
 * killed process left.
 */
function jobsOf(names: string[], ids: Ids): ListedJob[] {
  const jobs = new Map<string, ListedJob>()
  for (const name of names) {
    const row = ids.get(name)
    if (row === undefined) continue
    const jobId = name.slice(0, name.indexOf('.'))
    const job = jobs.get(jobId) ?? { jobId, row, beside: [] }
    if (name !== `${jobId}.jsonl`) job.beside.push(name)
    jobs.set(jobId, job)
  }
  return [...jobs.values()]
}

/**
 * Removes a notification when both its own time and its file's times are past the limit, because either may
 * have been written under a wrong clock.
 */
async function dropOldNotifications(layout: Layout, beforeMs: number): Promise<number> {
  const slice = createSlices()
  let dropped = 0
  for (const agent of directoriesIn(layout.inboxRoot)) {
    const directory = `${layout.inboxRoot}/${agent}`
    // Read a part at a time: an inbox that is never emptied has a name for every job.
    for await (const { name } of await fs.promises.opendir(directory, { bufferSize: 1024 })) {
      const path = `${directory}/${name}`
      if (isOldItem(path, name, beforeMs) && ifPresent(() => fs.unlinkSync(path))) dropped += 1
      await slice()
    }
  }
  return dropped
}

function isOldItem(path: string, name: string, beforeMs: number): boolean {
  if (!(Number.parseInt(name.slice(0, 9), 36) < beforeMs)) return false
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  return stat !== undefined && Math.max(stat.mtimeMs, stat.ctimeMs) < beforeMs
}
