import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { createClaudeExecutor } from '../../../executors/claude/claude.ts'
import type { Turn } from '../../../lib/executor.ts'
import { ClaudeSettings } from '../../../lib/schema/settings.ts'
import { programPath } from '../../programs/start.ts'
import { createTurn } from '../turn.ts'

/** A session as the fake client names it. */
export const THREAD = '04c88e0f-186b-4d16-a196-f8eadb2fdd2a'

/** What the fake client does. */
export type Scenario = {
  lines: unknown[]
  stderr?: string[]
  exit?: number
  stays?: boolean
  signal?: string
}

/** Lines as Claude Code 2.1.328 prints them, without the fields that nobody looks at. */
export const init = {
  type: 'system',
  subtype: 'init',
  session_id: THREAD,
  model: 'claude-opus-5-5',
  tools: ['Read'],
  permissionMode: 'dontAsk',
}
export const said = (...content: unknown[]) => ({
  type: 'assistant',
  message: { role: 'assistant', content },
  parent_tool_use_id: null,
  session_id: THREAD,
})
export const text = (words: string) => said({ type: 'text', text: words })
export const call = (id: string, name: string, input: object) =>
  said({ type: 'tool_use', id, name, input })
export const returned = (tool_use_id: string, content: unknown, is_error?: boolean) => ({
  type: 'user',
  message: { role: 'user', content: [{ type: 'tool_result', tool_use_id, content, is_error }] },
  parent_tool_use_id: null,
})
export const result = {
  type: 'result',
  subtype: 'success',
  is_error: false,
  result: 'all done',
  session_id: THREAD,
  num_turns: 2,
  total_cost_usd: 0.75,
  usage: { input_tokens: 22, cache_read_input_tokens: 6, output_tokens: 14 },
  permission_denials: [],
  api_error_status: null,
  terminal_reason: 'completed',
}
export const success: Scenario = { lines: [init, text('all done'), result] }
export const refused = { ...result, is_error: true, terminal_reason: 'api_error', num_turns: 1 }

/** The executor with a client that plays a scenario. */
export function setup(
  t: TestContext,
  scenario: Scenario,
  changes: { turn?: Partial<Turn>; settings?: Record<string, unknown>; isTrusted?: boolean } = {},
) {
  const made = createTurn(t, changes.turn)
  const path = join(made.folder, 'scenario.json')
  writeFileSync(path, JSON.stringify(scenario))
  made.turn.env = { ...made.turn.env, FAKE_SCENARIO: path }
  const settings = ClaudeSettings.parse({
    executor: 'claude',
    binary: programPath('fake-claude.mjs'),
    ...changes.settings,
  })
  return {
    ...made,
    run: () =>
      createClaudeExecutor(settings, { graceMs: 2000, isTrusted: changes.isTrusted })(made.turn),
    wasCalled: () => existsSync(`${path}.called`),
    called: () =>
      JSON.parse(readFileSync(`${path}.called`, 'utf8')) as {
        args: string[]
        input: string
        env: Record<string, string>
      },
  }
}
