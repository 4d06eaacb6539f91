import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as fc from 'fast-check'

import { methodsByPath } from '../../lib/http/routes/routes.ts'
import { root, runProgram } from '../programs/child.ts'
import { endWith } from '../programs/scratch.ts'
import { createJudge, guardedPlace } from './guard.ts'
import { hostileText, objectOf, samples } from './values.ts'

type Sent = {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | undefined
}
type Reply = { status: number; text: string; tookMs: number }

/** Streams stay open; what they say at once is enough. */
const STREAM_MS = 30

const routes: { method: string; path: string }[] = [
  ...[...methodsByPath()].flatMap(([path, methods]) =>
    // The document of the API takes nothing from a request, and names the codes that must not be answered here.
    path === '/api/openapi.json'
      ? []
      : methods.map((method) => ({ method: method.toLowerCase(), path })),
  ),
  { method: 'get', path: '/:anything' },
]

const oauthRoutes: { method: string; path: string }[] = [
  ...[
    '/authorize',
    '/.well-known/oauth-authorization-server',
    '/oauth/consent',
    '/oauth/github/callback',
  ].map((path) => ({
    method: 'get',
    path,
  })),
  ...[
    '/authorize',
    '/token',
    '/register',
    '/revoke',
    '/oauth/consent',
    '/oauth/github',
    '/mcp',
  ].map((path) => ({
    method: 'post',
    path,
  })),
]

const QUERY =
  'after limit cursor state to agent search workspace offset length since client_id redirect_uri response_type code_challenge code_challenge_method scope resource'
const BODY =
  'to task prompt request_id question_id answer verdict note reason text ttl_ms priority labels token capability conversation_key tool title args_summary result_summary error ok duration_ms jsonrpc id method params client_name redirect_uris grant_types grant_type code refresh_token client_id url events include_result allow_private'

const word = fc.constantFrom('a', 'codex', 'approve', 'queued', '1', 'http://127.0.0.1:9/cb')
const bodies = objectOf(
  Object.fromEntries(BODY.split(' ').map((name) => [name, fc.oneof(word, fc.integer())])),
)
const queries = fc.array(fc.tuple(fc.constantFrom(...QUERY.split(' ')), hostileText), {
  maxLength: 4,
})
const types = fc.constantFrom(
  ...Array.from({ length: 9 }, () => 'application/json'),
  'application/json; charset=utf-16',
  'text/plain',
  '',
  'application/x-www-form-urlencoded',
)

/** A request to a route, of which every part may be hostile. */
function requestsTo(route: { method: string; path: string }, jobId: string): fc.Arbitrary<Sent> {
  const part = fc.oneof(fc.constant(jobId), fc.constant('1'), hostileText)
  return fc
    .tuple(
      part,
      queries,
      fc.oneof(
        bodies.map((value) => JSON.stringify(value)),
        hostileText,
      ),
      types,
    )
    .map(([name, query, body, type]) => {
      const path = route.path.replaceAll(/:\w+/g, () => encoded(name).slice(0, 3000))
      const pairs = query.map(([key, value]) => `${key}=${encoded(value).slice(0, 1000)}`)
      return {
        method: route.method.toUpperCase(),
        path: pairs.length === 0 ? path : `${path}?${pairs.join('&')}`,
        headers: type === '' ? {} : { 'content-type': type },
        body: route.method === 'post' ? body : undefined,
      }
    })
}

function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString('utf8'))
}

async function startHttp(t: TestContext, auth: string) {
  const place = guardedPlace(t)
  const { env, cwd } = place
  const made = await runProgram(t, 'cli.js', ['token', 'create', 'fuzz'], { env, cwd })
  const token = /relay_token_[\w-]{43}/.exec(made.stdout)?.[0] ?? ''
  const sent = await runProgram(t, 'cli.js', ['dispatch', 'codex', 'p'], { env, cwd })
  const command = [join(root, 'http.js'), '--port', '0', '--auth', auth]
  const child = spawn(process.execPath, command, { env, cwd, stdio: 'pipe' })
  endWith(t, child)
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`http.js ended: ${errors}`)))
    child.stdout
      .setEncoding('utf8')
      .once('data', (text: string) => resolve(Number(/:(\d+)\n/.exec(text)?.[1])))
  })
  const agent = new Agent({ keepAlive: true })
  t.after(() => agent.destroy())
  return { place, token, port, agent, child, jobId: sent.stdout.trim(), errors: () => errors }
}

function send(on: { port: number; agent: Agent }, { method, path, headers, body }: Sent) {
  const begin = performance.now()
  return new Promise<Reply>((resolve) => {
    const end = (status: number, text: string) =>
      resolve({ status, text, tookMs: performance.now() - begin })
    const out = request({ ...on, host: '127.0.0.1', method, path, headers }, (reply) => {
      let text = ''
      const status = reply.statusCode ?? 0
      const isStream = reply.headers['content-type']?.startsWith('text/event-stream') === true
      if (isStream) setTimeout(() => (end(status, text), out.destroy()), STREAM_MS)
      reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      reply.on('end', () => end(status, text))
      reply.on('error', () => end(status, text))
    })
    // A server may close before it has read all of a body that it refuses.
    out.on('error', (error) => end(0, error.message))
    out.end(body)
  })
}

for (const [auth, all] of [
  ['token', routes],
  ['oauth', oauthRoutes],
] as const) {
  test(`every route under --auth ${auth} answers hostile requests, and the server lives`, async (t) => {
    const server = await startHttp(t, auth)
    const judge = createJudge(t, `routes (${auth})`)
    for (const route of all) {
      const name = `${route.method} ${route.path}`
      for (const sent of samples(requestsTo(route, server.jobId), name)) {
        const headers = { ...sent.headers, authorization: `Bearer ${server.token}` }
        const reply = await send(server, { ...sent, headers })
        // The trace of a stack is what a bug shows; texts of the job itself are data.
        judge.take(
          { ...sent, body: sent.body?.slice(0, 200) },
          reply.text,
          reply.tookMs,
          String(reply.status),
        )
        assert.notEqual(reply.status, 500, `${name} ${JSON.stringify(sent).slice(0, 500)}`)
      }
    }
    const { status } = await send(server, { method: 'GET', path: '/healthz', headers: {} })
    assert.equal(status, 200)
    assert.doesNotMatch(server.errors(), /bug/)
    assert.equal(server.child.exitCode, null)
    server.place.check()
    judge.report()
  })
}
