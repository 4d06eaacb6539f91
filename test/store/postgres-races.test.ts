import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { mayHeal } from '../../lib/errors.ts'
import type { Job, RunningJob } from '../../lib/schema/job.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import { needsPostgres, sharedCluster } from '../postgres/shared.ts'
import { birth, claimRequest, complete } from './jobs.ts'

const LIMIT = { timeout: 120_000, ...needsPostgres }

async function setup(t: TestContext, count: number) {
  const cluster = await sharedCluster()
  const database = await cluster.createDatabase()
  const workspace = `/home/somebody/${randomUUID()}`
  const stores = await Promise.all(
    Array.from({ length: count }, () => openPostgresStore({ url: database, workspace })),
  )
  t.after(async () => {
    for (const store of stores) store.close()
    await Promise.all(stores.map(({ ended }) => ended))
  })
  return { stores, query: (text: string) => cluster.query(text, database) }
}

const LEASES = 2

/** What one caller does next, by chance. A refusal is an outcome like any other: another caller was first. */
async function step(store: PostgresStore, held: RunningJob[]): Promise<void> {
  const at = new Date(store.clock.now()).toISOString()
  const settle = (job: Job) => store.jobs.settle(job, { isLeft: false })
  const agent = randomInt(2) === 0 ? 'codex' : 'narrow'
  const limit = agent === 'narrow' ? LEASES : undefined
  const own = held.splice(randomInt(held.length + 1), 1)[0]
  const chance = randomInt(10)
  if (own === undefined || chance < 3) {
    if (own !== undefined) held.push(own)
    const key = randomInt(4)
    const task = key === 0 ? { prompt: 'p' } : { prompt: 'p', conversation_key: `key-${key}` }
    if (chance % 2 === 0)
      return void (await store.jobs.create(birth(store.clock, { to: agent, task })))
    const claimed = await store.jobs.claim(claimRequest({ agent, limit }))
    return claimed && void held.push(claimed)
  }
  const { token } = own
  if (chance < 7) await store.jobs.change(own.job_id, () => complete(store.clock, token))
  else if (chance < 9) {
    const event = { type: 'release', at, token, reason: 'by chance' } as const
    await store.jobs.change(own.job_id, () => ({ event, durable: true }))
  } else {
    const event = { type: 'cancel', at, by: { person: 'Ada' } } as const
    const { job } = await store.jobs.change(own.job_id, () => ({ event, durable: true }))
    await settle(job)
  }
}

test(
  'no race runs two jobs of a conversation at once, exceeds a limit or leaves a job behind',
  LIMIT,
  async (t) => {
    const { stores, query } = await setup(t, 6)
    const watching = new AbortController()
    const breaches: unknown[] = []
    const watcher = (async () => {
      while (!watching.signal.aborted) {
        breaches.push(
          ...(await query(`
          select agent, conversation, count(*) from durable_relay.jobs
          where held and conversation is not null group by 1, 2 having count(*) > 1
          union all
          select agent, null, count(*) from durable_relay.jobs
          where held and agent = 'narrow' group by 1 having count(*) > ${LEASES}`)),
        )
      }
    })()
    const held = stores.map((): RunningJob[] => [])
    const caller = async (store: PostgresStore, own: RunningJob[]) => {
      for (let steps = 0; steps < 60; steps += 1) {
        await step(store, own).catch((error: unknown) => {
          if (!mayHeal(error)) throw error
        })
      }
    }
    await Promise.all(
      stores.flatMap((store, index) => [1, 2, 3].map(() => caller(store, held[index] ?? []))),
    )
    watching.abort()
    await watcher
    assert.deepEqual(breaches, [])
    // What is left is done by one worker, in order.
    const [store] = stores
    assert.ok(store !== undefined)
    for (const job of held.flat()) {
      await store.jobs.change(job.job_id, () => complete(store.clock, job.token))
    }
    for (const agent of ['codex', 'narrow']) {
      for (;;) {
        const job = await store.jobs.claim(claimRequest({ agent }))
        if (job === undefined) break
        await store.jobs.change(job.job_id, () => complete(store.clock, job.token))
      }
    }
    assert.deepEqual(await store.jobs.held(), [])
    assert.deepEqual(await store.jobs.queued({ most: 9 }), [])
    const audit = await store.upkeep.audit()
    assert.deepEqual(audit.findings, [])
    t.diagnostic(JSON.stringify({ ...audit, findings: audit.findings.length }))
  },
)

test(
  'more transactions than connections wait for each other, and none for ever',
  LIMIT,
  async (t) => {
    const { stores } = await setup(t, 2)
    const task = { prompt: 'p', conversation_key: 'one' }
    const all = stores.flatMap((store) =>
      Array.from({ length: 60 }, () => store.jobs.create(birth(store.clock, { task }))),
    )
    const made = (await Promise.all(all)).map(({ job }) => job)
    assert.equal(new Set(made.map(({ created_at }) => created_at)).size, 120)
    const claims = stores.flatMap((store) =>
      Array.from({ length: 40 }, () => store.jobs.claim(claimRequest({ limit: 3 }))),
    )
    const claimed = (await Promise.all(claims)).filter((job) => job !== undefined)
    assert.equal(claimed.length, 1)
  },
)
