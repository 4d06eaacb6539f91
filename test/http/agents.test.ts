import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { makeToken, serve } from './setup.ts'

test('an owner adds, changes, tests and removes agents over HTTP, and never a program, argument or variable', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const bot = await makeToken(server, 'bot', '--agent', 'codex')
  const words = { executor: 'command', command: ['wc', '-w'], env: ['LANG'] }
  server.configure({ words })
  const written = () =>
    JSON.parse(readFileSync(String(server.env['RELAY_CONFIG']), 'utf8')).agents as object
  const post = (path: string, body: object, who = token) =>
    server.ask(`/api/configured-agents${path}`, { body, token: who })

  const added = await post('', { agent: 'fast', executor: 'codex', model: 'gpt-5', concurrency: 2 })
  assert.deepEqual([added.status, added.json['executor']], [201, 'codex'], added.text)
  assert.match(added.headers.get('location') ?? '', /^\/api\/configured-agents/)
  assert.equal(
    (await post('', { agent: 'fast', executor: 'claude' })).json['code'],
    'AGENT_INVALID',
  )
  await post('/words', { allow_writes: true, timeout_ms: 60_000 })
  await post('/claude', { model: 'opus' })
  await post('/fast', { model: null, concurrency: 3 })
  assert.deepEqual(written(), {
    words: { ...words, allowWrites: true, timeoutMs: 60_000 },
    fast: { executor: 'codex', concurrency: 3 },
    claude: { executor: 'claude', model: 'opus' },
  })

  const { json } = await server.ask('/api/configured-agents', { token })
  const rows = json['agents'] as Record<string, unknown>[]
  const row = rows.find(({ agent }) => agent === 'words')
  assert.deepEqual(
    [row?.['program'], row?.['allow_writes'], row?.['is_built_in']],
    ['wc -w', true, false],
  )
  const known = await server.ask('/api/agents', { token })
  const names = (known.json['agents'] as { agent: string }[]).map(({ agent }) => agent)
  assert.ok(names.includes('fast'), 'the server follows the configuration without a restart')

  const before = JSON.stringify(written())
  const refused: [path: string, body: object][] = [
    ['', { agent: 'sh', executor: 'command', command: ['sh'] }],
    ['', { agent: 'sh', executor: 'command' }],
    ['', { agent: 'x', executor: 'codex', binary: '/tmp/evil' }],
    ['', { agent: 'x', executor: 'claude', env: ['SECRET'] }],
    ['', { agent: 'x', executor: 'claude', mcpServers: { a: { command: 'sh' } } }],
    [
      '',
      {
        agent: 'x',
        executor: 'chatgpt',
        trigger_url: 'http://127.0.0.1:1/x',
        token: 'a'.repeat(20),
      },
    ],
    ['', { agent: 'x', executor: 'chatgpt', token_env: 'SECRET' }],
    ['/words', { command: ['sh'] }],
    ['/words', { model: 'a model, which no command has' }],
    ['/words', { concurrency: 0 }],
    ['/fast', { binary: 'sh' }],
    ['/nothing', { model: 'x' }],
    ['', { agent: 'action.x', executor: 'codex' }],
  ]
  for (const [path, body] of refused) {
    const { status, text } = await post(path, body)
    assert.equal(status, 400, `${path} ${JSON.stringify(body)}: ${text}`)
  }
  for (const path of ['', '/words', '/words/remove', '/words/test']) {
    const body = path === '' ? { agent: 'fast', executor: 'codex' } : {}
    assert.equal((await post(path, body, bot)).status, 403, path)
  }
  assert.equal((await server.ask('/api/configured-agents', { token: bot })).status, 403)
  assert.equal(JSON.stringify(written()), before)

  const tested = await post('/words/test', {})
  assert.deepEqual([tested.json['ok'], tested.json['message']], [true, '"wc"'])
  const missing = await post('/fast/test', {})
  assert.equal(typeof missing.json['message'], 'string')
  assert.equal((await post('/fast/remove', {})).json['removed'], true)
  assert.equal(Object.hasOwn(written(), 'fast'), false)
  const audit = await server.ask('/api/audit?what=decision', { token })
  const decided = new Set((audit.json['entries'] as { what: string }[]).map(({ what }) => what))
  for (const verb of ['create_agent', 'change_agent', 'unconfigure_agent']) {
    assert.ok(decided.has(`decision.${verb}`), verb)
  }
})
