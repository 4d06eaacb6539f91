import { setTimeout as pause } from 'node:timers/promises'

import { feedbackText } from '../checks/feedback.ts'
import { RelayError, isUnreachable, systemCode } from '../errors.ts'
import type { RemoteRun, RemoteState, Turn, TurnResult } from '../executor.ts'
import { handoverWords, isSameSession } from '../handover/words.ts'
import { failedRound, roundPlace } from '../job/checks.ts'
import { wholePrompt } from '../job/whole-prompt.ts'
import { continuesElsewhere } from '../job/remote-run.ts'
import { faultOfCall } from '../process/fault.ts'
import { turnMarker } from '../process/tree.ts'
import type { Held, Queue } from '../queue/queue.ts'
import { openQuestion } from '../schema/job.ts'
import type { Job, JobChecks, RunningJob } from '../schema/job.ts'
import type { FaultKind } from '../schema/pause.ts'
import { endOf, isOverButForChecks } from './checked-turn.ts'
import { lacksTurnsOf, threadOf } from './keep-thread.ts'
import { makeScratch, removeScratch, withTemporaryDirectory } from './scratch.ts'
import { enterDirectory } from './turn-directory.ts'
import type { ServedAgent, WorkerOptions } from './worker-options.ts'

/**
 * A turn that is ready to run. `leave` is called with its end and may add to it, such as where its changes are.
 * `pending`: the turn is over, and only its checks run.
 */
export type PreparedTurn = {
  turn: Turn
  place: { directory: string; cwd: string }
  pending: Pending | undefined
  leave: (end: TurnResult) => Promise<TurnResult>
}

type Pending = NonNullable<JobChecks['pending']>

/** Makes everything that a turn needs before it starts. A refusal means that nothing was changed. */
export async function prepareTurn(
  options: WorkerOptions,
  job: RunningJob,
  served: ServedAgent,
  signal: AbortSignal,
): Promise<PreparedTurn | { refusal: TurnResult }> {
  const { queue, log } = options
  let scratch: string | undefined
  let prepared: PreparedTurn | undefined
  try {
    scratch = makeScratch(options.localDirectory)
    const thread = await threadOf(options, job)
    if ('refusal' in thread) return thread
    const { resume, elsewhere } = thread
    const found = pendingHere(options, job)
    if ('refusal' in found) return found
    const { pending } = found
    const again = pending?.token
    const directory = await enterDirectory(options, job, { env: served.env, signal, again })
    if ('refusal' in directory)
      return pending === undefined ? directory : unchecked(pending, directory)
    const { cwd, lacks } = directory
    const lifeline = await options.lifeline?.()
    const missed = elsewhere === undefined ? undefined : lacksTurnsOf(elsewhere, resume)
    if (missed !== undefined) queue.report(job, { kind: 'status', text: missed })
    const handover =
      served.takesHandover === true ? await handoverFor(queue, job, resume) : undefined
    const on = { served, scratch, cwd, lacks, missed, signal, resume, lifeline, handover }
    const turn = turnOf(queue, job, on)
    prepared = { turn, place: directory, pending, leave: directory.leave }
    return prepared
  } catch (error) {
    const fault = scratch === undefined ? 'disk_unusable' : 'machine_busy'
    return { refusal: notStarted(error, job, { fault, log }) }
  } finally {
    if (prepared === undefined && scratch !== undefined) removeScratch(scratch, log)
  }
}

/**
 * The turn that is over but for its checks. They run where it ran; elsewhere a read-only turn runs anew, and a write turn
 * is left to a person.
 */
function pendingHere(
  options: WorkerOptions,
  job: RunningJob,
): { pending: Pending | undefined } | { refusal: TurnResult } {
  const pending = job.checks?.pending
  if (pending === undefined || isOverButForChecks(options, job)) return { pending }
  if (job.task.write !== true) return { pending: undefined }
  const review = 'Its checks were cut off, and they can run only on the host on which its turn ran.'
  return { refusal: { ...endOf(pending.result), review } }
}

/** A turn whose checks cannot run any more: a person decides about its result. */
function unchecked(
  { result }: Pending,
  { refusal }: { refusal: TurnResult },
): { refusal: TurnResult } {
  if (refusal.ok || refusal.fault !== undefined || refusal.retryable) return { refusal }
  const review = `Its checks were cut off and cannot run again: ${refusal.error.message}`
  return { refusal: { ...endOf(result), review } }
}

/** The failure of a turn that could not start. It spends no attempt. */
function notStarted(
  thrown: unknown,
  job: RunningJob,
  { fault, log }: { fault: FaultKind; log: (line: string) => void },
): TurnResult {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const isExpected = error instanceof RelayError || systemCode(error) !== undefined
  log(`job ${job.job_id}: its turn cannot start: ${isExpected ? error.message : error.stack}`)
  const message = `Cannot start a turn of "${job.to}": ${error.message}`
  return {
    ok: false,
    error: { code: 'TURN_NOT_BEGUN', message },
    retryable: true,
    untouched: true,
    fault: faultOfCall(systemCode(error)) ?? fault,
  }
}

