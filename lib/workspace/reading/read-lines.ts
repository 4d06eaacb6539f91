import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'

import { blocksOf, wholeCharacters } from './blocks.ts'
import type { Block } from './blocks.ts'
import { asUtf8, chunksOf } from './chunks.ts'
import type { Source } from './chunks.ts'
import type { Encoding } from './encoding.ts'

/** What ends the lines of a file. */
export type LineEnd = 'lf' | 'crlf' | 'mixed'

/** Lines of a file, numbered from 1. */
export type LinesRead = {
  /** Joined with line feeds, and one at the end where the file has one. The carriage returns of a `mixed` file are kept. */
  text: string
  /** The first and the last line of `text`; `to` is `from - 1` when it holds none. */
  from: number
  to: number
  /** True when `text` is the beginning of one line that is longer than the limit. */
  isCut: boolean
  /** The first line after `text`, when there are more. */
  next: number | undefined
  /** How many lines the file has; undefined when reading ended before its end. */
  total: number | undefined
  /** The SHA-256 of the bytes of the whole file, in hex; undefined likewise. */
  sha256: string | undefined
  lineEnd: LineEnd
  /** True when `text` has replacement characters for bytes that are not UTF-8. */
  isLossy: boolean
}

/** Of a larger file no more is read than the lines that were asked for. */
const WHOLE_BYTES = 512 * 1024 * 1024

/**
 * Reads lines `from` to `to`, at most `maxBytes` of them, and reads the rest of the file for its length and hash as long
 * as `signal` is not aborted. Memory stays bounded whatever the file is.
 */
export async function readLines(
  source: Source,
  range: { from: number; to: number; maxBytes: number; encoding: Encoding; signal: AbortSignal },
): Promise<LinesRead> {
  const { from, to, maxBytes, encoding, signal } = range
  const hash = createHash('sha256')
  const taken = createTaken({ from, to, maxBytes })
  const counts = { feeds: 0, returns: 0, lines: 0 }
  let isWhole = true
  async function* untilLate(): AsyncGenerator<Buffer> {
    for await (const chunk of chunksOf(source)) {
      hash.update(chunk)
      yield chunk
      const isEnough = source.size > WHOLE_BYTES && taken.isDone()
      if (!signal.aborted && !isEnough) continue
      isWhole = false
      return
    }
  }
  for await (const block of blocksOf(asUtf8(untilLate(), encoding), maxBytes)) {
    taken.add(block)
    counts.feeds += block.feeds
    counts.returns += block.returns
    counts.lines = block.firstLine - 1 + Math.max(block.feeds, 1)
  }
  const { bytes, last, isCut } = taken.result()
  const lineEnd = lineEndOf(counts)
  const text = bytes.toString('utf8')
  const total = isWhole ? counts.lines : undefined
  return {
    text: lineEnd === 'crlf' ? text.replaceAll('\r\n', '\n') : text,
    from,
    to: last,
    isCut: isCut || (!isWhole && text !== '' && !text.endsWith('\n')),
    next: total === undefined || last < total ? nextLine({ from, last, total }) : undefined,
    total,
    sha256: isWhole ? hash.digest('hex') : undefined,
    lineEnd,
    isLossy: !isUtf8(bytes),
  }
}

/** The line to continue with; undefined when the range began behind the end. */
function nextLine(range: { from: number; last: number; total: number | undefined }) {
  const { from, last, total } = range
  return total !== undefined && from > total ? undefined : last + 1
}

function lineEndOf({ feeds, returns }: { feeds: number; returns: number }): LineEnd {
  if (returns === 0) return 'lf'
  return returns === feeds ? 'crlf' : 'mixed'
}

/** Collects the lines of a range until the limit. The first one is cut where it is longer than that. */
function createTaken({ from, to, maxBytes }: { from: number; to: number; maxBytes: number }) {
  const parts: Buffer[] = []
  let size = 0
  let last = from - 1
  let isFull = false
  let isCut = false
  let isPast = false

  function addLine(line: Buffer, isLineCut: boolean): void {
    if (isFull) return
    if (size + line.length > maxBytes || isLineCut) {
      isFull = true
      if (size > 0) return
      isCut = true
    }
    const kept = Buffer.from(line.subarray(0, maxBytes))
    parts.push(isCut ? wholeCharacters(kept) : kept)
    size += kept.length
    last += 1
  }

  return {
    add({ bytes, firstLine, feeds, isCut: isLineCut }: Block): void {
      isPast = firstLine + feeds > to
      if (isFull || firstLine > to || firstLine + Math.max(feeds, 1) <= from) return
      let number = firstLine
      for (let at = 0; at < bytes.length && number <= to; number += 1) {
        const feed = bytes.indexOf(0x0a, at)
        const end = feed === -1 ? bytes.length : feed + 1
        if (number >= from) addLine(bytes.subarray(at, end), isLineCut)
        at = end
      }
    },
    isDone: () => isFull || isPast,
    result: () => ({ bytes: Buffer.concat(parts), last, isCut }),
  }
}
