import { paint } from '../terminal/screen.ts'
import type { Setting } from './setting.ts'
import { wrapped } from './wrapped.ts'

/** Each key and what it does; in the order of the help. */
export const KEYS: readonly [keys: string, what: string][] = [
  ['j k, arrows', 'select a job; g and G: the first, the last'],
  ['enter', 'follow it, with its whole result; esc: back'],
  ['space', 'next page'],
  ['a', 'answer, reply, approve or recover, as the job needs; else p'],
  ['r', 'reject a job that needs your review'],
  ['x', 'cancel a job that has not ended'],
  ['t', 'retry a job that has ended, as a new job'],
  ['n', 'new job'],
  ['/', 'filter: words of the job, its agents, labels, state or workspace'],
  ['w', 'all workspaces, or only this one'],
  ['p', 'calls of tools that wait for you; y approves, r rejects'],
  ['m', 'unread messages; d marks as read'],
  ['?', 'this help'],
  ['q', 'quit'],
]

/** Columns of the keys. */
const KEYS_WIDTH = 14

/** The help, as it fills the screen. Times on the screen are those of this computer. */
export function helpLines({ screen, size }: Setting, room: number): string[] {
  const columns = Math.max(10, size.columns - KEYS_WIDTH - 2)
  const lines = KEYS.flatMap(([keys, what]) =>
    wrapped(what, columns).map(
      (text, at) => `  ${(at === 0 ? keys : '').padEnd(KEYS_WIDTH)}${text}`,
    ),
  )
  return ['', paint(screen, 'bold', '  Keys'), ...lines].slice(0, room)
}
