import { randomUUID } from 'node:crypto'

import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import { digestOf, jobIdOf } from '../schema/job-id.ts'
import type { Parent, Request, Sender } from '../schema/task.ts'
import type { Clock, Store } from '../store/store.ts'

/** Turns a job gets unless its sender says otherwise. */
const MAX_ATTEMPTS = 3

/** How deep jobs may send jobs: an agent that asks an agent that asks an agent is seldom a plan. */
export const MAX_DEPTH = 4

export type Dispatched = { job: Job; deduped: boolean }

/**
 * Puts a request on the disk as a job, or finds the job that this request id already named. Throws
 * `REQUEST_ID_CONFLICT` when it named another task, and `PARENT_REFUSED` past the depth limit.
 */
export async function dispatch(
  { store, clock }: { store: Store; clock: Clock },
  request: Request,
  sender: { from: Sender; parentId?: string | undefined },
): Promise<Dispatched> {
  const { to, task } = request
  const request_id = request.request_id ?? randomUUID()
  const job_id = jobIdOf(request_id)
  const digest = digestOf(to, task)
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
    parent: await parentOf(store, sender.parentId),
    labels: request.labels ?? [],
  })
  if (!created && (job.digest !== digest || job.request_id !== request_id)) {
    const message = `Cannot dispatch: request_id "${request_id}" already names job "${job.job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new request_id for the new task.`
    throw new RelayError('REQUEST_ID_CONFLICT', message, { details: { job_id: job.job_id } })
  }
  return { job, deduped: !created }
}

async function parentOf(store: Store, parentId: string | undefined): Promise<Parent | undefined> {
  if (parentId === undefined) return undefined
  const parent = await store.read(parentId)
  // A turn of another workspace's store: there is nothing here to link to.
  if (parent === undefined) return undefined
  const depth = (parent.parent?.depth ?? 0) + 1
  if (depth > MAX_DEPTH) {
    const message = `Cannot dispatch from within job "${parentId}": ${MAX_DEPTH} jobs already wait on each other above it. Do this piece of work yourself instead of handing it on.`
    throw new RelayError('PARENT_REFUSED', message, { details: { job_id: parentId, depth } })
  }
  return { job_id: parentId, depth }
}
