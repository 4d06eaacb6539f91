import type { Turn } from '../../lib/executor.ts'
import type { Usage } from '../../lib/schema/result.ts'
import type { TurnUsage } from '../client.ts'
import type { ClaudeResult, RunUsage } from './events.ts'

/** Tokens of one run, as the client counts them: `input_tokens` leaves out what was read from or written to a cache. */
export type Tokens = {
  input_tokens: number
  cached_input_tokens: number
  output_tokens: number
}

/** The tokens of a result line, including those of subagents if the client reports them. */
export function tokensOf(result: ClaudeResult): Tokens | undefined {
  const models = result.model_usage_since_last_result
  if (models === undefined) return result.usage && tokensOfRun(result.usage)
  return Object.values(models)
    .map((model) => tokens(model.inputTokens, model.cacheReadInputTokens, model.outputTokens))
    .reduce<Tokens | undefined>(sumTokens, undefined)
}

export function tokensOfRun(usage: RunUsage): Tokens {
  return tokens(usage.input_tokens, usage.cache_read_input_tokens, usage.output_tokens)
}

/** The sum of two counts, where an unknown one adds nothing. */
export function sumTokens(one: Tokens | undefined, other: Tokens | undefined): Tokens | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return tokens(
    one.input_tokens + other.input_tokens,
    one.cached_input_tokens + other.cached_input_tokens,
    one.output_tokens + other.output_tokens,
  )
}

/** The usage of a run in one line. */
export function usageText(used: Tokens, { total_cost_usd: cost }: ClaudeResult): string {
  const thread = cost === undefined ? '' : `; thread so far: $${cost.toFixed(4)}`
  return `${used.input_tokens} tokens in, ${used.output_tokens} out${thread}`
}

/**
 * Usage for a turn's result. The client counts tokens by run and cost by session, so this turn's part
 * of the cost is known only when the session's cost before it is.
 */
export function usageOf(
  seen: { tokens: Tokens | undefined; result: ClaudeResult | undefined },
  turn: Turn,
  durationMs: number,
): TurnUsage {
  const usage: Usage = { ...seen.tokens, duration_ms: durationMs }
  const total = seen.result?.total_cost_usd
  if (total === undefined) return { usage }
  const before = turn.resume === undefined ? 0 : turn.resume.thread_usage?.cost_usd
  if (before !== undefined) usage.cost_usd = Math.max(0, total - before)
  return { usage, thread_usage: { cost_usd: total } }
}

function tokens(input = 0, cached = 0, output = 0): Tokens {
  return { input_tokens: input, cached_input_tokens: cached, output_tokens: output }
}
