import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'

import { Validator } from '@seriousme/openapi-schema-validator'
import { build } from 'esbuild'
import { generate } from 'openapi-typescript-codegen'

import { openTokens } from '../../lib/access/access-tokens.ts'
import { createApp } from '../../lib/http/app.ts'
import type { HttpContext } from '../../lib/http/context.ts'
import { createHealth } from '../../lib/http/health.ts'
import { createMetrics } from '../../lib/http/metrics/metrics.ts'
import { apiDocument } from '../../lib/http/routes/openapi.ts'
import { OPERATIONS } from '../../lib/operations/operations.ts'
import { Configuration } from '../../lib/schema/settings.ts'
import { makeToken, serve } from './setup.ts'

type Document = {
  paths: Record<string, Record<string, { operationId: string; security?: unknown[] }>>
}

const document = apiDocument('1.2.3') as Document

/** Every `METHOD /path` that the document describes, with parameters as Express writes them. */
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
)

function scratch(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'relay-openapi-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Every route that Express mounts, as `method path`. */
function mounted(t: TestContext): string[] {
  const context: HttpContext = {
    version: '1.2.3',
    workspaces: {
      own: '',
      ownPath: '',
      ids: () => [],
      list: () => [],
      open: () => Promise.reject(new Error('closed')),
    },
    ownerAgent: 'owner',
    remoteWrites: { token: 'allowed', client: 'allowed' },
    identity: { settings: () => Configuration.parse({}), githubSecret: () => '' },
    store: { kind: 'files', probe: () => Promise.resolve() },
    now: Date.now,
    leaving: new AbortController().signal,
    warn: () => {},
  }
  const app = createApp({
    context,
    health: createHealth(context),
    metrics: createMetrics(context),
    mode: 'token',
    addresses: { hosts: new Set(), origins: new Set() },
    port: 1,
    isSecure: false,
    identify: () => undefined,
    tokens: openTokens(scratch(t), Date.now),
    mcp: () => Promise.resolve(),
    page: scratch(t),
    reachable: { localUrl: 'http://127.0.0.1:1', publicUrl: undefined, tunnel: undefined },
  })
  const routes = app.router.stack.flatMap(({ route }) => (route === undefined ? [] : [route]))
  return routes.flatMap(({ path, stack }) => {
    const methods = stack.map(({ method }) => method)
    // What takes every method refuses those that the path does not have.
    return methods.includes('put') ? [] : methods.map((method) => `${method} ${path}`)
  })
}

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  assert.ok(valid, JSON.stringify(errors))
})

test('the document describes every route that is mounted, and no other', (t) => {
  assert.deepEqual(new Set(described), new Set(mounted(t)))
})

test('every operation with a route has its name as operationId, and every id is used once', () => {
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  assert.deepEqual([...new Set(ids)], ids)
  for (const { name, http } of OPERATIONS) assert.equal(ids.includes(name), http !== undefined)
})

test('a server answers what the document describes, refuses other methods, and shows the document', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server)
  assert.equal((await server.ask('/api/openapi.json')).status, 401)
  const served = await server.ask('/api/openapi.json', { token })
  assert.deepEqual((served.json as Document).paths, document.paths)
  for (const [path, methods] of Object.entries(document.paths)) {
    const { status, headers } = await server.ask(path.replaceAll(/\{\w+\}/g, 'x'), {
      method: 'PUT',
      token,
      body: {},
    })
    assert.equal(status, 405, path)
    const own = Object.keys(methods).map((method) => method.toUpperCase())
    const allowed = [...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
    assert.deepEqual(headers.get('allow')?.split(', ').toSorted(), allowed.toSorted(), path)
  }
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { security }] of Object.entries(methods)) {
      if (security?.length === 0) continue
      const ask = { method: method.toUpperCase(), ...(method === 'post' && { body: {} }) }
      const { json } = await server.ask(path.replaceAll(/\{\w+\}/g, 'x'), ask)
      assert.equal(json['code'], 'AUTH_REQUIRED', `${method} ${path}`)
    }
  }
})

/** What the test uses of a client that a generator made. */
type Generated = {
  OpenAPI: { BASE: string; TOKEN: string }
  JobsService: {
    dispatch(body: object): Promise<{ job_id: string; state: string; deduped: boolean }>
    cancel(jobId: string, body: object, workspace?: string): Promise<Done>
  }
  LookService: { showJob(jobId: string): Promise<{ job: Done['job']; actions: string[] }> }
}
type Done = { job: { job_id: string; state: string }; changed: boolean }

test('a client generated from the document dispatches, polls and cancels', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const output = scratch(t)
  await generate({ input: apiDocument('1.2.3'), output: join(output, 'client') })
  const outfile = join(output, 'client.mjs')
  await build({
    entryPoints: [join(output, 'client', 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
  })
  const client = (await import(pathToFileURL(outfile).href)) as Generated
  client.OpenAPI.BASE = server.url
  client.OpenAPI.TOKEN = await makeToken(server)

  const workspace = server.machine.workspaceId
  const task = { prompt: 'Do it' }
  const { job_id, state } = await client.JobsService.dispatch({ workspace, to: 'codex', task })
  assert.equal(state, 'queued')
  const shown = await client.LookService.showJob(job_id)
  assert.deepEqual([shown.job.state, shown.actions], ['queued', ['reassign', 'cancel']])
  const done = await client.JobsService.cancel(job_id, { reason: 'enough' })
  assert.deepEqual([done.job.state, done.changed], ['cancelled', true])
  assert.equal((await server.queue.get(job_id)).state, 'cancelled')
  await assert.rejects(client.LookService.showJob('zzzzzz'), { status: 404 })
})
