import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { readSettings } from '../../lib/config.ts'
import { monotonicMs } from '../../lib/process.ts'
import { openRelay } from '../../lib/relay.ts'
import { root, runProgram } from '../programs/child.ts'
import { installClaude } from './claude-turn.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Reply } from './fake-messages-api.ts'
import { clientFolders } from './install.ts'

const run = promisify(execFile)
const TOOL = 'mcp__plugin_relay_relay__'
const DONE = 'the words that the job gave'

/** An interactive session of the real Claude Code in a terminal, with the plugin installed and nothing else of ours. */
async function setup(t: TestContext, script: Reply[]) {
  const claude = await installClaude()
  const api = await openFakeMessagesApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  const config = join(home, 'relay.json')
  const agents = { helper: { executor: 'command', command: ['echo', DONE] } }
  writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    TERM: 'xterm',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_MAX_RETRIES: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: 'dummy',
    RELAY_AUTOSPAWN: '0',
    RELAY_CONFIG: config,
    RELAY_DATA_DIR: join(home, 'state'),
  }
  for (const args of [
    ['marketplace', 'add', root],
    ['install', 'relay@durable-relay'],
  ]) {
    const running = run(claude, ['plugin', ...args], { cwd: work, env, timeout: 60_000 })
    running.child.stdin?.end()
    await running
  }
  seed(join(home, '.claude.json'), work)
  const relay = await openRelay(readSettings({ ...env, RELAY_WORKSPACE: work }, work))
  t.after(relay.close)
  const tools = ['dispatch', 'poll'].map((name) => TOOL + name)
  const terminal = openTerminal(t, [claude, 'go', '--allowedTools', ...tools], { env, cwd: work })
  const workOff = async () => {
    const env_ = { ...env, RELAY_WORKSPACE: work }
    const worker = await runProgram(t, 'worker.js', ['--agent', 'helper', '--once'], { env: env_ })
    assert.equal(worker.code, 0, worker.stderr)
  }
  return { asked: api.asked, queue: relay.queue, terminal, workOff }
}

/** What a person answers once, when Claude Code is started for the first time. */
function seed(path: string, work: string): void {
  const known = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const answers = {
    hasCompletedOnboarding: true,
    theme: 'dark',
    customApiKeyResponses: { approved: ['dummy'], rejected: [] },
    projects: { [work]: { hasTrustDialogAccepted: true } },
  }
  writeFileSync(path, JSON.stringify({ ...known, ...answers }))
}

/** Runs Claude Code in a terminal of its own; `leave` has it end by itself, so that nothing of it is left. */
function openTerminal(
  t: TestContext,
  command: string[],
  options: { env: Record<string, string>; cwd: string },
) {
  const line = command.map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qfec', `exec ${line}`, '/dev/null'], {
    ...options,
    stdio: 'pipe',
  })
  let seen = ''
  child.stdout.on('data', (text: Buffer) => (seen += String(text)))
  const closed = new Promise((resolve) => {
    child.once('close', resolve)
  })
  t.after(() => child.kill('SIGKILL'))
  const type = (text: string) => child.stdin.write(text)
  const leave = async () => {
    type('/exit\r')
    await closed
  }
  return { seen: () => seen, type, leave }
}

/** Looks until it is so; what the terminal showed says why it never was. */
async function until(isSo: () => Promise<boolean> | boolean, why: () => string): Promise<void> {
  const end = monotonicMs() + 30_000
  while (!(await isSo())) {
    if (monotonicMs() > end) throw new Error(`It never was so. The terminal showed: ${why()}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
}

test('an idle session with the plugin is woken when its job ends, once, and without the result', async (t) => {
  const request_id = 'wake-1'
  const script: Reply[] = [
    { call: `${TOOL}dispatch`, input: { to: 'helper', task: { prompt: 'x' }, request_id } },
    { text: 'sent' },
    { text: 'heard' },
    { text: 'nothing new' },
  ]
  const { asked, queue, terminal, workOff } = await setup(t, script)
  await until(() => asked.length === 2, terminal.seen)
  const { jobs } = await queue.list({})
  const id = jobs[0]?.job_id ?? ''
  await workOff()
  const ended = monotonicMs()
  await until(() => asked.length === 3, terminal.seen)
  t.diagnostic(`woken ${monotonicMs() - ended} ms after the worker had gone`)
  const woken = JSON.stringify(asked[2]?.messages.at(-1))
  assert.ok(woken.includes(id), woken)
  assert.ok(!woken.includes(DONE), woken)

  // Whatever else would wake it has had the same news: the next thing it hears is what is typed.
  terminal.type('and now?\r')
  await until(() => asked.length > 3, terminal.seen)
  assert.match(JSON.stringify(asked[3]?.messages.at(-1)), /and now\?/)
  await terminal.leave()
})
