import * as z from 'zod/mini'

import { createDeadline } from '../../workspace/search/deadline.ts'
import { findEntries } from '../../workspace/search/find.ts'
import type { FoundEntries } from '../../workspace/search/find.ts'
import { cursorOf, positionOf } from '../../workspace/search/position.ts'
import { READS } from '../effect.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { cursor, folder, ignored, limit, object, root } from './fields.ts'
import { shownEntry } from './file-info.ts'
import { onRoot } from './on-root.ts'

const PAGE = 500
const MOST_ENTRIES = 5000
const LIST_MS = 8000

export const listFolder = operation({
  name: 'list_folder',
  family: 'files',
  title: 'List a folder',
  description:
    'List a folder and, with depth, the folders below it. Ignored entries are left out; hidden counts denied ones.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/files/list' },
  input: z.strictObject({
    root,
    path: folder,
    depth: optional(wholeFrom(1), 'Levels; default 1'),
    ignored,
    limit: limit(MOST_ENTRIES),
    cursor,
  }),
  output: z.looseObject({ entries: z.array(object) }),
  async run(context, input) {
    const { root: name, path = '', depth = 1, limit: most = PAGE } = input
    const after = positionOf(input.cursor, 'list_folder')
    const about = {
      tool: 'list_folder',
      mode: 'observe' as const,
      root: name,
      paths: [path],
      input,
    }
    return onRoot(context, about, async (guard) => {
      const found = await findEntries(guard, {
        path,
        fits: () => true,
        depth,
        ignored: input.ignored ?? false,
        limit: most,
        maxBytes: context.relay.tools.settings().maxOutputBytes,
        after,
        deadline: createDeadline(LIST_MS, context.signal),
      })
      return { entries: found.entries.map(shownEntry), ...restOf(found) }
    })
  },
})

/** What a result says about the entries that it does not hold. */
export function restOf({ next, isLate, unreadable, hidden }: FoundEntries) {
  return {
    ...(next === undefined ? {} : { next: cursorOf(next) }),
    ...(isLate ? { incomplete: 'time' } : {}),
    ...(hidden === 0 ? {} : { hidden }),
    ...(unreadable === 0 ? {} : { unreadable }),
  }
}
