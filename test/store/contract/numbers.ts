import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Numbers, NumbersRequest } from '../../../lib/job/numbers.ts'
import { quantile } from '../../../lib/job/sketch.ts'
import type { Usage } from '../../../lib/schema/result.ts'
import type { NewEnqueue } from '../../../lib/store/jobs.ts'
import type { Store } from '../../../lib/store/store.ts'
import type { HandClock } from '../clock.ts'
import type { Subject } from '../contract.ts'
import { birth, claimRequest } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }
const HOUR_MS = 3_600_000

/** What every store promises about the numbers of its jobs. */
export function numbersContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('numbers() adds up jobs by slot, agent and model', async (t) => {
    const { store, clock, another } = await open(t)
    const first = clock.now()
    const usage = { input_tokens: 100, output_tokens: 20, cost_usd: 0.25 }
    await run(store, clock, { task: { prompt: 'a', model: 'gpt-5' } }, { usage })
    await run(store, clock, {}, { waitMs: 4000, runMs: 60_000 })
    clock.advance(HOUR_MS)
    const second = clock.now()
    await run(store, clock, { to: 'claude' }, { fails: true, usage: { cost_usd: 0.5 } })
    await store.jobs.create(birth(clock, { to: 'claude' }))
    const slots = [first, second].map((ms) => new Date(ms).toISOString())
    const until = new Date(clock.now() + 1).toISOString()
    for (const each of [store, await another()]) {
      const sums = await each.numbers({ slots, until, by: ['slot', 'agent', 'model'] })
      assert.ok(sums.is_complete)
      assert.deepEqual(shown(sums.total), {
        dispatched: 4,
        completed: 2,
        failed: 1,
        measured: 3,
        counted: 1,
        priced: 2,
        input_tokens: 100,
        output_tokens: 20,
        cost_usd: 0.75,
        queue: [3, 6],
        run: [3, 64],
      })
      const { slot, agent, model } = sums.groups
      assert.deepEqual([...slot.keys()].toSorted(), slots)
      assert.equal(slot.get(slots[0] ?? '')?.completed, 2)
      assert.equal(slot.get(slots[1] ?? '')?.dispatched, 2)
      assert.deepEqual([...agent.keys()].toSorted(), ['claude', 'codex'])
      assert.equal(agent.get('claude')?.failed, 1)
      assert.deepEqual([...model.keys()].toSorted(), ['', 'gpt-5'])
      assert.equal(model.get('gpt-5')?.cost_usd, 0.25)
      isAbout(quantile(sums.total.run, 1), 60_000)
      isAbout(quantile(sums.total.queue, 0.5), 1000)
    }
  })

  check('numbers() counts a job in the slot of its dispatch and of its end', async (t) => {
    const { store, clock } = await open(t)
    const first = clock.now()
    await run(store, clock, {}, { runMs: 2 * HOUR_MS })
    const slots = [first, first + HOUR_MS].map((ms) => new Date(ms).toISOString())
    const until = new Date(clock.now() + 1).toISOString()
    const { groups } = await store.numbers({ slots, until, by: ['slot'] })
    assert.deepEqual(shown(groups.slot.get(slots[0] ?? '')), { dispatched: 1, ...NOTHING })
    assert.equal(groups.slot.get(slots[1] ?? '')?.completed, 1)
    assert.equal(groups.slot.get(slots[1] ?? '')?.dispatched, 0)
    const later = { slots: [until], until: new Date(clock.now() + 9).toISOString(), by: [] }
    assert.deepEqual(shown((await store.numbers(later)).total), NOTHING)
  })

  check('numbers() counts only the jobs that it is asked for', async (t) => {
    const { store, clock } = await open(t)
    const slots = [new Date(clock.now()).toISOString()]
    await run(store, clock, { from: { agent: 'eve' }, scope: 'eve' })
    await run(store, clock, { to: 'eve' })
    await run(store, clock)
    await store.jobs.create(birth(clock, { from: { agent: 'eve' }, scope: 'eve' }))
    const until = new Date(clock.now() + 1).toISOString()
    const asked = async (which: Partial<NumbersRequest>) => {
      const { total } = await store.numbers({ slots, until, by: [], ...which })
      return [total.dispatched, total.completed]
    }
    assert.deepEqual(await asked({}), [4, 3])
    assert.deepEqual(await asked({ agent: 'codex' }), [3, 2])
    assert.deepEqual(await asked({ only: { party: 'eve' } }), [3, 2])
    assert.deepEqual(await asked({ only: { scope: 'eve' } }), [2, 1])
    assert.deepEqual(await asked({ agent: "'; --", only: { party: 'mallory' } }), [0, 0])
  })

  check('numbers() counts a job that has not ended once, wherever it waits', async (t) => {
    const { store, clock, another } = await open(t)
    const slots = [new Date(clock.now()).toISOString()]
    const create = (more: Parameters<typeof birth>[1]) => store.jobs.create(birth(clock, more))
    const task = { prompt: 'a part', conversation_key: 'talk' }
    await create({ task, to: 'claude' })
    await create({ task, to: 'claude', ttl_ms: 9 * HOUR_MS })
    await create({ not_before: new Date(clock.now() + HOUR_MS).toISOString() })
    await create({ task: { prompt: 'look', require_review: true } })
    const { job: parent } = await create({ to: 'runner' })
    await store.jobs.claim(claimRequest({ agent: 'runner' }))
    await create({ parent: { job_id: parent.job_id, depth: 1 } })
    const until = new Date(clock.now() + 1).toISOString()
    for (const each of [store, await another()]) {
      const { total, groups } = await each.numbers({ slots, until, by: ['agent'] })
      assert.deepEqual(shown(total), { dispatched: 6, ...NOTHING })
      assert.equal(groups.agent.get('claude')?.dispatched, 2)
    }
  })

  check('numbers() keeps what a job took when its content is collected', async (t) => {
    const { store, clock } = await open(t)
    const slots = [new Date(clock.now()).toISOString()]
    await run(store, clock, { task: { prompt: 'a', model: 'gpt-5' } }, { usage: { cost_usd: 0.5 } })
    clock.advance(48 * HOUR_MS)
    const until = new Date(clock.now()).toISOString()
    await store.upkeep.collect(until)
    const { total, groups } = await store.numbers({ slots, until, by: ['model'] })
    assert.equal(total.cost_usd, 0.5)
    assert.equal(groups.model.get('gpt-5')?.completed, 1)
  })
}

