import type { Screen } from '../terminal/screen.ts'
import { cut } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'

/** Wraps a text, between words where possible. */
export function wrapped(screen: Screen, text: string, columns: number): string[] {
  const lines: string[] = []
  let rest = oneLine(text)
  while (rest !== '') {
    const piece = cut({ ...screen, unicode: true }, rest, columns)
    if (piece === rest) return [...lines, rest]
    const space = rest.lastIndexOf(' ', piece.length - 1)
    const end = space > columns / 2 ? space : piece.length - 1
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return lines
}
