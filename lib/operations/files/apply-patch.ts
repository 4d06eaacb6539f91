import * as z from 'zod/mini'

import { planPatch } from '../../workspace/patch/plan-patch.ts'
import { ADDS } from '../effect.ts'
import { described, optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { backup, changed, dryRunFirst, text } from './change-fields.ts'
import { changeFiles, measured } from './change-files.ts'
import { folder, root } from './fields.ts'

export const applyPatch = operation({
  name: 'apply_patch',
  family: 'files',
  title: 'Apply a patch',
  description:
    'Apply a unified diff as one change: all hunks, or nothing. It may make, rename and delete files.',
  who: 'anyone',
  effect: { ...ADDS, destructive: true },
  guarded: { scope: 'mcp:patch', mode: 'edit' },
  http: { method: 'post', path: '/files/patch' },
  input: z.strictObject({
    root,
    patch: described(text, 'Unified diff'),
    folder: z.optional(folder.check(z.describe('Where its paths begin'))),
    strip: optional(
      wholeFrom(0).check(z.refine((count) => count <= 20, 'must be at most 20')),
      'Leading folders to drop',
    ),
    backup,
    dry_run: dryRunFirst,
  }),
  quiet: { fields: ['backup', 'strip'] },
  output: changed,
  run(context, { patch, folder: below = '', dry_run = true, ...input }) {
    return changeFiles(context, {
      tool: 'apply_patch',
      scope: 'mcp:patch',
      root: input.root,
      paths: below === '' ? [] : [below],
      input: { ...input, folder: below, patch: measured(patch) },
      title: 'Apply a patch',
      dryRun: dry_run,
      backup: input.backup,
      plan: ({ guard }) =>
        planPatch(guard, { patch, folder: guard.relative(below), strip: input.strip }),
    })
  },
})
