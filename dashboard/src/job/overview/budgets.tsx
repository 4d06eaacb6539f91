import type { ApiBudget } from '../../../../lib/schema/api-budget.ts'
import { BudgetBars } from '../../base/budget-bars.tsx'

/** What is spent of each cap that bounds the job. */
export function Budgets({ budgets }: { budgets: ApiBudget[] }) {
  return (
    <section className="part" aria-labelledby="budgets-title">
      <h3 id="budgets-title">Budget</h3>
      <BudgetBars budgets={budgets} />
    </section>
  )
}
