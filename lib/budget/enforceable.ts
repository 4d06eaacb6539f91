import type { Cap, Caps, Price, Prices } from '../schema/budget.ts'
import type { AgentSettings } from '../schema/settings.ts'

/** Why a cap cannot be kept: no count of tokens arrives while a turn runs, no price is known, or no turn can be stopped. */
export type Unenforceable = {
  cap: Cap
  code: 'BUDGET_UNENFORCEABLE' | 'PRICE_UNKNOWN'
  why: string
}

type Executor = AgentSettings['executor']

/** Executors whose clients report tokens after each answer of the model, while the turn runs. */
const REPORTS_TOKENS: ReadonlySet<Executor> = new Set<Executor>(['codex', 'claude', 'opencode'])

/**
 * The first cap of a budget that turns of an agent cannot be held to; undefined when all can. `settings` are undefined for
 * an agent that this machine does not run.
 */
export function unenforceable(
  caps: Caps,
  on: {
    agent: string
    settings: AgentSettings | undefined
    model: string | undefined
    prices: Prices
  },
): Unenforceable | undefined {
  const refused = (cap: Cap, why: string): Unenforceable => ({
    cap,
    code: 'BUDGET_UNENFORCEABLE',
    why,
  })
  const { agent, settings } = on
  for (const cap of ['tokens', 'cost_usd', 'minutes'] as const) {
    if (caps[cap] === undefined) continue
    if (settings === undefined) {
      return refused(
        cap,
        `this machine has no settings for agent "${agent}", so its turns cannot be watched or stopped. Cap its turns instead`,
      )
    }
    const { executor } = settings
    if (executor === 'chatgpt') {
      return refused(
        cap,
        `agent "${agent}" works in the cloud, where its run can be neither watched nor stopped. Cap its turns instead`,
      )
    }
    if (cap === 'minutes') continue
    if (!REPORTS_TOKENS.has(executor)) {
      return refused(
        cap,
        `agent "${agent}" (executor "${executor}") does not report what it uses while it works. Cap its minutes or turns instead`,
      )
    }
    if (cap === 'tokens') continue
    const model = on.model ?? modelOf(settings)
    if (model === undefined) {
      return {
        cap,
        code: 'PRICE_UNKNOWN',
        why: `the model of agent "${agent}" is not known. Name it in the task, or as "model" of the agent`,
      }
    }
    if (priceOf(on.prices, model) === undefined) {
      return {
        cap,
        code: 'PRICE_UNKNOWN',
        why: `the file of prices has no entry for model "${model}" of agent "${agent}". Add one, or cap its tokens instead`,
      }
    }
  }
  return undefined
}

/** The model that an agent asks where the task names none. */
export function modelOf(settings: AgentSettings): string | undefined {
  return 'model' in settings ? settings.model : undefined
}

/** The price of a model: that of its own name, or of the longest pattern that fits it. */
export function priceOf({ models }: Prices, model: string): Price | undefined {
  if (Object.hasOwn(models, model)) return models[model]
  const [best] = Object.keys(models)
    .filter((pattern) => pattern.includes('*') && fits(pattern, model))
    .toSorted((a, b) => b.length - a.length)
  return best === undefined ? undefined : models[best]
}

/** Whether a name fits a pattern in which `*` matches any characters. Linear: each part is searched for once. */
function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*')
  const [first = '', ...rest] = parts
  const last = rest.pop() ?? ''
  if (!name.startsWith(first) || name.length < first.length + last.length) return false
  let at = first.length
  for (const part of rest) {
    const found = name.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}
