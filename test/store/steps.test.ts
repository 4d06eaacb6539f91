import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { test } from 'node:test'

import type { Steps } from '../../lib/store/file/jobs/steps.ts'
import { fileTime } from '../../lib/store/file/file-time.ts'
import type { Topic } from '../../lib/store/jobs.ts'
import type { Store } from '../../lib/store/store.ts'
import type { HandClock } from './clock.ts'
import { birth, claimNext, complete, LEASE_MS } from './jobs.ts'
import { openSubject } from './subject.ts'

test('nudge() leads to the first of a conversation that nothing leads to', async (t) => {
  const { store, steps, clock } = await openSubject(t)
  const { first, second } = await conversationOfTwo(store, clock)
  await stepAside(steps, clock)
  await stepAside(steps, clock)
  assert.deepEqual(await steps.ready('codex', { limit: 5 }), [])
  const work = next(store, { agent: 'codex' })
  await steps.nudge()
  await work
  assert.equal((await mustClaim(store)).job_id, first.job_id)
  // Only the end of the first leads to the second.
  await steps.nudge()
  assert.deepEqual(await steps.ready('codex', { limit: 5 }), [])
  assert.equal((await steps.before(second))?.job_id, first.job_id)
})

test('nudge() behind a job that steps aside leads to the one before it, not to itself', async (t) => {
  const { store, steps, clock } = await openSubject(t)
  const { first, second } = await conversationOfTwo(store, clock)
  await stepAside(steps, clock)
  await stepAside(steps, clock)
  await steps.nudge(first)
  assert.deepEqual(await steps.ready('codex', { limit: 5 }), [])
  await steps.nudge(second)
  assert.deepEqual(
    (await steps.ready('codex', { limit: 5 })).map(({ job_id }) => job_id),
    [first.job_id],
  )
})

test('nudge() changes nothing where a hint leads to the job, or there is no conversation', async (t) => {
  const { store, steps, clock } = await openSubject(t)
  await steps.nudge()
  const { job: alone } = await store.jobs.create(birth(clock))
  clock.advance(1)
  await steps.nudge(alone)
  const { first, second } = await conversationOfTwo(store, clock)
  const before = await steps.ready('codex', { limit: 5 })
  for (const behind of [undefined, first, second]) await steps.nudge(behind)
  assert.deepEqual(await steps.ready('codex', { limit: 5 }), before)
  assert.equal((await mustClaim(store)).job_id, alone.job_id)
  // In a worker's hands, and not claimed yet.
  const taken = await steps.take('codex', { writes: true, now: clock.now() })
  assert.equal(taken, first.job_id)
  for (const behind of [undefined, first, second]) await steps.nudge(behind)
  assert.deepEqual(
    (await steps.ready('codex', { limit: 5 })).map(({ job_id }) => job_id),
    [second.job_id],
  )
})

test('busy() counts the jobs of an agent that are in hands', async (t) => {
  const { store, steps, clock } = await openSubject(t)
  await store.jobs.create(birth(clock))
  await store.jobs.create(birth(clock, { to: 'claude' }))
  assert.equal(await steps.busy('codex'), 0)
  const held = await mustClaim(store)
  assert.deepEqual([await steps.busy('codex'), await steps.busy('claude')], [1, 0])
  await store.jobs.change(held.job_id, () => complete(clock, held.token))
  assert.equal(await steps.busy('codex'), 0)
})

test('running() says who has which job and until when; setLease() moves that', async (t) => {
  const { store, steps, clock } = await openSubject(t)
  await store.jobs.create(birth(clock))
  const job = await mustClaim(store)
  const [hint] = await steps.running()
  assert.equal(hint?.job_id, job.job_id)
  assert.equal(hint?.agent, 'codex')
  assert.equal(hint?.ends_monotonic_ms, job.lease.ends_monotonic_ms)
  assert.ok(hint.age_ms < 5000)
  const ends = job.lease.ends_monotonic_ms + 1234
  assert.equal(steps.hints.setLease(job, ends), true)
  assert.equal((await steps.running())[0]?.ends_monotonic_ms, ends)
  clock.advance(5000)
  assert.ok(((await steps.running())[0]?.age_ms ?? 0) > 4900)
  await store.jobs.change(job.job_id, () => complete(clock, job.token))
  assert.deepEqual(await steps.running(), [])
  assert.equal(steps.hints.setLease(job, ends), false)
})

test('a process that has seen a job queued keeps the hint of the turn that has begun since', async (t) => {
  const { store, steps, another, clock } = await openSubject(t)
  const event = birth(clock)
  await store.jobs.create(event)
  const first = await mustClaim(store)
  const at = new Date(clock.now()).toISOString()
  const release = { type: 'release', at, token: first.token, reason: 'r', untouched: true } as const
  const { job: seen } = await store.jobs.change(first.job_id, () => ({
    event: release,
    durable: true,
  }))
  assert.equal(seen.state, 'queued')
  // The hint has moved, and nothing is left to remove once another process has taken it.
  assert.equal(steps.hints.outlived(first, seen, 'over'), undefined)

  await mustClaim(await another())
  const held = async () => (await steps.running()).map(({ job_id }) => job_id)
  for (const correct of [steps.reconcile, steps.release]) {
    await correct(seen)
    assert.deepEqual(await held(), [first.job_id])
  }
  steps.hints.reconcile(seen)
  assert.deepEqual(await held(), [first.job_id])
})

