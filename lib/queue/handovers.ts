import { RelayError } from '../errors.ts'
import { ACTIVITY_LINES, capsuleOf } from '../handover/capsule.ts'
import { otherHost } from '../process/process.ts'
import { Handover } from '../schema/handover.ts'
import type { HandoverChanges } from '../schema/handover.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { Blob, Failure, Usage } from '../schema/result.ts'
import type { Store } from '../store/store.ts'

/**
 * What a write turn of this host has changed so far; undefined where nothing is known, and where an urgent look takes too
 * long. Never throws a refusal.
 */
export type TurnChanges = (
  job: RunningJob,
  how: { isUrgent: boolean },
) => Promise<HandoverChanges | undefined>

/** Why a turn ends early, and what its worker knows besides its activity. */
export type EndedEarly = {
  ended: Failure
  thread_id?: string | undefined
  usage?: Usage | undefined
  /** True when the turn must stop at once, so what it changed is looked at for a moment only. */
  isUrgent?: boolean | undefined
}

/** The hand-over capsules of jobs. */
export type Handovers = {
  /**
   * Stores the capsule of a running turn beside the job's log, for the event that ends the turn to name: a process that
   * stops in between leaves a text that no event names, which goes with the job. Undefined when there is nothing to hand
   * over, or the store refuses: then the turn ends without.
   */
  write(job: Job, how: EndedEarly): Promise<Blob | undefined>
  /** The capsule that the next turn of a job gets: its own, or else that of the job in whose place it was sent. */
  of(job: Job): Promise<Handover | undefined>
}

export function createHandovers({
  store,
  changes,
}: {
  store: Store
  changes: TurnChanges | undefined
}): Handovers {
  async function write(
    job: Job,
    { isUrgent = false, ...how }: EndedEarly,
  ): Promise<Blob | undefined> {
    if (job.state !== 'running') return undefined
    const isHere = otherHost(job.lease.worker) === undefined
    try {
      const capsule = capsuleOf(job, {
        ...how,
        activity: await store.activity.read(job.job_id, { limit: ACTIVITY_LINES }),
        changes: isHere ? await changes?.(job, { isUrgent }) : undefined,
        before: await of(job),
      })
      if (capsule === undefined) return undefined
      const text = JSON.stringify(capsule)
      return await store.blobs.put({ jobId: job.job_id, token: job.token, text })
    } catch (error) {
      // The end of the turn matters more than what is handed over.
      if (error instanceof RelayError) return undefined
      throw error
    }
  }

  async function of(job: Job): Promise<Handover | undefined> {
    if (job.handover !== undefined) return read(job.handover)
    if (job.inherits === undefined) return undefined
    const before = await store.jobs.read(job.inherits).catch(unlessRefused)
    return before?.handover === undefined ? undefined : read(before.handover)
  }

  /** A capsule that was damaged, removed after its retention, or written by a later version is none. */
  async function read(blob: Blob): Promise<Handover | undefined> {
    try {
      return Handover.safeParse(JSON.parse(await store.blobs.read(blob))).data
    } catch (error) {
      if (error instanceof SyntaxError) return undefined
      return unlessRefused(error)
    }
  }

  return { write, of }
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error
}
