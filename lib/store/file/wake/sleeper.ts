import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import { afterwards, ifPresent, makeOne, touchFile } from '../../../files/files.ts'
import type { Sleeper, Takes } from '../../jobs.ts'
import type { Layout } from '../layout.ts'
import { repeat } from '../../repeat.ts'
import { POLL_MS, POLL_UNWATCHED_MS } from '../mailbox/watch.ts'
import { markName } from './mark.ts'
import { removeOldMarks, take, wakeInstead } from './wake.ts'

/** The file that exists while its worker sleeps, and the watch that notices its removal. */
type Armed = { takes: Takes; path: string; watcher: fs.FSWatcher }

/** Counts the sleepers of this process. */
let sleepers = 0

/**
 * A worker sleeps while its mark exists: a file of its own in `idle/<agent>`. Removing the mark wakes the worker. The
 * worker watches the mark before it looks for work the last time, so no job that becomes ready is overlooked: its
 * dispatcher finds the mark, or the worker finds the job.
 */
export function createSleeper(layout: Layout, agent: string, listener: () => void): Sleeper {
  const number = (sleepers += 1)
  let armed: Armed | undefined
  let isClosed = false
  const poll = repeat(check, POLL_MS)
  afterwards(() => removeOldMarks(layout, agent))

  function check(): void {
    // Some file systems accept a watch and report nothing.
    noteWake()
    listener()
  }

  /** Called after an event of the mark, which need not be its removal. */
  function noteWake(): boolean {
    if (armed === undefined || fs.existsSync(armed.path)) return false
    forget()
    return true
  }

  function forget(): void {
    armed?.watcher.close()
    armed = undefined
  }

  function mark(takes: Takes): Armed | 'woken' | undefined {
    const path = `${layout.waiting(agent)}/${markName(takes, number)}`
    const woken = () => {
      if (noteWake()) listener()
    }
    try {
      if (!ifPresent(() => touchFile(path))) {
        makePlace(layout, agent)
        touchFile(path)
      }
    } catch (error) {
      if (systemCode(error) === undefined) throw error
      // The disk is full, or the store was removed, which must not come back.
      return undefined
    }
    try {
      const watcher = fs.watch(path, woken)
      watcher.on('error', () => {
        disarm()
        listener()
      })
      return { takes, path, watcher }
    } catch (error) {
      if (systemCode(error) === undefined) throw error
      // A dispatcher was faster than the watch.
      if (systemCode(error) === 'ENOENT') return 'woken'
      // Without a watch, this worker would not notice that it was chosen.
      take(path)
      return undefined
    }
  }

  function disarm(): boolean {
    if (armed === undefined) return false
    const { path } = armed
    forget()
    return take(path)
  }

  return {
    isArmed: () => armed !== undefined,
    async arm(takes) {
      if (isClosed || armed?.takes === takes) return false
      const wasWoken = armed !== undefined && !disarm()
      const marked = mark(takes)
      poll.every(marked === undefined ? POLL_UNWATCHED_MS : POLL_MS)
      if (marked !== undefined && marked !== 'woken') armed = marked
      return marked !== undefined || wasWoken
    },
    disarm: async () => disarm(),
    passOn: async () => wakeInstead(layout, agent),
    close() {
      isClosed = true
      poll.stop()
      disarm()
    },
  }
}

/** Never makes the directory of the store itself, which may have been removed while this worker slept. */
function makePlace(layout: Layout, agent: string): void {
  for (const directory of [layout.waitingRoot, layout.waiting(agent)]) {
    makeOne(directory)
  }
}
