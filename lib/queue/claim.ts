import { RelayError } from '../errors.ts'
import { delayedUntil } from '../schema/job.ts'
import type { Job, QueuedJob, RunningJob } from '../schema/job.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import type { Proposal } from '../job/proposal.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { dependsOnOthers } from '../job/dependents.ts'
import { cancelOrphan } from './cancel.ts'
import { isOverdue } from './overdue.ts'
import { isUnusable } from './unusable.ts'

export type ClaimRequest = {
  agent: string
  worker: WorkerIdentity
  lease_ms: number
  /** Whether write jobs may be claimed; others leave them where they are. */
  writes: boolean
  /** How many jobs of this agent may run at once, in all workers together; undefined for any number. */
  limit?: number | undefined
  /** Jobs that are claimed only when there is no other. */
  avoid?: ReadonlySet<string> | undefined
}

/** Jobs that one look may find unusable. More than that is the disk's fault, and no job can be claimed now. */
const MOST_UNUSABLE = 8

/**
 * Claims the next ready job: the hint says where to look, the log decides. Jobs met on the way that have
 * moved on, are overdue or damaged are put right and passed over. A job that this process cannot use goes back
 * to the queue, where it is passed over for a while, and keeps no other from being claimed.
 */
export async function claimNext(
  on: { store: Store; clock: Clock },
  request: ClaimRequest,
): Promise<RunningJob | undefined> {
  let unusable = 0
  for (;;) {
    if (await isFull(on.store, request)) return undefined
    const jobId = await takeOne(on, request)
    if (jobId === undefined) return undefined
    if (await isFull(on.store, request, 1)) return giveBack(on.store, jobId, request)
    try {
      const job = await claimOne(on, jobId, request)
      if (job !== undefined) return job
    } catch (error) {
      await passOver(on.store, { jobId, agent: request.agent }, error)
      if (isUnusable(error)) await takeBack(on, jobId, request)
      unusable += 1
      if (unusable >= MOST_UNUSABLE) throw error
    }
  }
}

async function takeOne(
  { store, clock }: { store: Store; clock: Clock },
  { agent, writes, avoid }: ClaimRequest,
): Promise<string | undefined> {
  const now = clock.now()
  if (avoid === undefined || avoid.size === 0) return store.jobs.take(agent, { writes, now })
  const other = await store.jobs.take(agent, { writes, now, avoid })
  return other ?? store.jobs.take(agent, { writes, now })
}

/**
 * True when as many jobs run as may. Looked at again once the caller has taken one more: of those who take
 * at once, each counts all the others, so there may be fewer turns for a moment, but never more.
 */
async function isFull(store: Store, { agent, limit }: ClaimRequest, taken = 0): Promise<boolean> {
  return limit !== undefined && (await store.jobs.busy(agent)) >= limit + taken
}

async function giveBack(store: Store, jobId: string, { agent }: ClaimRequest): Promise<undefined> {
  try {
    const job = await store.jobs.read(jobId)
    if (job !== undefined) await store.jobs.reconcile(job)
  } catch (error) {
    await passOver(store, { jobId, agent }, error)
  }
}

/** Lets go of a taken job that cannot be used. Throws the refusal when it concerns more than this job. */
async function passOver(
  store: Store,
  { jobId, agent }: { jobId: string; agent: string },
  refusal: unknown,
): Promise<void> {
  // Another process was quicker; the hint is put right by the next sweep.
  if (refusal instanceof RelayError && refusal.code === 'STATE_REFUSED') return
  if (!isUnusable(refusal)) throw refusal
  const hint = { agent, job_id: jobId }
  await (refusal.code === 'JOB_DAMAGED' ? store.jobs.drop(hint) : store.jobs.putBack(hint))
}

/**
 * A claim whose call failed may stand in the log all the same. No turn follows it, so it is released at once:
 * otherwise the job would be in the hands of a worker that does not run it, until the lease is over.
 */
async function takeBack(
  { store, clock }: { store: Store; clock: Clock },
  jobId: string,
  { worker }: ClaimRequest,
): Promise<void> {
  const at = new Date(clock.now()).toISOString()
  const reason = 'Its claim could not be written.'
  try {
    const done = await store.jobs.change(jobId, (seen) =>
      seen.state === 'running' && seen.lease.worker.id === worker.id
        ? {
            event: { type: 'release', at, token: seen.token, reason, untouched: true },
            durable: false,
          }
        : undefined,
    )
    if (done.changed) await store.jobs.reconcile(done.job)
  } catch (error) {
    // The log cannot be used now. What is in it is judged by its lease, as the claim of a dead worker is.
    if (!(error instanceof RelayError)) throw error
  }
}

/**
 * Claims one queued job that was named, by the same rules. Throws `JOB_NOT_FOUND`, and `STATE_REFUSED` when
 * it is another agent's, in other hands, over, or has to wait.
 */
