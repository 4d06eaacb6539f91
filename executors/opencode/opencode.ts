import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type { RunTurn, Turn } from '../../lib/executor.ts'
import type { OpencodeSettings } from '../../lib/schema/settings.ts'
import { judgeFailure } from '../acp/failure.ts'
import { instructionsOf, jsonIn, promptFor } from '../acp/prompt.ts'
import { refused, runClient, unfinished } from '../client.ts'
import type { Client, ClientRun, Ended, Failed, Judgement } from '../client.ts'
import { firstLine, lastLines } from '../shorten.ts'
import { parseEvent } from './events.ts'
import { createTranscript } from './transcript.ts'
import type { OpencodeSeen } from './transcript.ts'

/** The agent of a turn, as opencode calls a set of permissions. No user has one of this name. */
const AGENT = 'durable-relay-turn'

/** What opencode asks before reading stays denied: files of secrets. */
const READ = { '*': 'allow', '*.env': 'deny', '*.env.*': 'deny', '*.env.example': 'allow' }
const READ_TOOLS = { read: READ, glob: 'allow', grep: 'allow', list: 'allow', todowrite: 'allow' }

/**
 * Runs turns with `opencode run --format json`, the prompt on its standard input. An agent of its own holds the rights of
 * the turn: its rules follow the user's, and the last rule that matches decides, so that no setting of the user lets a
 * read-only turn write. What would need a person's approval is denied.
 *
 * Success is exit code 0 and no error event and an answer: the exit code is 0 for an empty answer too.
 */
export function createOpencodeExecutor(
  settings: OpencodeSettings,
  options: { graceMs?: number | undefined; isTrusted?: boolean | undefined } = {},
): RunTurn {
  const client: Client = {
    name: 'opencode',
    codes: 'OPENCODE',
    npmPackage: 'opencode-ai',
    threads: 'an opencode session',
    threadId: /^ses_[A-Za-z0-9]{1,64}$/,
    settings,
    ...options,
    prepare: (turn) => Promise.resolve(prepare(turn, settings, options.isTrusted === true)),
  }
  return (turn) => runClient(client, turn)
}

function prepare(turn: Turn, settings: OpencodeSettings, isTrusted: boolean): ClientRun | Failed {
  const found = isTrusted ? undefined : settingsOfProject(turn)
  if (found !== undefined) {
    const message = `Cannot run opencode here: it would run what "${found}" names (plugins, tools, servers), and has no setting against it. List the workspace under "trustedWorkspaces" if you trust everyone who can change that file.`
    return refused({ code: 'OPENCODE_PROJECT_SETTINGS', message })
  }
  const { seen, onEvent, warn } = createTranscript(turn)
  if (turn.effort !== undefined && turn.resume === undefined) {
    turn.report({ kind: 'status', text: `Variant of the model: ${firstLine(turn.effort)}` })
  }
  return {
    args: argumentsFor(turn, settings),
    env: environmentFor(turn, settings, isTrusted),
    input: promptFor(turn, settings, [
      isTrusted ? undefined : instructionsOf(turn, ['AGENTS.md', 'CLAUDE.md']),
    ]),
    seen,
    warn,
    readLine: (line) => {
      const event = parseEvent(line)
      if (event !== undefined) onEvent(event)
    },
    answer: () => {
      const output = seen.answer ?? ''
      return { output, json: jsonIn(output), thread_id: seen.thread_id }
    },
    judge: (end) => judge(end, seen, settings),
    // A tool call is reported when it has ended, so one that was running is not.
    isComplete: () => !seen.hasStarted,
    usage: (durationMs) => ({ usage: { ...seen.usage, duration_ms: durationMs } }),
  }
}

/** Everything that a job provides follows an option that takes exactly one value, in one word with it. */
function argumentsFor(turn: Turn, settings: OpencodeSettings): string[] {
  const model = turn.model ?? settings.model
  return [
    'run',
    '--format=json',
    `--agent=${AGENT}`,
    ...(turn.resume === undefined
      ? // Without a title the client asks the model for one.
        [`--title=${firstLine(turn.prompt).slice(0, 60) || 'A job of durable-relay'}`]
      : [`--session=${turn.resume.thread_id}`]),
    ...(turn.resume?.isFork === true ? ['--fork'] : []),
    ...(model === undefined ? [] : [`--model=${model}`]),
    ...(turn.effort === undefined ? [] : [`--variant=${turn.effort}`]),
  ]
}

function environmentFor(
  turn: Turn,
  settings: OpencodeSettings,
  isTrusted: boolean,
): Record<string, string> {
  return {
    OPENCODE_DISABLE_LSP_DOWNLOAD: '1',
    ...(isTrusted ? {} : WITHOUT_PROJECT),
    ...turn.env,
    OPENCODE_DISABLE_AUTOUPDATE: '1',
    OPENCODE_CONFIG_CONTENT: JSON.stringify({
      autoupdate: false,
      share: 'disabled',
      agent: { [AGENT]: { mode: 'primary', permission: permissionFor(turn, settings) } },
    }),
  }
}

function judge(
  end: Ended,
  seen: OpencodeSeen,
  { binary }: OpencodeSettings,
): Judgement | undefined {
  if (end.exitCode === 0 && seen.error === undefined) return undefined
  const message = seen.error?.message ?? (lastLines(end.stderrTail, 1000) || 'it gave no reason')
  const isMissing = /Session not found/i.test(message)
  const verdict = isMissing
    ? { code: 'THREAD_MISSING', retryable: false }
    : judgeFailure('OPENCODE', { message, code: seen.error?.status })
  const advice =
    verdict.code === 'OPENCODE_AUTH'
      ? `\nSign in as the worker's user with \`${binary} auth login\`, or name the variable of the provider's key under "env" of this agent.`
      : ''
  return {
    ...verdict,
    message: `${unfinished('opencode', end, message)}${advice}`,
    isExplained: seen.error !== undefined,
  }
}

/** Keeps the older of its two readers of settings out of the project, and skills and instructions of Claude Code too. */
const WITHOUT_PROJECT = {
  OPENCODE_DISABLE_PROJECT_CONFIG: '1',
  OPENCODE_DISABLE_CLAUDE_CODE: '1',
  OPENCODE_DISABLE_EXTERNAL_SKILLS: '1',
}

function permissionFor({ write }: Turn, { approvals }: OpencodeSettings): object {
  if (write && approvals === 'all') return { '*': 'allow' }
  return { '*': 'deny', ...READ_TOOLS, ...(write ? { edit: 'allow' } : {}) }
}

/**
 * The settings of the project that opencode (1.18) would load: it runs the plugins of `.opencode/plugin` and
 * `opencode.json` in every session, also with `OPENCODE_DISABLE_PROJECT_CONFIG` and `--pure` (seen).
 */
function settingsOfProject({ cwd, env }: Turn): string | undefined {
  for (const folder of foldersAbove(cwd)) {
    if (folder === env['HOME']) continue
    const found = ['.opencode', 'opencode.json', 'opencode.jsonc']
      .map((name) => join(folder, name))
      .find((path) => existsSync(path))
    if (found !== undefined) return found
  }
  return undefined
}

function foldersAbove(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...foldersAbove(above)]
}
