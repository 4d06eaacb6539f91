import { createHash, timingSafeEqual } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import type { Held, Queue } from '../../queue/queue.ts'
import { isFinal, needsPerson } from '../../schema/job.ts'
import type { Job, QueuedJob, RunningJob } from '../../schema/job.ts'
import { visible } from '../jobs/fields.ts'
import type { Context } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import type { Services, Workspaces } from '../services.ts'
import type { Caller } from '../../rights/caller.ts'

/** A job that can be reported about: a worker holds it, or its run goes on without one for the moment. */
export type OpenJob = RunningJob | QueuedJob

/** The field by which an agent elsewhere says which run it speaks for. */
export const capability = visible(200)
  .optional()
  .describe('The capability from the header of your task; not needed inside a turn of this machine')

const CAPABILITY = /^relay_run_([a-z2-7]{26})_[A-Za-z0-9_-]{43}$/

/** True for a text in the form of a capability, whether or not there is a run that has it. */
export function isCapability(text: string): boolean {
  return CAPABILITY.test(text)
}

/** How often a writer looks again when the job went to another worker in between. */
const TRIES = 5

/**
 * The job whose run shows this capability. A wrong one, and one for a job that is not here, are refused
 * with the same words: `RUN_NOT_FOUND`.
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
    'Cannot report: no run has this capability. Copy the line "capability:" of your task whole, and report only from the conversation that got it.'
  throw new RelayError('RUN_NOT_FOUND', message)
}

/** The capability is looked up in every workspace: it is itself what admits its bearer. */
const EVERYWHERE: Caller = { kind: 'session', agent: 'run' }

/** The same over many workspaces: the job, and the relay that it is in; undefined when no run has this capability. */
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

/** The job that a call speaks for: by its capability, or the one whose turn this process belongs to. */
export async function jobOfCall(
  { relay: { queue }, caller }: Context,
  shown: string | undefined,
): Promise<Job> {
  if (shown !== undefined) return findRun(queue, shown)
  const own = caller.kind === 'turn' ? caller : undefined
  const job = own && (await find(queue, own.turn.job_id))
  if (job !== undefined && own?.token !== undefined && job.token !== own.token) {
    const message = `Cannot report about job "${job.job_id}": this turn was taken from its worker, another one runs. Nothing was recorded; stop working on it.`
    throw new RelayError('RUN_CLOSED', message, { details: { state: job.state } })
  }
  if (job !== undefined) return job
  const message =
    'Cannot report: the call names no run. Pass "capability" from the header of your task.'
  throw new RelayError('RUN_NOT_FOUND', message)
}

/**
 * As `jobOfCall`, for a call that only looks. Throws `RUN_CLOSED` when the run has ended: what opened it stays
 * in the conversation that it was shown in, and must be worth nothing from then on.
 */
export async function openRunOfCall(context: Context, shown: string | undefined): Promise<OpenJob> {
  const job = await jobOfCall(context, shown)
  if (isOpen(job)) return job
  throw closed(job)
}

/** As `openRunOfCall`, for a call that reports: it shows that the run was taken. */
export async function openJobOfCall(context: Context, shown: string | undefined): Promise<OpenJob> {
  return noteSign(context, await openRunOfCall(context, shown))
}

/** True for a job that can be reported about now. */
export function isOpen(job: Job): job is OpenJob {
  return job.state === 'running' || (job.state === 'queued' && job.run !== undefined)
}

/**
 * Writes under the token that is good now. A worker that takes the job over in between makes it another
 * one; the run is still the same, so it is tried again.
 */
export async function writeAsHolder(
  context: Context,
  shown: string | undefined,
  write: (held: Held, job: OpenJob) => Promise<Job>,
): Promise<Job> {
  for (let tries = 1; ; tries += 1) {
    const job = await openJobOfCall(context, shown)
    try {
      return await write({ job_id: job.job_id, token: job.token }, job)
    } catch (error) {
      const isStale = error instanceof RelayError && error.code === 'STALE_TOKEN'
      if (!isStale || tries === TRIES) throw error
    }
  }
}

export function closed(job: Job): RelayError {
  const why = isFinal(job)
    ? `the job has ended as ${job.state}`
    : needsPerson(job)
      ? 'the job waits for a person'
      : 'the job waits for its next turn'
  const message = `Cannot report about job "${job.job_id}": ${why}. Nothing was recorded; stop working on it.`
  return new RelayError('RUN_CLOSED', message, { details: { state: job.state } })
}

/** A run that tells of itself was taken, whatever became of the answer that should have said so. */
async function noteSign({ relay: { queue } }: Context, job: OpenJob): Promise<OpenJob> {
  const { run } = job
  if (run === undefined || run.accepted === true) return job
  const held = { job_id: job.job_id, token: job.token }
  try {
    const after = await queue.noteRun(held, (now = run) => ({ ...now, accepted: true }))
    return after.state === 'running' || after.state === 'queued' ? after : job
  } catch (error) {
    // Another worker has just taken the job: what the call itself writes looks again.
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
