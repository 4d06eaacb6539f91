import * as fs from 'node:fs'

import { afterwards, ifPresent, touchFile } from '../../files.ts'
import type { Topic, Watch } from '../store.ts'
import type { Layout } from './layout.ts'

/** The slow look behind every watch: file events can be missed, and some file systems have none. */
const POLL_MS = 2000

/** The look when the system grants no watch; Linux allows 128 watching processes per user by default. */
const POLL_UNWATCHED_MS = 250

/** Tells whoever watches this file. It is touched in place, never replaced, so a watch on it stays alive. */
export function wake(path: string): void {
  const now = new Date()
  if (!ifPresent(() => fs.utimesSync(path, now, now))) touchFile(path)
}

/** Watches a topic: calls back on every sign of a change and, behind that, now and then without one. */
export function watchTopic(layout: Layout, topic: Topic, listener: () => void): Watch {
  if ('job' in topic) {
    const directory = layout.shard(topic.job)
    return watchPath(directory, (name) => name === null || name.startsWith(topic.job), listener)
  }
  const path = 'agent' in topic ? layout.wake(topic.agent) : layout.wakeInbox(topic.inbox)
  afterwards(() => touchFile(path))
  return watchPath(path, () => true, listener)
}

function watchPath(
  path: string,
  concerns: (name: string | null) => boolean,
  listener: () => void,
): Watch {
  let watcher: fs.FSWatcher | undefined
  let poll: NodeJS.Timeout | undefined
  const unwatch = () => {
    watcher?.close()
    watcher = undefined
  }
  let isClosed = false
  const pollEvery = (ms: number) => {
    clearInterval(poll)
    if (isClosed) return
    // Spread out, so that many waiting processes do not all look at one moment.
    poll = setInterval(listener, ms * (0.9 + Math.random() * 0.2))
  }
  pollEvery(POLL_MS)
  try {
    watcher = fs.watch(path, (_event, name) => {
      if (concerns(name)) listener()
    })
    watcher.on('error', () => {
      unwatch()
      pollEvery(POLL_UNWATCHED_MS)
    })
  } catch {
    // No watch to be had (EMFILE, ENOSPC, a file system without events): looking often is the way left.
    pollEvery(POLL_UNWATCHED_MS)
  }
  return {
    close() {
      isClosed = true
      unwatch()
      clearInterval(poll)
    },
  }
}
