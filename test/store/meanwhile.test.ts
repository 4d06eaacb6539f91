import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'

import { tryLock } from '../../lib/process/lock.ts'
import { bootId, ownIdentity } from '../../lib/process/process.ts'
import { createJournalFile, removeJournal } from '../../lib/store/file/journal/journal-file.ts'
import { birth, claimNext, finished, idsOf } from './jobs.ts'
import { openSubject } from './subject.ts'

const LIMIT = { timeout: 60_000 }

/** A store after a reboot that took all hints, while another process holds the lock of the rebuild. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock, layout, reopen } = subject
  const talk = { prompt: 'p', conversation_key: 'talk' }
  const { job: first } = await store.jobs.create(birth(clock, { task: talk }))
  clock.advance(1000)
  const { job: second } = await store.jobs.create(birth(clock, { task: talk }))
  const ended = await finished(store, clock)
  store.close()
  for (const root of [layout.queueRoot, layout.conversationQueues]) {
    fs.rmSync(root, { recursive: true })
    fs.mkdirSync(root)
  }
  const document = () => JSON.parse(fs.readFileSync(layout.document, 'utf8')) as { boot_id: string }
  const hold = async () => {
    for (;;) {
      const release = tryLock(`${layout.root}/duty`)
      if (typeof release === 'function') return release
      // The store that was just closed still puts its journal in order.
      await delay(10)
    }
  }
  return { ...subject, talk, first, second, ended, document, hold, open: () => reopen(bootId()) }
}

/** What is called, and whether it has returned by now. */
function watched<T>(call: Promise<T>) {
  const state = { call, isOver: false }
  const end = () => {
    state.isOver = true
  }
  call.then(end, end)
  return state
}

test(
  'while another process rebuilds, jobs are read, sent and sent again at once',
  LIMIT,
  async (t) => {
    const { open, hold, clock, first, ended, document } = await setup(t)
    const release = await hold()
    const store = await open()
    assert.equal((await store.jobs.read(ended.job_id, { durable: true }))?.state, 'completed')
    assert.equal((await store.jobs.history(first.job_id)).length, 1)
    const event = birth(clock)
    const sent = await store.jobs.create(event)
    assert.deepEqual([sent.created, (await store.jobs.create(event)).created], [true, false])
    assert.equal(document().boot_id, 'this boot')
    release()
    assert.ok((await idsOf(store, 'queued')).includes(sent.job.job_id))
  },
)

test('what hints decide waits for the rebuild, and then sees every job', LIMIT, async (t) => {
  const { open, hold, clock, talk, first, second, ended } = await setup(t)
  const release = await hold()
  const store = await open()
  const at = new Date(clock.now()).toISOString()
  const waiting = {
    queued: watched(idsOf(store, 'queued')),
    claimed: watched(claimNext(store)),
    third: watched(store.jobs.create(birth(clock, { task: talk }))),
    child: watched(store.jobs.create(birth(clock, { parent: { job_id: ended.job_id, depth: 1 } }))),
    held: watched(store.jobs.held()),
    tended: watched(store.jobs.tend()),
    unchanged: watched(store.jobs.change(ended.job_id, () => undefined)),
    collected: watched(store.upkeep.collect(at)),
  }
  // Long enough for a call that does not wait: it reads the disk many times over.
  for (let n = 0; n < 50; n += 1) await store.jobs.create(birth(clock, { to: 'another' }))
  const early = Object.entries(waiting).filter(([, { isOver }]) => isOver)
  assert.deepEqual(
    early.map(([name]) => name),
    [],
  )
  release()
  assert.equal((await waiting.claimed.call)?.job_id, first.job_id)
  assert.ok((await waiting.queued.call).includes(second.job_id))
  const { job: third } = await waiting.third.call
  assert.ok(third.created_at > second.created_at)
  await Promise.all(Object.values(waiting).map(({ call }) => call))
})

test('a process that waits uses what the other one has rebuilt', LIMIT, async (t) => {
  const { open, hold, document, layout } = await setup(t)
  const release = await hold()
  const store = await open()
  const listed = idsOf(store, 'queued')
  // As the other process does at the end of a rebuild that found nothing.
  fs.writeFileSync(layout.document, JSON.stringify({ ...document(), boot_id: bootId() }))
  release()
  assert.deepEqual(await listed, [])
})

test(
  'a call that waits for two seconds reports the process that it waits for, once',
  LIMIT,
  async (t) => {
    const { open, hold, warnings } = await setup(t)
    const release = await hold()
    const store = await open()
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const calls = [idsOf(store, 'queued'), idsOf(store, 'running')]
    t.mock.timers.tick(1999)
    assert.deepEqual(warnings, [])
    t.mock.timers.tick(1)
    t.mock.timers.tick(10_000)
    assert.equal(warnings.length, 1)
    assert.match(
      warnings[0] ?? '',
      new RegExp(`^waiting for process ${process.pid}, .* after a restart$`),
    )
    t.mock.timers.reset()
    release()
    await Promise.all(calls)
  },
)

test('a store that is closed while it waits rebuilds nothing', LIMIT, async (t) => {
  const { open, hold, document } = await setup(t)
  const release = await hold()
  const store = await open()
  const listed = assert.rejects(idsOf(store, 'queued'), { name: 'AbortError' })
  store.close()
  await listed
  release()
  assert.equal(document().boot_id, 'this boot')
})

test('a rebuild that fails is an error of every call that waits for it', LIMIT, async (t) => {
  const { open, hold, layout } = await setup(t)
  const release = await hold()
  const store = await open()
  const calls: Promise<unknown>[] = [idsOf(store, 'queued'), claimNext(store)]
  fs.writeFileSync(layout.document, JSON.stringify({ format: 99 }))
  release()
  for (const call of calls) await assert.rejects(call, { code: 'STORE_FORMAT_UNKNOWN' })
})

test(
  'nothing of a store is used before the journals of the earlier boot are replayed',
  LIMIT,
  async (t) => {
    const { open, hold, layout, first, document } = await setup(t)
    const release = await hold()
    const owner = { process: ownIdentity(), boot_id: 'this boot' }
    const { path, fd } = await createJournalFile(layout, owner)
    fs.closeSync(fd)
    const opening = watched(open())
    for (let n = 0; n < 50; n += 1) await new Promise((done) => setImmediate(done))
    assert.equal(opening.isOver, false)
    // As the process that rebuilds does when the logs have all that is in it.
    removeJournal(path)
    const store = await opening.call
    assert.equal((await store.jobs.read(first.job_id))?.state, 'queued')
    assert.equal(document().boot_id, 'this boot')
    release()
  },
)

test(
  'nothing of a store is used while a process of another boot holds the lock',
  LIMIT,
  async (t) => {
    const { reopen, hold, first } = await setup(t)
    const release = await hold()
    const opening = watched(reopen('a third boot'))
    for (let n = 0; n < 50; n += 1) await new Promise((done) => setImmediate(done))
    assert.equal(opening.isOver, false)
    release()
    const store = await opening.call
    assert.equal((await claimNext(store))?.job_id, first.job_id)
  },
)
