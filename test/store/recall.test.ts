import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { jobIdOf } from '../../lib/schema/job-id.ts'
import { appendEvent } from '../../lib/store/file/log/append.ts'
import { closeLog, createLog, openLog } from '../../lib/store/file/log/log.ts'
import type { Log } from '../../lib/store/file/log/log.ts'
import { createRecall } from '../../lib/store/file/log/recall.ts'
import { birth } from './jobs.ts'

const NOTHING = { job: undefined, events: [], size: 0 }

/** A log with one line, just written and kept in mind. */
async function setup(t: { after: (work: () => void) => void }, requestId = 'one') {
  const directory = fs.mkdtempSync(join(tmpdir(), 'recall-'))
  const clock = { now: () => Date.now(), monotonic: () => 0 }
  const jobId = jobIdOf(requestId)
  const path = join(directory, `${jobId}.jsonl`)
  const log = createLog(path, jobId)
  assert.ok(log !== undefined)
  t.after(() => {
    closeLog(log)
    fs.rmSync(directory, { recursive: true })
  })
  const recall = createRecall()
  const enqueue = birth(clock, { request_id: requestId })
  const grown = await appendEvent(log, NOTHING, { event: enqueue, durable: false })
  assert.ok(grown !== undefined)
  recall.keep(log, grown)
  return { recall, log, path, jobId, grown }
}

function cancel(log: Log, at: Parameters<typeof appendEvent>[1]) {
  const by = { person: 'Ada' }
  const event = { type: 'cancel' as const, at: new Date().toISOString(), by }
  return appendEvent(log, at, { event, durable: false })
}

test('a log that nobody touched is not read again', async (t) => {
  const { recall, log, grown } = await setup(t)
  assert.equal(recall.fold(log), grown)
})

test('what is kept in mind is what the file says', async (t) => {
  const { recall, log } = await setup(t)
  const read = createRecall().fold(log)
  const kept = recall.fold(log)
  assert.deepEqual(kept.job, read.job)
  assert.deepEqual(kept.events, read.events)
  assert.equal(kept.size, read.size)
})

test("another process's line is seen, although the log was kept in mind", async (t) => {
  const { recall, log, path, jobId, grown } = await setup(t)
  const other = openLog(path, jobId)
  assert.ok(other !== undefined)
  await cancel(other, grown)
  closeLog(other)
  assert.equal(recall.fold(log).job?.state, 'cancelled')
})

test('bytes that were changed in place are found, although the length is the same', async (t) => {
  const { recall, log, path } = await setup(t)
  const bytes = fs.readFileSync(path)
  bytes[40] = (bytes[40] ?? 0) ^ 1
  // A clock tick apart, as any hand is: file times are not finer than some milliseconds everywhere.
  const { ctimeMs } = fs.statSync(path)
  do fs.writeFileSync(path, bytes)
  while (fs.statSync(path).ctimeMs === ctimeMs)
  assert.throws(() => recall.fold(log), { code: 'JOB_DAMAGED' })
})

test('another file under the same name is read', async (t) => {
  const { recall, log, path, jobId } = await setup(t)
  const copy = `${path}.copy`
  fs.copyFileSync(path, copy)
  fs.appendFileSync(copy, '\n{"format":1,"ver')
  fs.renameSync(copy, path)
  const other = openLog(path, jobId)
  assert.ok(other !== undefined)
  assert.equal(recall.fold(other).size, fs.statSync(path).size)
  closeLog(other)
  assert.ok(log.fd > 0)
})

test('only the latest 64 logs are kept in mind', async (t) => {
  const { recall, log, grown } = await setup(t)
  for (let number = 0; number < 64; number += 1)
    recall.keep({ ...log, jobId: `other-${number}` }, grown)
  assert.notEqual(recall.fold(log), grown)
  assert.equal(recall.fold({ ...log, jobId: 'other-0' }), grown)
})

test('a long log is not kept in mind', async (t) => {
  const { recall, log, grown } = await setup(t)
  recall.keep(log, { ...grown, size: 64 * 1024 + 1 })
  assert.notEqual(recall.fold(log), grown)
})
