import type { FileHandle } from 'node:fs/promises'
import { TextDecoder } from 'node:util'

import type { Encoding } from './encoding.ts'

/** An open regular file, and how much of it is read. A file that grows meanwhile is read up to this size. */
export type Source = { handle: FileHandle; size: number }

/** Bytes of one read. */
const CHUNK = 256 * 1024

/** Reads `[from, to)` of a file in order. Each chunk has memory of its own. Ends early when the file was cut shorter. */
export async function* chunksOf(
  { handle, size }: Source,
  { from = 0, to = size }: { from?: number; to?: number } = {},
): AsyncGenerator<Buffer> {
  const end = Math.min(to, size)
  for (let at = from; at < end;) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, end - at))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** The same bytes as UTF-8 without a byte order mark, whatever the encoding of the file. */
export async function* asUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  const decoder = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : undefined
  let isFirst = true
  for await (const chunk of chunks) {
    const mark = isFirst && encoding === 'utf-8-bom' ? 3 : 0
    isFirst = false
    if (decoder === undefined) yield chunk.subarray(mark)
    else yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8')
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode(), 'utf8')
}
