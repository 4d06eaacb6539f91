import type { Turn, TurnResult } from '../lib/executor.ts'
import { monotonicMs } from '../lib/process/process.ts'
import { runProgram } from '../lib/process/program.ts'
import type { ProgramEnd } from '../lib/process/program.ts'
import type { FaultKind } from '../lib/schema/pause.ts'
import type { Failure, Usage } from '../lib/schema/result.ts'
import { checkAnswer, refuseSchema } from '../lib/structured/structured.ts'
import { guardsOfTurn } from '../lib/worktree/git.ts'
import { excerpt } from './shorten.ts'
import { programOf } from './turn-program.ts'

/** A command line client of a model: what is the same in each of its turns. */
export type Client = {
  /** As messages call it. */
  name: string
  /** What its error codes begin with, as in `CODEX_FAILED`. */
  codes: string
  npmPackage: string
  /** What the client calls its threads, as in `no id of a Claude Code session`. */
  threads: string
  /** The form of their ids; a UUID when absent. */
  threadId?: RegExp
  settings: { binary: string; timeoutMs: number }
  graceMs?: number | undefined
  /** The operator lets the workspace's own settings and programs run in turns. */
  isTrusted?: boolean | undefined
  /** Called once per turn, before the client starts. A failure ends the turn. */
  prepare: (turn: Turn) => Promise<ClientRun | Failed>
}

/** One run of the client, for one turn. */
export type ClientRun = {
  args: string[]
  env: Record<string, string>
  /** Standard input; the turn's prompt when absent. */
  input?: string | undefined
  /** What the client has reported so far. The transcript updates it line by line. */
  seen: Seen
  /** Reads one line of standard output. */
  readLine: (line: string) => void
  warn: (message: string) => void
  /** Called once the client has ended, however. */
  answer: (end: Ended) => Answer | Promise<Answer>
  /** Why the client did not complete the turn; undefined when it did. */
  judge: (end: Ended) => Judgement | undefined
  /** True when no action of the client can be missing in `seen`. */
  isComplete: () => boolean
  usage: (durationMs: number) => TurnUsage
  /** Called once the client has ended, or could not be started. */
  close?: (() => void) | undefined
}

/** What every client reports in one form or another. */
export type Seen = {
  thread_id: string | undefined
  /** The latest answer that is not empty. */
  answer: string | undefined
  touched_files: Set<string>
  /** True once anything but text was seen: a command, a tool, a change, or an event of an unknown kind. */
  hasActed: boolean
}

export type Ended = Exclude<ProgramEnd, { end: 'not_started' }>
export type Failed = Extract<TurnResult, { ok: false }>

/** `json` is the text to check against the result schema, where that is not the output. */
export type Answer = { output: string; json?: string | undefined; thread_id: string | undefined }

/** What this turn used, and what its whole thread has used so far. */
export type TurnUsage = { usage?: Usage; thread_usage?: Usage }

/** What a client's reason for a failure means for the job. */
export type Verdict = {
  code: string
  retryable: boolean
  retry_after_ms?: number | undefined
  /** True for a limit that ends by itself. */
  isLimited?: boolean
  /** Set when the login or the service is the cause, and not the job. */
  fault?: FaultKind
}

/** `isExplained`: the client itself reported the failure. Without that, the turn may succeed next time. */
export type Judgement = Verdict & { message: string; isExplained: boolean }

/** Ids of threads. A client would look up any other word as the name of a thread. */
const THREAD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** One line can hold a whole file or the output of a command. A longer line is skipped with a warning. */
export const LINE_BYTES = 16 * 1024 * 1024

/**
 * Runs one turn with a client: the prompt on its standard input, events on its standard output. The answer
 * counts only when `judge` finds no fault and the answer is not empty.
 */
