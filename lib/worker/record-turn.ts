import { setTimeout as pause } from 'node:timers/promises'

import { RelayError, isUnreachable } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { TurnResult } from '../executor.ts'
import { retryDelayMs } from '../job/backoff.ts'
import type { Held, Queue } from '../queue/queue.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { Result } from '../schema/result.ts'
import type { Judgement } from './pauses.ts'
import type { WorkerOptions } from './worker-options.ts'

/**
 * How long a worker retries to record the end of a turn while the disk refuses it, and how often. While a database
 * cannot be reached, it retries for as long as it runs.
 */
const RECORD_FOR_MS = 5 * 60 * 1000
const RECORD_PAUSE_MS = 1000

/** Between two log lines about a store that refuses. */
const LOG_AGAIN_MS = 30_000

/** How a turn ended, and whose fault it was. `isCutOff`: it was stopped because its lease could not be renewed. */
export type Ended = { job: RunningJob; end: TurnResult; judgement: Judgement; isCutOff: boolean }

/**
 * Makes a turn's end the job's next event, and returns the changed job; undefined when another worker holds it.
 * Retries while the store refuses, because the turn has cost money and the lease may still be held, until `mustStop`
 * is aborted. Then it tries to record smaller and smaller forms of the result if the disk is full, and finally
 * releases the job. Throws the refusal when the store takes none of these. `first` runs before each try.
 */
export async function recordTurn(
  on: Pick<WorkerOptions, 'queue' | 'clock' | 'log'>,
  ended: Ended,
  how: { first: () => Promise<void>; mustStop: AbortSignal },
): Promise<Job | undefined> {
  const { clock } = on
  const write = async (end: TurnResult) => {
    // It comes first, because the next job of the conversation may start as soon as this one has ended.
    await how.first()
    return writeEnd(on.queue, { ...ended, end })
  }
  const deadline = clock.monotonic() + RECORD_FOR_MS
  let loggedAtMs = Number.NEGATIVE_INFINITY
  for (;;) {
    const done = await attempt(on.queue, ended, () => write(ended.end))
    if (!('refusal' in done)) return done.job
    const isDisk = !isUnreachable(done.refusal)
    // A smaller form of the result is not accepted either.
    if (how.mustStop.aborted && !isDisk) throw done.refusal
    if (how.mustStop.aborted || (isDisk && clock.monotonic() > deadline)) {
      return recordSmaller(on, ended, { write, refusal: done.refusal })
    }
    if (clock.monotonic() - loggedAtMs >= LOG_AGAIN_MS) {
      loggedAtMs = clock.monotonic()
      on.log(waitLine(ended, done.refusal))
    }
    await pause(RECORD_PAUSE_MS, undefined, { signal: how.mustStop }).catch(() => {
      // Aborted: the next iteration reads the signal.
    })
  }
}

/** Refusals that pass: the disk gets space again, or the database can be used again. */
export const MAY_PASS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'STORE_FULL',
  'STORE_REFUSED',
  'STORE_UNREACHABLE',
  'STORE_WRITE_FAILED',
])

type Attempt = { job: Job | undefined } | { refusal: RelayError }

/** One try: the job, undefined if another worker holds it, or a refusal that may pass when the disk has space. */
async function attempt(queue: Queue, { job }: Ended, write: () => Promise<Job>): Promise<Attempt> {
  try {
    return { job: await write() }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (error.code === 'STALE_TOKEN' || error.code === 'STATE_REFUSED') return { job: undefined }
    if (error.code === 'INPUT_INVALID') return { job: await failUnwritable(queue, job, error) }
    if (!MAY_PASS.has(error.code)) throw error
    return { refusal: error }
  }
}

async function recordSmaller(
  { queue, log }: Pick<WorkerOptions, 'queue' | 'log'>,
  ended: Ended,
  { write, refusal }: { write: (end: TurnResult) => Promise<Job>; refusal: RelayError },
): Promise<Job | undefined> {
  const { job, end } = ended
  for (const form of end.ok ? smallerForms(end) : []) {
    const done = await attempt(queue, ended, () => write(form))
    if ('refusal' in done) continue
    log(`job ${job.job_id}: its result was cut, because the disk has no space for all of it`)
    return done.job
  }
  const reason = `Its turn ended, but the disk had no space for the result: ${refusal.message}`
  const done = await attempt(queue, ended, () => queue.release(heldOf(job), { reason }))
  if ('refusal' in done) throw refusal
  return done.job
}

