import { shares } from '../../budget/spending.ts'
import { ownerInWords, spentInWords } from '../../budget/words.ts'
import type { Job } from '../../schema/job.ts'
import type { Budgets } from './budgets.ts'

/** The cap of a job that is closest to its end, in a phrase; undefined for a job without one. */
export async function mostSpent(budgets: Budgets, job: Job): Promise<string | undefined> {
  let most: { share: number; phrase: string } | undefined
  for (const bound of await budgets.of(job)) {
    const spending = await budgets.spent(bound, job)
    for (const { cap, share } of shares(bound.caps, spending)) {
      // A turn that runs is one of the turns; that the last one runs is no shortage.
      if (cap === 'turns' || (most !== undefined && most.share >= share)) continue
      const whose = ownerInWords(bound.owner, job.job_id)
      const spent = spentInWords(cap, bound.caps, spending)
      most = { share, phrase: `${spent} of the budget of ${whose} spent` }
    }
  }
  return most?.phrase
}
