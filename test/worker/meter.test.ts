import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext, TestOptions } from 'node:test'

import { unenforceable } from '../../lib/budget/enforceable.ts'
import { RelayError } from '../../lib/errors.ts'
import type { TurnResult } from '../../lib/executor.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { BudgetRules } from '../../lib/queue/budgets/budgets.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import type { Budget, Caps } from '../../lib/schema/budget.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import { AgentSettings } from '../../lib/schema/settings.ts'
import { openMeter } from '../../lib/worker/meter.ts'
import type { TurnMeter } from '../../lib/worker/meter.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { openPostgresSubject } from '../store/postgres-subject.ts'
import type { Subject } from '../store/contract.ts'
import { openMemorySubject, openSubject } from '../store/subject.ts'

const STORES: [name: string, open: (t: TestContext) => Promise<Subject>, options: TestOptions][] = [
  ['file store', openSubject, {}],
  ['in-memory store', openMemorySubject, {}],
  ['PostgreSQL store', openPostgresSubject, needsPostgres],
]

const AGENTS: Record<string, AgentSettings> = {
  codex: AgentSettings.parse({ executor: 'codex' }),
  linter: AgentSettings.parse({ executor: 'command', command: ['true'] }),
}

/** Two queues over one store, as two workers have them, with agents that are configured the same. */
async function setup(t: TestContext, open: (t: TestContext) => Promise<Subject>) {
  const { store, another, clock } = await open(t)
  const daily = new Map<string, Caps>()
  const budgetRules: BudgetRules = {
    problem: ({ agent, model, caps }) =>
      unenforceable(caps, { agent, settings: AGENTS[agent], model, prices: { models: {} } }),
    daily: (agent) => daily.get(agent),
    price: () => undefined,
  }
  const queue = createQueue({ store, clock, budgetRules })
  const other = createQueue({ store: await another(), clock, budgetRules })
  const send = async (more: { budget?: Budget; parentId?: string; to?: string } = {}) => {
    const { parentId, to = 'codex', budget } = more
    const asked = { to, task: { prompt: 'do it' }, budget }
    return (await queue.dispatch(asked, { from: { agent: 'claude-main' }, parentId })).job
  }
  const claim = async (): Promise<RunningJob> => {
    const worker = { id: 'w1', ...ownIdentity() }
    const job = await other.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
    assert.ok(job !== undefined)
    return job
  }
  const meter = (job: RunningJob, on: Queue = queue) =>
    openMeter({ queue: on, clock, log: () => {} }, job)
  const begin = async (job: RunningJob, on: Queue = queue): Promise<TurnMeter> => {
    const opened = await meter(job, on)
    assert.ok(opened !== undefined && !('refusal' in opened), JSON.stringify(opened))
    t.after(opened.close)
    return opened
  }
  return { queue, other, daily, send, claim, meter, begin }
}

const INTERRUPTED: TurnResult = {
  ok: false,
  error: { code: 'CODEX_FAILED', message: 'interrupted' },
  retryable: false,
  usage: { output_tokens: 7 },
}

async function refusedWith(code: string, refused: Promise<unknown>): Promise<string> {
  let message = ''
  await assert.rejects(refused, (error) => {
    assert.ok(error instanceof RelayError)
    assert.equal(error.code, code, error.message)
    message = error.message
    return true
  })
  return message
}

