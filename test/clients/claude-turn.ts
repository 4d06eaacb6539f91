import type { TestContext } from 'node:test'

import { createClaudeExecutor } from '../../executors/claude/claude.ts'
import type { Turn } from '../../lib/executor.ts'
import { ClaudeSettings } from '../../lib/schema/settings.ts'
import { createTurn } from '../executors/turn.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Asked, Reply } from './fake-messages-api.ts'
import { clientFolders, installClient } from './install.ts'

/** Installs the Claude Code that is tested, once, and returns its path. */
export function installClaude(): Promise<string> {
  return installClient('@anthropic-ai/claude-code', '2.1.328', 'claude')
}

/** The real Claude Code with a home of its own, asking a model that plays a script. */
export async function setup(
  t: TestContext,
  script: Reply[],
  usage?: Parameters<typeof openFakeMessagesApi>[1],
) {
  const binary = await installClaude()
  const api = await openFakeMessagesApi(script, usage)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  const service = {
    HOME: home,
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: 'dummy',
    CLAUDE_CODE_MAX_RETRIES: '1',
  }

  const start = (
    changes: Partial<Turn> = {},
    settings: Record<string, unknown> = {},
    env: Record<string, string> = {},
    options: { isTrusted?: boolean } = {},
  ) => {
    const made = createTurn(t, { cwd: work, ...changes })
    made.turn.env = { ...made.turn.env, ...service, ...env }
    const parsed = ClaudeSettings.parse({
      executor: 'claude',
      binary,
      timeoutMs: 300_000,
      ...settings,
    })
    return { ...made, ended: createClaudeExecutor(parsed, options)(made.turn) }
  }
  return { start, asked: api.asked, home, work, service }
}

/** What the model was asked first, as the user: the last part, behind what the client tells of itself. */
export function promptOf(asked: Asked | undefined): string | undefined {
  const message = asked?.messages.find((one) => one.role === 'user')
  const parts = (message?.content ?? []) as { text: string }[]
  return typeof message?.content === 'string' ? message.content : parts.at(-1)?.text
}

/** The model asks for a command. */
export function bash(command: string): Reply {
  return { call: 'Bash', input: { command, description: 'a command of the test' } }
}

/** The service refuses a request. */
export function refusal(status: number, type: string, message: string): Reply {
  return { status, error: { type, message } }
}
