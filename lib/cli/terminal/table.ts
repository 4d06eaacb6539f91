import type { Colour, Screen } from './screen.ts'
import { paint, symbols } from './screen.ts'
import { widthOf } from './width.ts'

/** One line of text that is safe to show. */
export type Cell = { text: string; colour?: Colour | undefined }

/** The space between two columns. */
const GAP = '  '

/** The maximum width of every column but the last on a terminal. */
const WIDEST = 28

/**
 * Lines with aligned columns. On a terminal, long cells are cut and the last column takes the remaining width;
 * elsewhere nothing is cut. Widths are display columns, so a wide character counts as two.
 */
export function table(screen: Screen, head: string[], rows: Cell[][]): string[] {
  const dim = head.map((text): Cell => ({ text, colour: 'dim' }))
  const all = [dim, ...rows]
  const widths = head.map((_, column) => {
    const widest = Math.max(...all.map((row) => widthOf(row[column]?.text ?? '')))
    return screen.columns === undefined ? widest : Math.min(widest, WIDEST)
  })
  return all.map((row) => lineOf(screen, row, widths))
}

/** Adds lines below the rows of a table. `below` gets the index of a row, from 0, not counting the head. */
export function withLinesBelow(lines: string[], below: (row: number) => string[]): string[] {
  return lines.flatMap((line, at) => (at === 0 ? [line] : [line].concat(below(at - 1))))
}

/** Aligned `name  value` lines; rows without a value are omitted. */
export function facts(screen: Screen, rows: [name: string, value: string | undefined][]): string[] {
  const shown = rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  const widest = Math.max(0, ...shown.map((row) => row.name.length))
  return shown.map(({ name, value }) => `${paint(screen, 'dim', name.padEnd(widest))}  ${value}`)
}

/** A text without colours, cut to the width of the terminal less `indent`. */
export function fitted(screen: Screen, text: string, indent = 0): string {
  return screen.columns === undefined ? text : cut(screen, text, screen.columns - indent)
}

/** Cuts a text to a number of columns, between graphemes, and marks the cut with an ellipsis. */
export function cut(screen: Screen, text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const { more } = symbols(screen)
  let kept = ''
  let left = width - more.length
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    left -= widthOf(segment)
    if (left < 0) break
    kept += segment
  }
  return width < more.length ? '' : kept + more
}

function lineOf(screen: Screen, row: Cell[], widths: number[]): string {
  let used = 0
  const cells = row.map((cell, column) => {
    const isLast = column === row.length - 1
    const left = screen.columns === undefined ? undefined : Math.max(0, screen.columns - used)
    const width = isLast ? left : Math.min(widths[column] ?? 0, left ?? Infinity)
    const text = width === undefined ? cell.text : cut(screen, cell.text, width)
    const pad = isLast ? 0 : Math.max(0, (width ?? 0) - widthOf(text))
    used += (width ?? 0) + GAP.length
    return paint(screen, cell.colour, text) + ' '.repeat(pad)
  })
  return cells.join(GAP).trimEnd()
}
