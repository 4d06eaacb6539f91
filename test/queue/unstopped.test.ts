import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { identify, liveness } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { sweptLine } from '../../lib/queue/sweep.ts'
import type { Swept } from '../../lib/queue/sweep.ts'
import type { Task } from '../../lib/schema/task.ts'
import { openSubject } from '../store/subject.ts'

/** Nobody's user: it may not signal root's processes, which is what a process that cannot be stopped looks like. */
const NOBODY = 65_534

const SWEEPER = fileURLToPath(new URL('programs/sweep.ts', import.meta.url))

const skip = reasonToSkip()

const LIMIT = { timeout: 120_000 }

function reasonToSkip(): string | false {
  if (process.getuid?.() !== 0) return 'NOT RUN: only root can start another user’s process'
  const look = ['-e', 'process.argv.slice(1).map((path) => fs.accessSync(path, fs.constants.R_OK))']
  const places = [SWEEPER, `${tmpdir()}/.`]
  const asNobody = { uid: NOBODY, gid: NOBODY }
  const { status } = spawnSync(process.execPath, [...look, ...places], asNobody)
  return status === 0 ? false : `NOT RUN: nobody’s user cannot read ${places.join(' or ')}`
}

/** A job whose worker is dead, a process of its turn, and who sweeps without the right to end that process. */
async function setup(t: TestContext, task: Partial<Task> = {}) {
  const { store, clock, connection, dataDir } = await openSubject(t)
  const queue = createQueue({ store, clock })
  const worker = spawn('sleep', ['600'], { stdio: 'ignore' })
  const child = spawn('sleep', ['600'], { stdio: 'ignore', detached: true })
  t.after(() => [worker, child].map((each) => each.kill('SIGKILL')))
  const [holder, left] = [identify(worker.pid ?? 0), identify(child.pid ?? 0)]
  assert.ok(holder !== undefined && left !== undefined)
  const request = { to: 'codex', task: { prompt: 'do it', ...task } }
  await queue.dispatch(request, { from: { agent: 'claude-main' } })
  const claim = { agent: 'codex', worker: { id: 'w1', ...holder }, lease_ms: 60_000, writes: true }
  const job = await queue.claim(claim)
  assert.ok(job !== undefined)
  await queue.spawned(job, left)
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  const openSweeper = () => {
    execFileSync('chown', ['-R', String(NOBODY), dataDir])
    return startSweeper(t, connection)
  }
  const endChild = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { store, queue, job, left, openSweeper, endChild }
}

/** Another user's process that sweeps the store when it is asked to. */
function startSweeper(t: TestContext, connection: string): () => Promise<Swept[]> {
  const sweeper = spawn(process.execPath, ['--import', 'tsx', SWEEPER, connection], {
    uid: NOBODY,
    gid: NOBODY,
    env: { PATH: process.env['PATH'], HOME: '/' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  t.after(() => sweeper.kill('SIGKILL'))
  const lines = createInterface({ input: sweeper.stdout })
  return async () => {
    const answered = once(lines, 'line') as Promise<[string]>
    sweeper.stdin.write('\n')
    return JSON.parse((await answered)[0]) as Swept[]
  }
}

for (const write of [false, true]) {
  const kind = write ? 'write' : 'read-only'
  test(
    `a ${kind} job is not taken back as long as a process of its turn cannot be stopped`,
    { skip, ...LIMIT },
    async (t) => {
      const { store, queue, job, left, openSweeper, endChild } = await setup(t, { write })
      const sweep = openSweeper()
      const stuck: Swept = { job_id: job.job_id, became: 'stuck', left: [left.pid] }
      assert.deepEqual(await sweep(), [stuck])
      assert.deepEqual(await sweep(), [stuck])
      assert.match(sweptLine(stuck), new RegExp(`process ${left.pid} of its turn is still running`))
      const waiting = await store.jobs.read(job.job_id)
      assert.ok(waiting?.state === 'running')
      assert.equal(liveness(left), 'alive')
      assert.match(
        await queue.why(waiting),
        new RegExp(`process ${left.pid} of its turn is still running`),
      )
      await endChild()
      const became = write ? 'needs_recovery' : 'queued'
      assert.deepEqual(await sweep(), [{ job_id: job.job_id, became }])
    },
  )
}

test(
  'a cancelled job keeps its place in its conversation until the last process of its turn has gone',
  { skip, ...LIMIT },
  async (t) => {
    const { store, queue, job, left, openSweeper, endChild } = await setup(t, {
      conversation_key: 'k',
    })
    const task = { prompt: 'next', conversation_key: 'k' }
    await queue.dispatch({ to: 'codex', task }, { from: { agent: 'claude-main' } })
    await queue.cancel(job.job_id, { by: { person: 'Ada' } })
    const sweep = openSweeper()
    assert.deepEqual(await sweep(), [{ job_id: job.job_id, became: 'stuck', left: [left.pid] }])
    assert.deepEqual(
      (await store.jobs.held()).map(({ job_id }) => job_id),
      [job.job_id],
    )
    await endChild()
    assert.deepEqual(await sweep(), [])
    assert.deepEqual(await store.jobs.held(), [])
  },
)
