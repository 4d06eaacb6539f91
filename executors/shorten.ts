import { redactHead, redactTail } from '../lib/schema/redact/redact.ts'
import { cut, wholeHead, wholeTail } from '../lib/text/cut.ts'

/** The longest line and the longest detail of an activity, in UTF-16 units. */
const LINE = 200
const DETAIL = 2000

// Each function redacts secrets before it cuts: the remaining half of a secret would not be recognised.

/** A text as the line of an activity, with more of it as the detail when the line does not hold it all. */
export function lineOf(text: string): { text: string; detail?: string } {
  const line = firstLine(text)
  const detail = line === text ? undefined : excerpt(text)
  return detail === undefined ? { text: line } : { text: line, detail }
}

/** The beginning of a text on one line, without secrets. */
export function firstLine(text: string): string {
  const line = redactHead(text, 2 * LINE)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return cut(line, LINE)
}

/** The beginning of a text, short enough for an activity's detail, without secrets; undefined for an empty text. */
export function excerpt(text: string): string | undefined {
  return text === '' ? undefined : cut(redactHead(text, DETAIL + 1), DETAIL)
}

/** The beginning and the end of a text, without secrets: a command reports its success at the end. */
export function bothEnds(text: string): string | undefined {
  if (text.length <= DETAIL) return excerpt(text)
  const half = DETAIL / 2 - 4
  return `${wholeHead(redactHead(text, half))}\n […]\n${wholeTail(redactTail(text, half))}`
}

/** The last lines of a text that are not blank, in at most `limit` UTF-16 units, without secrets. */
export function lastLines(text: string, limit: number): string {
  return wholeTail(redactTail(text.trim(), limit)).trim()
}
