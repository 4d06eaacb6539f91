import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { jobIdOf } from '../../lib/schema/job-id.ts'
import { NO_JOURNAL } from '../../lib/store/file/journal/journal.ts'
import { appendEvent } from '../../lib/store/file/log/append.ts'
import { closeLog, createLog, openLog } from '../../lib/store/file/log/log.ts'
import type { Log } from '../../lib/store/file/log/log.ts'
import { createCache } from '../../lib/store/file/log/cache.ts'
import { birth } from './jobs.ts'

const NOTHING = { job: undefined, events: [], size: 0 }

/** A log with one line, just written and kept in mind. */
async function setup(t: { after: (work: () => void) => void }, requestId = 'one') {
  const directory = fs.mkdtempSync(join(tmpdir(), 'cache-'))
  const clock = { now: () => Date.now(), monotonic: () => 0 }
  const jobId = jobIdOf(requestId)
  const path = join(directory, `${jobId}.jsonl`)
  const log = createLog(path, jobId)
  assert.ok(log !== undefined)
  t.after(() => {
    closeLog(log)
    fs.rmSync(directory, { recursive: true })
  })
  const cache = createCache()
  const enqueue = birth(clock, { request_id: requestId })
  const grown = await appendEvent(log, NOTHING, { event: enqueue, durable: false }, NO_JOURNAL)
  assert.ok(grown !== undefined)
  cache.keep(log, grown)
  return { cache, log, path, jobId, grown }
}

function cancel(log: Log, at: Parameters<typeof appendEvent>[1]) {
  const by = { person: 'Ada' }
  const event = { type: 'cancel' as const, at: new Date().toISOString(), by }
  return appendEvent(log, at, { event, durable: false }, NO_JOURNAL)
}

test('a log that nobody touched is not read again', async (t) => {
  const { cache, log, grown } = await setup(t)
  assert.equal(cache.fold(log), grown)
})

test('what is kept in mind is what the file says', async (t) => {
  const { cache, log } = await setup(t)
  const read = createCache().fold(log)
  const kept = cache.fold(log)
  assert.deepEqual(kept.job, read.job)
  assert.deepEqual(kept.events, read.events)
  assert.equal(kept.size, read.size)
})

test("another process's line is seen, although the log was kept in mind", async (t) => {
  const { cache, log, path, jobId, grown } = await setup(t)
  const other = openLog(path, jobId)
  assert.ok(other !== undefined)
  await cancel(other, grown)
  closeLog(other)
  assert.equal(cache.fold(log).job?.state, 'cancelled')
})

test('bytes that were changed in place are found, although the length is the same', async (t) => {
  const { cache, log, path } = await setup(t)
  const bytes = fs.readFileSync(path)
  bytes[40] = (bytes[40] ?? 0) ^ 1
  // A clock tick apart, as any hand is: file times are not finer than some milliseconds everywhere.
  const { ctimeMs } = fs.statSync(path)
  do fs.writeFileSync(path, bytes)
  while (fs.statSync(path).ctimeMs === ctimeMs)
  assert.throws(() => cache.fold(log), { code: 'JOB_DAMAGED' })
})

test('another file under the same name is read', async (t) => {
  const { cache, log, path, jobId } = await setup(t)
  const copy = `${path}.copy`
  fs.copyFileSync(path, copy)
  fs.appendFileSync(copy, '\n{"format":1,"ver')
  fs.renameSync(copy, path)
  const other = openLog(path, jobId)
  assert.ok(other !== undefined)
  assert.equal(cache.fold(other).size, fs.statSync(path).size)
  closeLog(other)
  assert.ok(log.fd > 0)
})

test('only the latest 64 logs are kept in mind', async (t) => {
  const { cache, log, grown } = await setup(t)
  for (let number = 0; number < 64; number += 1)
    cache.keep({ ...log, jobId: `other-${number}` }, grown)
  assert.notEqual(cache.fold(log), grown)
  assert.equal(cache.fold({ ...log, jobId: 'other-0' }), grown)
})

test('a long log is not kept in mind', async (t) => {
  const { cache, log, grown } = await setup(t)
  cache.keep(log, { ...grown, size: 64 * 1024 + 1 })
  assert.notEqual(cache.fold(log), grown)
})