function waitLine({ job, end }: Ended, refusal: RelayError): string {
  const what = end.ok ? `its result (${sizeOf(end)} characters)` : 'the end of its turn'
  return `job ${job.job_id}: ${what} cannot be recorded, retrying every second: ${refusal.message}`
}

function heldOf({ job_id, token }: RunningJob): Held {
  return { job_id, token }
}

/** The one place where a turn's end becomes the job's next event. */
function writeEnd(queue: Queue, { job, end, judgement, isCutOff }: Ended): Promise<Job> {
  const held = heldOf(job)
  if (end.ok) {
    if (end.checked !== undefined) {
      return queue.checked(held, { ...end.checked, worktree: end.worktree }, { isLast: true })
    }
    const result = resultOf(end)
    return end.review === undefined
      ? queue.complete(held, result)
      : queue.flag(held, { reason: end.review, result })
  }
  const { untouched, error, usage } = end
  if (end.stopped === true) {
    return queue.release(held, {
      reason: isCutOff
        ? 'Its worker could not reach the store, and stopped the turn before its lease ended.'
        : 'Its worker was asked to stop before the turn ended.',
      ...(untouched === undefined ? {} : { untouched }),
      usage,
      thread_id: end.thread_id,
    })
  }
  const mayRunAgain = job.task.write !== true || untouched === true
  if (end.isLimited === true && mayRunAgain) return queue.defer(held, end)
  if (!judgement.isOwn) {
    // While its agent is paused the job keeps its position in the queue; otherwise other jobs go first.
    const delay = end.retry_after_ms ?? retryDelayMs((job.deferrals ?? 0) + 1)
    const wait = judgement.isPaused ? undefined : delay
    return queue.excuse(held, { ...end, retry_after_ms: wait })
  }
  const wasCutOff = error.code === 'TURN_TIMED_OUT' && job.task.write === true
  if (wasCutOff && untouched !== true) return queue.park(held, error, usage)
  return queue.fail(held, end)
}

/** For a result that no log accepts, due to a bug of its executor: the job fails instead of running for ever. */
function failUnwritable(queue: Queue, job: RunningJob, why: RelayError): Promise<Job> {
  const error = { code: 'RESULT_UNWRITABLE', message: why.message }
  return queue.fail(heldOf(job), { error, retryable: false })
}

/** What a turn that ended well is recorded as. */
export function resultOf(end: Extract<TurnResult, { ok: true }>): Result {
  if (end.recorded !== undefined) return { ...end.recorded, worktree: end.worktree }
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

type Done = Extract<TurnResult, { ok: true }>

/** UTF-16 units of output to try one after the other when the disk has no space for all of it. */
const SMALLER_SIZES = [64 * 1024, 4 * 1024, 256]

/** Smaller and smaller forms of a result, each with a note of what is missing. */
function* smallerForms(end: Done): Generator<Done> {
  for (const units of SMALLER_SIZES) {
    if (sizeOf(end) > units) yield cutTo(end, units)
  }
}

/** The size of a result in UTF-16 units, its parts as JSON. */
function sizeOf({ output, structured, touched_files }: Done): number {
  const parts = [structured, touched_files].filter((part) => part !== undefined)
  return parts.reduce<number>((sum, part) => sum + JSON.stringify(part).length, output.length)
}

function cutTo(end: Done, units: number): Done {
  const { structured, touched_files, ...rest } = end
  const fits = (part: unknown) => part !== undefined && JSON.stringify(part).length <= units / 4
  const kept = end.output.slice(0, units / 2)
  const lost = [
    ...(kept.length < end.output.length ? [`${end.output.length - kept.length} characters`] : []),
    ...(structured === undefined || fits(structured) ? [] : ['its structured form']),
    ...(touched_files === undefined || fits(touched_files) ? [] : ['the list of touched files']),
  ]
  return {
    ...rest,
    output: `${kept}\n[The disk was full when this was recorded; missing: ${lost.join(', ')}.]`,
    ...(fits(structured) ? { structured } : {}),
    ...(fits(touched_files) ? { touched_files } : {}),
  }
}
