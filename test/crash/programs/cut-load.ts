// One of several processes that use a store while the power is about to fail: sends jobs, runs them, cancels,
// repeats and reads. Each answer goes at once to a file on another disk, in the words of `after-cut.ts`.
import { hash } from 'node:crypto'
import * as fs from 'node:fs'

import { RelayError } from '../../../lib/errors.ts'
import { bootId, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { machineHere, systemClock } from '../../../lib/relay/open-store.ts'
import { isFinal } from '../../../lib/schema/job.ts'
import type { Job } from '../../../lib/schema/job.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { createRandom } from '../random.ts'

const [dataDir = '', workspace = '', heardFile = '', seed = '1'] = process.argv.slice(2)

/** Calls under way at once. */
const IN_FLIGHT = 3
const LEASE_MS = 60_000

const random = createRandom(Number(seed))
const heard = fs.openSync(heardFile, 'a')
const known: string[] = []
let sent = 0

const store = await openFileStore({
  dataDir,
  workspace,
  bootId: bootId(),
  machine: machineHere(),
  clock: systemClock,
  isLongLived: true,
})
const queue = createQueue({ store, clock: systemClock })
const agent = 'worked'
const from = { agent: 'sender' }
const worker = { ...ownIdentity(), id: `load ${process.pid}` }

function hear(word: string): void {
  fs.writeSync(heard, `${word}\n`)
}

/** Mostly small; now and then so long that a few of them fill half a journal, or that they miss it. */
function text(): string {
  const dice = random.next()
  const most = dice < 0.7 ? 200 : dice < 0.98 ? 30_000 : 300_000
  return `${random.below(1e9).toString(36)} `.repeat(1 + random.below(most / 7))
}

async function dispatch(): Promise<void> {
  sent += 1
  // A write job that was cut short waits for a person, and the rest of its conversation behind it.
  const key = random.chance(0.05) ? `k${random.below(5)}` : undefined
  const write = key === undefined && random.chance(0.5)
  const request = {
    to: agent,
    // The first line is for the agent of the torture, which a worker beside this process starts.
    task: {
      prompt: `${write ? 'write' : 'read'} 0.05 0\n${text().slice(0, 100_000)}`,
      write,
      ...(key === undefined ? {} : { conversation_key: key }),
      ...(key === undefined && random.chance(0.02) ? { require_review: true } : {}),
    },
    request_id: `${worker.id} ${bootId()} ${sent}`,
  }
  const { job } = await queue.dispatch(request, { from })
  hear(`dispatched ${job.job_id}`)
  known.push(job.job_id)
  if (random.chance(0.05)) {
    await queue.dispatch(request, { from })
    hear(`dispatched ${job.job_id}`)
  }
}

async function work(): Promise<void> {
  const job = await queue.claim({ agent, worker, lease_ms: LEASE_MS, writes: true })
  if (job === undefined) return
  if (job.task.write === true) hear(`turn ${job.job_id}`)
  known.push(job.job_id)
  const output = text()
  await queue.complete({ job_id: job.job_id, token: job.token }, { output })
  hear(`ended ${job.job_id} completed ${hash('sha256', output)}`)
  await queue.settle(job)
}

async function cancel(): Promise<void> {
  const { job } = await queue.cancel(random.pick(known), { by: from })
  if (isFinal(job)) await hearEnd(job)
}

async function read(): Promise<void> {
  const job = await queue.get(random.pick(known))
  if (isFinal(job)) await hearEnd(job)
}

async function list(): Promise<void> {
  for (const { job_id, state } of (await queue.list({ limit: 50 })).jobs) {
    hear(`dispatched ${job_id}`)
    if (['completed', 'cancelled', 'failed'].includes(state)) hear(`ended ${job_id} ${state}`)
    else known.push(job_id)
  }
}

async function hearEnd(job: Job): Promise<void> {
  const { job_id, state } = job
  if (state !== 'completed') return hear(`ended ${job_id} ${state}`)
  const { text: output } = await queue.output(job.result, 0, 10_000_000)
  hear(`ended ${job_id} completed ${hash('sha256', output)}`)
}

async function live(): Promise<never> {
  for (;;) {
    const dice = random.next()
    try {
      if (dice < 0.36 || known.length === 0) await dispatch()
      else if (dice < 0.76) await work()
      else if (dice < 0.8) await cancel()
      else if (dice < 0.98) await read()
      else await list()
    } catch (error) {
      // Another process was first; then nothing was acknowledged.
      if (!(error instanceof RelayError) || error.code !== 'STATE_REFUSED') throw error
    }
  }
}

try {
  await Promise.all(Array.from({ length: IN_FLIGHT }, live))
} catch (error) {
  hear(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  throw error
}
