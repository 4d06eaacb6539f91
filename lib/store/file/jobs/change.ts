import { RelayError } from '../../../errors.ts'
import { afterwards, storeFault } from '../../../files/files.ts'
import { effectsOf } from '../../../job/effects.ts'
import { isLarge, setOutputAside } from '../../../job/large-output.ts'
import type { Transition } from '../../../job/outcome.ts'
import type { Proposal } from '../../../job/proposal.ts'
import { transition } from '../../../job/transition.ts'
import type { NewEvent } from '../../../schema/event.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { jobContested, jobNotFound } from '../../../job/refusals.ts'
import type { Change } from '../../jobs.ts'
import type { Hints } from '../index/hints.ts'
import type { Journal } from '../journal/journal.ts'
import type { Layout } from '../layout.ts'
import { appendEvent } from '../log/append.ts'
import type { Cache } from '../log/cache.ts'
import { isGone } from '../log/log.ts'
import type { Fold, Log } from '../log/log.ts'
import type { OpenLogs } from '../log/open-logs.ts'
import { writeBeside } from '../log/output-file.ts'
import type { Shown } from '../log/shown.ts'
import type { Following } from './follow.ts'

/** A change gives up after losing this many races. */
const MAX_TRIES = 200

/** Reads, decides and appends, and starts over when another process wrote first. */
export function createChange(on: {
  layout: Layout
  hints: Hints
  cache: Cache
  shown: Shown
  following: Following
  journal: Journal
  openLogs: OpenLogs
}) {
  const { layout, hints, cache, shown, following, journal, openLogs } = on

  return change

  async function change(
    jobId: string,
    decide: (job: Job) => Proposal | undefined,
  ): Promise<Change> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const taken = openLogs.take(jobId)
      if (taken === undefined) throw jobNotFound(jobId)
      let isRunning = false
      try {
        const done = await changeOnce(taken, decide)
        isRunning = done?.changed === true && done.job.state === 'running'
        if (done !== undefined) return done
      } finally {
        openLogs.leave(taken.log, isRunning)
      }
    }
    throw jobContested(jobId, MAX_TRIES)
  }

  async function changeOnce(
    { log, wasKept }: { log: Log; wasKept: boolean },
    decide: (job: Job) => Proposal | undefined,
  ): Promise<Change | undefined> {
    const guess = cache.guess(log.jobId)
    const guessed = guess === undefined ? undefined : planFrom(guess, decide)
    const isGuess = fitsCachedFold(guessed)
    if (!isGuess && wasKept && isGone(log)) return undefined
    const plan = isGuess ? guessed : planFrom(cache.fold(log), decide)
    if (plan === undefined) throw jobNotFound(log.jobId)
    const { at, proposal, next } = plan
    if (next?.outcome !== 'changed' || proposal === undefined) return unchanged(log, plan)
    const { durable, unsettled: isUnsettled } = proposal
    const written = { before: plan.job, after: next.job, event: proposal.event.type, isUnsettled }
    const effects = effectsOf(written)
    // Written before the line: should this process die after the append, another one finishes the cancellation
    // of the descendants.
    if (effects.cancelsDependents) hints.children.noteCancelled(log.jobId)
    // For all but large events nothing is awaited between the read and the write, so callers in one process
    // never compete.
    const event = isLarge(proposal.event)
      ? await withOutputAside(log, proposal.event)
      : proposal.event
    const grown = await appendEvent(log, at, { event, durable }, journal)
    if (grown?.job === undefined) {
      cache.forget(log.jobId)
      return undefined
    }
    cache.keep(log, grown)
    const [before, after] = [plan.job, grown.job]
    if (durable) shown.note(after)
    // The old hint is removed last: if this process stops before that, the next process that finds the hint
    // does the rest.
    afterwards(() => {
      hints.enter(before, after, isUnsettled !== true)
      const hint = isUnsettled === true ? undefined : hints.outlived(before, after, effects.hold)
      following.carryOut(after, effects, hint)
    })
    return { changed: true, job: after }
  }

  /** Writes nothing, but still waits until the state it reports is on disk, whichever process wrote it. */
  async function unchanged(log: Log, { at, job, proposal, next }: Plan): Promise<Change> {
    if (isFinal(job) || proposal?.durable === true) {
      // A missing hint proves only that an end is on disk. A repeated answer or question removes no hint.
      const isProven = isFinal(job) ? shown.isSettled(at) : shown.isKnown(job)
      if ((await shown.settle(log, at, { isProven })) === undefined) throw jobNotFound(log.jobId)
    }
    if (next?.outcome === 'refused') throw new RelayError(next.code, next.message)
    return { changed: false, job }
  }

  async function withOutputAside(log: Log, event: NewEvent): Promise<NewEvent> {
    try {
      const { jobId } = log
      return await setOutputAside(event, (of) => writeBeside(layout, { jobId, ...of }))
    } catch (error) {
      throw storeFault(`keep the output of job "${log.jobId}"`, log.path, error)
    }
  }
}

/** The planned change of a job; `proposal` is undefined when there is nothing to change. */
type Plan = {
  at: Fold
  job: Job
  proposal: Proposal | undefined
  next: Transition | undefined
}

function planFrom(at: Fold, decide: (job: Job) => Proposal | undefined): Plan | undefined {
  if (at.job === undefined) return undefined
  const proposal = decide(at.job)
  const next = proposal === undefined ? undefined : transition(at.job, proposal.event)
  return { at, job: at.job, proposal, next }
}

/**
 * A holder's change may rely on this process's cached fold of the log: other processes rarely write to a
 * running job, and if one did, the position of the appended line shows it.
 */
function fitsCachedFold(plan: Plan | undefined): plan is Plan {
  if (plan?.proposal === undefined || plan.next?.outcome !== 'changed') return false
  return plan.job.state === 'running' && 'token' in plan.proposal.event
}
