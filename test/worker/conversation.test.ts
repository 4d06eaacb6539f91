import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { isFinal } from '../../lib/schema/job.ts'
import type { Job } from '../../lib/schema/job.ts'
import { root, startProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'

test('two turns of a conversation never overlap, in any of three workers that are killed again and again', async (t) => {
  const relay = await openTestRelay(t)
  const folder = join(relay.home, 'turns')
  mkdirSync(folder)
  const program = join(root, 'test', 'programs', 'note-overlap.mjs')
  const command = [process.execPath, program, folder]
  relay.configure({ noted: { executor: 'command', command } })
  const jobs: Job[] = []
  for (let n = 0; n < 18; n += 1) {
    const key = `c${n % 3}`
    const more = { max_attempts: 20, priority: n }
    jobs.push(await relay.send('noted', { prompt: key, conversation_key: key }, more))
  }
  const args = ['--agent', 'noted', '--concurrency', '4', '--interval', '100']
  const start = () => startProgram(t, 'worker.js', args, { env: relay.env })
  const workers = [start(), start(), start()]
  for (const at of [2, 5, 8]) {
    const job = jobs[at * 2]
    assert.ok(job)
    await relay.until(job.job_id, ({ state }) => state === 'running' || state === 'completed')
    const victim = workers.shift()
    victim?.child.kill('SIGKILL')
    workers.push(start())
  }
  for (const { job_id } of jobs) await relay.until(job_id, isFinal)
  for (const worker of workers) worker.child.kill('SIGKILL')
  assert.equal(existsSync(join(folder, 'overlaps')), false)

  const ends = new Map<string, string[]>()
  for (const { job_id, task } of jobs) {
    const job = await relay.queue.get(job_id)
    assert.equal(job.state, 'completed')
    const key = task.conversation_key ?? ''
    ends.set(key, [...(ends.get(key) ?? []), job.updated_at])
  }
  for (const times of ends.values())
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a.localeCompare(b)),
    )
})
