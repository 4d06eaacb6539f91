import { plural } from '../../text/count.ts'
import { cellsOf, HEAD, shortIds } from '../commands/list.ts'
import type { Screen } from '../terminal/screen.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { cut } from '../terminal/table.ts'
import { lineOf } from '../commands/tail.ts'
import { oneLine } from '../terminal/text.ts'
import { approvalLines, waitingLines } from './approvals-view.ts'
import { messageLines } from './messages-view.ts'
import { rowsAround } from './rows-around.ts'
import type { Setting } from './setting.ts'
import { chosenApproval, chosenMessage, chosenRow, actionsFor, takesText } from './state.ts'
import type { PendingAction, Action, TopState } from './state.ts'
import { wrapped } from './wrapped.ts'

/** Minimum height of the terminal to show the chosen job below the list. */
const ROOM_FOR_PEEK = 16

/** All lines of the screen except the last one, which `footOf` draws. */
export function linesOf(state: TopState, setting: Setting): string[] {
  const { columns, rows } = setting.size
  const screen = { ...setting.screen, columns }
  const room = rows - 2
  const inner = { ...setting, screen }
  return filled([title(state, inner), ...bodyOf(state, inner, room)], rows)
}

function bodyOf(state: TopState, setting: Setting, room: number): string[] {
  if (state.shows === 'messages') return messageLines(state, setting, room)
  if (state.shows === 'approvals') return approvalLines(state, setting, room)
  if (state.isFollowing) return followed(state, setting, room)
  const waiting = waitingLines(state, setting)
  return [...waiting, ...listed(state, setting, room - waiting.length)]
}

/** The lines with empty ones below, except the last line of the screen. */
function filled(lines: string[], rows: number): string[] {
  return [...lines, ...Array.from({ length: Math.max(0, rows - 1 - lines.length) }, () => '')]
}

/** The last line, unless the user is typing a text: a question, a notice, or the keys. */
export function footOf(state: TopState, screen: Screen): string {
  const { pending, notice } = state
  if (pending !== undefined) return paint(screen, 'yellow', promptOf(pending))
  if (notice !== undefined) {
    return paint(screen, notice.isBad ? 'red' : 'green', fit(screen, oneLine(notice.text)))
  }
  const words = { jobs: jobKeys, messages: messageKeys, approvals: approvalKeys }[state.shows](
    state,
  )
  return paint(screen, 'dim', fit(screen, words.join(` ${symbols(screen).dot} `)))
}

function jobKeys(state: TopState): string[] {
  const row = chosenRow(state)
  const actions = row === undefined ? [] : actionsFor(row).map((action) => KEY_HELP[action])
  if (state.approvals.length > 0) actions.unshift('p approvals')
  const moves = state.isFollowing ? ['esc back', 'j/k scroll'] : ['j/k move', 'enter follow']
  return [...actions, ...moves, 'm messages', 'q quit']
}

function messageKeys(state: TopState): string[] {
  if (state.isFollowing) return ['esc back', 'j/k scroll', 'd mark as read', 'q quit']
  const keys =
    chosenMessage(state) === undefined ? [] : ['j/k move', 'enter read', 'd mark as read']
  return [...keys, 'm jobs', 'q quit']
}

function approvalKeys(state: TopState): string[] {
  const keys = chosenApproval(state) === undefined ? [] : ['y approve', 'r reject']
  if (state.isFollowing) return [...keys, 'esc back', 'j/k scroll', 'q quit']
  return [...keys, ...(keys.length > 0 ? ['j/k move', 'enter read'] : []), 'p jobs', 'q quit']
}

/** The prompt for a pending action. */
export function promptOf(pending: PendingAction): string {
  const { action } = pending
  if (takesText(action)) return PROMPTS[action]
  return `${PROMPTS[action]} ${subjectOf(pending)}? y or n`
}

function subjectOf(pending: PendingAction): string {
  if ('row' in pending) return `job ${pending.row.job_id.slice(0, 8)}`
  const { agent, tool, root } = pending.approval
  const where = root === undefined ? '' : ` in ${oneLine(root)}`
  return `${oneLine(tool)}${where} of ${oneLine(agent)}`
}

const KEY_HELP: Record<Action, string> = {
  answer: 'a answer',
  reply: 'a reply',
  approve: 'a approve',
  recover: 'a recover',
  reject: 'r reject',
  cancel: 'x cancel',
}

const PROMPTS: Record<PendingAction['action'], string> = {
  'approve call': 'Approve',
  'reject call': 'Reason to reject (optional):',
  answer: 'Answer:',
  reply: 'Reply:',
  reject: 'Reason to reject (optional):',
  approve: 'Approve',
  recover: 'Recover',
  cancel: 'Cancel',
}

