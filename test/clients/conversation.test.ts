import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { sessionTag } from '../../lib/schema/session.ts'
import { until } from '../hook/setup.ts'
import { openSameRelay } from '../mcp/raw-client.ts'
import { root } from '../programs/child.ts'
import { endWith } from '../programs/scratch.ts'
import { installClaude } from './claude-turn.ts'
import { codexConfiguration } from './codex-config.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Reply as ClaudeReply } from './fake-messages-api.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import type { Reply as CodexReply } from './fake-responses-api.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)
const LIMIT = { timeout: 600_000 }
const node = process.execPath
const PATH = [dirname(node), '/usr/bin', '/bin'].join(delimiter)
const TOOLSETS = 'jobs,messages'

const QUESTION = '@claude-main how many words has it?'
const ANSWER = 'four words it has'

/** Both clients in one project, each with a home of its own and the relay's server, and models that play a script. */
async function setup(t: TestContext) {
  const { home, work } = clientFolders(t)
  const relay = { RELAY_DATA_DIR: join(home, 'state'), RELAY_WORKSPACE: work }
  return { home, work, relay, store: await openSameRelay(t, relay) }
}

type Place = Awaited<ReturnType<typeof setup>>

async function startClaude(
  t: TestContext,
  { home, work, relay, store }: Place,
  script: ClaudeReply[],
) {
  const claude = await installClaude()
  const api = await openFakeMessagesApi(script)
  t.after(api.close)
  const write = (name: string, document: object) => {
    const path = join(home, name)
    writeFileSync(path, JSON.stringify(document), { mode: 0o600 })
    return path
  }
  write('.claude.json', {
    hasCompletedOnboarding: true,
    theme: 'dark',
    customApiKeyResponses: { approved: ['dummy'], rejected: [] },
    projects: { [work]: { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true } },
  })
  const server = { command: node, args: [join(root, 'server.js')] }
  const serverEnv = { ...relay, RELAY_AGENT: 'claude-main', RELAY_TOOLSETS: TOOLSETS }
  const mcp = write('mcp.json', { mcpServers: { relay: { ...server, env: serverEnv } } })
  const hook = (event: string, more: object = {}) => ({
    type: 'command',
    command: node,
    args: [join(root, 'hook.js'), event],
    ...more,
  })
  const rewake = hook('rewake', { async: true, asyncRewake: true, timeout: 3600 })
  const settings = write('settings.json', {
    hooks: {
      SessionStart: [{ hooks: [hook('session-start')] }],
      Stop: [{ hooks: [hook('stop')] }, { hooks: [rewake] }],
    },
  })
  const tools = ['create_channel', 'check_inbox', 'reply_to_thread'].map(
    (name) => `mcp__relay__${name}`,
  )
  const sources = ['--mcp-config', mcp, '--strict-mcp-config', '--settings', settings]
  const command = [claude, 'go', ...sources, '--allowedTools', ...tools]
  const quoted = command.map((word) => `'${word}'`).join(' ')
  const env = {
    PATH,
    HOME: home,
    TERM: 'xterm',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
    CLAUDE_CODE_MAX_RETRIES: '1',
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: 'dummy',
    ...relay,
  }
  const child = spawn('script', ['-qfec', quoted, '/dev/null'], { env, cwd: work, stdio: 'pipe' })
  endWith(t, child)
  let seen = ''
  child.stdout.on('data', (text: Buffer) => (seen += String(text)))
  const closed = new Promise((resolve) => {
    child.once('close', resolve)
  })
  /** Waits for something; the terminal says why it never came. */
  const wait = async (isSo: () => Promise<boolean> | boolean) => {
    await until(isSo).catch((cause: unknown) => {
      throw new Error(seen.slice(-3000), { cause })
    })
  }
  /** Ends the client as a closed window does, and waits for it. */
  async function end(): Promise<void> {
    for (const { agent, client } of await store.store.registry.list('session')) {
      if (agent === 'claude-main' && client !== undefined) process.kill(client.pid, 'SIGHUP')
    }
    await closed
  }
  return { asked: api.asked, wait, end }
}

