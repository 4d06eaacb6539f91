import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Order, Place } from '../../../lib/job/find/order.ts'
import { totalOf } from '../../../lib/job/find/tally.ts'
import type { Job } from '../../../lib/schema/job.ts'
import type { NewEvent } from '../../../lib/schema/event.ts'
import type { FindRequest } from '../../../lib/store/finder.ts'
import type { Store } from '../../../lib/store/store.ts'
import type { HandClock } from '../clock.ts'
import type { Subject } from '../contract.ts'
import { birth, claimOf, complete, finished } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

/** What every store promises about finding, counting and sorting jobs. */
export function finderContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('D8: count() counts every job, in its group, and follows each change', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const groups = async (more: Partial<FindRequest> = {}, of = other) => {
      const { tally, missing } = await of.finder.count({ ...asked(clock), ...more })
      assert.equal(missing, undefined)
      const { needs, failed, running, queued, ended } = tally.groups
      return [needs, failed, running, queued, ended]
    }
    assert.deepEqual(await groups(), [0, 0, 0, 0, 0])
    const { job } = await store.jobs.create(birth(clock, { labels: ['blue'] }))
    assert.deepEqual(await groups(), [0, 0, 0, 1, 0])
    await store.jobs.change(job.job_id, () => claimOf(clock))
    assert.deepEqual(await groups(), [0, 0, 1, 0, 0])
    await change(store, clock, job, { type: 'ask', question_id: 'q', text: 'Which one?' })
    assert.deepEqual(await groups(), [1, 0, 0, 0, 0])
    assert.deepEqual(await groups({ filter: { needs: ['answer'] } }), [1, 0, 0, 0, 0])
    assert.deepEqual(await groups({ filter: { needs: ['review'] } }), [0, 0, 0, 0, 0])
    const by = { person: 'Ada' }
    await change(store, clock, job, { type: 'answer', question_id: 'q', answer: 'This', by })
    assert.deepEqual(await groups(), [0, 0, 1, 0, 0])
    const failed = await fail(store, clock, { to: 'writer' })
    assert.deepEqual(await groups(), [0, 1, 1, 0, 0])
    assert.deepEqual(await groups({ dismissed: new Set([failed]) }), [0, 0, 1, 0, 1])
    assert.deepEqual(await groups({ nowMs: clock.now() + 25 * 3600_000 }), [0, 0, 1, 0, 1])
    await store.jobs.change(job.job_id, ({ token }) => complete(clock, token))
    for (const of of [store, other, await another()]) {
      assert.deepEqual(await groups({}, of), [0, 1, 0, 0, 1])
      assert.deepEqual(await groups({ filter: { to: 'writer' } }, of), [0, 1, 0, 0, 0])
      assert.deepEqual(await groups({ filter: { label: 'blue' } }, of), [0, 0, 0, 0, 1])
      assert.deepEqual(await groups({ filter: { states: ['failed'] } }, of), [0, 1, 0, 0, 0])
      assert.deepEqual(await groups({ filter: { group: 'ended' } }, of), [0, 0, 0, 0, 1])
    }
    const { tally } = await other.finder.count(asked(clock))
    assert.deepEqual(
      Object.fromEntries([...tally.agents].map(([agent, each]) => [agent, totalOf(each)])),
      {
        codex: 1,
        writer: 1,
      },
    )
    assert.deepEqual(Object.fromEntries(tally.states), { completed: 1, failed: 1 })
  })

  check('page() finds words in every text of a job, and the beginning of the last', async (t) => {
    const { store, another, clock } = await open(t)
    const prompt = 'Rename the Widget\n\nKeep idempotency in mind'
    const { job } = await store.jobs.create(birth(clock, { prompt, request_id: 'nightly-build' }))
    const other = await another()
    const finds = async (query: string) => {
      for (const of of [store, other]) {
        const { places, missing } = await of.finder.page({ ...asked(clock), ...NEWEST, query })
        assert.equal(missing, undefined)
        if (places.length !== 1 || places[0]?.job_id !== job.job_id) return false
      }
      return true
    }
    assert.ok(await finds('IDEMPOTENCY widget'))
    assert.ok(await finds('mind idempo'))
    assert.ok(!(await finds('idempo mind')))
    assert.ok(!(await finds('widgets')))
    assert.ok(await finds(job.job_id.slice(0, 6)))
    assert.ok(!(await finds(job.job_id.slice(0, 3))))
    assert.ok(await finds('nightly build'))
    assert.ok(await finds('codex claude-main'))
    assert.ok(!(await finds(' … ')))
    await store.jobs.change(job.job_id, () => claimOf(clock))
    await change(store, clock, job, { type: 'ask', question_id: 'q', text: 'Größe oder Farbe?' })
    assert.ok(await finds('GRÖSSE'.toLowerCase().replace('sse', 'ße')))
    const by = { person: 'Ada' }
    await change(store, clock, job, { type: 'answer', question_id: 'q', answer: 'violet', by })
    assert.ok(await finds('violet'))
    const long = 'x '.repeat(150_000)
    await store.jobs.change(job.job_id, ({ token }) =>
      complete(clock, token, `all done, see changelog ${long}`),
    )
    for (const query of ['changelog', 'violet changelog', 'idempotency done', 'größe']) {
      assert.ok(await finds(query), query)
    }
    assert.ok(!(await finds('idempotency changelogs')))
  })

  check('page() and count() show a limited caller its own jobs alone', async (t) => {
    const { store, clock } = await open(t)
    const mine = birth(clock, { from: { agent: 'guest' }, scope: 'guest', prompt: 'secret word' })
    const { job: own } = await store.jobs.create(mine)
    await finished(store, clock, { prompt: 'secret word' })
    await finished(store, clock, { prompt: 'secret word', from: { agent: 'guest' }, to: 'writer' })
    for (const [seenBy, count] of [
      [{ agent: 'guest' }, 2],
      [{ scope: 'guest' }, 1],
      [{ agent: 'stranger' }, 0],
      [undefined, 3],
    ] as const) {
      const request = { ...asked(clock), filter: { seenBy }, query: 'secret' }
      const { tally } = await store.finder.count(request)
      assert.equal(totalOf(tally.groups), count)
      assert.equal((await store.finder.page({ ...request, ...NEWEST })).places.length, count)
    }
    const { places } = await store.finder.page({
      ...asked(clock),
      ...NEWEST,
      filter: { seenBy: { scope: 'guest' } },
    })
    assert.equal(places[0]?.job_id, own.job_id)
  })

  check('page() shows each job once in every order, while others change', async (t) => {
    const { store, clock } = await open(t)
    const ids: string[] = []
    for (const cost of [3, 1, 2, undefined, 2]) {
      clock.advance(1000)
      const { job } = await store.jobs.create(birth(clock, { to: 'writer' }))
      await store.jobs.change(job.job_id, () => claimOf(clock))
      clock.advance(1000 * (cost ?? 7))
      const usage = cost === undefined ? {} : { usage: { cost_usd: cost } }
      await store.jobs.change(job.job_id, ({ token }) => ({
        durable: true,
        event: { type: 'complete', at: at(clock), token, result: { output: 'x', ...usage } },
      }))
      ids.push(job.job_id)
    }
    const orders: [Order, string[] | undefined][] = [
      [{ sort: 'created', direction: 'desc' }, ids.toReversed()],
      [{ sort: 'created', direction: 'asc' }, ids],
      [{ sort: 'updated', direction: 'desc' }, ids.toReversed()],
      [{ sort: 'cost', direction: 'desc' }, undefined],
      [{ sort: 'duration', direction: 'asc' }, undefined],
      [{ sort: 'listing', direction: 'asc' }, ids.toReversed()],
    ]
    for (const [order, expected] of orders) {
      const seen = await allOf(store, clock, order)
      assert.deepEqual(seen.toSorted(), ids.toSorted(), order.sort)
      if (expected !== undefined) assert.deepEqual(seen, expected, order.sort)
    }
    const byCost = await allOf(store, clock, { sort: 'cost', direction: 'desc' })
    assert.deepEqual([byCost[0], byCost[4]], [ids[0], ids[3]])
    const byTime = await allOf(store, clock, { sort: 'duration', direction: 'asc' })
    assert.deepEqual([byTime[0], byTime[4]], [ids[1], ids[3]])
  })

  check('children() lists all jobs that the turns of a job sent, ended ones too', async (t) => {
    const { store, another, clock } = await open(t)
    const { job: top } = await store.jobs.create(birth(clock))
    const sent: string[] = []
    for (const depth of [1, 1, 2]) {
      clock.advance(1000)
      const above = depth === 1 ? top.job_id : (sent[0] ?? '')
      sent.push((await finished(store, clock, { parent: { job_id: above, depth } })).job_id)
    }
    clock.advance(1000)
    const live = birth(clock, { parent: { job_id: top.job_id, depth: 1 } })
    const { job } = await store.jobs.create(live)
    for (const of of [store, await another()]) {
      const { job_ids, missing } = await of.finder.children(top.job_id)
      assert.deepEqual([job_ids, missing], [[sent[0], sent[1], job.job_id], undefined])
      assert.deepEqual((await of.finder.children(sent[0] ?? '')).job_ids, [sent[2]])
    }
    assert.deepEqual((await store.finder.children(job.job_id)).job_ids, [])
  })
}

