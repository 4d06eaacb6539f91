import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { RunTurn, Turn, TurnResult } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import { runProgram } from '../../lib/process/program.ts'
import type { ProgramEnd } from '../../lib/process/program.ts'
import type { Failure } from '../../lib/schema/result.ts'
import type { ClaudeSettings } from '../../lib/schema/settings.ts'
import { checkAnswer, refuseSchema } from '../../lib/structured/structured.ts'
import { claudeArguments, claudeEnvironment, claudeInput, isNewThread } from './command-line.ts'
import { guardsOfTurn } from '../../lib/worktree/git.ts'
import { parseEvent } from './events.ts'
import { judgeFailure } from './failure.ts'
import { clientSchema } from './schema.ts'
import { createTranscript } from './transcript.ts'
import type { Heard } from './transcript.ts'
import { usageOf } from './usage.ts'
import { excerpt, lastLines } from '../excerpt.ts'
import { programOf } from '../program.ts'

/** One line may carry a file that was read; a longer one is reported as a warning and skipped. */
const LINE_BYTES = 16 * 1024 * 1024

/** The only threads there are; any other word would be looked up as a session's name. */
const THREAD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Failed = Extract<TurnResult, { ok: false }>
type Ended = Exclude<ProgramEnd, { end: 'not_started' }>

/**
 * Runs turns with Claude Code: `claude -p`, the prompt on its standard input as data, whatever it
 * looks like. A turn may write when `turn.write` says so, as the settings' permission mode and rules
 * allow; otherwise it has no tool that writes.
 *
 * Success is exit code 0 and a result line that is no error and not empty; each alone was seen on
 * failures.
 */
export function createClaudeExecutor(
  settings: ClaudeSettings,
  options: { graceMs?: number | undefined; isTrusted?: boolean | undefined } = {},
): RunTurn {
  const { isTrusted = false } = options
  return async (turn) => {
    const resumed = turn.resume?.thread_id
    if (resumed !== undefined && !THREAD_ID.test(resumed)) {
      const message = `Cannot resume thread "${resumed}": that is no id of a Claude Code session.`
      return refused({ code: 'THREAD_MISSING', message })
    }
    const refusal = turn.result_schema && (await refuseSchema(turn.result_schema))
    if (refusal !== undefined) return refused(refusal)
    const schema = clientSchema(turn.result_schema)
    if (!schema.ok) return refused(schema.error)

    const guards = isTrusted ? {} : await guardsOfTurn(turn.env, turn)
    const began = monotonicMs()
    const newThread = randomUUID()
    const { heard, hear, warn } = createTranscript(turn.report)
    const end = await runProgram({
      ...programOf(turn, { timeoutMs: settings.timeoutMs, graceMs: options.graceMs }),
      command: settings.binary,
      args: claudeArguments(turn, settings, {
        newThread,
        schema: schema.text,
        isTrusted,
        hasInstructions: existsSync(join(turn.cwd, 'CLAUDE.md')),
      }),
      env: { ...guards, ...claudeEnvironment(turn) },
      input: claudeInput(turn.prompt),
      maxLineBytes: LINE_BYTES,
      onLine: ({ text, isCut }) => {
        const event = isCut ? undefined : parseEvent(text)
        if (event !== undefined) hear(event)
        else if (isCut) {
          heard.hasActed = true
          warn(`Claude Code sent a line of more than ${LINE_BYTES} bytes; it was skipped`)
        }
      },
    })
    if (end.end === 'not_started') return notStarted(end, settings)
    // Rules it ignores and efforts it does not know are told there and nowhere else.
    const complaint = lastLines(end.stderrTail, 1000)
    if (complaint !== '') warn(complaint)

    const failure = failureOf(end, { heard, turn, settings })
    if (failure !== undefined) return failure
    const output = heard.answer ?? ''
    const structured = heard.result?.structured_output
    const said = structured === undefined ? output : JSON.stringify(structured)
    const checked = turn.result_schema && (await checkAnswer(turn.result_schema, said))
    if (checked?.ok === false) {
      return { ...refused(checked.error), untouched: isUntouched(heard, turn) }
    }
    return {
      ok: true,
      output,
      thread_id: heard.thread_id ?? (isNewThread(turn) ? newThread : resumed),
      ...usageOf(heard, turn, monotonicMs() - began),
      touched_files: [...heard.touched_files],
      ...(checked === undefined ? {} : { structured: checked.value }),
    }
  }
}

