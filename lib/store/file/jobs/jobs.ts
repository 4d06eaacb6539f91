import { namesIn } from '../../../files/files.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { shardsOf } from '../../../schema/job-id.ts'
import type { Clock, Jobs, WatchJobs } from '../../jobs.ts'
import { fileTime } from '../file-time.ts'
import { queuedIds } from '../index/queue-cursor.ts'
import type { Layout } from '../layout.ts'
import { claim } from './claim.ts'
import { heldJobs, renew } from './held.ts'
import { createLeases } from './lease.ts'
import { page } from './listing.ts'
import type { Steps } from './steps.ts'
import { createTending } from './tend.ts'

/** How many rows of the listing of ended jobs are searched for a job that has just ended. */
const LATEST_ROWS = 200

/** The jobs of a file store, composed of its steps. */
export function createJobs(on: {
  layout: Layout
  clock: Clock
  steps: Steps
  watch: WatchJobs
  /** Retires the journal of one dead process. */
  retire?: (() => Promise<unknown>) | undefined
  /** The clock that measures the ages of hints, in milliseconds. */
  fileTime?: () => number
}): Jobs {
  const { layout, clock, steps } = on
  const now = on.fileTime ?? (() => fileTime(layout.time))
  const leases = createLeases({ clock, hints: steps.hints, now })
  const { retire = () => Promise.resolve() } = on
  const tend = createTending({ layout, clock, steps, retire })

  /** Unless `isLeft`, a job that is already listed only needs its last hint removed. */
  async function settle(job: Job, { isLeft }: { isLeft: boolean }): Promise<void> {
    const isComplete = !isLeft && (job.state === 'queued' || (await isListed(job)))
    await (isComplete ? steps.release(job) : steps.reconcile(job))
  }

  /**
   * True when the listings show the job's current state. A row that is not found is simply added a second time.
   */
  async function isListed(job: Job): Promise<boolean> {
    if (!isFinal(job)) return (await steps.attention()).includes(job.job_id)
    const { rows } = await steps.recent({ limit: LATEST_ROWS })
    return rows.some(({ row }) => row.job_id === job.job_id)
  }

  return {
    create: (event) => steps.create(event),
    claim: (request) => claim({ steps, clock }, request),
    change: (jobId, decide) => steps.change(jobId, decide),
    read: async (jobId, { durable } = { durable: false }) =>
      durable ? (await steps.readShown(jobId))?.job : steps.read(jobId),
    history: async (jobId) => [...((await steps.readShown(jobId))?.events ?? [])],
    find: (prefix, limit) => steps.ofStore('look up an id', () => findIds(layout, prefix, limit)),
    list: (which) => page({ steps, layout }, which),
    queued: (which) => steps.ofStore('list the queue', () => queuedIds(layout, which)),
    dependents: (jobId) => steps.ofStore('list children', () => steps.hints.children.of(jobId)),
    ahead: (job) => steps.before(job),
    renew: (held) => renew({ steps, clock }, held),
    held: (which = {}) => heldJobs({ steps, clock, leases }, which),
    settle,
    tend,
    nextDue: (agent, which) =>
      which === 'delayed' ? steps.nextDue(agent) : steps.nextWork(agent, which),
    watch: on.watch,
  }
}

function findIds(layout: Layout, prefix: string, limit: number): string[] {
  const ids = shardsOf(prefix).flatMap((shard) =>
    namesIn(`${layout.jobs}/${shard}`).flatMap((name) => {
      const id = /^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1]
      return id?.startsWith(prefix) === true ? [id] : []
    }),
  )
  return ids.toSorted().slice(0, limit)
}
