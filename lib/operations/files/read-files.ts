import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { withFile } from '../../workspace/reading/open-file.ts'
import { createDeadline } from '../../workspace/search/deadline.ts'
import type { Guard } from '../../workspace/guard/guard.ts'
import { READS } from '../effect.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { object, paths, root } from './fields.ts'
import { onRoot } from './on-root.ts'
import { READ_MS, textOf } from './read-file.ts'

const MOST_FILES = 50

export const readFiles = operation({
  name: 'read_files',
  family: 'files',
  title: 'Read several files',
  description:
    'Read several text files from their beginnings. One that cannot be read has an error; one without room left is omitted: read it with read_file.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/files/read-many' },
  input: z.strictObject({
    root,
    paths: paths(MOST_FILES),
    max_bytes: optional(wholeFrom(1), 'Of all texts'),
  }),
  output: z.looseObject({ files: z.array(object) }),
  async run(context, input) {
    const { root: name, paths: asked, max_bytes: wanted = Infinity } = input
    const about = { tool: 'read_files', mode: 'observe' as const, root: name, paths: asked, input }
    return onRoot(context, about, async (guard) => {
      const { signal } = createDeadline(READ_MS, context.signal)
      const files: Record<string, unknown>[] = []
      let room = Math.min(wanted, context.relay.tools.settings().maxOutputBytes)
      for (const path of asked) {
        const file = await readOne(guard, path, { signal, most: room })
        files.push(file)
        if (typeof file['text'] === 'string') room -= Buffer.byteLength(file['text'])
      }
      return { files }
    })
  },
})

async function readOne(
  guard: Guard,
  path: string,
  { signal, most }: { signal: AbortSignal; most: number },
): Promise<Record<string, unknown>> {
  try {
    return await withFile(guard, path, async (file) => {
      const facts = { path, size: file.size, modified_at: file.modifiedAt }
      if (most <= 0 || signal.aborted) return { ...facts, omitted: true }
      if (file.imageType !== undefined) return { ...facts, mime_type: file.imageType }
      return { ...facts, ...(await textOf(file, {}, { signal, most })) }
    })
  } catch (error) {
    return { path, error: shownError(error) }
  }
}

/** A refusal of one path among several. */
export function shownError(error: unknown): { code: string; message: string } {
  if (!(error instanceof RelayError)) throw error
  return { code: error.code, message: error.message }
}
