import { RelayError, systemCode } from '../errors.ts'
import type { Turn, TurnResult } from '../executor.ts'
import { faultOfCall } from '../process/fault.ts'
import type { Held, Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import { isOverButForChecks, runChecked } from './checked-turn.ts'
import { contain } from './crash.ts'
import { keepHold } from './hold.ts'
import type { Claimed } from './hold.ts'
import { keepThread, keepThreadOfEndedJob } from './keep-thread.ts'
import { openMeter } from './meter.ts'
import type { TurnMeter } from './meter.ts'
import type { Pauses } from './pauses.ts'
import { prepareTurn } from './prepare-turn.ts'
import { recordTurn } from './record-turn.ts'
import { removeScratch } from './scratch.ts'
import { traceTurn } from './turn-trace.ts'
import type { ServedAgent, TurnReport, WorkerOptions } from './worker-options.ts'

/**
 * Runs one claimed job to its end: heartbeats while it runs, stops the turn when the job is cancelled or
 * lost, and records how the turn ended. Never throws: every error becomes the turn's failure or the report's code.
 */
export async function runJob(
  options: WorkerOptions & { pauses: Pauses },
  claimed: Claimed,
  served: ServedAgent,
  mustStop: AbortSignal,
): Promise<TurnReport> {
  const { queue, clock, pauses } = options
  const { job } = claimed
  const startedAtMs = clock.monotonic()
  const held: Held = { job_id: job.job_id, token: job.token }
  const hold = keepHold(options, claimed, mustStop)
  const reportOf = (state: TurnReport['state'], code?: string): TurnReport => ({
    job_id: job.job_id,
    agent: job.to,
    attempt: job.attempts,
    state,
    ...(code === undefined ? {} : { code }),
    duration_ms: Math.round(clock.monotonic() - startedAtMs),
  })
  const trace = await traceTurn(options, job)
  const report = (state: TurnReport['state'], code?: string) => trace.end(reportOf(state, code))
  try {
    const env = { ...served.env, ...trace.env }
    const end = await runTurn(options, job, { served: { ...served, env }, hold })
    hold.ended()
    trace.note(end)
    const judgement = await judge(pauses, job, end)
    const how = { first: () => keepThread(options, job, end), mustStop }
    const isCutOff = hold.isCutOff()
    const after = hold.isLost()
      ? undefined
      : await recordTurn(options, { job, end, judgement, isCutOff }, how)
    if (after !== undefined) return report(after.state, end.ok ? undefined : end.error.code)
    await queue.settle(held)
    const state = await stateSetByAgent(queue, held)
    if (state !== undefined) await keepThreadOfEndedJob(options, job, end)
    return report(state ?? 'dropped')
  } catch (error) {
    options.log(`job ${job.job_id}: ${error instanceof Error ? error.message : String(error)}`)
    return report('dropped', error instanceof RelayError ? error.code : 'INTERNAL')
  } finally {
    hold.close()
  }
}

/** Failures that do not show whether the agent works: a turn that was cut off, a bug of this program. */
const INCONCLUSIVE = new Set(['TURN_TIMED_OUT', 'EXECUTOR_CRASHED'])

/** What the end of a turn shows about its agent, and so whether the job itself is at fault. */
async function judge(pauses: Pauses, job: Claimed['job'], end: TurnResult) {
  if (!end.ok && end.fault !== undefined && end.stopped !== true) return pauses.judge(job, end)
  const hasWorked = end.ok || (end.stopped !== true && !INCONCLUSIVE.has(end.error.code))
  if (hasWorked) await pauses.worked(job)
  return { isOwn: true, isPaused: false }
}

async function runTurn(
  options: WorkerOptions,
  job: Claimed['job'],
  { served, hold }: { served: ServedAgent; hold: ReturnType<typeof keepHold> },
): Promise<TurnResult> {
  const open = () => openMeter(options, job).catch((error: unknown) => notMetered(error, job))
  // A turn that is over but for its checks uses nothing more, unless they fail.
  const opened = isOverButForChecks(options, job) ? undefined : await open()
  if (opened !== undefined && 'refusal' in opened) return opened.refusal
  let metered = opened
  const prepared = await prepareTurn(options, job, served, hold.signal)
  if ('refusal' in prepared) {
    metered?.close()
    return prepared.refusal
  }
  const spawned: Turn['spawned'] = (child) => {
    hold.spawned(child)
    prepared.turn.spawned(child)
  }
  try {
    const { turn, place, pending } = prepared
    const end = await runChecked(options, job, {
      turn: { ...turn, spawned },
      place,
      pending,
      async execute(round) {
        if (pending !== undefined) {
          const late = metered ?? (await open())
          if (late !== undefined && 'refusal' in late) return late.refusal
          metered = late
        }
        metered?.beginRound()
        // Its checks are bounded by their own time limits, so they do not end with the budget.
        return execute(options, { ...round, ...within(round, metered) }, served)
      },
    })
    return await prepared.leave(metered === undefined ? end : await metered.settle(end))
  } finally {
    metered?.close()
    removeScratch(prepared.turn.scratch, options.log)
  }
}

/** A turn whose budgets cannot be read does not begin, and waits as for any fault of the machine. */
function notMetered(error: unknown, job: Claimed['job']): { refusal: TurnResult } {
  if (!(error instanceof RelayError)) throw error
  const message = `Cannot start a turn of "${job.to}", because its budgets cannot be read: ${error.message}`
  const failure = { code: 'TURN_NOT_BEGUN', message }
  const fault = error.code.startsWith('CONFIG_') ? 'setup_needed' : 'machine_busy'
  return { refusal: { ok: false, error: failure, retryable: true, untouched: true, fault } }
}

/** The parts of a turn that its budgets add. */
function within({ signal }: Turn, metered: TurnMeter | undefined): Partial<Turn> {
  if (metered === undefined) return {}
  return { meter: metered.meter, signal: AbortSignal.any([signal, metered.signal]) }
}

async function execute(
  { log }: WorkerOptions,
  turn: Turn,
  served: ServedAgent,
): Promise<TurnResult> {
  let hasSpawned = false
  const spawned: Turn['spawned'] = (child) => {
    hasSpawned = true
    turn.spawned(child)
  }
  try {
    return await contain((crashed) =>
      served.runTurn({ ...turn, spawned, signal: AbortSignal.any([turn.signal, crashed]) }),
    )
  } catch (thrown) {
    // A bug of the executor ends this turn alone, not the worker. Its stack is in the log.
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    log(`job ${turn.job_id}: executor crashed: ${error.stack ?? error.message}`)
    const message = `The executor of "${served.agent}" crashed: ${error.message}`
    const failure = { code: 'EXECUTOR_CRASHED', message }
    const fault = hasSpawned ? undefined : faultOfCall(systemCode(error))
    return fault === undefined
      ? { ok: false, error: failure, retryable: false }
      : { ok: false, error: failure, retryable: true, untouched: true, fault }
  }
}

/** The state of the job if its own agent ended it in this very turn, with `record_result`. */
async function stateSetByAgent(queue: Queue, held: Held): Promise<Job['state'] | undefined> {
  const job = await queue.get(held.job_id)
  const isEnded =
    job.state === 'completed' || job.state === 'failed' || job.state === 'needs_review'
  return isEnded && job.token === held.token ? job.state : undefined
}
