import * as z from 'zod/mini'

import { planMove } from '../../workspace/files/plan-tree.ts'
import { ADDS } from '../effect.ts'
import { operation } from '../operation.ts'
import { backup, changed, dryRunFirst, overwrite } from './change-fields.ts'
import { changeFiles } from './change-files.ts'
import { path, root } from './fields.ts'

export const movePath = operation({
  name: 'move_path',
  family: 'files',
  title: 'Move a file or folder',
  description: 'Move or rename a file or folder within the root.',
  who: 'anyone',
  effect: { ...ADDS, destructive: true },
  guarded: { scope: 'mcp:write', mode: 'edit' },
  http: { method: 'post', path: '/files/move' },
  input: z.strictObject({ root, from: path, to: path, overwrite, backup, dry_run: dryRunFirst }),
  quiet: { fields: ['backup', 'overwrite'] },
  output: changed,
  run: (context, { dry_run = true, ...input }) =>
    changeFiles(context, {
      tool: 'move_path',
      scope: 'mcp:write',
      root: input.root,
      paths: [input.from, input.to],
      input,
      title: `Move ${input.from} to ${input.to}`,
      dryRun: dry_run,
      backup: input.backup,
      plan: ({ guard }) => planMove(guard, { ...input, overwrite: input.overwrite ?? false }),
    }),
})
