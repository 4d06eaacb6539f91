import * as z from 'zod/mini'

import { whoOf } from '../../audit/who.ts'
import { RelayError } from '../../errors.ts'
import { callAction } from '../../actions/call.ts'
import type { ActionCall } from '../../actions/call.ts'
import type { Dispatched } from '../../queue/dispatch.ts'
import { senderOf } from '../../rights/caller.ts'
import { isFinal } from '../../schema/job.ts'
import { ADDS } from '../effect.ts'
import { described, optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { dispatchedBy } from '../sender.ts'
import { actionName, invocation, visibleAction } from './fields.ts'

export const invokeAction = operation({
  name: 'invoke_action',
  family: 'actions',
  title: 'Invoke an action',
  description:
    'Call an action of list_actions. Its input is checked and the call saved before this returns; it does not wait for the output. Not for work in words: dispatch that. Returns the invocationId for get_invocation.',
  who: 'anyone',
  effect: ADDS,
  http: { method: 'post', path: '/actions/:name/calls', needsWorkspace: true },
  input: z.strictObject({
    name: actionName,
    input: described(z.unknown(), 'What its input_schema asks for'),
    request_id: optional(visible(200), 'Your id; repeating it calls once'),
  }),
  output: z.strictObject({
    ok: z.literal(true),
    status: z.literal('invoked'),
    invocation,
    deduped: z.boolean(),
  }),
  async run(context, asked) {
    const { job, deduped } = await invoke(context, asked)
    return { ...acknowledgement(asked.name, job.job_id), deduped }
  },
})

/** What a caller gets once its call is saved. */
export function acknowledgement(action: string, invocationId: string) {
  return {
    ok: true as const,
    status: 'invoked' as const,
    invocation: { invocationId, actionName: action },
  }
}

/** Calls an action for the caller and makes sure that a worker serves it, if the operator configured one. */
export async function invoke(context: Context, asked: ActionCall): Promise<Dispatched> {
  const { relay, caller } = context
  const { queue, limits } = relay
  const find = (name: string) => visibleAction(context, name)
  const called = await callAction({ queue, find, limits }, asked, dispatchedBy(context)).catch(
    async (error: unknown) => {
      await noteRefusedInput(context, error)
      throw error
    },
  )
  await relay.audit.record({
    what: 'action.invoked',
    who: whoOf(caller),
    action: asked.name,
    invocation_id: called.job.job_id,
    ...(called.deduped ? { repeated: true } : {}),
  })
  const { job } = called
  if (!isFinal(job)) await relay.inbox.addOutstanding(senderOf(caller), job.job_id)
  await relay.serve?.(job)
  return called
}

/** An input that does not fit is no refusal of the caller, which every operation records, but part of what was called. */
async function noteRefusedInput({ relay, caller }: Context, error: unknown): Promise<void> {
  if (!(error instanceof RelayError) || error.code !== 'INPUT_INVALID') return
  const { action } = error.details
  if (typeof action !== 'string') return
  const { code } = error
  await relay.audit.note({
    what: 'refused',
    who: whoOf(caller),
    operation: 'invoke_action',
    code,
    action,
  })
}
