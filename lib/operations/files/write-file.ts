import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { planWrite } from '../../workspace/files/plan-write.ts'
import { REPEATABLE } from '../effect.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { backup, changed, dryRun, expected, text } from './change-fields.ts'
import { changeFiles, measured } from './change-files.ts'
import { path, root } from './fields.ts'

export const writeFile = operation({
  name: 'write_file',
  family: 'files',
  title: 'Write a file',
  description:
    'Write a whole file. Without expected_sha256, replacing one needs more rights. For a part use edit_file. Its operation_id serves undo_change.',
  who: 'anyone',
  effect: { ...REPEATABLE, destructive: true },
  guarded: { scope: 'mcp:write', mode: 'edit' },
  http: { method: 'post', path: '/files/write' },
  input: z.strictObject({
    root,
    path,
    content: described(text, 'All of it'),
    encoding: optional(z.enum(['utf8', 'base64']), 'Default utf8'),
    expected_sha256: expected,
    backup,
    dry_run: dryRun,
  }),
  quiet: { fields: ['backup', 'dry_run'] },
  output: changed,
  run(context, { content, encoding = 'utf8', dry_run = false, ...input }) {
    const bytes = bytesOf(content, encoding)
    return changeFiles(context, {
      tool: 'write_file',
      scope: 'mcp:write',
      root: input.root,
      paths: [input.path],
      input: { ...input, encoding, content: measured(content) },
      title: `Write ${input.path}`,
      dryRun: dry_run,
      backup: input.backup,
      plan: ({ guard }) =>
        planWrite(guard, { path: input.path, bytes, expected: input.expected_sha256 }),
    })
  },
})

function bytesOf(content: string, encoding: 'utf8' | 'base64'): Buffer {
  if (encoding === 'utf8' || /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) {
    return Buffer.from(content, encoding)
  }
  throw new RelayError('INPUT_INVALID', 'Cannot write the file: the content is no base64.')
}