const NEWEST = { sort: 'updated', direction: 'desc', limit: 100 } as const

function asked(clock: HandClock): FindRequest {
  return { filter: {}, nowMs: clock.now(), dismissed: new Set(), withinMs: 5000 }
}

const at = (clock: HandClock) => new Date(clock.now()).toISOString()

/** Every job of an agent, two at a time, while another one is sent and ends between the pages. */
async function allOf(store: Store, clock: HandClock, order: Order): Promise<string[]> {
  const seen: string[] = []
  let after: Place | undefined
  for (;;) {
    const page = await store.finder.page({
      ...asked(clock),
      ...order,
      filter: { to: 'writer' },
      after,
      limit: 2,
    })
    seen.push(...page.places.map(({ job_id }) => job_id))
    if (page.isLast) return seen
    after = page.places.at(-1)
    await finished(store, clock)
  }
}

type Said = NewEvent extends infer E
  ? E extends { at: string }
    ? Omit<E, 'at' | 'token'>
    : never
  : never

/** Appends an event, with the time and the token of the turn. */
async function change(store: Store, clock: HandClock, { job_id }: Job, event: Said): Promise<void> {
  await store.jobs.change(job_id, ({ token }) => {
    const stamped = event.type === 'ask' ? { ...event, token } : event
    return { durable: true, event: { ...stamped, at: at(clock) } as NewEvent }
  })
}

/** A job that fails for good. */
async function fail(
  store: Store,
  clock: HandClock,
  more: Parameters<typeof birth>[1],
): Promise<string> {
  const { job } = await store.jobs.create(birth(clock, { ...more, max_attempts: 1 }))
  await store.jobs.change(job.job_id, () => claimOf(clock))
  await store.jobs.change(job.job_id, ({ token }) => ({
    durable: true,
    event: {
      type: 'fail',
      at: at(clock),
      token,
      error: { code: 'BROKEN', message: 'It broke' },
      retryable: false,
    },
  }))
  return job.job_id
}