export async function runClient(client: Client, turn: Turn): Promise<TurnResult> {
  const resumed = turn.resume?.thread_id
  if (resumed !== undefined && !(client.threadId ?? THREAD_ID).test(resumed)) {
    const message = `Cannot resume thread "${resumed}": that is no id of ${client.threads}.`
    return refused({ code: 'THREAD_MISSING', message })
  }
  const schema = turn.result_schema
  const refusal = schema && (await refuseSchema(schema))
  if (refusal !== undefined) return refused(refusal)
  const run = await client.prepare(turn)
  if ('ok' in run) return run

  const guards = client.isTrusted === true ? {} : await guardsOfTurn(turn.env, turn)
  const startedAtMs = monotonicMs()
  const { binary, timeoutMs } = client.settings
  const end = await runProgram({
    ...programOf(turn, { timeoutMs, graceMs: client.graceMs }),
    command: binary,
    args: run.args,
    env: { ...guards, ...run.env },
    ...(run.input === undefined ? {} : { input: run.input }),
    maxLineBytes: LINE_BYTES,
    onLine: ({ text, isCut }) => {
      if (!isCut) return run.readLine(text)
      run.seen.hasActed = true
      run.warn(`${client.name} sent a line of more than ${LINE_BYTES} bytes; it was skipped`)
    },
  }).finally(() => run.close?.())
  if (end.end === 'not_started') return notStarted(client, end)

  const answer = await run.answer(end)
  const usage = run.usage(monotonicMs() - startedAtMs)
  const facts = { untouched: isUntouched(run, turn), thread_id: answer.thread_id, ...usage }
  const failure = failureOf(client, turn, { run, end, answer })
  if (failure !== undefined) return { ...failure, ...facts }
  const checked = schema && (await checkAnswer(schema, answer.json ?? answer.output))
  if (checked?.ok === false) return { ...refused(checked.error), ...facts }
  return {
    ok: true,
    output: answer.output,
    thread_id: answer.thread_id,
    ...usage,
    touched_files: [...run.seen.touched_files],
    ...(checked === undefined ? {} : { structured: checked.value }),
  }
}

/** A failure before the client started. */
export function refused(error: Failure): Failed {
  return { ok: false, error, retryable: false, untouched: true }
}

/** The message of a judgement: how the client ended, and the reason that it gave. */
export function unfinished(name: string, end: Ended, reason: string): string {
  const how = end.signal ?? `exit code ${end.exitCode ?? 'unknown'}`
  return `${name} did not finish the turn (${how}): ${excerpt(reason) ?? ''}`
}

function failureOf(
  { name, codes, settings }: Client,
  { write }: Turn,
  { run, end, answer }: { run: ClientRun; end: Ended; answer: Answer },
): Failed | undefined {
  const failed = (code: string, message: string, more: Partial<Failed>): Failed => ({
    ok: false,
    error: { code, message },
    retryable: false,
    ...more,
  })
  if (end.end === 'aborted') return failed('STOPPED', 'The turn was stopped.', { stopped: true })
  if (end.end === 'timed_out') {
    const message = `${name} did not finish in ${settings.timeoutMs} ms ("timeoutMs") and was stopped.`
    return failed('TURN_TIMED_OUT', message, { retryable: !write })
  }
  const judgement = run.judge(end)
  if (judgement !== undefined) {
    const { code, message, isExplained, ...verdict } = judgement
    // Killed, or ended without a reason: the next turn may well succeed.
    const isUnexplained = end.signal !== undefined || (end.exitCode === 0 && !isExplained)
    return failed(code, message, { ...verdict, retryable: verdict.retryable || isUnexplained })
  }
  if (answer.output !== '') return undefined
  const message = `${name} completed the turn without an answer.`
  return failed(`${codes}_NO_ANSWER`, message, { retryable: true })
}

function isUntouched({ seen, isComplete }: ClientRun, { write }: Turn): boolean {
  return !seen.hasActed && (!write || isComplete())
}

function notStarted(
  { codes, npmPackage, settings: { binary } }: Client,
  end: Extract<ProgramEnd, { end: 'not_started' }>,
): Failed {
  const error = end.isNotFound
    ? {
        code: `${codes}_NOT_FOUND`,
        message: `Cannot run "${binary}": no such program. Install it with \`npm install -g ${npmPackage}\`, or set "binary" of this agent to its path.`,
      }
    : { code: `${codes}_FAILED`, message: `Cannot run "${binary}": ${end.message}` }
  return { ...refused(error), fault: end.fault }
}
