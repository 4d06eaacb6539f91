import { setTimeout as pause } from 'node:timers/promises'

import { RelayError } from '../errors.ts'
import type { TurnResult } from '../executor.ts'
import { retryDelayMs } from '../queue/backoff.ts'
import type { Held, Queue } from '../queue/queue.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { Result } from '../schema/result.ts'
import type { WorkerOptions } from './options.ts'
import type { Judgement } from './pauses.ts'

/** How long a worker tries to record how a turn ended while the disk refuses. */
const RECORD_FOR_MS = 5 * 60 * 1000
const RECORD_PAUSE_MS = 1000

/** Between two lines of the log about a disk that refuses. */
const SAY_AGAIN_MS = 30_000

/** How a turn ended, and what that means for its job. */
export type Ended = { job: RunningJob; end: TurnResult; judgement: Judgement }

/**
 * Makes a turn's end the job's next event, and returns the job as it is then; undefined when the job is in
 * other hands. Tries again while the disk refuses, because the turn is paid for and the lease is still held.
 */
export async function record(
  { queue, clock, log }: Pick<WorkerOptions, 'queue' | 'clock' | 'log'>,
  ended: Ended,
  /** Done before each try, in the same way. */
  first: () => Promise<void>,
): Promise<Job | undefined> {
  const held: Held = { job_id: ended.job.job_id, token: ended.job.token }
  const deadline = clock.monotonic() + RECORD_FOR_MS
  let saidAt = Number.NEGATIVE_INFINITY
  for (;;) {
    try {
      await first()
      return await writeDown(queue, held, ended)
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      if (error.code === 'STALE_TOKEN' || error.code === 'STATE_REFUSED') return undefined
      if (error.code === 'INPUT_INVALID') return failUnwritable(queue, held, error)
      const mayHeal = error.code === 'STORE_FULL' || error.code === 'STORE_WRITE_FAILED'
      if (!mayHeal || clock.monotonic() > deadline) throw error
      if (clock.monotonic() - saidAt >= SAY_AGAIN_MS) {
        saidAt = clock.monotonic()
        log(`${error.message} (tried again every second)`)
      }
      await pause(RECORD_PAUSE_MS)
    }
  }
}

/** The one place where a turn's end becomes the job's next event. */
function writeDown(queue: Queue, held: Held, { job, end, judgement }: Ended): Promise<Job> {
  if (end.ok) {
    const result = resultOf(end)
    return end.review === undefined
      ? queue.complete(held, result)
      : queue.flag(held, { reason: end.review, result })
  }
  const { untouched, error } = end
  if (end.stopped === true) {
    return queue.release(held, {
      reason: 'Its worker was asked to stop before the turn had ended.',
      ...(untouched === undefined ? {} : { untouched }),
    })
  }
  const mayRunAgain = job.task.write !== true || untouched === true
  if (end.isLimited === true && mayRunAgain) return queue.defer(held, end)
  if (!judgement.isOwn) {
    // Behind a pause the job keeps its place; without one, others go first.
    const wait = judgement.isPaused ? undefined : retryDelayMs((job.deferrals ?? 0) + 1)
    return queue.excuse(held, { ...end, retry_after_ms: wait })
  }
  const wasCutOff = error.code === 'TURN_TIMED_OUT' && job.task.write === true
  if (wasCutOff && untouched !== true) return queue.park(held, error)
  return queue.fail(held, end)
}

/** An executor returned something that no log takes: the job ends and says so, instead of running for ever. */
function failUnwritable(queue: Queue, held: Held, why: RelayError): Promise<Job> {
  const error = { code: 'RESULT_UNWRITABLE', message: why.message }
  return queue.fail(held, { error, retryable: false })
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
