import { USUAL_ROUNDS } from '../schema/check.ts'
import type { CheckOutcome, CheckRound } from '../schema/check.ts'
import type { Job, JobChecks, JobFacts, RunningJob } from '../schema/job.ts'
import type { Result } from '../schema/result.ts'
import { howEnded } from '../schema/shown/check-words.ts'
import type { Task } from '../schema/task.ts'
import { counted } from '../text/count.ts'
import { become } from './facts.ts'
import { changed, refused } from './outcome.ts'
import type { HolderEvent, Transition } from './outcome.ts'

/** How often checks that were cut off by the death of their worker are run again without a person. */
const MOST_LOSSES = 3

/** A round as people count it: since the last decision of a person, who grants new rounds. */
export type RoundPlace = { round: number; of: number }

/** The place of the job's latest round, or of the one that would be next; undefined for a job without checks. */
export function roundPlace(
  { task, checks }: Pick<JobFacts, 'task' | 'checks'>,
  round: number = (checks?.rounds.length ?? 0) + 1,
): RoundPlace | undefined {
  if (task.checks === undefined) return undefined
  return { round: round - (checks?.counted ?? 0), of: roundsOf(task) }
}

function roundsOf({ check_rounds = USUAL_ROUNDS }: Task): number {
  return check_rounds
}

/** The latest round, which failed and whose agent has not tried again to the end; undefined where there is none. */
export function failedRound({ checks }: Pick<JobFacts, 'checks'>): CheckRound | undefined {
  const isOpen =
    checks?.pending === undefined && (checks?.rounds.length ?? 0) > (checks?.counted ?? 0)
  return isOpen ? checks?.rounds.at(-1) : undefined
}

/** True when every check that the task names has passed. */
export function hasPassed({ checks = [] }: Task, outcomes: readonly CheckOutcome[]): boolean {
  return checks.every((name) =>
    outcomes.some((each) => each.name === name && each.ended === 'passed'),
  )
}

/** Those that did not pass. */
export function failuresIn(outcomes: readonly CheckOutcome[]): CheckOutcome[] {
  return outcomes.filter((each) => each.ended !== 'passed')
}

/** What follows from the outcomes of a round: the job is done, its agent tries again, or a person decides. */
export function verdictOn(
  job: Pick<JobFacts, 'task' | 'checks'>,
  { round, outcomes }: CheckRound,
): 'passed' | 'again' | 'review' {
  if (hasPassed(job.task, outcomes)) return 'passed'
  const place = roundPlace(job, round)
  // Its agent cannot mend a check that does not run.
  const canMend = failuresIn(outcomes).every((each) => each.ended !== 'not_run')
  return canMend && place !== undefined && place.round < place.of ? 'again' : 'review'
}

/** The end of a turn, before its checks. Repeating it has no effect; a later turn of the same round replaces it. */
export function begun(
  job: RunningJob,
  event: Extract<HolderEvent, { type: 'check' }>,
  facts: JobFacts,
): Transition {
  const { round, result, token, home, at } = event
  const known = checksOf(job)
  if (job.task.checks === undefined) return refused(job, event, 'it names no checks')
  if (round !== known.rounds.length + 1) {
    return refused(job, event, `its next round is ${known.rounds.length + 1}, not ${round}`)
  }
  if (known.pending?.token === token) return { outcome: 'same', job }
  const { thread_id, thread_usage } = result
  const checks: JobChecks = {
    ...known,
    pending: { round, result, token, begun_at: at, losses: 0 },
    thread_id,
    thread_usage,
    home,
    agent: job.to,
  }
  return changed({ ...job, ...facts, checks, thread_id: thread_id ?? job.thread_id })
}

/** The outcomes of a round, each round once. */
export function ended(
  job: RunningJob,
  event: Extract<HolderEvent, { type: 'checked' }>,
  facts: JobFacts,
): Transition {
  const { round, outcomes, worktree } = event
  const { pending, ...known } = checksOf(job)
  if (known.rounds.some((each) => each.round === round)) return { outcome: 'same', job }
  if (pending?.round !== round) return refused(job, event, `no check of round ${round} has begun`)
  const checks: JobChecks = { ...known, rounds: [...known.rounds, { round, outcomes }] }
  const verdict = verdictOn(job, { round, outcomes })
  const next = { ...facts, checks }
  if (verdict === 'again') return changed({ ...job, ...next })
  const result: Result = worktree === undefined ? pending.result : { ...pending.result, worktree }
  if (verdict === 'passed') return changed(become(next, { state: 'completed', result }))
  const reason = whyReview(job, { round, outcomes })
  return changed(become(next, { state: 'needs_review', phase: 'after', reason, result }))
}

/** A job whose turn ended elsewhere than with its checks, such as one that a session finished. */
export function unchecked(facts: JobFacts, result: Result): Transition {
  const names = namesOf(facts.task.checks ?? [])
  const reason = `${names} did not run: its agent finished the job itself, and only a worker runs checks.`
  return changed(become(facts, { state: 'needs_review', phase: 'after', reason, result }))
}

/**
 * The job whose worker died after the turn, over its checks: only they run again, so even a write job may be queued.
 * Undefined for any other job, and for one whose checks took their worker with them too often.
 */
export function cutOff(job: Job, facts: JobFacts): Transition | undefined {
  const checks = checksOf(job)
  const { pending } = checks
  if (pending === undefined || pending.losses >= MOST_LOSSES) return undefined
  const next = { ...checks, pending: { ...pending, losses: pending.losses + 1 } }
  const attempts = job.attempts - 1
  return changed(become({ ...facts, checks: next }, { state: 'queued', attempts }))
}

function checksOf({ checks }: JobFacts): JobChecks {
  return checks ?? { rounds: [], counted: 0 }
}

function whyReview(job: JobFacts, { round, outcomes }: CheckRound): string {
  const broken = failuresIn(outcomes)
  const stuck = broken.find(({ ended: how }) => how === 'not_run')
  if (stuck !== undefined) {
    return `Check "${stuck.name}" could not run: ${stuck.problem ?? 'its program did not start'}`
  }
  const names = namesOf(broken.map(({ name }) => name))
  const place = roundPlace(job, round)
  const [first] = broken
  const how = first === undefined ? '' : ` (${howEnded(first)})`
  return `${names} failed in ${counted(place?.of ?? 1, 'round')}, the last time${how}.`
}

function namesOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`).join(' and ')
  return names.length === 1 ? `Check ${quoted}` : `Checks ${quoted}`
}
