import type { Unenforceable } from '../../budget/enforceable.ts'
import { forbids } from '../../budget/spending.ts'
import { quantity, spentMessage } from '../../budget/words.ts'
import type { Owner } from '../../budget/words.ts'
import { RelayError } from '../../errors.ts'
import type { Budget, Caps, Charge, Price, Spending } from '../../schema/budget.ts'
import type { Job } from '../../schema/job.ts'
import type { Clock } from '../../store/jobs.ts'
import type { Store } from '../../store/store.ts'
import type { Accounts } from './accounts.ts'
import { boundOfDay, boundsOf, boundsOfJob } from './bounds.ts'
import type { Bound } from './bounds.ts'

/** What this machine knows about agents: whether caps can be kept, their budgets for a day, and what models cost. */
export type BudgetRules = {
  problem(asked: {
    agent: string
    model: string | undefined
    caps: Caps
  }): Unenforceable | undefined
  daily(agent: string): Caps | undefined
  /** `model` is undefined where the agent's own is asked. */
  price(of: { agent: string; model: string | undefined }): Price | undefined
}

/** A job that is about to be sent. */
type Asked = {
  to: string
  model: string | undefined
  budget: Budget | undefined
  parentId: string | undefined
  flowId: string | undefined
}

/** The budgets of jobs, and what their turns have used of them. */
export type Budgets = {
  /**
   * Throws for a job that could not be held to its budgets or to those above it, with `BUDGET_UNENFORCEABLE` or
   * `PRICE_UNKNOWN`, and `BUDGET_SPENT` when nothing is left for it.
   */
  admit(asked: Asked): Promise<void>
  /** What bounds the turns of a job, those of its agent for today included. Empty for most. */
  of(job: Job): Promise<Bound[]>
  /** What bounds an agent today; empty for most. */
  ofAgent(agent: string): Bound[]
  /** What has been used of a budget; for one of single turns, by the latest turn of the job. */
  spent(bound: Bound, job: Pick<Job, 'job_id' | 'token'>): Promise<Spending>
  /** Notes what a turn has used so far, and returns what all have used. Durable when it resolves. */
  note(bound: Bound, charge: Charge): Promise<Spending>
  /** Shrinks accounts that no turn wrote to since a time, `most` at once, and returns how many; their sums stay. */
  collect(before: string, most?: number): Promise<number>
  /** What a model costs; undefined for one that the user's file of prices does not have. */
  price: BudgetRules['price']
}

/** Every cap can be kept, and no agent has a budget: for programs that know no configuration. */
const NO_RULES: BudgetRules = {
  problem: () => undefined,
  daily: () => undefined,
  price: () => undefined,
}

export function createBudgets(on: {
  store: Store
  clock: Clock
  rules?: BudgetRules | undefined
}): Budgets {
  const { store, clock, rules = NO_RULES } = on
  let opened: Promise<Accounts> | undefined
  // Loaded with the first budget: most processes never have one, and the short-lived ones must start fast.
  const accounts = () =>
    (opened ??= import('./accounts.ts').then((code) => code.openAccounts(store.logs)))

  function ofDay(agent: string): Bound[] {
    const caps = rules.daily(agent)
    return caps === undefined ? [] : [boundOfDay(agent, caps, clock.now())]
  }

  async function spent(bound: Bound, turn: Pick<Job, 'job_id' | 'token'>): Promise<Spending> {
    const kept = await accounts()
    return bound.owner.kind === 'turn'
      ? kept.ofTurn(bound.account, turn)
      : kept.total(bound.account)
  }

  return {
    async admit({ to, model, budget, parentId, flowId }) {
      const above = await boundsOf(store, { parentId, flowId })
      const { covers: _, ...own } = budget ?? {}
      const all: [Owner | undefined, Caps][] = [
        ...(budget === undefined ? [] : [[undefined, own] as [undefined, Caps]]),
        ...[...above, ...ofDay(to)].map(({ owner, caps }): [Owner, Caps] => [owner, caps]),
      ]
      for (const [owner, caps] of all) {
        const problem = rules.problem({ agent: to, model, caps })
        if (problem !== undefined) throw unenforceableError({ to, owner, caps, problem })
      }
      for (const { owner, caps, account } of above) {
        const total = await (await accounts()).total(account)
        const cap = forbids(caps, { ...total, turns: total.turns + 1 })
        if (cap === undefined) continue
        const found = { owner, cap, caps, spending: total }
        const message = spentMessage(`Cannot dispatch to "${to}"`, found)
        throw new RelayError('BUDGET_SPENT', message)
      }
    },

    of: async (job) => [...(await boundsOfJob(store, job)), ...ofDay(job.to)],
    ofAgent: ofDay,
    spent,
    async note(bound, charge) {
      const total = await (await accounts()).note(bound.account, charge)
      return bound.owner.kind === 'turn' ? charge : total
    },
    collect: async (before, most = Number.POSITIVE_INFINITY) =>
      (await accounts()).collect(before, most),
    price: (of) => rules.price(of),
  }
}

function unenforceableError(found: {
  to: string
  owner: Owner | undefined
  caps: Caps
  problem: Unenforceable
}): RelayError {
  const { to, owner, caps, problem } = found
  const { cap, code, why } = problem
  const whose = owner === undefined ? 'its budget' : WHOSE[owner.kind]
  const limit = quantity(cap, caps[cap] ?? 0)
  const message = `Cannot dispatch to "${to}" within ${whose} of ${limit}: ${why}.`
  return new RelayError(code, message, { details: { agent: to, cap } })
}

const WHOSE: Record<Owner['kind'], string> = {
  job: 'the budget of the job that sends it',
  tree: 'the budget of the job that sends it',
  turn: 'the budget of the job that sends it',
  flow: 'the budget of its flow',
  day: 'its budget for a day',
}
