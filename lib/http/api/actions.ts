import { randomUUID } from 'node:crypto'

import type { Caller } from '../../access/caller.ts'
import { RelayError } from '../../errors.ts'
import { parseRequest } from '../../queue/request.ts'
import type { ActionDone, Dispatched } from '../../schema/api-request.ts'
import type { JobAction } from '../../schema/api.ts'
import {
  AnswerBody,
  CancelBody,
  DispatchTarget,
  MergeBody,
  RecoverBody,
  RetryBody,
  ReviewBody,
  SteerBody,
} from '../../schema/api-request.ts'
import type { Actor } from '../../schema/event.ts'
import type { Job, ReviewJob } from '../../schema/job.ts'
import { summarize } from '../../schema/summary.ts'
import { oneLine } from '../../text/cut.ts'
import { mergeJob } from '../../worktree/job-worktree.ts'
import { findJob, queueOf, workspacesFor } from '../house.ts'
import type { Found, House } from '../house.ts'
import { readAs } from '../route.ts'
import type { Call, Route } from '../route.ts'
import { rowOf } from '../view/row.ts'
import { jobOf } from './jobs.ts'

/** What can be done to jobs. */
export const actionRoutes: Route[] = [
  { method: 'post', path: '/api/jobs', run: dispatch },
  { method: 'post', path: '/api/jobs/:id/retry', run: retry },
  onJob('answer', async ({ queue, job }, { caller, body }) => {
    const { question_id, answer } = readAs(AnswerBody, body, 'the body')
    const by = actorOf(caller)
    const after = await queue.answer(job.job_id, { question_id, answer, by })
    return { job: after, changed: after.version !== job.version }
  }),
  onJob('cancel', async ({ queue, job }, { caller, body }) => {
    const { reason } = readAs(CancelBody, body, 'the body')
    const done = await queue.cancel(job.job_id, { by: actorOf(caller), reason })
    return { job: done.job, changed: done.cancelled }
  }),
  onJob('steer', async ({ queue, job }, { caller, body }) => {
    const { steer_id = randomUUID(), text } = readAs(SteerBody, body, 'the body')
    const said = { steer_id, text, by: actorOf(caller) }
    const after = await queue.steer(job.job_id, said)
    return { job: after, changed: after.version !== job.version }
  }),
  onJob('recover', async ({ services, job }, { caller, body }) => {
    const { note } = readAs(RecoverBody, body, 'the body')
    const after = await services.queue.recover(job.job_id, { person: caller.name, note })
    return { job: after, changed: true }
  }),
  onJob('review', async ({ services, job }, { caller, body }) => {
    const { verdict, note } = readAs(ReviewBody, body, 'the body')
    const outcome = verdict === 'reject' ? 'failed' : approvalOf(underReview(job))
    const verdictOf = { outcome, person: caller.name, note } as const
    return { job: await services.queue.resolve(job.job_id, verdictOf), changed: true }
  }),
  onJob('merge', async ({ services, job }, { body }) => {
    const { commit = false } = readAs(MergeBody, body, 'the body')
    const subject = oneLine(summarize(job).headline) || `job ${job.job_id}`
    return { job, changed: (await mergeJob(services.worktrees(), job, { commit, subject })).merged }
  }),
]

/** A route that does one thing to one job and answers with the job as it is then. */
function onJob(
  action: JobAction,
  act: (found: Found, call: Call, house: House) => Promise<{ job: Job; changed: boolean }>,
): Route {
  return {
    method: 'post',
    path: `/api/jobs/:id/${action}`,
    async run(house, call): Promise<ActionDone> {
      const found = await findJob(house, call.caller, jobOf(call))
      const { job, changed } = await act(found, call, house)
      await found.services.serve?.(job)
      return { job: rowOf(found.workspace, job, house.agents), changed }
    },
  }
}

async function dispatch(house: House, { caller, body }: Call): Promise<Dispatched> {
  const { workspace, request } = splitBody(body)
  const [place = house.workspaces.own] = workspacesFor(house, caller, workspace)
  const { queue, limits, serve } = await house.workspaces.open(place)
  const asked = parseRequest(request, limits)
  const done = await queueOf(house, caller, queue).dispatch(asked, {
    from: { agent: senderOf(house, caller) },
  })
  await serve?.(done.job)
  return told(place, done)
}

async function retry(house: House, call: Call): Promise<Dispatched> {
  readAs(RetryBody, call.body, 'the body')
  const { workspace, services, queue, job } = await findJob(house, call.caller, jobOf(call))
  const from = { agent: senderOf(house, call.caller) }
  const done = await queue.retry(job.job_id, { from })
  await services.serve?.(done.job)
  return told(workspace, done)
}

function told(workspace: string, { job, deduped }: { job: Job; deduped: boolean }): Dispatched {
  const { job_id, request_id, state } = job
  return { workspace, job_id, request_id, deduped, state }
}

/** Where to, and the rest, which the queue reads with refusals of its own. */
function splitBody(body: unknown): { workspace: string; request: object } {
  const { workspace } = readAs(DispatchTarget, body, 'the body')
  const { workspace: _, ...request } = body as Record<string, unknown>
  return { workspace, request }
}

/** An owner decides as a person; an agent as the agent that it is. */
function actorOf(caller: Caller): Actor {
  return caller.rights === 'agent' ? { agent: caller.agent } : { person: caller.name }
}

function senderOf(house: House, caller: Caller): string {
  return caller.rights === 'agent' ? caller.agent : house.ownerAgent
}

function underReview(job: Job): ReviewJob {
  if (job.state === 'needs_review') return job
  const message = `Cannot review job "${job.job_id}": it is ${job.state}, not needs_review.`
  throw new RelayError('STATE_REFUSED', message)
}

/** A turn that has not run, or asked for a person without a result, goes on; a result is accepted. */
function approvalOf(job: ReviewJob): 'queued' | 'completed' {
  return job.phase === 'before' || job.result === undefined ? 'queued' : 'completed'
}
