import { setTimeout as delay } from 'node:timers/promises'
import type { Writable } from 'node:stream'

import type { Turn, TurnResult } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import { runProgram } from '../../lib/process/program.ts'
import type { ProgramEnd } from '../../lib/process/program.ts'
import { checkAnswer, refuseSchema } from '../../lib/structured/structured.ts'
import { guardsOfTurn } from '../../lib/worktree/git.ts'
import { LINE_BYTES, refused } from '../client.ts'
import type { Ended, Failed } from '../client.ts'
import { excerpt, lastLines } from '../shorten.ts'
import { programOf } from '../turn-program.ts'
import { createConnection } from './connection.ts'
import { judgeFailure } from './failure.ts'
import type { Reason } from './failure.ts'
import { permit } from './permit.ts'
import type { Approvals } from './permit.ts'
import { jsonIn } from './prompt.ts'
import { talk } from './talk.ts'
import type { Outcome } from './talk.ts'
import { createTranscript } from './transcript.ts'
import { parseUpdate } from './updates.ts'
import { usageOf } from './usage.ts'

/** An agent that speaks the Agent Client Protocol: what is the same in each of its turns. */
export type AcpAgent = {
  /** As messages call it. */
  name: string
  /** What its error codes begin with, as in `GEMINI_FAILED`. */
  codes: string
  /** How to get the program, as the end of a sentence. */
  install: string
  /** What to do when it is not signed in. */
  signIn: string
  approvals: Approvals
  timeoutMs: number
  graceMs?: number | undefined
  /** The operator lets the workspace's own settings and programs run in turns. */
  isTrusted?: boolean | undefined
  /** Called once per turn, before the program starts. A failure ends the turn. */
  prepare: (turn: Turn) => Promise<AcpRun | Failed>
  /** Called once the agent has loaded, or refused, the session that the turn continues. */
  onLoaded?: (turn: Turn, id: string) => Promise<void>
}

/** One run of the program, for one turn. */
export type AcpRun = {
  command: string
  args: string[]
  env: Record<string, string>
  prompt: string
  /** The model to choose in the session; undefined when the arguments choose it. */
  model?: string | undefined
}

/** Ids of sessions: whatever a program may write there, it is no path and no option. */
const SESSION_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}$/

/** How long an agent may take to confirm a cancellation, and to end after its last answer. */
const SETTLE_MS = 2000

/**
 * Runs one turn with an agent of the protocol: starts it, opens or continues a session, sends the prompt and answers its
 * questions for permission. The answer counts only when the agent says that its turn ended well.
 */
export async function runAcp(agent: AcpAgent, turn: Turn): Promise<TurnResult> {
  const resumed = turn.resume?.thread_id
  if (resumed !== undefined && !SESSION_ID.test(resumed)) {
    const message = `Cannot resume session "${resumed}": that is no id of a session of ${agent.name}.`
    return refused({ code: 'THREAD_MISSING', message })
  }
  const schema = turn.result_schema
  const refusal = schema && (await refuseSchema(schema))
  if (refusal !== undefined) return refused(refusal)
  const run = await agent.prepare(turn)
  if ('ok' in run) return run
  const { transcript, outcome, end, durationMs } = await converse(agent, turn, run)
  if (end.end === 'not_started') return notStarted(agent, run.command, end)

  const { seen } = transcript
  const isUntouched = !seen.hasActed && (!turn.write || !outcome.wasPrompted)
  const facts = {
    untouched: isUntouched,
    thread_id: outcome.sessionId,
    ...usageOf({ prompted: outcome.prompted, seen }, turn, durationMs),
  }
  const failure = failureOf(agent, turn, { end, outcome, answer: seen.answer })
  if (failure !== undefined) return { ...failure, ...facts }
  const { untouched: _, ...kept } = facts
  const output = seen.answer ?? ''
  const checked = schema && (await checkAnswer(schema, jsonIn(output)))
  if (checked?.ok === false) return { ...refused(checked.error), ...facts }
  return {
    ok: true,
    output,
    ...kept,
    touched_files: [...seen.touched_files],
    ...(checked === undefined ? {} : { structured: checked.value }),
  }
}

