import type { Job, JobFacts, PassedOn } from '../schema/job.ts'
import type { Failure } from '../schema/result.ts'
import { become } from './facts.ts'
import { changed, refused } from './outcome.ts'
import type { HolderEvent, Transition } from './outcome.ts'
import { continuesElsewhere } from './remote-run.ts'

type Agents = Pick<Job, 'to' | 'passed' | 'fallback'>

/** The agent that a job was sent to. */
export function sentTo({ to, passed }: Agents): string {
  return passed?.[0]?.agent ?? to
}

/** Every agent that has or had a job; the one that has it now comes first. */
export function agentsOf({ to, passed = [] }: Agents): string[] {
  return [to, ...passed.map(({ agent }) => agent)]
}

/** The agents that a job may still go to, in order; each of its `fallback` gets it once. */
export function agentsLeft(job: Agents): string[] {
  const had = new Set(agentsOf(job))
  return (job.fallback ?? []).filter((agent) => !had.has(agent))
}

/** Why a job cannot go to another agent at the end of its turn; undefined when it can. */
export function whyNotPassed(job: Job, to: string): string | undefined {
  if (!agentsLeft(job).includes(to)) return `"${to}" is no agent that it may still go to`
  return continuesElsewhere(job) ? 'its run continues elsewhere' : undefined
}

/**
 * The job as the next agent gets it: with attempts of its own, and without what only the former agent can continue, such
 * as its thread and its run. `attempts`: those that are spent.
 */
function passOn(
  job: Job,
  facts: JobFacts,
  how: { to: string; attempts: number; error: Failure },
): Transition {
  const { to, attempts, error } = how
  const before = job.passed?.at(-1)?.attempts ?? 0
  const { code } = error
  const passed: PassedOn = { agent: job.to, attempts, code }
  const { run: _run, messages: _messages, feedback, ...rest } = facts
  const notes = feedback?.notes
  return changed(
    become(
      {
        ...rest,
        to,
        attempts,
        max_attempts: attempts + job.max_attempts - before,
        passed: [...(job.passed ?? []), passed],
        last_error: error,
        deferrals: undefined,
        thread_id: undefined,
        ...(notes === undefined ? {} : { feedback: { notes } }),
      },
      { state: 'queued', not_before: undefined },
    ),
  )
}

/**
 * The next agent gets the job. A write turn that its worker saw to its end may be continued by the agent that the sender
 * named; one whose worker was lost is left to a person.
 */
export function passedOn(
  job: Job,
  event: Extract<HolderEvent, { type: 'fail' | 'release' | 'lose' }>,
  facts: JobFacts,
): Transition {
  const to = event.pass_to ?? ''
  const why =
    event.type === 'lose' && job.task.write === true
      ? 'a write turn whose worker was lost waits for a person'
      : whyNotPassed(job, to)
  if (why !== undefined) return refused(job, event, `it cannot go to "${to}": ${why}`)
  const isSpent = event.type !== 'release'
  const attempts = isSpent ? job.attempts : job.attempts - 1
  const error =
    event.type === 'lose'
      ? { code: 'WORKER_LOST', message: event.reason }
      : (event.error ?? { code: 'TURN_STOPPED', message: 'The turn was stopped.' })
  return passOn(job, facts, { to, attempts, error })
}
