import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { claim, makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'
import { until } from './frames.ts'

const paths = [
  '/api/jobs',
  '/api/workspaces',
  '/api/events',
  '/mcp',
  '/api/nothing',
  '/internal/tool-trace',
]

/** Signs a browser in: the headers that its page sends from then on. */
async function signIn(server: TestServer, token: string) {
  const origin = server.url
  const reply = await server.ask('/api/session', { body: { token }, headers: { origin } })
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { reply, cookie, page: { cookie, 'x-relay-key': String(reply.json['key']) } }
}

test('without a token there is nothing but health, the page and the way in', async (t) => {
  const { ask } = await serve(t, { auth: 'token' })
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
      const reply = await ask(path, method === 'POST' ? { body: {} } : { method })
      assert.equal(reply.status, 401, `${method} ${path}`)
      assert.equal(reply.headers.get('www-authenticate'), 'Bearer realm="durable-relay"')
    }
  }
  assert.equal((await ask('/healthz')).status, 200)
  const session = await ask('/api/session')
  assert.deepEqual(
    [session.status, session.json['auth'], session.json['caller']],
    [200, 'token', null],
  )
})

test('an unknown or malformed token is refused', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const wrong = [
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    `Basic ${token}`,
    token,
    'Bearer ',
    'Bearer relay_token_',
    `Bearer relay_at_${token.slice(12)}`,
    'Bearer ../../http/tokens/x',
    `Bearer ${token.slice(0, -1)}\u00e9`,
  ]
  for (const authorization of wrong) {
    const reply = await server.ask('/api/jobs', { headers: { authorization } })
    assert.equal(reply.status, 401, authorization)
    assert.doesNotMatch(reply.text, /relay_/)
  }
  assert.equal((await server.ask('/api/jobs', { token })).status, 200)
  const inAddress = await server.ask(`/api/jobs?token=${token}`)
  assert.equal(inAddress.status, 401)
})

test('a revoked token is refused at once, and so is the session it opened', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const { reply, page } = await signIn(server, token)
  assert.equal(reply.status, 200)
  assert.equal((await server.ask('/api/jobs', { headers: page })).status, 200)
  await server.cli('token', 'revoke', 'ann')
  assert.equal((await server.ask('/api/jobs', { token })).status, 401)
  assert.equal((await server.ask('/api/jobs', { headers: page })).status, 401)
})

test('the page is signed in by a cookie that no script reads, and changes only from its own origin', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const origin = server.url
  const refused = await server.ask('/api/session', {
    body: { token: 'relay_token_wrong' },
    headers: { origin },
  })
  assert.deepEqual([refused.status, refused.headers.get('set-cookie')], [401, null])
  const { reply, page } = await signIn(server, token)
  const set = reply.headers.get('set-cookie') ?? ''
  assert.match(set, /^relay_session_\d+=relay_session_[\w-]{43};.*HttpOnly;.*SameSite=Strict$/)
  assert.doesNotMatch(reply.text + set, new RegExp(token))
  const body = { workspace: 'x', to: 'codex', task: { prompt: 'x' } }
  const without = await server.ask('/api/jobs', { body, headers: page })
  assert.deepEqual([without.status, without.json['code']], [403, 'ORIGIN_REFUSED'])
  const headers = { ...page, origin }
  const own = await server.ask('/api/jobs', { body, headers })
  assert.equal(own.json['code'], 'WORKSPACE_NOT_FOUND')
  const out = await server.ask('/api/session', { method: 'DELETE', headers })
  assert.match(out.headers.get('set-cookie') ?? '', /Expires=Thu, 01 Jan 1970/)
  assert.equal((await server.ask('/api/jobs', { headers: page })).status, 401)
})

