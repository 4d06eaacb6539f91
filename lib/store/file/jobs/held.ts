import { RelayError } from '../../../errors.ts'
import { sharesClock } from '../../../process/process.ts'
import type { Job, RunningJob } from '../../../schema/job.ts'
import type { Clock, Held, HeldJob } from '../../jobs.ts'
import { isUnusable } from '../../unusable.ts'
import type { RunningHint } from '../index/turn-hints.ts'
import type { createLeases } from './lease.ts'
import type { Steps } from './steps.ts'

/** A claimer needs less than this between moving the hint and writing its claim, or it has died. */
const CLAIM_GRACE_MS = 1000

type On = { steps: Steps; clock: Clock; leases: ReturnType<typeof createLeases> }
type Which = { agent?: string; job_id?: string; judge?: boolean }

/** The jobs that workers hold. The cost depends only on their number; see `Jobs`. */
export async function heldJobs(on: On, which: Which): Promise<HeldJob[]> {
  if (which.judge === true) on.leases.noteCheck()
  const found: HeldJob[] = []
  for (const hint of await on.steps.running()) {
    if (which.agent !== undefined && hint.agent !== which.agent) continue
    if (which.job_id !== undefined && hint.job_id !== which.job_id) continue
    const held = await heldJob(on, hint, which.judge === true).catch((error: unknown) => {
      if (!(error instanceof RelayError)) throw error
      return { ...factsOf(on.clock, hint, undefined), refusal: error, worker: 'lapsed' as const }
    })
    if (held !== undefined) found.push(held)
  }
  return found
}

async function heldJob(
  on: On,
  hint: RunningHint,
  isJudging: boolean,
): Promise<HeldJob | undefined> {
  const { steps, clock, leases } = on
  let job: Job | undefined
  try {
    job = await steps.read(hint.job_id)
  } catch (error) {
    if (!isUnusable(error)) throw error
    return unusableJob(on, hint, { refusal: error, isJudging })
  }
  if (job === undefined) {
    if (isJudging && !isYoung(hint)) await steps.drop(hint)
    return undefined
  }
  const facts = factsOf(clock, hint, job)
  if (!isJudging || job.state !== 'running') return { ...facts, worker: 'held' }
  const running = job
  const worker = await steps.ofStore('judge a lease', () => leases.judge(running, hint))
  const isUnknown = hint.ends_monotonic_ms === undefined && sharesClock(running.lease.worker)
  // No process can know its heartbeats any more, so a whole new lease begins.
  if (worker === 'held' && isUnknown && !isYoung(hint)) await steps.reconcile(job)
  return { ...facts, worker }
}

/**
 * A job whose log cannot be used here stays among the running ones until its lease ends, because its worker may
 * be alive. After that it no longer counts as running.
 */
async function unusableJob(
  { steps, clock }: On,
  hint: RunningHint,
  { refusal, isJudging }: { refusal: RelayError; isJudging: boolean },
): Promise<HeldJob> {
  const { ends_monotonic_ms: ends } = hint
  const mayRun = ends === undefined ? isYoung(hint) : clock.monotonic() <= ends
  if (isJudging && !mayRun) {
    await (refusal.code === 'JOB_DAMAGED' ? steps.drop(hint) : steps.putBack(hint))
  }
  return { ...factsOf(clock, hint, undefined), refusal, worker: mayRun ? 'held' : 'lapsed' }
}

function factsOf(
  clock: Clock,
  hint: RunningHint,
  job: Job | undefined,
): Omit<HeldJob, 'worker' | 'refusal'> {
  const { job_id, agent, age_ms, suspected } = hint
  const left_ms = leftMs(clock, hint, job)
  return { job_id, agent, job, left_ms, quiet_ms: age_ms, isSilent: suspected !== undefined }
}

/** A holder that shares no clock with this process is judged by the age of its hint alone. */
function leftMs(clock: Clock, hint: RunningHint, job: Job | undefined): number | undefined {
  if (job?.state === 'running' && !sharesClock(job.lease.worker)) {
    return job.lease.lease_ms - hint.age_ms
  }
  const { ends_monotonic_ms: ends } = hint
  return ends === undefined ? undefined : ends - clock.monotonic()
}

function isYoung({ age_ms }: RunningHint): boolean {
  // A negative age means that the wall clock was set back; waiting for it to catch up could take for ever.
  return age_ms >= 0 && age_ms < CLAIM_GRACE_MS
}

/** Extends a lease; see `Jobs`. */
export async function renew(on: { steps: Steps; clock: Clock }, held: Held): Promise<boolean> {
  const { steps, clock } = on
  const job = await steps.read(held.job_id)
  if (job?.state !== 'running' || job.token !== held.token) return false
  const ends = clock.monotonic() + job.lease.lease_ms
  if (await setLease(steps, job, ends)) return true
  return restore(steps, held, ends)
}

/** Creates a lost hint again, unless it is missing because the job has just ended. */
async function restore(steps: Steps, held: Held, endsMonotonicMs: number): Promise<boolean> {
  const now = await steps.read(held.job_id)
  if (now?.state !== 'running' || now.token !== held.token) return false
  await steps.reconcile(now)
  const after = await steps.read(held.job_id)
  if (after?.state === 'running') return setLease(steps, after, endsMonotonicMs)
  // The job ended between the two reads, so the new hint leads nowhere.
  if (after !== undefined) await steps.reconcile(after)
  return false
}

function setLease(steps: Steps, job: RunningJob, endsMonotonicMs: number): Promise<boolean> {
  return steps.ofStore('renew a lease', () => steps.hints.setLease(job, endsMonotonicMs))
}
