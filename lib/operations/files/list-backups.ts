import * as z from 'zod/mini'

import type { BackupManifest } from '../../schema/backup.ts'
import type { Guard } from '../../workspace/guard/guard.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { cursor, folder, limit, root } from './fields.ts'
import { onRoot } from './on-root.ts'

const MOST = 100
const MOST_PATHS = 20

export const listBackups = operation({
  name: 'list_backups',
  family: 'files',
  title: 'List backups',
  description:
    'List changes that can be undone or restored, latest first, perhaps only those of a path. restore_backup brings back one file, undo_change a whole change.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/files/backups' },
  input: z.strictObject({ root, path: folder, limit: limit(MOST), cursor }),
  output: z.looseObject({ changes: z.array(z.looseObject({ operation_id: z.string() })) }),
  run(context, { root: name, path, limit: count = 20, cursor: before }) {
    const { backups } = context.relay.tools
    const about = {
      tool: 'list_backups',
      mode: 'observe' as const,
      root: name,
      input: { path, limit: count },
    }
    return onRoot(context, about, (guard) => {
      const wanted = path === undefined ? undefined : guard.relative(path)
      const page = backups.list({ root: guard.root.name, path: wanted, before, limit: count })
      const changes = page.manifests.map((manifest) => shown(manifest, guard))
      return Promise.resolve({ changes, ...(page.next !== undefined && { next: page.next }) })
    })
  },
})

function shown({ operation_id, tool, at, changes, moved, undoes }: BackupManifest, guard: Guard) {
  const seen = changes.filter(({ path }) => !guard.rules.isDenied(path, false))
  const more = seen.length - MOST_PATHS
  return {
    operation_id,
    tool,
    at,
    ...(undoes !== undefined && { undoes }),
    ...(moved !== undefined && { moved }),
    paths: seen.slice(0, MOST_PATHS).map(({ path, was }) => {
      const shownPath = { path, was: was.type }
      return was.type === 'file' ? Object.assign(shownPath, { bytes: was.size }) : shownPath
    }),
    ...(more > 0 && { more_paths: more }),
  }
}
