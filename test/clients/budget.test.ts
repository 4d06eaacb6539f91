import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { RunTurn } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { openTestRelay } from '../programs/relay.ts'
import { bash, promptOf, setup as setupClaude } from './claude-turn.ts'
import { setup as setupCodex } from './codex-turn.ts'

/** A relay whose worker runs the turns of real clients, by their agents. */
async function setup(t: TestContext, agents: Record<string, RunTurn>) {
  const relay = await openTestRelay(t)
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: `w-${randomBytes(3).toString('hex')}` },
    serving: Object.entries(agents).map(([agent, runTurn]) => ({
      agent,
      runTurn,
      allowWrites: false,
      concurrency: 1,
      env: {},
      takesHandover: true,
    })),
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
  const { relay, once } = await setup(t, {
    codex: (turn) => codex.start(turn).ended,
  })
  const { job_id } = await relay.send('codex', { prompt: 'go on' }, BUDGET)
  await once()

  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed', JSON.stringify(job))
  assert.equal(job.error.code, 'BUDGET_SPENT', job.error.message)
  assert.match(job.error.message, /2,\d00 of 2,000 tokens/)
  assert.ok(codex.asked.length <= 5, `the model was asked ${codex.asked.length} times`)
  const warnings = await warningsOf(relay, job_id)
  assert.deepEqual(warnings.filter((text) => text.startsWith('Budget')).length, 1, String(warnings))
  assert.equal(job.usage?.input_tokens, 10_400 * 4)
  assert.ok(job.handover !== undefined, 'what it left is written')
})

test('a turn of the real Claude Code is stopped within one event of its cap of 2,000 tokens', async (t) => {
  const claude = await setupClaude(
    t,
    Array.from({ length: 20 }, () => bash('sleep 0.2')),
    CLAUDE_USAGE,
  )
  const settings = { readTools: ['Bash'] }
  const { relay, once } = await setup(t, {
    claude: (turn) => claude.start(turn, settings).ended,
  })
  const { job_id } = await relay.send('claude', { prompt: 'go on' }, BUDGET)
  await once()

  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'failed', JSON.stringify(job))
  assert.equal(job.error.code, 'BUDGET_SPENT', job.error.message)
  assert.match(job.error.message, /2,\d00 of 2,000 tokens/)
  assert.ok(claude.asked.length <= 5, `the model was asked ${claude.asked.length} times`)
  const warnings = await warningsOf(relay, job_id)
  assert.equal(warnings.filter((text) => text.startsWith('Budget')).length, 1, String(warnings))
  assert.ok(job.handover !== undefined, 'what it left is written')
})

test('Claude Code finishes with the hand-over of a turn of Codex that its budget ended', async (t) => {
  const found = { shell: 'echo the-port-is-4711; sleep 0.2' }
  const codex = await setupCodex(
    t,
    Array.from({ length: 20 }, () => found),
    CODEX_USAGE,
  )
  const claude = await setupClaude(t, [{ text: 'It is 4711.' }], CLAUDE_USAGE)
  const { relay, once } = await setup(t, {
    codex: (turn) => codex.start(turn).ended,
    claude: (turn) => claude.start(turn).ended,
  })
  const { job_id } = await relay.send(
    'codex',
    { prompt: 'Which port is it?' },
    { budget: { tokens: 2000, covers: 'turn' }, fallback: ['claude'] },
  )
  await once()

  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'completed', JSON.stringify(job))
  assert.equal(job.to, 'claude')
  assert.equal(job.result.output, 'It is 4711.')
  assert.ok(codex.asked.length <= 5, `Codex asked the model ${codex.asked.length} times`)
  const prompt = promptOf(claude.asked[0]) ?? ''
  assert.match(prompt, /Which port is it\?/)
  assert.match(prompt, /the-port-is-4711/)
  assert.match(prompt, /the budget of one turn of this job is spent/)
  const spent = await relay.queue.budgets.of(job)
  assert.deepEqual(
    spent.map(({ owner }) => owner.kind),
    ['turn'],
  )
})

test('Codex finishes with the hand-over of a turn of Claude Code that its budget ended', async (t) => {
  const claude = await setupClaude(
    t,
    Array.from({ length: 20 }, () => bash('echo the-port-is-4711; sleep 0.2')),
    CLAUDE_USAGE,
  )
  const codex = await setupCodex(t, [{ text: 'It is 4711.' }], CODEX_USAGE)
  const { relay, once } = await setup(t, {
    claude: (turn) => claude.start(turn, { readTools: ['Bash'] }).ended,
    codex: (turn) => codex.start(turn).ended,
  })
  const { job_id } = await relay.send(
    'claude',
    { prompt: 'Which port is it?' },
    { budget: { tokens: 2000, covers: 'turn' }, fallback: ['codex'] },
  )
  await once()

  const job = await relay.queue.get(job_id)
  assert.ok(job.state === 'completed', JSON.stringify(job))
  assert.equal(job.to, 'codex')
  assert.equal(job.result.output, 'It is 4711.')
  assert.ok(claude.asked.length <= 5, `Claude Code asked the model ${claude.asked.length} times`)
  const asked = JSON.stringify(codex.asked[0]?.input)
  assert.match(asked, /Which port is it\?/)
  assert.match(asked, /the-port-is-4711/)
})

async function warningsOf(relay: Awaited<ReturnType<typeof openTestRelay>>, jobId: string) {
  const lines = await relay.queue.activity(jobId, { limit: 500 })
  return lines.filter(({ kind }) => kind === 'warning').map(({ text }) => text)
}
