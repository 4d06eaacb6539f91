// A store from its first directory on, a job in it, and one operation on that job between two marks, which
// is where this process is killed or meets a disk that fails. Prints nothing; what was acknowledged is marked.
import { RelayError } from '../../../lib/errors.ts'
import { bootId, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { isFinal, needsPerson } from '../../../lib/schema/job.ts'
import { jobIdOf } from '../../../lib/schema/job-id.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'
import { TARGET } from './names.ts'

const [operation = '', dataDir = '', workspace = '', tries = '1'] = process.argv.slice(2)

const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock: systemClock })
const queue = createQueue({ store, clock: systemClock })
const job_id = jobIdOf(TARGET)
const by = { agent: 'sender' }

async function dispatch(task: object = {}): Promise<void> {
  const request = { to: 'worked', task: { prompt: TARGET, ...task }, request_id: TARGET }
  await queue.dispatch(request, { from: by })
}

async function claimed(task: object = {}) {
  await dispatch(task)
  const worker = { ...ownIdentity(), id: 'victim' }
  const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
  if (job === undefined) throw new Error('The job could not be claimed.')
  return { job_id, token: job.token }
}

async function parked() {
  const held = await claimed({ write: true })
  await queue.park(held, { code: 'STOPPED', message: 'half-way' })
}

/** Prepares, undisturbed, and returns the operation. */
async function prepare(): Promise<() => Promise<unknown>> {
  switch (operation) {
    case 'dispatch':
      return () => dispatch()
    case 'dispatch for review':
      return () => dispatch({ require_review: true })
    case 'complete': {
      const held = await claimed()
      return () => queue.complete(held, { output: 'done' })
    }
    case 'complete at length': {
      const held = await claimed()
      return () => queue.complete(held, { output: 'done '.repeat(60 * 1024) })
    }
    case 'fail': {
      const held = await claimed()
      const error = { code: 'BROKEN', message: 'no' }
      return () => queue.fail(held, { error, retryable: false })
    }
    case 'cancel a queued job':
      await dispatch()
      return () => queue.cancel(job_id, { by })
    case 'cancel a queued job of a conversation':
      await dispatch({ conversation_key: 'k' })
      return () => queue.cancel(job_id, { by })
    case 'cancel a running job':
      await claimed()
      return () => queue.cancel(job_id, { by })
    case 'park': {
      const held = await claimed({ write: true })
      return () => queue.park(held, { code: 'STOPPED', message: 'half-way' })
    }
    case 'cancel a parked job':
      await parked()
      return () => queue.cancel(job_id, { by })
    default:
      throw new Error(`no operation "${operation}"`)
  }
}

const work = await prepare()
mark('begin')
for (let left = Number(tries); left > 0; left -= 1) {
  try {
    await work()
    const job = await queue.get(job_id)
    mark(`dispatched ${job_id}`)
    if (isFinal(job) || needsPerson(job)) mark(`ended ${job_id} ${job.state}`)
    break
  } catch (error) {
    // Refused, so nothing was acknowledged. Anything else than a refusal is a bug of its own.
    if (!(error instanceof RelayError)) throw error
  }
}
mark('end')
store.close()
