import { setTimeout as pause } from 'node:timers/promises'

import { feedbackText } from '../checks/feedback.ts'
import { RelayError } from '../errors.ts'
import type { Turn, TurnResult } from '../executor.ts'
import { hasPassed, roundPlace, verdictOn } from '../job/checks.ts'
import { turnMarker } from '../process/tree.ts'
import type { Held } from '../queue/queue.ts'
import type { CheckOutcome } from '../schema/check.ts'
import type { RunningJob } from '../schema/job.ts'
import type { Result } from '../schema/result.ts'
import { howEnded } from '../schema/shown/check-words.ts'
import { duration } from '../text/duration.ts'
import { MAY_PASS, resultOf } from './record-turn.ts'
import type { WorkerOptions } from './worker-options.ts'

/** The turn's folder, and the folder around it that the turn can use. */
type Place = { directory: string; cwd: string }

type Done = Extract<TurnResult, { ok: true }>

type How = {
  turn: Turn
  place: Place
  /** The result of an earlier turn whose checks were cut off. They run again, and the turn does not. */
  pending?: { round: number; result: Result } | undefined
  execute: (turn: Turn) => Promise<TurnResult>
}

/** True when an earlier worker of this host recorded the turn's result, and its checks were cut off. */
export function isOverButForChecks(
  { identity }: Pick<WorkerOptions, 'identity'>,
  { checks }: RunningJob,
): boolean {
  return checks?.pending !== undefined && checks.home === identity.home
}

/** How long a worker retries to store the result of a turn before its checks, and how often. */
const STORE_FOR_MS = 5 * 60 * 1000
const STORE_PAUSE_MS = 1000

/**
 * Runs a turn, and the checks that its job names once it would complete. Where they fail, the agent continues the same
 * conversation with what they printed, until they pass or the rounds are spent. A result is on disk before its checks
 * begin, and so is what they said before anything follows from it. The returned end says what the last round said.
 */
export async function runChecked(
  options: WorkerOptions,
  job: RunningJob,
  how: How,
): Promise<TurnResult> {
  if (job.task.checks === undefined) return how.execute(how.turn)
  const held: Held = { job_id: job.job_id, token: job.token }
  let known = job
  let { turn, pending } = how
  for (;;) {
    const round = pending?.round ?? (known.checks?.rounds.length ?? 0) + 1
    const end = pending === undefined ? await how.execute(turn) : endOf(pending.result)
    if (!end.ok || end.review !== undefined) return end
    if (pending === undefined) {
      const home = options.identity.home
      const kept = await store(options, turn, () =>
        options.queue.check(held, { round, result: resultOf(end), home }),
      )
      if (kept !== undefined) return withoutChecks(end, kept)
    }
    pending = undefined
    const outcomes = await runAll(options, known, { turn, place: how.place, round })
    if (turn.signal.aborted) return STOPPED
    const checked = { round, outcomes }
    if (verdictOn(known, checked) !== 'again') return { ...end, checked }
    const refusal = await store(options, turn, async () => {
      const next = await options.queue.checked(held, checked, { isLast: false })
      if (next.state === 'running') known = next
    })
    if (refusal !== undefined) return withoutChecks(end, refusal)
    turn = nextTurn(how.turn, known, { end, outcomes, round })
  }
}

const STOPPED: TurnResult = {
  ok: false,
  error: { code: 'STOPPED', message: 'The checks of the turn were stopped.' },
  retryable: true,
  stopped: true,
}

/** The end of a turn as an earlier worker recorded it. */
export function endOf(result: Result): Done {
  const { output, thread_id, thread_usage } = result
  return { ok: true, output, thread_id, thread_usage, recorded: result }
}

/** The agent's next turn: in the same conversation, or from the beginning where the client kept none. */
function nextTurn(
  first: Turn,
  job: RunningJob,
  { end, outcomes, round }: { end: Done; outcomes: CheckOutcome[]; round: number },
): Turn {
  const place = roundPlace(job, round) ?? { round, of: round }
  const text = feedbackText(outcomes, place)
  const { thread_id, thread_usage } = end
  if (thread_id === undefined) return { ...first, prompt: `${first.prompt}\n\n${text}` }
  return { ...first, prompt: text, resume: { thread_id, thread_usage } }
}

async function runAll(
  options: WorkerOptions,
  job: RunningJob,
  { turn, place, round }: { turn: Turn; place: Place; round: number },
): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = []
  for (const name of job.task.checks ?? []) {
    if (turn.signal.aborted) return outcomes
    outcomes.push(await runOne(options, job, { name, turn, place, round }))
  }
  if (hasPassed(job.task, outcomes)) turn.report({ kind: 'status', text: 'passed its checks' })
  return outcomes
}

async function runOne(
  { checks }: WorkerOptions,
  job: RunningJob,
  { name, turn, place, round }: { name: string; turn: Turn; place: Place; round: number },
): Promise<CheckOutcome> {
  const at = roundPlace(job, round)
  const call = { tool: 'check', call_id: `check-${round}-${name}` }
  turn.report({
    kind: 'tool_started',
    ...call,
    text: `check ${name}, round ${at?.round ?? round} of ${at?.of ?? round}`,
  })
  const outcome = await (checks?.run(name, job, {
    place: { ...place, isWritable: turn.write },
    turn: {
      signal: turn.signal,
      marker: turnMarker(turn.job_id, turn.token, turn.env['RELAY_WORKSPACE']),
      lifeline: turn.lifeline,
      onSpawn: turn.spawned,
    },
  }) ?? Promise.resolve(nowhere(name)))
  const { duration_ms, output, problem = '' } = outcome
  const took = outcome.ended === 'not_run' ? problem : `after ${duration(duration_ms)}`
  turn.report({
    kind: 'tool_ended',
    ...call,
    ok: outcome.ended === 'passed',
    text: `check ${name}: ${howEnded(outcome)}, ${took}`,
    detail: output,
    duration_ms,
  })
  return outcome
}

function nowhere(name: string): CheckOutcome {
  const problem = 'the program that ran the turn runs no checks; start a worker: relay worker'
  return { name, ended: 'not_run', duration_ms: 0, output: '', problem }
}

/**
 * Repeats a write while the store refuses it for a reason that passes. Returns the refusal when it does not pass in time,
 * or the job is not this worker's any more.
 */
async function store(
  { clock, log }: WorkerOptions,
  { job_id, signal }: Turn,
  write: () => Promise<unknown>,
): Promise<RelayError | undefined> {
  const deadline = clock.monotonic() + STORE_FOR_MS
  for (let tries = 0; ; tries += 1) {
    try {
      await write()
      return undefined
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      const isLate = signal.aborted || clock.monotonic() > deadline
      if (!MAY_PASS.has(error.code) || isLate) return error
      if (tries === 0) log(`job ${job_id}: cannot store what its checks need: ${error.message}`)
      await pause(STORE_PAUSE_MS, undefined, { signal }).catch(() => {
        // Aborted: the next try is the last one.
      })
    }
  }
}

/** A result that could not be stored before its checks: a person decides about it, unless another holds the job. */
function withoutChecks(end: Done, { code, message }: RelayError): TurnResult {
  if (code === 'STALE_TOKEN' || code === 'STATE_REFUSED' || code === 'INPUT_INVALID') return end
  return {
    ...end,
    review: `Its checks did not run, because its result could not be stored: ${message}`,
  }
}
