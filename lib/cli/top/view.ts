import { paint } from '../terminal/screen.ts'
import type { Screen } from '../terminal/screen.ts'
import { fitted } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { sentence } from '../terminal/time.ts'
import { approvalLines, waitingLines } from './approvals-view.ts'
import { columnsFor } from './columns.ts'
import { helpLines } from './help.ts'
import { historyHeight, historyLines } from './history.ts'
import { messageLines } from './messages-view.ts'
import { rowsAround } from './rows-around.ts'
import { keyOf } from './row.ts'
import type { Row } from './row.ts'
import type { Setting } from './setting.ts'
import { chosenRow } from './state.ts'
import type { Peek, TopState } from './state.ts'
import { titleOf } from './title.ts'
import { wrapped } from './wrapped.ts'

/** Minimum height of the terminal to show the chosen job below the list. */
const ROOM_FOR_PEEK = 16

/** All lines of the screen except the last one, which `footOf` draws. */
export function linesOf(state: TopState, setting: Setting): string[] {
  const { columns, rows } = setting.size
  const screen = { ...setting.screen, columns }
  const inner = { ...setting, screen }
  return filled([titleOf(state, inner), ...bodyOf(state, inner, roomOf(setting))], rows)
}

/** How far the job that fills the screen can be scrolled up, in lines. */
export function mostScrolled(state: TopState, setting: Setting): number {
  const { peek } = state
  if (!state.isFollowing || state.shows !== 'jobs' || peek === undefined) return 0
  const head = headOfJob(state, setting, roomOf(setting)).length
  return Math.max(0, historyHeight(peek, setting) - (roomOf(setting) - head))
}

/** The lines between the title and the last line. */
function roomOf({ size }: Setting): number {
  return size.rows - 2
}

function bodyOf(state: TopState, setting: Setting, room: number): string[] {
  if (state.isHelping) return helpLines(setting, room)
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

function listed(state: TopState, setting: Setting, room: number): string[] {
  const { screen, size } = setting
  if (state.rows.length === 0) {
    const none = state.all.length === 0 ? 'No jobs yet.' : 'No matching jobs.'
    return ['', paint(screen, 'dim', `  ${none}`)]
  }
  const below = size.rows < ROOM_FOR_PEEK ? 0 : Math.floor(room * 0.45)
  const list = listLines(state, setting, room - below)
  if (below === 0) return list
  return [...list, ruleOf(state, setting), ...peekLines(state, setting, below - 1)]
}

/** The line between the list and the chosen job, with the id of that job. */
function ruleOf(state: TopState, { screen, size }: Setting): string {
  const bar = screen.unicode ? '─' : '-'
  const id = chosenRow(state)?.job_id.slice(0, 8) ?? ''
  return paint(screen, 'dim', `${bar}${bar} ${id} `.padEnd(size.columns, bar))
}

/** The header and as many rows as fit, including the chosen one. */
function listLines(state: TopState, { screen, size, now }: Setting, room: number): string[] {
  const { rows, isWide } = state
  const chosen = chosenRow(state)
  const at = chosen === undefined ? 0 : Math.max(0, rows.indexOf(chosen))
  const { head, cellsOf } = columnsFor({ rows, isWide, now }, screen)
  const cellsOfRow = (index: number) => {
    const row = rows[index]
    return row === undefined ? [] : cellsOf(row)
  }
  const list = { head, count: rows.length, cellsOf: cellsOfRow, at }
  return rowsAround(list, { screen, columns: size.columns, room })
}

/** The chosen job: why it is in its state, the choices of its question, and its latest lines. */
function peekLines(state: TopState, setting: Setting, room: number): string[] {
  const found = chosenPeek(state)
  if (found === undefined) return []
  const head = whyLines(found.peek, setting).slice(0, room)
  return [...head, ...historyLines(found.peek, setting, { room: room - head.length, scrolled: 0 })]
}

function followed(state: TopState, setting: Setting, room: number): string[] {
  const found = chosenPeek(state)
  if (found === undefined) return []
  const head = headOfJob(state, setting, room)
  const { scrolled } = state
  return [...head, ...historyLines(found.peek, setting, { room: room - head.length, scrolled })]
}

/** The headline of the job that fills the screen, its id, and why it is in its state. */
function headOfJob(state: TopState, setting: Setting, room: number): string[] {
  const { screen } = setting
  const found = chosenPeek(state)
  if (found === undefined) return []
  const { row, peek } = found
  const where = state.isWide ? ` in ${oneLine(row.place.name)}` : ''
  const ids = `${row.job_id}, for ${oneLine(row.to)}, from ${oneLine(row.from)}${where}`
  return [
    paint(screen, 'bold', fitted(screen, oneLine(row.headline))),
    paint(screen, 'dim', fitted(screen, ids)),
    ...whyLines(peek, setting),
    '',
  ].slice(0, room)
}

/** The chosen job, once it was read. */
function chosenPeek(state: TopState): { row: Row; peek: Peek } | undefined {
  const row = chosenRow(state)
  const { peek } = state
  if (row === undefined || peek?.key !== keyOf(row)) return undefined
  return { row, peek }
}

function whyLines({ why, question }: Peek, { screen, size, now }: Setting): string[] {
  const lines = wrapped(sentence(why, now), size.columns).slice(0, 2)
  return [...lines, ...choicesOf(question?.choices ?? [], screen)]
}

function choicesOf(choices: string[], screen: Screen): string[] {
  return choices.map((choice, at) =>
    paint(screen, 'yellow', fitted(screen, `  ${at + 1}  ${oneLine(choice)}`)),
  )
}