function title(state: TopState, { screen, workspaceName }: Setting): string {
  const counts = new Map<string, number>()
  for (const row of state.rows) {
    const kind = row.needs === null ? row.state : 'needs you'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const needing = counts.get('needs you') ?? 0
  const parts = [
    ...(counts.has('running') ? [`${counts.get('running')} running`] : []),
    ...(counts.has('queued') ? [`${counts.get('queued')} queued`] : []),
    ...(state.damaged > 0 ? [`${state.damaged} damaged`] : []),
  ]
  const { dot } = symbols(screen)
  const left = oneLine(workspaceName)
  if (state.paused.length > 0) parts.push(`${state.paused.map(oneLine).join(', ')} paused`)
  const { unread, for_you } = state.unread
  if (unread > for_you) parts.push(`${unread - for_you} unread`)
  const mine =
    for_you === 0 ? '' : ` ${dot} ${for_you} ${plural(for_you, 'message', 'messages')} for you`
  const waiting = state.approvals.length
  const calls =
    waiting === 0 ? '' : ` ${dot} ${waiting} ${plural(waiting, 'call', 'calls')} to approve`
  const jobs = needing === 0 ? '' : ` ${dot} ${needing} ${plural(needing, 'needs', 'need')} you`
  const need = calls + jobs
  const rest = parts.map((part) => ` ${dot} ${part}`).join('')
  const room = (screen.columns ?? 80) - need.length - mine.length - rest.length
  const name = cut(screen, left, Math.max(0, room))
  return (
    paint(screen, 'bold', name) + paint(screen, 'yellow', need + mine) + paint(screen, 'dim', rest)
  )
}

function listed(state: TopState, setting: Setting, room: number): string[] {
  const { screen, size } = setting
  if (state.rows.length === 0) return ['', paint(screen, 'dim', '  No jobs yet.')]
  const below = size.rows < ROOM_FOR_PEEK ? 0 : Math.floor(room * 0.45)
  const list = listLines(state, setting, room - below)
  if (below === 0) return list
  const rule = (screen.unicode ? '─' : '-').repeat(size.columns)
  return [...list, paint(screen, 'dim', rule), ...peekLines(state, setting, below - 1)]
}

/** The header and as many rows as fit, including the chosen one. */
function listLines(state: TopState, { screen, size, now }: Setting, room: number): string[] {
  const chosen = chosenRow(state)?.job_id
  const at = Math.max(
    0,
    state.rows.findIndex((row) => row.job_id === chosen),
  )
  const short = shortIds(state.rows.map((row) => row.job_id))
  const cellsOfRow = (index: number, inner: Screen) => {
    const row = state.rows[index]
    return row === undefined
      ? []
      : cellsOf({ screen: inner, now }, row, short.get(row.job_id) ?? row.job_id)
  }
  const list = { head: HEAD, count: state.rows.length, cellsOf: cellsOfRow, at }
  return rowsAround(list, { screen, columns: size.columns, room })
}

/** The chosen job: why it is in its state, the choices of its question, and its latest lines. */
function peekLines(state: TopState, { screen, size }: Setting, room: number): string[] {
  const row = chosenRow(state)
  const { peek } = state
  if (peek === undefined || peek.jobId !== row?.job_id) return []
  const head = [
    ...wrapped(screen, peek.why, size.columns).slice(0, 2),
    ...choicesOf(peek.question?.choices ?? [], screen),
  ].slice(0, room)
  return [...head, ...latest(state, screen, room - head.length)]
}

function choicesOf(choices: string[], screen: Screen): string[] {
  return choices.map((choice, at) =>
    paint(screen, 'yellow', fit(screen, `  ${at + 1}  ${oneLine(choice)}`)),
  )
}

function followed(state: TopState, { screen, size }: Setting, room: number): string[] {
  const row = chosenRow(state)
  if (row === undefined || state.peek === undefined) return []
  const head = [
    paint(screen, 'bold', fit(screen, oneLine(row.headline))),
    ...wrapped(screen, state.peek.why, size.columns).slice(0, 2),
    ...choicesOf(state.peek.question?.choices ?? [], screen),
    '',
  ].slice(0, room)
  return [...head, ...latest(state, screen, room - head.length)]
}

/** The last lines that fit, or earlier ones if scrolled up. */
function latest({ peek, scrolled }: TopState, screen: Screen, room: number): string[] {
  if (peek === undefined || room <= 0) return []
  const all = [
    ...peek.lines.map((line) => () => lineOf({ screen, json: false }, line)),
    ...(peek.output.length === 0 ? [] : [() => '']),
    ...peek.output.map((line) => () => fit(screen, line.replaceAll('\t', '  '))),
  ]
  const end = Math.max(Math.min(room, all.length), all.length - scrolled)
  return all.slice(Math.max(0, end - room), end).map((draw) => draw())
}

function fit(screen: Screen, text: string): string {
  return screen.columns === undefined ? text : cut(screen, text, screen.columns)
}
