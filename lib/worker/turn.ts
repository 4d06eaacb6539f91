import { RelayError, systemCode } from '../errors.ts'
import type { Turn, TurnResult } from '../executor.ts'
import { faultOfCall } from '../process/fault.ts'
import { turnMarker } from '../process/tree.ts'
import type { Held, Queue } from '../queue/queue.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { FaultKind } from '../schema/pause.ts'
import { contain } from './crash.ts'
import { enterDirectory } from './turn-directory.ts'
import { createElsewhere } from './elsewhere.ts'
import { keepHold } from './hold.ts'
import type { Serving, TurnReport, WorkerOptions } from './worker-options.ts'
import type { Pauses } from './pauses.ts'
import { record } from './record-turn.ts'
import { makeScratch, removeScratch, withTemporaryDirectory } from './scratch.ts'

type Failed = Extract<TurnResult, { ok: false }>

/**
 * Runs one claimed job to its end: heartbeats while it runs, stops the turn when the job is cancelled or
 * lost, and records how it ended. Never throws: what goes wrong is the turn's failure or the report's.
 */
export async function runJob(
  options: WorkerOptions & { pauses: Pauses },
  job: RunningJob,
  serving: Serving,
  mustStop: AbortSignal,
): Promise<TurnReport> {
  const { queue, clock, pauses } = options
  const begun = clock.monotonic()
  const held: Held = { job_id: job.job_id, token: job.token }
  const hold = keepHold(options, held, mustStop)
  const report = (state: TurnReport['state'], code?: string): TurnReport => ({
    job_id: job.job_id,
    agent: job.to,
    attempt: job.attempts,
    state,
    ...(code === undefined ? {} : { code }),
    duration_ms: Math.round(clock.monotonic() - begun),
  })
  try {
    const end = await runTurn(options, job, serving, hold.signal)
    const judgement = await judge(pauses, job, end)
    const how = { first: () => keepThread(queue, job, end), mustStop }
    const after = hold.isLost() ? undefined : await record(options, { job, end, judgement }, how)
    if (after !== undefined) return report(after.state, end.ok ? undefined : end.error.code)
    await queue.settle(job.job_id)
    const told = await endToldByAgent(queue, held)
    if (told !== undefined) await keepToldThread(queue, job, end)
    return report(told ?? 'dropped')
  } catch (error) {
    options.log(`job ${job.job_id}: ${error instanceof Error ? error.message : String(error)}`)
    return report('dropped', error instanceof RelayError ? error.code : 'INTERNAL')
  } finally {
    hold.close()
  }
}

/** Ends that say nothing about the agent: the turn was cut off, or this program has a bug. */
const NO_MERIT = new Set(['TURN_TIMED_OUT', 'EXECUTOR_CRASHED'])

/** What a turn's end says of its agent, and so of its job. */
async function judge(pauses: Pauses, job: RunningJob, end: TurnResult) {
  if (!end.ok && end.fault !== undefined && end.stopped !== true) return pauses.judge(job, end)
  const hasMerit = end.ok || (end.stopped !== true && !NO_MERIT.has(end.error.code))
  if (hasMerit) await pauses.worked(job)
  return { isOwn: true, isPaused: false }
}

async function runTurn(
  options: WorkerOptions,
  job: RunningJob,
  serving: Serving,
  signal: AbortSignal,
): Promise<TurnResult> {
  const place = await prepare(options, job, serving, signal)
  if ('refusal' in place) return place.refusal
  try {
    return await place.leave(await execute(options, place.turn, serving))
  } finally {
    removeScratch(place.turn.scratch, options.log)
  }
}

type Place = { turn: Turn; leave: (end: TurnResult) => Promise<TurnResult> }

/** Everything that a turn needs before it begins. Nothing has been changed when it is refused. */
async function prepare(
  options: WorkerOptions,
  job: RunningJob,
  serving: Serving,
  signal: AbortSignal,
): Promise<Place | { refusal: TurnResult }> {
  const { queue, log } = options
  let scratch: string | undefined
  let place: Place | undefined
  try {
    scratch = makeScratch(options.localDirectory)
    const resume = await threadOf(queue, job)
    const directory = await enterDirectory(options, job, { env: serving.env, signal })
    if ('refusal' in directory) return directory
    const { cwd, lacks } = directory
    const lifeline = await options.lifeline?.()
    const turn = turnOf(options, job, { serving, scratch, cwd, lacks, signal, resume, lifeline })
    place = { turn, leave: directory.leave }
    return place
  } catch (error) {
    const fault = scratch === undefined ? 'disk_unusable' : 'machine_busy'
    return { refusal: notBegun(error, job, { fault, log }) }
  } finally {
    if (place === undefined && scratch !== undefined) removeScratch(scratch, log)
  }
}

