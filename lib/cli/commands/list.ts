import { overview } from '../../operations/look/overview.ts'
import type { OverviewRow } from '../../operations/look/found-overview.ts'
import { NEEDS, SORTS } from '../../schema/shown/find-words.ts'
import type { Need } from '../../schema/shown/find-words.ts'
import { JOB_STATES } from '../../schema/job.ts'
import type { JobState } from '../../schema/job.ts'
import { shownState } from '../../schema/shown/state-words.ts'
import { counted, plural } from '../../text/count.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { stateCell } from '../terminal/state.ts'
import { fitted, table, withLinesBelow } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age, readNumber, readSince } from '../terminal/time.ts'
import { pausedLines, stepsFor } from './advice.ts'

type Options = Record<
  | 'state'
  | 'to'
  | 'from'
  | 'label'
  | 'since'
  | 'search'
  | 'needs'
  | 'sort'
  | 'order'
  | 'limit'
  | 'cursor',
  string | undefined
>

/** `relay list`: jobs that need a person first, then running, queued and ended ones. */
export const listVerb: Verb<Options> = {
  operations: [overview],
  sweeps: true,
  async run(context, options) {
    const { state, since, limit, search, needs, sort, order, ...filter } = options
    const page = await context.perform(overview, {
      ...filter,
      state: stateOf(state),
      q: search,
      needs: needsOf(needs),
      sort: sort === undefined ? undefined : oneOf('sort', sort, SORTS),
      order: order === undefined ? undefined : oneOf('order', order, ['asc', 'desc']),
      since: since === undefined ? undefined : readSince('since', since, context.now),
      limit: limitOf(limit),
    })
    const isFiltered = Object.values(options).some((value) => value !== undefined)
    const lines = linesOf(context, page, isFiltered)
    return { document: page, lines: [...lines, ...pausedLines(context, page.paused)] }
  },
}

function stateOf(typed: string | undefined): JobState | undefined {
  const state = JOB_STATES.find((known) => known === typed)
  if (state !== undefined || typed === undefined) return state
  throw new UsageError(`--state must be one of ${JOB_STATES.join(', ')}, not "${typed}".`)
}

function needsOf(typed: string | undefined): Need[] | undefined {
  if (typed === undefined) return undefined
  if (typed === 'any') return [...NEEDS]
  return typed.split(',').map((need) => oneOf('needs', need, NEEDS))
}

function oneOf<T extends string>(flag: string, typed: string, known: readonly T[]): T {
  const value = known.find((each) => each === typed)
  if (value !== undefined) return value
  throw new UsageError(`--${flag} must be one of ${known.join(', ')}, not "${typed}".`)
}

function limitOf(typed: string | undefined): number | undefined {
  const limit = typed === undefined ? undefined : readNumber('limit', typed)
  if (limit !== undefined && limit < 1) throw new UsageError('--limit must be at least 1.')
  return limit
}

/** Minimum length of a shortened id. */
const SHORT = 8

/** The shortest prefixes, of at least 8 characters and equal length, that are unique among these ids. */
export function shortIds(ids: string[]): Map<string, string> {
  const unique = [...new Set(ids)]
  let length = SHORT
  while (new Set(unique.map((id) => id.slice(0, length))).size < unique.length) length += 1
  return new Map(unique.map((id) => [id, id.slice(0, length)]))
}

type Page = Awaited<ReturnType<typeof overview.run>>

/** Column titles for `cellsOf`. */
export const HEAD = ['STATE', 'ID', 'TO', 'FROM', 'AGE', 'TRY', 'WHAT']

function linesOf(context: Context, page: Page, isFiltered: boolean): string[] {
  const { screen } = context
  const { jobs } = page
  if (jobs.length + page.damaged.length === 0) return emptyLines(context, page, isFiltered)
  const short = shortIds(jobs.map((row) => row.job_id))
  const idOf = (row: OverviewRow) => short.get(row.job_id) ?? row.job_id
  const rows = jobs.map((row) => cellsOf(context, row, idOf(row)))
  const lines = withLinesBelow(table(screen, HEAD, rows), (at) => {
    const row = jobs[at]
    const match = page.matches.find(({ job_id }) => job_id === row?.job_id)
    const found = match === undefined ? [] : [matchLine(context, match)]
    return row?.needs ? [...found, hint(context, row.needs, idOf(row))] : found
  })
  const damaged = page.damaged.map(({ job_id, message }) =>
    paint(screen, 'red', fitted(screen, `damaged ${job_id}: ${oneLine(message)}`)),
  )
  const note = page.note === null ? [] : [paint(screen, 'dim', page.note)]
  return [...lines, ...damaged, '', summary(context, page), ...note]
}

/** The cells of one job. */
export function cellsOf(
  { screen, now }: Pick<Context, 'screen' | 'now'>,
  row: OverviewRow,
  id: string,
): Cell[] {
  const place = row.host === null ? [] : [`on ${row.host}`]
  const tags = [...place, ...(row.write ? ['write'] : []), ...row.labels].map(oneLine)
  const what = tags.length === 0 ? row.headline : `[${tags.join(', ')}] ${row.headline}`
  return [
    stateCell(screen, shownState(row)),
    { text: id, colour: 'bold' },
    { text: oneLine(row.to) },
    { text: oneLine(row.from) },
    { text: age(row.updated_at, now) },
    { text: String(row.attempts) },
    { text: oneLine(what) },
  ]
}

/** Where the words of a search were found, below the job. */
function matchLine({ screen }: Context, { field, excerpt }: Page['matches'][number]): string {
  return paint(screen, 'dim', fitted(screen, `  ${field}: ${oneLine(excerpt)}`))
}

/** The line below a job that needs a person. */
function hint({ screen }: Context, needs: Need, id: string): string {
  const advice = `  ${symbols(screen).arrow} ${stepsFor(needs, id)}`
  return paint(screen, 'yellow', fitted(screen, advice))
}

function summary({ screen }: Context, { jobs, damaged, next_cursor }: Page): string {
  const waiting = jobs.filter((row) => row.needs).length
  const parts = [counted(jobs.length, 'job')]
  if (waiting > 0) parts.push(`${waiting} ${plural(waiting, 'needs', 'need')} you`)
  if (damaged.length > 0) parts.push(`${damaged.length} damaged`)
  if (next_cursor !== null) parts.push(`more: --cursor '${next_cursor}'`)
  return paint(screen, 'dim', parts.join(` ${symbols(screen).dot} `))
}

function emptyLines(
  { services, workspace }: Context,
  { next_cursor, note }: Page,
  isFiltered: boolean,
): string[] {
  if (next_cursor !== null) {
    return [`No matches yet; continue with --cursor '${next_cursor}'.`]
  }
  if (isFiltered) return ['No matching jobs.', ...(note === null ? [] : [note])]
  const left = services.local?.leftLine()
  return [
    ...(left === undefined ? [] : [oneLine(left)]),
    `No jobs in ${oneLine(workspace)} yet. Send one: relay dispatch codex 'the task'`,
  ]
}
