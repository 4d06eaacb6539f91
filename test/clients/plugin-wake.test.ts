import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { jobSubject } from '../../lib/schema/subject.ts'
import { readSettings } from '../../lib/config/config.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { root, runProgram } from '../programs/child.ts'
import { atThisPace } from '../programs/pace.ts'
import { beforeRemoval, endWith } from '../programs/scratch.ts'
import { installClaude } from './claude-turn.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Reply } from './fake-messages-api.ts'
import { clientFolders } from './install.ts'

const run = promisify(execFile)
const TOOL = 'mcp__plugin_relay_relay__'
const DONE = 'the words that the job gave'

/** The longest that a session may sleep on when its job has ended. */
const WAKE_MS = 2000

const LIMIT = { timeout: 600_000 }

/** An interactive session of the real Claude Code in a terminal, with the plugin installed and nothing else of ours. */
async function setup(t: TestContext, script: Reply[], lacks?: Part) {
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
  const marketplace = copyMarketplace(home, lacks)
  for (const args of [
    ['marketplace', 'add', marketplace],
    ['install', 'relay@durable-relay'],
  ]) {
    const running = run(claude, ['plugin', ...args], { cwd: work, env, timeout: 300_000 })
    running.child.stdin?.end()
    await running
  }
  seed(join(home, '.claude.json'), work)
  const relay = await openRelay(readSettings({ ...env, RELAY_WORKSPACE: work }, work))
  beforeRemoval(t, relay.close)
  const tools = ['dispatch', 'poll'].map((name) => TOOL + name)
  const terminal = openTerminal(t, [claude, 'go', '--allowedTools', ...tools], { env, cwd: work })
  const workOff = async () => {
    const env_ = { ...env, RELAY_WORKSPACE: work }
    const worker = await runProgram(t, 'worker.js', ['--agent', 'helper', '--once'], { env: env_ })
    assert.equal(worker.code, 0, worker.stderr)
  }
  /** True when the hook that could let a turn go on has been asked, and the turn is over. */
  const isIdle = () => existsSync(join(home, 'idle'))
  return { asked: api.asked, relay, terminal, workOff, isIdle }
}

/** What of the plugin wakes an idle session. */
type Part = 'monitor' | 'async_rewake'

type Hook = { command: string; asyncRewake?: boolean }
type Hooks = { hooks: { Stop: { hooks: Hook[] }[] } }

/** A copy of what clients install, whose Stop hook notes that it is done, and which may lack a part. */
function copyMarketplace(home: string, lacks: Part | undefined): string {
  const copy = join(home, 'marketplace')
  for (const folder of ['.claude-plugin', 'plugin']) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true })
  }
  if (lacks === 'monitor') rmSync(join(copy, 'plugin', 'monitors'), { recursive: true })
  const path = join(copy, 'plugin', 'hooks', 'hooks.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as Hooks
  for (const group of file.hooks.Stop) {
    const [stop, rewake, ...others] = group.hooks
    assert.ok(stop !== undefined && rewake?.asyncRewake === true && others.length === 0)
    stop.command += '; touch "$HOME/idle"'
    group.hooks = lacks === 'async_rewake' ? [stop] : [stop, rewake]
  }
  writeFileSync(path, JSON.stringify(file))
  return copy
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
  endWith(t, child)
  const type = (text: string) => child.stdin.write(text)
  const leave = async () => {
    type('/exit\r')
    await closed
  }
  return { seen: () => seen, type, leave }
}

/** Looks until it is so; what the terminal showed says why it never was. */
async function until(isSo: () => Promise<boolean> | boolean, why: () => string): Promise<void> {
  const end = monotonicMs() + 120_000
  while (!(await isSo())) {
    if (monotonicMs() > end) throw new Error(`It never was so. The terminal showed: ${why()}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
}

for (const [name, lacks, ways] of [
  ['the plugin', undefined, /^(monitor|async_rewake)$/],
  ['the plugin’s monitor alone', 'async_rewake', /^monitor$/],
  ['the plugin’s asyncRewake hook alone', 'monitor', /^async_rewake$/],
] as const) {
  test(
    `an idle session is woken by ${name} when its job ends, once, and without the result`,
    LIMIT,
    async (t) => {
      const request_id = 'wake-1'
      const script: Reply[] = [
        { call: `${TOOL}dispatch`, input: { to: 'helper', task: { prompt: 'x' }, request_id } },
        { text: 'sent' },
        { text: 'heard' },
        { text: 'nothing new' },
      ]
      const { asked, relay, terminal, workOff, isIdle } = await setup(t, script, lacks)
      await until(() => asked.length === 2 && isIdle(), terminal.seen)
      const id = jobIdOf(request_id)
      const working = workOff()
      await until(() => asked.length === 3, terminal.seen)
      const wokenAt = Date.now()
      await working
      const tookMs = wokenAt - Date.parse((await relay.queue.get(id)).updated_at)
      assert.ok(tookMs <= atThisPace(WAKE_MS), `${tookMs} ms`)
      const woken = JSON.stringify(asked[2]?.messages.at(-1))
      assert.ok(woken.includes(id), woken)
      assert.ok(!woken.includes(DONE), woken)
      const [news, ...more] = await relay.inbox.deliveries(jobSubject(id))
      assert.deepEqual([news?.offered.length, more], [1, []])
      const way = news?.offered[0]?.way ?? ''
      assert.match(way, ways)
      t.diagnostic(`woken ${tookMs} ms after the job had ended, by ${way}`)

      // Whatever else would wake it has had the same news: the next thing it hears is what is typed.
      terminal.type('and now?\r')
      await until(() => asked.length > 3, terminal.seen)
      assert.match(JSON.stringify(asked[3]?.messages.at(-1)), /and now\?/)
      await terminal.leave()
    },
  )
}