/** Nothing was spent before the turn began, whatever kept it from beginning. */
function notBegun(
  error: unknown,
  job: RunningJob,
  { fault, log }: { fault: FaultKind; log: (line: string) => void },
): Failed {
  const said = error instanceof Error ? error : new Error(String(error))
  const isForeseen = error instanceof RelayError || systemCode(error) !== undefined
  log(`job ${job.job_id}: its turn cannot begin: ${isForeseen ? said.message : said.stack}`)
  const message = `Cannot begin a turn of "${job.to}": ${said.message}`
  const kind = faultOfCall(systemCode(error)) ?? fault
  return {
    ok: false,
    error: { code: 'TURN_NOT_BEGUN', message },
    retryable: true,
    untouched: true,
    fault: kind,
  }
}

function turnOf(
  { queue }: WorkerOptions,
  job: RunningJob,
  on: {
    serving: Serving
    scratch: string
    cwd: string
    lacks: string[]
    signal: AbortSignal
    resume: Turn['resume']
    lifeline: string | undefined
  },
): Turn {
  const { task } = job
  const { serving, scratch, cwd, lacks, signal, resume, lifeline } = on
  const held = { job_id: job.job_id, token: job.token }
  const marker = turnMarker(job.job_id, job.token)
  const env = withTemporaryDirectory(serving.env, scratch)
  return {
    job_id: job.job_id,
    attempt: job.attempts,
    token: job.token,
    prompt: promptOf(task.prompt, lacks),
    cwd,
    write: task.write === true,
    model: task.model,
    effort: task.effort,
    resume,
    result_schema: task.result_schema,
    signal,
    scratch,
    report: (activity) => queue.report(held, activity),
    spawned: (child) => {
      // A refusal means that the job is in other hands, which the hold notices and acts on.
      queue.spawned(held, child).catch(() => {})
    },
    lifeline,
    remote: createElsewhere(queue, job, signal),
    env: { ...env, RELAY_JOB: job.job_id, [marker.name]: marker.value },
  }
}

/** The task, and behind it what the agent will not find where it works. */
function promptOf(prompt: string, lacks: string[]): string {
  if (lacks.length === 0) return prompt
  return `${prompt}\n\n(You work in a git worktree of the repository. ${lacks.join(' ')})`
}

async function execute({ log }: WorkerOptions, turn: Turn, serving: Serving): Promise<TurnResult> {
  let hasSpawned = false
  const spawned: Turn['spawned'] = (child) => {
    hasSpawned = true
    turn.spawned(child)
  }
  try {
    return await contain((crashed) =>
      serving.runTurn({ ...turn, spawned, signal: AbortSignal.any([turn.signal, crashed]) }),
    )
  } catch (error) {
    // A bug of the executor must not take the worker's other turns with it; it is logged with its stack instead.
    const said = error instanceof Error ? error : new Error(String(error))
    log(`job ${turn.job_id}: executor crashed: ${said.stack ?? said.message}`)
    const message = `The executor of "${serving.agent}" crashed: ${said.message}`
    const crash: Failed = {
      ok: false,
      error: { code: 'EXECUTOR_CRASHED', message },
      retryable: false,
    }
    const fault = hasSpawned ? undefined : faultOfCall(systemCode(error))
    return fault === undefined ? crash : { ...crash, retryable: true, untouched: true, fault }
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
  return key === undefined ? undefined : queue.conversations.thread(job.to, key)
}

/**
 * A turn that failed leaves the conversation at its last good thread, and so does one that lost its lease. If it
 * failed in that very thread, the thread's usage has grown, and the next turn must count from there.
 */
async function keepThread(queue: Queue, job: RunningJob, end: TurnResult): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || end.thread_id === undefined) return
  if (!(await queue.heartbeat(job))) return
  const { thread_id, thread_usage } = end
  if (!end.ok) {
    const known = await queue.conversations.thread(job.to, key)
    if (thread_usage === undefined || known?.thread_id !== thread_id) return
  }
  await queue.conversations.keepThread(job.to, key, { thread_id, thread_usage })
}

/**
 * As `keepThread`, for a job that its agent has ended already: the next of its conversation may be at work,
 * so only a thread that is the same, or the first, is kept.
 */
async function keepToldThread(queue: Queue, job: RunningJob, end: TurnResult): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || !end.ok || end.thread_id === undefined) return
  const { thread_id, thread_usage } = end
  const known = await queue.conversations.thread(job.to, key)
  if (known !== undefined && known.thread_id !== thread_id) return
  await queue.conversations.keepThread(job.to, key, { thread_id, thread_usage })
}
