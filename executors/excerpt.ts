/** How much of a text an activity line carries, in characters: its one line, and its detail. */
const LINE = 200
const DETAIL = 2000

/** The first words of a text, on one line. */
export function firstLine(text: string): string {
  const line = text
    .slice(0, 2 * LINE)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return cut(line, LINE)
}

/** A text short enough for an activity's detail; undefined when there is none. */
export function excerpt(text: string): string | undefined {
  return text === '' ? undefined : cut(text, DETAIL)
}

/** The beginning and the end of a text: a command says at its end how it went. */
export function bothEnds(text: string): string | undefined {
  if (text.length <= DETAIL) return excerpt(text)
  const half = DETAIL / 2 - 4
  return `${whole(text.slice(0, half))}\n […]\n${whole(text.slice(-half))}`
}

/** The last lines of a text that say something, on at most `limit` characters. */
export function lastLines(text: string, limit: number): string {
  return whole(text.trim().slice(-limit)).trim()
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${whole(text.slice(0, limit - 1))}…`
}

/** Drops a half of a surrogate pair at either end, left there by a cut. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')
}
