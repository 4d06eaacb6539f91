import * as fs from 'node:fs'

/** Bytes that are read at once: lines that are parsed take milliseconds for a quarter of what is only searched. */
export const PARSED = 48 * 1024
export const SEARCHED = 256 * 1024

export const NEWLINE = 0x0a

/**
 * The whole lines of a part of a file, many at a time, each chunk with the position after it. A line without a newline does
 * not count. Yields to `slice` between chunks.
 */
export async function* chunksOf(
  fd: number,
  on: { from: number; to: number; chunk: number; slice: () => Promise<void> },
): AsyncGenerator<{ bytes: Buffer; end: number }> {
  const { from, to, slice } = on
  let size = on.chunk
  for (let start = from; start < to;) {
    const chunk = Buffer.allocUnsafe(Math.min(size, to - start))
    const count = fs.readSync(fd, chunk, 0, chunk.length, start)
    const last = chunk.subarray(0, count).lastIndexOf(NEWLINE)
    if (last === -1) {
      if (count < chunk.length || start + count >= to) return
      size *= 2
      continue
    }
    size = on.chunk
    start += last + 1
    yield { bytes: chunk.subarray(0, last + 1), end: start }
    await slice()
  }
}

/** The lines in a chunk, without empty ones. */
export function* linesIn(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline === -1 ? bytes.length : newline
    if (end > start) yield bytes.subarray(start, end)
    start = end + 1
  }
}