for (const [name, open, options] of STORES) {
  const check = (
    promise: string,
    body: (on: Awaited<ReturnType<typeof setup>>) => Promise<void>,
  ) => {
    test(`${name}: ${promise}`, options, async (t) => body(await setup(t, open)))
  }

  check('two turns at once pass the budget of their tree by one event each at most', async (on) => {
    const parent = await on.send({ budget: { tokens: 2000 } })
    await on.begin(await on.claim())
    await on.send({ parentId: parent.job_id })
    await on.send({ parentId: parent.job_id })
    const one = await on.begin(await on.claim(), on.queue)
    const two = await on.begin(await on.claim(), on.other)
    let spent = 0
    for (let events = 1; events < 100; events += 1) {
      for (const { meter, noted } of [one, two]) {
        if (meter.spent.aborted) continue
        meter.used({ output_tokens: events * 70 })
        spent += 70
        await noted()
      }
    }
    assert.ok(one.meter.spent.aborted && two.meter.spent.aborted)
    assert.ok(spent >= 2000 && spent <= 2000 + 2 * 70, `${spent} tokens`)
  })

  check('what a killed worker spent counts for the next turn, which does not begin', async (on) => {
    await on.send({ budget: { tokens: 100, covers: 'job' } })
    const killed = await on.claim()
    const { meter, noted } = await on.begin(killed)
    meter.used({ output_tokens: 99 })
    await noted()
    await on.other.release(killed, { reason: 'test' })

    const again = await on.claim()
    const second = await on.begin(again)
    second.meter.used({ output_tokens: 1 })
    assert.equal(second.meter.spent.aborted, true)
    const end = await second.settle(INTERRUPTED)
    assert.ok(!end.ok)
    assert.equal(end.error.code, 'BUDGET_SPENT')
    assert.match(
      end.error.message,
      /the budget of this job is spent, 100 of 100 tokens\. .*--max-tokens/,
    )
    assert.deepEqual(end.usage, INTERRUPTED.usage)

    await on.other.release(again, { reason: 'test' })
    const third = await on.meter(await on.claim(), on.other)
    assert.ok(third !== undefined && 'refusal' in third && !third.refusal.ok)
    assert.equal(third.refusal.error.code, 'BUDGET_SPENT')
    assert.equal(third.refusal.untouched, true)
  })

  check(
    'a cap on turns counts those of the whole tree, and refuses what comes after',
    async (on) => {
      const parent = await on.send({ budget: { turns: 2 } })
      const above = await on.claim()
      await on.begin(above)
      await on.send({ parentId: parent.job_id })
      await on.send({ parentId: parent.job_id })
      await on.begin(await on.claim())
      const late = await on.meter(await on.claim(), on.other)
      assert.ok(late !== undefined && 'refusal' in late && !late.refusal.ok)
      assert.match(late.refusal.error.message, /2 of 2 turns/)
      const message = await refusedWith('BUDGET_SPENT', on.send({ parentId: parent.job_id }))
      assert.match(
        message,
        /^Cannot dispatch to "codex": the budget of job \w{8} and what it sends/,
      )
    },
  )

  check('what an agent cannot be held to is refused, also below a budget', async (on) => {
    const message = await refusedWith(
      'BUDGET_UNENFORCEABLE',
      on.send({ to: 'linter', budget: { tokens: 10 } }),
    )
    assert.match(message, /does not report what it uses while it works/)
    await refusedWith('PRICE_UNKNOWN', on.send({ budget: { cost_usd: 1 } }))
    await on.send({ to: 'linter', budget: { minutes: 1 } })
    const parent = await on.send({ budget: { tokens: 10 } })
    await refusedWith('BUDGET_UNENFORCEABLE', on.send({ to: 'linter', parentId: parent.job_id }))
  })

  check('an account that is collected keeps its sum, for every process', async (on) => {
    await on.send({ budget: { tokens: 1000 } })
    const first = await on.claim()
    const { meter, settle } = await on.begin(first)
    meter.used({ output_tokens: 900 })
    await settle({ ok: true, output: '' })
    const [bound] = await on.other.budgets.of(first)
    assert.ok(bound !== undefined)
    assert.equal((await on.other.budgets.spent(bound, first)).tokens, 900)
    assert.equal(await on.queue.budgets.collect('2000-01-01T00:00:00.000Z'), 0)
    assert.equal(await on.queue.budgets.collect('9999-01-01T00:00:00.000Z'), 1)
    assert.equal(await on.queue.budgets.collect('9999-01-01T00:00:00.000Z'), 0)
    for (const { budgets } of [on.queue, on.other]) {
      const charge = { job_id: first.job_id, token: 99, cost_usd: 0, run_ms: 0, turns: 1 }
      await budgets.note(bound, { ...charge, tokens: 50 })
      const { tokens, turns } = await budgets.spent(bound, first)
      assert.deepEqual([tokens, turns], [950, 2])
    }
  })

  check('the jobs of a flow share its budget', async (on) => {
    const step = (id: string) => ({ id, to: 'codex', task: { prompt: id } })
    const flow = { budget: { tokens: 1000 }, steps: [{ parallel: [step('one'), step('two')] }] }
    await on.queue.flows.start({ flow }, { from: { agent: 'claude-main' } })
    const one = await on.begin(await on.claim())
    const two = await on.begin(await on.claim(), on.other)
    one.meter.used({ output_tokens: 600 })
    await one.noted()
    two.meter.used({ output_tokens: 400 })
    await two.noted()
    assert.equal(two.meter.spent.aborted, true)
    assert.match(
      errorOf(await two.settle(INTERRUPTED)).message,
      /the budget of flow \w{8} is spent/,
    )
  })

  check('a budget of an agent for a day makes its jobs wait', async (on) => {
    on.daily.set('codex', { tokens: 500 })
    await on.send()
    const { meter, settle } = await on.begin(await on.claim())
    meter.used({ input_tokens: 400, output_tokens: 100, cached_input_tokens: 9000 })
    const end = await settle(INTERRUPTED)
    assert.ok(!end.ok)
    assert.equal(end.error.code, 'AGENT_BUDGET_SPENT')
    assert.equal(end.fault, 'budget_spent')
    assert.ok((end.retry_after_ms ?? 0) <= 86_400_000)
    await on.send()
    const next = await on.meter(await on.claim(), on.other)
    assert.ok(next !== undefined && 'refusal' in next)
    assert.equal(errorOf(next.refusal).code, 'AGENT_BUDGET_SPENT')
  })
}

