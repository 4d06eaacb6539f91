import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { RunTurn, Turn } from '../../lib/executor.ts'
import type { GeminiSettings } from '../../lib/schema/settings.ts'
import { instructionsOf, promptFor } from '../acp/prompt.ts'
import { runAcp } from '../acp/run.ts'
import type { AcpRun } from '../acp/run.ts'
import { dropEmpty, untilSafe } from './sessions.ts'

/** Tools of Gemini CLI (0.61) that read below the folder of the turn, and nothing else. */
const READ_TOOLS = ['list_directory', 'read_file', 'read_many_files', 'grep_search', 'glob']
const EDIT_TOOLS = ['write_file', 'replace']

/**
 * Runs turns with Gemini CLI in its mode for the Agent Client Protocol, because its headless mode refuses a folder that
 * is not trusted, and in a trusted one runs what the repository names. Two walls keep a turn to its rights: a policy of
 * the administrator's tier, which outranks the user's own and hides every other tool from the model, and the answers of
 * the relay when the client asks for permission.
 */
export function createGeminiExecutor(
  settings: GeminiSettings,
  options: { graceMs?: number | undefined; isTrusted?: boolean | undefined } = {},
): RunTurn {
  const agent = {
    name: 'Gemini CLI',
    codes: 'GEMINI',
    install:
      'Install it with `npm install -g @google/gemini-cli`, or set "binary" of this agent to its path.',
    signIn: `Sign in as the worker's user: start \`${settings.binary}\` once, or name the variable of the key (GEMINI_API_KEY) under "env" of this agent.`,
    approvals: settings.approvals,
    timeoutMs: settings.timeoutMs,
    ...options,
    prepare: (turn: Turn) => prepare(turn, settings, options.isTrusted === true),
    onLoaded: dropEmpty,
  }
  return (turn) => runAcp(agent, turn)
}

async function prepare(turn: Turn, settings: GeminiSettings, isTrusted: boolean): Promise<AcpRun> {
  const policy = join(turn.scratch, `policy-${turn.attempt}.toml`)
  await writeFile(policy, policyFor(turn, settings))
  if (turn.effort !== undefined) {
    turn.report({ kind: 'warning', text: 'Gemini CLI has no setting for effort; it was ignored' })
  }
  if (turn.resume !== undefined) {
    await dropEmpty(turn, turn.resume.thread_id)
    await untilSafe(turn, turn.resume.thread_id)
  }
  const model = turn.model ?? settings.model
  return {
    command: settings.binary,
    args: [
      '--acp',
      '--admin-policy',
      policy,
      ...(model === undefined ? [] : ['--model', model]),
      ...(isTrusted ? ['--skip-trust'] : []),
    ],
    env: {
      // Without it the client starts itself a second time for a larger heap.
      GEMINI_CLI_NO_RELAUNCH: '1',
      // A turn contacts the model only.
      GEMINI_TELEMETRY_ENABLED: 'false',
      ...(isTrusted ? {} : { GEMINI_RESTRICTED_MODE: 'true', ...NOT_FROM_THE_PROJECT }),
      ...turn.env,
    },
    prompt: promptFor(turn, settings, [
      isTrusted ? undefined : instructionsOf(turn, ['GEMINI.md', 'AGENTS.md']),
    ]),
  }
}

/**
 * In a folder that is not trusted the client still reads these variables from the project's `.env` (0.61), which would
 * send the turn to an account of the repository's choice. An empty variable keeps it from doing so and counts as none.
 */
const NOT_FROM_THE_PROJECT = {
  GEMINI_API_KEY: '',
  GOOGLE_API_KEY: '',
  GOOGLE_CLOUD_PROJECT: '',
  GOOGLE_CLOUD_LOCATION: '',
}

/** A policy of Gemini CLI: everything is denied but the tools of the turn. The higher number wins. */
function policyFor({ write }: Turn, { approvals }: GeminiSettings): string {
  if (write && approvals === 'all') {
    return rule({ tools: '"*"', decision: 'allow', priority: 100, more: 'allowRedirection = true' })
  }
  const tools = write ? [...READ_TOOLS, ...EDIT_TOOLS] : READ_TOOLS
  return [
    rule({ tools: '"*"', decision: 'deny', priority: 100 }),
    rule({ tools: JSON.stringify(tools), decision: 'allow', priority: 200 }),
  ].join('\n')
}

function rule(of: { tools: string; decision: string; priority: number; more?: string }): string {
  const { tools, decision, priority, more = '' } = of
  return `[[rule]]\ntoolName = ${tools}\ndecision = "${decision}"\npriority = ${priority}\n${more}\n`
}
