import type { Question } from '../../schema/job.ts'
import type { OverviewRow as Row } from '../../operations/look/overview.ts'
import type { UnreadMessage } from '../../schema/message.ts'
import type { Line } from '../commands/tail.ts'

/** What a person can do about the chosen job. */
export type Action = 'answer' | 'approve' | 'reject' | 'recover' | 'cancel'

/** An action that waits for input: a text for an answer or a rejection, otherwise yes or no. */
export type PendingAction = { action: Action; row: Row; question: Question | undefined }

/** What is known about the chosen job besides its row. */
export type Peek = {
  jobId: string
  why: string
  question: Question | undefined
  lines: Line[]
  /** The lines of its result, safe to show. */
  output: string[]
}

/** The unread messages of the person at the terminal. */
export type UnreadMessages = {
  /** The first ones: those for the person, then the others, the latest first. */
  messages: UnreadMessage[]
  /** How many there are in all, and how many of them are for the person. */
  unread: number
  for_you: number
}

/** Everything the screen is drawn from. */
export type TopState = {
  rows: Row[]
  damaged: number
  /** Names of paused agents. */
  paused: string[]
  chosen: string | undefined
  peek: Peek | undefined
  unread: UnreadMessages
  /** True while the screen lists unread messages in place of jobs. */
  showsMessages: boolean
  /** The id of the message under the cursor. */
  chosenMessage: string | undefined
  /** True while one job or message fills the screen. */
  isFollowing: boolean
  /** How many lines a followed job is scrolled up from its end, or a message down from its start. */
  scrolled: number
  pending: PendingAction | undefined
  /** The outcome of the last action. */
  notice: { text: string; isBad: boolean } | undefined
}

export const EMPTY: TopState = {
  rows: [],
  damaged: 0,
  paused: [],
  chosen: undefined,
  peek: undefined,
  unread: { messages: [], unread: 0, for_you: 0 },
  showsMessages: false,
  chosenMessage: undefined,
  isFollowing: false,
  scrolled: 0,
  pending: undefined,
  notice: undefined,
}

/** The row under the cursor. */
export function chosenRow({ rows, chosen }: TopState): Row | undefined {
  return rows.find((row) => row.job_id === chosen) ?? rows[0]
}

/** The unread message under the cursor. */
export function chosenMessage({ unread, chosenMessage: id }: TopState): UnreadMessage | undefined {
  return unread.messages.find(({ message_id }) => message_id === id) ?? unread.messages[0]
}

/** The state with what is unread now. On the screen, the cursor stays on the same message, else on its place. */
export function withUnread(state: TopState, unread: UnreadMessages): TopState {
  if (!state.showsMessages) return { ...state, unread }
  const ids = unread.messages.map(({ message_id }) => message_id)
  const chosen = chosenMessage(state)?.message_id ?? ''
  if (ids.includes(chosen)) return { ...state, unread, chosenMessage: chosen }
  const before = state.unread.messages.map(({ message_id }) => message_id)
  const at = Math.min(Math.max(before.indexOf(chosen), 0), ids.length - 1)
  return { ...state, unread, chosenMessage: ids[at], isFollowing: false }
}

/** The state with the list of messages in place of the jobs, or the other way round. */
export function withMessages(state: TopState, showsMessages: boolean): TopState {
  const top = { chosenMessage: undefined, isFollowing: false, scrolled: 0, notice: undefined }
  return { ...state, ...top, showsMessages }
}

/** The state with new rows. The cursor stays on the same job; if that job left the list, it moves to the next one. */
export function withRows(state: TopState, rows: Row[], damaged: number): TopState {
  const at = state.rows.findIndex((row) => row.job_id === state.chosen)
  const stays = rows.some((row) => row.job_id === state.chosen)
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)]
  return { ...state, rows, damaged, chosen: stays ? state.chosen : next?.job_id }
}

/** The state with the cursor moved by rows, or with a followed job scrolled by lines. */
export function moved(state: TopState, by: number): TopState {
  if (state.showsMessages) return movedMessage(state, by)
  if (state.isFollowing) {
    const lines = (state.peek?.lines.length ?? 0) + (state.peek?.output.length ?? 0)
    return { ...state, scrolled: Math.min(Math.max(state.scrolled - by, 0), lines) }
  }
  const at = state.rows.findIndex((row) => row.job_id === chosenRow(state)?.job_id)
  const to = Math.min(Math.max(at + by, 0), state.rows.length - 1)
  return { ...state, chosen: state.rows[to]?.job_id, notice: undefined }
}

function movedMessage(state: TopState, by: number): TopState {
  if (state.isFollowing) {
    const text = chosenMessage(state)?.text ?? ''
    // At most: lines of a narrow terminal. The drawing stops at the end.
    const lines = text.split('\n').length + text.length / 20
    return { ...state, scrolled: Math.min(Math.max(state.scrolled + by, 0), Math.ceil(lines)) }
  }
  const ids = state.unread.messages.map(({ message_id }) => message_id)
  const at = ids.indexOf(chosenMessage(state)?.message_id ?? '')
  const to = Math.min(Math.max(at + by, 0), ids.length - 1)
  return { ...state, chosenMessage: ids[to], notice: undefined }
}

/** The action of the key `a`: what the row waits for. */
export function defaultAction({ needs }: Row): Action | undefined {
  if (needs === 'answer') return 'answer'
  if (needs === 'review') return 'approve'
  return needs === 'recovery' ? 'recover' : undefined
}

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

/** The actions that are possible for a row now. */
export function actionsFor(row: Row): Action[] {
  const usual = defaultAction(row)
  return [
    ...(usual === undefined ? [] : [usual]),
    ...(row.needs === 'review' ? (['reject'] as const) : []),
    ...(ENDED.has(row.state) ? [] : (['cancel'] as const)),
  ]
}

/** The state with a pending action for the chosen row; unchanged if the action is not possible. */
export function withPending(state: TopState, action: Action | undefined): TopState {
  const row = chosenRow(state)
  if (row === undefined || action === undefined || !actionsFor(row).includes(action)) return state
  const question = state.peek?.jobId === row.job_id ? state.peek.question : undefined
  return { ...state, pending: { action, row, question }, notice: undefined }
}

/** True for an action that needs a text; the others need yes or no. */
export function takesText(action: Action): boolean {
  return action === 'answer' || action === 'reject'
}
