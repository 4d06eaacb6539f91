import { constants } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { systemCode } from '../../lib/errors.ts'
import type { RunTurn, Turn, TurnResult } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import { runProgram } from '../../lib/process/program.ts'
import type { ProgramEnd } from '../../lib/process/program.ts'
import type { Failure, Usage } from '../../lib/schema/result.ts'
import type { CodexSettings } from '../../lib/schema/settings.ts'
import { checkAnswer, refuseSchema } from '../../lib/structured/structured.ts'
import { guardsOfTurn } from '../../lib/worktree/git.ts'
import { parseEvent } from './events.ts'
import { judgeFailure, readableReason } from './failure.ts'
import { insideSandbox, instructionsOf, withoutProject } from './project.ts'
import { createTranscript } from './transcript.ts'
import type { Heard } from './transcript.ts'
import { excerpt, lastLines } from '../excerpt.ts'
import { programOf } from '../program.ts'
import { reviewInstruction } from '../review-marker.ts'

/** One event may carry a command's whole output; a longer one is reported as a warning and skipped. */
const EVENT_BYTES = 16 * 1024 * 1024

/** The only threads that Codex resumes by id; any other word would be looked up as a name. */
const THREAD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const USAGE_KEYS = [
  'input_tokens',
  'cached_input_tokens',
  'output_tokens',
  'reasoning_output_tokens',
] as const

type Failed = Extract<TurnResult, { ok: false }>
type Ended = Exclude<ProgramEnd, { end: 'not_started' }>

/**
 * Runs turns with the Codex CLI: `codex exec --json`, the prompt on its standard input. A turn may
 * write below its working directory when `turn.write` says so, and nowhere otherwise.
 *
 * Success is exit code 0 and `turn.completed` and an answer; each alone was seen on failures.
 */
export function createCodexExecutor(
  settings: CodexSettings,
  options: { graceMs?: number | undefined; isTrusted?: boolean | undefined } = {},
): RunTurn {
  const { isTrusted = false } = options
  return async (turn) => {
    const resumed = turn.resume?.thread_id
    if (resumed !== undefined && !THREAD_ID.test(resumed)) {
      return failed('THREAD_MISSING', `Cannot resume thread "${resumed}": that is no id of Codex.`)
    }
    const schema = turn.result_schema
    const refusal = schema && (await refuseSchema(schema))
    if (refusal !== undefined) return refused(refusal)

    const answerFile = join(turn.scratch, `last-message-${turn.attempt}.txt`)
    const schemaFile = join(turn.scratch, `schema-${turn.attempt}.json`)
    if (schema) await writeFile(schemaFile, JSON.stringify(schema))

    const guards = isTrusted ? {} : await guardsOfTurn(turn.env, turn)
    const began = monotonicMs()
    const { heard, hear, warn } = createTranscript(turn.report)
    const end = await runProgram({
      ...programOf(turn, { timeoutMs: settings.timeoutMs, graceMs: options.graceMs }),
      command: settings.binary,
      args: codexArguments(turn, settings, { answerFile, schemaFile, isTrusted }),
      env: { ...guards, ...turn.env },
      maxLineBytes: EVENT_BYTES,
      onLine: ({ text, isCut }) => {
        const event = isCut ? undefined : parseEvent(text)
        if (event !== undefined) hear(event)
        else if (isCut)
          warn(`Codex sent an event of more than ${EVENT_BYTES} bytes; it was skipped`)
      },
    })
    if (end.end === 'not_started') return notStarted(end, settings)

    const answer = (await readAnswer(answerFile)) || heard.answer || ''
    const failure = failureOf(end, { heard, answer, turn, settings })
    if (failure !== undefined) return failure
    const checked = schema && (await checkAnswer(schema, answer))
    if (checked?.ok === false) {
      return { ...refused(checked.error), untouched: isUntouched(heard, turn) }
    }
    return {
      ok: true,
      output: answer,
      thread_id: heard.thread_id,
      ...usageOf(heard, turn, monotonicMs() - began),
      touched_files: [...heard.touched_files],
      ...(checked === undefined ? {} : { structured: checked.value }),
    }
  }
}

