import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { messageIdOf } from '../../lib/schema/channel.ts'
import { jobSubject, messageSubject } from '../../lib/schema/subject.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { until } from '../hook/setup.ts'
import { openSameRelay } from '../mcp/raw-client.ts'
import { root } from '../programs/child.ts'
import { atThisPace } from '../programs/pace.ts'
import { endWith } from '../programs/scratch.ts'
import { claim } from '../operations/setup.ts'
import { installClaude } from './claude-turn.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Asked, Reply } from './fake-messages-api.ts'
import { clientFolders } from './install.ts'

const node = process.execPath
const hook = (event: string, more: object = {}) => [
  { hooks: [{ type: 'command', command: node, args: [join(root, 'hook.js'), event], ...more }] },
]

/** The real Claude Code with the relay's server and hooks from a settings file, and a scripted model. */
async function setup(t: TestContext, script: Reply[], hooks: object) {
  const claude = await installClaude()
  const api = await openFakeMessagesApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  const relay = { RELAY_DATA_DIR: join(home, 'state'), RELAY_WORKSPACE: work }
  const server = { command: node, args: [join(root, 'server.js')] }
  const env = {
    PATH: [dirname(node), '/usr/bin', '/bin'].join(delimiter),
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
  const mcp = write('mcp.json', {
    mcpServers: { relay: { ...server, env: { ...relay, RELAY_AGENT: 'claude-main' } } },
  })
  const settings = write('settings.json', { hooks })
  const sources = ['--mcp-config', mcp, '--strict-mcp-config', '--settings', settings]
  const args = [...sources, '--allowedTools', 'mcp__relay__dispatch', 'mcp__relay__poll']
  return { claude, args, env, work, home, asked: api.asked, relay: await openSameRelay(t, relay) }
}

/** The model hands out a job, says that it did, and once it is told of news looks at the job. */
function storyOf(requestId: string): Reply[] {
  const task = { prompt: 'count the words' }
  return [
    { call: 'mcp__relay__dispatch', input: { to: 'words', task, request_id: requestId } },
    { text: 'sent' },
    { call: 'mcp__relay__poll', input: { job_id: jobIdOf(requestId) } },
    { text: 'fin' },
  ]
}

const says = (asked: Asked | undefined, words: string) =>
  JSON.stringify(asked?.messages ?? []).includes(words)

test('a turn of the real Claude Code is held until its job ends, and the model sees the result', async (t) => {
  const id = jobIdOf('held')
  const { claude, args, env, work, asked, relay } = await setup(t, storyOf('held'), {
    SessionStart: hook('session-start'),
    Stop: hook('stop', { timeout: 300 }),
  })
  const child = spawn(claude, ['-p', 'go', '--output-format', 'json', ...args], {
    cwd: work,
    env: { ...env, RELAY_HOOK_WAIT_MS: '300000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  endWith(t, child)
  let out = ''
  child.stdout.on('data', (text: Buffer) => (out += String(text)))
  const closed = new Promise((resolve) => {
    child.once('close', resolve)
  })
  // The answer that would have ended the turn has been asked for: now the hook holds it.
  await until(() => asked.length === 2)
  await relay.queue.complete(await claim(relay.queue, 'words'), { output: 'four words it has' })
  assert.equal(await closed, 0, out)
  const [, , third, fourth] = asked
  assert.ok(says(third, `Job ${id} is completed`), JSON.stringify(third?.messages))
  assert.ok(!says(third, 'four words it has'))
  assert.ok(says(fourth, 'four words it has'))
  assert.equal((JSON.parse(out) as { result: string }).result, 'fin')
  const [delivery] = await relay.inbox.deliveries(jobSubject(id))
  assert.deepEqual(
    [delivery?.state, delivery?.offered.map(({ way }) => way)],
    ['done', ['stop_hook']],
  )
})

test('a message reaches a turn of the real Claude Code at the hook that ends it, once, with its sender', async (t) => {
  const [send] = storyOf('busy')
  const story: Reply[] = [...(send ? [send] : []), { text: 'sent' }, { text: 'fin' }]
  const { claude, args, env, work, asked, relay } = await setup(t, story, {
    SessionStart: hook('session-start'),
    Stop: hook('stop', { timeout: 300 }),
  })
  const child = spawn(claude, ['-p', 'go', '--output-format', 'json', ...args], {
    cwd: work,
    env: { ...env, RELAY_HOOK_WAIT_MS: '300000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  endWith(t, child)
  let out = ''
  child.stdout.on('data', (text: Buffer) => (out += String(text)))
  const closed = new Promise((resolve) => {
    child.once('close', resolve)
  })
  // The hook holds the turn, because its job has not ended.
  await until(() => asked.length === 2)
  const { messages, inbox, queue } = relay
  const { channel } = await messages.privateChannel(['ann', 'claude-main'], { by: 'ann' })
  const { stored } = await messages.send({ channel }, { from: 'ann', text: 'SECRET MESSAGE' })
  const id = messageIdOf(stored.place)
  await until(() => asked.length === 3)
  assert.ok(says(asked[2], id) && says(asked[2], 'ann'), JSON.stringify(asked[2]?.messages))
  // The hook continues a turn once: the end of the job is left for the next one.
  await queue.complete(await claim(queue, 'words'), { output: 'four words it has' })
  assert.equal(await closed, 0, out)
  assert.ok(!asked.some((each) => says(each, 'SECRET')))
  const [delivery] = await inbox.deliveries(messageSubject(id))
  assert.deepEqual(
    delivery?.offered.map(({ way }) => way),
    ['stop_hook'],
  )
})

test('an idle session of the real Claude Code is woken within two seconds of the end of its job', async (t) => {
  const id = jobIdOf('idle')
  const { claude, args, env, work, asked, relay } = await setup(t, storyOf('idle'), {
    SessionStart: hook('session-start'),
    Stop: [...hook('stop'), ...hook('rewake', { async: true, asyncRewake: true, timeout: 3600 })],
  })
  const terminal = startTerminal(t, [claude, 'go', ...args], { env, cwd: work, relay })
  try {
    await until(() => asked.length >= 2)
    await until(async () => (await rewakeOf(relay)) !== undefined)
  } catch (error) {
    throw new Error(terminal.seen(), { cause: error })
  }
  const asleep = asked.length
  const begun = performance.now()
  await relay.queue.complete(await claim(relay.queue, 'words'), { output: 'four words it has' })
  await until(() => asked.length > asleep)
  const wokenAfterMs = performance.now() - begun
  t.diagnostic(`woken after ${Math.round(wokenAfterMs)} ms`)
  assert.ok(wokenAfterMs < atThisPace(2000), `${wokenAfterMs} ms`)
  assert.ok(says(asked[asleep], `Job ${id} is completed`), JSON.stringify(asked[asleep]?.messages))
  await until(() => asked.some((each) => says(each, 'four words it has')))
  await terminal.end()
})

test('the real Claude Code takes the channel for one, up to the switch that its maker holds', async (t) => {
  const story = [{ text: 'hello' }]
  const { claude, args, env, work, home, relay } = await setup(t, story, {})
  const channel = ['--debug', '--dangerously-load-development-channels', 'server:relay']
  const terminal = startTerminal(t, [claude, ...args, ...channel], { env, cwd: work, relay })
  const said = () => {
    const folder = join(home, '.claude', 'debug')
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('')
  }
  await until(() => said().includes('Channel notifications'))
  await terminal.end()
  assert.match(said(), /Channel notifications skipped: channels feature is not currently available/)
})

/** The waiter of the one session there is. */
async function rewakeOf({ store }: Awaited<ReturnType<typeof openSameRelay>>) {
  const [session] = await store.registry.list('session')
  return session === undefined
    ? undefined
    : store.registry.get('role', [sessionTag(session.session), 'rewake'])
}

/** Runs a program in a terminal of its own. */
function startTerminal(
  t: TestContext,
  command: string[],
  options: {
    env: Record<string, string>
    cwd: string
    relay: Awaited<ReturnType<typeof openSameRelay>>
  },
) {
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const { env, cwd, relay } = options
  const child = spawn('script', ['-qfec', quoted, '/dev/null'], { env, cwd, stdio: 'pipe' })
  const closed = new Promise((resolve) => {
    child.once('close', resolve)
  })
  endWith(t, child)
  let seen = ''
  child.stdout.on('data', (text: Buffer) => (seen += String(text)))
  child.stderr.on('data', (text: Buffer) => (seen += String(text)))
  /** Ends the client as a closed window does, and waits for it. */
  async function end(): Promise<void> {
    for (const { client } of await relay.store.registry.list('session')) {
      if (client !== undefined) process.kill(client.pid, 'SIGHUP')
    }
    await closed
  }
  return { seen: () => seen, end }
}
