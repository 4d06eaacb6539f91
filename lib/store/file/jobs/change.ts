import { RelayError } from '../../../errors.ts'
import { afterwards, storeFault } from '../../../files/files.ts'
import { effectsOf } from '../../../job/effects.ts'
import type { Transition } from '../../../job/outcome.ts'
import type { Proposal } from '../../../job/proposal.ts'
import { transition } from '../../../job/transition.ts'
import type { NewEvent } from '../../../schema/event.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { jobContested, jobNotFound } from '../../../job/refusals.ts'
import type { Change } from '../../jobs.ts'
import type { Hints } from '../index/hints.ts'
import type { Layout } from '../layout.ts'
import { appendEvent } from '../log/append.ts'
import type { Cache } from '../log/cache.ts'
import { closeLog, openLog } from '../log/log.ts'
import type { Fold, Log } from '../log/log.ts'
import { isLarge, setOutputAside } from '../log/output-file.ts'
import type { Shown } from '../log/shown.ts'
import type { Following } from './follow.ts'

/** Lost races after which a change gives up. */
const MAX_TRIES = 200

/** Reads, decides, appends, and starts again when another process was first. */
export function createChange(on: {
  layout: Layout
  hints: Hints
  cache: Cache
  shown: Shown
  following: Following
}) {
  const { layout, hints, cache, shown, following } = on

  return change

  async function change(
    jobId: string,
    decide: (job: Job) => Proposal | undefined,
  ): Promise<Change> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const log = openLog(layout.log(jobId), jobId)
      if (log === undefined) throw jobNotFound(jobId)
      try {
        const done = await changeOnce(log, decide)
        if (done !== undefined) return done
      } finally {
        closeLog(log)
      }
    }
    throw jobContested(jobId, MAX_TRIES)
  }

  async function changeOnce(
    log: Log,
    decide: (job: Job) => Proposal | undefined,
  ): Promise<Change | undefined> {
    const guess = cache.guess(log.jobId)
    const guessed = guess === undefined ? undefined : planFrom(guess, decide)
    const plan = isWorthATry(guessed) ? guessed : planFrom(cache.fold(log), decide)
    if (plan === undefined) throw jobNotFound(log.jobId)
    const { at, proposal, next } = plan
    if (next?.outcome !== 'changed' || proposal === undefined) return unchanged(log, plan)
    const { durable, unsettled: isUnsettled } = proposal
    const written = { before: plan.job, after: next.job, event: proposal.event.type, isUnsettled }
    const effects = effectsOf(written)
    // Others finish the cancellation of what is below, should this process die behind the append.
    if (effects.cancelsDependents) hints.children.noteCancelled(log.jobId)
    // Nothing is waited for between the look and the write, so callers of one process never compete.
    const event = isLarge(proposal.event)
      ? await withOutputAside(log, proposal.event)
      : proposal.event
    // Its sender may have died before the name of the log was on the disk.
    const isNew = event.type !== 'claim' && !hints.hasArrived(plan.job)
    const alsoFlush = isNew ? layout.shard(log.jobId) : undefined
    const grown = await appendEvent(log, at, { event, durable, alsoFlush })
    if (grown?.job === undefined) {
      cache.forget(log.jobId)
      return undefined
    }
    cache.keep(log, grown)
    const [before, after] = [plan.job, grown.job]
    if (durable) shown.note(after)
    // The old hint goes last: after a stop in between, the next process that meets it does the rest.
    afterwards(() => {
      hints.enter(before, after, isUnsettled !== true)
      const hint = isUnsettled === true ? undefined : hints.outlived(before, after, effects.hold)
      following.carryOut(after, effects, hint)
    })
    return { changed: true, job: after }
  }

  /** Nothing is written, but what is answered must be on the disk all the same, whichever process wrote it. */
  async function unchanged(log: Log, { at, job, proposal, next }: Plan): Promise<Change> {
    if (isFinal(job) || proposal?.durable === true) {
      // Only an end is proven by what is gone; a repeated answer or question leaves no such trace.
      const isProven = isFinal(job) ? shown.isSettled(at) : shown.isKnown(job)
      if ((await shown.settle(log, at, { isProven })) === undefined) throw jobNotFound(log.jobId)
    }
    if (next?.outcome === 'refused') throw new RelayError(next.code, next.message)
    return { changed: false, job }
  }

  async function withOutputAside(log: Log, event: NewEvent): Promise<NewEvent> {
    try {
      return await setOutputAside(layout, log.jobId, event)
    } catch (error) {
      throw storeFault(`keep the output of job "${log.jobId}"`, log.path, error)
    }
  }
}

/** What a change makes of a job; `proposal` is absent when there is nothing to change. */
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
 * What a holder writes may be written on what this process remembers of the log: hardly any other process writes
 * to a running job, and where one did, the place of the line shows it.
 */
function isWorthATry(plan: Plan | undefined): plan is Plan {
  if (plan?.proposal === undefined || plan.next?.outcome !== 'changed') return false
  return plan.job.state === 'running' && 'token' in plan.proposal.event
}
