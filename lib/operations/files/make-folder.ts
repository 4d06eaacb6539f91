import * as z from 'zod/mini'

import { planFolder } from '../../workspace/files/plan-write.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { changed, dryRun } from './change-fields.ts'
import { changeFiles } from './change-files.ts'
import { path, root } from './fields.ts'

export const makeFolder = operation({
  name: 'make_folder',
  family: 'files',
  title: 'Make a folder',
  description: 'Make a folder and those above it. write_file does it itself.',
  who: 'anyone',
  effect: REPEATABLE,
  guarded: { scope: 'mcp:write', mode: 'edit' },
  http: { method: 'post', path: '/files/make-folder' },
  input: z.strictObject({ root, path, dry_run: dryRun }),
  quiet: { fields: ['dry_run'] },
  output: changed,
  run: (context, { dry_run = false, ...input }) =>
    changeFiles(context, {
      tool: 'make_folder',
      scope: 'mcp:write',
      root: input.root,
      paths: [input.path],
      input,
      title: `Make folder ${input.path}`,
      dryRun: dry_run,
      plan: ({ guard }) => planFolder(guard, input.path),
    }),
})
