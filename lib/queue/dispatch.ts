import { randomUUID } from 'node:crypto'

import { RelayError } from '../errors.ts'
import type { RemoteWrites } from '../rights/caller.ts'
import { keyWithin } from '../schema/conversation.ts'
import type { Job } from '../schema/job.ts'
import { digestOf, jobIdOf, jobIdWithin } from '../schema/job-id.ts'
import type { Fork, Request, Sender, Task } from '../schema/task.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { cancelOrphan } from './cancel.ts'
import { placeBelow, refuseCancelled } from './guards.ts'

/** Turns a job gets unless its sender says otherwise. */
const MAX_ATTEMPTS = 3

/** Throws `WORKTREE_REFUSED` where no worktree can be made, as far as that can be known before the job exists. */
export type RefuseWorktree = () => Promise<void>

/** Who sends: an agent, the job whose turn it is in, and whether it waits for the new job. */
export type DispatchedBy = {
  from: Sender
  parentId?: string | undefined
  waits?: boolean | undefined
  /** Set for a caller that is not the owner's own: its request ids and conversations are its alone. */
  remote?: { agent: string; writes: RemoteWrites } | undefined
}

export type Dispatched = { job: Job; deduped: boolean }

type On = { store: Store; clock: Clock; refuseWorktree?: RefuseWorktree | undefined }
type Asked = Request & { fork?: Fork | undefined }

/**
 * Puts a request on the disk as a job, or finds the job that this request id already named for this sender.
 * Throws `REQUEST_ID_CONFLICT` when it named another task, `FORBIDDEN` for a write job of a remote caller that
 * may send none, and what `placeBelow` and `refuseWorktree` throw.
 */
export async function dispatch(on: On, asked: Asked, sender: DispatchedBy): Promise<Dispatched> {
  const { store, clock } = on
  const { to, fork } = asked
  refuseRemoteWrite(asked.task, sender)
  const place = await placeBelow(store, sender.parentId, {
    to,
    write: asked.task.write === true,
    waits: sender.waits === true,
  })
  const scope = sender.remote?.agent ?? place.scope
  const before = await sentBefore(store, asked, sender)
  if (before !== undefined) return before
  const request_id = asked.request_id ?? randomUUID()
  const job_id = jobIdWithin(scope, request_id)
  const task = scope === undefined ? asked.task : taskWithin(scope, asked.task)
  const digest = digestOf(to, task, fork)
  // A request that named a job once gets that job, whatever has become of the workspace.
  if (task.worktree === true && (await store.jobs.read(job_id)) === undefined) {
    await on.refuseWorktree?.()
  }
  const { created, job } = await store.jobs.create({
    type: 'enqueue',
    at: new Date(clock.now()).toISOString(),
    job_id,
    request_id,
    digest,
    to,
    from: sender.from,
    task: reviewed(task, sender),
    ttl_ms: asked.ttl_ms,
    max_attempts: asked.max_attempts ?? MAX_ATTEMPTS,
    priority: asked.priority ?? 0,
    not_before: asked.not_before,
    parent: place.parent,
    fork,
    labels: asked.labels ?? [],
    scope,
  })
  if (!created) refuseConflict(job, { request_id, digest })
  // The parent may have been cancelled since it was looked at, by a process that did not see this job yet.
  const cancelledParent = created ? await cancelOrphan(on, job) : undefined
  if (cancelledParent !== undefined) refuseCancelled(cancelledParent)
  return { job, deduped: !created }
}

/**
 * The job that a remote caller sent under this request id to a version that did not scope request ids by caller.
 * Such a job is found as long as its log exists; a job of any other sender is ignored.
 */
async function sentBefore(
  store: Store,
  { to, task, fork, request_id }: Asked,
  { remote }: DispatchedBy,
): Promise<Dispatched | undefined> {
  if (remote === undefined || request_id === undefined) return undefined
  const job = await readIfWhole(store, jobIdOf(request_id))
  if (job?.from.agent !== remote.agent || job.scope !== undefined) return undefined
  refuseConflict(job, { request_id, digest: digestOf(to, task, fork) })
  return { job, deduped: true }
}

/** A log that cannot be read may be another sender's; the caller learns nothing of it. */
async function readIfWhole(store: Store, jobId: string): Promise<Job | undefined> {
  try {
    return await store.jobs.read(jobId)
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

function taskWithin(scope: string, task: Task): Task {
  const key = task.conversation_key
  return key === undefined ? task : { ...task, conversation_key: keyWithin(scope, key) }
}

/** The digest is of the task as it was asked for, so a repeat is known after the operator changed the setting. */
function reviewed(task: Task, { remote }: DispatchedBy): Task {
  const mustReview = remote?.writes === 'reviewed' && task.write === true
  return mustReview ? { ...task, require_review: true } : task
}

function refuseRemoteWrite(task: Task, { remote }: DispatchedBy): void {
  if (remote?.writes !== 'refused' || task.write !== true) return
  const message = `Cannot dispatch a write job as "${remote.agent}": the operator lets remote callers of this kind send read-only jobs only. Dispatch it without "write".`
  throw new RelayError('FORBIDDEN', message)
}

function refuseConflict(job: Job, asked: { request_id: string; digest: string }): void {
  const { request_id, digest } = asked
  if (job.digest === digest && job.request_id === request_id) return
  const message = `Cannot dispatch: request_id "${request_id}" already names job "${job.job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new request_id for the new task.`
  throw new RelayError('REQUEST_ID_CONFLICT', message, { details: { job_id: job.job_id } })
}
