import * as z from 'zod/mini'

import { planEdit } from '../../workspace/files/plan-edit.ts'
import { ADDS } from '../effect.ts'
import { described, optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { backup, changed, dryRun, expected, text } from './change-fields.ts'
import { changeFiles, measured } from './change-files.ts'
import { path, root } from './fields.ts'

const MOST_EDITS = 100

export const editFile = operation({
  name: 'edit_file',
  family: 'files',
  title: 'Edit a file',
  description:
    'Replace exact text in a file, several times in a call. If a text does not occur as often as count says, nothing changes.',
  who: 'anyone',
  effect: ADDS,
  guarded: { scope: 'mcp:write', mode: 'edit' },
  http: { method: 'post', path: '/files/edit' },
  input: z.strictObject({
    root,
    path,
    edits: described(
      z
        .array(
          z.strictObject({
            old: described(text, 'Exact, unique text'),
            new: described(text, 'New text'),
            count: optional(wholeFrom(1), 'Default 1'),
          }),
        )
        .check(
          z.refine(
            ({ length }) => length >= 1 && length <= MOST_EDITS,
            `must have 1 to ${MOST_EDITS} edits`,
          ),
        ),
      'In order',
    ),
    expected_sha256: expected,
    backup,
    dry_run: dryRun,
  }),
  quiet: { fields: ['backup', 'dry_run', 'expected_sha256'] },
  output: changed,
  run(context, { edits, dry_run = false, ...input }) {
    return changeFiles(context, {
      tool: 'edit_file',
      scope: 'mcp:write',
      root: input.root,
      paths: [input.path],
      input: {
        ...input,
        edits: edits.map(({ old, new: fresh, count }) => ({
          old: measured(old),
          new: measured(fresh),
          count,
        })),
      },
      title: `Edit ${input.path}`,
      dryRun: dry_run,
      backup: input.backup,
      plan: ({ guard }) =>
        planEdit(guard, { path: input.path, edits, expected: input.expected_sha256 }),
    })
  },
})
