import type { Question } from '../../schema/job.ts'
import type { OverviewRow as Row } from '../../operations/look/overview.ts'
import type { Line } from '../commands/tail.ts'

/** What a person can do about the chosen job. */
export type Deed = 'answer' | 'approve' | 'reject' | 'recover' | 'cancel'

/** What is asked before it is done: a text for an answer or a rejection, otherwise yes or no. */
export type Asking = { deed: Deed; row: Row; question: Question | undefined }

/** What is known about the chosen job besides its row. */
export type Peek = {
  jobId: string
  why: string
  question: Question | undefined
  lines: Line[]
  /** Its result, line by line, safe to show. */
  output: string[]
}

/** Everything that the screen is drawn from. */
export type TopState = {
  rows: Row[]
  damaged: number
  /** Agents that are paused. */
  paused: string[]
  chosen: string | undefined
  peek: Peek | undefined
  /** True while one job fills the screen. */
  isFollowing: boolean
  /** How many lines a followed job is scrolled up from its end. */
  scrolled: number
  asking: Asking | undefined
  /** What was done last, or why it was refused. */
  notice: { text: string; isBad: boolean } | undefined
}

export const EMPTY: TopState = {
  rows: [],
  damaged: 0,
  paused: [],
  chosen: undefined,
  peek: undefined,
  isFollowing: false,
  scrolled: 0,
  asking: undefined,
  notice: undefined,
}

/** The row under the cursor. */
export function chosenRow({ rows, chosen }: TopState): Row | undefined {
  return rows.find((row) => row.job_id === chosen) ?? rows[0]
}

/** The state with new rows. The chosen job stays chosen where it moves; when it leaves the list, the next one is chosen. */
export function withRows(state: TopState, rows: Row[], damaged: number): TopState {
  const at = state.rows.findIndex((row) => row.job_id === state.chosen)
  const stays = rows.some((row) => row.job_id === state.chosen)
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)]
  return { ...state, rows, damaged, chosen: stays ? state.chosen : next?.job_id }
}

/** The state with the cursor moved by rows, or with a followed job scrolled by lines. */
export function moved(state: TopState, by: number): TopState {
  if (state.isFollowing) {
    const lines = (state.peek?.lines.length ?? 0) + (state.peek?.output.length ?? 0)
    return { ...state, scrolled: Math.min(Math.max(state.scrolled - by, 0), lines) }
  }
  const at = state.rows.findIndex((row) => row.job_id === chosenRow(state)?.job_id)
  const to = Math.min(Math.max(at + by, 0), state.rows.length - 1)
  return { ...state, chosen: state.rows[to]?.job_id, notice: undefined }
}

/** What the key `a` does about a row: what the row waits for. */
export function usualDeed({ needs }: Row): Deed | undefined {
  if (needs === 'answer') return 'answer'
  if (needs === 'review') return 'approve'
  return needs === 'recovery' ? 'recover' : undefined
}

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

/** What can be done about a row now. */
export function deedsOf(row: Row): Deed[] {
  const usual = usualDeed(row)
  return [
    ...(usual === undefined ? [] : [usual]),
    ...(row.needs === 'review' ? (['reject'] as const) : []),
    ...(ENDED.has(row.state) ? [] : (['cancel'] as const)),
  ]
}

/** The state that asks about a deed; unchanged when the deed is not possible for the row. */
export function asked(state: TopState, deed: Deed | undefined): TopState {
  const row = chosenRow(state)
  if (row === undefined || deed === undefined || !deedsOf(row).includes(deed)) return state
  const question = state.peek?.jobId === row.job_id ? state.peek.question : undefined
  return { ...state, asking: { deed, row, question }, notice: undefined }
}

/** True when the deed takes a text; otherwise yes or no. */
export function takesText(deed: Deed): boolean {
  return deed === 'answer' || deed === 'reject'
}
