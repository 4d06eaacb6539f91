import * as fs from 'node:fs'

import { directoriesIn, ifPresent, isFull, namesIn } from '../../../files/files.ts'
import { shardOf } from '../../../schema/job-id.ts'
import type { Clock } from '../../jobs.ts'
import type { Collected } from '../../upkeep.ts'
import { collectOne } from './collect-one.ts'
import type { Outcome, Retention } from './collect-one.ts'
import {
  daysOf,
  dropHeadlines,
  dropLeftovers,
  judgingOf,
  markDay,
  readRows,
} from '../index/done-days.ts'
import type { Layout } from '../layout.ts'
import { createSlices } from '../index/slices.ts'
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
  dropLeftovers(layout)
  for (const day of daysOf(layout)) {
    const judging = judgingOf(layout, day, { now: clock.now(), before, passed: on.passed })
    if (judging === 'not yet' || judging === 'not again') continue
    if (collected.jobs >= on.mostJobs) {
      collected.is_finished = false
      break
    }
    await collectDay(on, { day, isObserved: judging === 'by observation' }, collected)
  }
  const beforeMs = Date.parse(before)
  collected.inbox_items = dropOldNotifications(layout, beforeMs)
  removeOldConversations(layout, beforeMs)
  return collected
}

async function collectDay(
  on: Collection,
  { day, isObserved }: { day: string; isObserved: boolean },
  collected: Collected,
): Promise<void> {
  const { layout } = on
  const read = readRows(layout, day)
  const gone = new Set<string>()
  let waiting = read.jobIds
  // On a full disk each collected job frees room, so the jobs that found none are tried again.
  for (;;) {
    const full: string[] = []
    for await (const [jobId, outcome] of collectAll(
      on,
      { jobIds: waiting, isObserved },
      collected,
    )) {
      if (outcome === 'full') full.push(jobId)
      else if (outcome === 'collected' || outcome === 'gone') gone.add(jobId)
    }
    if (full.length === 0 || full.length === waiting.length) break
    waiting = full
  }
  try {
    await dropHeadlines(layout, day, { read, gone })
    const left = read.jobIds.length - gone.size
    // A day that is judged by observation stays so until it is finished.
    if (left === 0 || !isObserved) markDay(layout, day, left)
  } catch (error) {
    // Space was freed, but not enough for this; the next collection tries again.
    if (!isFull(error)) throw error
    collected.is_finished = false
  }
}

async function* collectAll(
  on: Collection,
  { jobIds, isObserved }: { jobIds: string[]; isObserved: boolean },
  collected: Collected,
): AsyncGenerator<[jobId: string, outcome: Outcome]> {
  const { layout, clock, before, bootId } = on
  const retention: Retention = { clock, before, bootId, isObserved }
  const slice = createSlices()
  for (const [shard, ids] of byShard(jobIds)) {
    const beside = besideOf(namesIn(`${layout.jobs}/${shard}`), new Set(ids))
    for (const jobId of ids) {
      if (collected.jobs >= on.mostJobs) {
        collected.is_finished = false
        return
      }
      const { outcome, bytes } = await collectOne(layout, jobId, {
        retention,
        beside: beside.get(jobId) ?? [],
      })
      collected.bytes += bytes
      if (outcome === 'collected') collected.jobs += 1
      if (outcome === 'unusable') collected.unusable += 1
      yield [jobId, outcome]
      await slice()
    }
  }
}

/** Grouped, so that each directory is listed only once. */
function byShard(jobIds: string[]): Map<string, string[]> {
  const shards = new Map<string, string[]>()
  for (const jobId of jobIds) {
    const shard = shards.get(shardOf(jobId)) ?? []
    shard.push(jobId)
    shards.set(shardOf(jobId), shard)
  }
  return shards
}

/** The files beside the logs of these jobs: outputs, activity, receipts, and what a killed process left. */
function besideOf(names: string[], ids: Set<string>): Map<string, string[]> {
  const beside = new Map<string, string[]>()
  for (const name of names) {
    const jobId = name.slice(0, name.indexOf('.'))
    if (!ids.has(jobId) || name === `${jobId}.jsonl`) continue
    beside.set(jobId, [...(beside.get(jobId) ?? []), name])
  }
  return beside
}

/**
 * Removes a notification when both its own time and its file's times are past the limit, because either may
 * have been written under a wrong clock.
 */
function dropOldNotifications(layout: Layout, beforeMs: number): number {
  let dropped = 0
  for (const agent of directoriesIn(layout.inboxRoot)) {
    const directory = `${layout.inboxRoot}/${agent}`
    for (const name of namesIn(directory)) {
      const path = `${directory}/${name}`
      if (!(Number.parseInt(name.slice(0, 9), 36) < beforeMs)) continue
      const stat = fs.lstatSync(path, { throwIfNoEntry: false })
      if (stat === undefined || Math.max(stat.mtimeMs, stat.ctimeMs) >= beforeMs) continue
      if (ifPresent(() => fs.unlinkSync(path))) dropped += 1
    }
  }
  return dropped
}