/** Options of `exec` stand before `resume` and `fork`: after it, `-s` is refused (0.169). `-` reads the prompt from stdin. */
function codexArguments(
  turn: Turn,
  settings: CodexSettings,
  how: { answerFile: string; schemaFile: string; isTrusted: boolean },
): string[] {
  const model = turn.model ?? settings.model
  const effort = turn.effort ?? settings.effort
  const instructions = [
    how.isTrusted ? undefined : instructionsOf(turn),
    reviewInstruction(settings, turn),
  ].filter((part) => part !== undefined)
  return [
    'exec',
    '-s',
    turn.write ? 'workspace-write' : 'read-only',
    ...insideSandbox(turn),
    ...(how.isTrusted ? [] : withoutProject(turn)),
    ...(turn.resume === undefined ? [] : [turn.resume.isFork === true ? 'fork' : 'resume']),
    '--json',
    '--skip-git-repo-check',
    '-o',
    how.answerFile,
    ...(model === undefined ? [] : ['-m', model]),
    ...(effort === undefined ? [] : ['-c', `model_reasoning_effort=${JSON.stringify(effort)}`]),
    ...(instructions.length === 0
      ? []
      : ['-c', `developer_instructions=${JSON.stringify(instructions.join('\n\n'))}`]),
    ...(turn.result_schema === undefined ? [] : ['--output-schema', how.schemaFile]),
    ...(turn.resume === undefined ? [] : [turn.resume.thread_id]),
    '-',
  ]
}

/** What was wrong with a turn, or undefined when nothing was. */
function failureOf(
  end: Ended,
  context: { heard: Heard; answer: string; turn: Turn; settings: CodexSettings },
): Failed | undefined {
  const { heard, answer, turn, settings } = context
  const untouched = isUntouched(heard, turn)
  if (end.end === 'aborted') {
    return { ...failed('STOPPED', 'The turn was stopped.'), stopped: true, untouched }
  }
  if (end.end === 'timed_out') {
    const message = `Codex did not finish in ${settings.timeoutMs} ms ("timeoutMs") and was stopped.`
    return { ...failed('TURN_TIMED_OUT', message), retryable: !turn.write, untouched }
  }
  const isDone = end.exitCode === 0 && heard.hasCompleted && heard.failure === undefined
  if (isDone && answer !== '') return undefined
  if (isDone) {
    const message = 'Codex completed the turn without an answer.'
    return { ...failed('CODEX_NO_ANSWER', message), retryable: true, untouched }
  }
  const reason =
    heard.failure ?? (lastLines(end.stderrTail, 1000) || heard.warning) ?? 'it gave no reason'
  const { code, retryable, retry_after_ms, isLimited, fault } = judgeFailure(reason, new Date())
  // Killed, or gone without a word: nothing says that it would happen again.
  const isVerdictMissing = end.signal !== undefined || (end.exitCode === 0 && !heard.failure)
  const how = end.signal === undefined ? `exit code ${end.exitCode ?? 'unknown'}` : end.signal
  return {
    ...failed(
      code,
      `Codex did not finish the turn (${how}): ${excerpt(readableReason(reason)) ?? ''}`,
    ),
    retryable: retryable || isVerdictMissing,
    retry_after_ms,
    untouched,
    isLimited,
    fault,
  }
}

/**
 * A command that the sandbox denied leaves no item behind (0.169), and may have written before it
 * was denied. So in a write turn only a Codex that never asked the model has surely done nothing.
 */
function isUntouched(heard: Heard, turn: Turn): boolean {
  return !heard.hasActed && (!turn.write || !heard.hasStarted)
}

function notStarted(
  end: Extract<ProgramEnd, { end: 'not_started' }>,
  settings: CodexSettings,
): Failed {
  const failure = end.isNotFound
    ? failed(
        'CODEX_NOT_FOUND',
        `Cannot run "${settings.binary}": no such program. Install it with \`npm install -g @openai/codex\`, or set "binary" of this agent to its path.`,
      )
    : failed('CODEX_FAILED', `Cannot run "${settings.binary}": ${end.message}`)
  return { ...failure, fault: end.fault }
}

/** A failure before anything ran. */
function failed(code: string, message: string): Failed {
  return refused({ code, message })
}

function refused(error: Failure): Failed {
  return { ok: false, error, retryable: false, untouched: true }
}

/** Codex counts the whole thread; this turn's part is known only when the count before it is. */
function usageOf(heard: Heard, turn: Turn, durationMs: number) {
  const total = heard.thread_usage
  if (total === undefined) return {}
  const { resume } = turn
  const goesOn = resume?.isFork === true || resume?.thread_id === heard.thread_id
  const before = resume !== undefined && goesOn ? resume.thread_usage : {}
  if (before === undefined) return { thread_usage: total, usage: { duration_ms: durationMs } }
  const usage: Usage = { duration_ms: durationMs }
  for (const key of USAGE_KEYS) {
    const now = total[key]
    if (now !== undefined) usage[key] = Math.max(0, now - (before[key] ?? 0))
  }
  return { thread_usage: total, usage }
}

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants

/**
 * The file to which Codex writes its last message; it writes none when it fails early. What the turn started can
 * write there as well: a link is not followed out of the turn's folder, and a pipe keeps nothing waiting.
 */
async function readAnswer(path: string): Promise<string> {
  try {
    const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      return (await file.stat()).isFile() ? await file.readFile('utf8') : ''
    } finally {
      await file.close()
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ELOOP') return ''
    throw error
  }
}
