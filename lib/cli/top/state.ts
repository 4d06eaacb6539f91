import type { Question } from '../../schema/job.ts'
import type { Row } from '../commands/list.ts'
import type { Line } from '../commands/tail.ts'

/** What a person can have done to the chosen job. */
export type Deed = 'answer' | 'approve' | 'reject' | 'recover' | 'cancel'

/** Asked before it is done: a text for an answer and for a rejection, else yes or no. */
export type Asking = { deed: Deed; row: Row; question: Question | undefined }

/** What is known of the chosen job beside its row. */
export type Peek = {
  jobId: string
  why: string
  question: Question | undefined
  lines: Line[]
  /** What it gave, line by line, safe to show. */
  output: string[]
}

/** All that the screen is drawn from. */
export type TopState = {
  rows: Row[]
  damaged: number
  /** Agents that take no jobs for a while. */
  paused: string[]
  chosen: string | undefined
  peek: Peek | undefined
  /** True while one job has the whole screen. */
  isFollowing: boolean
  /** Lines that the follower has gone up from the end. */
  scrolled: number
  asking: Asking | undefined
  /** What was done last, or why it was not. */
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

/** The row that stands under the cursor. */
export function chosenRow({ rows, chosen }: TopState): Row | undefined {
  return rows.find((row) => row.job_id === chosen) ?? rows[0]
}

/** New rows: the chosen job stays chosen wherever it went; one that has left gives its place to the next. */
export function withRows(state: TopState, rows: Row[], damaged: number): TopState {
  const at = state.rows.findIndex((row) => row.job_id === state.chosen)
  const stays = rows.some((row) => row.job_id === state.chosen)
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)]
  return { ...state, rows, damaged, chosen: stays ? state.chosen : next?.job_id }
}

/** The cursor so many rows further; a follower goes that many lines towards the end. */
export function moved(state: TopState, by: number): TopState {
  if (state.isFollowing) {
    const lines = (state.peek?.lines.length ?? 0) + (state.peek?.output.length ?? 0)
    return { ...state, scrolled: Math.min(Math.max(state.scrolled - by, 0), lines) }
  }
  const at = state.rows.findIndex((row) => row.job_id === chosenRow(state)?.job_id)
  const to = Math.min(Math.max(at + by, 0), state.rows.length - 1)
  return { ...state, chosen: state.rows[to]?.job_id, notice: undefined }
}

/** What `a` does about a row: that which it waits for. */
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

/** The question of the asking is put; nothing is asked of a row that it cannot be done to. */
export function asked(state: TopState, deed: Deed | undefined): TopState {
  const row = chosenRow(state)
  if (row === undefined || deed === undefined || !deedsOf(row).includes(deed)) return state
  const question = state.peek?.jobId === row.job_id ? state.peek.question : undefined
  return { ...state, asking: { deed, row, question }, notice: undefined }
}

/** True when the deed takes a text; else yes or no. */
export function takesText(deed: Deed): boolean {
  return deed === 'answer' || deed === 'reject'
}
