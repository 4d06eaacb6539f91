import stringWidth from 'string-width'

import type { Colour, Screen } from './screen.ts'
import { paint, signs } from './screen.ts'

/** One line of text that is safe to show. */
export type Cell = { text: string; colour?: Colour | undefined }

/** Between two columns. */
const GAP = '  '

/** The widest that any column but the last gets on a terminal. */
const WIDEST = 28

/**
 * Lines with aligned columns. On a terminal long cells are cut and the last column takes what is left;
 * elsewhere nothing is cut. Wide characters count as the columns they take.
 */
export function table(screen: Screen, head: string[], rows: Cell[][]): string[] {
  const dim = head.map((text): Cell => ({ text, colour: 'dim' }))
  const all = [dim, ...rows]
  const widths = head.map((_, column) => {
    const widest = Math.max(...all.map((row) => stringWidth(row[column]?.text ?? '')))
    return screen.columns === undefined ? widest : Math.min(widest, WIDEST)
  })
  return all.map((row) => lineOf(screen, row, widths))
}

/** A table with more lines under some of its rows, which are counted from 0 without the head. */
export function withLinesBelow(lines: string[], below: (row: number) => string[]): string[] {
  return lines.flatMap((line, at) => (at === 0 ? [line] : [line].concat(below(at - 1))))
}

/** Facts as `name   value` lines; those without a value are left out. */
export function facts(screen: Screen, rows: [name: string, value: string | undefined][]): string[] {
  const shown = rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  const widest = Math.max(0, ...shown.map((row) => row.name.length))
  return shown.map(({ name, value }) => `${paint(screen, 'dim', name.padEnd(widest))}  ${value}`)
}

/** A text without colours, cut to the terminal's width. */
export function fitted(screen: Screen, text: string, indent = 0): string {
  return screen.columns === undefined ? text : cut(screen, text, screen.columns - indent)
}

/** A text cut to a number of columns, between characters, with a sign that there is more. */
export function cut(screen: Screen, text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  const { more } = signs(screen)
  let kept = ''
  let left = width - more.length
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    left -= stringWidth(segment)
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
    const pad = isLast ? 0 : Math.max(0, (width ?? 0) - stringWidth(text))
    used += (width ?? 0) + GAP.length
    return paint(screen, cell.colour, text) + ' '.repeat(pad)
  })
  return cells.join(GAP).trimEnd()
}
