import { transition } from './transition.ts'
import type { JobEvent } from '../schema/event.ts'
import type { Job } from '../schema/job.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import type { Failure, Usage } from '../schema/result.ts'

/** An event and the job after it. */
export type Step = { event: JobEvent; job: Job }

/** One execution of a job, from its log. `ended_as` is `running` until it ends. */
export type Turn = {
  attempt: number
  /** The agent that had the job. */
  agent: string
  token: number
  worker: WorkerIdentity
  started_at: string
  ended_at: string | null
  ended_as: string
  error: Failure | null
  usage: Usage | null
}

/** How a turn ended, by its last event, in the words of the states that it led to. */
const ENDED_AS: Partial<Record<JobEvent['type'], string>> = {
  fail: 'failed',
  release: 'given_back',
  lose: 'lost',
  park: 'needs_recovery',
  flag: 'needs_review',
  cancel: 'cancelled',
  expire: 'expired',
}

/** Replays the events of a job's whole life. */
export function replay(events: JobEvent[]): Step[] {
  let job: Job | undefined
  return events.map((event) => {
    const next = transition(job, event)
    // The store accepted these events by the same rules.
    if (next.outcome === 'refused') throw new Error(`Cannot replay a log: ${next.message}`)
    job = next.job
    return { event, job }
  })
}

/** The turns of a job, first to last. */
export function turnsOf(steps: Step[]): Turn[] {
  const turns: Turn[] = []
  for (const { event, job } of steps) {
    if (event.type === 'claim') turns.push(begun(event, job))
    const turn = turns.at(-1)
    const endedAs = endOf(event, job)
    if (turn?.ended_as !== 'running') continue
    turn.usage = plus(turn.usage, usageOf(event))
    if (endedAs === undefined) continue
    turn.ended_at = event.at
    turn.ended_as = endedAs
    turn.error = ('error' in event ? event.error : undefined) ?? null
  }
  return turns
}

function endOf(event: JobEvent, job: Job): string | undefined {
  if ('blocked' in event && event.blocked === true) return 'blocked'
  if (event.type !== 'checked' && event.type !== 'complete') return ENDED_AS[event.type]
  return job.state === 'running' ? undefined : job.state
}

/** What several rounds of one turn used, which ends with the last of them. */
function plus(before: Usage | null, more: Usage | undefined): Usage | null {
  if (before === null || more === undefined) return more ?? before
  const names = Object.keys({ ...before, ...more }) as (keyof Usage)[]
  return Object.fromEntries(names.map((name) => [name, (before[name] ?? 0) + (more[name] ?? 0)]))
}

function usageOf(event: JobEvent): Usage | undefined {
  if ('usage' in event) return event.usage
  return 'result' in event ? event.result?.usage : undefined
}

function begun(event: Extract<JobEvent, { type: 'claim' }>, job: Job): Turn {
  return {
    attempt: job.attempts,
    agent: job.to,
    token: job.token,
    worker: event.worker,
    started_at: event.at,
    ended_at: null,
    ended_as: 'running',
    error: null,
    usage: null,
  }
}
