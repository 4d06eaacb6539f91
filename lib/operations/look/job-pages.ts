import { RelayError } from '../../errors.ts'
import { cursorInvalid } from '../../job/refusals.ts'
import { listingRank } from '../../queue/list.ts'
import type { ListFilter } from '../../queue/list.ts'
import type { JobList, JobRow } from '../../schema/api.ts'
import type { JobSummary } from '../../schema/summary.ts'
import type { Call } from '../operation.ts'
import { listSeen } from '../reach.ts'
import { rowFor } from './row.ts'

/** Rows of a page unless the caller asks otherwise. */
const PAGE = 50

/** How long one call searches for a first matching row. */
const SEARCH_MS = 300

/** A listing says with its cursor that there is more. */
const WHOLE = { is_complete: true, note: null, matches: [] }

/** Where the listing of each workspace continues (null: at its beginning). A workspace that is absent is finished. */
type Places = Record<string, string | null>

/** What a caller browses for. */
type Asked = ListFilter

type Candidate = { workspace: string; summary: JobSummary; cursor: string }
type Stretch = {
  workspace: string
  candidates: Candidate[]
  next: string | null
  damaged: JobList['damaged']
}

/**
 * One page over several workspaces, in the order of each one's own listing. While it finds nothing, it searches
 * further for a moment and then answers with a cursor. Throws `CURSOR_INVALID`.
 */
export async function browse(call: Call, workspaces: string[], asked: Asked): Promise<JobList> {
  const until = performance.now() + SEARCH_MS
  const list: JobList = { ...WHOLE, jobs: [], damaged: [], next_cursor: asked.cursor ?? null }
  do {
    const cursor = list.next_cursor ?? undefined
    const page = await browseOnce(call, workspaces, { ...asked, cursor })
    list.jobs = page.jobs
    list.damaged.push(...page.damaged)
    list.next_cursor = page.next_cursor
  } while (list.jobs.length === 0 && list.next_cursor !== null && performance.now() < until)
  return list
}

async function browseOnce(
  call: Call,
  workspaces: string[],
  asked: Asked,
): Promise<Pick<JobList, 'jobs' | 'damaged' | 'next_cursor'>> {
  const limit = asked.limit ?? PAGE
  const begin = readPlaces(asked.cursor)
  const unfinished = workspaces.filter((id) => begin === undefined || Object.hasOwn(begin, id))
  const stretches = await Promise.all(
    unfinished.map((id) =>
      stretchOf(call, id, { ...asked, limit, cursor: begin?.[id] ?? undefined }),
    ),
  )
  const page = merge(stretches, limit)
  const rows = await Promise.all(page.map((candidate) => readRow(call, candidate)))
  return {
    jobs: rows.flat(),
    damaged: stretches.flatMap(({ damaged }) => damaged),
    next_cursor: writePlaces(placesAfter(stretches, page, begin ?? {})),
  }
}

async function stretchOf(call: Call, workspace: string, asked: Asked): Promise<Stretch> {
  const { queue } = await call.workspaces.open(workspace)
  const page = await listSeen(queue, call.caller, asked)
  const candidates = page.jobs.map((summary, at) => ({
    workspace,
    summary,
    cursor: page.cursors[at] ?? '',
  }))
  const damaged = page.damaged.map((job) => ({ workspace, ...job }))
  return { workspace, candidates, next: page.next_cursor ?? null, damaged }
}

/** The first candidates of all stretches together; each stretch keeps its own order. */
function merge(stretches: Stretch[], limit: number): Candidate[] {
  const heads = stretches.map(({ candidates }) => ({ candidates, at: 0 }))
  const page: Candidate[] = []
  while (page.length < limit) {
    const unread = heads.filter(({ candidates, at }) => at < candidates.length)
    const first = unread.reduce<(typeof heads)[number] | undefined>(
      (best, head) => (best === undefined || isBefore(headOf(head), headOf(best)) ? head : best),
      undefined,
    )
    const next = first && headOf(first)
    if (first === undefined || next === undefined) break
    page.push(next)
    first.at += 1
  }
  return page
}

function headOf({ candidates, at }: { candidates: Candidate[]; at: number }) {
  return candidates[at]
}

function isBefore(a: Candidate | undefined, b: Candidate | undefined): boolean {
  if (a === undefined || b === undefined) return b === undefined
  const rank = listingRank(a.summary.state) - listingRank(b.summary.state)
  return rank === 0 ? a.summary.updated_at > b.summary.updated_at : rank < 0
}

/** A workspace continues after the last of its jobs on this page; without one, where it began. */
function placesAfter(stretches: Stretch[], page: Candidate[], begin: Places): Places {
  const places: Places = {}
  for (const { workspace, candidates, next } of stretches) {
    const last = page.findLast((candidate) => candidate.workspace === workspace)
    if (candidates.length === 0 || last === candidates.at(-1)) {
      if (next !== null) places[workspace] = next
    } else places[workspace] = last?.cursor ?? begin[workspace] ?? null
  }
  return places
}

/** The row as the job's log has it now; none for a job that was removed or damaged since it was listed. */
async function readRow({ workspaces }: Call, { workspace, summary }: Candidate): Promise<JobRow[]> {
  const relay = await workspaces.open(workspace)
  try {
    return [await rowFor(relay, workspace, await relay.queue.get(summary.job_id))]
  } catch (error) {
    if (error instanceof RelayError) return []
    throw error
  }
}

function writePlaces(places: Places): string | null {
  if (Object.keys(places).length === 0) return null
  return Buffer.from(JSON.stringify(places)).toString('base64url')
}

function readPlaces(cursor: string | undefined): Places | undefined {
  if (cursor === undefined) return undefined
  try {
    const places: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (isPlaces(places)) return places
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw cursorInvalid()
}

function isPlaces(value: unknown): value is Places {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((place) => place === null || typeof place === 'string')
}
