import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { createGeminiExecutor } from '../../executors/gemini/gemini.ts'
import { createOpencodeExecutor } from '../../executors/opencode/opencode.ts'
import type { Turn } from '../../lib/executor.ts'
import { GeminiSettings, OpencodeSettings } from '../../lib/schema/settings.ts'
import { createTurn } from '../executors/turn.ts'
import { openFakeGeminiApi } from './fake-gemini-api.ts'
import type { Reply as GeminiReply } from './fake-gemini-api.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Reply as MessagesReply } from './fake-messages-api.ts'
import { clientFolders, installClient } from './install.ts'

type Options = { isTrusted?: boolean; graceMs?: number }

/** Installs the Gemini CLI that is tested, once, and returns its path. */
export function installGemini(): Promise<string> {
  return installClient('@google/gemini-cli', '0.61.0', 'gemini')
}

/** Installs the opencode that is tested, once, and returns its path. */
export function installOpencode(): Promise<string> {
  return installClient('opencode-ai', '1.18.33', 'opencode')
}

/** The real Gemini CLI with a home of its own, asking a model that plays a script. */
export async function setupGemini(t: TestContext, script: GeminiReply[]) {
  const binary = await installGemini()
  const api = await openFakeGeminiApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  mkdirSync(join(home, '.gemini'))
  const general = { maxAttempts: 1, enableAutoUpdate: false, enableAutoUpdateNotification: false }
  const settings = { general, privacy: { usageStatisticsEnabled: false } }
  writeFileSync(join(home, '.gemini', 'settings.json'), JSON.stringify(settings))

  const service = { HOME: home, GEMINI_API_KEY: 'dummy', GOOGLE_GEMINI_BASE_URL: api.url }
  const start = (
    changes: Partial<Turn> = {},
    own: Record<string, unknown> = {},
    options: Options = {},
    env: Record<string, string> = {},
  ) => {
    const made = createTurn(t, { cwd: work, model: 'gemini-2.5-pro', ...changes })
    made.turn.env = { ...made.turn.env, ...service, ...env }
    const parsed = GeminiSettings.parse({ executor: 'gemini', binary, timeoutMs: 300_000, ...own })
    return { ...made, ended: createGeminiExecutor(parsed, options)(made.turn) }
  }
  return { start, asked: api.asked, home, work, binary, service }
}

/** The real opencode with a home of its own, asking a model that plays a script. */
export async function setupOpencode(t: TestContext, script: MessagesReply[]) {
  const binary = await installOpencode()
  const api = await openFakeMessagesApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  const configuration = (more: object = {}) => {
    mkdirSync(join(home, '.config', 'opencode'), { recursive: true })
    const model = { cost: { input: 3, output: 15, cache_read: 0.3 }, limit: LIMIT }
    const fake = {
      npm: '@ai-sdk/anthropic',
      name: 'Fake',
      options: { baseURL: `${api.url}/v1`, apiKey: 'dummy' },
      models: { one: { name: 'one', ...model }, two: { name: 'two', ...model } },
    }
    const text = JSON.stringify({ model: 'fake/one', provider: { fake }, ...more })
    writeFileSync(join(home, '.config', 'opencode', 'opencode.json'), text)
  }
  configuration()

  const service = { HOME: home, OPENCODE_DISABLE_MODELS_FETCH: '1' }
  const start = (
    changes: Partial<Turn> = {},
    own: Record<string, unknown> = {},
    options: Options = {},
  ) => {
    const made = createTurn(t, { cwd: work, ...changes })
    made.turn.env = { ...made.turn.env, ...service }
    const settings = { executor: 'opencode', binary, timeoutMs: 300_000, ...own }
    const parsed = OpencodeSettings.parse(settings)
    return { ...made, ended: createOpencodeExecutor(parsed, options)(made.turn) }
  }
  return { start, configuration, asked: api.asked, home, work, binary, service }
}

const LIMIT = { context: 200_000, output: 8000 }
