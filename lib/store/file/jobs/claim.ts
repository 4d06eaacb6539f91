import { RelayError } from '../../../errors.ts'
import { claiming, claimRefused } from '../../../job/claiming.ts'
import type { ClaimRequest } from '../../../job/claiming.ts'
import { causeOf, dependsOnOthers } from '../../../job/dependents.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job, QueuedJob, RunningJob } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import { jobNotFound } from '../../../job/refusals.ts'
import { isUnusable } from '../../unusable.ts'
import type { Steps } from './steps.ts'

type On = { steps: Steps; clock: Clock }

/** Unusable jobs after which one claim gives up: the disk itself is at fault, so no job can be claimed now. */
const MOST_UNUSABLE = 8

/** Claims the named job, or the next one that is ready; see `Jobs`. */
export function claim(on: On, request: ClaimRequest): Promise<RunningJob | undefined> {
  const { job_id } = request
  return job_id === undefined ? claimNext(on, request) : claimNamed(on, job_id, request)
}

/**
 * The hint says where to look, the log decides. On the way, jobs that have changed, are overdue or are damaged
 * get their hints corrected and are skipped. A job that this process cannot use returns to the queue and is
 * skipped for a while, so that it blocks no other job.
 */
async function claimNext(on: On, request: ClaimRequest): Promise<RunningJob | undefined> {
  let unusable = 0
  for (;;) {
    if (await isFull(on.steps, request)) return undefined
    const jobId = await takeOne(on, request)
    if (jobId === undefined) return undefined
    if (await isFull(on.steps, request, 1)) return giveBack(on.steps, jobId, request)
    try {
      const job = await claimOne(on, jobId, request)
      if (job !== undefined) return job
    } catch (error) {
      await passOver(on.steps, { jobId, agent: request.agent }, error)
      if (isUnusable(error)) await takeBack(on, jobId, request)
      unusable += 1
      if (unusable >= MOST_UNUSABLE) throw error
    }
  }
}

async function takeOne(
  { steps, clock }: On,
  { agent, writes, avoid }: ClaimRequest,
): Promise<string | undefined> {
  const now = clock.now()
  if (avoid === undefined || avoid.size === 0) return steps.take(agent, { writes, now })
  const other = await steps.take(agent, { writes, now, avoid })
  return other ?? steps.take(agent, { writes, now })
}

/**
 * True when the agent is at its concurrency limit. The claimer checks again after taking a hint: each of
 * several concurrent claimers counts all the others, so for a moment there may be fewer turns than the limit,
 * but never more.
 */
async function isFull(steps: Steps, { agent, limit }: ClaimRequest, taken = 0): Promise<boolean> {
  return limit !== undefined && (await steps.busy(agent)) >= limit + taken
}

async function giveBack(steps: Steps, jobId: string, { agent }: ClaimRequest): Promise<undefined> {
  try {
    const job = await steps.read(jobId)
    if (job !== undefined) await steps.reconcile(job)
  } catch (error) {
    await passOver(steps, { jobId, agent }, error)
  }
}

/** Releases a taken job that cannot be used. Throws the refusal when it concerns more than this job. */
async function passOver(
  steps: Steps,
  { jobId, agent }: { jobId: string; agent: string },
  refusal: unknown,
): Promise<void> {
  // Another process was faster; the next sweep corrects the hint.
  if (refusal instanceof RelayError && refusal.code === 'STATE_REFUSED') return
  if (!isUnusable(refusal)) throw refusal
  const hint = { agent, job_id: jobId }
  await (refusal.code === 'JOB_DAMAGED' ? steps.drop(hint) : steps.putBack(hint))
}

/**
 * Undoes a claim whose write failed but may be in the log all the same. No turn follows it, so it is released
 * at once: otherwise a worker that does not run the job would hold it until the lease ends.
 */
async function takeBack(
  { steps, clock }: On,
  jobId: string,
  { worker }: ClaimRequest,
): Promise<void> {
  const at = new Date(clock.now()).toISOString()
  const reason = 'Its claim could not be written.'
  try {
    const done = await steps.change(jobId, (seen) =>
      seen.state === 'running' && seen.lease.worker.id === worker.id
        ? {
            event: { type: 'release', at, token: seen.token, reason, untouched: true },
            durable: false,
          }
        : undefined,
    )
    if (done.changed) await steps.reconcile(done.job)
  } catch (error) {
    // The log cannot be used now. If it contains the claim, the lease decides, as for the claim of a dead
    // worker.
    if (!(error instanceof RelayError)) throw error
  }
}

