import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createWorkspace, startServer } from './mcp/raw-client.ts'
import { runProgram } from './programs/child.ts'
import { atThisPace } from './programs/pace.ts'

const LIMIT = { timeout: 60_000 }

const waiting = { name: 'dispatch_wait', arguments: { to: 'codex', task: { prompt: 'x' } } }

/** A server with a wait, a subscription and a poll that would go on for minutes. */
async function busyServer(t: TestContext) {
  const server = startServer({ ...createWorkspace(t).env, RELAY_AGENT: 'boss' })
  await server.initialize()
  await server.request('resources/subscribe', { uri: 'relay://inbox/boss' })
  server.begin('tools/call', { ...waiting, _meta: { progressToken: 1 } })
  server.begin('tools/call', { name: 'check_inbox', arguments: { wait_ms: 600_000 } })
  await server.find((message) => message.method === 'notifications/progress')
  return server
}

type Server = Awaited<ReturnType<typeof busyServer>>

const departures: [how: string, leave: (server: Server) => void][] = [
  ['its input ends', ({ stdin }) => stdin.end()],
  ['SIGINT comes', ({ child }) => child.kill('SIGINT')],
  ['SIGTERM comes', ({ child }) => child.kill('SIGTERM')],
  ['SIGHUP comes', ({ child }) => child.kill('SIGHUP')],
  [
    'nobody reads its output',
    (server) => {
      server.stdout.destroy()
      server.begin('ping')
    },
  ],
  [
    'the client dies with all its pipes',
    ({ stdin, stdout, child }) => {
      stdout.destroy()
      child.stderr?.destroy()
      stdin.destroy()
    },
  ],
]

for (const [how, leave] of departures) {
  test(`the server exits 0 within a second when ${how}, whatever waits`, async (t) => {
    const server = await busyServer(t)
    const begin = performance.now()
    leave(server)
    assert.deepEqual(await server.exited, { code: 0, signal: null })
    const tookMs = performance.now() - begin
    assert.ok(tookMs < atThisPace(1000), `${tookMs} ms`)
  })
}

/** Writes a whole session at once, ends the input, and gives the replies to its calls, if they came. */
async function talkAtOnce(t: TestContext) {
  const server = startServer(createWorkspace(t).env)
  const hello = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'x', version: '1' },
  }
  server.begin('initialize', hello)
  const wait = server.begin('tools/call', waiting)
  const last = { jsonrpc: '2.0', id: 'last', method: 'tools/call', params: { name: 'list_jobs' } }
  server.write(JSON.stringify(last))
  server.stdin.end()
  assert.deepEqual(await server.exited, { code: 0, signal: null })
  return Promise.all([server.reply(wait), server.reply('last')])
}

test('calls that came before the end of input are still replied to, and waits end with the job id', async (t) => {
  const replies = await soonOrLater(5, () => talkAtOnce(t))
  const view = replies[0].result?.['structuredContent'] as { aborted: boolean; job_id: string }
  assert.equal(view.aborted, true)
  assert.match(view.job_id, /^[a-z2-7]{26}$/)
})

/** A server leaves within a second whatever it has done by then, so a busy machine has more than one chance. */
async function soonOrLater<T>(chances: number, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (chances === 1) throw error
    return soonOrLater(chances - 1, attempt)
  }
}

test('a client that never reads cannot keep the server from leaving', LIMIT, async (t) => {
  const server = startServer(createWorkspace(t).env)
  await server.initialize()
  server.stdout.pause()
  for (let count = 0; count < 300; count += 1) server.begin('tools/list')
  server.stdin.end()
  assert.equal((await server.exited).code, 0)
})

const refusals: [what: string, env: Record<string, string>, says: RegExp][] = [
  ['a malformed RELAY_AGENT', { RELAY_AGENT: 'a b' }, /CONFIG_INVALID .*RELAY_AGENT/],
  [
    'a toolset that does not exist',
    { RELAY_TOOLSETS: 'jobs,magic' },
    /CONFIG_INVALID .*RELAY_TOOLSETS/,
  ],
  [
    'a wait that is no number',
    { RELAY_WAIT_TIMEOUT_MS: 'long' },
    /CONFIG_INVALID .*RELAY_WAIT_TIMEOUT_MS/,
  ],
  [
    'a workspace that is not there',
    { RELAY_WORKSPACE: '/no/such/folder' },
    /CONFIG_INVALID .*"\/no\/such\/folder"/,
  ],
]
for (const [what, env, says] of refusals) {
  test(`${what} is refused at start, by name, on one line`, async (t) => {
    const server = startServer({ ...createWorkspace(t).env, ...env })
    assert.equal((await server.exited).code, 1)
    assert.match(server.errors(), says)
    assert.match(server.errors(), /^durable-relay: [^\n]*\n$/)
    assert.deepEqual(server.messages, [])
  })
}

test('asked for help, the server says how it is started, and serves nobody', async (t) => {
  const { code, stdout, stderr } = await runProgram(t, 'server.js', ['--help'], { env: {} })
  assert.deepEqual([code, stderr], [0, ''])
  assert.match(stdout, /^Usage: node server\.js\n/)
})

test('a data directory that others may enter is refused at start', async (t) => {
  const { env, root } = createWorkspace(t)
  mkdirSync(join(root, 'data'))
  chmodSync(join(root, 'data'), 0o777)
  const server = startServer(env)
  assert.equal((await server.exited).code, 1)
  assert.match(server.errors(), /^durable-relay: DATA_DIR_UNSAFE [^\n]*\n$/)
})

test('a data directory that is a file is refused at start', async (t) => {
  const { env, root } = createWorkspace(t)
  writeFileSync(join(root, 'data'), '')
  const server = startServer(env)
  assert.equal((await server.exited).code, 1)
  assert.match(server.errors(), /^durable-relay: DATA_DIR_[A-Z]+ [^\n]*\n$/)
  assert.ok(existsSync(join(root, 'data')))
})
