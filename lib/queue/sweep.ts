import { RelayError, systemCode } from '../errors.ts'
import type { Lifelines } from '../process/lifeline.ts'
import { killTree, treeOf, turnMarker } from '../process/tree.ts'
import { identify, liveness, sharesClock } from '../process/process.ts'
import { wasEndedByOthers } from '../job/effects.ts'
import { needsPerson } from '../schema/job.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { ProcessIdentity, WorkerIdentity } from '../schema/process.ts'
import type { Clock, RunningHint } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { finishCascades } from './cancel.ts'
import { expireOverdue, isOverdue, wakeOneDelayed } from './overdue.ts'
import type { SeenOverdue } from './overdue.ts'
import { hasLapsed, noteLook } from './lease.ts'
import type { Looks } from './lease.ts'
import { isThisProcess } from './turns.ts'
import type { Turns } from './turns.ts'
import { isUnusable } from './unusable.ts'

/**
 * What a sweep put right, for logs and tests. `stuck`: the store refused, processes of the turn (`left`) cannot
 * be stopped, or some still run where this process cannot see them (`isElsewhere`); the next sweep tries again.
 */
export type Swept = {
  job_id: string
  became: Job['state'] | 'damaged' | 'stuck'
  left?: number[] | undefined
  isElsewhere?: true | undefined
}

/** Processes that this one has told to end, and that have not, by the marker of their turn. */
export type Unstopped = Map<string, ProcessIdentity[]>

type On = {
  store: Store
  clock: Clock
  lifelines: Pick<Lifelines, 'hasTurns'>
  unstopped: Unstopped
  looks: Looks
  /** Queued jobs whose time to live was over at the last look. */
  overdue: SeenOverdue
  turns: Turns
}

/** A claimer moves a hint and writes its claim within this time, or has died in between. */
const CLAIM_GRACE_MS = 1000

/** A living worker has this long to stop a cancelled turn before another process does. */
const STOP_GRACE_MS = 15_000

/** The same for a turn whose agent has reported how it ended: it may take 15 s, and is then stopped. */
const PARTING_GRACE_MS = 30_000

/** What the processes of a dead worker get between the polite signal and the hard one. */
const KILL_GRACE_MS = 1000

/**
 * One look at the jobs in workers' hands, by anyone: those whose worker is gone or whose lease is over
 * are taken back, after the last process of their turn was stopped. Its cost grows with the running
 * jobs alone; jobs that have ended are never read. What others did not live to tell is told: one job that
 * waited for a person, one conversation, and every cancellation that has not reached all children.
 */
export async function sweep(on: On): Promise<Swept[]> {
  const swept: Swept[] = []
  noteLook(on.looks, on.clock)
  const hints = await on.store.jobs.running()
  for (const hint of hints) {
    const found = await sweepOne(on, hint).catch((error: unknown) => stuck(hint, error))
    if (found !== undefined) swept.push(found)
  }
  await lookAtOneWaiting(on.store, hints)
  await expireOverdue(on, on.overdue)
  await wakeOneDelayed(on)
  await on.store.jobs.nudge()
  await finishCascades(on)
  return swept
}

/** What a sweep did about one job, in a line of a log. */
export function sweptLine({ job_id, became, left, isElsewhere }: Swept): string {
  if (isElsewhere) {
    return `job ${job_id} cannot be taken back: its worker in another container is silent, but a process of its turn still runs there`
  }
  if (left !== undefined) {
    return `job ${job_id} cannot be taken back: of its turn there still run ${left.join(', ')}, which cannot be stopped`
  }
  if (became === 'stuck') return `job ${job_id} cannot be taken back now: the store refused`
  return `took back job ${job_id}, which a dead or silent worker held: now ${became}`
}

