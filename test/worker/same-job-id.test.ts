import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { openTestRelay } from '../programs/relay.ts'
import { endWith } from '../programs/scratch.ts'

const WORKER = join(fileURLToPath(new URL('../..', import.meta.url)), 'worker.js')

test('a turn that is stopped leaves that of the same job id in another workspace alone', async (t) => {
  const relays = [await openTestRelay(t), await openTestRelay(t)] as const
  const [stopped, other] = relays
  const jobs = []
  for (const relay of relays) {
    const program = `setTimeout(() => console.log('done'), ${relay === other ? 2000 : 60_000})`
    relay.configure({ words: { executor: 'command', command: [process.execPath, '-e', program] } })
    jobs.push(await relay.send('words', { prompt: 'count' }, { request_id: 'nightly-1' }))
    const { env, workspace } = relay
    const args = [WORKER, '--agent', 'words', '--once']
    endWith(t, spawn(process.execPath, args, { env, cwd: workspace, stdio: 'ignore' }))
  }
  const id = jobs[0]?.job_id ?? ''
  assert.equal(jobs[1]?.job_id, id)
  for (const relay of relays) {
    await relay.until(id, (job) => job.state === 'running' && job.processes.length > 0)
  }
  await stopped.queue.cancel(id, { by: { person: 'Ada' } })
  const ended = await other.until(id, ({ state }) => state !== 'running')
  assert.equal(ended.state, 'completed', JSON.stringify(ended))
})
