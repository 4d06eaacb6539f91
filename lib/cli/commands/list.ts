import { RelayError } from '../../errors.ts'
import type { JobPage, ListFilter } from '../../queue/list.ts'
import type { Paused } from '../../queue/pause.ts'
import { leftLine } from '../../store/file/change.ts'
import type { JobSummary } from '../../schema/summary.ts'
import { counted, plural } from '../../text/count.ts'
import type { Answer, Context } from '../context.ts'
import { sweepFirst } from '../context.ts'
import { needOf, stepsFor } from '../need.ts'
import type { Need } from '../need.ts'
import { pausedLines } from '../paused.ts'
import { paint, signs } from '../terminal/screen.ts'
import { stateCell } from '../state.ts'
import { fitted, table, withLinesBelow } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

/** A row of the listing; `needs` says what it waits for a person for. */
export type Row = JobSummary & { needs: Need | null }

/** Characters of an id that a person reads and types. */
const SHORT = 8

/** `relay list`: what needs a person first, then running, queued and ended jobs. */
export async function list(context: Context, filter: ListFilter): Promise<Answer> {
  await sweepFirst(context)
  const { jobs, page, paused } = await rowsOf(context, filter)
  const document = { jobs, damaged: page.damaged, next_cursor: page.next_cursor ?? null, paused }
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const lines = [...linesOf(context, jobs, page, isFiltered), ...pausedLines(context, paused)]
  return { document, lines }
}

/** A page of the listing with those first that need a person. */
export async function rowsOf(
  context: Context,
  filter: ListFilter,
): Promise<{ jobs: Row[]; page: JobPage; paused: Paused[] }> {
  const page = await context.relay.queue.list(filter)
  const found = await Promise.all(page.jobs.map((row) => withNeed(context, row)))
  const jobs = [...found.filter((row) => row.needs), ...found.filter((row) => !row.needs)]
  return { jobs, page, paused: await context.relay.queue.pauses.list() }
}

/** The shortest beginnings, 8 characters or more, by which the jobs of one page are told apart. */
export function shortIds(ids: string[]): Map<string, string> {
  const unique = [...new Set(ids)]
  let length = SHORT
  while (new Set(unique.map((id) => id.slice(0, length))).size < unique.length) length += 1
  return new Map(unique.map((id) => [id, id.slice(0, length)]))
}

/** A question is in the log alone, so running jobs are read once more. */
async function withNeed({ relay }: Context, row: JobSummary): Promise<Row> {
  if (row.state === 'needs_review') return { ...row, needs: 'review' }
  if (row.state === 'needs_recovery') return { ...row, needs: 'recovery' }
  if (row.state !== 'running') return { ...row, needs: null }
  try {
    return { ...row, needs: needOf(await relay.queue.get(row.job_id)) ?? null }
  } catch (error) {
    // Gone or damaged since the page was read; the next listing says so.
    if (error instanceof RelayError) return { ...row, needs: null }
    throw error
  }
}

/** Titles of the columns of `cellsOf`. */
export const HEAD = ['STATE', 'ID', 'TO', 'FROM', 'AGE', 'TRY', 'WHAT']

function linesOf(context: Context, jobs: Row[], page: JobPage, isFiltered: boolean): string[] {
  const { screen } = context
  if (jobs.length + page.damaged.length === 0) return empty(context, page, isFiltered)
  const short = shortIds(jobs.map((row) => row.job_id))
  const idOf = (row: Row) => short.get(row.job_id) ?? row.job_id
  const rows = jobs.map((row) => cellsOf(context, row, idOf(row)))
  const lines = withLinesBelow(table(screen, HEAD, rows), (at) => {
    const row = jobs[at]
    return row?.needs ? [hint(context, row.needs, idOf(row))] : []
  })
  const damaged = page.damaged.map(({ job_id, message }) =>
    paint(screen, 'red', fitted(screen, `damaged ${job_id}: ${oneLine(message)}`)),
  )
  return [...lines, ...damaged, '', summary(context, jobs, page)]
}

/** One job as a line of the table. */
export function cellsOf(
  { screen, now }: Pick<Context, 'screen' | 'now'>,
  row: Row,
  id: string,
): Cell[] {
  const tags = [...(row.write ? ['write'] : []), ...row.labels].map(oneLine)
  const what = tags.length === 0 ? row.headline : `[${tags.join(', ')}] ${row.headline}`
  return [
    stateCell(screen, row.needs === 'answer' ? 'needs_answer' : row.state),
    { text: id, colour: 'bold' },
    { text: oneLine(row.to) },
    { text: oneLine(row.from) },
    { text: age(row.updated_at, now) },
    { text: String(row.attempts) },
    { text: oneLine(what) },
  ]
}

/** Under a row that waits for a person: look first, then decide. */
function hint({ screen }: Context, needs: Need, id: string): string {
  const text = `  ${signs(screen).arrow} ${stepsFor(needs, id)}`
  return paint(screen, 'yellow', fitted(screen, text))
}

function summary({ screen }: Context, jobs: Row[], page: JobPage): string {
  const waiting = jobs.filter((row) => row.needs).length
  const parts = [counted(jobs.length, 'job')]
  if (waiting > 0) parts.push(`${waiting} ${plural(waiting, 'needs', 'need')} you`)
  if (page.damaged.length > 0) parts.push(`${page.damaged.length} damaged`)
  if (page.next_cursor !== undefined) parts.push(`more: --cursor '${page.next_cursor}'`)
  return paint(screen, 'dim', parts.join(` ${signs(screen).dot} `))
}

function empty({ relay, settings }: Context, page: JobPage, isFiltered: boolean): string[] {
  if (page.next_cursor !== undefined) {
    return [`None found so far; look further with --cursor '${page.next_cursor}'.`]
  }
  if (isFiltered) return ['No job fits.']
  const left = leftLine(settings.dataDir, relay.store.workspace)
  return [
    ...(left === undefined ? [] : [oneLine(left)]),
    `No jobs in ${oneLine(relay.store.workspace)} yet. Send one: relay dispatch codex 'what to do'`,
  ]
}
