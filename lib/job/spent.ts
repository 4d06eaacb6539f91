import type { Job } from '../schema/job.ts'
import type { Usage } from '../schema/result.ts'
import type { Spent } from '../schema/spent.ts'
import type { AnyEvent } from './outcome.ts'

/**
 * Adds to a job, in place, what the event that made it says about its turns: how long it waited for the first one, and
 * what a turn took that ended. `before` is the job as it was.
 */
export function spend(before: Job | undefined, event: AnyEvent, job: Job): void {
  if (before === undefined) return
  if (before.spent !== undefined) job.spent = before.spent
  if (event.type === 'claim' && before.state === 'queued') {
    job.spent ??= { queue_ms: waitedMs(before, event.at), run_ms: 0 }
  } else if (event.type === 'check') {
    // The turn is over, and its time is counted with that of its checks.
    job.spent = plus(before.spent ?? { run_ms: 0 }, 0, event.result.usage)
  } else if (before.state === 'running' && job.state !== 'running') {
    const ran_ms = between(before.lease.claimed_at, event.at)
    job.spent = plus(before.spent ?? { run_ms: 0 }, ran_ms, usageIn(event))
  }
}

/** A job could run since its latest event, or since the time that its sender chose. */
function waitedMs(job: Extract<Job, { state: 'queued' }>, at: string): number {
  const { updated_at, not_before = updated_at } = job
  return between(not_before > updated_at ? not_before : updated_at, at)
}

/** A wall clock that was set back makes no time negative. */
function between(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from))
}

function usageIn(event: AnyEvent): Usage | undefined {
  if ('usage' in event) return event.usage
  return 'result' in event ? event.result?.usage : undefined
}

const COUNTS = ['input_tokens', 'cached_input_tokens', 'output_tokens', 'cost_usd'] as const

function plus(spent: Spent, ran_ms: number, usage: Usage | undefined): Spent {
  const sum: Spent = { ...spent, run_ms: spent.run_ms + ran_ms }
  for (const each of COUNTS) {
    const count = usage?.[each]
    if (count !== undefined) sum[each] = (sum[each] ?? 0) + count
  }
  return sum
}
