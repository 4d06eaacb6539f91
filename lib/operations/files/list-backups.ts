import * as z from 'zod/mini'

import type { BackupManifest } from '../../schema/backup.ts'
import type { Guard } from '../../workspace/guard/guard.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { cursor, folder, limit, root } from './fields.ts'
import { onRoot } from './on-root.ts'

type Input = {
  path?: string | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

const MOST = 100
const MOST_PATHS = 20

export const listBackups = operation({
  name: 'list_backups',
  family: 'files',
  title: 'List backups',
  description: 'List changes that can be undone, latest first.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/files/backups' },
  input: z.strictObject({ root, path: folder, limit: limit(MOST), cursor }),
  quiet: { fields: ['limit'] },
  output: z.looseObject({ changes: z.array(z.looseObject({})) }),
  run(context, input) {
    // The page lists them again after each entry of the journal, so a person's look is none.
    if (context.caller.kind === 'person') {
      const { tools } = context.relay
      const guard = tools.guard(tools.root(context.caller, input.root))
      return Promise.resolve(pageOf(context, input, guard))
    }
    const about = {
      tool: 'list_backups',
      mode: 'observe' as const,
      root: input.root,
      input: { path: input.path, limit: input.limit },
    }
    return onRoot(context, about, (guard) => Promise.resolve(pageOf(context, input, guard)))
  },
})

function pageOf(
  { relay }: Context,
  { path, limit: count = 20, cursor: before }: Input,
  guard: Guard,
) {
  const wanted = path === undefined ? undefined : guard.relative(path)
  const page = relay.tools.backups.list({
    root: guard.root.name,
    path: wanted,
    before,
    limit: count,
  })
  const changes = page.manifests.map((manifest) => shown(manifest, guard))
  return { changes, ...(page.next !== undefined && { next: page.next }) }
}

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
