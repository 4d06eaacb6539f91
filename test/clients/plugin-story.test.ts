import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { monotonicMs } from '../../lib/process/process.ts'
import { killTree } from '../../lib/process/tree.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { root, runProgram } from '../programs/child.ts'
import { installClaude } from './claude-turn.ts'
import { codexConfiguration } from './codex-config.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)
const TOOL = 'mcp__plugin_relay_relay__'
const ANSWER = 'The answer is 42.'

test('a turn of the real Claude Code with the plugin is held until the real Codex has done its job, and sees what came of it', async (t) => {
  const claude = await installClaude()
  const codex = await installClient('@openai/codex', '0.169.0', 'codex')
  const request_id = 'story-1'
  const task = { prompt: 'What is the answer?' }
  const ofClaude = await openFakeMessagesApi([
    { call: `${TOOL}dispatch`, input: { to: 'codex', task, request_id } },
    { text: 'Codex has it.' },
    { call: `${TOOL}poll`, input: { job_id: jobIdOf(request_id) } },
    { text: 'Codex says 42.' },
  ])
  const ofCodex = await openFakeResponsesApi([{ text: ANSWER }])
  t.after(() => Promise.all([ofClaude.close(), ofCodex.close()]))

  const { home, work } = clientFolders(t)
  mkdirSync(join(home, '.codex'))
  writeFileSync(join(home, '.codex', 'config.toml'), codexConfiguration(ofCodex.url))
  const config = join(home, 'relay.json')
  const agents = { codex: { executor: 'codex', env: ['FAKE_KEY'] } }
  writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const programs = [codex, process.execPath].map((program) => dirname(program))
  const env = {
    PATH: [...programs, '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    FAKE_KEY: 'dummy',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_MAX_RETRIES: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
    ANTHROPIC_BASE_URL: ofClaude.url,
    ANTHROPIC_API_KEY: 'dummy',
    RELAY_AUTOSPAWN: '0',
    RELAY_CONFIG: config,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_HOOK_WAIT_MS: '300000',
  }
  const ask = (...args: string[]) => {
    const running = run(claude, args, { cwd: work, env, timeout: 600_000 })
    running.child.stdin?.end()
    return running
  }
  await ask('plugin', 'marketplace', 'add', root)
  await ask('plugin', 'install', 'relay@durable-relay')

  const turn = ask('-p', 'Ask Codex.', '--allowedTools', `${TOOL}dispatch`, `${TOOL}poll`)
  const gaveUp = monotonicMs() + 300_000
  while (ofClaude.asked.length < 2 && monotonicMs() < gaveUp) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
  const options = { env: { ...env, RELAY_WORKSPACE: work } }
  const worker = await runProgram(t, 'worker.js', ['--agent', 'codex', '--once'], options)
  assert.match(worker.stdout, /"state":"completed"/, worker.stdout + worker.stderr)

  assert.equal((await turn).stdout.trim(), 'Codex says 42.')
  const heard = ofClaude.asked.map(({ messages }) => JSON.stringify(messages.at(-1)))
  assert.equal(heard.length, 4, heard.join('\n'))
  assert.ok(heard[2]?.includes(jobIdOf(request_id)), heard[2])
  assert.ok(!heard[2]?.includes(ANSWER), heard[2])
  assert.ok(heard[3]?.includes(ANSWER), heard[3])
})

test('a turn of the real Codex with the plugin is held until the real Claude Code, whom it started, has done its job', async (t) => {
  const claude = await installClaude()
  const codex = await installClient('@openai/codex', '0.169.0', 'codex')
  const request_id = 'story-2'
  const task = { prompt: 'What is the answer?' }
  const namespace = 'mcp__relay'
  const ofCodex = await openFakeResponsesApi([
    { call: 'dispatch', namespace, arguments: { to: 'claude', task, request_id } },
    { text: 'Claude has it.' },
    { call: 'poll', namespace, arguments: { job_id: jobIdOf(request_id) } },
    { text: 'Claude says 42.' },
  ])
  const ofClaude = await openFakeMessagesApi([{ text: ANSWER }])
  t.after(() => Promise.all([ofClaude.close(), ofCodex.close()]))

  // Registered before the folders are, so that the worker is gone when they go.
  let dataDir = ''
  t.after(async () => {
    await killTree({
      processes: [],
      marker: { name: 'RELAY_DATA_DIR', value: dataDir },
      graceMs: 0,
    })
  })
  const { home, work } = clientFolders(t)
  dataDir = join(home, 'state')
  mkdirSync(join(home, '.codex'))
  writeFileSync(join(home, '.codex', 'config.toml'), codexConfiguration(ofCodex.url))
  // As a user whose Claude Code is signed in: a worker that Codex's server starts sees no key of the shell.
  const binary = join(home, 'claude')
  const signedIn = [
    `ANTHROPIC_BASE_URL='${ofClaude.url}'`,
    'ANTHROPIC_API_KEY=dummy CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1 DISABLE_TELEMETRY=1',
    'DISABLE_AUTOUPDATER=1 DISABLE_ERROR_REPORTING=1 CLAUDE_CODE_MAX_RETRIES=1',
  ]
  const script = `#!/bin/sh\nexport ${signedIn.join(' ')}\nexec '${claude}' "$@"\n`
  writeFileSync(binary, script, { mode: 0o755 })
  const config = join(home, 'relay.json')
  const agents = { claude: { executor: 'claude', binary } }
  writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    FAKE_KEY: 'dummy',
    RELAY_CONFIG: config,
    RELAY_DATA_DIR: dataDir,
    RELAY_HOOK_WAIT_MS: '300000',
  }
  const ask = (...args: string[]) => {
    const running = run(codex, args, { cwd: work, env, timeout: 600_000, maxBuffer: 64 << 20 })
    running.child.stdin?.end()
    return running
  }
  await ask('plugin', 'marketplace', 'add', root)
  await ask('plugin', 'add', 'relay@durable-relay')
  const flags = ['--dangerously-bypass-hook-trust', 'exec', '--skip-git-repo-check']
  const { stdout } = await ask(...flags, 'Ask Claude.')

  assert.equal(stdout.trim(), 'Claude says 42.')
  const heard = ofCodex.asked.map(({ input }) => JSON.stringify(input.at(-1)))
  assert.equal(heard.length, 4, heard.join('\n'))
  assert.ok(heard[2]?.includes(jobIdOf(request_id)), heard[2])
  assert.ok(!heard[2]?.includes(ANSWER), heard[2])
  assert.ok(heard[3]?.includes(ANSWER), heard[3])
})
