import * as z from 'zod/mini'

import type { Dispatched } from '../../queue/dispatch.ts'
import { parseRequest } from '../../queue/request.ts'
import { isFinal, needsPerson } from '../../schema/job.ts'
import type { MessagePlace } from '../../schema/channel.ts'
import type { Request } from '../../schema/task.ts'
import { senderOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { dispatchedBy } from '../sender.ts'
import { messageFor } from '../messages/access.ts'
import type { Spoken } from '../messages/access.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { described, optional } from './fields.ts'

/** The schema for clients. `parseRequest` is stricter: it checks every field, with error codes of its own. */
export const task = z.strictObject({
  prompt: described(z.string(), 'The whole task; the agent sees nothing else'),
  write: optional(z.boolean(), 'May change files'),
  worktree: optional(z.boolean(), 'In its own git worktree'),
  cwd: optional(z.string(), 'Workspace folder'),
  model: optional(z.string(), 'Model name'),
  effort: optional(z.string(), 'Such as high'),
  conversation_key: optional(z.string(), 'Same key, same thread'),
  result_schema: optional(z.looseObject({}), 'JSON Schema of the result'),
  require_review: optional(z.boolean(), 'A person approves it first'),
  checks: optional(z.array(z.string()), 'That must pass'),
  check_rounds: optional(z.int(), 'Turns to pass'),
})

/** The fields of a request, for every operation that dispatches a job. */
export const request = {
  to: described(z.string(), 'Agent id, such as codex'),
  task: described(z.union([task, z.string()]), 'Or as a JSON string'),
  request_id: optional(z.string(), 'Your id; a repeat returns the same job'),
  ttl_ms: optional(z.int(), 'Expires after; default never'),
  max_attempts: optional(z.int(), 'Turns; default 3'),
  priority: optional(z.int(), '-100 to 100, higher first'),
  not_before: optional(z.string(), 'UTC, 2026-01-31T08:00:00.000Z'),
  labels: optional(z.array(z.string()), 'To find it by'),
  budget: optional(z.looseObject({}), 'Caps: tokens, cost_usd, minutes, turns'),
  fallback: optional(z.array(z.string()), 'Agents to continue it at a limit or fault'),
  message_id: optional(z.string(), 'Message that it comes from'),
}

/** Only a client with the tools of messages, or of flows, is shown the fields that go with them. */
export const quiet = {
  fields: ['message_id', 'budget', 'fallback'],
  unless: { message_id: 'post_message', budget: 'run_flow', fallback: 'run_flow' },
}

export const dispatch = operation({
  name: 'dispatch',
  family: 'jobs',
  title: 'Dispatch a job',
  description:
    'Hand work to another agent and continue at once; the job is saved before this returns. If you need the result now, use dispatch_wait; do small tasks yourself. Returns the job_id for poll.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/jobs', needsWorkspace: true },
  quiet,
  input: z.strictObject(request),
  output: z.strictObject({
    job_id: z.string(),
    request_id: z.string(),
    deduped: z.boolean(),
    state: z.string(),
  }),
  accept: (context, args): Request => parseRequest(args, context.relay.limits),
  async run(context, asked) {
    const { job, deduped } = await send(context, asked, { waits: false })
    return { job_id: job.job_id, request_id: job.request_id, deduped, state: job.state }
  },
})

/** Where the message is that a job comes from. Throws `MESSAGE_NOT_FOUND`. */
async function originOf(on: Spoken, id: string | undefined): Promise<MessagePlace | undefined> {
  return id === undefined ? undefined : (await messageFor(on, id)).place
}

/** Dispatches a job and makes sure that a worker serves it. `waits`: the caller waits for the job to end. */
export async function send(
  context: Context,
  asked: Request,
  { waits }: { waits: boolean },
): Promise<Dispatched> {
  const { relay, caller } = context
  const self = senderOf(caller)
  const origin = await originOf({ ...context, self }, asked.message_id)
  const sent = await relay.queue.dispatch(asked, dispatchedBy(context, { waits }))
  const { job } = sent
  if (origin !== undefined) {
    await relay.messages.linkJob(origin, { by: self.agent, job_id: job.job_id })
  }
  // A job that waits for a person can wait for days, so the session's stop hook must not wait for it.
  if (!needsPerson(job) && !isFinal(job)) await relay.inbox.addOutstanding(self, job.job_id)
  await relay.serve?.(job)
  return sent
}
