import type { UnreadMessage } from '../../schema/message.ts'
import { paint } from '../terminal/screen.ts'
import type { Screen } from '../terminal/screen.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'
import { rowsAround } from './rows-around.ts'
import { chosenMessage } from './state.ts'
import type { TopState } from './state.ts'
import type { Setting } from './setting.ts'
import { wrapped } from './wrapped.ts'

/** Minimum height of the terminal to show the chosen message below the list. */
const ROOM_FOR_TEXT = 12

const HEAD = ['FROM', 'IN', 'AGE', 'WHAT']

/** The unread messages, and the whole text of the chosen one. */
export function messageLines(state: TopState, setting: Setting, room: number): string[] {
  const { screen, size } = setting
  const chosen = chosenMessage(state)
  if (chosen === undefined) return ['', paint(screen, 'dim', '  No unread messages.')]
  if (state.isFollowing) return textLines(chosen, { screen, columns: size.columns, room, state })
  const below = size.rows < ROOM_FOR_TEXT ? 0 : Math.floor(room * 0.45)
  const list = listLines(state, setting, room - below)
  if (below === 0) return list
  const rule = (screen.unicode ? '─' : '-').repeat(size.columns)
  const text = textLines(chosen, { screen, columns: size.columns, room: below - 1, state })
  return [...list, paint(screen, 'dim', rule), ...text]
}

function listLines(state: TopState, { screen, size, now }: Setting, room: number): string[] {
  const { messages } = state.unread
  const at = messages.findIndex(({ message_id }) => message_id === chosenMessage(state)?.message_id)
  const cellsOf = (index: number): Cell[] => {
    const message = messages[index]
    return message === undefined ? [] : cellsOfMessage(message, now)
  }
  const list = { head: HEAD, count: messages.length, cellsOf, at }
  return rowsAround(list, { screen, columns: size.columns, room })
}

function cellsOfMessage(message: UnreadMessage, now: number): Cell[] {
  const { from, at, text, unread_for } = message
  const colour = unread_for === 'post' ? undefined : 'yellow'
  return [
    { text: oneLine(from), colour },
    { text: placeOf(message) },
    { text: age(at, now), colour: 'dim' },
    { text: oneLine(text) },
  ]
}

/** Where a message is, as people call it. */
function placeOf({ channel, thread_of, unread_for }: UnreadMessage): string {
  if (unread_for === 'direct' || /^(?:dm|group)\./.test(channel)) return 'direct'
  return thread_of === undefined ? `#${channel}` : `#${channel} thread`
}

/** The text of a message, from its start or as far as it is scrolled. */
function textLines(
  message: UnreadMessage,
  on: { screen: Screen; columns: number; room: number; state: TopState },
): string[] {
  const { screen, columns, room, state } = on
  const head = `${message.from} in ${placeOf(message)}, ${message.message_id}`
  const body = visible(message.text)
    .split('\n')
    .flatMap((line) => wrapped(line.replaceAll('\t', '    '), columns))
  const height = Math.max(0, room - 1)
  const last = Math.max(0, body.length - height)
  const first = state.isFollowing ? Math.min(state.scrolled, last) : 0
  return [paint(screen, 'dim', oneLine(head)), ...body.slice(first, first + height)]
}
