import { randomUUID } from 'node:crypto'

import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import { digestOf, jobIdOf } from '../schema/job-id.ts'
import type { Fork, Request, Sender } from '../schema/task.ts'
import type { Clock, Store } from '../store/store.ts'
import { cancelOrphan } from './cancel.ts'
import { parentOf, refuseCancelled } from './guards.ts'

/** Turns a job gets unless its sender says otherwise. */
const MAX_ATTEMPTS = 3

/** Throws `WORKTREE_REFUSED` where no worktree can be made, as far as that can be known before the job exists. */
export type RefuseWorktree = () => Promise<void>

/** Who sends: an agent, the job whose turn it is in, and whether it waits for the new job. */
export type DispatchedBy = {
  from: Sender
  parentId?: string | undefined
  waits?: boolean | undefined
}

export type Dispatched = { job: Job; deduped: boolean }

/**
 * Puts a request on the disk as a job, or finds the job that this request id already named. Throws
 * `REQUEST_ID_CONFLICT` when it named another task, and what `parentOf` and `refuseWorktree` throw.
 */
export async function dispatch(
  on: { store: Store; clock: Clock; refuseWorktree?: RefuseWorktree | undefined },
  request: Request & { fork?: Fork | undefined },
  sender: DispatchedBy,
): Promise<Dispatched> {
  const { store, clock } = on
  const { to, task, fork } = request
  const request_id = request.request_id ?? randomUUID()
  const job_id = jobIdOf(request_id)
  const digest = digestOf(to, task, fork)
  // A request that named a job once gets that job, whatever has become of the workspace.
  if (task.worktree === true && (await store.read(job_id)) === undefined) {
    await on.refuseWorktree?.()
  }
  const { created, job } = await store.create({
    type: 'enqueue',
    at: new Date(clock.now()).toISOString(),
    job_id,
    request_id,
    digest,
    to,
    from: sender.from,
    task,
    ttl_ms: request.ttl_ms,
    max_attempts: request.max_attempts ?? MAX_ATTEMPTS,
    priority: request.priority ?? 0,
    not_before: request.not_before,
    parent: await parentOf(store, sender.parentId, {
      to,
      write: task.write === true,
      waits: sender.waits === true,
    }),
    fork,
    labels: request.labels ?? [],
  })
  if (!created && (job.digest !== digest || job.request_id !== request_id)) {
    const message = `Cannot dispatch: request_id "${request_id}" already names job "${job.job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new request_id for the new task.`
    throw new RelayError('REQUEST_ID_CONFLICT', message, { details: { job_id: job.job_id } })
  }
  if (created && job.parent !== undefined) await refuseOrphan(on, job, job.parent.job_id)
  return { job, deduped: !created }
}

/** The parent may have been cancelled since it was looked at, by somebody who did not see this job yet. */
async function refuseOrphan(
  on: { store: Store; clock: Clock },
  job: Job,
  parentId: string,
): Promise<void> {
  if ((await cancelOrphan(on, job)) === undefined) return
  const parent = await on.store.read(parentId)
  if (parent !== undefined) refuseCancelled(parent)
}
