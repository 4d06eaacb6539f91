import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { RunTurn, Turn } from '../../lib/executor.ts'
import type { ClaudeSettings } from '../../lib/schema/settings.ts'
import { refused, runClient, unfinished } from '../client.ts'
import type { Answer, Client, ClientRun, Ended, Failed, Judgement } from '../client.ts'
import { lastLines } from '../shorten.ts'
import {
  claudeArguments,
  claudeEnvironment,
  claudeInput,
  clientSchema,
  isNewThread,
} from './command-line.ts'
import { parseEvent } from './events.ts'
import { judgeFailure } from './failure.ts'
import { createLiveUsage } from './live-usage.ts'
import { createTranscript } from './transcript.ts'
import type { ClaudeSeen } from './transcript.ts'
import { usageOf } from './usage.ts'

/**
 * Runs turns with Claude Code: `claude -p`, the prompt on its standard input as data, whatever it
 * looks like. A turn may write when `turn.write` is set, as the settings' permission mode and rules
 * allow; otherwise it has no tool that writes.
 *
 * Success is exit code 0 and a result line that is no error and not empty: failures were seen with each
 * of them alone.
 */
export function createClaudeExecutor(
  settings: ClaudeSettings,
  options: { graceMs?: number | undefined; isTrusted?: boolean | undefined } = {},
): RunTurn {
  const client: Client = {
    name: 'Claude Code',
    codes: 'CLAUDE',
    npmPackage: '@anthropic-ai/claude-code',
    threads: 'a Claude Code session',
    settings,
    ...options,
    prepare: async (turn) => prepare(turn, settings, options.isTrusted === true),
  }
  return (turn) => runClient(client, turn)
}

function prepare(turn: Turn, settings: ClaudeSettings, isTrusted: boolean): ClientRun | Failed {
  const schema = clientSchema(turn.result_schema)
  if (!schema.ok) return refused(schema.error)
  const newThread = randomUUID()
  const { seen, onEvent, warn, tokens } = createTranscript(turn.report)
  const live = turn.meter && createLiveUsage(turn.meter)
  return {
    args: claudeArguments(turn, settings, {
      newThread,
      schema: schema.text,
      isTrusted,
      hasInstructions: existsSync(join(turn.cwd, 'CLAUDE.md')),
    }),
    env: claudeEnvironment(turn),
    input: claudeInput(turn.prompt),
    seen,
    warn,
    readLine: (line) => {
      const event = parseEvent(line)
      if (event === undefined) return
      live?.(event)
      onEvent(event)
    },
    answer: (end) => {
      // The client reports rules that it ignores and efforts that it does not know on standard error alone.
      const complaint = lastLines(end.stderrTail, 1000)
      if (complaint !== '') warn(complaint)
      return answerOf(seen, isNewThread(turn) ? newThread : turn.resume?.thread_id)
    },
    judge: (end) => judge(end, seen, settings),
    // When the client is killed, the event of its first tool may be lost with it.
    isComplete: () => seen.result !== undefined || seen.thread_id === undefined,
    usage: (durationMs) => usageOf({ tokens: tokens(), result: seen.result }, turn, durationMs),
  }
}

function answerOf(seen: ClaudeSeen, thread: string | undefined): Answer {
  const structured = seen.result?.structured_output
  return {
    output: seen.answer ?? '',
    json: structured === undefined ? undefined : JSON.stringify(structured),
    thread_id: seen.thread_id ?? thread,
  }
}

/** A client that runs slash commands in spite of the mark of `claudeInput` answers without asking the model. */
const PROMPT_WAS_A_COMMAND =
  'Claude Code took the prompt for one of its own commands and did not ask the model. Update it: 2.1.328 is known to pass such prompts on.'

function judge(end: Ended, seen: ClaudeSeen, settings: ClaudeSettings): Judgement | undefined {
  const { result } = seen
  if (end.exitCode === 0 && result?.is_error === false) {
    if (result.num_turns !== 0) return undefined
    const message = PROMPT_WAS_A_COMMAND
    return { code: 'CLAUDE_FAILED', message, retryable: false, isExplained: true }
  }
  const given = (result?.is_error === true && result.result) || result?.errors?.join('; ')
  const reason = given || lastLines(end.stderrTail, 1000) || 'it gave no reason'
  const refusal = {
    reason,
    subtype: result?.subtype,
    terminalReason: result?.terminal_reason,
    status: result?.api_error_status ?? undefined,
    resetsAt: seen.resets_at,
  }
  const verdict = judgeFailure(refusal, new Date())
  const advice = ADVICE[verdict.code]?.(settings) ?? ''
  const message = `${unfinished('Claude Code', end, reason)}${advice}`
  return { ...verdict, message, isExplained: result !== undefined }
}

/** What the operator can do about it. */
const ADVICE: Record<string, (settings: ClaudeSettings) => string> = {
  CLAUDE_AUTH: ({ binary }) =>
    `\nSign in as the worker's user with \`${binary} auth login\`, or name the variable of the key (ANTHROPIC_API_KEY) under "env" of this agent.`,
  CLAUDE_MAX_TURNS: () => '\nRaise "maxTurns" of this agent, or ask for less at once.',
  CLAUDE_MAX_BUDGET: () => '\nRaise "maxBudgetUsd" of this agent, or ask for less at once.',
}
