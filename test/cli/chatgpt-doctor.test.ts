import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { makeToken, serve } from '../http/setup.ts'
import type { TestServer } from '../http/setup.ts'
import { runProgram } from '../programs/child.ts'

type Found = { ok: boolean; checks: { name: string; state: string; message: string }[] }

async function look(t: TestContext, server: TestServer, url: string, more = {}) {
  const args = ['chatgpt', 'doctor', url, '--json']
  const { code, stdout, stderr } = await runProgram(t, 'cli.js', args, {
    env: { ...server.env, ...more },
  })
  return { code, stderr, found: JSON.parse(stdout) as Found }
}

/** Starts a proxy that answers `status` for URLs that start with `path`, and forwards the rest. Returns its URL. */
async function startProxy(
  t: TestContext,
  server: () => { port: number },
  path: string,
  status: number,
) {
  const proxy = createServer((req, res) => {
    if (req.url?.startsWith(path)) return void res.writeHead(status).end('<html>')
    const { port } = server()
    const headers = { ...req.headers, host: `127.0.0.1:${port}` }
    const on = { port, path: req.url, method: req.method, headers }
    req.pipe(
      request(on, (answer) => {
        res.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(res)
      }),
    )
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    proxy.closeAllConnections()
    proxy.close()
  })
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

const ALL = [
  'refusal',
  'resource metadata',
  'server metadata',
  'registration',
  'authorize',
  'token',
]

test('a ready server passes every step and asks its owner once', async (t) => {
  const server = await serve(t, { auth: 'oauth', env: { RELAY_TOOLSETS: 'report' } })
  const RELAY_TOKEN = await makeToken(server)
  const { code, found, stderr } = await look(t, server, `${server.url}/mcp`, { RELAY_TOKEN })
  assert.deepEqual([code, stderr], [0, ''])
  assert.deepEqual(
    found.checks.map(({ name }) => name),
    [...ALL, 'initialize', 'tools/list'],
  )
  assert.equal(server.errors().match(/Code: \d/g)?.length, 1)
  assert.ok(!JSON.stringify(found).includes(RELAY_TOKEN))
})

test('without a token it reports the steps that it skipped', async (t) => {
  const server = await serve(t, { auth: 'oauth' })
  const { code, stdout, stderr } = await runProgram(
    t,
    'cli.js',
    ['chatgpt', 'doctor', server.url],
    {
      env: server.env,
    },
  )
  assert.equal(code, 0)
  assert.equal(stdout.trim().split('\n').length, ALL.length)
  assert.match(stderr, /Skipped initialize and tools\/list: RELAY_TOKEN is not set/)
})

const failing: [what: string, auth: string, step: string][] = [
  ['requires no authentication', 'none', 'refusal'],
  ['accepts only tokens', 'token', 'refusal'],
]
for (const [what, auth, step] of failing) {
  test(`a server that ${what} fails at the step "${step}"`, async (t) => {
    const server = await serve(t, { auth })
    const { code, found, stderr } = await look(t, server, server.url)
    assert.equal(code, 1)
    assert.deepEqual([found.checks.at(-1)?.name, found.checks.at(-1)?.state], [step, 'error'])
    assert.match(stderr, /DOCTOR_FOUND .*step "refusal" fails/)
  })
}

for (const [path, step] of [
  ['/.well-known/oauth-protected-resource', 'resource metadata'],
  ['/.well-known/oauth-authorization-server', 'server metadata'],
  ['/register', 'registration'],
  ['/authorize', 'authorize'],
  ['/token', 'token'],
] as const) {
  test(`a proxy that breaks ${path} is detected at the step "${step}"`, async (t) => {
    const at: { server?: TestServer } = {}
    const url = await startProxy(t, () => at.server ?? { port: 0 }, path, 502)
    at.server = await serve(t, { auth: 'oauth', env: { RELAY_PUBLIC_URL: url } })
    const { code, found } = await look(t, at.server, url)
    assert.equal(code, 1)
    assert.deepEqual([found.checks.at(-1)?.name, found.checks.at(-1)?.state], [step, 'error'])
  })
}

test('no token is sent to another machine unencrypted', async (t) => {
  const { code, stderr } = await runProgram(
    t,
    'cli.js',
    ['chatgpt', 'doctor', 'http://192.0.2.1'],
    { env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', RELAY_TOKEN: 'x' } },
  )
  assert.equal(code, 1)
  assert.match(stderr, /^relay: INPUT_INVALID .*plain http is only allowed for this machine/)
})

test('a wrong token, a missing toolset, a wrong address and an unreachable server are distinguished', async (t) => {
  const server = await serve(t, { auth: 'oauth' })
  const token = await makeToken(server)
  const last = async (url: string, more = {}) => {
    const { code, found } = await look(t, server, url, more)
    assert.equal(code, 1)
    return `${found.checks.at(-1)?.name}: ${found.checks.at(-1)?.message}`
  }
  assert.match(await last(server.url, { RELAY_TOKEN: 'wrong' }), /^initialize: the response is 401/)
  assert.match(await last(server.url, { RELAY_TOKEN: token }), /^tools\/list: record_result is not/)
  const proxied = await startProxy(t, () => server, '/nothing', 500)
  assert.match(await last(proxied), /^refusal: WWW-Authenticate names http:\/\/127/)
  const blocked = await startProxy(t, () => server, '/mcp', 502)
  assert.match(await last(blocked), /^refusal: the response is 502 instead of 401/)
  await server.stop()
  assert.match(await last(server.url), /^refusal: .* did not respond/)
})