async function runCodex(t: TestContext, { home, work, relay }: Place, script: CodexReply[]) {
  const codex = await installClient('@openai/codex', '0.169.0', 'codex')
  const api = await openFakeResponsesApi(script)
  t.after(api.close)
  mkdirSync(join(home, '.codex'))
  const servers = `
[mcp_servers.relay]
command = "${node}"
args = ["${join(root, 'server.js')}"]
required = true
[mcp_servers.relay.env]
RELAY_DATA_DIR = "${relay.RELAY_DATA_DIR}"
RELAY_WORKSPACE = "${work}"
RELAY_AGENT = "codex"
RELAY_TOOLSETS = "${TOOLSETS}"
`
  writeFileSync(join(home, '.codex', 'config.toml'), codexConfiguration(api.url, servers))
  const env = { PATH, HOME: home, FAKE_KEY: 'dummy' }
  const args = ['exec', '--json', '--skip-git-repo-check', 'ask it']
  const running = run(codex, args, { cwd: work, env, timeout: 300_000, maxBuffer: 64 << 20 })
  running.child.stdin?.end()
  const { stdout } = await running
  return { asked: api.asked, stdout }
}

test(
  'D2.18: a mention by a Codex session wakes an idle Claude Code session, which reads it and replies in the thread',
  LIMIT,
  async (t) => {
    const place = await setup(t)
    const { inbox, messages, store } = place.store
    const claude = await startClaude(t, place, [
      { call: 'mcp__relay__create_channel', input: { name: 'general' } },
      { text: 'waiting' },
      { call: 'mcp__relay__check_inbox', input: {} },
      { call: 'mcp__relay__reply_to_thread', input: { message_id: 'general.1', text: ANSWER } },
      { text: 'fin' },
    ])
    const isIdle = async () => {
      const [session] = await store.registry.list('session')
      const key = [sessionTag(session?.session ?? ''), 'rewake'] as const
      return claude.asked.length >= 2 && (await store.registry.get('role', key)) !== undefined
    }
    await claude.wait(isIdle)
    const asleep = claude.asked.length
    const relay = (call: string, args: object): CodexReply => {
      return { call, namespace: 'mcp__relay', arguments: args }
    }
    const codex = await runCodex(t, place, [
      relay('join_channel', { channel: 'general' }),
      relay('post_message', { channel: 'general', text: QUESTION }),
      relay('wait_for_messages', { timeout_ms: 60_000 }),
      { text: 'thanks' },
    ])
    const at = (index: number) => JSON.stringify(claude.asked[index]?.messages ?? [])
    assert.match(at(asleep), /Message general\.1 from codex in channel general mentions you/)
    assert.ok(!at(asleep).includes('how many words'), 'a wake carries no text')
    assert.ok(at(asleep + 1).includes('how many words'), at(asleep + 1).slice(-2000))
    const outputs = (codex.asked.at(-1)?.input ?? []).flatMap(({ output }) => output ?? [])
    assert.match(JSON.stringify(outputs), new RegExp(ANSWER))
    assert.match(codex.stdout, /"text":"thanks"/)
    await claude.wait(() => claude.asked.length >= asleep + 3)
    const seen = async () => (await inbox.readers('general.1', ['claude-main']))[0]?.seen !== null
    await claude.wait(seen)
    const [reader] = await inbox.readers('general.1', ['claude-main'])
    assert.deepEqual(
      [reader?.state, reader?.offered.map(({ way }) => way), reader?.seen?.way],
      ['seen', ['async_rewake'], 'check_inbox'],
    )
    const { lines } = await store.mailbox.deliveries({ kind: 'message', id: 'general.1' })
    assert.deepEqual(
      lines.map(({ step }) => step),
      ['offered', 'seen'],
    )
    const reply = { channel: 'general', post: 1, reply: 1 }
    await claude.wait(() => messages.isRead('codex', reply))
    await claude.end()
  },
)
