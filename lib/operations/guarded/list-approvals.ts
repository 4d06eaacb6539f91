import * as z from 'zod/mini'

import { Approval } from '../../schema/tool-entry.ts'
import { READS } from '../effect.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'

export const listApprovals = operation({
  name: 'list_approvals',
  family: 'guarded',
  title: 'List approvals',
  description:
    'List calls of tools that wait for a person, oldest first, and those of the last day with their answers, latest first. Each shows what would be done: a diff, a command or a sentence.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/approvals' },
  input: noInput,
  output: z.strictObject({ pending: z.array(Approval), recent: z.array(Approval) }),
  async run({ relay }) {
    const all = await relay.tools.approvals.list()
    const isPending = ({ state }: Approval) => state === 'pending'
    return { pending: all.filter(isPending), recent: all.filter((each) => !isPending(each)) }
  },
})
