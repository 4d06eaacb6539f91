import { createTally } from '../../../lib/job/numbers.ts'
import type { NumbersRequest, WorkspaceNumbers } from '../../../lib/job/numbers.ts'
import { isFinal } from '../../../lib/schema/job.ts'
import { summarize } from '../../../lib/schema/summary.ts'
import type { Memory } from './memory.ts'

/** Adds up the jobs of a memory. */
export function countNumbers({ entries }: Memory, request: NumbersRequest): WorkspaceNumbers {
  const tally = createTally(request)
  for (const { job } of entries.values()) {
    if (isFinal(job)) tally.ended(summarize(job))
    else tally.live(summarize(job))
  }
  return { ...tally.sums(), is_complete: true }
}
