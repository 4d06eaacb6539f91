import * as z from 'zod/mini'

import { isFinal } from '../../schema/job.ts'
import { REPEATABLE } from '../effect.ts'
import { described, optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { dispatchedBy } from '../sender.ts'

const FLOW = `{name?, steps: [step, …]}, one step after the other. A step is one of:
{id, to, task: {prompt, write?, result_schema?, …}, inputs?: [{from: id, show?: excerpt | reference | whole, field?}]}: a job;
{sequence: [step, …]};
{parallel: [step, …], at_once?, need?};
{each: [item, …] or {from: id, field}, do: step, at_once?, need?}: the step for every item, {{item}} in its prompt;
{race: [step, …], good?: condition}: the first good result wins, the others are cancelled;
{vote: [step, …], field, agree}: until so many results say the same;
{work: step, review: step, until: condition, rounds}: again until the review of it satisfies the condition.
Any step may have id, when: condition, optional: true. A condition is {step, field, equals | not_equals | one_of | at_least | at_most}, {all: […]} or {any: […]}; field is a member of a result with a result_schema.`

export const runFlow = operation({
  name: 'run_flow',
  family: 'flows',
  title: 'Run a flow',
  description:
    'Send several jobs that depend on each other in one call, and continue at once; the flow is saved before this returns. For one job use dispatch. Returns the flow_id for show_flow; you are notified when the flow ends.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/flows', needsWorkspace: true },
  input: z.strictObject({
    flow: described(z.union([z.looseObject({}), z.string()]), FLOW),
    request_id: optional(visible(150), 'Your id; repeating it returns the same flow'),
  }),
  output: z.strictObject({
    flow_id: z.string(),
    request_id: z.string(),
    deduped: z.boolean(),
    state: z.string(),
  }),
  async run(context, { flow, request_id }) {
    const { relay } = context
    const asked = { flow, request_id }
    const { run, deduped } = await relay.queue.flows.start(asked, dispatchedBy(context))
    for (const job of (await relay.queue.flows.jobs(run)).values()) {
      if (!isFinal(job)) await relay.serve?.(job)
    }
    return {
      flow_id: run.flow_id,
      request_id: run.request_id,
      deduped,
      state: run.finished?.state ?? 'running',
    }
  },
})
