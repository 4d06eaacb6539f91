import { redactHead, redactTail } from '../lib/schema/redact/redact.ts'
import { cut, wholeHead, wholeTail } from '../lib/text/cut.ts'

/** How much of a text an activity line carries, in characters: its one line, and its detail. */
const LINE = 200
const DETAIL = 2000

/** The first words of a text, on one line, without secrets: what a cut leaves of one would not be known. */
export function firstLine(text: string): string {
  const line = redactHead(text, 2 * LINE)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return cut(line, LINE)
}

/** A text short enough for an activity's detail, without secrets; undefined when there is none. */
export function excerpt(text: string): string | undefined {
  return text === '' ? undefined : cut(redactHead(text, DETAIL + 1), DETAIL)
}

/** The beginning and the end of a text, without secrets: a command says at its end how it went. */
export function bothEnds(text: string): string | undefined {
  if (text.length <= DETAIL) return excerpt(text)
  const half = DETAIL / 2 - 4
  return `${wholeHead(redactHead(text, half))}\n […]\n${wholeTail(redactTail(text, half))}`
}

/** The last lines of a text that say something, on at most `limit` characters, without secrets. */
export function lastLines(text: string, limit: number): string {
  return wholeTail(redactTail(text.trim(), limit)).trim()
}
