import * as z from 'zod/mini'

import { planRestore } from '../../workspace/files/plan-undo.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { changed, dryRunFirst, operationId } from './change-fields.ts'
import { backupFor, changeFiles } from './change-files.ts'
import { folder, path } from './fields.ts'

export const restoreBackup = operation({
  name: 'restore_backup',
  family: 'files',
  title: 'Restore a file',
  description: 'Bring back one file as it was before a change. For a whole change use undo_change.',
  who: 'anyone',
  effect: REPEATABLE,
  guarded: { scope: 'mcp:write', mode: 'edit' },
  http: { method: 'post', path: '/files/restore' },
  input: z.strictObject({
    operation_id: operationId,
    path,
    to: z.optional(folder.check(z.describe('Other place'))),
    dry_run: dryRunFirst,
  }),
  output: changed,
  run(context, { dry_run = true, ...input }) {
    const manifest = backupFor(context, input.operation_id)
    const to = input.to ?? input.path
    return changeFiles(context, {
      tool: 'restore_backup',
      scope: 'mcp:write',
      root: manifest.root,
      paths: [to],
      input,
      title: `Restore ${to}`,
      dryRun: dry_run,
      backup: true,
      plan: (on) => planRestore(on, manifest, { path: on.guard.relative(input.path), to }),
    })
  },
})
