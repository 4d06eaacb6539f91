import { createHash } from 'node:crypto'

import { wholeCharacters } from './blocks.ts'
import { chunksOf } from './chunks.ts'
import type { Source } from './chunks.ts'

/** The bytes `[from, to)` of a file; fewer where it ends earlier. */
export async function readBytes(
  source: Source,
  range: { from?: number; to?: number } = {},
): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const chunk of chunksOf(source, range)) parts.push(chunk)
  return Buffer.concat(parts)
}

/** The part of a byte range that is whole characters of UTF-8, and how many bytes before it belong to an earlier one. */
export function charactersOf(bytes: Buffer, { isEnd }: { isEnd: boolean }) {
  let skipped = 0
  while (skipped < 3 && ((bytes[skipped] ?? 0) & 0xc0) === 0x80) skipped += 1
  const rest = bytes.subarray(skipped)
  return { bytes: isEnd ? rest : wholeCharacters(rest), skipped }
}

/** The SHA-256 of a whole file in hex; undefined when `signal` was aborted before its end. */
export async function sha256Of(source: Source, signal: AbortSignal): Promise<string | undefined> {
  const hash = createHash('sha256')
  for await (const chunk of chunksOf(source)) {
    if (signal.aborted) return undefined
    hash.update(chunk)
  }
  return hash.digest('hex')
}