type Context = { heard: Heard; turn: Turn; settings: ClaudeSettings }

/** What was wrong with a turn, or undefined when nothing was. */
function failureOf(end: Ended, { heard, turn, settings }: Context): Failed | undefined {
  const untouched = isUntouched(heard, turn)
  const failed = (code: string, message: string): Failed => ({
    ...refused({ code, message }),
    untouched,
  })
  if (end.end === 'aborted') {
    return { ...failed('STOPPED', 'The turn was stopped.'), stopped: true }
  }
  if (end.end === 'timed_out') {
    const message = `Claude Code did not finish in ${settings.timeoutMs} ms ("timeoutMs") and was stopped.`
    return { ...failed('TURN_TIMED_OUT', message), retryable: !turn.write }
  }
  const { result } = heard
  const isDone = end.exitCode === 0 && result?.is_error === false
  if (isDone && result.num_turns === 0) return failed('CLAUDE_FAILED', PROMPT_WAS_A_COMMAND)
  if (isDone && heard.answer) return undefined
  if (isDone) {
    const message = 'Claude Code completed the turn without an answer.'
    return { ...failed('CLAUDE_NO_ANSWER', message), retryable: true }
  }
  return { ...judged(end, { heard, turn, settings }), untouched }
}

/** A client that runs slash commands in spite of the mark of `claudeInput` answers without asking the model. */
const PROMPT_WAS_A_COMMAND =
  'Claude Code took the prompt for one of its own commands and did not ask the model. Update it: 2.1.328 is known to pass such prompts on.'

/** A turn that Claude Code did not finish, by what it said about it. */
function judged(end: Ended, { heard, settings }: Context): Failed {
  const { result } = heard
  const said = (result?.is_error === true && result.result) || result?.errors?.join('; ')
  const reason = said || lastLines(end.stderrTail, 1000) || 'it gave no reason'
  const refusal = {
    reason,
    subtype: result?.subtype,
    terminalReason: result?.terminal_reason,
    status: result?.api_error_status ?? undefined,
    resetsAt: heard.resets_at,
  }
  const { code, retryable, retry_after_ms, isLimited, fault } = judgeFailure(refusal, new Date())
  const how = end.signal ?? `exit code ${end.exitCode ?? 'unknown'}`
  const words = `Claude Code did not finish the turn (${how}): ${excerpt(reason) ?? ''}`
  const advice = ADVICE[code]?.(settings) ?? ''
  return {
    ...refused({ code, message: `${words}${advice}` }),
    // Killed, or gone without a word: nothing says that it would happen again.
    retryable:
      retryable || end.signal !== undefined || (end.exitCode === 0 && result === undefined),
    retry_after_ms,
    isLimited,
    fault,
  }
}

/**
 * Nothing but words was heard. When a write turn was killed, the news of its first tool may have been
 * lost with it; only a session that had not begun has surely done nothing then.
 */
function isUntouched(heard: Heard, turn: Turn): boolean {
  const isWhole = heard.result !== undefined || heard.thread_id === undefined
  return !heard.hasActed && (!turn.write || isWhole)
}

/** What the operator can do about it. */
const ADVICE: Record<string, (settings: ClaudeSettings) => string> = {
  CLAUDE_AUTH: ({ binary }) =>
    `\nSign in as the worker's user with \`${binary} auth login\`, or name the variable of the key (ANTHROPIC_API_KEY) under "env" of this agent.`,
  CLAUDE_MAX_TURNS: () => '\nRaise "maxTurns" of this agent, or ask for less at once.',
  CLAUDE_MAX_BUDGET: () => '\nRaise "maxBudgetUsd" of this agent, or ask for less at once.',
}

function notStarted(
  end: Extract<ProgramEnd, { end: 'not_started' }>,
  settings: ClaudeSettings,
): Failed {
  const failure = end.isNotFound
    ? {
        code: 'CLAUDE_NOT_FOUND',
        message: `Cannot run "${settings.binary}": no such program. Install it with \`npm install -g @anthropic-ai/claude-code\`, or set "binary" of this agent to its path.`,
      }
    : { code: 'CLAUDE_FAILED', message: `Cannot run "${settings.binary}": ${end.message}` }
  return { ...refused(failure), fault: end.fault }
}

/** A failure before anything ran. */
function refused(error: Failure): Failed {
  return { ok: false, error, retryable: false, untouched: true }
}
