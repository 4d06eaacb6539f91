// A short life of a store, from its first directory on. Every answer that somebody got is marked in the
// shim's log at the moment it was got: `dispatched ID`, `turn ID` (a write turn may begin), `ended ID STATE`.
import { bootId } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'

const [dataDir = '', workspace = ''] = process.argv.slice(2)

const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock: systemClock })
const queue = createQueue({ store, clock: systemClock })
const from = { agent: 'sender' }
// A worker of a boot that is over: nobody will take its leases for living ones.
const worker = { id: 'scene', pid: 1, start: '1', boot_id: 'the boot that was cut short' }

async function dispatch(name: string, task: object = {}, more: object = {}): Promise<string> {
  const request = { to: 'worked', task: { prompt: name, ...task }, request_id: name, ...more }
  const { job } = await queue.dispatch(request, { from })
  mark(`dispatched ${job.job_id}`)
  return job.job_id
}

async function claim() {
  const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
  if (job === undefined) throw new Error('Nothing to claim.')
  if (job.task.write === true) mark(`turn ${job.job_id}`)
  return { job_id: job.job_id, token: job.token }
}

// A line that ends in another block than it begins in.
const long = 'a prompt longer than a block of 512 bytes; '.repeat(40)

mark('begin')
await dispatch('first')
const first = await claim()
await queue.complete(first, { output: 'done' })
await queue.settle(first)
mark(`ended ${first.job_id} completed`)

await Promise.all([dispatch('second', { prompt: long }), dispatch('third', { write: true })])
const held = [await claim(), await claim()]
for (const each of held) {
  const child = { pid: 2, start: '2', boot_id: worker.boot_id }
  await queue.spawned(each, child)
}
await dispatch('fourth', { write: true, require_review: true })
for (const each of held) {
  await queue.complete(each, { output: `${each.job_id} ${long}` })
  await queue.settle(each)
  mark(`ended ${each.job_id} completed`)
}

const fifth = await dispatch('fifth')
await queue.cancel(fifth, { by: from })
mark(`ended ${fifth} cancelled`)

await dispatch('sixth')
const sixth = await claim()
await queue.fail(sixth, {
  error: { code: 'BUSY', message: 'try later' },
  retryable: true,
  retry_after_ms: 0,
})
await queue.settle(sixth)
await dispatch('seventh', { write: true, prompt: long })
const again = [await claim(), await claim()]
for (const each of again) {
  if (each.job_id !== sixth.job_id) continue
  await queue.complete(each, { output: 'x'.repeat(300 * 1024) })
  await queue.settle(each)
  mark(`ended ${each.job_id} completed`)
}
await dispatch('eighth')
await claim()
await dispatch('first')
mark('end')
store.close()
