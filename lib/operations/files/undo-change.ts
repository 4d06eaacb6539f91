import * as z from 'zod/mini'

import { planUndo } from '../../workspace/files/plan-undo.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { changed, dryRun, operationId } from './change-fields.ts'
import { backupFor, changeFiles } from './change-files.ts'

export const undoChange = operation({
  name: 'undo_change',
  family: 'files',
  title: 'Undo a change',
  description: 'Take back a whole change. Refused if its files changed since.',
  who: 'anyone',
  effect: REPEATABLE,
  guarded: { scope: 'mcp:write', mode: 'edit' },
  http: { method: 'post', path: '/files/undo' },
  input: z.strictObject({ operation_id: operationId, dry_run: dryRun }),
  quiet: { fields: ['dry_run'] },
  output: changed,
  run(context, { operation_id, dry_run = false }) {
    const manifest = backupFor(context, operation_id)
    return changeFiles(context, {
      tool: 'undo_change',
      scope: 'mcp:write',
      root: manifest.root,
      paths: manifest.changes.map(({ path }) => path),
      input: { operation_id },
      title: `Undo ${manifest.tool} ${operation_id}`,
      dryRun: dry_run,
      backup: true,
      undoes: operation_id,
      plan: (on) => planUndo(on, manifest),
    })
  },
})
