import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Subject } from '../contract.ts'
import { birth } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

/** What every store promises of the activity of turns. */
export function activityContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('activity is read from the end, or from a position onwards', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    assert.deepEqual(await store.activity.read(job.job_id, { limit: 5 }), [])
    for (let n = 0; n < 30; n += 1) {
      store.activity.report(job.job_id, 2, {
        kind: 'message',
        text: `line ${n} ${'é'.repeat(9000)}`,
      })
    }
    // Other processes see it a moment later, at the latest when the one that reported it has read it.
    assert.equal((await store.activity.read(job.job_id, { limit: 1 })).length, 1)
    const other = await another()
    const last = await other.activity.read(job.job_id, { limit: 3 })
    assert.deepEqual(
      last.map(({ text }) => text.slice(0, 7)),
      ['line 27', 'line 28', 'line 29'],
    )
    const all: string[] = []
    let after = 0
    for (;;) {
      const page = await other.activity.read(job.job_id, { after, limit: 7 })
      if (page.length === 0) break
      all.push(...page.map(({ text }) => text.slice(0, 7).trim()))
      after = page.at(-1)?.after ?? after
    }
    assert.deepEqual(
      all,
      Array.from({ length: 30 }, (_, n) => `line ${n}`),
    )
  })
}
