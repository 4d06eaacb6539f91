/** A line over the limit: its length, and its first and last bytes as text, in which its id can be found. */
export type OverlongLine = { bytes: number; head: string; tail: string }

/** Bytes kept of each end of an overlong line. */
const EDGE = 256

const NEWLINE = 0x0a

/**
 * Splits a byte stream into lines without their newline. A line over the limit is skipped and reported as
 * overlong; no more than the limit is held in memory, and the next line is read normally. Unlike the splitter for
 * the output of programs it keeps whole lines as bytes, and both ends of an overlong one.
 */
export function createLineSplitter(options: {
  maxBytes: number
  onLine: (line: Buffer) => void
  onOverlong: (line: OverlongLine) => void
}) {
  let parts: Buffer[] = []
  let bytes = 0
  let head: Buffer | undefined
  let tail: Buffer = Buffer.alloc(0)

  function add(part: Buffer): void {
    bytes += part.length
    if (head !== undefined) {
      tail = Buffer.concat([tail, part.subarray(-EDGE)]).subarray(-EDGE)
      return
    }
    parts.push(part)
    if (bytes <= options.maxBytes) return
    const held = Buffer.concat(parts)
    head = Buffer.from(held.subarray(0, EDGE))
    tail = Buffer.from(held.subarray(-EDGE))
    parts = []
  }

  function finish(): void {
    const line = { bytes, parts, head, tail }
    parts = []
    bytes = 0
    head = undefined
    if (line.head === undefined) return options.onLine(Buffer.concat(line.parts))
    const edges = { head: line.head.toString('utf8'), tail: line.tail.toString('utf8').trimEnd() }
    options.onOverlong({ bytes: line.bytes, ...edges })
  }

  return {
    push: (chunk: Buffer): void => {
      let start = 0
      for (;;) {
        const end = chunk.indexOf(NEWLINE, start)
        if (end === -1) break
        add(chunk.subarray(start, end))
        finish()
        start = end + 1
      }
      if (start < chunk.length) add(chunk.subarray(start))
    },
    /** Ends the stream; a last line without newline counts as a line. */
    end: (): void => {
      if (bytes > 0) finish()
    },
  }
}
