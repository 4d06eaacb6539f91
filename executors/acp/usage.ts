import type { Turn } from '../../lib/executor.ts'
import type { Usage } from '../../lib/schema/result.ts'
import type { TurnUsage } from '../client.ts'
import type { AcpSeen } from './transcript.ts'
import type { Prompted } from './updates.ts'

/**
 * Usage of a turn, as far as the agent reports it: tokens of this prompt, and the cost of its whole session. This turn's
 * part of the cost is known only when the session's cost before it is.
 */
export function usageOf(
  { prompted, seen }: { prompted: Prompted | undefined; seen: AcpSeen },
  { resume }: Turn,
  durationMs: number,
): TurnUsage {
  const usage: Usage = { ...tokensOf(prompted), duration_ms: durationMs }
  const total = seen.session_cost_usd
  if (total === undefined) return { usage }
  const before = resume === undefined ? 0 : resume.thread_usage?.cost_usd
  if (before !== undefined) usage.cost_usd = Math.max(0, total - before)
  return { usage, thread_usage: { cost_usd: total } }
}

function tokensOf(prompted: Prompted | undefined): Usage {
  const own = prompted?.usage ?? undefined
  const gemini = prompted?._meta?.quota?.token_count
  return withoutUndefined({
    input_tokens: own?.inputTokens ?? gemini?.input_tokens,
    cached_input_tokens: own?.cachedReadTokens,
    output_tokens: own?.outputTokens ?? gemini?.output_tokens,
    reasoning_output_tokens: own?.thoughtTokens,
  })
}

function withoutUndefined(usage: { [K in keyof Usage]: Usage[K] | undefined }): Usage {
  return Object.fromEntries(Object.entries(usage).filter(([, value]) => value !== undefined))
}
