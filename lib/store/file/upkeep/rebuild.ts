import * as fs from 'node:fs'
import { basename } from 'node:path'

import { RelayError, systemCode } from '../../../errors.ts'
import {
  directoriesIn,
  ifPresent,
  isAbsent,
  isFull,
  namesIn,
  removeEmpty,
  touchFile,
} from '../../../files/files.ts'
import { effectsOf } from '../../../job/effects.ts'
import { isFinal, needsPerson } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import { noteEnd } from '../ended/done-log.ts'
import { readEnded } from '../ended/ended-ids.ts'
import type { Ended } from '../ended/ended-ids.ts'
import { hintsOf } from '../index/every-hint.ts'
import { createHints } from '../index/hints.ts'
import type { Hints } from '../index/hints.ts'
import { notifySender } from '../mailbox/items.ts'
import type { Layout } from '../layout.ts'
import { foldAt, peekJob } from '../log/log.ts'
import { quarantine } from '../log/quarantine.ts'
import { isSetAside } from '../log/set-aside.ts'
import { settleWhole } from '../log/settle.ts'
import { createSlices } from '../slices.ts'

/**
 * The outcome of a rebuild. `unreadable` counts logs that have a newer format or that this process may not
 * read; they stay as they are. `undone` is the system's first refusal to make a hint.
 */
export type Rebuilt = {
  jobs: number
  damaged: number
  unreadable: number
  stray: number
  undone?: Error
}

/** Reports progress: how many of the 256 directories of logs are done. */
export type Progress = (shards: number, rebuilt: Rebuilt) => void

/**
 * Makes every hint match its log: walks all jobs that are not known to have ended, corrects their hints, and
 * removes hints without a job. A log that cannot be used, or a hint that cannot be made, affects no other job.
 * Safe to stop at any point, and to run twice at once.
 */
export async function rebuildHints(
  layout: Layout,
  clock: Clock,
  progress: Progress = () => {},
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { jobs: 0, damaged: 0, unreadable: 0, stray: 0 }
  const hints = createHints(layout, clock)
  const slice = createSlices()
  await attempt(rebuilt, () => clearTheWay(layout, clock))
  const ended = await readEnded(layout, clock.now())
  const isHinted = createLookup(layout)
  let shards = 0
  for await (const { shard, names } of logDirectories(layout, rebuilt)) {
    const known = ended.ids.ofShard(shard)
    for (const name of names) {
      if (name.length !== LOG_NAME_LENGTH || known.get(name) !== undefined) continue
      const jobId = /^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1]
      if (jobId === undefined) continue
      rebuilt.jobs += 1
      await attempt(rebuilt, () => rebuildOne({ layout, hints, ended, isHinted, rebuilt }, jobId))
      await slice()
    }
    shards += 1
    progress(shards, rebuilt)
    await slice()
  }
  await attempt(rebuilt, () => {
    rebuilt.stray = dropStrays(layout)
  })
  return rebuilt
}

/** A failed system call costs one step, not the rebuild: on a full disk most hints already exist. */
async function attempt(rebuilt: Rebuilt, step: () => void | Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof Error) || systemCode(error) === undefined) throw error
    // A full disk takes precedence, because the caller can wait for room.
    if (rebuilt.undone === undefined || isFull(error)) rebuilt.undone = error
  }
}

/** How many directories are read at once: after a reboot each of them waits for many blocks of the disk. */
const READ_AHEAD = 4

type Names = { shard: string; names: string[] }

/** The names in each directory of logs. One that this user may not read hides only its own jobs. */
async function* logDirectories(layout: Layout, rebuilt: Rebuilt): AsyncGenerator<Names> {
  const unread = directoriesIn(layout.jobs)
  const reading: { shard: string; names: Promise<string[] | Error> }[] = []
  for (;;) {
    for (const shard of unread.splice(0, READ_AHEAD - reading.length)) {
      const names = fs.promises.readdir(`${layout.jobs}/${shard}`).catch(toError)
      reading.push({ shard, names })
    }
    const next = reading.shift()
    if (next === undefined) return
    const names = await next.names
    if (Array.isArray(names)) yield { shard: next.shard, names }
    else if (systemCode(names) !== 'ENOENT') await attempt(rebuilt, () => Promise.reject(names))
  }
}

