import { createEnds, decodeHead, decodeTail } from '../../process/output.ts'
import { redact } from '../../schema/redact/redact.ts'

/** A stream of output as a caller gets it: its text without secrets, and how many bytes the stream had. */
export type Captured = { text: string; bytes: number; isCut: boolean }

/** Bytes kept beyond each cut, so that a secret across it is recognised and removed whole. */
const BEYOND_CUT = 4096

/** Bytes of the latest output that progress is made from. A private key is shorter, so its first line is among them. */
const LATEST_BYTES = 16 * 1024

/**
 * Collects a stream and keeps at most `limit` bytes of text: its beginning and its end, with a line between them that
 * says how much is missing. No character is split, and secrets are removed. The time is linear in what the stream had.
 */
export function createCapture(limit: number) {
  const half = Math.floor(limit / 2)
  const ends = createEnds(half + BEYOND_CUT)
  const latest = createEnds(LATEST_BYTES)
  return {
    add(chunk: Buffer): void {
      ends.add(chunk)
      latest.add(chunk)
    },
    result(): Captured {
      const { head, tail, total } = ends.result()
      const isWhole = head.length + tail.length === total
      if (isWhole) {
        const text = redact(Buffer.concat([head, tail]).toString('utf8'))
        if (Buffer.byteLength(text) <= limit) return { text, bytes: total, isCut: false }
        return { text: joined(text, text, { half, total }), bytes: total, isCut: true }
      }
      const begin = redact(decodeHead(head))
      return {
        text: joined(begin, redact(decodeTail(tail)), { half, total }),
        bytes: total,
        isCut: true,
      }
    },
    /** The last whole lines, without secrets, in at most `characters`; empty before the first line end. */
    lastLines(characters: number): string {
      const { head, tail } = latest.result()
      const text = decodeTail(Buffer.concat([head, tail]).subarray(-LATEST_BYTES))
      const whole = text.slice(0, text.lastIndexOf('\n') + 1)
      return redact(whole).trimEnd().slice(-characters)
    },
  }
}

function joined(
  begin: string,
  end: string,
  { half, total }: { half: number; total: number },
): string {
  const first = decodeHead(Buffer.from(begin).subarray(0, half))
  const last = decodeTail(Buffer.from(end).subarray(-half))
  const missing = Math.max(0, total - Buffer.byteLength(first) - Buffer.byteLength(last))
  return `${first}\n[... ${missing} bytes left out ...]\n${last}`
}
