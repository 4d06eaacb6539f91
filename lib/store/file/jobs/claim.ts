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

/** Unusable jobs that one look may meet. More than that is the disk's fault, and no job can be claimed now. */
const MOST_UNUSABLE = 8

/** Claims the job that is named, or the next one that is ready; see `Jobs`. */
export function claim(on: On, request: ClaimRequest): Promise<RunningJob | undefined> {
  const { job_id } = request
  return job_id === undefined ? claimNext(on, request) : claimNamed(on, job_id, request)
}

/**
 * The hint says where to look, the log decides. Jobs met on the way that have moved on, are overdue or damaged are
 * put right and passed over. A job that this process cannot use goes back to the queue, where it is passed over for
 * a while, and keeps no other from being claimed.
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
 * True when as many jobs run as may. Looked at again once the caller has taken one more: of several callers that
 * take at once, each counts all the others, so there may be fewer turns for a moment, but never more.
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

/** Lets go of a taken job that cannot be used. Throws the refusal when it concerns more than this job. */
async function passOver(
  steps: Steps,
  { jobId, agent }: { jobId: string; agent: string },
  refusal: unknown,
): Promise<void> {
  // Another process was quicker; the hint is put right by the next sweep.
  if (refusal instanceof RelayError && refusal.code === 'STATE_REFUSED') return
  if (!isUnusable(refusal)) throw refusal
  const hint = { agent, job_id: jobId }
  await (refusal.code === 'JOB_DAMAGED' ? steps.drop(hint) : steps.putBack(hint))
}

/**
 * A claim whose call failed may be in the log all the same. No turn follows it, so it is released at once: otherwise
 * a worker that does not run the job would hold it until the lease is over.
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
    // The log cannot be used now. What is in it is judged by its lease, as the claim of a dead worker is.
    if (!(error instanceof RelayError)) throw error
  }
}

/**
 * Claims one queued job that was named, by the same rules. Throws `JOB_NOT_FOUND`, and `STATE_REFUSED` when
 * it is another agent's, in other hands, over, or has to wait.
 */
async function claimNamed(on: On, jobId: string, request: ClaimRequest): Promise<RunningJob> {
  // A turn begins only when the birth of its job is on the disk.
  const seen = (await on.steps.readShown(jobId))?.job
  const isHeld =
    seen?.state === 'queued' && seen.holder !== undefined && (await hasHolder(on.steps, jobId))
  const mayClaim = !isHeld && (seen === undefined || seen.to === request.agent)
  const claimed = mayClaim ? await claimOne(on, jobId, request) : undefined
  if (claimed !== undefined) return claimed
  const job = await on.steps.read(jobId)
  if (job === undefined)
    throw jobNotFound(jobId, 'Leave the id out to take the next one that waits for you.')
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
    // It has expired instead, and the hint that was taken leads nowhere.
    else await steps.drop({ agent: job.to, job_id: jobId })
    return undefined
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    // A hint without a job: the next sweep drops it.
    if (error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

function proposal({ clock }: On, job: Job, request: ClaimRequest) {
  return claiming(job, request, { now: clock.now(), monotonic: clock.monotonic() })
}

/**
 * A conversation has one turn at a time, in the order in which its jobs were created. Two workers that look at the
 * same moment may both see no other job; so each looks again when its claim is written, and gives the job back when
 * another one goes before it.
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

/** Cancels a job whose parent was cancelled before this job could be seen; false while the parent is not. */
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
 * Takes the hint away of a job that has to wait: the job before it makes the hint again. That job may have just
 * ended and done so; then the new hint is in the queue, and only the taken one goes.
 */
async function stepAside(steps: Steps, job: QueuedJob): Promise<undefined> {
  await steps.drop({ agent: job.to, job_id: job.job_id })
  const now = await steps.read(job.job_id)
  if (now !== undefined && now.state !== 'queued') await steps.reconcile(now)
  // The job before it may itself have stepped aside, for a turn that has gone back to the queue since.
  await steps.nudge(job)
}