/** Starts the program, talks to it and waits for its end. Ends it once it has answered, or once the turn is stopped. */
async function converse(agent: AcpAgent, turn: Turn, run: AcpRun) {
  const transcript = createTranscript(turn.report)
  const { seen, warn } = transcript
  /** False while an agent repeats the earlier messages of a session. */
  let isLive = false
  let updates = 0
  const connection = createConnection({
    onNotification: ({ method, params }) => {
      if (method !== 'session/update') return
      updates += 1
      if (!isLive) return
      const update = parseUpdate(params)
      if (update !== undefined) transcript.onUpdate(update)
    },
    answer: ({ method, params }) =>
      method === 'session/request_permission'
        ? permit(params, { write: turn.write, approvals: agent.approvals, transcript })
        : undefined,
  })
  const over = new AbortController()
  const outcome: Outcome = { wasPrompted: false }
  let conversation: Promise<void> | undefined
  const guards = agent.isTrusted === true ? {} : await guardsOfTurn(turn.env, turn)
  const startedAtMs = monotonicMs()
  const begin = (input: Writable) => {
    connection.open((line) => void input.write(line))
    conversation = talk(connection, {
      turn,
      run,
      outcome,
      warn,
      updates: () => updates,
      onLoaded: async (id) => agent.onLoaded?.(turn, id),
      goLive: () => (isLive = true),
    }).finally(() => {
      input.end()
      // An agent that does not end by itself is stopped; one that does needs no signal.
      delay(SETTLE_MS, undefined, { signal: over.signal }).then(
        () => over.abort(),
        () => undefined,
      )
    })
  }
  const cancel = () => {
    if (outcome.sessionId === undefined) return over.abort()
    connection.notify('session/cancel', { sessionId: outcome.sessionId })
    setTimeout(() => over.abort(), Math.min(SETTLE_MS, agent.graceMs ?? SETTLE_MS)).unref()
  }
  if (turn.signal.aborted) over.abort()
  turn.signal.addEventListener('abort', cancel)
  turn.meter?.spent.addEventListener('abort', cancel)
  const end = await runProgram({
    ...programOf(turn, { timeoutMs: agent.timeoutMs, graceMs: agent.graceMs }),
    // The protocol has a way of its own to interrupt a turn.
    interrupt: undefined,
    command: run.command,
    args: run.args,
    env: { ...guards, ...run.env },
    input: '',
    signal: over.signal,
    maxLineBytes: LINE_BYTES,
    onInput: begin,
    onLine: ({ text, isCut }) => {
      if (!isCut) return connection.readLine(text)
      seen.hasActed = true
      warn(`${agent.name} sent a line of more than ${LINE_BYTES} bytes; it was skipped`)
    },
  })
  turn.signal.removeEventListener('abort', cancel)
  turn.meter?.spent.removeEventListener('abort', cancel)
  connection.close()
  over.abort()
  await conversation
  transcript.flush()
  return { transcript, outcome, end, durationMs: monotonicMs() - startedAtMs }
}

function failureOf(
  { name, codes, timeoutMs, signIn }: AcpAgent,
  turn: Turn,
  { end, outcome, answer }: { end: Ended; outcome: Outcome; answer: string | undefined },
): Failed | undefined {
  const failed = (code: string, message: string, more: Partial<Failed> = {}): Failed => ({
    ok: false,
    error: { code, message },
    retryable: false,
    ...more,
  })
  const isAnswered = outcome.prompted?.stopReason === 'end_turn'
  if ((turn.signal.aborted || turn.meter?.spent.aborted === true) && !isAnswered) {
    return failed('STOPPED', 'The turn was stopped.', { stopped: true })
  }
  if (end.end === 'timed_out') {
    const message = `${name} did not finish in ${timeoutMs} ms ("timeoutMs") and was stopped.`
    return failed('TURN_TIMED_OUT', message, { retryable: !turn.write })
  }
  if (outcome.refusal !== undefined) return { ...refused(outcome.refusal) }
  if (isAnswered) {
    if (answer !== undefined) return undefined
    const message = `${name} completed the turn without an answer.`
    return failed(`${codes}_NO_ANSWER`, message, { retryable: true })
  }
  const stopped = outcome.prompted?.stopReason
  if (stopped !== undefined) {
    const code = STOPS[stopped] ?? 'FAILED'
    return failed(`${codes}_${code}`, `${name} ended the turn early: ${stopped || 'no reason'}.`)
  }
  const reason = reasonOf(outcome.error, end)
  const { code, ...verdict } = judgeFailure(codes, reason)
  const advice = code === `${codes}_AUTH` ? `\n${signIn}` : ''
  // Without a word of its own the program was killed or crashed; the next turn may well succeed.
  const isUnexplained = outcome.error === undefined && reason.message === ''
  return failed(code, `${messageOf(name, reason, end)}${advice}`, {
    ...verdict,
    retryable: verdict.retryable || isUnexplained,
  })
}

/** Reasons of the protocol for the end of a turn that is no answer. */
const STOPS: Record<string, string> = {
  max_tokens: 'MAX_TOKENS',
  max_turn_requests: 'MAX_TURNS',
  refusal: 'REFUSED',
}

function reasonOf(error: Reason | undefined, end: Ended): Reason {
  const stderr = lastLines(end.stderrTail, 1000)
  return error === undefined || error.message === '' ? { ...error, message: stderr } : error
}

function messageOf(name: string, { message }: Reason, end: Ended): string {
  const how = end.signal ?? (end.exitCode ? `exit code ${end.exitCode}` : undefined)
  const ended = how === undefined ? '' : ` (${how})`
  return `${name} did not finish the turn${ended}: ${excerpt(message) ?? 'it gave no reason'}`
}

function notStarted(
  { codes, install }: AcpAgent,
  command: string,
  end: Extract<ProgramEnd, { end: 'not_started' }>,
): Failed {
  const error = end.isNotFound
    ? {
        code: `${codes}_NOT_FOUND`,
        message: `Cannot run "${command}": no such program. ${install}`,
      }
    : { code: `${codes}_FAILED`, message: `Cannot run "${command}": ${end.message}` }
  return { ...refused(error), fault: end.fault }
}
