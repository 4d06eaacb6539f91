// A second process that comes by a job whose last writer died or failed. Whatever it is shown of the job, or
// acknowledges to its own caller, it marks in the shim's log as `scene.ts` does.
import { RelayError } from '../../../lib/errors.ts'
import { bootId, monotonicMs, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { isFinal, needsPerson } from '../../../lib/schema/job.ts'
import type { Job } from '../../../lib/schema/job.ts'
import { jobIdOf } from '../../../lib/schema/job-id.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'
import { TARGET } from './names.ts'

const [look = '', dataDir = '', workspace = ''] = process.argv.slice(2)

// The grace for hints that are only seconds old is over at once.
const clock = { now: () => Date.now() + 20_000, monotonic: monotonicMs }
const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
const queue = createQueue({ store, clock })
const job_id = jobIdOf(TARGET)
const from = { agent: 'sender' }

function shown(job: Pick<Job, 'job_id' | 'state'>): void {
  mark(`dispatched ${job.job_id}`)
  if (isFinal(job as Job) || needsPerson(job as Job)) mark(`ended ${job.job_id} ${job.state}`)
}

async function showListed(): Promise<void> {
  for (const job of (await queue.list({})).jobs) shown(job)
  for (const item of await store.mailbox.notifications('sender')) {
    // A notification of an earlier state says nothing about what the job is now.
    if (item.kind === 'question' || item.kind.startsWith('needs')) continue
    mark(`dispatched ${item.subject.id}`)
    mark(`ended ${item.subject.id} ${item.kind}`)
  }
}

const LOOKS: Record<string, () => Promise<void>> = {
  show: async () => shown(await queue.get(job_id)),
  wait: async () => {
    const { job } = await queue.waitFor(job_id, { until: isFinal, timeoutMs: 0 })
    shown(job)
  },
  cancel: async () => shown((await queue.cancel(job_id, { by: from })).job),
  'dispatch again': async () => {
    const request = {
      to: 'worked',
      task: { prompt: TARGET, ...(await taskOf()) },
      request_id: TARGET,
    }
    await queue.dispatch(request, { from })
    mark(`dispatched ${job_id}`)
  },
  sweep: async () => {
    await queue.sweep()
    await showListed()
  },
  repair: async () => {
    await store.upkeep.repair()
    await showListed()
  },
  list: showListed,
  work: async () => {
    const worker = { ...ownIdentity(), id: 'looker' }
    const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
    if (job !== undefined) shown(await queue.complete(job, { output: 'by another process' }))
    await showListed()
  },
}

/** What the first process sent, so that the same again is the same. */
async function taskOf(): Promise<object> {
  const job = await store.jobs.read(job_id)
  if (job === undefined) return {}
  const { write, require_review, conversation_key } = job.task
  return { write, require_review, conversation_key }
}

mark('begin')
try {
  await LOOKS[look]?.()
} catch (error) {
  // A refusal shows nothing and acknowledges nothing.
  if (!(error instanceof RelayError)) throw error
}
mark('end')
store.close()
