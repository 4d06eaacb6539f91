import * as fs from 'node:fs'

import { serve } from './serve.ts'
import type { Steps } from './serve.ts'
import { OUTPUT, PROMPT } from './subject.ts'

/**
 * What the disk alone asks for a job: a file created, written and flushed with its name, a line added, and
 * a line added and flushed. No listing, no checks, no parsing: nobody can be faster who keeps a file per job.
 */
const directory = process.argv[2] ?? '.'
const { O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_DIRECTORY } = fs.constants
const SHARDS = 256
for (let shard = 0; shard < SHARDS; shard += 1) fs.mkdirSync(`${directory}/${shard}`)

const BIRTH = Buffer.from(PROMPT.padEnd(600, ' '))
const CLAIM = Buffer.alloc(320, 'c')
const RESULT = Buffer.from(OUTPUT.padEnd(360, ' '))
let born = 0

async function create(path: string, shard: string): Promise<void> {
  const fd = fs.openSync(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL, 0o600)
  const names = fs.openSync(shard, O_RDONLY | O_DIRECTORY)
  fs.writeSync(fd, BIRTH)
  await new Promise<void>((resolve, reject) => {
    fs.fsync(names, (error) => (error === null ? resolve() : reject(error)))
    fs.fdatasyncSync(fd)
  })
  fs.closeSync(names)
  fs.closeSync(fd)
}

function append(path: string, bytes: Buffer, isFlushed: boolean): void {
  const fd = fs.openSync(path, O_RDWR | O_APPEND)
  fs.writeSync(fd, bytes)
  if (isFlushed) fs.fdatasyncSync(fd)
  fs.closeSync(fd)
}

async function steps({ jobs = 0 }: Record<string, number>): Promise<Steps> {
  const took: Steps = { ms: 0, enqueue: [], claim: [], complete: [] }
  const begun = performance.now()
  for (let job = 0; job < jobs; job += 1) {
    const shard = `${directory}/${(born * 37) % SHARDS}`
    const path = `${shard}/${born}`
    born += 1
    const t0 = performance.now()
    await create(path, shard)
    const t1 = performance.now()
    append(path, CLAIM, false)
    const t2 = performance.now()
    append(path, RESULT, true)
    const t3 = performance.now()
    took.enqueue.push((t1 - t0) * 1000)
    took.claim.push((t2 - t1) * 1000)
    took.complete.push((t3 - t2) * 1000)
  }
  return { ...took, ms: performance.now() - begun }
}

serve({ steps }, () => {})
