import * as z from 'zod/mini'

import { languageOf } from '../../workspace/reading/language.ts'
import { isBinary, isTooFar, readImage, withFile } from '../../workspace/reading/open-file.ts'
import type { OpenFile } from '../../workspace/reading/open-file.ts'
import { sha256Of } from '../../workspace/reading/read-bytes.ts'
import { readLines } from '../../workspace/reading/read-lines.ts'
import { createDeadline } from '../../workspace/search/deadline.ts'
import { READS } from '../effect.ts'
import { onRoot } from '../files/on-root.ts'
import { operationWithView } from '../operation.ts'
import { jsonBytes, path, whole, workspaceId } from './fields.ts'

const MOST_LINES = 400

/** Of the whole result as JSON, in which a character may take six bytes. */
const RESULT_BYTES = 128 * 1024

const INSPECT_MS = 8000

export const inspectFile = operationWithView({
  name: 'inspectFile',
  family: 'viewer',
  title: 'Inspect a file',
  description: `Read up to ${MOST_LINES} lines of a text file of any size, or look at an image. If truncated, continue at endLine + 1. sha256 says which content it was.`,
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/viewer/file' },
  input: z.strictObject({
    workspaceId,
    path,
    startLine: whole(1, Number.MAX_SAFE_INTEGER, 'Default 1'),
    endLine: whole(1, Number.MAX_SAFE_INTEGER, `Default ${MOST_LINES} lines`),
  }),
  output: z.looseObject({ path: z.string(), content: z.string(), truncated: z.boolean() }),
  async run(context, input) {
    const { workspaceId: root, path: asked } = input
    const about = { tool: 'inspectFile', mode: 'observe' as const, root, paths: [asked], input }
    return onRoot(context, about, (guard) =>
      withFile(guard, asked, async (file) => {
        const { signal } = createDeadline(INSPECT_MS, context.signal)
        const isImage = file.imageType !== undefined && input.startLine === undefined
        return isImage ? imageOf(file, signal) : linesOf(file, input, signal)
      }),
    )
  },
  view: ({ image: _image, ...shown }) => shown,
  images: ({ image, mimeType }) =>
    image === undefined || mimeType === undefined ? [] : [{ data: image, mimeType }],
})

type Inspected = {
  path: string
  language?: string | undefined
  sizeBytes: number
  modifiedAt: string
  sha256?: string | undefined
  totalLines?: number | undefined
  startLine: number
  endLine: number
  content: string
  truncated: boolean
  mimeType?: string | undefined
  image?: Buffer
}

function factsOf({ path: at, size, modifiedAt }: OpenFile) {
  const language = languageOf(at.slice(at.lastIndexOf('/') + 1))
  return { path: at, ...(language === undefined ? {} : { language }), sizeBytes: size, modifiedAt }
}

async function imageOf(file: OpenFile, signal: AbortSignal): Promise<Inspected> {
  const image = await readImage(file)
  const sha256 = await sha256Of(file.source, signal)
  const text = { totalLines: 0, startLine: 1, endLine: 0, content: '', truncated: false }
  return { ...factsOf(file), ...text, sha256, mimeType: file.imageType, image }
}

async function linesOf(
  file: OpenFile,
  { startLine = 1, endLine }: { startLine?: number | undefined; endLine?: number | undefined },
  signal: AbortSignal,
): Promise<Inspected> {
  const { source, encoding, path: at } = file
  if (encoding === 'binary') throw isBinary(at)
  const last = startLine + MOST_LINES - 1
  const to = Math.min(endLine ?? last, last)
  const read = (maxBytes: number) =>
    readLines(source, { from: startLine, to, maxBytes, encoding, signal })
  let lines = await read(RESULT_BYTES)
  // Characters that JSON escapes take more room than in the file.
  for (let most = RESULT_BYTES; isTooLong(lines.text); most = Math.floor(most / 2)) {
    lines = await read(most - 4096)
  }
  if (lines.total === undefined && lines.to < startLine && to >= startLine) {
    throw isTooFar(at, startLine)
  }
  return {
    ...factsOf(file),
    sha256: lines.sha256,
    totalLines: lines.total,
    startLine,
    endLine: lines.to,
    content: lines.text.replace(/\n$/, ''),
    truncated: lines.next !== undefined,
    ...(lines.isCut ? { lineCut: true } : {}),
    ...(lines.lineEnd === 'lf' ? {} : { lineEnd: lines.lineEnd }),
    ...(encoding === 'utf-8' ? {} : { encoding }),
  }
}

/** The facts beside the text need some room, too. */
function isTooLong(text: string): boolean {
  return jsonBytes(text) > RESULT_BYTES - 8192
}
