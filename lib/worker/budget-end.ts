import { spentMessage } from '../budget/words.ts'
import type { TurnResult } from '../executor.ts'
import type { Bound } from '../queue/budgets/bounds.ts'
import type { Cap, Spending } from '../schema/budget.ts'
import type { RunningJob } from '../schema/job.ts'

/** A budget that is spent, and when that was found. */
export type Spent = { bound: Bound; cap: Cap; spending: Spending; nowMs: number }

/** Why a turn is stopped. `blind`: its client does not say what it uses. */
export type Stop = Spent | { blind: string }

type Failed = Extract<TurnResult, { ok: false }>

/** A turn for which nothing was left. It did not begin, so nothing was changed. */
export function refusalOf(job: RunningJob, found: Spent): Failed {
  return { ...failureOf(job, `Cannot begin a turn of "${job.to}"`, found), untouched: true }
}

/** The end of a turn that its budget ended: what the executor returned, with the reason. */
export function endOf(job: RunningJob, end: Failed, stop: Stop): Failed {
  const { usage, thread_id, thread_usage, untouched } = end
  const kept = { usage, thread_id, thread_usage, untouched }
  if ('blind' in stop) {
    const message = `Stopped the turn of "${job.to}", because its budget cannot be kept: ${stop.blind}. Cap its minutes or turns instead, or update the client.`
    return {
      ok: false,
      error: { code: 'BUDGET_UNENFORCEABLE', message },
      retryable: false,
      ...kept,
    }
  }
  return { ...failureOf(job, `Stopped the turn of "${job.to}"`, stop), ...kept }
}

function failureOf(job: RunningJob, what: string, found: Spent): Failed {
  const { bound, cap, spending } = found
  const { owner, caps } = bound
  const message = spentMessage(what, { owner, cap, caps, spending }, job.job_id)
  const failure: Failed = {
    ok: false,
    error: { code: 'BUDGET_SPENT', message },
    retryable: false,
  }
  // Another agent may do the work in a turn of its own.
  if (owner.kind === 'turn') return { ...failure, elsewhere: true }
  if (owner.kind !== 'day') return failure
  const untilMs = Date.parse(`${owner.day}T00:00:00.000Z`) + DAY_MS
  return {
    ...failure,
    error: { code: 'AGENT_BUDGET_SPENT', message },
    retryable: true,
    retry_after_ms: Math.max(1000, untilMs - found.nowMs),
    fault: 'budget_spent',
  }
}

const DAY_MS = 86_400_000
