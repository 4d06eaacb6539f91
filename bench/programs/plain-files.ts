import * as fs from 'node:fs'

import type { Steps } from './serve.ts'
import { OUTPUT, PROMPT } from './subject.ts'

const { O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_DIRECTORY } = fs.constants
const SHARDS = 256

const BIRTH = Buffer.from(PROMPT.padEnd(600, ' '))
const CLAIM = Buffer.alloc(320, 'c')
const RESULT = Buffer.from(OUTPUT.padEnd(360, ' '))

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
 * A job's writes and flushes on plain files: create a file, write it and flush it with its name; append a
 * line; append a line and flush it. No checks and no parsing.
 */
export function plainFiles(directory: string, beside: Beside = {}) {
  for (let shard = 0; shard < SHARDS; shard += 1) fs.mkdirSync(`${directory}/${shard}`)
  let born = 0

  async function create(shard: string): Promise<PlainJob> {
    const job = { path: `${shard}/${born}`, number: born }
    born += 1
    const fd = fs.openSync(job.path, O_RDWR | O_APPEND | O_CREAT | O_EXCL, 0o600)
    beside.beforeBirth?.(job)
    const names = fs.openSync(shard, O_RDONLY | O_DIRECTORY)
    fs.writeSync(fd, BIRTH)
    await new Promise<void>((resolve, reject) => {
      fs.fsync(names, (error) => (error === null ? resolve() : reject(error)))
      fs.fdatasyncSync(fd)
    })
    fs.closeSync(names)
    beside.afterBirth?.(job)
    fs.closeSync(fd)
    return job
  }

  function append({ path }: PlainJob, bytes: Buffer, isFlushed: boolean): void {
    const fd = fs.openSync(path, O_RDWR | O_APPEND)
    fs.writeSync(fd, bytes)
    if (isFlushed) fs.fdatasyncSync(fd)
    fs.closeSync(fd)
  }

  return async ({ jobs = 0 }: Record<string, number>): Promise<Steps> => {
    const took: Steps = { ms: 0, enqueue: [], claim: [], complete: [] }
    const begun = performance.now()
    for (let count = 0; count < jobs; count += 1) {
      const t0 = performance.now()
      const job = await create(`${directory}/${(born * 37) % SHARDS}`)
      const t1 = performance.now()
      beside.beforeClaim?.(job)
      append(job, CLAIM, false)
      beside.afterClaim?.(job)
      const t2 = performance.now()
      append(job, RESULT, true)
      beside.afterEnd?.(job)
      const t3 = performance.now()
      took.enqueue.push((t1 - t0) * 1000)
      took.claim.push((t2 - t1) * 1000)
      took.complete.push((t3 - t2) * 1000)
    }
    return { ...took, ms: performance.now() - begun }
  }
}
