// A scripted job: its request and the steps of its turn, with the seconds between them.

import type { Activity } from '../../../lib/schema/activity.ts'
import type { Result } from '../../../lib/schema/result.ts'
import type { Request } from '../../../lib/schema/task.ts'

/** One step of a job; it happens `afterSeconds` (default 20) after the step before. */
export type Step = { afterSeconds?: number } & (
  | { does: 'claim' }
  | ({ does: 'report' } & Activity)
  | { does: 'ask'; text: string; choices?: string[] }
  | { does: 'answer'; text: string }
  | { does: 'complete'; result: Result }
  | { does: 'flag'; text: string; result: Result; isBlocked?: boolean }
  | { does: 'park'; text: string }
  | { does: 'fail'; code: string; text: string; isRetryable?: boolean }
  | { does: 'send'; job: SentJob }
)

/** A job that a turn sends. */
type SentJob = Request & { steps: Step[] }

/** A job that was dispatched `minutesAgo`. */
export type ScriptedJob = Request & { from: string; minutesAgo: number; steps: Step[] }

/** A worker claims the job. */
export const claim: Step = { does: 'claim', afterSeconds: 1 }
let calls = 0

/** The turn reports one activity. */
export function report(kind: Activity['kind'], text: string, detail?: string): Step {
  return { does: 'report', kind, text, ...(detail !== undefined && { detail }) }
}

/** A tool call that has ended. */
export function called(
  tool: string,
  text: string,
  more: { ms?: number; ok?: boolean; output?: string } = {},
) {
  calls += 1
  const call_id = `call-${calls}`
  const { ms = 400, ok = true, output } = more
  const ended = { kind: 'tool_ended', tool, text, call_id, ok, duration_ms: ms } as const
  return [
    { does: 'report', kind: 'tool_started', tool, text, call_id, afterSeconds: 4 },
    {
      does: 'report',
      ...ended,
      ...(output !== undefined && { detail: output }),
      afterSeconds: Math.ceil(ms / 1000),
    },
  ] satisfies Step[]
}

/** A tool call that is still running. */
export function calling(tool: string, text: string): Step {
  calls += 1
  return {
    does: 'report',
    kind: 'tool_started',
    tool,
    text,
    call_id: `call-${calls}`,
    afterSeconds: 6,
  }
}

/** The turn completes with this output after `seconds`. */
export function done(output: string, cost_usd: number, seconds: number): Step {
  const usage = {
    input_tokens: Math.round(cost_usd * 180_000),
    output_tokens: Math.round(cost_usd * 9000),
    cost_usd,
    duration_ms: seconds * 1000,
  }
  return { does: 'complete', result: { output, usage }, afterSeconds: seconds }
}

/** A job whose turn reports nothing but its end. */
export function brief(job: Omit<ScriptedJob, 'steps'>, end: Step): ScriptedJob {
  return { ...job, steps: [claim, end] }
}

/** The turn reports its plan, with a mark (`x`, `>` or a space) for each step. */
export const plan = (marks: string, ...steps: string[]): Step =>
  report(
    'plan',
    `${steps.length} steps`,
    steps.map((step, at) => `[${marks[at]}] ${step}`).join('\n'),
  )
