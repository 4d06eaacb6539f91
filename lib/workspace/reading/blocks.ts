/** Lines that were read together; `bytes` ends with a line feed, except at the end of the file. */
export type Block = {
  bytes: Buffer
  firstLine: number
  /** How many line feeds it holds, and how many of them follow a carriage return. */
  feeds: number
  returns: number
  /** True for the beginning of one line that is too long. */
  isCut: boolean
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Cuts UTF-8 into blocks of whole lines, so that no character is split. Of a line longer than `maxLineBytes` only the
 * beginning is passed on, in a block of its own with `isCut`, so memory stays bounded whatever the file is.
 */
export async function* blocksOf(
  chunks: AsyncIterable<Buffer>,
  maxLineBytes: number,
): AsyncGenerator<Block> {
  const open = createOpenLine(maxLineBytes)
  let line = 1
  for await (const chunk of chunks) {
    const first = chunk.indexOf(LINE_FEED)
    if (first === -1) {
      open.add(chunk)
      continue
    }
    let from = 0
    if (!open.isEmpty()) {
      from = first + 1
      open.add(chunk.subarray(0, from))
      yield { ...open.take(), firstLine: line }
      line += 1
    }
    const last = chunk.lastIndexOf(LINE_FEED) + 1
    if (last > from) {
      const bytes = chunk.subarray(from, last)
      const counts = countLineEnds(bytes)
      yield { bytes, firstLine: line, ...counts, isCut: false }
      line += counts.feeds
    }
    if (last < chunk.length) open.add(chunk.subarray(last))
  }
  if (!open.isEmpty()) yield { ...open.take(), firstLine: line }
}

/** The line that chunks have begun and not ended. */
function createOpenLine(limit: number) {
  let parts: Buffer[] = []
  let kept = 0
  let tail = Buffer.alloc(0)
  let isCut = false
  return {
    isEmpty: () => parts.length === 0,
    add(part: Buffer): void {
      const room = part.subarray(0, Math.max(0, limit - kept))
      const more = part.subarray(room.length)
      const isEnd = !isCut && more.length <= 2 && isOnlyLineEnd(more)
      if (!isEnd) isCut = true
      tail = Buffer.concat([tail, part.subarray(-2)]).subarray(-2)
      parts.push(isEnd ? part : room)
      kept += room.length
    },
    take(): Omit<Block, 'firstLine'> {
      const { feeds, returns } = countLineEnds(tail)
      const bytes = isCut ? wholeCharacters(Buffer.concat(parts)) : Buffer.concat(parts)
      const block = { bytes, feeds, returns, isCut }
      parts = []
      kept = 0
      tail = Buffer.alloc(0)
      isCut = false
      return block
    },
  }
}

function isOnlyLineEnd(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN)
}

/** The bytes without a character that their end splits. */
export function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    return lengthFrom(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

/** How many bytes the character has that begins with this one. */
function lengthFrom(byte: number): number {
  if (byte >= 0xf0) return 4
  if (byte >= 0xe0) return 3
  return byte >= 0xc0 ? 2 : 1
}

function countLineEnds(bytes: Buffer): { feeds: number; returns: number } {
  let feeds = 0
  let returns = 0
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    feeds += 1
    if (bytes[at - 1] === CARRIAGE_RETURN) returns += 1
  }
  return { feeds, returns }
}
