import { shares } from '../../budget/spending.ts'
import { ownerIdOf, ownerInWords, spentInWords } from '../../budget/words.ts'
import type { Bound } from '../../queue/budgets/bounds.ts'
import type { Queue } from '../../queue/queue.ts'
import type { ApiBudget } from '../../schema/api-budget.ts'
import type { Spending } from '../../schema/budget.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'

/** Every cap that bounds a job, the nearest budget first. That of a day no longer matters to a job that has ended. */
export async function budgetsOf({ budgets }: Queue, job: Job): Promise<ApiBudget[]> {
  const bounds = (await budgets.of(job)).filter(
    ({ owner }) => owner.kind !== 'day' || !isFinal(job),
  )
  const rows = bounds.map(async (bound) =>
    rowsOf(bound, await budgets.spent(bound, job), job.job_id),
  )
  return (await Promise.all(rows)).flat()
}

/** Every cap of an agent for today. */
export async function budgetsOfAgent({ budgets }: Queue, agent: string): Promise<ApiBudget[]> {
  const none = { job_id: '', token: 0 }
  const rows = budgets
    .ofAgent(agent)
    .map(async (bound) => rowsOf(bound, await budgets.spent(bound, none)))
  return (await Promise.all(rows)).flat()
}

function rowsOf({ owner, caps }: Bound, spending: Spending, self?: string): ApiBudget[] {
  return shares(caps, spending).map(({ cap, limit, spent }) => ({
    kind: owner.kind,
    owner: ownerInWords(owner, self),
    owner_id: ownerIdOf(owner),
    cap,
    limit,
    spent,
    words: spentInWords(cap, caps, spending),
  }))
}