export async function claimGiven(
  on: { store: Store; clock: Clock },
  jobId: string,
  request: ClaimRequest,
): Promise<RunningJob> {
  // A turn begins only when the birth of its job is on the disk.
  const seen = await on.store.jobs.readSettled(jobId)
  if (seen !== undefined && seen.to !== request.agent) {
    throw notClaimed(jobId, `it is for agent "${seen.to}"`)
  }
  if (seen?.state === 'queued' && seen.holder !== undefined && (await isInHands(on.store, jobId))) {
    throw notClaimed(jobId, 'its former turn has not ended yet, or a worker is just taking it')
  }
  const claimed = await claimOne(on, jobId, request)
  if (claimed !== undefined) return claimed
  const job = await on.store.jobs.read(jobId)
  if (job === undefined)
    throw new RelayError(
      'JOB_NOT_FOUND',
      `Cannot claim job "${jobId}": no such job in this workspace. Leave the id out to take the next one that waits for you.`,
    )
  if (job.state !== 'queued') throw notClaimed(jobId, `it is ${job.state}`)
  const waitsUntil = delayedUntil(job, on.clock.now())
  throw notClaimed(
    jobId,
    waitsUntil !== undefined
      ? `it waits until ${waitsUntil}`
      : 'another job of its conversation goes first',
  )
}

async function isInHands(store: Store, jobId: string): Promise<boolean> {
  return (await store.jobs.running()).some((hint) => hint.job_id === jobId)
}

function notClaimed(jobId: string, why: string): RelayError {
  const message = `Cannot claim job "${jobId}": ${why}. Leave the id out to take the next one that waits for you.`
  return new RelayError('STATE_REFUSED', message)
}

async function claimOne(
  on: { store: Store; clock: Clock },
  jobId: string,
  request: ClaimRequest,
): Promise<RunningJob | undefined> {
  try {
    const { changed, job } = await on.store.jobs.change(jobId, (seen) =>
      dependsOnOthers(seen) ? undefined : proposal(on, seen, request),
    )
    if (changed && job.state === 'running') return job
    if (!changed && dependsOnOthers(job)) return await claimAmongOthers(on, job, request)
    if (!changed) await on.store.jobs.reconcile(job)
    // It has expired instead, and the hint that was taken leads nowhere.
    else await on.store.jobs.drop({ agent: job.to, job_id: jobId })
    return undefined
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    // A hint without a job: the next sweep drops it.
    if (error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * A conversation has one turn at a time, in the order of birth. Two workers that look at the same moment may
 * both see nobody; so each looks again when its claim stands, and gives back what another one is before.
 */
async function claimAmongOthers(
  on: { store: Store; clock: Clock },
  job: QueuedJob,
  request: ClaimRequest,
): Promise<RunningJob | undefined> {
  const taken = { agent: job.to, job_id: job.job_id }
  if ((await cancelOrphan(on, job)) !== undefined) {
    await on.store.jobs.drop(taken)
    return undefined
  }
  if ((await on.store.jobs.before(job)) !== undefined) return stepAside(on.store, job)
  const done = await on.store.jobs.change(job.job_id, (seen) => proposal(on, seen, request))
  if (!done.changed) await on.store.jobs.reconcile(done.job)
  if (done.changed && done.job.state !== 'running') await on.store.jobs.drop(taken)
  if (!done.changed || done.job.state !== 'running') return undefined
  const other = await on.store.jobs.before(done.job)
  if (other === undefined) return done.job
  const at = new Date(on.clock.now()).toISOString()
  const reason = `Job "${other.job_id}" of the same conversation was claimed at the same time.`
  const { token } = done.job
  const event = { type: 'release', at, token, reason, untouched: true } as const
  const durable = job.task.write === true
  await on.store.jobs.change(job.job_id, (seen) =>
    seen.state === 'running' && seen.token === token ? { event, durable } : undefined,
  )
  return undefined
}

/**
 * Takes the hint away of a job that has to wait: whoever is before it makes it again. That one may have
 * just ended and done so; then the new hint stands in the queue, and only the taken one goes.
 */
async function stepAside(store: Store, job: QueuedJob): Promise<undefined> {
  await store.jobs.drop({ agent: job.to, job_id: job.job_id })
  const now = await store.jobs.read(job.job_id)
  if (now !== undefined && now.state !== 'queued') await store.jobs.reconcile(now)
  // The one before it may itself have stepped aside, for a turn that has gone back to the queue since.
  await store.jobs.nudge(job)
}

/**
 * A write job's claim waits for the disk, so that no power cut lets it run twice; so does one whose worktree is
 * named by its token, so that no later turn gets the same number. Others need not.
 */
function proposal(on: { clock: Clock }, job: Job, request: ClaimRequest): Proposal | undefined {
  if (job.state !== 'queued') return undefined
  if (job.task.write === true && !request.writes) return undefined
  const now = on.clock.now()
  const at = new Date(now).toISOString()
  if (isOverdue(job, on.clock)) {
    return { event: { type: 'expire', at }, durable: true }
  }
  if (delayedUntil(job, now) !== undefined) return undefined
  return {
    event: {
      type: 'claim',
      at,
      worker: request.worker,
      lease_ms: request.lease_ms,
      lease_ends_monotonic_ms: Math.round(on.clock.monotonic() + request.lease_ms),
      lease_ends_at: new Date(now + request.lease_ms).toISOString(),
    },
    durable: job.task.write === true || job.task.worktree === true,
  }
}
