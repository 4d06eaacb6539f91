import { randomUUID } from 'node:crypto'

import { ownIdentity } from '../../lib/process/process.ts'
import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import type { Job, RunningJob } from '../../lib/schema/job.ts'
import type { Task } from '../../lib/schema/task.ts'
import type { Proposal } from '../../lib/job/proposal.ts'
import type { ClaimRequest } from '../../lib/job/claiming.ts'
import type { Clock, ListPage, NewEnqueue, Stretch } from '../../lib/store/jobs.ts'
import type { Store } from '../../lib/store/store.ts'

/** What the tests of a store send to it. */
export function birth(
  clock: Clock,
  more: Partial<NewEnqueue> & { write?: boolean; prompt?: string } = {},
): NewEnqueue {
  const { write, prompt, ...event } = more
  const request_id = more.request_id ?? randomUUID()
  const to = more.to ?? 'codex'
  const task: Task = more.task ?? {
    prompt: prompt ?? 'count the words',
    ...(write === true ? { write } : {}),
  }
  return {
    type: 'enqueue',
    at: new Date(clock.now()).toISOString(),
    job_id: jobIdOf(request_id),
    digest: digestOf(to, task),
    from: { agent: 'claude-main' },
    max_attempts: 3,
    priority: 0,
    labels: [],
    ...event,
    request_id,
    to,
    task,
  }
}

export const LEASE_MS = 60_000

/** The claim that a worker of this process writes. */
export function claimOf(clock: Clock, lease_ms = LEASE_MS): Proposal {
  return {
    durable: false,
    event: {
      type: 'claim',
      at: new Date(clock.now()).toISOString(),
      worker: { id: 'worker-1', ...ownIdentity() },
      lease_ms,
      lease_ends_monotonic_ms: clock.monotonic() + lease_ms,
    },
  }
}

/** What a worker of this process asks for. */
export function claimRequest(more: Partial<ClaimRequest> = {}): ClaimRequest {
  const worker = { id: 'worker-1', ...ownIdentity() }
  return { agent: 'codex', worker, lease_ms: LEASE_MS, writes: true, ...more }
}

/** Claims the next job of an agent, as a worker does. */
export function claimNext(store: Store, agent = 'codex'): Promise<RunningJob | undefined> {
  return store.jobs.claim(claimRequest({ agent }))
}

/** The id of the job that a claim got. */
export async function claimedId(
  store: Store,
  more: Partial<ClaimRequest> = {},
): Promise<string | undefined> {
  return (await store.jobs.claim(claimRequest(more)))?.job_id
}

/** Appends one event if the job still has this version; undefined when another process was first. */
export async function appendTo(
  store: Store,
  jobId: string,
  version: number,
  proposal: Proposal,
): Promise<Job | undefined> {
  const done = await store.jobs.change(jobId, (job) =>
    job.version === version ? proposal : undefined,
  )
  return done.changed ? done.job : undefined
}

/** The ids in one part of the listing. */
export async function idsOf(
  store: Store,
  of: Stretch,
  more: Partial<ListPage> = {},
): Promise<string[]> {
  const { rows } = await store.jobs.list({ of, limit: 1000, ...more })
  return rows.map(({ row }) => row.job_id)
}

export function complete(clock: Clock, token: number, output = 'done'): Proposal {
  const at = new Date(clock.now()).toISOString()
  return { durable: true, event: { type: 'complete', at, token, result: { output } } }
}

/** Creates, claims and completes one job. */
export async function finished(
  store: Store,
  clock: Clock,
  more: Parameters<typeof birth>[1] = {},
): Promise<Job> {
  const { job } = await store.jobs.create(birth(clock, more))
  await store.jobs.change(job.job_id, () => claimOf(clock))
  return (await store.jobs.change(job.job_id, ({ token }) => complete(clock, token))).job
}
