import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { RunTurn } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openTestRelay } from '../programs/relay.ts'
import { bash, setup as setupClaude } from './claude-turn.ts'
import { setup as setupCodex } from './codex-turn.ts'

/** A relay whose worker runs the turns of one real client. */
async function setup(t: TestContext, runTurn: RunTurn) {
  const relay = await openTestRelay(t)
  relay.configure({ real: { executor: 'codex' } })
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: `w-${randomBytes(3).toString('hex')}` },
    serving: [{ agent: 'real', runTurn, allowWrites: false, concurrency: 1, env: {} }],
    workspace: relay.workspace,
    leaseMs: 60_000,
    heartbeatMs: 1000,
    onTurn: () => {},
    log: () => {},
  })
  return { relay, once: () => worker.run({ once: true, intervalMs: 500 }) }
}

const BUDGET = { budget: { tokens: 2000 } }

/** Each answer counts 500 tokens: 400 that were not read from a cache, and 100 of output. */
const CODEX_USAGE = {
  input_tokens: 10_400,
  input_tokens_details: { cached_tokens: 10_000 },
  output_tokens: 100,
  output_tokens_details: { reasoning_tokens: 20 },
  total_tokens: 10_500,
}
const CLAUDE_USAGE = {
  input_tokens: 100,
  cache_creation_input_tokens: 300,
  cache_read_input_tokens: 10_000,
  output_tokens: 100,
}

test('a turn of the real Codex is stopped within one event of its cap of 2,000 tokens', async (t) => {
  const step = { shell: 'sleep 0.2' }
  const codex = await setupCodex(
    t,
    Array.from({ length: 20 }, () => step),
    CODEX_USAGE,
  )
  const { relay, once } = await setup(t, (turn) => codex.start(turn).ended)
  const { job_id } = await relay.send('real', { prompt: 'go on' }, BUDGET)
  await once()

  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed', JSON.stringify(job))
  assert.equal(job.error.code, 'BUDGET_SPENT', job.error.message)
  assert.match(job.error.message, /2,\d00 of 2,000 tokens/)
  assert.ok(codex.asked.length <= 5, `the model was asked ${codex.asked.length} times`)
  const warnings = await warningsOf(relay, job_id)
  assert.deepEqual(warnings.filter((text) => text.startsWith('Budget')).length, 1, String(warnings))
  assert.equal(job.usage?.input_tokens, 10_400 * 4)
})

test('a turn of the real Claude Code is stopped within one event of its cap of 2,000 tokens', async (t) => {
  const claude = await setupClaude(
    t,
    Array.from({ length: 20 }, () => bash('sleep 0.2')),
    CLAUDE_USAGE,
  )
  const settings = { readTools: ['Bash'] }
  const { relay, once } = await setup(t, (turn) => claude.start(turn, settings).ended)
  const { job_id } = await relay.send('real', { prompt: 'go on' }, BUDGET)
  await once()

  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed', JSON.stringify(job))
  assert.equal(job.error.code, 'BUDGET_SPENT', job.error.message)
  assert.match(job.error.message, /2,\d00 of 2,000 tokens/)
  assert.ok(claude.asked.length <= 5, `the model was asked ${claude.asked.length} times`)
  const warnings = await warningsOf(relay, job_id)
  assert.equal(warnings.filter((text) => text.startsWith('Budget')).length, 1, String(warnings))
})

async function warningsOf(relay: Awaited<ReturnType<typeof openTestRelay>>, jobId: string) {
  const lines = await relay.queue.activity(jobId, { limit: 500 })
  return lines.filter(({ kind }) => kind === 'warning').map(({ text }) => text)
}
