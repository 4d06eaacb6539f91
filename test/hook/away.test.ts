import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createWorkspace } from '../mcp/raw-client.ts'
import { runProgram } from '../programs/child.ts'
import { beforeRemoval } from '../programs/scratch.ts'

/** Runs a hook whose workspace has its jobs in a database at this port. */
function setup(t: TestContext) {
  const { root, env } = createWorkspace(t)
  return async (event: string, port: number) => {
    const store = `postgres://relay:hunter2@127.0.0.1:${port}/jobs`
    const given = { ...env, RELAY_STORE: store, RELAY_AGENT: 'boss', RELAY_HOOK_DEBUG: '1' }
    const input = JSON.stringify({ session_id: 's', cwd: join(root, 'work') })
    const end = await runProgram(t, 'hook.js', [event], { env: given, input })
    assert.ok(!existsSync(join(root, 'data')), 'nothing is made on files')
    assert.doesNotMatch(end.stderr, /hunter2/)
    return end
  }
}

/** A server that takes connections and never answers, and a port that nothing listens to. */
async function ports(t: TestContext): Promise<{ silent: number; closed: number }> {
  const sockets = new Set<Socket>()
  const silent = createServer((socket) => void sockets.add(socket.on('error', () => {})))
  const closed = createServer()
  for (const server of [silent, closed]) await once(server.listen(0, '127.0.0.1'), 'listening')
  const [one, other] = [silent, closed].map((server) => (server.address() as AddressInfo).port)
  closed.close()
  beforeRemoval(t, () => {
    silent.close()
    for (const socket of sockets) socket.destroy()
  })
  return { silent: one ?? 0, closed: other ?? 0 }
}

for (const event of ['session-start', 'stop']) {
  test(`the ${event} hook lets its client continue when the database is away`, async (t) => {
    const run = setup(t)
    const { closed } = await ports(t)
    const { code, stdout, stderr } = await run(event, closed)
    assert.deepEqual([code, stdout], [0, ''])
    assert.match(stderr, /^durable-relay hook: .*cannot be reached.*\n$/)
  })

  test(`the ${event} hook lets its client continue when the database does not answer`, async (t) => {
    const run = setup(t)
    const { silent } = await ports(t)
    const { code, stdout } = await run(event, silent)
    assert.deepEqual([code, stdout], [0, ''])
  })
}
