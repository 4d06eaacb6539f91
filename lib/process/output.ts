import { StringDecoder } from 'node:string_decoder'

/** One line of output without its line end. `isCut`: it was longer than the limit. */
export type Line = { text: string; isCut: boolean }

const LINE_FEED = 0x0a

/**
 * Cuts a stream of bytes into lines and keeps at most `limit` bytes of each. Lines are cut before they are decoded, so a
 * character that is split over two chunks stays whole.
 */
export function createLines(limit: number, give: (line: Line) => void) {
  let line = createHead(limit)
  let isOpen = false

  const finish = () => {
    const { output, isOutputCut } = line.result()
    line = createHead(limit)
    isOpen = false
    give({ text: output, isCut: isOutputCut })
  }
  return {
    add(chunk: Buffer): void {
      let from = 0
      for (;;) {
        const to = chunk.indexOf(LINE_FEED, from)
        if (to === -1) break
        line.add(chunk.subarray(from, to))
        finish()
        from = to + 1
      }
      if (from === chunk.length) return
      line.add(chunk.subarray(from))
      isOpen = true
    },
    /** Passes on the last line if no line end follows it. */
    end(): void {
      if (isOpen) finish()
    },
  }
}

/** Keeps the first `limit` bytes of a stream, without a character that the limit splits. */
export function createHead(limit: number) {
  const chunks: Buffer[] = []
  let kept = 0
  let isOutputCut = false
  return {
    add(chunk: Buffer): void {
      const part = chunk.subarray(0, limit - kept)
      if (part.length < chunk.length) isOutputCut = true
      if (part.length === 0) return
      chunks.push(part)
      kept += part.length
    },
    result() {
      const bytes = Buffer.concat(chunks)
      const output = isOutputCut ? decodeHead(bytes) : bytes.toString('utf8')
      return { output, isOutputCut }
    },
  }
}

/** Keeps the last `limit` bytes of a stream, without a character that the limit splits. */
export function createTail(limit: number) {
  let bytes = Buffer.alloc(0)
  let isCut = false
  return {
    add(chunk: Buffer): void {
      bytes = Buffer.concat([bytes, chunk.subarray(-limit)])
      if (bytes.length > limit || chunk.length > limit) isCut = true
      bytes = bytes.subarray(-limit)
    },
    text(): string {
      return isCut ? decodeTail(bytes) : bytes.toString('utf8')
    },
  }
}

/**
 * Keeps the first `limit` bytes of a stream and its last ones, `limit` again, in time linear in what is added. A stream
 * of up to twice the limit is kept whole.
 */
export function createEnds(limit: number) {
  const head: Buffer[] = []
  let headBytes = 0
  let tail: Buffer[] = []
  let first = 0
  let tailBytes = 0
  let total = 0

  /** Drops pieces that are no longer among the last bytes. The array is shortened when half of it is unused. */
  function trim(): void {
    for (let piece = tail[first]; piece !== undefined; piece = tail[first]) {
      if (tailBytes - piece.length < limit) break
      tailBytes -= piece.length
      first += 1
    }
    if (first < 64 || first * 2 < tail.length) return
    tail = tail.slice(first)
    first = 0
  }
  return {
    add(chunk: Buffer): void {
      total += chunk.length
      const begin = chunk.subarray(0, limit - headBytes)
      if (begin.length > 0) {
        head.push(begin)
        headBytes += begin.length
      }
      const rest = chunk.subarray(begin.length)
      if (rest.length === 0) return
      const kept = rest.subarray(-limit)
      tail.push(kept)
      tailBytes += kept.length
      trim()
    },
    /** The first bytes, the last ones that are not among them, and how many were added. */
    result(): { head: Buffer; tail: Buffer; total: number } {
      const end = Buffer.concat(tail.slice(first)).subarray(-limit)
      return { head: Buffer.concat(head), tail: end, total }
    },
  }
}

/** The text of bytes that were cut at their start: a character of which the first bytes are missing is left out. */
export function decodeTail(bytes: Buffer): string {
  const from = bytes.subarray(0, 4).findIndex((byte) => !isContinuation(byte))
  return bytes.subarray(Math.max(0, from)).toString('utf8')
}

/** The text of bytes that were cut at their end. */
export function decodeHead(bytes: Buffer): string {
  return new StringDecoder('utf8').write(bytes)
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}
