import { breather } from './breather.ts'

/** Where each row of a wrapped text begins. A row is a line, or a piece of a line that is longer than a row. */
export type Rows = {
  text: string
  count: number
  /** Offset in the text of each row's first character. */
  starts: Uint32Array
}

/**
 * Wraps a text into rows of at most `columns` characters, in slices that never block the page; a text of 100 MB
 * takes about a second. Rejects with the signal's reason when it is aborted.
 */
export async function wrapText(text: string, columns: number, signal: AbortSignal): Promise<Rows> {
  const rest = breather(signal)
  let starts = new Uint32Array(4096)
  let count = 0
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    let start = at
    do {
      if (count === starts.length) starts = grown(starts)
      starts[count] = start
      count += 1
      start = rowEnd(text, start, columns)
    } while (start < end)
    at = end + 1
    if (count % 256 === 0) await rest()
  }
  return { text, count, starts }
}

/** The text of a row, without the newline that ends it. */
export function rowText({ text, starts, count }: Rows, row: number): string {
  const start = starts[row] ?? text.length
  const end = row + 1 < count ? (starts[row + 1] ?? text.length) : text.length
  return text.slice(start, text[end - 1] === '\n' ? end - 1 : end)
}

/** The row that holds a character. */
export function rowAt({ starts, count }: Rows, offset: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The end of a full row; never through a surrogate pair. */
function rowEnd(text: string, start: number, columns: number): number {
  const end = start + columns
  const unit = text.charCodeAt(end)
  return unit >= 0xdc00 && unit <= 0xdfff ? end + 1 : end
}

function grown(starts: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(starts.length * 2)
  larger.set(starts)
  return larger
}
