import type { Job } from '../schema/job.ts'
import type { FaultKind } from '../schema/pause.ts'
import { mayRunAgain } from './remote-run.ts'

/** How a turn ended, as far as it matters for whether another agent could do better. */
export type MetEnd = {
  code: string
  retryable: boolean
  /** The turn changed nothing. */
  untouched?: boolean | undefined
  /** A limit of the service refused the turn. */
  isLimited?: boolean | undefined
  fault?: FaultKind | undefined
  /** The turn of another agent could do the work. */
  elsewhere?: boolean | undefined
}

/**
 * Faults of an agent that another one need not have. The others are of the machine or the workspace, which all agents
 * share.
 */
const OF_AGENT = new Set<FaultKind>([
  'program_missing',
  'login_needed',
  'setup_needed',
  'quota_spent',
  'budget_spent',
  'service_limited',
  'service_unavailable',
])

/**
 * Whether a job should go to the next agent of its `fallback`. `waits`: its own agent could do it later, so it goes only to
 * an agent that can take it now. `fails`: otherwise it fails. Undefined: another agent would do no better, or this one
 * tries again.
 */
export function wantsOther(job: Job, end: MetEnd): 'waits' | 'fails' | undefined {
  const isSpent = job.attempts >= job.max_attempts
  if (end.elsewhere === true || end.code === 'EXECUTOR_CRASHED') return 'fails'
  const isOfAgent = end.fault !== undefined && OF_AGENT.has(end.fault)
  if (end.isLimited === true || isOfAgent) {
    return mayRunAgain(job, end.untouched) ? 'waits' : 'fails'
  }
  return end.retryable && isSpent ? 'fails' : undefined
}
