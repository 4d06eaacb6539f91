import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'

import { serve } from './http/setup.ts'
import { createWorkspace, startServer } from './mcp/raw-client.ts'
import { root } from './programs/child.ts'
import { until } from './hook/setup.ts'

const NODE_OPTIONS = `--import=${join(root, 'test', 'programs', 'stray-errors.mjs')}`

for (const [what, signal, says] of [
  ['an exception', 'SIGUSR2', /bug: Error: stray exception \| +at /],
  ['a rejected promise', 'SIGWINCH', /bug: Error: stray rejection \| +at /],
] as const) {
  test(`the MCP server answers on after ${what} that no code caught, and logs its stack`, async (t) => {
    const server = startServer({ ...createWorkspace(t).env, RELAY_AGENT: 'boss', NODE_OPTIONS })
    await server.initialize()
    await server.call('list_jobs')
    server.child.kill(signal)
    await until(() => says.test(server.errors()))
    assert.equal((await server.call('list_jobs')).isError, false)
    assert.deepEqual(server.noise, [])
  })

  test(`the HTTP server answers on after ${what} that no code caught, and logs its stack`, async (t) => {
    const server = await serve(t, { env: { NODE_OPTIONS } })
    process.kill(server.pid, signal)
    await until(() => says.test(server.errors()))
    assert.equal((await server.ask('/healthz')).status, 200)
    assert.equal((await server.ask('/api/jobs')).status, 200)
  })
}
