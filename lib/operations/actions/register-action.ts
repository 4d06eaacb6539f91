import * as z from 'zod/mini'

import { ownerFor } from '../../actions/owner.ts'
import { whoOf } from '../../audit/who.ts'
import { AvailableTo } from '../../schema/action.ts'
import { REPEATABLE } from '../effect.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { sessionWorkerOf } from '../work/claim-job.ts'
import { actionName } from './fields.ts'

export const registerAction = operation({
  name: 'register_action',
  family: 'actions',
  title: 'Register an action',
  description:
    'Offer a named action that others call with checked JSON. Its calls are queued for you: take them with claim_job, end them with finish_job and the output as JSON. Not for one-off work: agents dispatch that to you. Returns its name.',
  who: 'anyone',
  effect: REPEATABLE,
  input: z.strictObject({
    name: actionName,
    description: described(z.string(), 'What it does, for its callers'),
    input_schema: described(z.record(z.string(), z.json()), 'JSON Schema of its input'),
    output_schema: optional(z.record(z.string(), z.json()), 'JSON Schema of its output'),
    available_to: optional(AvailableTo, 'Agents that may see and call it; default all'),
  }),
  output: z.strictObject({ name: z.string(), registered_at: z.string() }),
  async run(context, { name, description, input_schema, output_schema, available_to }) {
    sessionWorkerOf(context, 'register_action')
    const { relay, caller } = context
    const owner = ownerFor(caller)
    const definition = {
      name,
      description,
      input: input_schema,
      output: output_schema,
      available_to,
      handler: 'mcp' as const,
    }
    const { registered_at = '' } = await relay.actions.register(definition, owner)
    await relay.inbox.register(owner.agent, undefined)
    if (owner.session !== undefined) await relay.inbox.sessions.addAction(owner.session, name)
    await relay.audit.record({ what: 'action.registered', who: whoOf(caller), action: name })
    return { name, registered_at }
  },
})
