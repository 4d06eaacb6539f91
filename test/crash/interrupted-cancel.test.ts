import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { bootId, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { systemClock } from '../../lib/relay/open-store.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { bundleProgram } from './bundle.ts'
import { TARGET } from './programs/names.ts'
import { memoryDirectory } from './scratch.ts'
import { buildShim, shimEnvironment } from './shim.ts'

const BOUND_MS = 120_000

/** Which process meets the cancelled job next: the living worker that ran it, or one that lists jobs. */
const FINDERS = ['its worker', 'a listing'] as const

for (const finder of FINDERS) {
  test(`a cancel whose process died before it updated any hint is completed by ${finder}`, async (t) => {
    const home = memoryDirectory(t)
    const shim = buildShim(home)
    if ('missing' in shim) {
      console.log(`NOT RUN: interrupted cancel: ${shim.missing}`)
      t.skip(shim.missing)
      return
    }
    const program = await bundleProgram('operation', home)
    const dataDir = join(home, 'data')
    const workspace = join(home, 'project')
    fs.mkdirSync(workspace)
    const clock = systemClock
    const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
    t.after(() => store.close())
    const queue = createQueue({ store, clock })
    const request = { to: 'worked', task: { prompt: TARGET }, request_id: TARGET }
    await queue.dispatch(request, { from: { agent: 'sender' } })
    if (finder === 'its worker') {
      const worker = { ...ownIdentity(), id: 'living' }
      await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: false })
    }

    const spoil = { at: 1, fault: 'kill-after', call: 'fdatasync' } as const
    const env = shimEnvironment({ path: shim.path, root: dataDir, log: join(home, 'calls'), spoil })
    const done = spawnSync(process.execPath, [program, 'cancel-queued', dataDir, workspace], {
      env: { ...env, PATH: process.env.PATH ?? '' },
      timeout: BOUND_MS,
    })
    assert.equal(done.signal, 'SIGKILL')
    const id = jobIdOf(TARGET)
    assert.equal((await queue.get(id)).state, 'cancelled')

    if (finder === 'its worker') await queue.settle(await queue.get(id))
    const { jobs } = await queue.list({})
    assert.deepEqual(
      jobs.map(({ job_id, state }) => [job_id, state]),
      [[id, 'cancelled']],
    )
    assert.deepEqual(await store.jobs.held(), [])
    console.log(`interrupted cancel: the cancelled job is listed by ${finder}`)
  })
}