const NOTHING = { queue: [0, 0], run: [0, 0] }

/** The hand-moved clock also moves by itself a little. */
function isAbout(ms: number | undefined, expected: number): void {
  assert.ok(Math.abs((ms ?? 0) - expected) <= 0.1 * expected, `${ms} ms`)
}

/** Without zeros, and of durations only their count and their sum in seconds. */
function shown(numbers: Numbers | undefined): object {
  assert.ok(numbers !== undefined)
  const { queue, run: ran, ...counts } = numbers
  return {
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
    queue: [queue.count, Math.round(queue.sum_ms / 1000)],
    run: [ran.count, Math.round(ran.sum_ms / 1000)],
  }
}

/** Sends a job, lets it wait, and runs its only turn. */
async function run(
  store: Store,
  clock: HandClock,
  more: Partial<NewEnqueue> = {},
  how: { waitMs?: number; runMs?: number; fails?: boolean; usage?: Usage } = {},
): Promise<void> {
  const { waitMs = 1000, runMs = 2000, fails = false, usage } = how
  const { job } = await store.jobs.create(birth(clock, more))
  clock.advance(waitMs)
  const { token } = (await store.jobs.claim(claimRequest({ agent: job.to }))) ?? {}
  assert.ok(token !== undefined)
  clock.advance(runMs)
  const at = new Date(clock.now()).toISOString()
  await store.jobs.change(job.job_id, () => ({
    durable: true,
    event: fails
      ? { type: 'fail', at, token, error: { code: 'X', message: 'x' }, retryable: false, usage }
      : { type: 'complete', at, token, result: { output: 'done', usage } },
  }))
  const ended = await store.jobs.read(job.job_id)
  assert.ok(ended !== undefined)
  await store.jobs.settle(ended, { isLeft: false })
}
