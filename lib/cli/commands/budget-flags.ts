import { text } from '../command.ts'
import { UsageError } from '../output.ts'
import { readNumber } from '../terminal/time.ts'

/** What a job, and what it sends, may use. */
export const BUDGET_FLAGS = {
  maxCost: text('the most US dollars, such as 1.50, that it and what it sends may use'),
  maxTokens: text('the most tokens, such as 200k'),
  maxMinutes: text('the most minutes of running'),
  maxTurns: text('the most turns'),
  budgetCovers: text('what the caps are for: tree, the default; job; or turn, each by itself'),
}

/** The flags that cap what a job may use, as typed. */
export type BudgetOptions = {
  maxCost?: string | undefined
  maxTokens?: string | undefined
  maxMinutes?: string | undefined
  maxTurns?: string | undefined
  budgetCovers?: string | undefined
}

/** The budget of a request; undefined without any of the flags. Throws `UsageError` naming the flag. */
export function budgetOf(options: BudgetOptions): Record<string, unknown> | undefined {
  const { maxCost, maxTokens, maxMinutes, maxTurns, budgetCovers: covers } = options
  const caps = {
    cost_usd: maxCost && readAmount('max-cost', maxCost.replace(/^\$/, '')),
    tokens: maxTokens && readCount('max-tokens', maxTokens),
    minutes: maxMinutes && readAmount('max-minutes', maxMinutes),
    turns: maxTurns && readNumber('max-turns', maxTurns),
  }
  const given = Object.entries(caps).filter(([, cap]) => cap !== undefined)
  if (given.length > 0) return { ...Object.fromEntries(given), ...(covers && { covers }) }
  if (covers === undefined) return undefined
  throw new UsageError(
    '--budget-covers requires --max-cost, --max-tokens, --max-minutes or --max-turns.',
  )
}

function readAmount(flag: string, typed: string): number {
  if (/^\d{1,7}(\.\d{1,6})?$/.test(typed.trim()) && Number(typed) > 0) return Number(typed)
  throw new UsageError(`--${flag} must be a number above 0, such as 1.5.`)
}

const FACTORS: Record<string, number> = { '': 1, k: 1000, m: 1_000_000 }

/** Reads `2000`, `200k` or `1.5m`. */
function readCount(flag: string, typed: string): number {
  const match = /^(\d{1,12}(?:\.\d{1,6})?)([km]?)$/i.exec(typed.trim())
  const count = Math.round(Number(match?.[1]) * (FACTORS[match?.[2]?.toLowerCase() ?? ''] ?? 1))
  if (match !== null && count > 0) return count
  throw new UsageError(`--${flag} must be a number of tokens, such as 2000, 200k or 1.5m.`)
}

/** The flags of a job that a day's budget names in short. */
const SHORT = {
  cost: 'maxCost',
  tokens: 'maxTokens',
  minutes: 'maxMinutes',
  turns: 'maxTurns',
} as const

/** Reads `cost=20,tokens=5m`. Throws `UsageError`. */
export function readDailyBudget(typed: string): Record<string, unknown> | undefined {
  const options: BudgetOptions = {}
  for (const part of typed.split(',')) {
    const [name = '', amount = ''] = part.split('=').map((word) => word.trim())
    if (!Object.hasOwn(SHORT, name) || amount === '') {
      throw new UsageError('--daily-budget must be caps such as cost=20,tokens=5m,minutes=90.')
    }
    options[SHORT[name as keyof typeof SHORT]] = amount
  }
  return budgetOf(options)
}
