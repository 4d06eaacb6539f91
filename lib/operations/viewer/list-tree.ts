import * as z from 'zod/mini'

import type { Entry } from '../../workspace/guard/guard.ts'
import { createDeadline } from '../../workspace/search/deadline.ts'
import { findEntries } from '../../workspace/search/find.ts'
import { cursorOf, positionOf } from '../../workspace/search/position.ts'
import { READS } from '../effect.ts'
import { onRoot } from '../files/on-root.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { cursor, object, optionalPath, typeOf, whole, workspaceId } from './fields.ts'

const MOST_ENTRIES = 1000

/** The whole result has at most 256 KiB; the rest is for what is around the entries. */
const ENTRY_BYTES = 230 * 1024

const TREE_MS = 8000

export const listTree = operation({
  name: 'listTree',
  family: 'viewer',
  title: 'List a tree',
  description:
    'List a folder as a tree: depth 0 is its own entries, each further level those of the folders in it. Ignored entries are left out.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/viewer/tree' },
  input: z.strictObject({
    workspaceId,
    path: optionalPath('Folder; default .'),
    depth: whole(0, 4, '0 to 4, default 1'),
    includeFiles: optional(z.boolean(), 'Default true'),
    cursor,
  }),
  output: z.looseObject({ entries: z.array(object), truncated: z.boolean() }),
  async run(context, input) {
    const { workspaceId: root, path = '.', depth = 1, includeFiles = true } = input
    const after = positionOf(input.cursor, 'listTree')
    const about = { tool: 'listTree', mode: 'observe' as const, root, paths: [path], input }
    return onRoot(context, about, async (guard) => {
      const { entries, next, isLate } = await findEntries(guard, {
        path,
        fits: ({ type }) => includeFiles || type === 'folder',
        depth: depth + 1,
        ignored: false,
        limit: MOST_ENTRIES,
        maxBytes: ENTRY_BYTES,
        after,
        deadline: createDeadline(TREE_MS, context.signal),
      })
      return {
        path: guard.relative(path) || '.',
        depth,
        entries: nested(entries),
        truncated: next !== undefined,
        ...(next === undefined ? {} : { nextCursor: cursorOf(next) }),
        ...(isLate ? { timedOut: true } : {}),
      }
    })
  },
})

type TreeEntry = {
  name: string
  path: string
  type: string
  size?: number
  modifiedAt?: string
  children?: TreeEntry[]
}

/** Entries in the order of a walk as a tree. Those whose folder is on an earlier page are at the top. */
function nested(entries: Entry[]): TreeEntry[] {
  const top: TreeEntry[] = []
  const folders = new Map<string, TreeEntry>()
  for (const entry of entries) {
    const { path, name, type, size, modified_at: modifiedAt } = entry
    const shown: TreeEntry = { name, path, type: typeOf(entry) }
    if (type === 'file') Object.assign(shown, { size, modifiedAt })
    if (type === 'folder') folders.set(path, shown)
    const above = folders.get(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
    if (above === undefined) top.push(shown)
    else (above.children ??= []).push(shown)
  }
  return top
}
