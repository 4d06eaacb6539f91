import { CAPS } from '../schema/budget.ts'
import type { Cap, Caps, Charge, Price, Spending, Used } from '../schema/budget.ts'

const MINUTE_MS = 60_000

export const NOTHING: Spending = { cost_usd: 0, tokens: 0, run_ms: 0, turns: 0 }

/** The spending of one turn. The cost that a client reports counts before a price does, unless it has none. */
export function spendingOf(used: Used, on: { runMs: number; price?: Price | undefined }): Spending {
  const { input_tokens = 0, cache_write_tokens = 0, output_tokens = 0 } = used
  return {
    cost_usd: used.cost_usd || (on.price === undefined ? 0 : costOf(used, on.price)),
    // Codex counts what a thread used in the same way. What a cache returns costs a tenth and would drown the rest.
    tokens: input_tokens + cache_write_tokens + output_tokens,
    run_ms: Math.max(0, Math.round(on.runMs)),
    turns: 1,
  }
}

/** US dollars for tokens. */
function costOf(used: Used, price: Price): number {
  const { input, output, cached_input = input, cache_write = input } = price
  const { input_tokens = 0, cached_input_tokens = 0 } = used
  const { cache_write_tokens = 0, output_tokens = 0 } = used
  const sum =
    input_tokens * input +
    cached_input_tokens * cached_input +
    cache_write_tokens * cache_write +
    output_tokens * output
  return sum / 1_000_000
}

/** Which turn a line is of. */
export function turnOf({ job_id, token }: Pick<Charge, 'job_id' | 'token'>): string {
  return `${job_id}.${token}`
}

/** How much of a cap is spent, in its own unit. */
export function spentOf(cap: Cap, spending: Spending): number {
  return cap === 'minutes' ? spending.run_ms / MINUTE_MS : spending[cap]
}

/** The caps of a budget with what is spent of each, in a fixed order. */
export function shares(
  caps: Caps,
  spending: Spending,
): { cap: Cap; limit: number; spent: number; share: number }[] {
  return CAPS.flatMap((cap) => {
    const limit = caps[cap]
    if (limit === undefined) return []
    const spent = spentOf(cap, spending)
    return [{ cap, limit, spent, share: spent / limit }]
  })
}

/** Caps that a turn uses up while it runs; turns are counted when they begin. */
type Running = Exclude<Cap, 'turns'>

/** The first cap that is used up, among those that a turn uses while it runs. */
export function reached(caps: Caps, spending: Spending): Running | undefined {
  for (const { cap, share } of shares(caps, spending)) {
    if (cap !== 'turns' && share >= 1) return cap
  }
  return undefined
}

/**
 * The first cap that keeps a turn from beginning. `spending` includes the turn itself as one of the turns, so that of
 * two turns which begin at once at most one is too many.
 */
export function forbids(caps: Caps, spending: Spending): Cap | undefined {
  if (caps.turns !== undefined && spending.turns > caps.turns) return 'turns'
  return reached(caps, spending)
}

/** A warning is due when this much of a cap is spent. */
export const WARN_SHARE = 0.8

/** The caps that a turn brought over the line at which a person is warned. */
export function warningsBetween(caps: Caps, before: Spending, after: Spending): Cap[] {
  const early = new Map(shares(caps, before).map(({ cap, share }) => [cap, share]))
  return shares(caps, after)
    .filter(({ cap, share }) => share >= WARN_SHARE && (early.get(cap) ?? 0) < WARN_SHARE)
    .map(({ cap }) => cap)
}

/** The part of a cap that one turn may have used without a line of its account. */
const UNNOTED_SHARE = 0.01

/**
 * True when what a turn has used since its latest line must be noted. Below the line of the warning a hundredth of a cap
 * may be missing; above it each event counts, so that turns which run at once pass a cap by one event each.
 */
export function isWorthNoting(
  caps: Caps,
  on: { noted: Spending; now: Spending; total: Spending },
): boolean {
  const isNear = shares(caps, on.total).some(({ share }) => share >= WARN_SHARE)
  const since = shares(caps, on.now).map(
    ({ cap, share, limit }) => share - spentOf(cap, on.noted) / limit,
  )
  return since.some((part) => (isNear ? part > 0 : part >= UNNOTED_SHARE))
}

/** Milliseconds until a budget of minutes is used up, by turns of which one runs here; undefined without such a cap. */
export function msLeft({ minutes }: Caps, { run_ms }: Spending): number | undefined {
  return minutes === undefined ? undefined : Math.max(0, minutes * MINUTE_MS - run_ms)
}
