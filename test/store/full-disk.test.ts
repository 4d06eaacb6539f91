import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { createClock } from './clock.ts'
import { idsOf } from './jobs.ts'

const LIMIT = { timeout: 60_000 }

/** A store on a file system of its own with room for little; undefined where none may be mounted. */
async function setup(t: TestContext, options: string) {
  const dataDir = fs.mkdtempSync(join(tmpdir(), 'relay-full-'))
  const mounted = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `${options},mode=0700`,
    'tmpfs',
    dataDir,
  ])
  if (mounted.status !== 0) {
    fs.rmdirSync(dataDir)
    t.diagnostic(`NOT RUN: no file system can be mounted here: ${String(mounted.stderr)}`)
    t.skip('needs root and mount')
    return undefined
  }
  t.after(() => {
    spawnSync('umount', ['-l', dataDir])
    fs.rmdirSync(dataDir)
  })
  const clock = createClock()
  const store = await openFileStore({
    dataDir,
    workspace: '/home/somebody/here',
    bootId: 'b',
    clock,
  })
  t.after(() => store.close())
  const queue = createQueue({ store, clock })
  const ballast = join(dataDir, 'ballast')
  const fill = () => {
    const fd = fs.openSync(ballast, 'a')
    try {
      for (;;) fs.writeSync(fd, Buffer.alloc(4096, 1))
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
    } finally {
      fs.closeSync(fd)
    }
  }
  const free = () => fs.rmSync(ballast, { force: true })
  const reopen = async (bootId: string) => {
    const again = await openFileStore({ dataDir, workspace: '/home/somebody/here', bootId, clock })
    t.after(() => again.close())
    return again
  }
  return { store, queue, clock, fill, free, dataDir, reopen }
}

type On = NonNullable<Awaited<ReturnType<typeof setup>>>

const from = { agent: 'claude-main' }
const worker = { id: 'w', ...ownIdentity() }

function dispatch({ queue }: On, request_id: string, prompt = 'p') {
  return queue.dispatch({ to: 'codex', request_id, task: { prompt } }, { from })
}

function claim({ queue }: On) {
  return queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
}

/** The refusal, or what was done all the same. */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    assert.ok(error instanceof RelayError, String(error))
    assert.match(error.message, /full|bytes/)
    return error.code
  }
}

test(
  'on a full disk nothing is acknowledged that is not kept, and reads go on',
  LIMIT,
  async (t) => {
    const on = await setup(t, 'size=2m')
    if (on === undefined) return
    const { store, queue, fill, free } = on
    const { job: done } = await dispatch(on, 'done')
    await queue.complete((await claim(on)) ?? none(), { output: 'done' })
    await dispatch(on, 'running')
    const running = (await claim(on)) ?? none()
    await dispatch(on, 'queued')
    fill()

    const long = 'x'.repeat(20_000)
    assert.equal(await refusal(dispatch(on, 'refused', long)), 'STORE_FULL')
    assert.equal(await refusal(queue.complete(running, { output: long })), 'STORE_FULL')
    assert.equal(await refusal(queue.complete(running, { output: long.repeat(20) })), 'STORE_FULL')
    const registration = {
      agent_id: 'a',
      registered_at: done.created_at,
      last_seen: done.created_at,
    }
    assert.equal(
      await refusal(store.registry.put('agent', registration.agent_id, registration)),
      'STORE_FULL',
    )
    queue.report(running, { kind: 'message', text: 'not told' })

    assert.equal((await queue.get(done.job_id)).state, 'completed')
    assert.equal((await queue.get(running.job_id)).state, 'running')
    assert.equal((await queue.list({})).jobs.length, 3)
    assert.equal((await store.mailbox.notifications('claude-main')).length, 1)
    assert.equal(await queue.heartbeat(running), true)

    free()
    assert.equal((await dispatch(on, 'refused', long)).deduped, false)
    const completed = await queue.complete(running, { output: long })
    assert.ok(completed.state === 'completed')
    assert.equal((await store.blobs.slice(completed.result, 0, 5)).text, 'xxxxx')
    await store.registry.put('agent', registration.agent_id, registration)
    on.clock.advance(2000)
    await queue.sweep()
    const left = [await claim(on), await claim(on), await claim(on)]
    assert.deepEqual(
      left.map((job) => job?.request_id),
      ['queued', 'refused', undefined],
    )
  },
)

test(
  'a disk that fills up in the middle of many dispatches loses none that it took',
  LIMIT,
  async (t) => {
    const on = await setup(t, 'size=1m')
    if (on === undefined) return
    const { store, queue, free, fill } = on
    const taken: string[] = []
    const refused: string[] = []
    fs.writeFileSync(join(on.dataDir, 'ballast'), Buffer.alloc(200_000))
    for (let n = 0; n < 300 && refused.length < 20; n += 1) {
      const outcome = await refusal(dispatch(on, `r${n}`, 'y'.repeat(1 + n * 97)))
      if (outcome === 'done') taken.push(`r${n}`)
      else refused.push(`r${n}`)
    }
    assert.equal(refused.length, 20)
    fill()
    for (const request_id of taken) {
      const { job, deduped } = await dispatch(
        on,
        request_id,
        'y'.repeat(1 + Number(request_id.slice(1)) * 97),
      )
      assert.ok(deduped)
      assert.equal(job.state, 'queued')
    }
    free()
    // The refused ones are free to be asked for again, or to be something else.
    assert.equal((await dispatch(on, refused[0] ?? '', 'another task')).deduped, false)
    const seen: string[] = []
    for (let rest = 0; rest < 2; rest += 1) {
      for (let job = await claim(on); job !== undefined; job = await claim(on)) {
        seen.push(job.request_id)
        await queue.complete(job, { output: 'ok' })
      }
      on.clock.advance(2000)
      await queue.sweep()
    }
    assert.deepEqual(new Set(seen), new Set([...taken, refused[0]]))
    assert.equal(seen.length, taken.length + 1)
    assert.deepEqual(await store.jobs.held(), [])
  },
)

