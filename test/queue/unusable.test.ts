import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { LogEntry } from '../../lib/schema/event.ts'
import { encodeRecord } from '../../lib/store/file/log/line.ts'
import { claim as claimJob } from '../../lib/store/file/jobs/claim.ts'
import { birth } from '../store/jobs.ts'
import { openSubject } from '../store/subject.ts'

const LEASE_MS = 60_000
const NOBODY = 65_534

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock, layout } = subject
  const queue = createQueue({ store, clock })
  const worker = { id: 'w', ...ownIdentity() }
  const claim = (limit?: number) =>
    queue.claim({ agent: 'codex', worker, lease_ms: LEASE_MS, writes: true, limit })
  const create = async (more: Parameters<typeof birth>[1] = {}) =>
    (await store.jobs.create(birth(clock, more))).job
  return { ...subject, queue, claim, create, log: (id: string) => layout.log(id) }
}

type On = Awaited<ReturnType<typeof setup>>

function makeNewer(path: string): void {
  const line = { format: 2, version: 1, type: 'dream', at: '2026-11-20T12:00:00.000Z', writer: 'x' }
  fs.writeFileSync(path, encodeRecord(line as unknown as LogEntry))
}

/** Makes one log unreadable for this process, which gives up its rights for that while it is root. */
function forbid(t: TestContext, { dataDir }: On, path: string): void {
  if (process.getuid?.() === 0) {
    giveAway(dataDir)
    fs.chownSync(path, 0, 0)
    process.seteuid?.(NOBODY)
    t.after(() => process.seteuid?.(0))
  }
  if (process.getuid?.() !== 0) fs.chmodSync(path, 0)
}

function giveAway(path: string): void {
  fs.lchownSync(path, NOBODY, NOBODY)
  if (!fs.lstatSync(path).isDirectory()) return
  for (const name of fs.readdirSync(path)) giveAway(`${path}/${name}`)
}

const UNREADABLE: [name: string, make: (t: TestContext, on: On, path: string) => void][] = [
  ['a job of a newer format', (_t, _on, path) => makeNewer(path)],
  ['a job whose log this user may not read', forbid],
]

for (const [name, make] of UNREADABLE) {
  test(`${name} goes back to the queue and takes no place where concurrency is limited`, async (t) => {
    const on = await setup(t)
    const { claim, create, store, steps, clock, queue } = on
    const victim = await create({ priority: 50 })
    const sound = [await create(), await create()]
    make(t, on, on.log(victim.job_id))

    const first = await claim(1)
    assert.equal(first?.job_id, sound[0]?.job_id)
    assert.equal(await claim(1), undefined)
    assert.ok(first)
    await queue.complete(first, { output: 'done' })
    clock.advance(5000)
    await queue.sweep()
    assert.equal((await claim(1))?.job_id, sound[1]?.job_id)

    // It stands where it stood, for a program that can read it, and is listed with the reason.
    const ready = await steps.ready('codex', { limit: 9 })
    assert.deepEqual(
      ready.map(({ job_id }) => job_id),
      [victim.job_id],
    )
    const page = await queue.list({})
    assert.deepEqual(
      page.damaged.map(({ job_id }) => job_id),
      [victim.job_id],
    )
    // Looked at again after a while, it costs one look and no place.
    clock.advance(40_000)
    assert.equal(await claim(), undefined)
    assert.equal((await store.jobs.held()).length, 1)
  })

  test(`${name} that a dead worker held does not count as running for ever`, async (t) => {
    const on = await setup(t)
    const { claim, create, store, clock, queue } = on
    const victim = await create()
    assert.equal((await claim(1))?.job_id, victim.job_id)
    make(t, on, on.log(victim.job_id))
    await queue.sweep()
    assert.equal((await store.jobs.held()).length, 1, 'its worker may live')
    clock.advance(LEASE_MS + 1000)
    await queue.sweep()
    assert.equal((await store.jobs.held()).length, 0)
  })
}

test('many jobs that cannot be read keep no other from being claimed for long', async (t) => {
  const { claim, create, log } = await setup(t)
  for (let n = 0; n < 20; n += 1) makeNewer(log((await create({ priority: 9 })).job_id))
  const sound = await create()
  const claimed: (string | undefined)[] = []
  for (let looks = 0; looks < 4 && claimed.at(-1) === undefined; looks += 1) {
    // A worker reports such a refusal and looks again.
    claimed.push((await claim().catch(() => undefined))?.job_id)
  }
  assert.equal(claimed.at(-1), sound.job_id)
})

test('a job that is damaged when it is given back ends no worker', async (t) => {
  const { steps, clock, create, log, layout } = await setup(t)
  const victim = await create()
  fs.writeFileSync(log(victim.job_id), 'not a log\n')
  // Another claimer has taken the last place between this one's two looks.
  let looks = 0
  const busy = () => Promise.resolve(looks++ === 0 ? 0 : 2)
  const worker = { id: 'w', ...ownIdentity() }
  const request = { agent: 'codex', worker, lease_ms: LEASE_MS, writes: true, limit: 1 }
  assert.equal(await claimJob({ steps: { ...steps, busy }, clock }, request), undefined)
  assert.deepEqual(fs.readdirSync(layout.running('codex')), [])
})

test('a conversation waits for a head that cannot be read while its worker may run', async (t) => {
  for (const make of [makeNewer, (path: string) => fs.writeFileSync(path, 'not a log\n')]) {
    const { claim, create, clock, queue, log } = await setup(t)
    const task = { prompt: 'p', conversation_key: 'k' }
    const head = await create({ task })
    const next = await create({ task })
    assert.equal((await claim())?.job_id, head.job_id)
    make(log(head.job_id))
    assert.equal(await claim(), undefined)
    await queue.sweep()
    clock.advance(LEASE_MS / 2)
    await queue.sweep()
    assert.equal(await claim(), undefined)
    assert.match(await queue.why(await queue.get(next.job_id)), /no worker|may be running/)
    clock.advance(LEASE_MS)
    for (let looks = 0; looks < 5; looks += 1) await queue.sweep()
    assert.equal((await claim())?.job_id, next.job_id)
  }
})

test('a cancellation whose job cannot be read ends no sweep', async (t) => {
  const on = await setup(t)
  const { create, layout, queue, log } = on
  const victim = await create()
  fs.writeFileSync(layout.cancellation(victim.job_id), '')
  forbid(t, on, log(victim.job_id))
  await queue.sweep()
  assert.deepEqual(fs.readdirSync(layout.cancellations), [victim.job_id])
})
