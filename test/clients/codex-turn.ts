import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { createCodexExecutor } from '../../executors/codex/codex.ts'
import type { Turn } from '../../lib/executor.ts'
import { CodexSettings } from '../../lib/schema/settings.ts'
import { createTurn } from '../executors/turn.ts'
import { codexConfiguration } from './codex-config.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import type { Reply } from './fake-responses-api.ts'
import { clientFolders, installClient } from './install.ts'

/** Installs the Codex that is tested, once, and returns its path. */
export function installCodex(): Promise<string> {
  return installClient('@openai/codex', '0.169.0', 'codex')
}

/** The real Codex CLI with a home of its own, asking a model that plays a script. */
export async function setup(
  t: TestContext,
  script: Reply[],
  usage?: Parameters<typeof openFakeResponsesApi>[1],
) {
  const binary = await installCodex()
  const api = await openFakeResponsesApi(script, usage)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  mkdirSync(join(home, '.codex'))
  /** Writes the user's own configuration; `first` is for keys of no table. */
  const configure = (more = '', first = '') =>
    writeFileSync(join(home, '.codex', 'config.toml'), first + codexConfiguration(api.url, more))
  configure()

  const start = (
    changes: Partial<Turn> = {},
    settings: Record<string, unknown> = {},
    options: { isTrusted?: boolean } = {},
  ) => {
    const made = createTurn(t, { cwd: work, ...changes })
    made.turn.env = { ...made.turn.env, HOME: home, FAKE_KEY: 'dummy' }
    const parsed = CodexSettings.parse({
      executor: 'codex',
      binary,
      timeoutMs: 300_000,
      ...settings,
    })
    return { ...made, ended: createCodexExecutor(parsed, options)(made.turn) }
  }
  return { start, configure, asked: api.asked, home, work }
}
