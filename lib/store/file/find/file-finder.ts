import { fits } from '../../../job/find/filter.ts'
import { comparePlaces, placeOf } from '../../../job/find/order.ts'
import { addTo, emptyTally } from '../../../job/find/tally.ts'
import type { Traits } from '../../../job/find/traits.ts'
import { queryOf } from '../../../job/find/words.ts'
import type { Finder, FindRequest } from '../../finder.ts'
import { MANY_CHILDREN_MS } from '../../finder.ts'
import type { Steps } from '../jobs/steps.ts'
import type { Layout } from '../layout.ts'
import { createSlices } from '../slices.ts'
import { createEndedJobs } from './ended-jobs.ts'
import { addMatches } from './found-line.ts'
import { createLiveJobs } from './live-jobs.ts'
import { readForIndex } from './read-job.ts'

/** No step blocks the process for much longer than this. */
const SLICE_MS = 5

/** Bytes of words on disk. Those of the days before are dropped. */
const MOST_BYTES = 96 * 1024 * 1024

/** Jobs after whose reading the size on disk is looked at. */
const LOOK_EVERY = 500

/**
 * Finds jobs by what it keeps of each in memory, and by a look through the words of all of them, about a kilobyte for each.
 * Logs of ended jobs are read once, by the first process that looks for jobs; what they say is kept in a file for each day.
 */
export function createFileFinder(on: {
  layout: Layout
  steps: Steps
}): Finder & { close: () => void } {
  const { layout, steps } = on
  const live = createLiveJobs(on)
  const ended = createEndedJobs(layout)
  let updating: Promise<unknown> = Promise.resolve()
  let filling: Promise<void> | undefined
  const closing = new AbortController()

  /** Looks at what is new, then reads logs for a while. One look at a time. */
  function update(withinMs: number): Promise<void> {
    const untilMs = performance.now() + withinMs
    const next = updating.then(async () => {
      const slice = createSlices(SLICE_MS)
      // A job that ends has a row before its last hint is removed, so none is missed in this order.
      await live.update((id) => ended.jobs.has(id), slice)
      await ended.update(slice)
      for (const id of live.known.keys()) if (ended.jobs.has(id)) live.known.delete(id)
    })
    updating = next.catch(() => {})
    return next.then(() => fill(Math.max(0, untilMs - performance.now())))
  }

  /** Waits until every log is read, but not for longer than this. The rest is read after the call. */
  async function fill(withinMs: number): Promise<void> {
    filling ??= readAll().finally(() => {
      filling = undefined
    })
    let timer: NodeJS.Timeout | undefined
    const isOver = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs)
    })
    const read = filling
    // An error reaches the callers that wait; without one, the next call tries again.
    read.catch(() => {})
    await Promise.race([read, isOver]).finally(() => clearTimeout(timer))
  }

  async function readAll(): Promise<void> {
    const slice = createSlices(SLICE_MS)
    let count = 0
    for (
      let id = ended.nextUnread();
      id !== undefined && !closing.signal.aborted;
      id = ended.nextUnread()
    ) {
      ended.note(id, await readForIndex(on, id))
      count += 1
      if (count % LOOK_EVERY === 0) keepBounded()
      await slice()
    }
    for (const { words } of ended.days()) words.write()
    if (count > 0) keepBounded()
  }

  /** Drops the words of the oldest days when there are too many. */
  function keepBounded(): void {
    let bytes = 0
    for (const { words } of ended.days()) {
      if (words.isDropped()) continue
      bytes += words.size()
      if (bytes > MOST_BYTES) words.drop()
    }
  }

  /** What an answer does not cover. `needsLogs`: it depends on more than the rows of ended jobs say. */
  function missingFor(since: string | undefined, needsLogs: boolean): string | undefined {
    const before = ended.unlistedBefore()
    if (before !== undefined && !((since ?? '') > before)) {
      return `Jobs that ended on ${before} or before are not looked at.`
    }
    if (!needsLogs) return undefined
    if (filling !== undefined) return 'Some ended jobs are still being read; ask again in a moment.'
    const dropped = ended.days().find(({ words }) => words.isDropped())?.name
    if (dropped === undefined) return undefined
    return `The texts of jobs that ended on ${dropped} or before are not searched.`
  }

  function missingOf({ filter, query }: FindRequest, needsLogs = false): string | undefined {
    const { since, conversation } = filter
    return missingFor(since, needsLogs || query !== undefined || conversation !== undefined)
  }

  async function idsWith(text: string, slice: () => Promise<void>): Promise<ReadonlySet<string>> {
    const query = queryOf(text)
    const found = new Set<string>()
    if (query === undefined) return found
    for (const { line } of live.known.values()) addMatches(line, query, found)
    await ended.addMatching(query, found, slice)
    return found
  }

  /** The jobs that a request describes. */
  async function jobsOf(request: FindRequest): Promise<Traits[]> {
    const { filter, query } = request
    const slice = createSlices(SLICE_MS)
    const ids = query === undefined ? undefined : await idsWith(query, slice)
    const jobs: Traits[] = []
    for (const traits of all()) {
      if (ids?.has(traits.job_id) === false || !fits(traits, filter, request)) continue
      jobs.push(traits)
    }
    return jobs
  }

  function* all(): Generator<Traits> {
    for (const { traits } of live.known.values()) yield traits
    for (const { traits } of ended.jobs.values()) yield traits
  }

  const ofStore = <T>(work: () => Promise<T>) => steps.ofStore('look for jobs', work)

  return {
    count: (request) =>
      ofStore(async () => {
        await update(request.withinMs)
        const tally = emptyTally()
        for (const traits of await jobsOf(request)) addTo(tally, traits, request)
        return { tally, missing: missingOf(request) }
      }),
    page: ({ sort, direction, after, limit, ...request }) =>
      ofStore(async () => {
        await update(request.withinMs)
        const places = (await jobsOf(request))
          .map((traits) => placeOf(traits, { sort, direction }, request))
          .filter((place) => after === undefined || comparePlaces(place, after) > 0)
          .toSorted(comparePlaces)
        const isLast = places.length <= limit
        const missing = missingOf(request, sort === 'cost' || sort === 'duration')
        return { places: places.slice(0, limit), isLast, missing }
      }),
    children: (jobId) =>
      ofStore(async () => {
        await update(MANY_CHILDREN_MS)
        const children = [...all()].filter(({ parent }) => parent === jobId)
        const byTime = children.toSorted(
          (one, other) =>
            Date.parse(one.created_at) - Date.parse(other.created_at) ||
            (one.job_id < other.job_id ? -1 : 1),
        )
        return { job_ids: byTime.map(({ job_id }) => job_id), missing: missingFor(undefined, true) }
      }),
    close() {
      closing.abort()
    },
  }
}
