// One operation of the relay between two marks, in a process of its own: what is spoiled in between is
// the operation and nothing else. Prints one line of JSON: `Operated`.
import * as fs from 'node:fs'

import { RelayError } from '../../../lib/errors.ts'
import { bootId, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { jobIdOf } from '../../../lib/schema/job-id.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'
import { ENDED, TARGET, WAITING } from './names.ts'

/** What the operation was told: the answer, or the refusal; then what the same operation gave when tried again. */
export type Operated = {
  acknowledged: boolean
  refusal?: string
  again?: { acknowledged: boolean; refusal?: string }
  /** Whether jobs could be read right after a refusal, while the fault may still stand. */
  reads?: string
}

const [operation = '', dataDir = '', workspace = '', life = 'short-lived'] = process.argv.slice(2)

const isLongLived = life === 'long-lived'
const options = { dataDir, workspace, bootId: bootId(), clock: systemClock, isLongLived }
const store = await openFileStore(options)
const queue = createQueue({ store, clock: systemClock })
const agent = 'worked'
const from = { agent: 'sender' }
const jobId = jobIdOf(TARGET)

async function claim(): Promise<number> {
  const worker = { ...ownIdentity(), id: 'operation' }
  const job = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
  // A job that cannot be used for a moment is passed over, which acknowledges nothing.
  if (job?.job_id !== jobId) throw new RelayError('STATE_REFUSED', 'The target was passed over.')
  return job.token
}

/** Prepares, unspoiled, and returns the operation itself. */
async function prepare(): Promise<() => Promise<unknown>> {
  switch (operation) {
    case 'dispatch':
    case 'dispatch-again':
      return () =>
        queue.dispatch({ to: agent, task: { prompt: TARGET }, request_id: TARGET }, { from })
    case 'claim-read':
    case 'claim-write':
      return claim
    case 'complete':
    case 'complete-large': {
      const token = await claim()
      const output = operation === 'complete' ? 'done' : 'done '.repeat(60 * 1024)
      return () => queue.complete({ job_id: jobId, token }, { output })
    }
    case 'cancel-running':
      await claim()
      return () => queue.cancel(jobId, { by: from })
    case 'cancel-queued':
      return () => queue.cancel(jobId, { by: from })
    default:
      throw new Error(`no operation "${operation}"`)
  }
}

async function attempt(work: () => Promise<unknown>) {
  try {
    await work()
    return { acknowledged: true }
  } catch (error) {
    return { acknowledged: false, refusal: nameOf(error) }
  }
}

/** A refusal by its code; anything else by a name that no code has. */
function nameOf(error: unknown): string {
  if (error instanceof RelayError) return error.code
  return error instanceof Error ? `raw ${error.message}` : 'raw'
}

async function readOthers(): Promise<string> {
  try {
    const ended = await queue.get(jobIdOf(ENDED))
    const waiting = await store.jobs.read(jobIdOf(WAITING))
    return ended.state === 'completed' && waiting?.state === 'queued' ? 'fine' : 'changed'
  } catch (error) {
    return nameOf(error)
  }
}

const work = await prepare()
mark('begin')
const operated: Operated = await attempt(work)
if (!operated.acknowledged) operated.reads = await readOthers()
mark('end')
if (!operated.acknowledged && !operation.startsWith('claim')) {
  operated.again = await attempt(work)
}
// One with a journal leaves it behind, as `kill -9` would.
if (!isLongLived) store.close()
fs.writeSync(1, `${JSON.stringify(operated)}\n`)
process.exit(0)