/**
 * Claims one named job by the same rules. Throws `JOB_NOT_FOUND`, and `STATE_REFUSED` when the job is for
 * another agent, is held, has ended, or must wait.
 */
async function claimNamed(on: On, jobId: string, request: ClaimRequest): Promise<RunningJob> {
  // A turn may begin only when its job is on disk.
  const seen = (await on.steps.readShown(jobId))?.job
  const isHeld =
    seen?.state === 'queued' && seen.holder !== undefined && (await hasHolder(on.steps, jobId))
  const mayClaim = !isHeld && (seen === undefined || seen.to === request.agent)
  const claimed = mayClaim ? await claimOne(on, jobId, request) : undefined
  if (claimed !== undefined) return claimed
  const job = await on.steps.read(jobId)
  if (job === undefined)
    throw jobNotFound(jobId, 'Omit the id to take the next job that waits for you.')
  throw claimRefused(job, request, { now: on.clock.now(), isHeld })
}

async function hasHolder(steps: Steps, jobId: string): Promise<boolean> {
  return (await steps.running()).some((hint) => hint.job_id === jobId)
}

async function claimOne(
  on: On,
  jobId: string,
  request: ClaimRequest,
): Promise<RunningJob | undefined> {
  const { steps } = on
  try {
    const { changed, job } = await steps.change(jobId, (seen) =>
      dependsOnOthers(seen) ? undefined : proposal(on, seen, request),
    )
    if (changed && job.state === 'running') return job
    if (!changed && dependsOnOthers(job)) return await claimAmongOthers(on, job, request)
    if (!changed) await steps.reconcile(job)
    // The job expired instead of being claimed, so the hint that was taken leads nowhere.
    else await steps.drop({ agent: job.to, job_id: jobId })
    return undefined
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    // A hint without a job; the next sweep removes it.
    if (error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

function proposal({ clock }: On, job: Job, request: ClaimRequest) {
  return claiming(job, request, { now: clock.now(), monotonic: clock.monotonic() })
}

/**
 * Claims a job of a conversation, which runs one turn at a time, in the order of creation. Two workers that
 * check at the same moment may both find no other job, so each checks again after writing its claim, and
 * releases the job when another one goes first.
 */
async function claimAmongOthers(
  on: On,
  job: QueuedJob,
  request: ClaimRequest,
): Promise<RunningJob | undefined> {
  const { steps } = on
  const taken = { agent: job.to, job_id: job.job_id }
  if (await cancelOrphan(on, job)) {
    await steps.drop(taken)
    return undefined
  }
  if ((await steps.before(job)) !== undefined) return stepAside(steps, job)
  const done = await steps.change(job.job_id, (seen) => proposal(on, seen, request))
  if (!done.changed) await steps.reconcile(done.job)
  if (done.changed && done.job.state !== 'running') await steps.drop(taken)
  if (!done.changed || done.job.state !== 'running') return undefined
  const other = await steps.before(done.job)
  if (other === undefined) return done.job
  const at = new Date(on.clock.now()).toISOString()
  const reason = `Job "${other.job_id}" of the same conversation was claimed at the same time.`
  const { token } = done.job
  const event = { type: 'release', at, token, reason, untouched: true } as const
  const durable = job.task.write === true
  await steps.change(job.job_id, (seen) =>
    seen.state === 'running' && seen.token === token ? { event, durable } : undefined,
  )
  return undefined
}

/**
 * Cancels a job whose parent was cancelled before the cancellation could reach it; false when the parent is not
 * cancelled.
 */
async function cancelOrphan({ steps, clock }: On, job: QueuedJob): Promise<boolean> {
  if (job.parent === undefined) return false
  const parent = await steps.readShown(job.parent.job_id).catch(unlessUnusable)
  const cause = parent?.job && causeOf(parent.job)
  if (cause === undefined) return false
  const at = new Date(clock.now()).toISOString()
  await steps.change(job.job_id, (seen) =>
    isFinal(seen) ? undefined : { event: { type: 'cancel', at, ...cause }, durable: true },
  )
  return true
}

function unlessUnusable(error: unknown): undefined {
  if (!isUnusable(error)) throw error
}

/**
 * Removes the hint of a job that must wait; the job ahead creates it again when it ends. If that has just
 * happened, the new hint is in the queue, and only the taken one is removed.
 */
async function stepAside(steps: Steps, job: QueuedJob): Promise<undefined> {
  await steps.drop({ agent: job.to, job_id: job.job_id })
  const now = await steps.read(job.job_id)
  if (now !== undefined && now.state !== 'queued') await steps.reconcile(now)
  // The job ahead may itself have stepped aside, for a turn that has returned to the queue since.
  await steps.nudge(job)
}
