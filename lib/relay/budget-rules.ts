import { modelOf, priceOf, unenforceable } from '../budget/enforceable.ts'
import { knownAgents } from '../config/config.ts'
import { readPrices } from '../config/prices.ts'
import type { BudgetRules } from '../queue/budgets/budgets.ts'

/** What this machine knows of agents and prices. The files are read when a budget asks, so that changes count at once. */
export function budgetRules(configPath: string): BudgetRules {
  const prices = () => readPrices(configPath)
  return {
    problem: ({ agent, model, caps }) =>
      unenforceable(caps, {
        agent,
        settings: knownAgents(configPath)[agent],
        model,
        prices: caps.cost_usd === undefined ? { models: {} } : prices(),
      }),
    daily: (agent) => knownAgents(configPath)[agent]?.dailyBudget,
    price({ agent, model }) {
      const settings = knownAgents(configPath)[agent]
      const asked = model ?? (settings && modelOf(settings))
      return asked === undefined ? undefined : priceOf(prices(), asked)
    },
  }
}
