import { isUtf8 } from 'node:buffer'

import * as z from 'zod/mini'

import { createDeadline } from '../../workspace/search/deadline.ts'
import { isBinary, isTooFar, readImage, withFile } from '../../workspace/reading/open-file.ts'
import type { OpenFile } from '../../workspace/reading/open-file.ts'
import { charactersOf, readBytes, sha256Of } from '../../workspace/reading/read-bytes.ts'
import { readLines } from '../../workspace/reading/read-lines.ts'
import type { LinesRead } from '../../workspace/reading/read-lines.ts'
import { READS } from '../effect.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operationWithView } from '../operation.ts'
import { path, root } from './fields.ts'
import { onRoot } from './on-root.ts'

/** Lines of one call when it names no last one. */
const LINES = 2000

/** How long a call may read on for the length and hash of a file. */
export const READ_MS = 8000

/** A byte range of a larger file comes without its hash. */
const HASHED_BYTES = 64 * 1024 * 1024

type Range = {
  from_line?: number | undefined
  to_line?: number | undefined
  offset?: number | undefined
  bytes?: number | undefined
}

/** What a read returns beside the bytes of an image. */
export type FileRead = { path: string; size: number; modified_at: string } & Record<string, unknown>

export const readFile = operationWithView({
  name: 'read_file',
  family: 'files',
  title: 'Read a file',
  description:
    'Read lines of a text file, a byte range of any file, or look at an image. Returns its sha256, which edit_file and write_file take as expected_sha256; next_line or next_offset when there is more.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/files/read' },
  input: z.strictObject({
    root,
    path,
    from_line: optional(wholeFrom(1), 'First line; default 1'),
    to_line: optional(wholeFrom(1), `Last line; default ${LINES} lines`),
    offset: optional(wholeFrom(0), 'First byte, to read bytes'),
    bytes: optional(wholeFrom(1), 'How many bytes'),
  }),
  output: z.looseObject({ path: z.string() }),
  async run(context, input) {
    const { root: name, path: asked, ...range } = input
    const about = { tool: 'read_file', mode: 'observe' as const, root: name, paths: [asked], input }
    return onRoot(context, about, (guard) =>
      withFile(guard, asked, async (file) => {
        const deadline = createDeadline(READ_MS, context.signal)
        const most = context.relay.tools.settings().maxOutputBytes
        return readRange(file, range, { signal: deadline.signal, most })
      }),
    )
  },
  view: ({ image: _image, ...shown }) => shown,
  images: ({ image, mime_type: mimeType }) =>
    image === undefined ? [] : [{ data: image, mimeType: String(mimeType) }],
})

/** `most`: bytes of the result. */
type Limits = { signal: AbortSignal; most: number }

async function readRange(
  file: OpenFile,
  range: Range,
  limits: Limits,
): Promise<FileRead & { image?: Buffer }> {
  const facts = { path: file.path, size: file.size, modified_at: file.modifiedAt }
  if (range.offset !== undefined || range.bytes !== undefined) {
    return { ...facts, ...(await bytesOf(file, range, limits)) }
  }
  if (file.imageType !== undefined && range.from_line === undefined) {
    const image = await readImage(file)
    return {
      ...facts,
      sha256: await sha256Of(file.source, limits.signal),
      mime_type: file.imageType,
      image,
    }
  }
  return { ...facts, ...(await textOf(file, range, limits)) }
}

/** Lines of a text file, as they are shown. Throws `FILE_BINARY` and `TOOL_TIMEOUT`. */
export async function textOf(
  file: OpenFile,
  { from_line: from = 1, to_line: to = from + LINES - 1 }: Range,
  { signal, most }: Limits,
): Promise<Record<string, unknown>> {
  const { source, encoding, path: at } = file
  if (encoding === 'binary') throw isBinary(at, ' Read a byte range with offset.')
  const lines = await readLines(source, { from, to, maxBytes: most, encoding, signal })
  if (lines.total === undefined && lines.to < from) throw isTooFar(at, from)
  return {
    text: lines.text,
    from_line: from,
    to_line: lines.to,
    total_lines: lines.total,
    next_line: lines.next,
    sha256: lines.sha256,
    ...peculiarities(lines, encoding),
  }
}

/** What differs from UTF-8 with line feeds. */
function peculiarities({ isCut, isLossy, lineEnd }: LinesRead, encoding: string) {
  return {
    ...(encoding === 'utf-8' ? {} : { encoding }),
    ...(lineEnd === 'lf' ? {} : { line_end: lineEnd }),
    ...(isCut ? { cut_line: true } : {}),
    ...(isLossy ? { not_utf8: true } : {}),
  }
}

/** A byte range: as text where it is UTF-8, else as base64. */
async function bytesOf(file: OpenFile, { offset = 0, bytes }: Range, { signal, most }: Limits) {
  const { source, size, encoding } = file
  // Base64 takes four bytes for three.
  const room = Math.floor((most * 3) / 4)
  const end = Math.min(size, offset + Math.min(bytes ?? room, room))
  const raw = await readBytes(source, { from: offset, to: end })
  const sha256 = size <= HASHED_BYTES ? await sha256Of(source, signal) : undefined
  const next = (from: number) => (from < size && raw.length > 0 ? { next_offset: from } : {})
  const { bytes: whole, skipped } = charactersOf(raw, { isEnd: offset + raw.length >= size })
  const isText = encoding.startsWith('utf-8') && whole.length > 0 && isPlain(whole)
  if (isText) {
    const from = offset + skipped
    const shown = { text: whole.toString('utf8'), offset: from, bytes: whole.length }
    return { ...shown, ...next(from + whole.length), sha256 }
  }
  const shown = { base64: raw.toString('base64'), offset, bytes: raw.length }
  return { ...shown, ...next(offset + raw.length), sha256 }
}

function isPlain(bytes: Buffer): boolean {
  return !bytes.includes(0) && isUtf8(bytes)
}
