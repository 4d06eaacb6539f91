import { existsSync } from 'node:fs'

import type { Subject } from './subject.ts'

/** Paths that do not exist: checking for them leaves a mark in the trace of system calls. */
export const BEGIN_MARK = '/durable-relay-bench-begin'
export const END_MARK = '/durable-relay-bench-end'

/** Jobs before the marks, which warm caches and create directories. */
const WARM_UP = 20

/** Counted jobs, which run between the marks. */
export const MARKED_JOBS = 100

/** Runs jobs one after the other, first the warm-up, then the counted jobs between two marks. */
export async function betweenMarks<Held>(subject: Subject<Held>): Promise<void> {
  const run = async (name: string, jobs: number) => {
    for (let job = 0; job < jobs; job += 1) {
      await subject.enqueue(`${name}-${job}`)
      const held = await subject.claim()
      if (held === undefined) throw new Error('the job that was just queued cannot be claimed')
      await subject.complete(held)
    }
  }
  await run('warm', WARM_UP)
  existsSync(BEGIN_MARK)
  await run('counted', MARKED_JOBS)
  existsSync(END_MARK)
}
