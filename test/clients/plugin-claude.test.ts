import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { before, test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { readSettings } from '../../lib/config/config.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import manifest from '../../package.json' with { type: 'json' }
import { root } from '../programs/child.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { installClaude } from './claude-turn.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Reply } from './fake-messages-api.ts'
import { clientFolders } from './install.ts'

const run = promisify(execFile)
const TOOL = 'mcp__plugin_relay_relay__'
let claude = ''

before(async () => {
  claude = await installClaude()
})

/** What `claude -p` tells of itself first, and how it ended. */
type Init = {
  subtype: 'init'
  session_id: string
  tools: string[]
  slash_commands: string[]
  mcp_servers: { name: string; status: string }[]
  plugins: { name: string }[]
}
type End = { type: 'result'; result: string; permission_denials: unknown[] }

/** The real Claude Code with a home of its own, signed out, asking a model that plays a script. */
async function setup(t: TestContext, script: Reply[] = [{ text: 'done' }]) {
  const api = await openFakeMessagesApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
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
    RELAY_DATA_DIR: join(home, 'state'),
  }
  const ask = async (...args: string[]) => {
    const running = run(claude, args, { cwd: work, env, timeout: 300_000, maxBuffer: 64 << 20 })
    running.child.stdin?.end()
    return (await running).stdout
  }
  const install = async () => {
    await ask('plugin', 'marketplace', 'add', root)
    await ask('plugin', 'install', 'relay@durable-relay')
  }
  /** Runs one turn and gives its first and last line. */
  const turn = async (prompt: string, ...flags: string[]) => {
    const stdout = await ask('-p', prompt, '--output-format', 'stream-json', '--verbose', ...flags)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Init | End | { type?: string; subtype?: string })
    const init = lines.find((line): line is Init => 'subtype' in line && line.subtype === 'init')
    const end = lines.find((line): line is End => 'type' in line && line.type === 'result')
    assert.ok(init !== undefined && end !== undefined, stdout)
    return { init, end }
  }
  const openStore = async () => {
    const relay = await openRelay(readSettings({ ...env, RELAY_WORKSPACE: work }, work))
    beforeRemoval(t, relay.close)
    return relay
  }
  return { ask, install, turn, openStore, asked: api.asked }
}

test('the plugin and the marketplace pass Claude Code’s strict validation, and the directory’s', async (t) => {
  const { ask } = await setup(t)
  const validate = ['plugin', 'validate', '--strict']
  assert.match(await ask(...validate, root), /Validation passed/)
  const said = await ask(...validate, '--profile', 'directory', join(root, 'plugin'))
  assert.match(said, /checks found nothing to report/)
  for (const part of ['relay:delegate', 'relay:review', 'relay:implement', 'relay:status']) {
    assert.ok(said.includes(part), part)
  }
})

test('the plugin is installed from the marketplace of this repository, without npm and without a network', async (t) => {
  const { ask, install } = await setup(t)
  await install()
  const listed = JSON.parse(await ask('plugin', 'list', '--json')) as Record<string, unknown>[]
  assert.equal(listed.length, 1)
  const { id, version, enabled } = listed[0] ?? {}
  assert.deepEqual([id, version, enabled], ['relay@durable-relay', manifest.version, true])
  const details = await ask('plugin', 'details', 'relay@durable-relay')
  assert.match(details, /Skills \(6\) +cancel, delegate, implement, inbox, review, status/)
  assert.match(details, /Hooks \(2\) +SessionStart, Stop/)
  assert.match(details, /MCP servers \(1\) +relay/)
  assert.match(await ask('mcp', 'list'), /plugin:relay:relay: .*Connected/)
})

test('a session with the plugin has its tools, commands and skill, and dispatches under its name', async (t) => {
  const input = { to: 'codex', task: { prompt: 'Look at it.' } }
  const script: Reply[] = [{ call: `${TOOL}dispatch`, input }, { text: 'sent' }]
  const { install, turn, openStore } = await setup(t, script)
  await install()
  const { init, end } = await turn('send it', '--allowedTools', `${TOOL}dispatch`)
  assert.deepEqual(init.mcp_servers, [
    { name: 'plugin:relay:relay', status: 'connected', source: 'plugin' },
  ])
  const tools = init.tools.filter((name) => name.startsWith(TOOL))
  assert.equal(tools.length, 8)
  for (const name of ['cancel', 'delegate', 'implement', 'inbox', 'review', 'status']) {
    assert.ok(init.slash_commands.includes(`relay:${name}`), name)
  }
  assert.equal(end.result, 'sent')
  const { queue } = await openStore()
  const { jobs } = await queue.list({})
  assert.equal(jobs.length, 1)
  const { from, to } = await queue.get(jobs[0]?.job_id ?? '')
  assert.deepEqual([from.agent, from.session, to], ['claude-code', init.session_id, 'codex'])
})

test('a command of the plugin is laid out for the model, and may call the tools that it names', async (t) => {
  const script: Reply[] = [
    { call: `${TOOL}list_jobs`, input: { state: 'running' } },
    { text: 'ok' },
  ]
  const { install, turn, asked } = await setup(t, script)
  await install()
  const { end } = await turn('/relay:status running')
  assert.match(JSON.stringify(asked[0]?.messages), /Arguments: running/)
  assert.deepEqual(end.permission_denials, [])
  assert.match(JSON.stringify(asked[1]?.messages), /next_cursor/)
})