function toError(error: unknown): Error {
  if (error instanceof Error) return error
  throw error
}

const LOG_NAME_LENGTH = 26 + '.jsonl'.length

type On = {
  layout: Layout
  hints: Hints
  ended: Ended
  isHinted: (jobId: string) => boolean
  rebuilt: Rebuilt
}

async function rebuildOne(on: On, jobId: string): Promise<void> {
  const { layout, hints, ended, rebuilt } = on
  const job = readOrShow(on, jobId)
  if (job === 'damaged') rebuilt.damaged += 1
  else if (job === 'unreadable') rebuilt.unreadable += 1
  else if (job !== undefined && job.state !== ended.unsure.get(jobId)) {
    // If the store is in use, the job's writer may have died before its flush.
    const isNew = job.state === 'queued' && !hints.hasArrived(job)
    if (isNew || isFinal(job) || needsPerson(job)) await settleWhole(layout.log(jobId), jobId)
    if (isNew) hints.arrive(job)
    hints.reconcile(job)
    if (!isFinal(job)) hints.children.rejoin(job, (id) => peekJob(layout.log(id), id))
    // Notifications are hints too, and a power cut may have erased some.
    const { notification, row } = effectsOf({ after: job })
    if (notification !== undefined) notifySender(layout, job, notification)
    if (row !== undefined) noteEnd(layout, row)
  }
}

/** Lists a job that cannot be used among those that need a person, unless another hint leads to it already. */
function readOrShow(on: On, jobId: string): Job | 'damaged' | 'unreadable' | undefined {
  const { layout, isHinted } = on
  try {
    return foldAt(layout.log(jobId), jobId)?.job
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (isSetAside(error)) return 'damaged'
    if (error.code === 'JOB_DAMAGED') {
      quarantine(layout, jobId)
      return 'damaged'
    }
    if (!isHinted(jobId)) touchFile(layout.attention(jobId))
    return 'unreadable'
  }
}

/** Tells whether any hint leads to a job. Reads all hints once, on the first question. */
function createLookup(layout: Layout): (jobId: string) => boolean {
  let known: Set<string | undefined> | undefined
  return (jobId) => {
    known ??= new Set(Array.from(hintsOf(layout), (hint) => hint.jobId))
    return known.has(jobId)
  }
}

/**
 * A file or pipe in place of an agent's directory would block that agent's jobs for ever, so it is moved to the
 * quarantine.
 */
function clearTheWay(layout: Layout, clock: Clock): void {
  for (const root of [
    layout.queueRoot,
    layout.runningRoot,
    layout.inboxRoot,
    layout.conversationQueues,
    layout.childrenRoot,
  ]) {
    const directories = new Set(directoriesIn(root))
    for (const name of namesIn(root)) {
      if (directories.has(name)) continue
      const kept = `${layout.quarantine}/${basename(root)}.${name}.${clock.now()}`
      ifPresent(() => fs.renameSync(`${root}/${name}`, kept))
    }
  }
}

function dropStrays(layout: Layout): number {
  let dropped = 0
  for (const { path, jobId } of hintsOf(layout)) {
    if (jobId !== undefined && !isAbsent(layout.log(jobId))) continue
    if (ifPresent(() => fs.rmSync(path, { recursive: true }))) dropped += 1
  }
  // An existing directory of children means that descendants have not ended, so empty ones must go.
  for (const parent of directoriesIn(layout.childrenRoot)) removeEmpty(layout.children(parent))
  return dropped
}