test('a server on another port that the browser sends the cookie to decides and reads nothing with it', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const { cookie, page } = await signIn(server, token)
  const job = await server.send('codex', { prompt: 'secret', require_review: true })
  const origin = server.url
  const other = await signIn(server, token)
  for (const headers of [
    { cookie, origin },
    { cookie, origin, 'x-relay-key': 'relay_key_guessed' },
    // A key is good for its own session alone.
    { cookie, origin, 'x-relay-key': other.page['x-relay-key'] },
    { origin, 'x-relay-key': page['x-relay-key'] },
  ]) {
    const path = `/api/jobs/${job.job_id}`
    const decided = await server.ask(`${path}/review`, { headers, body: { verdict: 'approve' } })
    assert.equal(decided.status, 401, decided.text)
    for (const read of ['/api/jobs', path, '/api/events', `${path}/events`, '/api/workspaces']) {
      const reply = await server.ask(read, { headers })
      assert.equal(reply.status, 401, read)
      assert.doesNotMatch(reply.text, /secret/)
    }
    assert.equal((await server.ask('/api/session', { headers })).json['caller'], null)
    await server.ask('/api/session', { method: 'DELETE', headers })
  }
  assert.equal((await server.queue.get(job.job_id)).state, 'needs_review')
  assert.equal((await server.ask('/api/jobs', { headers: page })).status, 200)
})

test('a session that an older version opened, without a key, is signed in again', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const { page } = await signIn(server, token)
  const directory = join(server.env['RELAY_DATA_DIR'] ?? '', 'http', 'sessions')
  const [file = ''] = readdirSync(directory)
  const record = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Record<string, unknown>
  delete record['key']
  writeFileSync(join(directory, file), JSON.stringify(record), { mode: 0o600 })
  assert.equal((await server.ask('/api/jobs', { headers: page })).status, 401)
  assert.equal((await server.ask('/api/session', { headers: page })).json['caller'], null)
})

test('tokens and sessions outlive a restart of the server', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const { page } = await signIn(server, token)
  assert.equal(await server.stop(), 0)
  await server.restart()
  assert.equal((await server.ask('/api/jobs', { token })).status, 200)
  assert.equal((await server.ask('/api/jobs', { headers: page })).status, 200)
})

test('an agent sees and touches the jobs that it sent or that are addressed to it, and no other', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'bot', '--agent', 'bot')
  const foreign = await server.send('codex', { prompt: 'not for the bot' })
  const addressed = await server.send('bot', { prompt: 'for the bot' })
  const [{ workspace }] = (await server.ask('/api/workspaces', { token })).json['workspaces']
  const sent = await server.ask('/api/jobs', {
    token,
    body: { workspace, to: 'codex', task: { prompt: 'of the bot' } },
  })
  assert.equal(sent.status, 201, sent.text)
  const { jobs } = (await server.ask('/api/jobs', { token })).json
  const seen = jobs.map((row: { headline: string }) => row.headline).toSorted()
  assert.deepEqual(seen, ['for the bot', 'of the bot'])
  for (const path of ['', '/activity', '/output', '/events']) {
    const reply = await server.ask(`/api/jobs/${foreign.job_id}${path}`, { token })
    assert.deepEqual([reply.status, reply.json['code']], [404, 'JOB_NOT_FOUND'], path)
  }
  for (const action of ['cancel', 'retry']) {
    const reply = await server.ask(`/api/jobs/${foreign.job_id}/${action}`, { token, body: {} })
    assert.equal(reply.status, 404, action)
  }
  for (const action of ['review', 'recover']) {
    const reply = await server.ask(`/api/jobs/${addressed.job_id}/${action}`, {
      token,
      body: { verdict: 'approve' },
    })
    assert.deepEqual([reply.status, reply.json['code']], [403, 'FORBIDDEN'], action)
  }
  const elsewhere = await server.ask('/api/jobs?workspace=other-000000000000', { token })
  assert.equal(elsewhere.json['code'], 'WORKSPACE_NOT_FOUND')
  const { frames } = await server.stream('/api/events', { token })
  await until(frames, (frame) => frame.event === 'ready')
  await server.send('codex', { prompt: 'again not for the bot' })
  await server.send('bot', { prompt: 'again for the bot' })
  const row = (await until(frames, (frame) => frame.event === 'job')).at(-1)
  assert.equal(row?.data['job'].headline, 'again for the bot')
})

