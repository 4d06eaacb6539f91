import * as z from 'zod/mini'

import { planCopy } from '../../workspace/files/plan-tree.ts'
import { ADDS } from '../effect.ts'
import { operation } from '../operation.ts'
import { backup, changed, dryRun, overwrite } from './change-fields.ts'
import { changeFiles } from './change-files.ts'
import { path, root } from './fields.ts'

export const copyPath = operation({
  name: 'copy_path',
  family: 'files',
  title: 'Copy a file or folder',
  description: 'Copy a file or whole folder to a free path of the root.',
  who: 'anyone',
  effect: ADDS,
  guarded: { scope: 'mcp:write', mode: 'edit' },
  http: { method: 'post', path: '/files/copy' },
  input: z.strictObject({ root, from: path, to: path, overwrite, backup, dry_run: dryRun }),
  quiet: { fields: ['backup', 'dry_run', 'overwrite'] },
  output: changed,
  run: (context, { dry_run = false, ...input }) =>
    changeFiles(context, {
      tool: 'copy_path',
      scope: 'mcp:write',
      root: input.root,
      paths: [input.from, input.to],
      input,
      title: `Copy ${input.from} to ${input.to}`,
      dryRun: dry_run,
      backup: input.backup,
      plan: ({ guard }) => planCopy(guard, { ...input, overwrite: input.overwrite ?? false }),
    }),
})
