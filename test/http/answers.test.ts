import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { get as fetchRaw } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { onFiles } from '../programs/chosen-store.ts'
import { createRate } from '../../lib/http/gate/rate.ts'
import { makeToken, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

/** A response as it was sent: `fetch` would unpack it. */
async function raw(server: TestServer, path: string, headers: Record<string, string>) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    fetchRaw(`${server.url}${path}`, { headers }, resolve).on('error', reject)
  })
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { headers: response.headers, bytes: Buffer.concat(chunks) }
}

test('an API answer has the status, the place, the tag and the size that HTTP expects', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  const workspace = server.machine.workspaceId
  const body = { workspace, to: 'codex', task: { prompt: 'Do it' }, request_id: 'once' }

  const made = await server.ask('/api/jobs', { token, body })
  const id = String(made.json['job_id'])
  assert.equal(made.status, 201)
  const location = made.headers.get('location') ?? ''
  assert.equal(location, `/api/jobs/${id}?workspace=${workspace}`)
  const again = await server.ask('/api/jobs', { token, body })
  assert.deepEqual([again.status, again.headers.get('location')], [200, null])

  const read = await server.ask(location, { token })
  const tag = read.headers.get('etag') ?? ''
  assert.match(tag, /^W\/"/)
  assert.equal(read.headers.get('cache-control'), 'private, no-cache')
  const asked = { token, headers: { 'if-none-match': tag } }
  assert.deepEqual(await server.ask(location, asked).then(({ status, text }) => [status, text]), [
    304,
    '',
  ])
  await server.ask(`/api/jobs/${id}/cancel`, { token, body: {} })
  assert.equal((await server.ask(location, asked)).status, 200)
  const retried = await server.ask(`/api/jobs/${id}/retry`, { token, body: {} })
  assert.equal(retried.status, 201)

  const authorization = `Bearer ${token}`
  const plain = await raw(server, '/api/openapi.json', { authorization })
  assert.equal(plain.headers['content-encoding'], undefined)
  for (const [encoding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const packed = await raw(server, '/api/openapi.json', {
      authorization,
      'accept-encoding': encoding,
    })
    assert.deepEqual(
      [packed.headers['content-encoding'], packed.headers.vary],
      [encoding, 'Accept-Encoding'],
    )
    assert.ok(packed.bytes.length < plain.bytes.length / 4)
    assert.deepEqual(unpack(packed.bytes), plain.bytes)
  }
  const gone = new AbortController()
  const streamed = await fetch(`${server.url}/api/events`, {
    headers: { authorization, 'accept-encoding': 'br, gzip' },
    signal: gone.signal,
  })
  assert.equal(streamed.headers.get('content-encoding'), null)
  gone.abort()
})

test('HEAD answers like GET without a body, also for a stream, and OPTIONS lists the methods', async (t) => {
  const server = await serve(t)
  const rows: [path: string, type: RegExp][] = [
    ['/api/jobs', /json/],
    ['/api/events', /event-stream/],
    ['/mcp', /event-stream/],
    ['/', /html/],
    ['/healthz', /json/],
  ]
  for (const [path, type] of rows) {
    const { status, headers, text } = await server.ask(path, { method: 'HEAD' })
    assert.deepEqual([status, text], [200, ''], path)
    assert.match(headers.get('content-type') ?? '', type, path)
  }
  const asked = await server.ask('/api/jobs', { method: 'OPTIONS' })
  assert.deepEqual([asked.status, asked.headers.get('allow')], [204, 'GET, HEAD, POST, OPTIONS'])
  assert.equal(asked.headers.get('access-control-allow-origin'), null)
})

test('a workspace is named by its id, its path, or a name that only it has', onFiles, async (t) => {
  const server = await serve(t, { auth: 'token' })
  const owner = await makeToken(server)
  const eve = await makeToken(server, 'eve', '--agent', 'eve')
  const { workspace: path } = server.store
  const send = (workspace: string, token = owner) =>
    server.ask('/api/jobs', { token, body: { workspace, to: 'codex', task: { prompt: 'x' } } })
  for (const named of [server.machine.workspaceId, path, `${path}/`, basename(path)]) {
    const { status, json } = await send(named)
    assert.deepEqual([status, json['workspace']], [201, server.machine.workspaceId], named)
  }
  const listed = await server.ask(`/api/jobs?workspace=${basename(path)}`, { token: owner })
  assert.equal(listed.json['jobs'].length, 4)

  const other = join(server.home, 'other', basename(path))
  mkdirSync(other, { recursive: true })
  const env = { ...server.env, RELAY_WORKSPACE: other }
  execFileSync(process.execPath, ['cli.js', 'dispatch', 'words', 'there'], { env })
  const { status, json } = await send(basename(path))
  assert.deepEqual([status, json['code']], [409, 'WORKSPACE_AMBIGUOUS'])
  assert.ok(json['message'].includes(other) && json['message'].includes(server.machine.workspaceId))
  assert.equal(json['details'].workspaces.split(', ').length, 2)
  assert.equal((await send(other)).status, 201)
  // An agent's token sees one workspace, so the name is not ambiguous for it, and the other one is unknown.
  assert.equal((await send(basename(path), eve)).status, 201)
  assert.equal((await send(other, eve)).json['code'], 'WORKSPACE_NOT_FOUND')
  const misspelt = await send(basename(path).slice(0, -1))
  assert.match(misspelt.json['message'], new RegExp(`Did you mean "${basename(path)}"\\?`))
})

test('a misspelt query name or body field is named, with the known one that is close', async (t) => {
  const server = await serve(t)
  const rows: [path: string, body: object | undefined, field: string, meant: string][] = [
    ['/api/jobs?stat=queued', undefined, 'stat', 'state'],
    ['/api/events?aftr=1', undefined, 'aftr', 'after'],
    [
      '/api/jobs',
      { workspace: 'project', to: 'codex', task: { prompt: 'x' }, requestId: 'r' },
      'requestId',
      'request_id',
    ],
    [
      '/api/jobs',
      { workspace: 'project', to: 'codex', task: { promt: 'x', prompt: 'x' } },
      'task.promt',
      'prompt',
    ],
    ['/api/session', { tokn: 'x', token: 'x' }, 'tokn', 'token'],
  ]
  for (const [path, body, field, meant] of rows) {
    const { status, json } = await server.ask(path, body === undefined ? {} : { body })
    assert.deepEqual([status, json['details'].field], [400, field], path)
    assert.match(json['message'], new RegExp(`Did you mean "${meant}"\\?`), path)
  }
})

test('an Idempotency-Key is the id of the call, and never silently ignored', async (t) => {
  const server = await serve(t)
  const body = { workspace: 'project', to: 'codex', task: { prompt: 'x' } }
  const post = (path: string, key: string, sent: object) =>
    server.ask(path, { headers: { 'idempotency-key': key }, body: sent })
  const first = await post('/api/jobs', '"k-1"', body)
  const again = await post('/api/jobs', 'k-1', { ...body, request_id: 'k-1' })
  assert.deepEqual([first.status, again.status, again.json['deduped']], [201, 200, true])
  assert.equal(again.json['job_id'], first.json['job_id'])
  assert.equal(again.json['request_id'], 'k-1')
  const other = await post('/api/jobs', 'k-1', { ...body, task: { prompt: 'y' } })
  assert.deepEqual([other.status, other.json['code']], [422, 'IDEMPOTENCY_KEY_REFUSED'])
  assert.equal(other.json['details'].job_id, first.json['job_id'])
  const inBody = { ...body, request_id: 'k-1', task: { prompt: 'y' } }
  const plain = await server.ask('/api/jobs', { body: inBody })
  assert.deepEqual([plain.status, plain.json['code']], [409, 'REQUEST_ID_CONFLICT'])
  const [one, same] = await Promise.all([
    post('/api/jobs', 'k-5', body),
    post('/api/jobs', 'k-5', body),
  ])
  assert.equal(one.json['job_id'], same.json['job_id'])
  assert.equal(one.status + same.status, 200 + 201)
  const two = await post('/api/jobs', 'k-1', { ...body, request_id: 'k-2' })
  assert.deepEqual([two.status, two.json['code']], [422, 'IDEMPOTENCY_KEY_REFUSED'])
  assert.equal((await post('/api/jobs', 'a b', body)).status, 400)
  const id = String(first.json['job_id'])
  assert.equal((await post(`/api/jobs/${id}/cancel`, 'k-3', {})).status, 200)
  const ran = await post('/api/commands', 'k-4', { root: 'x', command: ['true'], purpose: 'x' })
  assert.equal(ran.json['code'], 'IDEMPOTENCY_KEY_REFUSED')
})

test('wrong tokens are answered 429 after a while, and the right one always works', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  let last = await server.ask('/api/jobs', { token: 'relay_token_wrong' })
  for (let n = 0; n < 40 && last.status === 401; n += 1) {
    last = await server.ask('/api/jobs', { token: 'relay_token_wrong' })
  }
  assert.deepEqual([last.status, last.json['code']], [429, 'TOO_MANY_REQUESTS'])
  assert.ok(Number(last.headers.get('retry-after')) >= 1)
  const typed = await server.ask('/api/session', { body: { token: 'relay_token_wrong' } })
  assert.equal(typed.status, 429)
  assert.equal((await server.ask('/api/jobs', { token })).status, 200)
  // A client of MCP must read 401 to renew its token, whatever others tried.
  assert.equal((await server.ask('/mcp', { token: 'relay_at_old', body: {} })).status, 401)
})

test('a rate counts each caller on its own, and refills with time', () => {
  let nowMs = 0
  const rate = createRate({ burst: 2, perSecond: 1 }, () => nowMs)
  assert.deepEqual([rate('a'), rate('a'), rate('a'), rate('b')], [0, 0, 1000, 0])
  nowMs = 1500
  assert.deepEqual([rate('a'), rate('a')], [0, 500])
  // A clock that is set back takes nothing away.
  nowMs = 0
  assert.equal(rate('b'), 0)
})
