import assert from 'node:assert/strict'
import { test } from 'node:test'

import { setup } from './setup.ts'

test('list searches the texts of jobs, filters by what they need, and sorts', async (t) => {
  const { run, queue, put, claim } = await setup(t)
  await put('first line\n\nthe hidden idempotency rule')
  const job = await claim()
  await queue.ask(job, { question_id: 'q', text: 'Which widget?' })
  const second = await put('another one')

  const { stdout } = await run(['list', '--search', 'idempo'])
  assert.match(stdout, /prompt: .*the hidden idempotency rule/)
  assert.match(stdout, /1 job/)
  assert.match((await run(['list', '--search', 'nothing like it'])).stdout, /No matching jobs/)
  assert.match((await run(['list', '--needs', 'any'])).stdout, /Needs answer/)
  assert.match((await run(['list', '--needs', 'review'])).stdout, /No matching jobs/)
  const sorted = await run(['list', '--sort', 'created', '--json'])
  const { jobs } = JSON.parse(sorted.stdout) as { jobs: { job_id: string }[] }
  assert.deepEqual(
    jobs.map(({ job_id }) => job_id),
    [second, job.job_id],
  )
  const wrong = await run(['list', '--sort', 'size'])
  assert.equal(wrong.code, 2)
  assert.match(wrong.stderr, /--sort must be one of listing, created/)
})
