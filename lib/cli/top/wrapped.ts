import { widthOf } from '../terminal/width.ts'

/** A line of which every character is one column wide. */
const PLAIN = /^[ -~]*$/

/** Breaks a line that is safe to show at a number of columns, after a space where there is one in the second half. */
export function wrapped(text: string, columns: number): string[] {
  if (text.length <= columns && PLAIN.test(text)) return [text]
  const most = Math.max(2, columns)
  const lines: string[] = []
  let line = ''
  let width = 0
  let spaceAt = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const own = widthOf(segment)
    if (width + own > most) {
      const at = spaceAt > line.length / 2 ? spaceAt : line.length
      lines.push(line.slice(0, at).trimEnd())
      line = line.slice(at)
      width = widthOf(line)
      spaceAt = 0
    }
    line += segment
    width += own
    if (segment === ' ') spaceAt = line.length
  }
  return [...lines, line]
}
