import type { Question } from '../../schema/job.ts'
import type { UnreadMessage } from '../../schema/message.ts'
import type { Approval } from '../../schema/tool-entry.ts'
import type { Line } from '../commands/tail.ts'
import { fits } from './filter.ts'
import { keyOf } from './row.ts'
import type { PlaceName, Row } from './row.ts'

/** A call that waits for a person. */
export type Waiting = Approval & { place: PlaceName }

/** What a person can do about the chosen job. */
export type Action = 'answer' | 'reply' | 'approve' | 'reject' | 'recover' | 'retry' | 'cancel'

/** What a person can decide about a call that waits for an approval. */
export type Decision = 'approve call' | 'reject call'

/** An action that waits for input: a text for an answer or a rejection, otherwise yes or no. */
export type PendingAction =
  | { action: Action; row: Row; question: Question | undefined }
  | { action: Decision; approval: Waiting }
  | { action: 'dispatch'; task: Draft }

/** A job that is being written. */
export type Draft = { place: PlaceName; to: string; prompt: string }

/** A line that is being typed: the filter, or a part of a new job. */
export type Typing = 'filter' | 'agent' | 'prompt'

/** What is known about the chosen job besides its row. */
export type Peek = {
  /** The job, as `keyOf` names it. */
  key: string
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
  /** The jobs of every workspace on the screen, as they are listed. */
  all: Row[]
  /** Those that fit the filter. */
  rows: Row[]
  /** Words that each job on the list must have. */
  filter: string
  /** The workspace that the command was started in. */
  own: PlaceName
  /** Whether the other workspaces are on the screen, too. */
  isWide: boolean
  /** Workspaces on the screen whose jobs cannot be read. */
  unreadable: number
  damaged: number
  /** Names of paused agents. */
  paused: string[]
  chosen: string | undefined
  peek: Peek | undefined
  unread: UnreadMessages
  /** Calls of tools that wait for a person, the longest waiting first. */
  approvals: Waiting[]
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
  typing: Typing | undefined
  /** The new job as far as it was written; kept when it could not be sent. */
  draft: Draft | undefined
  /** True while the help is on the screen. */
  isHelping: boolean
  /** The outcome of the last action. */
  notice: Notice | undefined
}

/** What the last line says after an action. */
export type Notice = { text: string; isBad: boolean }

export const EMPTY: TopState = {
  all: [],
  rows: [],
  filter: '',
  own: { id: '', name: '' },
  isWide: false,
  unreadable: 0,
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
  typing: undefined,
  draft: undefined,
  isHelping: false,
  notice: undefined,
}

/** The row under the cursor. */
export function chosenRow({ rows, all, chosen, isFollowing }: TopState): Row | undefined {
  // A followed job stays on the screen when the filter no longer fits it.
  return (isFollowing ? all : rows).find((row) => keyOf(row) === chosen) ?? rows[0]
}

/** The unread message under the cursor. */
export function chosenMessage({ unread, chosenMessage: id }: TopState): UnreadMessage | undefined {
  return unread.messages.find(({ message_id }) => message_id === id) ?? unread.messages[0]
}

/** The approval under the cursor. */
export function chosenApproval({ approvals, chosenApproval: id }: TopState): Waiting | undefined {
  return approvals.find(({ approval_id }) => approval_id === id) ?? approvals[0]
}

/** The state with the approvals that wait now. On the screen, the cursor stays on the same one, else on its place. */
export function withApprovals(state: TopState, approvals: Waiting[]): TopState {
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
export function withRows(state: TopState, all: Row[]): TopState {
  const rows = all.filter((row) => fits(row, state.filter))
  const at = state.rows.findIndex((row) => keyOf(row) === state.chosen)
  const stays = (state.isFollowing ? all : rows).some((row) => keyOf(row) === state.chosen)
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)]
  const chosen = stays ? state.chosen : next && keyOf(next)
  return { ...state, all, rows, chosen }
}

/** The state with another filter. */
export function withFilter(state: TopState, filter: string): TopState {
  return withRows(
    { ...state, filter, isFollowing: false, scrolled: 0, notice: undefined },
    state.all,
  )
}

/**
 * The state with the cursor moved by rows, or with a text that fills the screen scrolled by lines. `most`: how far a
 * followed job can be scrolled up.
 */
export function moved(state: TopState, by: number, most: number): TopState {
  if (state.shows === 'messages') return movedMessage(state, by)
  if (state.shows === 'approvals') return movedApproval(state, by)
  if (state.isFollowing) {
    return { ...state, scrolled: Math.min(Math.max(Math.min(state.scrolled, most) - by, 0), most) }
  }
  const chosen = chosenRow(state)
  const at = chosen === undefined ? 0 : state.rows.indexOf(chosen)
  const to = state.rows[Math.min(Math.max(at + by, 0), state.rows.length - 1)]
  return { ...state, chosen: to && keyOf(to), notice: undefined }
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
    ...(ENDED.has(row.state) ? (['retry'] as const) : (['cancel'] as const)),
  ]
}

/** The state with a pending action for the chosen row; unchanged if the action is not possible. */
export function withPending(state: TopState, action: Action | undefined): TopState {
  const row = chosenRow(state)
  if (row === undefined || action === undefined || !actionsFor(row).includes(action)) return state
  const question = state.peek?.key === keyOf(row) ? state.peek.question : undefined
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
