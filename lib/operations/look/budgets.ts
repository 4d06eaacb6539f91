import { shares } from '../../budget/spending.ts'
import { ownerIdOf, ownerInWords, spentInWords } from '../../budget/words.ts'
import type { Queue } from '../../queue/queue.ts'
import type { ApiBudget } from '../../schema/api-budget.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'

/** Every cap that bounds a job, the nearest budget first. That of a day no longer matters to a job that has ended. */
export async function budgetsOf({ budgets }: Queue, job: Job): Promise<ApiBudget[]> {
  const rows: ApiBudget[] = []
  for (const bound of await budgets.of(job)) {
    const { owner, caps } = bound
    if (owner.kind === 'day' && isFinal(job)) continue
    const spending = await budgets.spent(bound, job)
    for (const { cap, limit, spent } of shares(caps, spending)) {
      rows.push({
        kind: owner.kind,
        owner: ownerInWords(owner, job.job_id),
        owner_id: ownerIdOf(owner),
        cap,
        limit,
        spent,
        words: spentInWords(cap, caps, spending),
      })
    }
  }
  return rows
}
