import * as z from 'zod/mini'

import { createDeadline } from '../../workspace/search/deadline.ts'
import { findEntries } from '../../workspace/search/find.ts'
import { createGlobs } from '../../workspace/search/glob.ts'
import { positionOf } from '../../workspace/search/position.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { cursor, folder, globs, ignored, limit, object, root } from './fields.ts'
import { shownEntry } from './file-info.ts'
import { restOf } from './list-folder.ts'
import { onRoot } from './on-root.ts'

const PAGE = 500
const MOST_FILES = 5000
const FIND_MS = 8000

export const findFiles = operation({
  name: 'find_files',
  family: 'files',
  title: 'Find files by name',
  description:
    'Find files whose paths fit globs; a glob without a slash fits names at any depth. To search in texts use search_text.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'diagnose' },
  http: { method: 'get', path: '/files/find' },
  input: z.strictObject({ root, path: folder, globs, ignored, limit: limit(MOST_FILES), cursor }),
  output: z.looseObject({ files: z.array(object) }),
  async run(context, input) {
    const { root: name, path = '', limit: most = PAGE } = input
    const after = positionOf(input.cursor, 'find_files')
    const fits = await createGlobs(input.globs ?? [])
    const about = {
      tool: 'find_files',
      mode: 'diagnose' as const,
      root: name,
      paths: [path],
      input,
    }
    return onRoot(context, about, async (guard) => {
      const found = await findEntries(guard, {
        path,
        fits: (entry) => entry.type !== 'folder' && fits(entry.path),
        ignored: input.ignored ?? false,
        limit: most,
        maxBytes: context.relay.tools.settings().maxOutputBytes,
        after,
        deadline: createDeadline(FIND_MS, context.signal),
      })
      return { files: found.entries.map(shownEntry), ...restOf(found) }
    })
  },
})