test(
  'a disk without inodes refuses new jobs, ends those there are, and recovers',
  LIMIT,
  async (t) => {
    const on = await setup(t, 'size=8m,nr_inodes=330')
    if (on === undefined) return
    const { store, queue, clock } = on
    await dispatch(on, 'before')
    const job = (await claim(on)) ?? none()
    const fillers: string[] = []
    for (let isFull = false; !isFull;) {
      const path = join(on.dataDir, `filler-${fillers.length}`)
      try {
        fs.writeFileSync(path, '')
        fillers.push(path)
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
        isFull = true
      }
    }
    assert.equal(await refusal(dispatch(on, 'refused')), 'STORE_FULL')
    // The end of a job needs no new file to be true.
    assert.equal((await queue.complete(job, { output: 'done' })).state, 'completed')
    assert.equal((await queue.get(job.job_id)).state, 'completed')
    for (const path of fillers) fs.rmSync(path)
    clock.advance(20_000)
    await queue.sweep()
    assert.deepEqual(await store.jobs.held(), [])
    assert.ok(
      (await store.mailbox.notifications('claude-main')).some(
        ({ subject }) => subject.id === job.job_id,
      ),
    )
    assert.equal((await idsOf(store, 'ended'))[0], job.job_id)
    assert.equal((await dispatch(on, 'refused')).job.state, 'queued')
    assert.equal((await claim(on))?.request_id, 'refused')
  },
)

for (const isRebooted of [false, true]) {
  test(
    `a disk without one free block is read and healed by a collection, ${isRebooted ? 'after a reboot too' : 'before a reboot'}`,
    LIMIT,
    async (t) => {
      const on = await setup(t, 'size=4m')
      if (on === undefined) return
      const { fill, clock } = on
      for (let n = 0; n < 40; n += 1) {
        await dispatch(on, `small-${n}`, 'y'.repeat(8000))
        const held = (await claim(on)) ?? none()
        if (n % 4 === 0) on.queue.report(held, { kind: 'message', text: 'working' })
        await on.queue.complete(held, { output: n === 5 ? 'x'.repeat(300_000) : 'done' })
      }
      await dispatch(on, 'waiting')
      clock.advance(40 * 86_400_000)
      fill()
      const { bavail } = fs.statfsSync(on.dataDir)
      assert.equal(bavail, 0)

      const store = isRebooted ? await on.reopen('another boot') : on.store
      const queue = createQueue({ store, clock })
      assert.equal((await queue.list({})).jobs.length, 41)
      const done = await queue.get(jobIdOf('small-5'))
      assert.ok(done.state === 'completed')
      assert.equal((await store.blobs.slice(done.result, 0, 3)).text, 'xxx')
      assert.deepEqual((await store.upkeep.audit()).findings, [])
      const before = new Date(clock.now() - 30 * 86_400_000).toISOString()
      const collected = await store.upkeep.collect(before)
      assert.equal(collected.jobs, 40)
      assert.ok(fs.statfsSync(on.dataDir).bavail > 60)
      assert.equal((await queue.get(jobIdOf('small-7'))).expunged, true)
      assert.deepEqual((await store.upkeep.audit()).findings, [])
      assert.equal((await dispatch({ ...on, queue }, 'new')).deduped, false)
      assert.equal((await claim({ ...on, queue }))?.request_id, 'waiting')
      const document = JSON.parse(fs.readFileSync(`${store.location}/store.json`, 'utf8')) as object
      assert.match(JSON.stringify(document), /"boot_id":"b"/)
      if (isRebooted) await (await on.reopen('another boot')).upkeep.audit()
    },
  )
}

test(
  'a disk with nothing but small logs and not one free block is healed by a collection',
  LIMIT,
  async (t) => {
    const on = await setup(t, 'size=2m')
    if (on === undefined) return
    const { fill, clock, store, queue } = on
    for (let n = 0; n < 20; n += 1) {
      await dispatch(on, `job-${n}`, 'y'.repeat(9000))
      await queue.complete((await claim(on)) ?? none(), { output: 'done' })
    }
    clock.advance(40 * 86_400_000)
    fill()
    const before = new Date(clock.now() - 30 * 86_400_000).toISOString()
    assert.equal((await store.upkeep.collect(before)).jobs, 20)
    assert.ok(fs.statfsSync(on.dataDir).bavail > 15)
    assert.equal((await dispatch(on, 'job-3', 'y'.repeat(9000))).deduped, true)
    assert.deepEqual((await store.upkeep.audit()).findings, [])
  },
)

function none(): never {
  throw new Error('There was nothing to claim.')
}
