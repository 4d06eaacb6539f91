import { shortDuration } from '../../text/duration.ts'
import { previewLines } from '../commands/approvals.ts'
import { paint } from '../terminal/screen.ts'
import { cut } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { rowsAround } from './rows-around.ts'
import type { Setting } from './setting.ts'
import { chosenApproval } from './state.ts'
import type { TopState, Waiting } from './state.ts'
import { wrapped } from './wrapped.ts'

/** Minimum height of the terminal to show what the chosen call would do below the list. */
const ROOM_FOR_PREVIEW = 12

/** Waiting calls that are shown above the jobs. */
const MOST_WAITING = 3

const HEAD = ['AGENT', 'TOOL', 'ROOT', 'LEFT', 'WHAT']

/** The lines above the jobs: the calls that wait for an approval, the longest waiting first. */
export function waitingLines({ approvals }: TopState, { screen, size, now }: Setting): string[] {
  const shown = approvals.slice(0, MOST_WAITING).map((approval) => {
    const { agent, tool, root, preview } = approval
    const where = root === undefined ? '' : ` in ${oneLine(root)}`
    const words = `${oneLine(agent)} asks for ${oneLine(tool)}${where}: ${oneLine(preview.title)}`
    return `${screen.unicode ? '◆' : '!'} approval ${leftOf(approval, now)} left  ${words}`
  })
  const more = approvals.length - shown.length
  if (more > 0) shown.push(`  and ${more} more`)
  return shown.map((line) => paint(screen, 'yellow', cut(screen, line, size.columns)))
}

/** The calls that wait for an approval, and what the chosen one would do. */
export function approvalLines(state: TopState, setting: Setting, room: number): string[] {
  const { screen, size } = setting
  const chosen = chosenApproval(state)
  if (chosen === undefined) {
    return ['', paint(screen, 'dim', '  No calls wait for an approval.')]
  }
  if (state.isFollowing) return textLines(chosen, setting, { room, scrolled: state.scrolled })
  const below = size.rows < ROOM_FOR_PREVIEW ? 0 : Math.floor(room * 0.6)
  const list = listLines(state, setting, room - below)
  if (below === 0) return list
  const rule = (screen.unicode ? '─' : '-').repeat(size.columns)
  const text = textLines(chosen, setting, { room: below - 1, scrolled: 0 })
  return [...list, paint(screen, 'dim', rule), ...text]
}

function listLines(state: TopState, { screen, size, now }: Setting, room: number): string[] {
  const { approvals } = state
  const id = chosenApproval(state)?.approval_id
  const at = approvals.findIndex(({ approval_id }) => approval_id === id)
  const cellsOf = (index: number): Cell[] => {
    const approval = approvals[index]
    return approval === undefined ? [] : cellsOfApproval(approval, now)
  }
  const list = { head: HEAD, count: approvals.length, cellsOf, at }
  return rowsAround(list, { screen, columns: size.columns, room })
}

function cellsOfApproval(approval: Waiting, now: number): Cell[] {
  const { agent, tool, root, preview } = approval
  return [
    { text: oneLine(agent) },
    { text: oneLine(tool), colour: 'yellow' },
    { text: oneLine(root ?? '') },
    { text: leftOf(approval, now) },
    { text: oneLine(preview.title) },
  ]
}

/** What the call would do, from its start or as far as it is scrolled; and how much is below. */
function textLines(
  approval: Waiting,
  { screen, size }: Setting,
  { room, scrolled }: { room: number; scrolled: number },
): string[] {
  const { preview, approval_id } = approval
  const head = cut(screen, oneLine(`${preview.title}, ${approval_id}`), size.columns)
  const body = previewLines(approval).flatMap(({ text, colour }) =>
    wrapped(text.replaceAll('\t', '    '), size.columns).map((piece) => ({ piece, colour })),
  )
  const height = Math.max(0, room - 2)
  const first = Math.min(scrolled, Math.max(0, body.length - height))
  const below = body.length - first - height
  const foot = below > 0 ? paint(screen, 'yellow', `${below} more lines: enter, then j`) : ''
  const shown = body.slice(first, first + height)
  const lines = shown.map(({ piece, colour }) => paint(screen, colour, piece))
  return [paint(screen, 'dim', head), ...lines, foot]
}

function leftOf({ expires_at }: Waiting, now: number): string {
  return shortDuration(Date.parse(expires_at) - now)
}