test('a turn that completed although its budget is spent keeps its result', async (t) => {
  const on = await setup(t, openSubject)
  await on.send({ budget: { tokens: 10, covers: 'turn' } })
  const { meter, settle } = await on.begin(await on.claim())
  meter.used({ output_tokens: 20 })
  assert.equal(meter.spent.aborted, true)
  assert.deepEqual(await settle({ ok: true, output: 'done' }), { ok: true, output: 'done' })
})

test('a job is warned about once, when 80 % of a cap are spent, and why says how much is', async (t) => {
  const on = await setup(t, openSubject)
  await on.send({ budget: { tokens: 1000 } })
  const job = await on.claim()
  const { meter, noted } = await on.begin(job)
  for (const output_tokens of [700, 820, 900]) {
    meter.used({ output_tokens })
    await noted()
  }
  const lines = await on.queue.activity(job.job_id, { limit: 10 })
  assert.deepEqual(
    lines.map(({ kind, text }) => [kind, text]),
    [['warning', 'Budget of this job and what it sends: 820 of 1,000 tokens spent']],
  )
  assert.match(
    await on.queue.why(await on.queue.get(job.job_id)),
    /; 900 of 1,000 tokens of the budget of this job and what it sends spent\.$/,
  )
})

test('a client that does not say what it uses ends the turn', async (t) => {
  const on = await setup(t, openSubject)
  await on.send({ budget: { tokens: 1000 } })
  const { meter, settle } = await on.begin(await on.claim())
  meter.blind('it wrote nothing')
  assert.equal(meter.spent.aborted, true)
  assert.equal(errorOf(await settle(INTERRUPTED)).code, 'BUDGET_UNENFORCEABLE')
})

function errorOf(end: TurnResult) {
  assert.ok(!end.ok)
  return end.error
}
