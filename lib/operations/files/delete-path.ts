import * as z from 'zod/mini'

import { planDelete } from '../../workspace/files/plan-tree.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { backup, changed, dryRunFirst } from './change-fields.ts'
import { changeFiles } from './change-files.ts'
import { path, root } from './fields.ts'

export const deletePath = operation({
  name: 'delete_path',
  family: 'files',
  title: 'Delete a file or folder',
  description: 'Delete a file, link or whole folder, after a backup. undo_change brings it back.',
  who: 'anyone',
  effect: { ...REPEATABLE, destructive: true },
  guarded: { scope: 'mcp:delete', mode: 'destructive' },
  http: { method: 'post', path: '/files/delete' },
  input: z.strictObject({ root, path, backup, dry_run: dryRunFirst }),
  quiet: { fields: ['backup'] },
  output: changed,
  run: (context, { dry_run = true, ...input }) =>
    changeFiles(context, {
      tool: 'delete_path',
      scope: 'mcp:delete',
      root: input.root,
      paths: [input.path],
      input,
      title: `Delete ${input.path}`,
      dryRun: dry_run,
      backup: input.backup,
      plan: ({ guard }) => planDelete(guard, input.path),
    }),
})
