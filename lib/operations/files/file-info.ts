import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { languageOf } from '../../workspace/reading/language.ts'
import type { Entry, Guard } from '../../workspace/guard/guard.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { object, paths, root } from './fields.ts'
import { onRoot } from './on-root.ts'
import { shownError } from './read-files.ts'

const MOST_PATHS = 200

export const fileInfo = operation({
  name: 'file_info',
  family: 'files',
  title: 'Look at files without reading them',
  description:
    'Return type, size, time, permissions and language of files and folders; exists: false for a missing one. For a content hash use hash_file.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/files/info' },
  input: z.strictObject({ root, paths: paths(MOST_PATHS) }),
  output: z.looseObject({ files: z.array(object) }),
  async run(context, input) {
    const { root: name, paths: asked } = input
    const about = { tool: 'file_info', mode: 'observe' as const, root: name, paths: asked, input }
    return onRoot(context, about, async (guard) => {
      const files = []
      for (const path of asked) files.push(await infoOf(guard, path))
      return { files }
    })
  },
})

async function infoOf(guard: Guard, path: string): Promise<Record<string, unknown>> {
  try {
    const entry = await guard.entry(path)
    const { mode, name } = entry
    const language = entry.type === 'file' ? languageOf(name) : undefined
    return {
      ...shownEntry(entry),
      path,
      mode: mode.toString(8),
      ...(language === undefined ? {} : { language }),
      ...(await behindLink(guard, entry)),
    }
  } catch (error) {
    if (error instanceof RelayError && error.code === 'FILE_NOT_FOUND')
      return { path, exists: false }
    return { path, error: shownError(error) }
  }
}

/** Where a link leads inside the root. */
async function behindLink(guard: Guard, { type, path }: Entry): Promise<Record<string, unknown>> {
  if (type !== 'link') return {}
  const { handle, path: target } = await guard.open(path)
  await handle.close()
  return { target }
}

/** An entry of a folder, as results show it. */
export function shownEntry({ path, type, size, modified_at }: Entry): Record<string, unknown> {
  return type === 'folder' ? { path, type, modified_at } : { path, type, size, modified_at }
}
