import { paint } from '../terminal/screen.ts'
import type { Screen } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'

/** Columns to the left of each row, for the cursor. */
const MARGIN = 2

/** A list with a cursor. */
export type CursorList = {
  head: string[]
  /** How many rows there are, and the cells of one. */
  count: number
  cellsOf: (index: number, screen: Screen) => Cell[]
  /** The row under the cursor. */
  at: number
}

/** The header and as many rows as fit into `room` lines, including the one under the cursor. */
export function rowsAround(
  list: CursorList,
  { screen, columns, room }: { screen: Screen; columns: number; room: number },
): string[] {
  const height = room - 1
  const first = Math.min(
    Math.max(0, list.at - Math.floor(height / 2)),
    Math.max(0, list.count - height),
  )
  const shown = Math.min(height, list.count - first)
  const inner = { ...screen, columns: columns - MARGIN }
  const cells = Array.from({ length: shown }, (_, index) => list.cellsOf(first + index, inner))
  const plain = table({ ...inner, colours: false }, list.head, cells)
  const lines = table(inner, list.head, cells).map((line, index) => {
    if (index - 1 + first !== list.at) return `  ${line}`
    const marker = screen.unicode ? '▌ ' : '> '
    return paint(screen, 'inverse', (marker + plain[index]).padEnd(columns))
  })
  return [...lines, ...Array.from({ length: Math.max(0, room - lines.length) }, () => '')]
}
