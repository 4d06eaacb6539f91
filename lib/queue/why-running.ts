import { roundPlace } from '../job/checks.ts'
import { liveness, otherHost } from '../process/process.ts'
import type { Lifelines } from '../process/lifeline.ts'
import type { RunningJob } from '../schema/job.ts'
import type { ProcessIdentity, WorkerIdentity } from '../schema/process.ts'
import type { Run } from '../schema/run.ts'
import type { HeldJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { plural } from '../text/count.ts'
import { sentence } from '../text/sentence.ts'
import type { Sentence } from '../text/sentence.ts'
import type { Budgets } from './budgets/budgets.ts'
import { mostSpent } from './budgets/most-spent.ts'
import { stillRunning } from './turns.ts'

type WhyRunning = {
  store: Store
  lifelines: Pick<Lifelines, 'hasTurns'>
  budgets?: Budgets | undefined
}

/** Why a running job is still running: its turn works, waits for an answer, or its worker is lost. */
export async function whyRunning(on: WhyRunning, job: RunningJob): Promise<Sentence> {
  const silent = await whySilent(on, job)
  if (silent !== undefined) return sentence`${silent}`
  const spent = on.budgets && (await mostSpent(on.budgets, job))
  return whyAtWork(job, spent === undefined ? '' : `; ${spent}`)
}

/**
 * The lease has expired, but the turn still runs where this process can neither see nor stop it, or its host may be cut
 * off.
 */
async function whySilent({ store, lifelines }: WhyRunning, job: RunningJob) {
  const { worker } = job.lease
  const held = await heldJob(store, job.job_id)
  // A container counts as a host of its own, but its kernel shows whether its turns live.
  if (held?.isSilent === true && lifelines.hasTurns(worker)) {
    return `Its worker "${worker.id}" in another container is silent, but a process of its turn still runs there; no other turn begins before that has ended, so end it there or stop that container.`
  }
  if (otherHost(worker) !== undefined && (held?.left_ms ?? 0) < 0) {
    return `Its worker "${worker.id}" (${pidOf(worker)}) sent no heartbeat for longer than its lease, so that host may be cut off; ${takenBack(job)}.`
  }
  return undefined
}

/** The turn is over, and its checks run. */
function whyChecking(job: RunningJob): Sentence | undefined {
  const { pending } = job.checks ?? {}
  const place = pending && roundPlace(job, pending.round)
  if (pending === undefined || place === undefined) return undefined
  const names = (job.task.checks ?? []).map((name) => `"${name}"`)
  const checks = `${plural(names.length, 'check')} ${names.join(' and ')}`
  return sentence`Its turn is over; its ${checks} began ${{ since: pending.begun_at }} ago, in round ${place.round} of ${place.of}, on worker "${job.lease.worker.id}".`
}

/** What the next sweep does with a job whose worker is lost. */
function takenBack(job: RunningJob): string {
  if (job.checks?.pending !== undefined)
    return 'the next sweep takes it back to run its checks again'
  return job.task.write === true
    ? 'the next sweep parks it for a person, because a write job is never repeated automatically'
    : 'the next sweep takes it back'
}

function whyAtWork(job: RunningJob, spent: string): Sentence {
  const { worker, claimed_at } = job.lease
  if (job.question !== undefined && job.question.answer === undefined) {
    return sentence`Running, but waits for an answer to question "${job.question.question_id}": ${ended(job.question.text)}`
  }
  if (liveness(worker) === 'dead') {
    const left = job.processes.filter((process) => liveness(process) === 'alive')
    if (left.length > 0) return sentence`${whyNotOver(job, left)}`
    return sentence`Its worker "${worker.id}" (pid ${worker.pid}) is gone; ${takenBack(job)}.`
  }
  const checking = whyChecking(job)
  if (checking !== undefined) return checking
  const since = { since: claimed_at }
  return sentence`Running for ${since} in attempt ${job.attempts} of ${job.max_attempts} on worker "${worker.id}" (${pidOf(worker)})${job.run === undefined ? '' : `; its run continues elsewhere${placeOf(job.run)}`}${spent}.`
}

/** Two turns of one job never overlap, so the job waits until the last process of this turn is gone. */
function whyNotOver(job: RunningJob, left: ProcessIdentity[]): string {
  const running = stillRunning(left.map(({ pid }) => pid))
  return `Its worker "${job.lease.worker.id}" is gone, but ${running}. The next sweep stops what is left; if that fails, kill it by hand.`
}

/** Where a person can see a run. */
export function placeOf({ url }: Run): string {
  return url === undefined ? '' : ` (${url})`
}

/** The host of a worker, if it is another one. */
export function hostOf(worker: WorkerIdentity): string {
  const host = otherHost(worker)
  return host === undefined ? '' : ` on "${host}"`
}

function pidOf(worker: WorkerIdentity): string {
  return `pid ${worker.pid}${hostOf(worker)}`
}

/** What the store knows of a job that a worker holds; undefined when none does. */
export async function heldJob(store: Store, jobId: string): Promise<HeldJob | undefined> {
  return (await store.jobs.held({ job_id: jobId }))[0]
}

/** Ends a text like a sentence. */
function ended(text: string): string {
  return /[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
