import { RelayError } from '../../errors.ts'
import { excerptOf } from '../../job/find/excerpt.ts'
import { comparePlaces } from '../../job/find/order.ts'
import type { Order, Place } from '../../job/find/order.ts'
import { textsOf } from '../../job/find/texts.ts'
import type { JobMatch } from '../../schema/api-find.ts'
import type { JobSort } from '../../schema/shown/find-words.ts'
import type { Caller } from '../../rights/caller.ts'
import type { JobList } from '../../schema/api.ts'
import type { Job } from '../../schema/job.ts'
import type { Call } from '../operation.ts'
import type { Services } from '../services.ts'
import { missingIn, requestOf } from './find-request.ts'
import type { WhichJobs } from './find-request.ts'
import { readPlaces, writePlaces } from './page-places.ts'
import { rowFor } from './row.ts'

/** Rows of a page unless the caller asks otherwise. */
const PAGE = 50

/** How long one call reads jobs that are not indexed yet. */
const WITHIN_MS = 300

export type Asked = WhichJobs & {
  sort?: JobSort | undefined
  order?: 'asc' | 'desc' | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** True for a request that the listing of the store cannot answer. */
export function needsFinder({
  q = '',
  needs,
  group,
  conversation,
  sort = 'listing',
}: Asked): boolean {
  return (
    q.trim() !== '' ||
    needs !== undefined ||
    group !== undefined ||
    conversation !== undefined ||
    sort !== 'listing'
  )
}

/** A job that was found in one workspace. */
type Found = Open & { place: Place }

/** What one workspace has for a page. */
type Part = { workspace: string; found: Found[]; isLast: boolean; missing: string | undefined }

/** One page of the jobs that a request describes, over several workspaces, in one order. Throws `CURSOR_INVALID`. */
export async function find(call: Call, workspaces: string[], asked: Asked): Promise<JobList> {
  const open = workspaces.map(async (id) => {
    return { workspace: id, relay: await call.workspaces.open(id) }
  })
  const page = await findIn(await Promise.all(open), call.caller, asked)
  const rows = page.shown.map(({ workspace, relay, job }) => rowFor(relay, workspace, job))
  return {
    jobs: await Promise.all(rows),
    damaged: [],
    next_cursor: page.next_cursor,
    is_complete: page.note === null,
    note: page.note,
    matches: page.shown.flatMap(({ match }) => match ?? []),
  }
}

/** A workspace to look in. */
type Open = { workspace: string; relay: Services }

/** A job of a page, as it is now, and where the words of a search are in it. */
type Shown = Open & { job: Job; match: JobMatch | undefined }

/** The same for workspaces that are open. */
export async function findIn(
  open: Open[],
  caller: Caller,
  asked: Asked,
): Promise<{ shown: Shown[]; next_cursor: string | null; note: string | null }> {
  const { limit = PAGE } = asked
  const order = orderOf(asked)
  const begin = asked.cursor === undefined ? undefined : readPlaces(asked.cursor, order)
  const unfinished = open.filter(({ workspace }) => begin === undefined || begin.has(workspace))
  const parts = await Promise.all(
    unfinished.map((each) =>
      partOf(each, caller, { asked, order, limit, after: begin?.get(each.workspace) }),
    ),
  )
  const page = parts
    .flatMap(({ found }) => found)
    .toSorted((one, other) => comparePlaces(one.place, other.place))
    .slice(0, limit)
  const shown = (await Promise.all(page.map((found) => readFound(found, asked.q)))).flat()
  return {
    shown,
    next_cursor: writePlaces(placesAfter(parts, page, begin), order),
    note: missingIn(parts),
  }
}

function orderOf({ sort, order, q }: Asked): Order {
  const isSearch = (q ?? '').trim() !== ''
  const by = sort ?? (isSearch ? 'updated' : 'listing')
  return { sort: by, direction: by === 'listing' ? 'asc' : (order ?? 'desc') }
}

async function partOf(
  { workspace, relay }: Open,
  caller: Caller,
  on: { asked: Asked; order: Order; limit: number; after: Place | null | undefined },
): Promise<Part> {
  const { asked, order, limit, after } = on
  const request = await requestOf(relay, caller, { asked, withinMs: WITHIN_MS })
  const { places, isLast, missing } = await relay.queue.finder.page({
    ...request,
    ...order,
    limit,
    ...(after ? { after } : {}),
  })
  const found = places.map((place) => ({ workspace, relay, place }))
  return { workspace, found, isLast, missing }
}

/** A workspace continues after the last of its jobs on this page; without one, where it began. */
function placesAfter(
  parts: Part[],
  page: Found[],
  begin: Map<string, Place | null> | undefined,
): Map<string, Place | null> {
  const after = new Map<string, Place | null>()
  for (const { workspace, found, isLast } of parts) {
    const last = page.findLast((each) => each.workspace === workspace)
    const isWhole = found.length === 0 || last === found.at(-1)
    if (isWhole && isLast) continue
    after.set(workspace, last?.place ?? begin?.get(workspace) ?? null)
  }
  return after
}

/** A job as it is now; none for one that was removed or damaged, or no longer has the words. */
async function readFound(
  { workspace, relay, place: { job_id } }: Found,
  q: string | undefined,
): Promise<Shown[]> {
  try {
    const job = await relay.queue.get(job_id)
    const shown = { workspace, relay, job }
    if ((q ?? '').trim() === '') return [{ ...shown, match: undefined }]
    const events = await relay.queue.history(job_id)
    const texts = textsOf(job, events, await relay.queue.heads(events))
    const excerpt = excerptOf(texts, q ?? '')
    return excerpt === undefined ? [] : [{ ...shown, match: { workspace, job_id, ...excerpt } }]
  } catch (error) {
    if (error instanceof RelayError) return []
    throw error
  }
}
