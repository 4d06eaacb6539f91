import * as z from 'zod/mini'

import { Approval } from '../../schema/tool-entry.ts'
import { ADDS } from '../effect.ts'
import { described, note, optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { personOf } from '../people/person.ts'

export const decideApproval = operation({
  name: 'decide_approval',
  family: 'guarded',
  title: 'Approve or reject a call',
  description:
    'Answer a call of a tool that waits for a person. The answer is final and concerns this one call. Returns the approval.',
  who: 'person',
  effect: ADDS,
  http: { method: 'post', path: '/approvals/:approval_id/decide' },
  input: z.strictObject({
    approval_id: described(visible(64), 'Id from list_approvals'),
    verdict: described(z.enum(['approve', 'reject']), 'The answer'),
    note: optional(note, 'For the agent, when you reject'),
  }),
  output: z.strictObject({ approval: Approval }),
  async run({ relay, caller }, { approval_id, verdict, note: text }) {
    const { name } = personOf(caller)
    const answer = { verdict, by: name, note: text }
    return { approval: await relay.tools.approvals.decide(approval_id, answer) }
  },
})
