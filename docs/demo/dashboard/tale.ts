// The words in which a story of jobs is told.

import type { Activity } from '../../../lib/schema/activity.ts'
import type { Result } from '../../../lib/schema/result.ts'
import type { Request } from '../../../lib/schema/task.ts'

/** One thing that happens to a job, so many seconds (20 unless told) after the one before. */
export type Step = { afterSeconds?: number } & (
  | { does: 'claim' }
  | ({ does: 'say' } & Activity)
  | { does: 'ask'; text: string; choices?: string[] }
  | { does: 'answer'; text: string }
  | { does: 'complete'; result: Result }
  | { does: 'flag'; text: string; result: Result }
  | { does: 'park'; text: string }
  | { does: 'fail'; code: string; text: string; isRetryable?: boolean }
)

/** A job from its dispatch, so many minutes ago. */
export type Tale = Request & { from: string; minutesAgo: number; steps: Step[] }

/** A worker takes the job. */
export const claim: Step = { does: 'claim', afterSeconds: 1 }
let calls = 0

/** The turn tells one thing. */
export function say(kind: Activity['kind'], text: string, detail?: string): Step {
  return { does: 'say', kind, text, ...(detail !== undefined && { detail }) }
}

/** A tool call that began and ended. */
export function called(
  tool: string,
  text: string,
  more: { ms?: number; ok?: boolean; gave?: string } = {},
) {
  calls += 1
  const call_id = `call-${calls}`
  const { ms = 400, ok = true, gave } = more
  const ended = { kind: 'tool_ended', tool, text, call_id, ok, duration_ms: ms } as const
  return [
    { does: 'say', kind: 'tool_started', tool, text, call_id, afterSeconds: 4 },
    {
      does: 'say',
      ...ended,
      ...(gave !== undefined && { detail: gave }),
      afterSeconds: Math.ceil(ms / 1000),
    },
  ] satisfies Step[]
}

/** A tool call that goes on. */
export function calling(tool: string, text: string): Step {
  calls += 1
  return {
    does: 'say',
    kind: 'tool_started',
    tool,
    text,
    call_id: `call-${calls}`,
    afterSeconds: 6,
  }
}

/** The turn ends with this text, after so many seconds. */
export function done(output: string, cost_usd: number, seconds: number): Step {
  const usage = {
    input_tokens: Math.round(cost_usd * 180_000),
    output_tokens: Math.round(cost_usd * 9000),
    cost_usd,
    duration_ms: seconds * 1000,
  }
  return { does: 'complete', result: { output, usage }, afterSeconds: seconds }
}

/** A job of which only the end is told. */
export function brief(tale: Omit<Tale, 'steps'>, end: Step): Tale {
  return { ...tale, steps: [claim, end] }
}

/** The plan as it stands: a mark (`x`, `>` or a space) for each step. */
export const plan = (marks: string, ...steps: string[]): Step =>
  say('plan', `${steps.length} steps`, steps.map((step, at) => `[${marks[at]}] ${step}`).join('\n'))