/** One job that cannot be used now must not keep the others from being taken back. */
function stuck(hint: RunningHint, error: unknown): Swept | undefined {
  // The process table cannot be read at this moment, so nothing is known about the turn's processes.
  const isRefused = error instanceof RelayError || systemCode(error) !== undefined
  if (!isRefused) throw error
  // A newer version of this program looks after its own jobs.
  if (error instanceof RelayError && error.code === 'STORE_FORMAT_UNKNOWN') return undefined
  return { job_id: hint.job_id, became: 'stuck' }
}

/**
 * A process that died between a person's decision and its hints leaves a job that only its old hint
 * leads to. One at random is looked at each time, so that the cost stays and none is left out for long.
 */
async function lookAtOneWaiting(store: Store, inHands: RunningHint[]): Promise<void> {
  const waiting = await store.jobs.attention()
  const jobId = waiting[Math.floor(Math.random() * waiting.length)]
  if (jobId === undefined || inHands.some(({ job_id }) => job_id === jobId)) return
  try {
    const job = await store.jobs.read(jobId)
    if (job !== undefined && !needsPerson(job)) await store.jobs.reconcile(job)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    // Damaged, and standing there so that a person sees it.
  }
}

async function sweepOne(on: On, hint: RunningHint): Promise<Swept | undefined> {
  let job: Job | undefined
  try {
    job = await on.store.jobs.read(hint.job_id)
  } catch (error) {
    return sweepUnusable(on, hint, error)
  }
  if (job?.state === 'running') return sweepRunning(on, job, hint)
  if (isYoung(hint, CLAIM_GRACE_MS) && !isAbandoned(job)) return undefined
  if (job === undefined) await on.store.jobs.drop(hint)
  else return sweepEnded(on, job, hint)
  return undefined
}

/**
 * A job whose log cannot be used here keeps its place among the running ones as long as its worker may live: until
 * its lease is over. Then it must not count as running for ever.
 */
async function sweepUnusable(
  on: On,
  hint: RunningHint,
  refusal: unknown,
): Promise<Swept | undefined> {
  if (!isUnusable(refusal)) throw refusal
  const { ends_monotonic_ms: ends } = hint
  const mayRun = ends === undefined ? isYoung(hint, CLAIM_GRACE_MS) : on.clock.monotonic() <= ends
  if (mayRun) return undefined
  if (refusal.code === 'JOB_DAMAGED') {
    await on.store.jobs.drop(hint)
    return { job_id: hint.job_id, became: 'damaged' }
  }
  await on.store.jobs.putBack(hint)
  throw refusal
}

async function sweepRunning(
  on: On,
  job: RunningJob,
  hint: RunningHint,
): Promise<Swept | undefined> {
  const at = new Date(on.clock.now()).toISOString()
  if (isOverdue(job, on.clock)) {
    return changeIfStill(on.store, job, { type: 'expire', at })
  }
  if (on.turns.isHeld(job)) return renewOwn(on, job, hint)
  const isDead = liveness(job.lease.worker) === 'dead'
  const isOurClock = sharesClock(job.lease.worker)
  if (!isDead && isOurClock && hint.ends_monotonic_ms === undefined) {
    // Just claimed, or displaced by a doubled hint: nobody can know the heartbeats, so a lease begins anew.
    if (!isYoung(hint, CLAIM_GRACE_MS)) await on.store.jobs.reconcile(job)
    return undefined
  }
  if (!isDead && !(await hasLapsed(on, job, hint))) return undefined
  const reason = lossOf(job, isDead)
  const rest = await stopTurn(on, job, job.lease.worker)
  if (rest !== undefined) return rest
  return changeIfStill(on.store, job, { type: 'lose', at, token: job.token, reason })
}

/**
 * True when a job was ended and its worker is no more. Its hint may be young for the worker's last heartbeat,
 * but no other process stops the turn, and the one that looks now may be the last to look for long.
 */
function isAbandoned(job: Job | undefined): boolean {
  return job?.holder !== undefined && job.state !== 'queued' && liveness(job.holder) === 'dead'
}

/**
 * A job in hands whose turn was ended, by its worker, by its agent or by another process. A living worker stops
 * the turn and then takes the hint away. Else what the turn left running is stopped here, then the hint goes:
 * as long as it is there, no other turn of the job or its conversation begins.
 */
