import { constants } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { systemCode } from '../../lib/errors.ts'
import type { RunTurn, Turn } from '../../lib/executor.ts'
import type { Usage } from '../../lib/schema/result.ts'
import type { CodexSettings } from '../../lib/schema/settings.ts'
import { runClient, unfinished } from '../client.ts'
import type { Client, ClientRun, Ended, Judgement, TurnUsage } from '../client.ts'
import { lastLines } from '../shorten.ts'
import { reviewInstruction } from '../review-marker.ts'
import { parseEvent } from './events.ts'
import { judgeFailure, readableReason } from './failure.ts'
import { insideSandbox, instructionsOf, withoutProject } from './project.ts'
import { watchRollout } from './rollout.ts'
import { createTranscript } from './transcript.ts'
import type { CodexSeen } from './transcript.ts'

const USAGE_KEYS = [
  'input_tokens',
  'cached_input_tokens',
  'output_tokens',
  'reasoning_output_tokens',
] as const

/**
 * Runs turns with the Codex CLI: `codex exec --json`, the prompt on its standard input. A turn may
 * write below its working directory when `turn.write` is set, and nowhere otherwise.
 *
 * Success is exit code 0 and `turn.completed` and an answer: failures were seen with each of them alone.
 */
export function createCodexExecutor(
  settings: CodexSettings,
  options: { graceMs?: number | undefined; isTrusted?: boolean | undefined } = {},
): RunTurn {
  const client: Client = {
    name: 'Codex',
    codes: 'CODEX',
    npmPackage: '@openai/codex',
    threads: 'Codex',
    settings,
    ...options,
    prepare: (turn) => prepare(turn, settings, options.isTrusted === true),
  }
  return (turn) => runClient(client, turn)
}

async function prepare(
  turn: Turn,
  settings: CodexSettings,
  isTrusted: boolean,
): Promise<ClientRun> {
  const answerFile = join(turn.scratch, `last-message-${turn.attempt}.txt`)
  const schemaFile = join(turn.scratch, `schema-${turn.attempt}.json`)
  if (turn.result_schema) await writeFile(schemaFile, JSON.stringify(turn.result_schema))
  const { seen, onEvent, warn } = createTranscript(turn.report)
  const { meter } = turn
  const rollout = meter && watchRollout({ ...turn, meter })
  if (turn.resume !== undefined && turn.resume.isFork !== true)
    rollout?.thread(turn.resume.thread_id)
  return {
    args: codexArguments(turn, settings, { answerFile, schemaFile, isTrusted }),
    env: turn.env,
    seen,
    warn,
    readLine: (line) => {
      const event = parseEvent(line)
      if (event !== undefined) onEvent(event)
      if (seen.thread_id !== undefined) rollout?.thread(seen.thread_id)
      rollout?.look(seen.hasActed)
    },
    close: rollout?.close,
    answer: async () => {
      // A turn that was interrupted reports nothing about its usage.
      seen.thread_usage ??= rollout?.threadUsage()
      const output = (await readAnswer(answerFile)) || seen.answer || ''
      return { output, thread_id: seen.thread_id }
    },
    judge: (end) => judge(end, seen),
    // A command that the sandbox denied leaves no item (0.169), and may have written before it was denied.
    isComplete: () => !seen.hasStarted,
    usage: (durationMs) => usageOf(seen, turn, durationMs),
  }
}

/** Options of `exec` come before `resume` and `fork`; after them, `-s` is refused (0.169). `-` reads the prompt from stdin. */
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

function judge(end: Ended, seen: CodexSeen): Judgement | undefined {
  const { failure, hasCompleted, warning } = seen
  if (end.exitCode === 0 && hasCompleted && failure === undefined) return undefined
  const reason = failure ?? (lastLines(end.stderrTail, 1000) || warning) ?? 'it gave no reason'
  return {
    ...judgeFailure(reason, new Date()),
    message: unfinished('Codex', end, readableReason(reason)),
    isExplained: failure !== undefined,
  }
}

/** Codex counts the whole thread. This turn's part is known only when the count before it is. */
function usageOf(seen: CodexSeen, { resume }: Turn, durationMs: number): TurnUsage {
  const usage: Usage = { duration_ms: durationMs }
  const total = seen.thread_usage
  if (total === undefined) return { usage }
  const hasHistory = resume?.isFork === true || resume?.thread_id === seen.thread_id
  const before = resume !== undefined && hasHistory ? resume.thread_usage : {}
  if (before === undefined) return { usage, thread_usage: total }
  for (const key of USAGE_KEYS) {
    const now = total[key]
    if (now !== undefined) usage[key] = Math.max(0, now - (before[key] ?? 0))
  }
  return { usage, thread_usage: total }
}

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants

/**
 * The file to which Codex writes its last message. It writes none when it fails early. Programs of the turn can
 * write there too: a link is not followed out of the turn's folder, and a pipe does not block the read.
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
