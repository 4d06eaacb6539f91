import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createChecks } from '../../lib/checks/checks.ts'
import type { RunTurn } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openTestRelay } from '../programs/relay.ts'
import { bash, setup as setupClaude } from './claude-turn.ts'
import { setup as setupCodex } from './codex-turn.ts'

/** Runs a write job of one real client, whose work passes once there is a file `fixed`. */
async function workOf(t: TestContext, runTurn: RunTurn) {
  const relay = await openTestRelay(t)
  const check = { command: ['sh', '-c', 'test -f fixed || { echo "no file fixed"; exit 7; }'] }
  relay.configure({}, { checks: { test: check } })
  const workspace = fs.realpathSync(relay.workspace)
  const env = { PATH: process.env['PATH'] ?? '' }
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: `w-${randomBytes(3).toString('hex')}` },
    serving: [{ agent: 'real', runTurn, allowWrites: true, concurrency: 1, env }],
    workspace,
    leaseMs: 60_000,
    heartbeatMs: 1000,
    checks: createChecks({
      configPath: relay.env['RELAY_CONFIG'] ?? '',
      workspace,
      env: relay.env,
    }),
    onTurn: () => {},
    log: () => {},
  })
  const task = { prompt: 'make the file', write: true, checks: ['test'] }
  const { job_id } = await relay.send('real', task)
  await worker.run({ once: true, intervalMs: 500 })
  return relay.queue.get(job_id)
}

test('the real Codex mends in the same conversation what a check found', async (t) => {
  const codex = await setupCodex(t, [
    { text: 'All done.' },
    { shell: 'touch fixed' },
    { text: 'Now it is there.' },
  ])
  const job = await workOf(t, (turn) => codex.start(turn).ended)
  assert.ok(job.state === 'completed', JSON.stringify(job))
  assert.equal(job.result.output, 'Now it is there.')
  const second = JSON.stringify(codex.asked[1]?.input)
  assert.match(
    second,
    /make the file.*All done\..*Check \\"test\\" failed: exit code 7.*no file fixed/s,
  )
  assert.equal(job.checks?.rounds.length, 2)
})

test('the real Claude Code mends in the same conversation what a check found', async (t) => {
  const claude = await setupClaude(t, [
    { text: 'All done.' },
    bash('touch fixed'),
    { text: 'Now it is there.' },
  ])
  const settings = { allowedTools: ['Bash'] }
  const job = await workOf(t, (turn) => claude.start(turn, settings).ended)
  assert.ok(job.state === 'completed', JSON.stringify(job))
  assert.equal(job.result.output, 'Now it is there.')
  const second = JSON.stringify(claude.asked[1]?.messages)
  assert.match(
    second,
    /make the file.*All done\..*Check \\+"test\\+" failed: exit code 7.*no file fixed/s,
  )
  assert.equal(job.checks?.rounds.length, 2)
})
