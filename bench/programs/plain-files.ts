import * as fs from 'node:fs'

import type { Steps } from './serve.ts'
import { OUTPUT, PROMPT } from './subject.ts'

const { O_RDWR, O_APPEND, O_CREAT, O_EXCL } = fs.constants
const SHARDS = 256

const BIRTH = Buffer.from(PROMPT.padEnd(600, ' '))
const CLAIM = Buffer.alloc(320, 'c')
const RESULT = Buffer.from(OUTPUT.padEnd(360, ' '))

/** A journal's records: the log so far, and what surrounds it. */
const FIRST_RECORD = Buffer.alloc(BIRTH.length + 80, 'r')
const LAST_RECORD = Buffer.alloc(BIRTH.length + CLAIM.length + RESULT.length + 80, 'r')

/** Bytes of the preallocated journal. */
const JOURNAL = 4 * 1024 * 1024

/** The log of one job, here a plain file: its path and its number. */
export type PlainJob = { path: string; number: number }

/** Further file calls at each step, in the order of our store. */
export type Beside = {
  beforeBirth?: (job: PlainJob) => void
  afterBirth?: (job: PlainJob) => void
  beforeClaim?: (job: PlainJob) => void
  afterClaim?: (job: PlainJob) => void
  afterEnd?: (job: PlainJob) => void
}

/**
 * A job's writes and flushes on plain files: create a file and write it; append a line; append a line. After the
 * first and the last, a record in a preallocated file is overwritten and flushed. No checks, no parsing, and no
 * flush of the job's own file.
 */
export function plainFiles(directory: string, beside: Beside = {}) {
  for (let shard = 0; shard < SHARDS; shard += 1) fs.mkdirSync(`${directory}/${shard}`)
  const journal = fs.openSync(`${directory}/journal`, 'w', 0o600)
  fs.writeSync(journal, Buffer.alloc(JOURNAL))
  fs.fsyncSync(journal)
  let at = 0
  let born = 0

  function keep(record: Buffer): void {
    if (at + record.length > JOURNAL) at = 0
    fs.writeSync(journal, record, 0, record.length, at)
    fs.fdatasyncSync(journal)
    at += record.length
  }

  function create(shard: string): PlainJob {
    const job = { path: `${shard}/${born}`, number: born }
    born += 1
    const fd = fs.openSync(job.path, O_RDWR | O_APPEND | O_CREAT | O_EXCL, 0o600)
    beside.beforeBirth?.(job)
    fs.writeSync(fd, BIRTH)
    keep(FIRST_RECORD)
    beside.afterBirth?.(job)
    fs.closeSync(fd)
    return job
  }

  function append({ path }: PlainJob, bytes: Buffer): void {
    const fd = fs.openSync(path, O_RDWR | O_APPEND)
    fs.writeSync(fd, bytes)
    fs.closeSync(fd)
  }

  return ({ jobs = 0 }: Record<string, number>): Steps => {
    const took: Steps = { ms: 0, enqueue: [], claim: [], complete: [] }
    const begun = performance.now()
    for (let count = 0; count < jobs; count += 1) {
      const t0 = performance.now()
      const job = create(`${directory}/${(born * 37) % SHARDS}`)
      const t1 = performance.now()
      beside.beforeClaim?.(job)
      append(job, CLAIM)
      beside.afterClaim?.(job)
      const t2 = performance.now()
      append(job, RESULT)
      keep(LAST_RECORD)
      beside.afterEnd?.(job)
      const t3 = performance.now()
      took.enqueue.push((t1 - t0) * 1000)
      took.claim.push((t2 - t1) * 1000)
      took.complete.push((t3 - t2) * 1000)
    }
    return { ...took, ms: performance.now() - begun }
  }
}
