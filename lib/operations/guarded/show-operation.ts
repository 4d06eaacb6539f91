import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { Approval, OperationId } from '../../schema/tool-entry.ts'
import { diffsOf } from '../../workspace/files/operation-diffs.ts'
import { READS } from '../effect.ts'
import { described } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { JournalCall } from './journal-view.ts'

export const showOperation = operation({
  name: 'show_operation',
  family: 'guarded',
  title: 'Show a call of a tool',
  description:
    'Show one call of the tool journal: its intent, how it ended, what it changed with the lines of each file, whether it can be undone now, and the approval that it needed.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/tool-journal/:operation_id' },
  input: z.strictObject({
    operation_id: described(OperationId, 'Id from the tool journal'),
  }),
  output: z.strictObject({
    call: JournalCall,
    approval: z.optional(Approval),
    diffs: z.array(
      z.strictObject({
        path: z.string(),
        diff: z.optional(z.string()),
        note: z.optional(z.string()),
      }),
    ),
    undoable: z.boolean(),
  }),
  async run(context, { operation_id }) {
    const { journal, approvals } = context.relay.tools
    const call = await journal.find(operation_id)
    if (call !== undefined) {
      const recent = await approvals.list()
      const approval = recent.find((each) => each.approval_id === call.approval_id)
      return { call, approval, ...(await changesOf(context, call)) }
    }
    const message = `Cannot show "${operation_id}": the tool journal has no such call.`
    throw new RelayError('OPERATION_NOT_FOUND', message)
  },
})

/** What its backup shows, if its root still exists. */
async function changesOf(
  { relay, caller }: Context,
  { operation_id, root: name }: { operation_id: string; root?: string | undefined },
) {
  const { tools } = relay
  const root = tools.roots(caller).find((each) => each.name === name)
  if (root === undefined) return { diffs: [], undoable: false }
  return diffsOf({ guard: tools.guard(root), backups: tools.backups }, operation_id)
}
