import type { ApiBudget } from '../../../lib/schema/api-budget.ts'
import { oneLine } from '../text/visible.ts'

/** From this part on a budget is nearly spent; the turn has warned about it. */
const NEAR = 0.8

/** A line and a bar for each cap. */
export function BudgetBars({ budgets }: { budgets: ApiBudget[] }) {
  return (
    <ul className="budgets">
      {budgets.map((budget) => (
        <BudgetLine key={`${budget.kind} ${budget.owner_id} ${budget.cap}`} budget={budget} />
      ))}
    </ul>
  )
}

function BudgetLine({ budget: { owner, spent, limit, words } }: { budget: ApiBudget }) {
  const share = spent / limit
  const state = share >= 1 ? 'spent' : share >= NEAR ? 'near' : 'left'
  return (
    <li data-state={state}>
      <span>
        {words}
        {state === 'spent' && <strong> (all spent)</strong>}
      </span>
      <bdi className="faint">{oneLine(owner)}</bdi>
      <progress
        value={Math.min(share, 1)}
        max={1}
        aria-label={`Budget of ${oneLine(owner)}: ${words}`}
      />
    </li>
  )
}
