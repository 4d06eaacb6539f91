import { isGone, liveness, otherHost, ownIdentity } from '../process/process.ts'
import type { Lifelines } from '../process/lifeline.ts'
import { continuesElsewhere } from '../job/remote-run.ts'
import { stillRunning } from './turns.ts'
import { createAgentPauses } from './agent-pauses.ts'
import type { Paused } from './pause.ts'
import { delayedUntil, isBlocked } from '../schema/job.ts'
import type { Job, QueuedJob, ReviewJob, RunningJob } from '../schema/job.ts'
import type { ProcessIdentity, WorkerIdentity } from '../schema/process.ts'
import type { Run } from '../schema/run.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import type { Ahead } from '../job/dependents.ts'
import type { Clock, HeldJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { counted } from '../text/count.ts'
import { duration } from '../text/duration.ts'

/** Counting stops here; the sentence then says "over 1000". */
const MANY = 1000

/** A phrase that completes "Queued: "; undefined for an agent that is not one of an action. */
export type WhyWaiting = (agent: string) => Promise<string | undefined>

type On = {
  store: Store
  clock: Clock
  lifelines: Pick<Lifelines, 'hasTurns'>
  whyWaiting?: WhyWaiting | undefined
}

/** One sentence from the recorded facts: what a job waits for, who can change that and how, or how it ended. */
export async function why(on: On, job: Job): Promise<string> {
  if (job.expunged === true) {
    return `Ended as ${job.state} at ${job.updated_at}; its prompt and result were removed when their retention was over.`
  }
  switch (job.state) {
    case 'queued':
      return whyQueued(on, job)
    case 'running':
      return (await whySilent(on, job)) ?? whyRunning(job, on.clock.now())
    case 'needs_recovery':
      return `Needs recovery: ${withoutDot(job.reason)}, so ${leftBehind(job)}, then run "relay recover ${job.job_id}" to run it again or "relay cancel ${job.job_id}" to end it.`
    case 'needs_review':
      return whyReview(job)
    case 'completed':
      return `Completed at ${job.updated_at} in attempt ${job.attempts}.`
    case 'failed':
      return `Failed at ${job.updated_at} after ${counted(job.attempts, 'attempt')}: ${withoutDot(job.error.message)} (${job.error.code}).`
    case 'cancelled': {
      const by = 'person' in job.by ? job.by.person : `agent "${job.by.agent}"`
      const reason = job.reason === undefined ? '' : `: ${withoutDot(job.reason)}`
      return `Cancelled by ${by} at ${job.updated_at}${reason}.`
    }
    case 'expired':
      return `Expired: its time to live of ${duration(job.ttl_ms ?? 0)} ended at ${job.expires_at ?? 'an unknown time'} before it was done.`
  }
}

/** Where a person can see what a write turn left half done. */
function leftBehind(job: Job): string {
  const there = job.holder === undefined ? '' : hostOf(job.holder)
  return job.task.worktree === true
    ? `its own worktree${there} may hold half of the work, which the next turn does not touch; look${there} with "relay diff ${job.job_id}"`
    : `its files${there} may be half-changed; look at them`
}

/** The host of a worker, if it is another one. */
function hostOf(worker: WorkerIdentity): string {
  const host = otherHost(worker)
  return host === undefined ? '' : ` on "${host}"`
}

function pidOf(worker: WorkerIdentity): string {
  return `pid ${worker.pid}${hostOf(worker)}`
}

async function whyQueued(on: On, job: QueuedJob): Promise<string> {
  if (job.holder !== undefined && (await heldJob(on.store, job.job_id)) !== undefined) {
    return `Queued: the processes of its previous attempt have not ended${whatRuns(job, on)}; it runs again when they have.`
  }
  const serving = (await on.store.registry.list('worker')).filter(
    (record) => record.agents.includes(job.to) && !isGone(record.worker, record.silent_ms),
  )
  const paused = await pausedFor(on, job.to, serving)
  if (paused !== undefined) return whyPaused(paused)
  const start = `relay worker --agent ${job.to}`
  if (serving.length === 0 && job.run !== undefined && continuesElsewhere(job)) {
    return `Queued: its run continues elsewhere${placeOf(job.run)} and its reports are accepted, but no worker of "${job.to}" follows it; start one with "${start}${job.task.write === true ? ' --allow-writes' : ''}".`
  }
  const waiting = serving.length === 0 ? await on.whyWaiting?.(job.to) : undefined
  if (waiting !== undefined) return `Queued: ${waiting}.`
  if (serving.length === 0) {
    const withRights = `${start}${job.task.write === true ? ' --allow-writes' : ''}`
    return `Queued: no worker serves "${job.to}" in this workspace${await startedBefore(on, job.to)}start one with "${withRights}".`
  }
  if (job.task.write === true && !serving.some((record) => record.allow_writes.includes(job.to))) {
    return `Queued: it is a write job, and no worker of "${job.to}" allows writes; start one with "${start} --allow-writes", or set "allowWrites" of "${job.to}" in the configuration.`
  }
  const delayed = delayedUntil(job, on.clock.now())
  if (delayed !== undefined) return whyDelayed(job, delayed, on.clock.now())
  const first = await on.store.jobs.ahead(job)
  if (first !== undefined) return whyInConversation(on, job, first)
  const limit = Math.min(...serving.flatMap((record) => record.limits?.[job.to] ?? []))
  if ((await on.store.jobs.held({ agent: job.to })).length >= limit) {
    return `Queued: "${job.to}" is at its concurrency limit (${limit} in the configuration); the job starts when a running turn ends.`
  }
  const workers = serving.map(({ worker }) => `"${worker.id}"${hostOf(worker)}`).join(', ')
  return `Queued: ${await jobsAhead(on.store, job)} for "${job.to}" before it; served by ${workers}, ${slots(serving, job.to)} at a time.`
}

/** The pause of an agent that keeps all its workers from taking jobs; on another host it may take them. */
async function pausedFor(
  on: On,
  agent: string,
  serving: WorkerRecord[],
): Promise<Paused | undefined> {
  const { spansHosts, registry } = on.store
  const paused = await createAgentPauses({ registry, spansHosts }).list()
  const own = paused.filter((pause) => pause.agent === agent)
  const isFree = serving.some(({ worker }) => !own.some(({ host }) => host === worker.host))
  return spansHosts && isFree ? undefined : own[0]
}

/** A fault of the agent spends no attempt of a job. */
function whyPaused({ agent, until, words, code, needs_person }: Paused): string {
  const advice = needs_person
    ? `; a person must fix that, and can then run "relay agent resume ${agent}" to skip the wait`
    : `; to try at once, run "relay agent resume ${agent}"`
  return `Queued: agent "${agent}" is paused until ${until}, when one job tests it again: ${words} (${code})${advice}.`
}

/** A conversation runs its jobs in the order of sending, so whatever blocks the first one blocks all. */
async function whyInConversation(on: On, job: QueuedJob, before: Ahead): Promise<string> {
  const key = job.task.conversation_key ?? ''
  const wait = `Queued: conversation "${key}" of "${job.to}" first runs job ${before.job_id}, which`
  switch (before.state) {
    case 'unreadable':
      return `${wait} may be running, but its log cannot be read here: see "relay show ${before.job_id}".`
    case 'needs_review':
      return `${wait} waits for a person: "relay review approve ${before.job_id}" or "reject".`
    case 'needs_recovery':
      return `${wait} waits for a person: look at its files, then "relay recover ${before.job_id}" or "relay cancel ${before.job_id}".`
    case 'running':
      return `${wait} is running in attempt ${before.attempts}.`
    case 'queued':
      return `${wait} is queued${(await whyQueued(on, before)).replace(/^Queued/, '')}`
    default:
      return `${wait} is ${before.state}, but the processes of its turn have not ended${whatRuns(before, on)}.`
  }
}

async function heldJob(store: Store, jobId: string): Promise<HeldJob | undefined> {
  return (await store.jobs.held({ job_id: jobId }))[0]
}

/** The processes that keep the next turn from beginning, and what a person can do about them. */
function whatRuns({ processes, holder }: Job, { lifelines }: On): string {
  if (holder !== undefined && lifelines.hasTurns(holder)) {
    return `: some still run in the container of worker "${holder.id}"`
  }
  if (holder !== undefined && otherHost(holder) !== undefined) {
    return `: they ran${hostOf(holder)}, and only that host can stop them; if it is gone, the end of its lease lets the next turn begin`
  }
  const left = processes.filter((process) => liveness(process) === 'alive')
  if (left.length === 0) return ''
  return `: ${stillRunning(left.map(({ pid }) => pid))}; if it does not end, kill it by hand`
}

/** A worker that has not registered after this time is unlikely to. */
const START_MS = 10_000

/** What happened to the worker that a dispatch started, if any. The advice follows the returned text. */
async function startedBefore({ store, clock }: On, agent: string): Promise<string> {
  const started = (await store.registry.list('spawn')).filter((record) => record.agent === agent)
  const latest = started.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
  if (latest === undefined) return '; '
  const { at, failure } = latest
  const host = latest.host === ownIdentity().host ? undefined : latest.host_name
  const log = `its log is "${latest.log}"${host === undefined ? '' : ` on "${host}"`}`
  const age = clock.now() - Date.parse(at)
  if (failure !== undefined) {
    return `: the one that a dispatch started ${duration(age)} ago failed (${withoutDot(failure)}), ${log}; `
  }
  if (age < START_MS) {
    return ` yet: one was started ${duration(age)} ago and should register in a moment (${log}); if it does not, `
  }
  return `: the one that a dispatch started ${duration(age)} ago is gone, ${log}; `
}

/** Executors end the codes of service limits this way. */
const LIMITED = /LIMITED$/

function whyDelayed(job: QueuedJob, notBefore: string, now: number): string {
  const wait = `Queued until ${notBefore} (${duration(Date.parse(notBefore) - now)} from now)`
  if (job.last_error === undefined) return `${wait}: its sender asked for that time.`
  if (job.deferrals !== undefined) {
    const cause = LIMITED.test(job.last_error.code) ? 'a limit of the service' : 'its agent'
    return `${wait}: ${cause} refused it with ${job.last_error.code} (${withoutDot(job.last_error.message)}); that spent none of its ${counted(job.max_attempts, 'attempt')}.`
  }
  return `${wait}: ${counted(job.attempts, 'attempt')} of ${job.max_attempts} spent, the last failed with ${job.last_error.code} (${withoutDot(job.last_error.message)}).`
}

/**
 * The lease has expired, but the turn still runs where this process can neither see nor stop it, or its host may be cut
 * off.
 */
async function whySilent({ store, lifelines }: On, job: RunningJob): Promise<string | undefined> {
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

/** What the next sweep does with a job whose worker is lost. */
function takenBack(job: RunningJob): string {
  return job.task.write === true
    ? 'the next sweep parks it for a person, because a write job is never repeated automatically'
    : 'the next sweep takes it back'
}

function whyRunning(job: RunningJob, now: number): string {
  const { worker, claimed_at } = job.lease
  if (job.question !== undefined && job.question.answer === undefined) {
    return `Running, but waits for an answer to question "${job.question.question_id}": ${ended(job.question.text)}`
  }
  if (liveness(worker) === 'dead') {
    const left = job.processes.filter((process) => liveness(process) === 'alive')
    if (left.length > 0) return whyNotOver(job, left)
    return `Its worker "${worker.id}" (pid ${worker.pid}) is gone; ${takenBack(job)}.`
  }
  const since = duration(now - Date.parse(claimed_at))
  return `Running for ${since} in attempt ${job.attempts} of ${job.max_attempts} on worker "${worker.id}" (${pidOf(worker)})${job.run === undefined ? '' : `; its run continues elsewhere${placeOf(job.run)}`}.`
}

/** Two turns of one job never overlap, so the job waits until the last process of this turn is gone. */
function whyNotOver(job: RunningJob, left: ProcessIdentity[]): string {
  const running = stillRunning(left.map(({ pid }) => pid))
  return `Its worker "${job.lease.worker.id}" is gone, but ${running}. The next sweep stops what is left; if that fails, kill it by hand.`
}

/** Where a person can see a run. */
function placeOf({ url }: Run): string {
  return url === undefined ? '' : ` (${url})`
}

function whyReview(job: ReviewJob): string {
  const reason = withoutDot(job.reason)
  if (job.phase === 'before') {
    return `Needs review before it runs: ${reason}; a person decides with "relay review approve ${job.job_id}" or "reject".`
  }
  if (isBlocked(job)) {
    return `Blocked: ${reason}; reply with "relay review send-back ${job.job_id} 'TEXT'", or give it up with "relay review reject ${job.job_id}".`
  }
  return `Needs review of its result: ${reason}; a person decides with "relay review approve ${job.job_id}" or "reject".`
}

async function jobsAhead(store: Store, job: QueuedJob): Promise<string> {
  const [queue] = await store.jobs.queued({ agent: job.to, most: MANY })
  const ids = queue?.job_ids ?? []
  const position = ids.indexOf(job.job_id)
  if (position === -1 && ids.length === MANY) return `over ${MANY} jobs`
  return position <= 0 ? 'no job' : counted(position, 'job')
}

function slots(serving: WorkerRecord[], agent: string): number {
  return serving.reduce((sum, record) => sum + (record.places?.[agent] ?? record.concurrency), 0)
}

/** Ends a text like a sentence. */
function ended(text: string): string {
  return /[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

function withoutDot(text: string): string {
  return text.trim().replace(/\.$/, '')
}
