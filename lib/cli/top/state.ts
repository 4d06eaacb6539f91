import type { Question } from '../../schema/job.ts'
import type { OverviewRow as Row } from '../../operations/look/overview.ts'
import type { UnreadMessage } from '../../schema/message.ts'
import type { Approval } from '../../schema/tool-entry.ts'
import type { Line } from '../commands/tail.ts'

/** What a person can do about the chosen job. */
export type Action = 'answer' | 'reply' | 'approve' | 'reject' | 'recover' | 'cancel'

/** What a person can decide about a call that waits for an approval. */
export type Decision = 'approve call' | 'reject call'

/** An action that waits for input: a text for an answer or a rejection, otherwise yes or no. */
export type PendingAction =
  | { action: Action; row: Row; question: Question | undefined }
  | { action: Decision; approval: Approval }

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
  /** Calls of tools that wait for a person, the longest waiting first. */
  approvals: Approval[]
  /** What the screen lists. */
  shows: 'jobs' | 'messages' | 'approvals'
  /** The id of the message under the cursor. */
  chosenMessage: string | undefined
  /** The id of the approval under the cursor. */
  chosenApproval: string | undefined
  /** True while one job, message or approval fills the screen. */
  isFollowing: boolean
  /** How many lines a followed job is scrolled up from its end, or anything else down from its start. */
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
  approvals: [],
  shows: 'jobs',
  chosenMessage: undefined,
  chosenApproval: undefined,
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

/** The approval under the cursor. */
export function chosenApproval({ approvals, chosenApproval: id }: TopState): Approval | undefined {
  return approvals.find(({ approval_id }) => approval_id === id) ?? approvals[0]
}

/** The state with the approvals that wait now. On the screen, the cursor stays on the same one, else on its place. */
export function withApprovals(state: TopState, approvals: Approval[]): TopState {
  const ids = approvals.map(({ approval_id }) => approval_id)
  const chosen = chosenApproval(state)?.approval_id ?? ''
  if (state.shows !== 'approvals' || ids.includes(chosen)) return { ...state, approvals }
  const before = state.approvals.map(({ approval_id }) => approval_id)
  const at = Math.min(Math.max(before.indexOf(chosen), 0), ids.length - 1)
  // What was read in full is no longer there.
  return { ...state, approvals, chosenApproval: ids[at], isFollowing: false, scrolled: 0 }
}

/** The state with what is unread now. On the screen, the cursor stays on the same message, else on its place. */
export function withUnread(state: TopState, unread: UnreadMessages): TopState {
  if (state.shows !== 'messages') return { ...state, unread }
  const ids = unread.messages.map(({ message_id }) => message_id)
  const chosen = chosenMessage(state)?.message_id ?? ''
  if (ids.includes(chosen)) return { ...state, unread, chosenMessage: chosen }
  const before = state.unread.messages.map(({ message_id }) => message_id)
  const at = Math.min(Math.max(before.indexOf(chosen), 0), ids.length - 1)
  return { ...state, unread, chosenMessage: ids[at], isFollowing: false }
}

/** The state with another list on the screen. */
export function withList(state: TopState, shows: TopState['shows']): TopState {
  const top = { isFollowing: false, scrolled: 0, notice: undefined }
  return { ...state, ...top, chosenMessage: undefined, chosenApproval: undefined, shows }
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
  if (state.shows === 'messages') return movedMessage(state, by)
  if (state.shows === 'approvals') return movedApproval(state, by)
  if (state.isFollowing) {
    const lines = (state.peek?.lines.length ?? 0) + (state.peek?.output.length ?? 0)
    return { ...state, scrolled: Math.min(Math.max(state.scrolled - by, 0), lines) }
  }
  const at = state.rows.findIndex((row) => row.job_id === chosenRow(state)?.job_id)
  const to = Math.min(Math.max(at + by, 0), state.rows.length - 1)
  return { ...state, chosen: state.rows[to]?.job_id, notice: undefined }
}

/** Scrolls a text that fills the screen. */
function scrolledText(state: TopState, text: string, by: number): TopState {
  // At most: lines of a narrow terminal. The drawing stops at the end.
  const lines = text.split('\n').length + text.length / 20
  return { ...state, scrolled: Math.min(Math.max(state.scrolled + by, 0), Math.ceil(lines)) }
}

function movedApproval(state: TopState, by: number): TopState {
  const chosen = chosenApproval(state)
  if (state.isFollowing) return scrolledText(state, chosen?.preview.text ?? '', by)
  const ids = state.approvals.map(({ approval_id }) => approval_id)
  const to = Math.min(Math.max(ids.indexOf(chosen?.approval_id ?? '') + by, 0), ids.length - 1)
  return { ...state, chosenApproval: ids[to], notice: undefined }
}

function movedMessage(state: TopState, by: number): TopState {
  if (state.isFollowing) return scrolledText(state, chosenMessage(state)?.text ?? '', by)
  const ids = state.unread.messages.map(({ message_id }) => message_id)
  const at = ids.indexOf(chosenMessage(state)?.message_id ?? '')
  const to = Math.min(Math.max(at + by, 0), ids.length - 1)
  return { ...state, chosenMessage: ids[to], notice: undefined }
}

/** The action of the key `a`: what the row waits for. */
export function defaultAction({ needs }: Row): Action | undefined {
  if (needs === 'answer') return 'answer'
  if (needs === 'review') return 'approve'
  if (needs === 'blocked') return 'reply'
  return needs === 'recovery' ? 'recover' : undefined
}

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

/** The actions that are possible for a row now. */
export function actionsFor(row: Row): Action[] {
  const usual = defaultAction(row)
  return [
    ...(usual === undefined ? [] : [usual]),
    ...(row.needs === 'review' || row.needs === 'blocked' ? (['reject'] as const) : []),
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

/** The state with a decision pending about the chosen approval. */
export function withDecision(state: TopState, action: Decision): TopState {
  const approval = chosenApproval(state)
  if (approval === undefined) return state
  return { ...state, pending: { action, approval }, notice: undefined }
}

/** True for an action that needs a text; the others need yes or no. */
export function takesText(action: PendingAction['action']): boolean {
  return (
    action === 'answer' || action === 'reply' || action === 'reject' || action === 'reject call'
  )
}
