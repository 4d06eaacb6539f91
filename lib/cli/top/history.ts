import { shownLine, startOf, TEXT_AT } from '../commands/tail.ts'
import type { Line } from '../commands/tail.ts'
import type { Screen } from '../terminal/screen.ts'
import type { Setting } from './setting.ts'
import type { Peek } from './state.ts'
import { wrapped } from './wrapped.ts'

/** Columns left for the text of a line, below which it is wrapped under its time instead of beside it. */
const LEAST_BESIDE = 24

type Parts = Pick<Peek, 'lines' | 'output'>

/** How many lines of the terminal the history and the result of a job take. */
export function historyHeight(peek: Parts, setting: Setting): number {
  let height = 0
  for (const lines of blocksFromEnd(peek, setting)) height += lines.length
  return height
}

/** The last `room` lines of the history and the result, or earlier ones if scrolled up. Nothing is cut, only wrapped. */
export function historyLines(
  peek: Parts,
  setting: Setting,
  { room, scrolled }: { room: number; scrolled: number },
): string[] {
  if (room <= 0) return []
  const fromEnd: string[] = []
  for (const lines of blocksFromEnd(peek, setting)) {
    fromEnd.push(...lines.toReversed())
    if (fromEnd.length >= room + scrolled) break
  }
  const found = fromEnd.toReversed()
  const end = Math.max(Math.min(room, found.length), found.length - scrolled)
  return found.slice(Math.max(0, end - room), end)
}

/** What each line becomes on the terminal, the last one first. */
function* blocksFromEnd({ lines, output }: Parts, { screen, size, now }: Setting) {
  for (const line of output.toReversed()) yield wrapped(line.replaceAll('\t', '    '), size.columns)
  if (output.length > 0) yield ['']
  for (const line of lines.toReversed()) yield drawn(screen, line, { columns: size.columns, now })
}

function drawn(screen: Screen, line: Line, on: { columns: number; now: number }): string[] {
  const shown = shownLine(screen, line, on.now)
  const start = startOf(screen, shown, on.now)
  const room = on.columns - TEXT_AT
  const isBeside = room >= LEAST_BESIDE
  const indent = ' '.repeat(isBeside ? TEXT_AT : 2)
  const [first = '', ...rest] = wrapped(shown.text, isBeside ? room : on.columns - indent.length)
  if (isBeside) return [start + first, ...rest.map((text) => indent + text)]
  return [start.trimEnd(), ...[first, ...rest].filter(Boolean).map((text) => indent + text)]
}
