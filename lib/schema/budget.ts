import * as z from 'zod/mini'

import { wholeNumber } from './name.ts'

/**
 * The most that turns may use. `cost_usd` is US dollars. `tokens` counts what went in without a cache, and what came out.
 * `minutes` is the time that turns run, those that wait included. `turns` is how often an agent begins.
 */
const caps = {
  cost_usd: z.optional(z.number().check(z.positive(), z.lte(1_000_000))),
  tokens: z.optional(wholeNumber(1, 1_000_000_000_000)),
  minutes: z.optional(z.number().check(z.positive(), z.lte(1_000_000))),
  turns: z.optional(wholeNumber(1, 1_000_000)),
}

const hasCap = z.refine<Caps>(
  (budget) => CAPS.some((cap) => budget[cap] !== undefined),
  'must have at least one of cost_usd, tokens, minutes and turns',
)

export const Caps = z.strictObject(caps).check(hasCap)
export type Caps = { [cap in (typeof CAPS)[number]]?: number | undefined }

export const CAPS = ['cost_usd', 'tokens', 'minutes', 'turns'] as const
export type Cap = (typeof CAPS)[number]

/**
 * The caps of a job. They cover the jobs that its turns send, too, unless it `covers` the job alone, or each of its turns
 * by itself.
 */
export const Budget = z
  .strictObject({ ...caps, covers: z.optional(z.enum(['tree', 'job', 'turn'])) })
  .check(hasCap)
export type Budget = z.infer<typeof Budget>

/** What turns have used. `run_ms` is time; the rest is as in `Caps`. */
export const Spending = z.object({
  cost_usd: z.number().check(z.gte(0)),
  tokens: wholeNumber(0),
  run_ms: wholeNumber(0),
  turns: wholeNumber(0),
})
export type Spending = z.infer<typeof Spending>

/** What one turn has used so far, as a line of an account. The latest line of a turn replaces those before it. */
export const Charge = z.extend(Spending, { job_id: z.string(), token: wholeNumber(0) })
export type Charge = z.infer<typeof Charge>

/** US dollars for a million tokens. Without `cached_input` and `cache_write` they cost what `input` costs. */
const dollars = z.number().check(z.gte(0), z.lte(1_000_000))
export const Price = z.strictObject({
  input: dollars,
  output: dollars,
  cached_input: z.optional(dollars),
  cache_write: z.optional(dollars),
})
export type Price = z.infer<typeof Price>

/** The user's file of prices: by the name of a model, in which `*` matches any characters. */
export const Prices = z.strictObject({
  models: z.record(z.string().check(z.minLength(1), z.maxLength(128)), Price),
})
export type Prices = z.infer<typeof Prices>

/** What a client reports of one turn while it runs: all of the turn so far. The four kinds of tokens add up. */
export type Used = {
  /** Neither read from a cache nor written to one. */
  input_tokens?: number | undefined
  cached_input_tokens?: number | undefined
  cache_write_tokens?: number | undefined
  output_tokens?: number | undefined
  /** As the client itself counts it. */
  cost_usd?: number | undefined
  /** The model that was asked. */
  model?: string | undefined
}
