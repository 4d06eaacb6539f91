import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import type { Subject } from '../contract.ts'
import { claimNext } from '../jobs.ts'

const run = promisify(execFile)

const LIMIT = { timeout: 60_000 }

/** What a store promises that several processes share. `connection` is what `programs/*.ts` need to open it. */
export function processesContract(
  name: string,
  open: (t: TestContext) => Promise<Subject & { connection: string }>,
): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('four processes that create the same 50 jobs at once make each once', async (t) => {
    const { connection, store } = await open(t)
    const program = fileURLToPath(new URL('../programs/create.ts', import.meta.url))
    const args = ['--import', 'tsx', program, connection, '50']
    const outputs = await Promise.all(
      [1, 2, 3, 4].map(() => run(process.execPath, args, { encoding: 'utf8' })),
    )
    const made = outputs.flatMap(({ stdout }) => stdout.trim().split('\n').filter(Boolean))
    assert.equal(made.length, 50)
    assert.equal(new Set(made).size, 50)
    // Losers leave nothing behind that would hand a job out twice.
    const taken = new Set<string>()
    for (;;) {
      const job = await claimNext(store)
      if (job === undefined) break
      assert.ok(!taken.has(job.job_id))
      taken.add(job.job_id)
    }
    assert.equal(taken.size, 50)
  })
}
