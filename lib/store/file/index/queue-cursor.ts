import * as fs from 'node:fs'

import { directoriesIn, ifPresent, namesIn, removeEmpty } from '../../../files/files.ts'
import {
  bucketIsOver,
  isBucket,
  isLaterBucket,
  laterBucketStart,
  nameWhenCreated,
  nameOfFile,
  readLaterName,
  readSortKey,
  readyBucketOf,
} from '../layout.ts'
import type { Layout } from '../layout.ts'

/** Which job to take: write jobs or not, due by `now`, and none of `avoid`. */
export type TakeOptions = {
  writes: boolean
  now: number
  avoid?: ReadonlySet<string> | undefined
}

/** How long a listing of queue hints is used before the cursor looks for newer, more urgent jobs. */
const FRESH_MS = 100

/**
 * Added to `FRESH_MS` for each name of a listing: reading and sorting ten thousand names takes about five
 * milliseconds.
 */
const FRESH_MS_EACH = 0.05

/** How long a job that this process could not use is skipped. */
const PASS_OVER_MS = 30_000

/**
 * Hands out the queued jobs of one agent in order. A job is handed out by renaming its hint into `running/`,
 * which only one process can do. Whether the caller gets the job is decided by the log.
 */
export function createQueueCursor(layout: Layout, agent: string) {
  const queue = layout.queue(agent)
  const running = layout.running(agent)
  /** Sorted keys of the directory that is being read, and how many of them were handled. */
  let keys: string[] = []
  let position = 0
  let reading: string | undefined
  let unread: string[] = []
  let hasRunningDirectory = false
  /** Hints of jobs that were being created when their directory was read. */
  let creating: string[] = []
  let loadedAt = Number.NEGATIVE_INFINITY
  /** Jobs that were put back, and until when they are skipped. */
  const passed = new Map<string, number>()

  /** The next job that can be claimed, its hint moved to `running/`; undefined when there is none. */
  function take(options: TakeOptions & { monotonicMs: number }): string | undefined {
    const keepMs = FRESH_MS + keys.length * FRESH_MS_EACH
    let isFresh = options.monotonicMs - loadedAt > keepMs
    if (isFresh) load(options)
    let hasReadAgain = false
    let isContended = false
    for (;;) {
      const key = nextKey(options.now)
      if (key === undefined) {
        // A used-up listing proves nothing; only directories read in this call show that no job waits.
        if (isFresh) return undefined
        if (!hasReadAgain && readAgain(options.now)) {
          hasReadAgain = true
          continue
        }
        load(options)
        isFresh = true
        continue
      }
      const read = readSortKey(key)
      if (read === undefined || (read.write && !options.writes)) continue
      if (isPassed(read.jobId, options.monotonicMs)) continue
      if (options.avoid?.has(read.jobId) === true) continue
      // Other workers take jobs of the same listing, and a failed call costs ten times a look.
      if (isContended && !fs.existsSync(`${queue}/${reading}/${key}`)) continue
      if (seize(key)) return read.jobId
      isContended = true
    }
  }

  /** Puts a taken job back into its former place. This process skips it for a while. */
  function putBack(jobId: string, monotonicMs: number): void {
    passed.set(jobId, monotonicMs + PASS_OVER_MS)
    for (const key of namesIn(running)) {
      if (readSortKey(key)?.jobId !== jobId) continue
      const bucket = `${queue}/${readyBucketOf(key)}`
      const move = () => fs.renameSync(`${running}/${key}`, `${bucket}/${key}`)
      if (ifPresent(move)) continue
      fs.mkdirSync(bucket, { recursive: true, mode: 0o700 })
      ifPresent(move)
    }
  }

  function isPassed(jobId: string, monotonicMs: number): boolean {
    const until = passed.get(jobId)
    if (until === undefined) return false
    if (monotonicMs < until) return true
    passed.delete(jobId)
    return false
  }

  /** Hints of jobs that are being created, found since the last call. */
  function takeUnfinished(): string[] {
    const found = creating
    if (found.length > 0) creating = []
    return found
  }

  /** Makes the next `take` read the directories again. */
  function refresh(): void {
    loadedAt = Number.NEGATIVE_INFINITY
  }

  /** When the first delayed job is due, in wall-clock milliseconds. */
  function nextDue(): number | undefined {
    for (const bucket of namesIn(queue).filter(isBucket).filter(isLaterBucket).toSorted()) {
      const names = namesIn(`${queue}/${bucket}`).toSorted()
      const first = names.map(readLaterName).find((name) => name !== undefined)
      if (first !== undefined) return first.due
    }
    return undefined
  }

  /** When the first job that can be taken is due, in wall-clock milliseconds; 0 for one that is ready. */
  function nextWork({ writes }: { writes: boolean }): number | undefined {
    for (const bucket of namesIn(queue).filter(isBucket).toSorted()) {
      for (const name of namesIn(`${queue}/${bucket}`).toSorted()) {
        const later = isLaterBucket(bucket) ? readLaterName(name) : { due: 0, sortKey: name }
        const read = later === undefined ? undefined : readSortKey(later.sortKey)
        if (read !== undefined && (writes || !read.write)) return later?.due
      }
    }
    return undefined
  }

  /** Jobs in the order in which they will be handed out, delayed ones last. */
  function peek(page: { after?: string | undefined; limit: number }) {
    const after = page.after ?? ''
    const found: { job_id: string; position: string }[] = []
    for (const bucket of namesIn(queue).filter(isBucket).toSorted()) {
      if (bucket < after.slice(0, bucket.length)) continue
      for (const name of namesIn(`${queue}/${bucket}`).toSorted()) {
        const at = `${bucket}/${name}`
        const ready = nameWhenCreated(name) ?? name
        const key = isLaterBucket(bucket) ? (readLaterName(ready)?.sortKey ?? '') : ready
        const read = readSortKey(key)
        if (at <= after || read === undefined) continue
        found.push({ job_id: read.jobId, position: at })
        if (found.length === page.limit) return found
      }
    }
    return found
  }

  function nextKey(now: number): string | undefined {
    while (position >= keys.length) {
      const bucket = unread.shift()
      if (bucket === undefined) return undefined
      readBucket(bucket, now)
    }
    const key = keys[position]
    position += 1
    return key
  }

  function load({ now, monotonicMs }: { now: number; monotonicMs: number }): void {
    loadedAt = monotonicMs
    const buckets = namesIn(queue).filter(isBucket)
    const due = buckets.filter((bucket) => isLaterBucket(bucket) && laterBucketStart(bucket) <= now)
    // Promoted jobs may be in buckets that did not exist a moment ago.
    const ready = promote(due, now) ? namesIn(queue).filter(isBucket) : buckets
    unread = ready.filter((bucket) => !isLaterBucket(bucket)).toSorted()
    keys = []
    position = 0
    reading = undefined
    hasRunningDirectory = false
  }

  /** Reads the last directory again, where most new jobs are; true when there are any. */
  function readAgain(now: number): boolean {
    if (reading === undefined) return false
    readBucket(reading, now)
    return keys.length > 0
  }

  function readBucket(bucket: string, now: number): void {
    const names = namesIn(`${queue}/${bucket}`)
    if (names.length === 0 && bucketIsOver(bucket, now)) removeEmpty(`${queue}/${bucket}`)
    keys = names.filter((name) => isReady(bucket, name)).toSorted()
    position = 0
    reading = bucket
  }

  function isReady(bucket: string, name: string): boolean {
    if (nameWhenCreated(name) === undefined) return true
    creating.push(`${queue}/${bucket}/${name}`)
    return false
  }

  /** Moves delayed jobs that are due among the ready ones; true when there were any. */
  function promote(buckets: string[], now: number): boolean {
    let moved = false
    for (const bucket of buckets) {
      const names = namesIn(`${queue}/${bucket}`)
      for (const name of names.filter((each) => isReady(bucket, each))) {
        const later = readLaterName(name)
        if (later === undefined || later.due > now) continue
        const target = `${queue}/${readyBucketOf(later.sortKey)}`
        fs.mkdirSync(target, { recursive: true, mode: 0o700 })
        ifPresent(() => fs.renameSync(`${queue}/${bucket}/${name}`, `${target}/${later.sortKey}`))
        moved = true
      }
      if (names.length === 0 && bucketIsOver(bucket, now)) removeEmpty(`${queue}/${bucket}`)
    }
    return moved
  }

  function seize(key: string): boolean {
    const from = `${queue}/${reading}/${key}`
    const to = `${running}/${key}`
    if (ifPresent(() => fs.renameSync(from, to))) return true
    // Usually another worker was first. Whether the target directory exists is checked once per listing.
    hasRunningDirectory ||= fs.existsSync(running)
    if (hasRunningDirectory) return false
    fs.mkdirSync(running, { recursive: true, mode: 0o700 })
    return ifPresent(() => fs.renameSync(from, to))
  }

  return { take, takeUnfinished, refresh, putBack, nextDue, nextWork, peek }
}

/**
 * The ids of queued jobs in the order in which they will be handed out: of one agent, or of every agent that
 * has any.
 */
export function queuedIds(
  layout: Layout,
  { agent, most }: { agent?: string; most: number },
): { agent: string; job_ids: string[] }[] {
  const found: { agent: string; job_ids: string[] }[] = []
  for (const name of agent === undefined ? agentsIn(layout) : [agent]) {
    const entries = createQueueCursor(layout, name).peek({ limit: most })
    const job_ids = entries.map(({ job_id }) => job_id)
    if (job_ids.length > 0) found.push({ agent: name, job_ids })
  }
  return found
}

/** Agents that have, or had, queued jobs. */
export function agentsIn({ queueRoot }: Layout): string[] {
  return directoriesIn(queueRoot).map(nameOfFile).toSorted()
}
