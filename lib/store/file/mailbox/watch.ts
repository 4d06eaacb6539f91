import * as fs from 'node:fs'
import { basename, dirname } from 'node:path'

import { afterwards, ifPresent, touchFile, touchInside } from '../../../files/files.ts'
import type { Topic, Watch } from '../../jobs.ts'
import { repeat } from '../../repeat.ts'
import type { Layout } from '../layout.ts'

/** How often every watch calls back without a signal: file events can be missed, and some file systems have none. */
export const POLL_MS = 2000

/** The same for a watch of all jobs, where each check costs a listing. */
const POLL_ALL_MS = 10_000

/** The same where the system grants no file watch. Linux allows 128 watching processes per user by default. */
export const POLL_UNWATCHED_MS = 250
const POLL_ALL_UNWATCHED_MS = 2000

const JOB_LOG = /^([a-z2-7]{26})\.jsonl$/

/** Signals the processes that watch this file. It is touched in place, so that their watches stay valid. */
export function wake(path: string): void {
  const now = new Date()
  if (!ifPresent(() => fs.utimesSync(path, now, now))) touchFile(path)
}

/** Watches a topic: calls back after every sign of a change, and regularly without one. */
export function watchTopic(
  layout: Layout,
  topic: Topic,
  listener: (jobId?: string) => void,
): Watch {
  if (topic === 'jobs') return watchEveryJob(layout, listener)
  if ('agent' in topic) return watchSignal(layout.watched(topic.agent), () => listener())
  const check = () => listener()
  const isOfJob = (name: string | null) => name === null || name.startsWith(topic.job)
  return watchPaths([layout.shard(topic.job)], {
    changed: (name) => (isOfJob(name) ? check() : undefined),
    check,
    everyMs: POLL_MS,
    unwatchedMs: POLL_UNWATCHED_MS,
  })
}

/** Watches the inbox of an agent in the same way. */
export function watchInbox(layout: Layout, recipient: string, listener: () => void): Watch {
  return watchSignal(layout.wakeInbox(recipient), () => listener())
}

function watchSignal(path: string, check: () => void): Watch {
  afterwards(() => touchInside(dirname(path), basename(path)))
  return watchFile(path, { changed: check, check })
}

/** Watches a file: calls `changed` after each sign of a change, and `check` regularly without one. */
export function watchFile(path: string, on: { changed: () => void; check: () => void }): Watch {
  return watchPaths([path], { ...on, everyMs: POLL_MS, unwatchedMs: POLL_UNWATCHED_MS })
}

/** A change of a log names its job. Changes of activity and outputs, which are other files, are ignored. */
function watchEveryJob(layout: Layout, listener: (jobId?: string) => void): Watch {
  return watchPaths(
    Array.from({ length: 256 }, (_, shard) => `${layout.jobs}/${hex(shard)}`),
    {
      changed: (name) => {
        if (name === null) return listener()
        const jobId = JOB_LOG.exec(name)?.[1]
        if (jobId !== undefined) listener(jobId)
      },
      check: () => listener(),
      everyMs: POLL_ALL_MS,
      unwatchedMs: POLL_ALL_UNWATCHED_MS,
    },
  )
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

/** Watches all of these paths. When one of them cannot be watched, it watches none and polls more often. */
function watchPaths(
  paths: string[],
  options: {
    changed: (name: string | null) => void
    check: () => void
    everyMs: number
    unwatchedMs: number
  },
): Watch {
  let watchers: fs.FSWatcher[] = []
  const poll = repeat(options.check, options.everyMs)
  const unwatch = () => {
    for (const watcher of watchers) watcher.close()
    watchers = []
  }
  const giveUp = () => {
    unwatch()
    poll.every(options.unwatchedMs)
  }
  try {
    for (const path of paths) {
      const watcher = fs.watch(path, (_event, name) => options.changed(name))
      watchers.push(watcher)
      watcher.on('error', giveUp)
    }
  } catch {
    // The system grants no watch (EMFILE, ENOSPC, a file system without events).
    giveUp()
  }
  return {
    close() {
      poll.stop()
      unwatch()
    },
  }
}