async function sweepEnded(on: On, job: Job, hint: RunningHint): Promise<Swept | undefined> {
  if (job.holder !== undefined && !isOverHere(on.turns, job)) {
    if (liveness(job.holder) !== 'dead' && isYoung(hint, stopGraceMs(job))) return undefined
    const rest = await stopTurn(on, job, job.holder)
    if (rest !== undefined) return rest
  }
  await on.store.jobs.reconcile(job)
  return undefined
}

/** True for a turn that this process ended itself, and that has left nothing running. */
function isOverHere(turns: Turns, job: Job): boolean {
  if (job.holder === undefined || !isThisProcess(job.holder) || wasEndedByOthers(job)) return false
  return !turns.isHeld(job) && turns.living(job.job_id).length === 0
}

/** An agent that has reported its result may end in good order, which takes its worker longer than a stop. */
function stopGraceMs(job: Job): number {
  return wasEndedByOthers(job) ? STOP_GRACE_MS : PARTING_GRACE_MS
}

async function changeIfStill(
  store: Store,
  seen: RunningJob,
  event:
    | { type: 'expire'; at: string }
    | { type: 'lose'; at: string; token: number; reason: string },
): Promise<Swept | undefined> {
  const done = await store.jobs.change(seen.job_id, (job) =>
    job.state === 'running' && job.token === seen.token ? { event, durable: true } : undefined,
  )
  return done.changed ? { job_id: seen.job_id, became: done.job.state } : undefined
}

/** Stops what the latest turn of a job left running; undefined when nothing of it is left, here or in another container. */
async function stopTurn(
  { lifelines, unstopped }: On,
  job: Job,
  worker: WorkerIdentity,
): Promise<Swept | undefined> {
  const left = await stopHere(unstopped, job)
  if (left.length > 0) return { job_id: job.job_id, became: 'stuck', left }
  if (!lifelines.hasTurns(worker)) return undefined
  return { job_id: job.job_id, became: 'stuck', isElsewhere: true }
}

/**
 * Stops every process that the latest turn of a job left. Returns those that are still there, such as another
 * user's, or one that waits in the system for a disk. They were told: later looks only see whether they have
 * gone, so that they hold up nothing but their own job.
 */
async function stopHere(unstopped: Unstopped, job: Job): Promise<number[]> {
  const marker = turnMarker(job.job_id, job.token)
  const known = unstopped.get(marker.value)
  const processes = [...job.processes, ...(known ?? [])]
  const left =
    known === undefined
      ? (await killTree({ processes, marker, graceMs: KILL_GRACE_MS })).left
      : treeOf({ processes, marker }).map(({ pid }) => pid)
  if (left.length === 0) unstopped.delete(marker.value)
  else unstopped.set(marker.value, left.map(identify).filter(isThere))
  return left
}

function isThere(identity: ProcessIdentity | undefined): identity is ProcessIdentity {
  return identity !== undefined
}

/** A turn that runs in this process keeps its job, however long the process was paused. */
async function renewOwn(
  { store, clock }: On,
  job: RunningJob,
  hint: RunningHint,
): Promise<undefined> {
  const now = clock.monotonic()
  if ((hint.ends_monotonic_ms ?? 0) < now) await store.jobs.touch(job, now + job.lease.lease_ms)
}

/** Why a lease is dead: at once when the worker's process is gone, else because its time is up. */
function lossOf(job: RunningJob, isDead: boolean): string {
  const { worker } = job.lease
  return isDead
    ? `Its worker "${worker.id}" (pid ${worker.pid}) died during attempt ${job.attempts}.`
    : `Its worker "${worker.id}" (pid ${worker.pid}) sent no heartbeat for longer than its lease in attempt ${job.attempts}.`
}

function isYoung(hint: RunningHint, limitMs: number): boolean {
  // A negative age means that the wall clock was set back; waiting for it could take for ever.
  return hint.age_ms >= 0 && hint.age_ms < limitMs
}