test('a job that another process recovers while its turn is carried out is queued all the same', async (t) => {
  const { store, steps, layout, clock, connection } = await openSubject(t)
  await store.jobs.create(birth(clock))
  const running = await mustClaim(store)
  const { job_id, token } = running
  const at = new Date(clock.now()).toISOString()
  const recover = { type: 'recover', at, by: { person: 'ann' } }
  const program = `
    import { openFileStore } from ${JSON.stringify(import.meta.resolve('../../lib/store/file/open.ts'))}
    const store = await openFileStore(JSON.parse(process.argv[1]))
    await store.jobs.change('${job_id}', () => ({ event: ${JSON.stringify(recover)}, durable: true }))
    store.close()
    await store.ended`
  const node = ['--import', 'tsx', '--input-type=module', '-e', program, connection]
  // The last step of the end of a turn: its hint becomes the notification.
  const { renameSync } = fs
  let other: { status: number | null; stderr: Buffer } | undefined
  fs.renameSync = (from, to) => {
    if (from === layout.runningHint(running)) {
      other ??= spawnSync(process.execPath, node, { timeout: 60_000 })
    }
    renameSync(from, to)
  }
  syncBuiltinESMExports()
  t.after(() => {
    fs.renameSync = renameSync
    syncBuiltinESMExports()
  })
  const error = { code: 'X', message: 'r' }
  const park = { type: 'park', at, token, error } as const
  await store.jobs.change(job_id, () => ({ event: park, durable: true }))
  assert.equal(other?.status, 0, String(other?.stderr))
  assert.equal((await store.jobs.read(job_id))?.state, 'queued')
  const ready = await steps.ready('codex', { limit: 5 })
  assert.deepEqual(
    ready.map((each) => each.job_id),
    [job_id],
  )
})

test('a job that a dead worker took while an old hint was removed stays in the queue', async (t) => {
  const { store, steps, clock } = await openSubject(t)
  const { job: seen } = await store.jobs.create(birth(clock))
  assert.equal(await steps.take('codex', { writes: true, now: clock.now() }), seen.job_id)
  assert.ok(seen.state === 'queued')
  steps.hints.dropTurns(seen)
  const ready = await steps.ready('codex', { limit: 5 })
  assert.deepEqual(
    ready.map(({ job_id }) => job_id),
    [seen.job_id],
  )
  assert.deepEqual(await steps.running(), [])
})

test('a repeated create never shortens the lease of the running job', async (t) => {
  const { store, steps, another, clock } = await openSubject(t)
  const event = birth(clock)
  await store.jobs.create(event)
  const job = await mustClaim(store)
  const ends = clock.monotonic() + 10 * LEASE_MS
  steps.hints.setLease(job, ends)
  const again = await (await another()).jobs.create(event)
  assert.equal(again.created, false)
  await steps.reconcile(job)
  assert.equal((await steps.running())[0]?.ends_monotonic_ms, ends)
})

test('suspect() marks a running job until its next heartbeat, and moves no lease', async (t) => {
  const { layout, store, steps, clock } = await openSubject(t)
  await store.jobs.create(birth(clock))
  const job = await mustClaim(store)
  const ends = clock.monotonic() + 90_000
  steps.hints.setLease(job, ends)
  assert.equal((await steps.running())[0]?.suspected, undefined)
  clock.advance(1)
  const marked = clock.monotonic()
  steps.hints.suspect(job, { byWallClock: false })
  const [hint] = await steps.running()
  assert.ok(hint?.suspected?.monotonic_ms !== undefined)
  assert.ok(hint.suspected.monotonic_ms >= marked)
  assert.equal(hint.ends_monotonic_ms, ends)
  steps.hints.suspect(job, { byWallClock: true })
  assert.deepEqual((await steps.running())[0]?.suspected, { monotonic_ms: undefined })
  steps.hints.setLease(job, ends)
  assert.equal((await steps.running())[0]?.suspected, undefined)
  assert.ok(fileTime(layout.time) >= (hint.changed_at_ms ?? Infinity))
})

test('reconcile() brings back a lost hint with a whole lease', async (t) => {
  const { store, steps, clock } = await openSubject(t)
  await store.jobs.create(birth(clock))
  const job = await mustClaim(store)
  await steps.drop({ agent: 'codex', job_id: job.job_id })
  assert.deepEqual(await steps.running(), [])
  clock.advance(5 * LEASE_MS)
  await steps.reconcile(job)
  const ends = (await steps.running())[0]?.ends_monotonic_ms ?? 0
  assert.ok(ends > clock.monotonic() + LEASE_MS / 2)
})

async function conversationOfTwo(store: Store, clock: HandClock) {
  const task = { prompt: 'p', conversation_key: 'docs' }
  const { job: first } = await store.jobs.create(birth(clock, { task }))
  const { job: second } = await store.jobs.create(birth(clock, { task }))
  return { first, second }
}

/** Takes the hint of the next job away, as a claimer does that finds another job before it. */
async function stepAside(steps: Steps, clock: HandClock): Promise<void> {
  const job_id = await steps.take('codex', { writes: true, now: clock.now() })
  assert.ok(job_id !== undefined)
  await steps.drop({ agent: 'codex', job_id })
}

async function mustClaim(store: Store) {
  const job = await claimNext(store)
  assert.ok(job !== undefined)
  return job
}

/** Resolves at the next call of a watch on this topic. */
function next(store: Store, topic: Topic): Promise<void> {
  return new Promise((resolve) => {
    const watch = store.jobs.watch(topic, () => {
      watch.close()
      resolve()
    })
  })
}
