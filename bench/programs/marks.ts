import { existsSync } from 'node:fs'

import type { Subject } from './subject.ts'

/** Paths that exist nowhere: looking for them leaves a mark in a trace of system calls. */
export const BEGIN_MARK = '/durable-relay-bench-begin'
export const END_MARK = '/durable-relay-bench-end'

/** Jobs before the marks, so that caches and directories are as they will be. */
const WARM_UP = 20

/** Jobs between the marks. */
export const MARKED_JOBS = 100

/** Runs jobs one after the other, the ones that count between two marks. */
export async function betweenMarks<Held>(subject: Subject<Held>): Promise<void> {
  const run = async (name: string, jobs: number) => {
    for (let job = 0; job < jobs; job += 1) {
      await subject.enqueue(`${name}-${job}`)
      const held = await subject.claim()
      if (held === undefined) throw new Error('a job that was just queued is not to be had')
      await subject.complete(held)
    }
  }
  await run('warm', WARM_UP)
  existsSync(BEGIN_MARK)
  await run('counted', MARKED_JOBS)
  existsSync(END_MARK)
}
