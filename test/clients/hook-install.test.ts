import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { root } from '../programs/child.ts'
import { installClaude } from './claude-turn.ts'
import { codexConfiguration } from './codex-config.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)

/** The built command line in a folder with an awkward name, beside a hook.js that writes down how it is called. */
function setup(t: TestContext) {
  const { home, work } = clientFolders(t)
  const folder = join(home, `it's $HOME "here"`)
  const log = join(home, 'hooks.log')
  mkdirSync(folder)
  copyFileSync(join(root, 'cli.js'), join(folder, 'cli.mjs'))
  cpSync(join(root, 'bundles'), join(folder, 'bundles'), { recursive: true })
  const noted = `import { appendFileSync, readFileSync } from 'node:fs'
const { hook_event_name } = JSON.parse(readFileSync(0, 'utf8'))
appendFileSync(${JSON.stringify(log)}, [hook_event_name, ...process.argv.slice(2)].join(' ') + '\\n')`
  writeFileSync(join(folder, 'hook.js'), noted)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const env = {
    PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
    ANTHROPIC_API_KEY: 'dummy',
    FAKE_KEY: 'dummy',
  }
  const call = async (program: string, args: string[], more: Record<string, string> = {}) => {
    const options = { cwd: work, env: { ...env, ...more }, timeout: 300_000 }
    const running = run(program, args, options)
    running.child.stdin?.end()
    return (await running).stdout
  }
  const relay = (...args: string[]) => call(process.execPath, [join(folder, 'cli.mjs'), ...args])
  const calls = () => readFileSync(log, 'utf8').trim().split('\n').toSorted()
  return { home, relay, call, calls }
}

test('Claude Code runs what is installed into a project', async (t) => {
  const { relay, call, calls } = setup(t)
  const claude = await installClaude()
  const api = await openFakeMessagesApi([{ text: 'done' }])
  t.after(api.close)
  await relay('hook', 'install')
  await call(claude, ['-p', 'hello'], { ANTHROPIC_BASE_URL: api.url })
  assert.deepEqual(calls(), [
    'SessionStart session-start --client claude',
    'Stop rewake --client claude',
    'Stop stop --client claude',
  ])
})

test('Codex runs what is installed for all projects, once it is trusted', async (t) => {
  const { home, relay, call, calls } = setup(t)
  const codex = await installClient('@openai/codex', '0.169.0', 'codex')
  const api = await openFakeResponsesApi([{ text: 'done' }])
  t.after(api.close)
  mkdirSync(join(home, '.codex'))
  writeFileSync(join(home, '.codex', 'config.toml'), codexConfiguration(api.url))
  await relay('hook', 'install', '--client', 'codex', '--global')
  const trusting = '--dangerously-bypass-hook-trust'
  await call(codex, [trusting, 'exec', '--skip-git-repo-check', 'hello'])
  assert.deepEqual(calls(), [
    'SessionStart session-start --client codex',
    'Stop stop --client codex',
  ])
})
