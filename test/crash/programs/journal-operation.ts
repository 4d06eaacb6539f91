// One life of a journal between two marks, in a process of its own, which is killed there or meets a disk that fails.
// Prints nothing; what was acknowledged is marked. Without a fault it ends as `kill -9` would end it: the journal stays.
import * as fs from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

import { RelayError } from '../../../lib/errors.ts'
import { bootId, monotonicMs } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import type { Queue } from '../../../lib/queue/queue.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { journalNames, startOf } from '../../../lib/store/file/journal/journal-file.ts'
import { layoutOf } from '../../../lib/store/file/layout.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'

const [operation = '', dataDir = '', workspace = ''] = process.argv.slice(2)

const from = { agent: 'sender' }
// A worker of a boot that is over: nobody will take its leases for living ones.
const worker = { id: 'operation', pid: 1, start: '1', boot_id: 'the boot that was cut short' }

/** Changes that fill half a journal, when each copies a log of about this length, but for two or three. */
const CHANGES = 34
const LONG = 'x'.repeat(56_000)

async function open(boot = bootId(), clock = systemClock) {
  const options = { dataDir, workspace, bootId: boot, clock, isLongLived: true }
  const store = await openFileStore(options)
  return { store, queue: createQueue({ store, clock }) }
}

async function dispatch(queue: Queue, name: string, task: object = {}): Promise<string> {
  const request = { to: 'worked', task: { prompt: name, ...task }, request_id: name }
  const { job } = await queue.dispatch(request, { from })
  mark(`dispatched ${job.job_id}`)
  return job.job_id
}

async function take(queue: Queue) {
  for (;;) {
    const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
    if (job !== undefined) return { job_id: job.job_id, token: job.token }
    // A listing of the queue is used for a moment.
    await delay(20)
  }
}

async function complete(queue: Queue, held: { job_id: string; token: number }): Promise<void> {
  await queue.complete(held, { output: 'done' })
  mark(`ended ${held.job_id} completed`)
}

/** A refusal acknowledges nothing. Anything else than a refusal is a bug of its own. */
async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
  }
}

/** Takes one long job and gives it back, so often that half a journal is full but for two changes. */
async function fill(queue: Queue): Promise<() => Promise<void>> {
  await dispatch(queue, 'long', { prompt: LONG, write: true })
  const change = async () => {
    const held = await take(queue)
    await queue.release(held, { reason: 'stopping', untouched: true })
    await queue.settle(held)
  }
  for (let changes = 3; changes < CHANGES; changes += 2) await change()
  return change
}

/** Waits until the first half of a journal has been used, and names no log any more; not for ever. */
async function untilReleased(location: string): Promise<void> {
  // By this way to it, the looks are no calls of the operation.
  const layout = layoutOf(`/proc/self/root${location}`)
  for (let looks = 0; looks < 100; looks += 1) {
    const isFree = journalNames(layout).every((name) => {
      const fd = fs.openSync(`${layout.journals}/${name}`, 'r')
      const magic = Buffer.alloc(4)
      fs.readSync(fd, magic, 0, 4, startOf(0))
      fs.closeSync(fd)
      return magic.every((byte) => byte === 0)
    })
    if (isFree) return
    await delay(5)
  }
}

const OPERATIONS: Record<string, () => Promise<void>> = {
  /** The first journal of a store, and the first change that it has. */
  async begin() {
    const options = { dataDir, workspace, bootId: bootId(), clock: systemClock }
    const early = await openFileStore(options)
    await dispatch(createQueue({ store: early, clock: systemClock }), 'before')
    mark('begin')
    await unlessRefused(async () => {
      const { queue } = await open()
      await unlessRefused(() => dispatch(queue, 'first'))
      await unlessRefused(() => dispatch(queue, 'second'))
    })
    mark('end')
  },
  async change() {
    const { queue } = await open()
    await dispatch(queue, 'before')
    const held = await take(queue)
    mark('begin')
    await unlessRefused(() => dispatch(queue, 'meanwhile'))
    await unlessRefused(() => complete(queue, held))
    mark('end')
    await unlessRefused(() => dispatch(queue, 'after'))
  },
  /** Half of the journal is full: the logs that it names are flushed, and it is used again. */
  async checkpoint() {
    const { store, queue } = await open()
    await dispatch(queue, 'before')
    await dispatch(queue, 'before it')
    await complete(queue, await take(queue))
    const change = await fill(queue)
    mark('begin')
    for (let changes = 0; changes < 4; changes += 2) await unlessRefused(change)
    await untilReleased(store.location)
    mark('end')
    await unlessRefused(() => dispatch(queue, 'after'))
  },
  /** Leaves a journal behind. */
  async leave() {
    const { queue } = await open()
    await dispatch(queue, 'one')
    await dispatch(queue, 'two')
    await complete(queue, await take(queue))
    await dispatch(queue, 'three')
    await queue.cancel(await dispatch(queue, 'four'), { by: from })
  },
  async close() {
    const { store, queue } = await open()
    await dispatch(queue, 'one')
    await complete(queue, await take(queue))
    await dispatch(queue, 'two')
    mark('begin')
    store.close()
    await delay(50)
    mark('end')
  },
  /** The journal of a process that was killed. */
  async retirement() {
    const { queue } = await open()
    mark('begin')
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await unlessRefused(() => queue.sweep())
    mark('end')
    await unlessRefused(() => dispatch(queue, 'after'))
  },
  /** The machine was started again. */
  async replay() {
    const clock = { now: () => Date.now() + 20_000, monotonic: monotonicMs }
    mark('begin')
    await unlessRefused(async () => {
      const { queue } = await open('the boot after the kill', clock)
      mark('end')
      await dispatch(queue, 'after')
    })
    mark('end')
  },
}

await OPERATIONS[operation]?.()
process.exit(0)
