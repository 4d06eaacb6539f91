import { RelayError, systemCode } from '../errors.ts'
import type { Lifelines } from '../process/lifeline.ts'
import { wasEndedByOthers } from '../job/effects.ts'
import { identify, liveness } from '../process/process.ts'
import { killTree, treeOf, turnMarker } from '../process/tree.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { ProcessIdentity, WorkerIdentity } from '../schema/process.ts'
import type { Blob } from '../schema/result.ts'
import type { Clock, HeldJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { isUnusable } from '../store/unusable.ts'
import { cancelBelow } from './cancel.ts'
import { holdsElsewhere, isSettledElsewhere } from './other-host.ts'
import { OVERDUE, expire, isOverdueHere } from './overdue.ts'
import type { NextAgent } from './fallback.ts'
import type { Handovers } from './handovers.ts'
import type { createStrays } from './strays.ts'
import { isThisProcess, stillRunning } from './turns.ts'
import type { Turns } from './turns.ts'

/**
 * What a sweep did about one job, for logs and tests. `stuck`: the store refused, processes of the turn
 * (`left`) cannot be stopped, or some still run where this process cannot see them (`isElsewhere`); the next
 * sweep tries again. `stray`: processes of a turn that this host had lost were stopped.
 */
export type Swept = {
  job_id: string
  became: Job['state'] | 'damaged' | 'stuck' | 'stray'
  left?: number[] | undefined
  isElsewhere?: true | undefined
}

/** Processes that this process has signalled and that have not ended, by the marker of their turn. */
export type Unstopped = Map<string, ProcessIdentity[]>

type On = {
  store: Store
  clock: Clock
  lifelines: Pick<Lifelines, 'hasTurns'>
  unstopped: Unstopped
  turns: Turns
  strays: ReturnType<typeof createStrays>
  handovers: Handovers
  nextAgent: NextAgent
}

/** A claimer writes its claim within this time, or it has died. */
const CLAIM_GRACE_MS = 1000

/** The time that a live worker has to stop a cancelled turn before another process does. */
const STOP_GRACE_MS = 15_000

/**
 * The same for a turn whose agent has reported its end: the worker lets it run for another 15 s, then stops it.
 */
const PARTING_GRACE_MS = 30_000

/** The time between SIGTERM and SIGKILL for the processes of a dead worker. */
const KILL_GRACE_MS = 1000

/**
 * One check of all held jobs, which any process can do. A job whose worker is gone or whose lease has lapsed is
 * taken back, after the last process of its turn was stopped. The cost depends only on the number of held jobs;
 * ended jobs are not read. A sweep also finishes what dead processes left half done.
 */
export async function sweep(on: On): Promise<Swept[]> {
  const { jobs } = on.store
  const swept: Swept[] = []
  for (const held of await jobs.held({ judge: true })) {
    const found = await sweepOne(on, held).catch((error: unknown) => stuck(held.job_id, error))
    if (found !== undefined) swept.push(found)
  }
  const { overdue, cancelled } = await jobs.tend()
  for (const jobId of overdue) await expireQueued(on, jobId)
  // A job that this process cannot use is left to one that can, and does not block the others.
  for (const job of cancelled) await cancelBelow(on, job).catch(unlessUnusable)
  for (const jobId of await on.strays.stop()) swept.push({ job_id: jobId, became: 'stray' })
  return swept
}

/** A log line about what a sweep did with one job. */
export function sweptLine({ job_id, became, left, isElsewhere }: Swept): string {
  if (isElsewhere) {
    return `job ${job_id} cannot be taken back: its worker in another container is silent, but a process of its turn still runs there`
  }
  if (left !== undefined) {
    return `job ${job_id} cannot be taken back: ${stillRunning(left)} and cannot be stopped`
  }
  if (became === 'stuck') return `job ${job_id} cannot be taken back now: the store refused`
  if (became === 'stray')
    return `stopped what was left here of a turn of job ${job_id} that this host had lost`
  return `took back job ${job_id}, which a dead or silent worker held: now ${became}`
}

/** A job that cannot be used now must not keep the others from being taken back. */
function stuck(jobId: string, error: unknown): Swept | undefined {
  // The process table cannot be read now, so nothing is known about the turn's processes.
  const isRefused = error instanceof RelayError || systemCode(error) !== undefined
  if (!isRefused) throw error
  // A newer version of this program takes care of its own jobs.
  if (error instanceof RelayError && error.code === 'STORE_FORMAT_UNKNOWN') return undefined
  return { job_id: jobId, became: 'stuck' }
}

async function expireQueued(on: On, jobId: string): Promise<void> {
  try {
    const job = await on.store.jobs.read(jobId)
    if (job?.state === 'queued') await expire(on, jobId)
  } catch (error) {
    // A job that cannot be used now must not keep the others from expiring.
    if (!(error instanceof RelayError)) throw error
  }
}

function unlessUnusable(error: unknown): undefined {
  if (!isUnusable(error)) throw error
}

async function sweepOne(on: On, held: HeldJob): Promise<Swept | undefined> {
  const { job, refusal } = held
  if (refusal !== undefined) return sweepUnusable(held, refusal)
  if (job === undefined) return undefined
  return job.state === 'running' ? sweepRunning(on, job, held) : sweepEnded(on, job, held)
}

/** A job whose log cannot be used here is left alone while its worker may be alive. */
function sweepUnusable({ job_id, worker }: HeldJob, refusal: RelayError): Swept | undefined {
  if (worker === 'held') return undefined
  return refusal.code === 'JOB_DAMAGED' ? { job_id, became: 'damaged' } : stuck(job_id, refusal)
}

async function sweepRunning(on: On, job: RunningJob, held: HeldJob): Promise<Swept | undefined> {
  const at = new Date(on.clock.now()).toISOString()
  if (isOverdueHere(job, on.clock)) {
    const handover = await on.handovers.write(job, { ended: OVERDUE, isUrgent: true })
    return changeIfStill(on.store, job, { type: 'expire', at, handover })
  }
  if (on.turns.isHeld(job)) return renewOwn(on, job, held)
  if (held.worker === 'held' || holdsElsewhere(on.store, job.lease.worker, held)) return undefined
  const reason = lossOf(on.store, job, held.worker === 'dead')
  const rest = await stopTurn(on, job, job.lease.worker)
  if (rest !== undefined) {
    // No other host can see these processes, and it takes the job when the lease ends.
    if (on.store.spansHosts) await on.store.jobs.renew(job)
    return rest
  }
  const { token } = job
  const handover = await on.handovers.write(job, {
    ended: { code: 'WORKER_LOST', message: reason },
  })
  // Only a person decides about a write turn that was lost.
  const pass_to =
    job.task.write === true
      ? undefined
      : await on.nextAgent(job, { code: 'WORKER_LOST', retryable: true })
  return changeIfStill(on.store, job, { type: 'lose', at, token, reason, handover, pass_to })
}

/**
 * Handles a held job whose turn was ended by its worker, its agent or another process. A live worker stops the
 * turn and settles the job itself. Otherwise this process stops what is left of the turn and then settles the
 * job, if the turn ran on this host. Until then, no other turn of the job or its conversation begins.
 */
async function sweepEnded(on: On, job: Job, held: HeldJob): Promise<Swept | undefined> {
  if (isYoung(held, CLAIM_GRACE_MS) && !isAbandoned(job)) return undefined
  // Stopping the turns of other jobs may have taken a while.
  if ((await on.store.jobs.read(job.job_id))?.version !== job.version) return undefined
  if (job.holder !== undefined && !isOverHere(on.turns, job)) {
    if (liveness(job.holder) !== 'dead' && isYoung(held, stopGraceMs(job))) return undefined
    if (await isSettledElsewhere(on.store, job.holder, held)) return undefined
    const rest = await stopTurn(on, job, job.holder)
    if (rest !== undefined) return rest
  }
  await on.store.jobs.settle(job, { isLeft: true })
  return undefined
}

/**
 * True when a job was ended and its worker has died. The worker's last heartbeat may be recent, but no other
 * process will stop the turn, and this sweep may be the last one for a long time.
 */
function isAbandoned(job: Job): boolean {
  return job.holder !== undefined && job.state !== 'queued' && liveness(job.holder) === 'dead'
}

/** True for a turn of this process that it ended itself and that left no process running. */
function isOverHere(turns: Turns, job: Job): boolean {
  if (job.holder === undefined || !isThisProcess(job.holder) || wasEndedByOthers(job)) return false
  return !turns.isHeld(job) && turns.living(job.job_id).length === 0
}

/** An agent that has reported its result may end on its own, which takes its worker longer than stopping it. */
function stopGraceMs(job: Job): number {
  return wasEndedByOthers(job) ? STOP_GRACE_MS : PARTING_GRACE_MS
}

async function changeIfStill(
  store: Store,
  seen: RunningJob,
  event:
    | { type: 'expire'; at: string; handover?: Blob | undefined }
    | {
        type: 'lose'
        at: string
        token: number
        reason: string
        handover?: Blob | undefined
        pass_to?: string | undefined
      },
): Promise<Swept | undefined> {
  const done = await store.jobs.change(seen.job_id, (job) =>
    job.state === 'running' && job.token === seen.token ? { event, durable: true } : undefined,
  )
  return done.changed ? { job_id: seen.job_id, became: done.job.state } : undefined
}

/**
 * Stops the remaining processes of a job's latest turn; undefined when none is left, here or in another
 * container.
 */
async function stopTurn(
  { store, lifelines, unstopped }: On,
  job: Job,
  worker: WorkerIdentity,
): Promise<Swept | undefined> {
  // Folders of several hosts, or of one, may share a workspace of a database.
  const workspace = store.spansHosts ? undefined : store.workspace
  const left = await stopHere(unstopped, job, workspace)
  if (left.length > 0) return { job_id: job.job_id, became: 'stuck', left }
  if (!lifelines.hasTurns(worker)) return undefined
  return { job_id: job.job_id, became: 'stuck', isElsewhere: true }
}

/**
 * Stops every remaining process of the job's latest turn. Returns those that survive, such as processes of
 * another user, or one that waits for a disk in the kernel. Because they have been signalled, later sweeps only
 * check whether they are gone, so that they delay no other job.
 */
async function stopHere(
  unstopped: Unstopped,
  job: Job,
  workspace: string | undefined,
): Promise<number[]> {
  const marker = turnMarker(job.job_id, job.token, workspace)
  const known = unstopped.get(marker.value)
  const processes = [...job.processes, ...(known ?? [])]
  const left =
    known === undefined
      ? (await killTree({ processes, marker, graceMs: KILL_GRACE_MS })).left
      : treeOf({ processes, marker }).map(({ pid }) => pid)
  if (left.length === 0) unstopped.delete(marker.value)
  else unstopped.set(marker.value, left.map(identify).filter(isPresent))
  return left
}

function isPresent(identity: ProcessIdentity | undefined): identity is ProcessIdentity {
  return identity !== undefined
}

/** A turn of this process keeps its job, however long the process was paused. */
async function renewOwn({ store }: On, job: RunningJob, held: HeldJob): Promise<undefined> {
  if (held.left_ms === undefined || held.left_ms < 0) await store.jobs.renew(job)
}

/** Why a lease is dead: the worker's process is gone, or no heartbeat arrived in time. */
function lossOf({ spansHosts }: Store, job: RunningJob, isDead: boolean): string {
  const { id, pid, host_name } = job.lease.worker
  // Read on every host, so the name is also right for this one.
  const host = spansHosts && host_name !== undefined ? ` on "${host_name}"` : ''
  const worker = `Its worker "${id}" (pid ${pid}${host})`
  return isDead
    ? `${worker} died during attempt ${job.attempts}.`
    : `${worker} sent no heartbeat for longer than its lease in attempt ${job.attempts}.`
}

function isYoung({ quiet_ms }: HeldJob, limitMs: number): boolean {
  // A negative age means that the wall clock was set back; waiting for it to catch up could take for ever.
  return quiet_ms >= 0 && quiet_ms < limitMs
}
