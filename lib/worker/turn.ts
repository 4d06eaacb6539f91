import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { RelayError } from '../errors.ts'
import type { Turn, TurnResult } from '../executor.ts'
import { turnMarker } from '../process/tree.ts'
import type { Held, Queue } from '../queue/queue.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { Result } from '../schema/result.ts'
import { contain } from './crash.ts'
import { enterDirectory } from './directory.ts'
import { createElsewhere } from './elsewhere.ts'
import { keepHold } from './hold.ts'
import type { Serving, TurnReport, WorkerOptions } from './options.ts'

/** How long a worker goes on trying to write down how a turn ended, when the disk refuses. */
const RECORD_FOR_MS = 5 * 60 * 1000
const RECORD_PAUSE_MS = 1000

/**
 * Runs one claimed job to its end: heartbeats while it runs, stops the turn when the job is cancelled or
 * lost, and writes down how it ended. Never throws: what goes wrong is the turn's failure or the report's.
 */
export async function runJob(
  options: WorkerOptions,
  job: RunningJob,
  serving: Serving,
  mustStop: AbortSignal,
): Promise<TurnReport> {
  const begun = options.clock.monotonic()
  const held: Held = { job_id: job.job_id, token: job.token }
  const hold = keepHold(options, held, mustStop)
  const report = (state: TurnReport['state'], code?: string): TurnReport => ({
    job_id: job.job_id,
    agent: job.to,
    attempt: job.attempts,
    state,
    ...(code === undefined ? {} : { code }),
    duration_ms: Math.round(options.clock.monotonic() - begun),
  })
  try {
    const result = await runTurn(options, job, serving, hold.signal)
    const after = hold.isLost()
      ? undefined
      : await record(
          options,
          async () => {
            // Before the job ends, because with that the next of its conversation may begin.
            await keepThread(options.queue, job, result)
            return writeDown(options.queue, job, held, result)
          },
          (why) => failUnwritable(options.queue, held, why),
        )
    if (after !== undefined) {
      return report(after.state, result.ok ? undefined : result.error.code)
    }
    await options.queue.settle(job.job_id)
    const told = await endToldByAgent(options.queue, held)
    if (told !== undefined) await keepToldThread(options.queue, job, result)
    return report(told ?? 'dropped')
  } catch (error) {
    options.log(`job ${job.job_id}: ${error instanceof Error ? error.message : String(error)}`)
    return report('dropped', error instanceof RelayError ? error.code : 'INTERNAL')
  } finally {
    hold.close()
  }
}

async function runTurn(
  options: WorkerOptions,
  job: RunningJob,
  serving: Serving,
  signal: AbortSignal,
): Promise<TurnResult> {
  const directory = await enterDirectory(options, job, { env: serving.env, signal })
  if ('refusal' in directory) return directory.refusal
  const end = await execute(options, job, serving, { ...directory, signal })
  return directory.leave(end)
}

