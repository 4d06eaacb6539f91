// Looks at a store that may be damaged as every process of the relay would: reads, lists, works, asks the
// audit, repairs and works again. Prints one line of JSON: `Inspected`.
import * as fs from 'node:fs'

import { RelayError } from '../../../lib/errors.ts'
import { bootId, monotonicMs, ownIdentity } from '../../../lib/process/process.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'

/** A job as it was seen: its state and output, or the refusal. */
export type Seen = { state?: string; output?: string; refusal?: string }

export type Inspected = {
  /** What stopped the look as a whole, such as a store of a future format. */
  refusal?: string
  warnings: string[]
  before: Record<string, Seen>
  /** Everything the audit, the listing and the other readers named. */
  named: string[]
  /** Turns begun for each job, before anybody repaired and after. */
  ran: Record<string, number>
  ranAfterRepair: Record<string, number>
  after: Record<string, Seen>
}

const [dataDir = '', workspace = '', ids = '', boot = bootId()] = process.argv.slice(2)
const clock = { now: () => Date.now() + 20_000, monotonic: monotonicMs }
const found: Inspected = {
  warnings: [],
  before: {},
  named: [],
  ran: {},
  ranAfterRepair: {},
  after: {},
}

function refusalOf(error: unknown): string {
  if (error instanceof RelayError) return `${error.code} ${error.message}`
  return `raw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

async function look(): Promise<void> {
  const warn = (line: string) => found.warnings.push(line)
  const store = await openFileStore({ dataDir, workspace, bootId: boot, clock, warn })
  const queue = createQueue({ store, clock })

  async function see(jobId: string): Promise<Seen> {
    try {
      const job = await queue.get(jobId)
      if (job.state !== 'completed') return { state: job.state }
      const { text } = await queue.output(job.result, 0, 10_000_000)
      return { state: job.state, output: text }
    } catch (error) {
      return { refusal: refusalOf(error) }
    }
  }

  async function seeAll(): Promise<Record<string, Seen>> {
    const seen: Record<string, Seen> = {}
    for (const id of ids.split(',')) seen[id] = await see(id)
    return seen
  }

  async function attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (error) {
      found.named.push(refusalOf(error))
    }
  }

  async function work(ran: Record<string, number>): Promise<void> {
    await queue.sweep()
    for (let turns = 0; turns < 50; turns += 1) {
      const worker = { ...ownIdentity(), id: 'inspect' }
      const job = await queue.claim({ agent: 'worked', worker, lease_ms: 60_000, writes: true })
      if (job === undefined) return
      ran[job.job_id] = (ran[job.job_id] ?? 0) + 1
      await queue.complete({ job_id: job.job_id, token: job.token }, { output: 'inspected' })
    }
    throw new Error('The work has no end.')
  }

  found.before = await seeAll()
  await attempt(async () => {
    for (const row of (await queue.list({})).damaged) found.named.push(row.message)
  })
  await attempt(async () => {
    for (const { file, message } of (await store.upkeep.audit()).findings) {
      found.named.push(`audit "${file}": ${message}`)
    }
  })
  await attempt(async () => {
    await store.mailbox.notifications('sender')
    await store.registry.list('agent')
    await queue.workers.list()
    await store.registry.get('thread', ['worked', 'a thread'])
    await store.registry.put('agent', 'sender', {
      agent_id: 'sender',
      registered_at: new Date().toISOString(),
      last_seen: new Date().toISOString(),
    })
  })
  for (const id of ids.split(',')) {
    await attempt(async () => void (await queue.activity(id, { limit: 10 })))
  }
  await attempt(() => work(found.ran))
  await attempt(async () => void (await store.upkeep.repair()))
  await attempt(() => work(found.ranAfterRepair))
  found.after = await seeAll()
  store.close()
}

try {
  await look()
} catch (error) {
  found.refusal = refusalOf(error)
}
fs.writeSync(1, `${JSON.stringify(found)}\n`)
