import { readSettings } from '../../lib/config.ts'
import { bootId, monotonicMs, ownIdentity } from '../../lib/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { AGENT, OUTPUT, PROMPT } from './subject.ts'

/** What a fast machine enqueues in a second. Old jobs are spread over the past at this rate, as real ones would be. */
const PER_SECOND = 2500

/** News of finished jobs is taken away in heaps, as by a sender that has seen them. */
const SEEN_EVERY = 500

/** Fills a store with old jobs: `fill.js finished|queued <number> <first>`. */
const [kind, countText, firstText] = process.argv.slice(2)
const count = Number(countText)
const first = Number(firstText)
const begin = Date.now() - (count / PER_SECOND) * 1000
let done = 0
const clock = { now: () => Math.floor(begin + (done / PER_SECOND) * 1000), monotonic: monotonicMs }

const settings = readSettings(process.env, process.cwd())
const store = await openFileStore({ ...settings, bootId: bootId(), clock })
const queue = createQueue({ store, clock })
const agent = kind === 'queued' ? AGENT : `filler-${first}`
const worker = { ...ownIdentity(), id: agent }

while (done < count) {
  const request_id = `old-${kind}-${first + done}`
  await queue.dispatch({ to: agent, request_id, task: { prompt: PROMPT } }, { from: { agent } })
  if (kind === 'finished') await finish()
  done += 1
}
store.close()

async function finish(): Promise<void> {
  const job = await queue.claim({ agent, worker, lease_ms: settings.leaseMs, writes: false })
  if (job === undefined) throw new Error('a job that was just queued is not to be had')
  await queue.complete(job, { output: OUTPUT })
  if (done % SEEN_EVERY === SEEN_EVERY - 1 || done === count - 1) {
    const items = await store.inbox(agent)
    await store.dismiss(
      agent,
      items.map((item) => item.item_id),
    )
  }
}
