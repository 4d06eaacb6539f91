import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createWorkspace, openSameRelay } from '../mcp/raw-client.ts'
import { programPath } from '../programs/start.ts'
import { claim } from '../operations/setup.ts'

const ROUNDS = 60

/** A session of the same agent in a process of its own. It claims what it may after `go`. */
async function startTaker(t: TestContext, env: Record<string, string>, session: string) {
  const program = programPath('taker.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, session], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  t.after(() => child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const answer = async () => JSON.parse((await lines.next()).value ?? '[]') as string[]
  await answer()
  return { go: () => child.stdin.write('go\n'), answer }
}

test('exactly one session of the agent takes over each notification of a dead session', async (t) => {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const takers = await Promise.all(['two', 'three', 'four'].map((id) => startTaker(t, env, id)))
  const from = { agent: 'boss', session: 'a dead session' }
  for (let round = 0; round < ROUNDS; round += 1) {
    const { job } = await relay.queue.dispatch({ to: 'codex', task: { prompt: 'x' } }, { from })
    await relay.queue.complete(await claim(relay.queue), { output: '' })
    for (const taker of takers) taker.go()
    const taken = (await Promise.all(takers.map(({ answer }) => answer()))).flat()
    assert.deepEqual(taken, [job.job_id])
  }
})
