import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { NO_JOURNAL } from '../../lib/store/file/journal/journal.ts'
import { appendEvent } from '../../lib/store/file/log/append.ts'
import { closeLog, createLog, foldAt, openLog } from '../../lib/store/file/log/log.ts'
import type { Log } from '../../lib/store/file/log/log.ts'
import { encodeMark } from '../../lib/store/file/log/marks.ts'
import { encodeRecord } from '../../lib/store/file/log/line.ts'
import { transition } from '../../lib/job/transition.ts'
import type { Job } from '../../lib/schema/job.ts'
import type { NewEnqueue } from '../../lib/store/jobs.ts'
import { birth, claimNext, claimOf, complete, finished } from './jobs.ts'
import { openSubject } from './subject.ts'

const NOTHING = { job: undefined, events: [], size: 0 }

/** A store, and the steps of a process that writes beside it and may stop after any of them. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { layout } = subject

  function bornOf(event: NewEnqueue): Job {
    const born = transition(undefined, event)
    assert.ok(born.outcome === 'changed')
    return born.job
  }

  const announce = (event: NewEnqueue): void => {
    const path = layout.creationHint(bornOf(event))
    fs.mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true })
    fs.writeFileSync(path, '')
  }

  /** Writes a birth that is not flushed; the log stays open, as it does while its writer waits for the disk. */
  const write = async (event: NewEnqueue): Promise<{ log: Log; writer: string }> => {
    const log = createLog(layout.log(event.job_id), event.job_id)
    assert.ok(log !== undefined)
    t.after(() => closeLog(log))
    const grown = await appendEvent(log, NOTHING, { event, durable: false }, NO_JOURNAL)
    return { log, writer: grown?.events[0]?.writer ?? '' }
  }

  const arrive = (event: NewEnqueue): void => {
    const job = bornOf(event)
    fs.renameSync(layout.creationHint(job), layout.queueHint(job))
  }

  return { ...subject, announce, write, arrive }
}

test('a worker that looks while a birth is under way takes the job the moment it is on the disk', async (t) => {
  const { store, clock, announce, write, arrive } = await setup(t)
  const event = birth(clock)
  announce(event)
  assert.equal(await claimNext(store), undefined)
  await write(event)
  assert.equal(await claimNext(store), undefined)
  arrive(event)
  // The same instant: no sweep, no second has passed.
  assert.equal((await claimNext(store))?.job_id, event.job_id)
})

test('a worker finishes a birth whose sender died before its flush', async (t) => {
  const { steps, store, clock, layout, announce, write } = await setup(t)
  const event = birth(clock)
  announce(event)
  await write(event)
  clock.advance(1001)
  assert.equal((await claimNext(store))?.job_id, event.job_id)
  assert.deepEqual(await steps.ready('codex', { limit: 5 }), [])
  assert.ok(fs.existsSync(layout.log(event.job_id)))
})

test('a hint that its sender left before it wrote the job keeps no worker busy, and is made again by a repeat', async (t) => {
  const { store, clock, announce } = await setup(t)
  const event = birth(clock)
  announce(event)
  clock.advance(5000)
  assert.equal(await claimNext(store), undefined)
  const again = { ...event, at: new Date(clock.now()).toISOString() }
  assert.equal((await store.jobs.create(again)).created, true)
  assert.equal((await claimNext(store))?.job_id, event.job_id)
})

test('a birth that its writer could not flush is no job, and a repeat is born in a new file', async (t) => {
  const { store, clock, layout, announce, write } = await setup(t)
  const event = birth(clock)
  announce(event)
  const { log, writer } = await write(event)
  fs.appendFileSync(layout.log(event.job_id), encodeMark({ mark: 'failed', writer }))
  assert.equal(await store.jobs.read(event.job_id), undefined)
  clock.advance(1001)
  assert.equal(await claimNext(store), undefined)
  const { created } = await store.jobs.create({ ...event, at: new Date(clock.now()).toISOString() })
  assert.equal(created, true)
  assert.notEqual(fs.statSync(layout.log(event.job_id)).ino, fs.fstatSync(log.fd).ino)
})

