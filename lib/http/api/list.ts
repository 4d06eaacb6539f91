import { RelayError } from '../../errors.ts'
import type { JobList, JobRow } from '../../schema/api.ts'
import type { JobsQuery } from '../../schema/api-request.ts'
import type { JobState } from '../../schema/job.ts'
import type { JobSummary } from '../../schema/summary.ts'
import type { House } from '../house.ts'
import { rowOf } from '../view/row.ts'

const PAGE = 50

/** How long one answer looks for the first row that fits. */
const SEARCH_MS = 300

/** Where each workspace's listing goes on (null: at its beginning); one that is not named has come to its end. */
type Places = Record<string, string | null>

/** The order of a listing: the four stretches of a workspace's own. */
const RANK: Record<JobState, number> = {
  needs_review: 0,
  needs_recovery: 0,
  running: 1,
  queued: 2,
  completed: 3,
  failed: 3,
  cancelled: 3,
  expired: 3,
}

type Candidate = { workspace: string; summary: JobSummary; cursor: string }
type Stretch = {
  workspace: string
  candidates: Candidate[]
  next: string | null
  damaged: JobList['damaged']
}

type Listing = {
  asked: JobsQuery
  workspaces: string[]
  mayList: (workspace: string, row: JobSummary) => boolean
}

/**
 * One page over several workspaces, in the order of each one's own listing. A search that finds nothing
 * at first goes on for a moment before it answers with a cursor. Throws `CURSOR_INVALID`.
 */
export async function listJobs(house: House, on: Listing): Promise<JobList> {
  const until = house.now() + SEARCH_MS
  const list: JobList = { jobs: [], damaged: [], next_cursor: on.asked.cursor ?? null }
  do {
    const asked = { ...on.asked, cursor: list.next_cursor ?? undefined }
    const page = await listPage(house, { ...on, asked })
    list.jobs = page.jobs
    list.damaged.push(...page.damaged)
    list.next_cursor = page.next_cursor
  } while (list.jobs.length === 0 && list.next_cursor !== null && house.now() < until)
  return list
}

async function listPage(house: House, { asked, workspaces, mayList }: Listing): Promise<JobList> {
  const limit = asked.limit ?? PAGE
  const begin = readPlaces(asked.cursor)
  const going = workspaces.filter((id) => begin === undefined || Object.hasOwn(begin, id))
  const stretches = await Promise.all(
    going.map((id) => stretchOf(house, id, { ...asked, limit, cursor: begin?.[id] ?? undefined })),
  )
  const page = merge(stretches, limit)
  const rows = await Promise.all(
    page
      .filter(({ workspace, summary }) => mayList(workspace, summary))
      .map((candidate) => readRow(house, candidate)),
  )
  return {
    jobs: rows.flat().filter((row) => fits(row, asked)),
    damaged: stretches.flatMap(({ damaged }) => damaged),
    next_cursor: writePlaces(placesAfter(stretches, page, begin ?? {})),
  }
}

async function stretchOf(house: House, workspace: string, asked: JobsQuery): Promise<Stretch> {
  const { queue } = await house.workspaces.open(workspace)
  const { state, to, from, label, since, limit, cursor } = asked
  const page = await queue.list({ state, to, from, label, since, limit, cursor })
  const candidates = page.jobs.map((summary, at) => ({
    workspace,
    summary,
    cursor: page.cursors[at] ?? '',
  }))
  const damaged = page.damaged.map((job) => ({ workspace, ...job }))
  return { workspace, candidates, next: page.next_cursor ?? null, damaged }
}

/** The first of all stretches together; each keeps its own order. */
function merge(stretches: Stretch[], limit: number): Candidate[] {
  const heads = stretches.map(({ candidates }) => ({ candidates, at: 0 }))
  const page: Candidate[] = []
  while (page.length < limit) {
    const waiting = heads.filter(({ candidates, at }) => at < candidates.length)
    const first = waiting.reduce<(typeof heads)[number] | undefined>(
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
  const rank = RANK[a.summary.state] - RANK[b.summary.state]
  return rank === 0 ? a.summary.updated_at > b.summary.updated_at : rank < 0
}

/** A workspace goes on behind the last of its jobs on this page; or, with none there, where it began. */
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

/** The row as the job's log has it now; a job that is gone or damaged meanwhile has none. */
async function readRow(house: House, { workspace, summary }: Candidate): Promise<JobRow[]> {
  const { queue } = await house.workspaces.open(workspace)
  try {
    return [rowOf(workspace, await queue.get(summary.job_id), house.agents)]
  } catch (error) {
    if (error instanceof RelayError) return []
    throw error
  }
}

function fits(row: JobRow, { conversation, q }: JobsQuery): boolean {
  if (conversation !== undefined && row.conversation_key !== conversation) return false
  if (q === undefined) return true
  const { headline, to, from, labels, conversation_key, job_id } = row
  const text = [headline, to, from, ...labels, conversation_key ?? ''].join(' ').toLowerCase()
  const words = q.toLowerCase().split(/\s+/)
  // An id holds every short word sooner or later, so only the beginning of one counts.
  return words.every((word) => text.includes(word) || (word.length > 3 && job_id.startsWith(word)))
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
  const message =
    'Cannot list jobs: "cursor" is not one. Use next_cursor of the page before, unchanged, or leave it out.'
  throw new RelayError('CURSOR_INVALID', message)
}

function isPlaces(value: unknown): value is Places {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((place) => place === null || typeof place === 'string')
}
