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
      const output = isOutputCut ? new StringDecoder('utf8').write(bytes) : bytes.toString('utf8')
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
      const from = isCut ? bytes.findIndex((byte) => !isContinuation(byte)) : 0
      return bytes.subarray(Math.max(0, from)).toString('utf8')
    },
  }
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}