test('a dispatch that was acknowledged as a repeat stands, although its first writer then fails to flush', async (t) => {
  const { store, clock, layout, announce, write } = await setup(t)
  const event = birth(clock)
  announce(event)
  const { writer } = await write(event)
  assert.equal((await store.jobs.create(event)).created, false)
  // The flush of the first writer fails only now.
  fs.appendFileSync(layout.log(event.job_id), encodeMark({ mark: 'failed', writer }))
  assert.equal((await store.jobs.read(event.job_id))?.state, 'queued')
  assert.equal((await store.jobs.create(event)).created, false)
  assert.equal((await claimNext(store))?.job_id, event.job_id)
})

test('a claim, a cancel or any other line keeps a birth from being taken back', async (t) => {
  const { store, clock, layout, announce, write } = await setup(t)
  const event = birth(clock)
  announce(event)
  const { writer } = await write(event)
  await store.jobs.change(event.job_id, () => claimOf(clock))
  fs.appendFileSync(layout.log(event.job_id), encodeMark({ mark: 'failed', writer }))
  assert.equal((await store.jobs.read(event.job_id))?.state, 'running')
})

test('what was written on a birth that was taken back counts for nothing', async (t) => {
  const { store, clock, layout, write } = await setup(t)
  const event = birth(clock)
  const { log, writer } = await write(event)
  const seen = foldAt(layout.log(event.job_id), event.job_id)
  fs.appendFileSync(layout.log(event.job_id), encodeMark({ mark: 'failed', writer }))
  assert.ok(seen !== undefined)
  assert.equal(await appendEvent(log, seen, claimOf(clock), NO_JOURNAL), undefined)
  assert.equal(await store.jobs.read(event.job_id), undefined)
})

test('after a flush that failed the lines are written again before the next one is believed', async (t) => {
  const { store, clock, layout, another } = await setup(t)
  const job = await finished(store, clock)
  const path = layout.log(job.job_id)
  fs.appendFileSync(path, encodeMark({ mark: 'failed', writer: 'other.1' }))
  const before = foldAt(path, job.job_id)
  assert.equal(before?.isInDoubt, true)
  const other = await another()
  assert.equal((await other.jobs.read(job.job_id, { durable: true }))?.state, 'completed')
  const after = foldAt(path, job.job_id)
  assert.equal(after?.isInDoubt, undefined)
  assert.deepEqual(after?.job, before?.job)
  const lines = fs.readFileSync(path, 'utf8').split('"type":"complete"').length - 1
  assert.equal(lines, 2)
})

test('a change on lines in doubt writes them again in front of its own', async (t) => {
  const { store, clock, layout, another } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const path = layout.log(job.job_id)
  fs.appendFileSync(path, encodeMark({ mark: 'failed', writer: 'other.1' }))
  const other = await another()
  const held = await claimNext(other)
  assert.ok(held !== undefined)
  const lines = fs.readFileSync(path, 'utf8').split('"type":"enqueue"').length - 1
  assert.equal(lines, 2)
  const done = await other.jobs.change(job.job_id, () => complete(clock, held.token))
  assert.equal(done.job.state, 'completed')
  assert.equal(foldAt(path, job.job_id)?.isInDoubt, undefined)
})

test('programs that know no marks skip them like a torn record', async (t) => {
  const { store, clock, layout } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const path = layout.log(job.job_id)
  const mark = encodeMark({ mark: 'kept', writer: 'other.1' }).toString()
  fs.appendFileSync(path, mark)
  const log = openLog(path, job.job_id)
  assert.ok(log !== undefined)
  closeLog(log)
  // What such a program goes by: it begins as a record does, has no checksum field and no second newline.
  assert.match(mark, /^\n\{"format":1,/)
  assert.doesNotMatch(mark, /crc32|\n$/)
  fs.appendFileSync(
    path,
    encodeRecord({ ...claimOf(clock).event, format: 1, version: 2, writer: 'x.1' }),
  )
  assert.equal((await store.jobs.read(job.job_id))?.state, 'running')
})