async function execute(
  { queue, log }: WorkerOptions,
  job: RunningJob,
  serving: Serving,
  { cwd, lacks, signal }: { cwd: string; lacks: string[]; signal: AbortSignal },
): Promise<TurnResult> {
  const { task } = job
  const held = { job_id: job.job_id, token: job.token }
  const scratch = fs.mkdtempSync(join(tmpdir(), 'durable-relay-turn-'))
  const marker = turnMarker(job.job_id, job.token)
  const turn: Turn = {
    job_id: job.job_id,
    attempt: job.attempts,
    token: job.token,
    prompt: promptOf(task.prompt, lacks),
    cwd,
    write: task.write === true,
    model: task.model,
    effort: task.effort,
    resume: await threadOf(queue, job),
    result_schema: task.result_schema,
    signal,
    scratch,
    report: (activity) => queue.report(held, activity),
    spawned: (child) => {
      // A refusal means that the job is in other hands, which the hold notices and acts on.
      queue.spawned(held, child).catch(() => {})
    },
    elsewhere: createElsewhere(queue, job, signal),
    env: { ...serving.env, RELAY_JOB: job.job_id, [marker.name]: marker.value },
  }
  try {
    return await contain((crashed) =>
      serving.runTurn({ ...turn, signal: AbortSignal.any([signal, crashed]) }),
    )
  } catch (error) {
    // A bug of the executor must not take the worker's other turns with it; the log has its stack.
    const said = error instanceof Error ? error : new Error(String(error))
    log(`job ${job.job_id}: executor crashed: ${said.stack ?? said.message}`)
    const message = `The executor of "${job.to}" crashed: ${said.message}`
    return { ok: false, error: { code: 'EXECUTOR_CRASHED', message }, retryable: false }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

/** The task, and behind it what the agent will not find where it works. */
function promptOf(prompt: string, lacks: string[]): string {
  if (lacks.length === 0) return prompt
  return `${prompt}\n\n(You work in a git worktree of the repository. ${lacks.join(' ')})`
}

/** The one place where a turn's end becomes the job's next event. */
function writeDown(queue: Queue, job: RunningJob, held: Held, end: TurnResult): Promise<Job> {
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
  const wasCutOff = error.code === 'TURN_TIMED_OUT' && job.task.write === true
  if (wasCutOff && untouched !== true) return queue.park(held, error)
  return queue.fail(held, end)
}

/** An executor gave something that no log takes: the job ends and says so, instead of staying for ever. */
function failUnwritable(queue: Queue, held: Held, why: RelayError): Promise<Job> {
  const error = { code: 'RESULT_UNWRITABLE', message: why.message }
  return queue.fail(held, { error, retryable: false })
}

/** Tries again while the disk refuses: the turn is paid for, and the lease is still held. */
async function record(
  options: WorkerOptions,
  write: () => Promise<Job>,
  refuseResult: (why: RelayError) => Promise<Job>,
): Promise<Job | undefined> {
  const deadline = options.clock.monotonic() + RECORD_FOR_MS
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      if (error.code === 'STALE_TOKEN' || error.code === 'STATE_REFUSED') return undefined
      if (error.code === 'INPUT_INVALID') return refuseResult(error)
      const mayHeal = error.code === 'STORE_FULL' || error.code === 'STORE_WRITE_FAILED'
      if (!mayHeal || options.clock.monotonic() > deadline) throw error
      options.log(`${error.message} (tried again every second)`)
      await pause(RECORD_PAUSE_MS)
    }
  }
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

/** What the job became when its own agent told the end of this very turn, by `record_result`. */
async function endToldByAgent(queue: Queue, held: Held): Promise<Job['state'] | undefined> {
  const job = await queue.get(held.job_id)
  const isTold = job.state === 'completed' || job.state === 'failed' || job.state === 'needs_review'
  return isTold && job.token === held.token ? job.state : undefined
}

async function threadOf(queue: Queue, job: RunningJob): Promise<Turn['resume']> {
  if (job.fork !== undefined) {
    const { thread_id, thread_usage } = job.fork
    return { thread_id, thread_usage, isFork: true }
  }
  const key = job.task.conversation_key
  return key === undefined ? undefined : queue.conversation(job.to, key)
}

/** A turn that failed leaves the conversation at its last good thread; so does one that was fenced out. */
async function keepThread(queue: Queue, job: RunningJob, end: TurnResult): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || !end.ok || end.thread_id === undefined) return
  if (!(await queue.heartbeat(job))) return
  const { thread_id, thread_usage } = end
  await queue.keepConversation(job.to, key, { thread_id, thread_usage })
}

/**
 * As `keepThread`, for a job that its agent has ended already: the next of its conversation may be at work,
 * so only a thread that is the same, or the first, is kept.
 */
async function keepToldThread(queue: Queue, job: RunningJob, end: TurnResult): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || !end.ok || end.thread_id === undefined) return
  const { thread_id, thread_usage } = end
  const known = await queue.conversation(job.to, key)
  if (known !== undefined && known.thread_id !== thread_id) return
  await queue.keepConversation(job.to, key, { thread_id, thread_usage })
}
