// A store that two long-lived processes use, each with a journal: two open stores stand for them. Every answer is
// marked as in `scene.ts`. It ends with both halves of a journal used twice, and the journals still there.
import { setTimeout as delay } from 'node:timers/promises'

import { bootId } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import type { Queue } from '../../../lib/queue/queue.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'

const [dataDir = '', workspace = ''] = process.argv.slice(2)

const options = { dataDir, workspace, bootId: bootId(), clock: systemClock, isLongLived: true }
const stores = [await openFileStore(options), await openFileStore(options)] as const
const sender = createQueue({ store: stores[0], clock: systemClock })
const runner = createQueue({ store: stores[1], clock: systemClock })
const from = { agent: 'sender' }
// A worker of a boot that is over: nobody will take its leases for living ones.
const worker = { id: 'scene', pid: 1, start: '1', boot_id: 'the boot that was cut short' }

async function dispatch(queue: Queue, name: string, task: object = {}): Promise<string> {
  const request = { to: 'worked', task: { prompt: name, ...task }, request_id: name }
  const { job } = await queue.dispatch(request, { from })
  mark(`dispatched ${job.job_id}`)
  return job.job_id
}

async function take(queue: Queue) {
  for (;;) {
    const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
    if (job !== undefined) {
      return { job_id: job.job_id, token: job.token, write: job.task.write === true }
    }
    // A listing of the queue is used for a moment.
    await delay(20)
  }
}

/** Takes a job and begins its turn. */
async function claim(queue: Queue) {
  const held = await take(queue)
  if (held.write) mark(`turn ${held.job_id}`)
  return held
}

async function complete(queue: Queue, held: Awaited<ReturnType<typeof claim>>, output = 'done') {
  await queue.complete(held, { output })
  await queue.settle(held)
  mark(`ended ${held.job_id} completed`)
}

// A line that ends in another block than it begins in, and one that fills a fortieth of half a journal.
const long = 'a prompt longer than a block of 512 bytes; '.repeat(40)
const vast = 'x'.repeat(48_000)

mark('begin')
// The claim of a read-only job is flushed by nobody; only the record of the next change has it.
await dispatch(sender, 'claimed by one process, cancelled by another')
const first = await claim(runner)
await sender.cancel(first.job_id, { by: from })
mark(`ended ${first.job_id} cancelled`)
await runner.settle(first)

await dispatch(sender, 'a write job', { write: true, prompt: long })
const second = await claim(runner)
await complete(runner, second, `done ${long}`)
await sender.get(second.job_id)

await dispatch(sender, 'too long for a journal', { prompt: 'y'.repeat(70_000) })
await complete(runner, await claim(runner))
await dispatch(sender, 'with an output aside')
await complete(runner, await claim(runner), 'x'.repeat(300 * 1024))

await Promise.all([dispatch(sender, 'at once'), dispatch(runner, 'at the same time')])
const held = [await claim(sender), await claim(runner)]
await Promise.all(held.map((each) => complete(runner, each)))

// Left as they are while the journal that holds them is used again.
await dispatch(sender, 'waits for ever', { require_review: true })
await dispatch(sender, 'is running', { write: true })
await claim(runner)

// Long logs fill a journal: each change of one copies all of it. Half of it is used again then.
for (const name of ['again', 'and again', 'and once more', 'for the last time']) {
  await dispatch(sender, name, { prompt: `${name} ${vast}`, write: true })
  for (let changes = 0; changes < 25; changes += 1) {
    const again = await take(sender)
    await sender.release(again, { reason: 'stopping', untouched: true })
    await sender.settle(again)
    // A process with nothing but quick flushes to wait for would leave its journal no time to be emptied.
    await delay(1)
  }
  await complete(sender, await claim(sender))
}
await dispatch(sender, 'after it')
mark('end')