test('over MCP an agent reaches its own jobs and its own inbox, and no other', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'bot', '--agent', 'bot')
  const foreign = await server.send('codex', { prompt: 'secret plans' })
  const call = async (name: string, args: object) => {
    const params = { name, arguments: args }
    const reply = await server.ask('/mcp', {
      token,
      headers: { accept: 'application/json, text/event-stream' },
      body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params },
    })
    return reply.text
  }
  assert.match(await call('poll', { job_id: foreign.job_id }), /"found":false/)
  assert.match(await call('poll', { job_id: foreign.job_id.slice(0, 8) }), /"found":false/)
  assert.match(await call('cancel', { job_id: foreign.job_id }), /JOB_NOT_FOUND/)
  assert.doesNotMatch(await call('list_jobs', {}), /secret plans/)
  assert.match(
    await call('dispatch', { to: 'codex', task: { prompt: 'mine' } }),
    /"state":"queued"/,
  )
  assert.match(await call('list_jobs', {}), /"headline":"mine"/)
  assert.equal((await server.queue.list({ from: 'bot' })).jobs.length, 1)
  assert.equal((await server.queue.get(foreign.job_id)).state, 'queued')
})

test('no secret is in logs, processes, pages, errors, files or children', async (t) => {
  const server = await serve(t, { auth: 'token' })
  server.configure({ words: { executor: 'command', command: ['env'] } })
  const token = await makeToken(server)
  const { cookie, page } = await signIn(server, token)
  const session = /=(relay_session_[\w-]+)/.exec(cookie)?.[1] ?? ''
  const key = page['x-relay-key']
  assert.notEqual(session, '')
  const pages: string[] = []
  for (const path of [
    '/',
    '/api/jobs',
    '/api/session',
    `/api/jobs/${token}`,
    `/${token}`,
    `/api/jobs?q=x&cursor=${session}`,
  ]) {
    const reply = await server.ask(path, { token })
    // Of what was asked for, a refusal may repeat the beginning; it is the caller's own.
    pages.push(path.includes(token) ? '' : reply.text)
  }
  const job = await server.send('words', { prompt: 'Say hello' })
  const held = await claim(server, 'words')
  server.queue.report(held, {
    kind: 'output',
    text: `leaks ${token}`,
    detail: `and ${session} ${key}`,
  })
  await server.queue.release(held, { reason: 'test' })
  await server.cli('worker', '--agent', 'words', '--once')
  const done = await server.queue.get(job.job_id)
  assert.equal(done.state, 'completed')
  const processes = commandLines()
  const environment = readFileSync(`/proc/${server.pid}/environ`, 'utf8')
  for (const secret of [token, session, key]) {
    assert.ok(!processes.includes(secret))
    assert.ok(!environment.includes(secret))
    assert.ok(!server.errors().includes(secret))
    assert.ok(!pages.join('\n').includes(secret))
    // The child's whole environment is its output.
    assert.ok(!JSON.stringify(done).includes(secret))
    for (const file of filesBelow(server.env['RELAY_DATA_DIR'] ?? '')) {
      assert.ok(!readFileSync(file, 'utf8').includes(secret), file)
    }
  }
})

/** The command line of every process of this machine. */
function commandLines(): string {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const lines = pids.map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      // It has ended meanwhile.
      return ''
    }
  })
  return lines.join('\n')
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory)
    .map((name) => join(directory, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
}

test('the stored form of a token is private to the user', async (t) => {
  const server = await serve(t, { auth: 'token' })
  await makeToken(server)
  const home = join(server.env['RELAY_DATA_DIR'] ?? '', 'http')
  for (const file of filesBelow(home)) assert.equal(statSync(file).mode & 0o077, 0, file)
  assert.equal(statSync(home).mode & 0o077, 0)
  assert.match(await server.cli('token', 'list'), /ann +everything/)
})

test('an address that others can reach is refused without authentication', async (t) => {
  for (const args of [
    ['--host', '0.0.0.0'],
    ['--host', '192.168.1.5'],
    ['--public-url', 'https://x.example'],
  ]) {
    await assert.rejects(
      serve(t, { auth: 'none', args }),
      /CONFIG_INVALID Cannot serve/,
      args.join(' '),
    )
  }
})
