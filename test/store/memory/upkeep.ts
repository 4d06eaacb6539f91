import { countJob, emptyAudit } from '../../../lib/job/account.ts'
import { jobOfTombstone, tombstoneOf } from '../../../lib/job/tombstone.ts'
import { isFinal } from '../../../lib/schema/job.ts'
import type { Job } from '../../../lib/schema/job.ts'
import { nextCollectionMs } from '../../../lib/store/upkeep.ts'
import type { Collected, Upkeep } from '../../../lib/store/upkeep.ts'
import { keepItems } from './documents.ts'
import type { Memory } from './memory.ts'

/** Nothing here is ever damaged or half-done, so an audit only counts and a repair finds nothing. */
export function createUpkeep(memory: Memory): Upkeep {
  const { clock, entries, deliveries } = memory

  function audit() {
    const counted = emptyAudit()
    for (const { job, events } of entries.values()) countJob(counted, job, events)
    return { ...counted, hints_matched: counted.live }
  }

  function collect(before: string, mostJobs: number): Collected {
    const isDue = (job: Job) => isFinal(job) && job.expunged !== true && job.updated_at < before
    const due = [...entries.values()].filter(({ job }) => isDue(job))
    const shrunk = due.slice(0, mostJobs)
    for (const entry of shrunk) {
      if (!isFinal(entry.job)) continue
      const job = jobOfTombstone(tombstoneOf(entry.job))
      Object.assign(entry, { job, events: [], activity: [], texts: new Map() })
      deliveries.delete(`job ${job.job_id}`)
    }
    const inbox_items = keepItems(memory, ({ at }) => at >= before)
    const is_finished = shrunk.length === due.length
    return { jobs: shrunk.length, bytes: 0, inbox_items, unusable: 0, is_finished }
  }

  return {
    probe: async () => {},
    audit: async () => audit(),
    repair: async () => ({ repaired: [], audit: audit() }),
    collect: async (before) => collect(before, Infinity),
    async collectWhenDue(before, mostJobs) {
      if (clock.now() < memory.nextCollectionMs) return undefined
      const collected = collect(before, mostJobs)
      memory.nextCollectionMs = clock.now() + nextCollectionMs(collected)
      return collected
    },
  }
}
