import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createCommandExecutor } from '../../executors/command.ts'
import type { RunTurn } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { CommandSettings } from '../../lib/schema/settings.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openTestRelay } from '../programs/relay.ts'

/** A relay with agents as configured, and a worker that runs turns of "linter" with a program. */
async function setup(
  t: TestContext,
  script: string,
  { dailyBudget }: { dailyBudget?: Record<string, number> } = {},
) {
  const relay = await openTestRelay(t)
  const command = [process.execPath, '-e', script]
  // It is dispatched to as one that reports tokens, so that a test decides when its budget is spent.
  relay.configure({ linter: { executor: 'codex', dailyBudget } })
  const settings = CommandSettings.parse({ executor: 'command', command })
  const run = createCommandExecutor(settings, { graceMs: 300 })
  const runTurn: RunTurn = (turn) =>
    run({
      ...turn,
      report(line) {
        turn.report(line)
        if (line.text === 'ready') turn.meter?.used({ output_tokens: 2000 })
      },
    })
  const env = { PATH: process.env['PATH'] ?? '' }
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: `w-${randomBytes(3).toString('hex')}` },
    serving: [{ agent: 'linter', runTurn, allowWrites: false, concurrency: 1, env }],
    workspace: relay.workspace,
    leaseMs: 60_000,
    heartbeatMs: 1000,
    onTurn: () => {},
    log: () => {},
  })
  return { relay, once: () => worker.run({ once: true, intervalMs: 500 }) }
}

const TOKENS = { tokens: 2000 }

test('a turn whose minutes are used up is stopped, and its job fails with a remedy', async (t) => {
  const { relay, once } = await setup(t, 'setInterval(() => {}, 1000)')
  const { job_id } = await relay.send('linter', { prompt: 'p' }, { budget: { minutes: 0.01 } })
  await once()
  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed')
  assert.equal(job.error.code, 'BUDGET_SPENT')
  assert.match(job.error.message, /is spent, 0\.0\d of 0\.01 minutes\. .*--max-minutes/)
})

test('a turn whose budget is spent is interrupted as its user would', async (t) => {
  const script = `
    process.on('SIGINT', () => { console.log('asked to end'); process.exit(1) })
    setInterval(() => {}, 1000)
    console.log('ready')`
  const { relay, once } = await setup(t, script)
  const { job_id } = await relay.send('linter', { prompt: 'p' }, { budget: TOKENS })
  await once()
  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed')
  assert.equal(job.error.code, 'BUDGET_SPENT')
  const lines = (await relay.queue.activity(job_id, { limit: 10 })).map(({ text }) => text)
  assert.ok(lines.includes('asked to end'), String(lines))
})

test('a program that ignores the interruption is stopped', async (t) => {
  const script = `
    process.on('SIGINT', () => {}); process.on('SIGTERM', () => {})
    setInterval(() => {}, 1000)
    console.log('ready')`
  const { relay, once } = await setup(t, script)
  const { job_id } = await relay.send('linter', { prompt: 'p' }, { budget: TOKENS })
  await once()
  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed')
  assert.equal(job.error.code, 'BUDGET_SPENT')
})

test('an agent whose budget for the day is spent is paused, and its jobs wait unspent', async (t) => {
  const { relay, once } = await setup(t, '', { dailyBudget: { turns: 1 } })
  const first = await relay.send('linter', { prompt: 'p' })
  const second = await relay.send('linter', { prompt: 'p' })
  await once()
  assert.equal((await relay.queue.get(first.job_id)).state, 'completed')
  const waiting = await relay.queue.get(second.job_id)
  assert.equal(waiting.state, 'queued')
  assert.equal(waiting.attempts, 0)
  const [paused] = await relay.queue.pauses.list()
  assert.equal(paused?.kind, 'budget_spent')
  assert.match(paused.until, /T00:0\d:|T23:59:5/)
  assert.match(
    await relay.queue.why(waiting),
    /its budget for the day is spent|daily|for \d{4}-\d\d-\d\d \(UTC\) is spent, 1 of 1 turn/,
  )
})

test('a budget of money is counted at the prices of the user, and refused without one', async (t) => {
  const script = `setInterval(() => {}, 1000); console.log('ready')`
  const { relay, once } = await setup(t, script)
  const budget = { cost_usd: 0.02 }
  const send = (model: string) => relay.send('linter', { prompt: 'p', model }, { budget })
  await assert.rejects(send('gpt-5.5'), { code: 'PRICE_UNKNOWN' })
  const prices = { models: { 'gpt-*': { input: 1, output: 10 } } }
  writeFileSync(join(relay.home, 'prices.json'), JSON.stringify(prices), { mode: 0o600 })
  const { job_id } = await send('gpt-5.5')
  await once()
  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed')
  assert.equal(job.error.code, 'BUDGET_SPENT')
  assert.match(job.error.message, /\$0\.02 of \$0\.02\. .*--max-cost/)
})
