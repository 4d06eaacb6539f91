import { setTimeout } from 'node:timers/promises'

import { RelayError } from '../errors.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import type { Clock, Proposal, Store } from '../store/store.ts'

export type ClaimRequest = {
  agent: string
  worker: WorkerIdentity
  lease_ms: number
  /** Whether write jobs may be claimed; others leave them where they are. */
  writes: boolean
}

/**
 * Claims the next ready job: the hint says where to look, the log decides. Jobs met on the way that have
 * moved on, are overdue or damaged are put right and passed over.
 */
export async function claimNext(
  on: { store: Store; clock: Clock },
  request: ClaimRequest,
): Promise<RunningJob | undefined> {
  for (;;) {
    const now = on.clock.now()
    const jobId = await on.store.take(request.agent, { writes: request.writes, now })
    if (jobId === undefined) return undefined
    const job = await claimOne(on, jobId, request)
    if (job !== undefined) return job
  }
}

/** Looks at a job whose hint stands but whose birth is not written yet; one takes well under a millisecond. */
const BIRTH_LOOKS = 5
const BIRTH_WAIT_MS = 1

async function claimOne(
  on: { store: Store; clock: Clock },
  jobId: string,
  request: ClaimRequest,
  looks = BIRTH_LOOKS,
): Promise<RunningJob | undefined> {
  try {
    const { changed, job } = await on.store.change(jobId, (seen) => proposal(on, seen, request))
    if (changed && job.state === 'running') return job
    if (!changed) await on.store.reconcile(job)
    return undefined
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (error.code === 'JOB_NOT_FOUND') {
      // What is not born by then is left to the sweep, which waits longer and then drops the hint.
      if (looks === 0) return undefined
      await setTimeout(BIRTH_WAIT_MS)
      return claimOne(on, jobId, request, looks - 1)
    }
    // Left where it is: a newer version of this program finds it among the running ones.
    if (error.code === 'STORE_FORMAT_UNKNOWN') return undefined
    if (error.code !== 'JOB_DAMAGED') throw error
    await on.store.drop({ agent: request.agent, job_id: jobId })
    return undefined
  }
}

/** A write job's claim waits for the disk, so that no power cut lets it run twice; others need not. */
function proposal(on: { clock: Clock }, job: Job, request: ClaimRequest): Proposal | undefined {
  if (job.state !== 'queued') return undefined
  if (job.task.write === true && !request.writes) return undefined
  const now = on.clock.now()
  const at = new Date(now).toISOString()
  if (job.expires_at !== undefined && at >= job.expires_at) {
    return { event: { type: 'expire', at }, durable: true }
  }
  if (job.not_before !== undefined && at < job.not_before) return undefined
  return {
    event: {
      type: 'claim',
      at,
      worker: request.worker,
      lease_ms: request.lease_ms,
      lease_ends_monotonic_ms: Math.round(on.clock.monotonic() + request.lease_ms),
    },
    durable: job.task.write === true,
  }
}