function turnOf(
  queue: Queue,
  job: RunningJob,
  on: {
    served: ServedAgent
    scratch: string
    cwd: string
    lacks: string[]
    missed: string | undefined
    signal: AbortSignal
    resume: Turn['resume']
    lifeline: string | undefined
    handover: string | undefined
  },
): Turn {
  const { task } = job
  const { served, scratch, cwd, signal, resume, lifeline } = on
  const held = { job_id: job.job_id, token: job.token }
  const marker = turnMarker(job.job_id, job.token)
  const env = withTemporaryDirectory(served.env, scratch)
  return {
    job_id: job.job_id,
    attempt: job.attempts,
    token: job.token,
    prompt: promptOf(taskOf(job, resume), on),
    cwd,
    write: task.write === true,
    // They were chosen for the agent that the job was sent to.
    ...(job.passed === undefined ? { model: task.model, effort: task.effort } : {}),
    resume,
    result_schema: task.result_schema,
    signal,
    scratch,
    report: (activity) => queue.report(held, activity),
    spawned: (child) => {
      // A refusal means that another worker holds the job. The hold on the job notices that and stops the turn.
      queue.spawned(held, child).catch(() => {})
    },
    lifeline,
    remote: createRemoteRun(queue, job, signal),
    env: { ...env, RELAY_JOB: job.job_id, [marker.name]: marker.value },
  }
}

/** What the turn before left, unless this one continues its session or its run, which have all of it. */
async function handoverFor(
  queue: Queue,
  job: RunningJob,
  resume: Turn['resume'],
): Promise<string | undefined> {
  if (continuesElsewhere(job)) return undefined
  const capsule = await queue.handovers.of(job)
  if (capsule === undefined) return undefined
  return isSameSession(capsule, resume) ? undefined : handoverWords(capsule)
}

/** What the turn is asked: the task, with the notes of people who sent its results back, or what its checks said. */
function taskOf(job: RunningJob, resume: Turn['resume']): string {
  const failed = failedRound(job)
  if (failed !== undefined) {
    const place = roundPlace(job, failed.round) ?? { round: failed.round, of: failed.round }
    const text = feedbackText(failed.outcomes, place)
    return resume === undefined ? `${wholePrompt(job)}\n\n${text}` : text
  }
  const latest = job.feedback?.notes.at(-1)
  if (latest !== undefined && resume !== undefined) {
    return `A person read your result and sent it back with this note:\n\n${latest}\n\nContinue the same task with it, and return the whole result again.`
  }
  return wholePrompt(job)
}

/** The task, followed by what is missing in the agent's worktree and in its thread, and by what the turn before left. */
function promptOf(
  prompt: string,
  {
    lacks,
    missed,
    handover,
  }: { lacks: string[]; missed: string | undefined; handover: string | undefined },
): string {
  const notes = [
    ...(lacks.length === 0 ? [] : ['You work in a git worktree of the repository.', ...lacks]),
    ...(missed === undefined ? [] : [missed]),
  ]
  const noted = notes.length === 0 ? prompt : `${prompt}\n\n(${notes.join(' ')})`
  return handover === undefined ? noted : `${noted}\n\n${handover}`
}

/** Between two tries while the store cannot be reached. */
const AGAIN_MS = 1000

/** Repeats work until the store can be reached, or the turn must stop: then it throws `STORE_UNREACHABLE`. */
async function whileReachable<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isUnreachable(error) || signal.aborted) throw error
    }
    await pause(AGAIN_MS, undefined, { signal }).catch(() => {
      // Aborted: the next try is the last one.
    })
  }
}

/** The job's log, for a turn whose work runs on a remote service. */
function createRemoteRun(queue: Queue, job: RunningJob, signal: AbortSignal): RemoteRun {
  const held: Held = { job_id: job.job_id, token: job.token }
  const conversation_key = job.task.conversation_key ?? `job-${job.job_id}`

  return {
    run: job.run,
    request_id: job.request_id,
    conversation_key,
    async save(update) {
      const { run } = await whileReachable(() => queue.noteRun(held, update), signal)
      if (run?.accepted !== true) return
      const thread_id = run.url ?? run.service_id ?? conversation_key
      const keep = async () => {
        await queue.conversations.keepThread(job.to, conversation_key, { thread_id })
        await queue.conversations.note(job.to, conversation_key, { jobId: job.job_id })
      }
      await whileReachable(keep, signal)
    },
    async wait(heard, timeoutMs) {
      const hasChanged = (seen: Job) => {
        const { messages, isOver } = stateOf(seen, held, heard)
        return messages.length > 0 || isOver
      }
      const seen = await queue.waitFor(job.job_id, { until: hasChanged, timeoutMs, signal })
      return stateOf(seen.job, held, heard)
    },
  }
}

function stateOf(job: Job, { token }: Held, heard: number): RemoteState {
  return {
    messages: (job.messages ?? []).slice(heard),
    isAsking: openQuestion(job) !== undefined,
    run: job.run,
    isOver: job.state !== 'running' || job.token !== token,
  }
}
