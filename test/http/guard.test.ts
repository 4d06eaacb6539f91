import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'

import { serve } from './setup.ts'

/** A request as no browser and no fetch would send it: any Host, any path, byte for byte. */
function raw(
  port: number,
  options: { path?: string; method?: string; headers?: Record<string, string> },
): Promise<{ status: number; text: string; type: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          type: response.headers['content-type'] ?? '',
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('only this server and its own page are let in', async (t) => {
  const { port } = await serve(t)
  const own = `127.0.0.1:${port}`
  const rows: [headers: Record<string, string>, status: number, code?: string][] = [
    [{ host: own }, 200],
    [{ host: `localhost:${port}` }, 200],
    [{ host: `[::1]:${port}` }, 200],
    [{ host: own, origin: `http://${own}` }, 200],
    [{ host: own, origin: `http://localhost:${port}` }, 200],
    // The browser that agents use.
    [{ host: own, via: '1.1 durable-relay-browser' }, 403, 'HOST_REFUSED'],
    [{ host: 'evil.example' }, 403, 'HOST_REFUSED'],
    [{ host: '127.0.0.1' }, 403, 'HOST_REFUSED'],
    [{ host: `127.0.0.1.evil.example:${port}` }, 403, 'HOST_REFUSED'],
    [{ host: `127.0.0.1:${port + 1}` }, 403, 'HOST_REFUSED'],
    [{ host: own, origin: 'http://evil.example' }, 403, 'ORIGIN_REFUSED'],
    [{ host: own, origin: `https://${own}` }, 403, 'ORIGIN_REFUSED'],
    [{ host: own, origin: `http://127.0.0.1:${port + 1}` }, 403, 'ORIGIN_REFUSED'],
    [{ host: own, origin: 'null' }, 403, 'ORIGIN_REFUSED'],
    [
      { host: own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      403,
      'ORIGIN_REFUSED',
    ],
    [{ host: own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
  ]
  for (const path of ['/healthz', '/api/jobs']) {
    for (const [headers, status, code] of rows) {
      const reply = await raw(port, { path, headers })
      assert.equal(reply.status, status, `${path} ${JSON.stringify(headers)}`)
      if (code !== undefined) assert.equal((JSON.parse(reply.text) as { code: string }).code, code)
    }
  }
})

test('no answer lets another page in, and every one forbids what is not needed', async (t) => {
  const { ask } = await serve(t)
  for (const path of ['/healthz', '/', '/api/jobs', '/api/nothing', '/mcp']) {
    const { headers } = await ask(path)
    assert.equal(headers.get('access-control-allow-origin'), null, path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('x-frame-options'), 'DENY', path)
    assert.equal(headers.get('x-powered-by'), null, path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/, path)
    assert.doesNotMatch(policy, /unsafe/, path)
  }
})

test('a path that leads upwards, or hides where it leads, is nowhere', async (t) => {
  const { port } = await serve(t)
  const paths = [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/..\\package.json',
    '//etc/passwd',
    '/%00',
    '/.env',
    '/.git/config',
    '/index.html%00.js',
    '/api/jobs/%2e%2e%2fstore.json',
    '/api/../healthz',
    '/api/nothing',
    '/%',
    '/api/jobs/%ff',
  ]
  for (const path of paths) {
    const reply = await raw(port, { path, headers: { host: `127.0.0.1:${port}` } })
    assert.equal(reply.status, 404, `${path}: ${reply.text}`)
    assert.match(reply.type, /^application\/json/, path)
  }
})

test('a body is JSON of at most 1 MiB, and every refusal is JSON', async (t) => {
  const { ask, port } = await serve(t)
  const json = { 'content-type': 'application/json' }
  const rows: [what: string, headers: Record<string, string>, body: string, code: string][] = [
    ['2 MiB', json, `{"a":"${'a'.repeat(2 * 1024 * 1024)}"}`, 'BODY_TOO_LARGE'],
    ['no JSON', json, '{', 'BODY_INVALID'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 'BODY_TYPE_REFUSED'],
    ['plain text', { 'content-type': 'text/plain' }, '{}', 'BODY_TYPE_REFUSED'],
    [
      'a strange charset',
      { 'content-type': 'application/json; charset=klingon' },
      '{}',
      'BODY_TYPE_REFUSED',
    ],
    ['a packed body', { ...json, 'content-encoding': 'gzip' }, 'no gzip', 'BODY_TYPE_REFUSED'],
    ['a number', json, '7', 'INPUT_INVALID'],
    ['a list', json, '[]', 'INPUT_INVALID'],
  ]
  for (const path of ['/api/jobs', '/internal/tool-trace']) {
    for (const [what, headers, body, code] of rows) {
      if (path !== '/api/jobs' && code === 'INPUT_INVALID') continue
      const reply = await ask(path, { method: 'POST', headers, body })
      assert.equal(reply.json['code'], code, `${path}, ${what}: ${reply.text.slice(0, 200)}`)
      assert.equal(typeof reply.json['message'], 'string')
    }
  }
  const unnamed = await raw(port, {
    path: '/api/jobs',
    method: 'POST',
    headers: { host: `127.0.0.1:${port}` },
  })
  assert.equal(unnamed.status, 415)
  const { status, json: refusal } = await ask('/mcp', {
    body: `{"a":"${'a'.repeat(2 * 1024 * 1024)}"}`,
  })
  assert.deepEqual([status, refusal['code']], [413, 'BODY_TOO_LARGE'])
})

test('a wrong method and a wrong path have different refusals', async (t) => {
  const { ask } = await serve(t)
  const rows: [path: string, allowed: string][] = [
    ['/api/workspaces', 'GET, HEAD, OPTIONS'],
    ['/api/jobs', 'GET, HEAD, POST, OPTIONS'],
    ['/api/jobs/abc/cancel', 'POST, OPTIONS'],
    ['/api/events', 'GET, HEAD, OPTIONS'],
    ['/mcp', 'GET, HEAD, POST, OPTIONS'],
    ['/healthz', 'GET, HEAD, OPTIONS'],
  ]
  for (const [path, allowed] of rows) {
    const { json, headers, status } = await ask(path, { method: 'PUT', body: {} })
    assert.deepEqual([status, json['code'], headers.get('allow')], [405, 'METHOD_REFUSED', allowed])
  }
  assert.equal((await ask('/api/events', { method: 'HEAD' })).status, 200)
})
