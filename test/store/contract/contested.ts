import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Subject } from '../contract.ts'
import { appendTo, birth, claimOf } from '../jobs.ts'

/** What a store promises whose writes are done before a call returns, so that a test decides who is first. */
export function contestedContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  test(`${name}: change() gives up with JOB_CONTESTED when others are always first`, async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const { job } = await store.jobs.create(birth(clock))
    await store.jobs.change(job.job_id, () => claimOf(clock))
    const spawn = (pid: number) => {
      const at = new Date(clock.now()).toISOString()
      const process = { pid, start: '1', boot_id: 'boot' }
      return { event: { type: 'spawn' as const, at, token: 2, process }, durable: false }
    }
    // Another caller writes between every read and every write.
    const contested = store.jobs.change(job.job_id, (seen) => {
      appendTo(other, job.job_id, seen.version, spawn(seen.version + 1)).catch(() => {})
      return spawn(1)
    })
    await assert.rejects(contested, { code: 'JOB_CONTESTED' })
  })
}
