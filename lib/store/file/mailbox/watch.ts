import * as fs from 'node:fs'

import { afterwards, ifPresent, touchFile } from '../../../files/files.ts'
import type { Topic, Watch } from '../../jobs.ts'
import type { Layout } from '../layout.ts'

/** The slow look behind every watch: file events can be missed, and some file systems have none. */
const POLL_MS = 2000

/** The slow look behind a watch of every job, which costs a listing. */
const POLL_ALL_MS = 10_000

/** The look when the system grants no watch; Linux allows 128 watching processes per user by default. */
const POLL_UNWATCHED_MS = 250
const POLL_ALL_UNWATCHED_MS = 2000

const JOB_LOG = /^([a-z2-7]{26})\.jsonl$/

/** Tells whoever watches this file. It is touched in place, never replaced, so a watch on it stays alive. */
export function wake(path: string): void {
  const now = new Date()
  if (!ifPresent(() => fs.utimesSync(path, now, now))) touchFile(path)
}

/** Watches a topic: calls back on every sign of a change and, behind that, now and then without one. */
export function watchTopic(
  layout: Layout,
  topic: Topic,
  listener: (jobId?: string) => void,
): Watch {
  if (topic === 'jobs') return watchEveryJob(layout, listener)
  const look = () => listener()
  if ('job' in topic) {
    const isOurs = (name: string | null) => name === null || name.startsWith(topic.job)
    return watchPaths([layout.shard(topic.job)], {
      heard: (name) => (isOurs(name) ? look() : undefined),
      look,
      everyMs: POLL_MS,
      unwatchedMs: POLL_UNWATCHED_MS,
    })
  }
  const path = 'agent' in topic ? layout.wake(topic.agent) : layout.wakeInbox(topic.inbox)
  afterwards(() => touchFile(path))
  return watchPaths([path], {
    heard: look,
    look,
    everyMs: POLL_MS,
    unwatchedMs: POLL_UNWATCHED_MS,
  })
}

/** A change of a log names its job; activity and outputs are other files and are passed over. */
function watchEveryJob(layout: Layout, listener: (jobId?: string) => void): Watch {
  return watchPaths(
    Array.from({ length: 256 }, (_, shard) => `${layout.jobs}/${hex(shard)}`),
    {
      heard: (name) => {
        if (name === null) return listener()
        const jobId = JOB_LOG.exec(name)?.[1]
        if (jobId !== undefined) listener(jobId)
      },
      look: () => listener(),
      everyMs: POLL_ALL_MS,
      unwatchedMs: POLL_ALL_UNWATCHED_MS,
    },
  )
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

/** Watches all of these paths; if one cannot be, none is, and looking often is the way left. */
function watchPaths(
  paths: string[],
  options: {
    heard: (name: string | null) => void
    look: () => void
    everyMs: number
    unwatchedMs: number
  },
): Watch {
  let watchers: fs.FSWatcher[] = []
  let poll: NodeJS.Timeout | undefined
  let isClosed = false
  const unwatch = () => {
    for (const watcher of watchers) watcher.close()
    watchers = []
  }
  const pollEvery = (ms: number) => {
    clearInterval(poll)
    if (isClosed) return
    // Spread out, so that many waiting processes do not all look at one moment.
    poll = setInterval(options.look, ms * (0.9 + Math.random() * 0.2))
  }
  const giveUp = () => {
    unwatch()
    pollEvery(options.unwatchedMs)
  }
  pollEvery(options.everyMs)
  try {
    for (const path of paths) {
      const watcher = fs.watch(path, (_event, name) => options.heard(name))
      watchers.push(watcher)
      watcher.on('error', giveUp)
    }
  } catch {
    // No watch to be had (EMFILE, ENOSPC, a file system without events).
    giveUp()
  }
  return {
    close() {
      isClosed = true
      unwatch()
      clearInterval(poll)
    },
  }
}
