import { RelayError } from '../../../lib/errors.ts'
import { fits } from '../../../lib/job/find/filter.ts'
import { comparePlaces, placeOf } from '../../../lib/job/find/order.ts'
import { addTo, emptyTally } from '../../../lib/job/find/tally.ts'
import { textsOf } from '../../../lib/job/find/texts.ts'
import { traitsOf } from '../../../lib/job/find/traits.ts'
import type { Traits } from '../../../lib/job/find/traits.ts'
import { hasWords, queryOf, wordsOfTexts } from '../../../lib/job/find/words.ts'
import type { Blobs } from '../../../lib/store/blobs.ts'
import { headsOf } from '../../../lib/store/heads.ts'
import type { Finder, FindRequest } from '../../../lib/store/finder.ts'
import type { Jobs, Stretch } from '../../../lib/store/jobs.ts'

const PARTS: Stretch[] = ['attention', 'running', 'queued', 'ended']
const PAGE = 500

/** Finds jobs by reading all of them for every call. */
export function createScanFinder(
  jobs: Pick<Jobs, 'list' | 'read' | 'history'>,
  blobs: Pick<Blobs, 'head'>,
): Finder {
  async function idsOfAll(): Promise<Set<string>> {
    const ids = new Set<string>()
    for (const of of PARTS) {
      let after: string | undefined
      do {
        const page = await jobs.list({ of, after, limit: PAGE })
        for (const { row } of page.rows) ids.add(row.job_id)
        after = page.next
      } while (after !== undefined)
    }
    return ids
  }

  async function readOne(jobId: string) {
    try {
      const events = await jobs.history(jobId)
      const job = await jobs.read(jobId)
      if (job === undefined) return undefined
      return { traits: traitsOf(job), texts: textsOf(job, events, await headsOf(blobs, events)) }
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      return undefined
    }
  }

  async function all({ filter, query, ...grouping }: FindRequest): Promise<Traits[]> {
    const found: Traits[] = []
    const words = query === undefined ? undefined : queryOf(query)
    if (query !== undefined && words === undefined) return found
    for (const jobId of await idsOfAll()) {
      const job = await readOne(jobId)
      if (job === undefined || !fits(job.traits, filter, grouping)) continue
      if (words === undefined || hasWords(wordsOfTexts(job.texts), words)) found.push(job.traits)
    }
    return found
  }

  return {
    async count(request) {
      const tally = emptyTally()
      for (const traits of await all(request)) addTo(tally, traits, request)
      return { tally, missing: undefined }
    },
    async page({ sort, direction, after, limit, ...request }) {
      const places = (await all(request))
        .map((traits) => placeOf(traits, { sort, direction }, request))
        .toSorted(comparePlaces)
        .filter((place) => after === undefined || comparePlaces(place, after) > 0)
      return { places: places.slice(0, limit), isLast: places.length <= limit, missing: undefined }
    },
    async children(jobId) {
      const found: Traits[] = []
      for (const id of await idsOfAll()) {
        const job = await readOne(id)
        if (job?.traits.parent === jobId) found.push(job.traits)
      }
      const order = { sort: 'created', direction: 'asc' } as const
      const grouping = { nowMs: 0, dismissed: new Set<string>() }
      const places = found.map((traits) => placeOf(traits, order, grouping)).toSorted(comparePlaces)
      return { job_ids: places.map(({ job_id }) => job_id), missing: undefined }
    },
  }
}
