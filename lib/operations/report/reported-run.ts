import { createHash, timingSafeEqual } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import type { Held, Queue } from '../../queue/queue.ts'
import { isFinal, needsPerson } from '../../schema/job.ts'
import type { Job, QueuedJob, RunningJob } from '../../schema/job.ts'
import { optional, visible } from '../jobs/fields.ts'
import type { Context } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import type { Services, Workspaces } from '../services.ts'
import type { Caller } from '../../rights/caller.ts'

/** A job on which reports are accepted: a worker holds it, or its run continues without a worker. */
export type OpenJob = RunningJob | QueuedJob

/** The field with which a remote agent names its run. */
export const capability = optional(
  visible(200),
  'The capability from the header of your task; not needed when running locally',
)

const CAPABILITY = /^relay_run_([a-z2-7]{26})_[A-Za-z0-9_-]{43}$/

/** True for a text in the form of a capability, whether or not a run has it. */
export function isCapability(text: string): boolean {
  return CAPABILITY.test(text)
}

/** Attempts to write while the job moves between workers. */
const MAX_ATTEMPTS = 5

/**
 * The job whose run has this capability. A wrong capability and an unknown job get the same error:
 * `RUN_NOT_FOUND`.
 */
export async function findRun(queue: Pick<Queue, 'get'>, shown: string): Promise<Job> {
  const jobId = CAPABILITY.exec(shown)?.[1]
  const job = jobId === undefined ? undefined : await find(queue, jobId)
  const hash = createHash('sha256').update(shown).digest()
  const known = job?.run?.capabilities ?? []
  if (job !== undefined && known.some((hex) => timingSafeEqual(Buffer.from(hex, 'hex'), hash))) {
    return job
  }
  const message =
    'Cannot report: no run has this capability. Copy the whole value of the line "capability:" in your task, and report only from the conversation that received it.'
  throw new RelayError('RUN_NOT_FOUND', message)
}

/** Searches all workspaces. The capability alone decides, so the caller needs no rights of its own. */
const EVERYWHERE: Caller = { kind: 'session', agent: 'run' }

/** Searches all workspaces for the run; undefined when no run has this capability. */
export async function findRunAnywhere(
  workspaces: Workspaces,
  shown: string,
): Promise<{ relay: Services; job: Job } | undefined> {
  for (const id of await usableWorkspaces({ caller: EVERYWHERE, workspaces })) {
    const relay = await workspaces.open(id)
    try {
      return { relay, job: await findRun(relay.queue, shown) }
    } catch (error) {
      if (!(error instanceof RelayError) || error.code !== 'RUN_NOT_FOUND') throw error
    }
  }
  return undefined
}

/** The job on which a call reports: by its capability, or the job whose turn makes the call. */
export async function jobOfCall(
  { relay: { queue }, caller }: Context,
  shown: string | undefined,
): Promise<Job> {
  if (shown !== undefined) return findRun(queue, shown)
  const own = caller.kind === 'turn' ? caller : undefined
  const job = own && (await find(queue, own.turn.job_id))
  if (job !== undefined && own?.token !== undefined && job.token !== own.token) {
    const message = `Cannot report on job "${job.job_id}": this turn lost its lease and another turn runs. Nothing was recorded; stop working on it.`
    throw new RelayError('RUN_CLOSED', message, { details: { state: job.state } })
  }
  if (job !== undefined) return job
  const message =
    'Cannot report: the call names no run. Pass "capability" from the header of your task.'
  throw new RelayError('RUN_NOT_FOUND', message)
}

/**
 * Like `jobOfCall`, for a call that only reads. Throws `RUN_CLOSED` when the run has ended: the capability remains
 * visible in the remote conversation and must be worthless from then on.
 */
export async function openRunOfCall(context: Context, shown: string | undefined): Promise<OpenJob> {
  const job = await jobOfCall(context, shown)
  if (isOpen(job)) return job
  throw closed(job)
}

/** Like `openRunOfCall`, for a call that writes. It also proves that the service accepted the run. */
export async function openJobOfCall(context: Context, shown: string | undefined): Promise<OpenJob> {
  return markAccepted(context, await openRunOfCall(context, shown))
}

/** True for a job on which reports are accepted now. */
export function isOpen(job: Job): job is OpenJob {
  return job.state === 'running' || (job.state === 'queued' && job.run !== undefined)
}

/**
 * Writes with the job's current token. Tries again when another worker claims the job in between, because the run
 * is still the same.
 */
export async function writeAsHolder(
  context: Context,
  shown: string | undefined,
  write: (held: Held, job: OpenJob) => Promise<Job>,
): Promise<Job> {
  for (let attempt = 1; ; attempt += 1) {
    const job = await openJobOfCall(context, shown)
    try {
      return await write({ job_id: job.job_id, token: job.token }, job)
    } catch (error) {
      const isStale = error instanceof RelayError && error.code === 'STALE_TOKEN'
      if (!isStale || attempt === MAX_ATTEMPTS) throw error
    }
  }
}

export function closed(job: Job): RelayError {
  const why = isFinal(job)
    ? `the job has ended as ${job.state}`
    : needsPerson(job)
      ? 'the job waits for a person'
      : 'the job waits for its next turn'
  const message = `Cannot report on job "${job.job_id}": ${why}. Nothing was recorded; stop working on it.`
  return new RelayError('RUN_CLOSED', message, { details: { state: job.state } })
}

/** Marks the run as accepted: a run that reports was accepted, even if the service's response was lost. */
async function markAccepted({ relay: { queue } }: Context, job: OpenJob): Promise<OpenJob> {
  const { run } = job
  if (run === undefined || run.accepted === true) return job
  const held = { job_id: job.job_id, token: job.token }
  try {
    const after = await queue.noteRun(held, (now = run) => ({ ...now, accepted: true }))
    return after.state === 'running' || after.state === 'queued' ? after : job
  } catch (error) {
    // Another worker has just claimed the job. `writeAsHolder` tries again.
    if (error instanceof RelayError && error.code === 'STALE_TOKEN') return job
    throw error
  }
}

async function find(queue: Pick<Queue, 'get'>, jobId: string): Promise<Job | undefined> {
  try {
    return await queue.get(jobId)
  } catch (error) {
    if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}
