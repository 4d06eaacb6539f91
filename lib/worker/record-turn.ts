import { setTimeout as pause } from 'node:timers/promises'

import { RelayError } from '../errors.ts'
import type { TurnResult } from '../executor.ts'
import { retryDelayMs } from '../job/backoff.ts'
import type { Held, Queue } from '../queue/queue.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { Result } from '../schema/result.ts'
import type { WorkerOptions } from './worker-options.ts'
import type { Judgement } from './pauses.ts'
import { sizeOf, smallerForms } from './smaller.ts'

/** How long a worker tries to record how a turn ended while the disk refuses. */
const RECORD_FOR_MS = 5 * 60 * 1000
const RECORD_PAUSE_MS = 1000

/** Between two lines of the log about a disk that refuses. */
const SAY_AGAIN_MS = 30_000

/** How a turn ended, and what that means for its job. */
export type Ended = { job: RunningJob; end: TurnResult; judgement: Judgement }

/**
 * Makes a turn's end the job's next event, and returns the job as it is then; undefined when the job is in
 * other hands. Tries again while the disk refuses, because the turn is paid for and the lease is still held,
 * until `mustStop` is aborted. Then the result is tried in ever smaller forms, and at last the job is given
 * back. Throws the refusal when the disk takes none of these.
 */
export async function record(
  on: Pick<WorkerOptions, 'queue' | 'clock' | 'log'>,
  ended: Ended,
  how: { first: () => Promise<void>; mustStop: AbortSignal },
): Promise<Job | undefined> {
  const { clock } = on
  const write = async (end: TurnResult) => {
    // Before the job ends, because with that the next of its conversation may begin.
    await how.first()
    return writeDown(on.queue, { ...ended, end })
  }
  const deadline = clock.monotonic() + RECORD_FOR_MS
  let saidAt = Number.NEGATIVE_INFINITY
  for (;;) {
    const done = await attempt(on.queue, ended, () => write(ended.end))
    if (!('refusal' in done)) return done.job
    if (how.mustStop.aborted || clock.monotonic() > deadline) {
      return recordLess(on, ended, { write, refusal: done.refusal })
    }
    if (clock.monotonic() - saidAt >= SAY_AGAIN_MS) {
      saidAt = clock.monotonic()
      on.log(waitLine(ended, done.refusal))
    }
    await pause(RECORD_PAUSE_MS, undefined, { signal: how.mustStop }).catch(() => {
      // Aborted: the signal itself says so.
    })
  }
}

type Attempt = { job: Job | undefined } | { refusal: RelayError }

/** One try: the job, undefined for one in other hands, or a refusal that ends when there is room on the disk. */
async function attempt(queue: Queue, { job }: Ended, write: () => Promise<Job>): Promise<Attempt> {
  try {
    return { job: await write() }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (error.code === 'STALE_TOKEN' || error.code === 'STATE_REFUSED') return { job: undefined }
    if (error.code === 'INPUT_INVALID') return { job: await failUnwritable(queue, job, error) }
    if (error.code !== 'STORE_FULL' && error.code !== 'STORE_WRITE_FAILED') throw error
    return { refusal: error }
  }
}

/** A finished result is not thrown away before a smaller one was tried, nor a job kept that can be given back. */
async function recordLess(
  { queue, log }: Pick<WorkerOptions, 'queue' | 'log'>,
  ended: Ended,
  { write, refusal }: { write: (end: TurnResult) => Promise<Job>; refusal: RelayError },
): Promise<Job | undefined> {
  const { job, end } = ended
  for (const form of end.ok ? smallerForms(end) : []) {
    const done = await attempt(queue, ended, () => write(form))
    if ('refusal' in done) continue
    log(`job ${job.job_id}: its result was cut, because the disk has no room for the whole`)
    return done.job
  }
  const reason = `Its turn ended, but the disk could not take the result: ${refusal.message}`
  const done = await attempt(queue, ended, () => queue.release(heldOf(job), { reason }))
  if ('refusal' in done) throw refusal
  return done.job
}

function waitLine({ job, end }: Ended, refusal: RelayError): string {
  const what = end.ok ? `its result (${sizeOf(end)} characters)` : 'the end of its turn'
  return `job ${job.job_id}: ${what} cannot be recorded, and is tried again every second: ${refusal.message}`
}

function heldOf({ job_id, token }: RunningJob): Held {
  return { job_id, token }
}

/** The one place where a turn's end becomes the job's next event. */
function writeDown(queue: Queue, { job, end, judgement }: Ended): Promise<Job> {
  const held = heldOf(job)
  if (end.ok) {
    const result = resultOf(end)
    return end.review === undefined
      ? queue.complete(held, result)
      : queue.flag(held, { reason: end.review, result })
  }
  const { untouched, error, usage } = end
  if (end.stopped === true) {
    return queue.release(held, {
      reason: 'Its worker was asked to stop before the turn had ended.',
      ...(untouched === undefined ? {} : { untouched }),
      usage,
    })
  }
  const mayRunAgain = job.task.write !== true || untouched === true
  if (end.isLimited === true && mayRunAgain) return queue.defer(held, end)
  if (!judgement.isOwn) {
    // Behind a pause the job keeps its place; without one, others go first.
    const delay = end.retry_after_ms ?? retryDelayMs((job.deferrals ?? 0) + 1)
    const wait = judgement.isPaused ? undefined : delay
    return queue.excuse(held, { ...end, retry_after_ms: wait })
  }
  const wasCutOff = error.code === 'TURN_TIMED_OUT' && job.task.write === true
  if (wasCutOff && untouched !== true) return queue.park(held, error, usage)
  return queue.fail(held, end)
}

/** An executor returned something that no log takes: the job ends and says so, instead of running for ever. */
function failUnwritable(queue: Queue, job: RunningJob, why: RelayError): Promise<Job> {
  const error = { code: 'RESULT_UNWRITABLE', message: why.message }
  return queue.fail(heldOf(job), { error, retryable: false })
}

function resultOf(end: Extract<TurnResult, { ok: true }>): Result {
  const { output, thread_id, usage, thread_usage, touched_files, worktree } = end
  return {
    output,
    thread_id,
    usage,
    thread_usage,
    touched_files,
    worktree,
    structured: end.structured as Result['structured'],
  }
}
