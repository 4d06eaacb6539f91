import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import { afterwards, ifPresent, namesIn } from '../../../files/files.ts'
import { readiness } from '../../../process/process.ts'
import type { Job } from '../../../schema/job.ts'
import type { Takes } from '../../jobs.ts'
import { WATCHED } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { ownPlace, readMark } from './mark.ts'
import type { Mark } from './mark.ts'

/** A sleeping worker: the path of its mark, and what the name says. */
type Sleeping = Mark & { path: string }

/** What waits for the work of an agent. */
type Waiting = { sleeping: Sleeping[]; isWatched: boolean }

const NOTHING: Waiting = { sleeping: [], isWatched: false }

/**
 * How many workers are woken when each of them may be suspended. Where the system does not show that, the second one
 * takes the job if the first does not react.
 */
const ENOUGH_UNSEEN = 2

/**
 * A directory that was changed longer ago than this has another modification time after its next change, however
 * coarse the times of the file system are.
 */
const SETTLED_MS = 2500

/** Directories in which this process found no mark, as they were then: a look costs one call until they change. */
const empty = new Map<string, { mtimeMs: number; waiting: Waiting }>()

/**
 * Wakes one sleeping worker that may take this job, and everything that watches the work of its agent. Best effort:
 * all of them look regularly.
 */
export function wakeFor(layout: Layout, job: Job): void {
  // A read-only job leaves the workers that take write jobs to those.
  const order: Takes[] = job.task.write === true ? ['all'] : ['reads', 'all']
  afterwards(() => {
    const { sleeping, isWatched } = waitingFor(layout, job.to)
    wakeOne(sleeping, order)
    if (isWatched) touchWatched(layout, job.to)
  })
}

/** Wakes one worker that may take whatever job the caller was woken for. */
export function wakeInstead(layout: Layout, agent: string): void {
  afterwards(() => wakeOne(waitingFor(layout, agent).sleeping, ['all', 'reads']))
}

/** Wakes every sleeping worker of an agent, and everything that watches its work. */
export function wakeAll(layout: Layout, agent: string): void {
  afterwards(() => {
    const { sleeping, isWatched } = waitingFor(layout, agent)
    for (const { path } of sleeping) take(path)
    if (isWatched) touchWatched(layout, agent)
  })
}

/**
 * Removes the marks of dead processes. Those of processes that cannot be seen from here are removed too: if such a
 * worker is alive, this wakes it, and it marks itself again.
 */
export function removeOldMarks(layout: Layout, agent: string): void {
  for (const { path, ...mark } of waitingFor(layout, agent).sleeping) {
    if (mark.place !== ownPlace() || readiness(mark) === 'dead') take(path)
  }
}

/** Removes a mark, which wakes its worker; true for the one process that did. */
export function take(path: string): boolean {
  try {
    return ifPresent(() => fs.unlinkSync(path))
  } catch (error) {
    // Something else has the name of a mark, or the disk refuses the change: nothing was woken.
    if (systemCode(error) === undefined) throw error
    return false
  }
}

/**
 * Several dispatchers wake different workers, because only one of them removes a mark. A worker that turns out to be
 * dead or suspended loses its mark, which is right for a dead one; a suspended one looks for work when it is
 * continued, and marks itself again. In the order of their names, the same few workers stay warm.
 */
function wakeOne(sleeping: Sleeping[], order: Takes[]): void {
  if (sleeping.length === 0) return
  const able = order.flatMap((takes) => sleeping.filter((each) => each.takes === takes))
  const here = ownPlace()
  let unseen = 0
  for (const { path, ...mark } of able) {
    if (mark.place !== here || !take(path)) continue
    const seen = readiness(mark)
    if (seen === 'unknown') unseen += 1
    if (seen === 'alive' || unseen === ENOUGH_UNSEEN) return
  }
  // Each of these may be dead or suspended, or be left from before a reboot.
  for (const { path, place } of able) if (place !== here) take(path)
}

/** Touched in place, so that the watches stay valid. */
function touchWatched(layout: Layout, agent: string): void {
  const now = Date.now() / 1000
  ifPresent(() => fs.utimesSync(layout.watched(agent), now, now))
}

function waitingFor(layout: Layout, agent: string): Waiting {
  const directory = layout.waiting(agent)
  const mtimeMs = fs.statSync(directory, { throwIfNoEntry: false })?.mtimeMs
  if (mtimeMs === undefined) return NOTHING
  const known = empty.get(directory)
  if (known?.mtimeMs === mtimeMs) return known.waiting
  const waiting = readWaiting(directory)
  const isSettled = Date.now() - mtimeMs > SETTLED_MS
  if (waiting.sleeping.length === 0 && isSettled) empty.set(directory, { mtimeMs, waiting })
  return waiting
}

function readWaiting(directory: string): Waiting {
  const names = namesIn(directory).toSorted()
  const sleeping = names.flatMap((name) => {
    const mark = readMark(name)
    return mark === undefined ? [] : [{ ...mark, path: `${directory}/${name}` }]
  })
  return { sleeping, isWatched: names.includes(WATCHED) }
}
