import type { Turn } from '../../lib/executor.ts'
import type { Usage } from '../../lib/schema/result.ts'
import type { ClaudeResult } from './events.ts'

/** Tokens of one run, as the client counts them: what a cache gave or took is not in `input_tokens`. */
export type Tokens = {
  input_tokens: number
  cached_input_tokens: number
  output_tokens: number
}

/** The tokens of a result line, those of subagents included where the client tells them. */
export function tokensOf(result: ClaudeResult): Tokens | undefined {
  const models = result.model_usage_since_last_result
  if (models === undefined) {
    const { usage } = result
    return usage && tokens(usage.input_tokens, usage.cache_read_input_tokens, usage.output_tokens)
  }
  return Object.values(models)
    .map((model) => tokens(model.inputTokens, model.cacheReadInputTokens, model.outputTokens))
    .reduce<Tokens | undefined>(sumTokens, undefined)
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

/** One line that tells a person what a run took. */
export function usageText(seen: Tokens, { total_cost_usd: cost }: ClaudeResult): string {
  const thread = cost === undefined ? '' : `; thread so far: $${cost.toFixed(4)}`
  return `${seen.input_tokens} tokens in, ${seen.output_tokens} out${thread}`
}

/**
 * Usage for a turn's result. The client counts tokens by run and money by session: a turn's part of
 * the money is known only when what the session had cost before is.
 */
export function usageOf(
  heard: { tokens: Tokens | undefined; result: ClaudeResult | undefined },
  turn: Turn,
  durationMs: number,
): { usage: Usage; thread_usage?: Usage } {
  const usage: Usage = { ...heard.tokens, duration_ms: durationMs }
  const total = heard.result?.total_cost_usd
  if (total === undefined) return { usage }
  const before = turn.resume === undefined ? 0 : turn.resume.thread_usage?.cost_usd
  if (before !== undefined) usage.cost_usd = Math.max(0, total - before)
  return { usage, thread_usage: { cost_usd: total } }
}

function tokens(input = 0, cached = 0, output = 0): Tokens {
  return { input_tokens: input, cached_input_tokens: cached, output_tokens: output }
}
