import { cut, wholeTail } from '../../text/cut.ts'
import type { Matcher } from './matcher.ts'
import type { FileMatch } from './search-file.ts'

/** UTF-16 units of one line in a result. */
const LINE_UNITS = 400

/** How many of them may precede a match. */
const LEAD_UNITS = 100

/** A match with its lines cut: the line itself around the match, those around it from their beginnings. */
export function shortened({ line, text, before, after }: FileMatch, matcher: Matcher): FileMatch {
  const beginning = (each: string) => cut(each, LINE_UNITS)
  return {
    line,
    text: text.length <= LINE_UNITS ? text : windowAround(text, matcher.startIn(text)),
    before: before.map(beginning),
    after: after.map(beginning),
  }
}

function windowAround(text: string, start: number): string {
  const from = Math.max(0, start - LEAD_UNITS)
  if (from === 0) return cut(text, LINE_UNITS)
  return `…${cut(wholeTail(text.slice(from)), LINE_UNITS - 1)}`
}
