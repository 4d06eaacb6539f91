import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { Approval, OperationId } from '../../schema/tool-entry.ts'
import { READS } from '../effect.ts'
import { described } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { JournalCall } from './journal-view.ts'

export const showOperation = operation({
  name: 'show_operation',
  family: 'guarded',
  title: 'Show a call of a tool',
  description:
    'Show one call of the tool journal: its intent, how it ended, what it changed, and the approval that it needed.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/tool-journal/:operation_id' },
  input: z.strictObject({
    operation_id: described(OperationId, 'Id from the tool journal'),
  }),
  output: z.strictObject({ call: JournalCall, approval: z.optional(Approval) }),
  async run({ relay }, { operation_id }) {
    const { journal, approvals } = relay.tools
    const call = await journal.find(operation_id)
    if (call !== undefined) {
      const recent = await approvals.list()
      return { call, approval: recent.find((each) => each.approval_id === call.approval_id) }
    }
    const message = `Cannot show "${operation_id}": the tool journal has no such call.`
    throw new RelayError('OPERATION_NOT_FOUND', message)
  },
})
