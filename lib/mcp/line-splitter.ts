/** What is left of a line that was too long: its edges as text, enough to find an id in them. */
export type OverlongLine = { bytes: number; head: string; tail: string }

/** Bytes kept of each edge. */
const EDGE = 256

const NEWLINE = 0x0a
const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c

/**
 * Cuts a byte stream into lines without their newline. A line over the limit is passed over up to its
 * newline, holding no more than the limit in memory, and told as overlong; the next line is whole again.
 */
export function createLineCutter(options: {
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
    /** A last line without newline counts as a line. */
    end: (): void => {
      if (bytes > 0) finish()
    },
  }
}

/** True when a line of JSON has more members than so many, at all its levels; counted without parsing it. */
export function hasMoreMembers(line: Buffer, most: number): boolean {
  if (line.length <= most) return false
  let members = 1
  let isText = false
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at]
    if (byte === QUOTE) isText = !isText
    else if (isText && byte === BACKSLASH) at += 1
    else if (!isText && byte === COMMA) members += 1
  }
  return members > most
}
