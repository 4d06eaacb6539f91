import { isGone, liveness, otherHost, ownIdentity } from '../process/process.ts'
import type { Lifelines } from '../process/lifeline.ts'
import { continuesElsewhere } from '../job/remote-run.ts'
import { stillRunning } from './turns.ts'
import type { Budgets } from './budgets/budgets.ts'
import { createAgentPauses } from './agent-pauses.ts'
import type { Paused } from './pause.ts'
import { delayedUntil, isBlocked } from '../schema/job.ts'
import type { Job, QueuedJob, ReviewJob } from '../schema/job.ts'
import type { WorkerRecord } from '../schema/registry.ts'
import type { Ahead } from '../job/dependents.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { counted } from '../text/count.ts'
import { duration } from '../text/duration.ts'
import { inWords, sentence } from '../text/sentence.ts'
import type { Sentence } from '../text/sentence.ts'
import { heldJob, hostOf, placeOf, whyRunning } from './why-running.ts'

/** Counting stops here; the sentence then says "over 1000". */
const MANY = 1000

/** A phrase that completes "Queued: "; undefined for an agent that is not one of an action. */
export type WhyWaiting = (agent: string) => Promise<string | undefined>

type On = {
  store: Store
  clock: Clock
  lifelines: Pick<Lifelines, 'hasTurns'>
  whyWaiting?: WhyWaiting | undefined
  budgets?: Budgets | undefined
}

/** One sentence from the recorded facts: what a job waits for, who can change that and how, or how it ended. */
export async function why(on: On, job: Job): Promise<string> {
  return inWords(await whyParts(on, job), on.clock.now())
}

/** The same sentence with its durations as times, which a reader can keep current. */
export async function whyParts(on: On, job: Job): Promise<Sentence> {
  if (job.expunged === true) {
    return sentence`Ended as ${job.state} at ${job.updated_at}; its prompt and result were removed when their retention was over.`
  }
  switch (job.state) {
    case 'queued':
      return sentence`${await whyQueued(on, job)}${passedOn(job)}`
    case 'running':
      return sentence`${await whyRunning(on, job)}${passedOn(job)}`
    case 'needs_recovery':
      return sentence`Needs recovery: ${withoutDot(job.reason)}, so ${leftBehind(job)}, then run "relay recover ${job.job_id}" to run it again or "relay cancel ${job.job_id}" to end it.`
    case 'needs_review':
      return sentence`${whyReview(job)}`
    case 'completed':
      return sentence`Completed at ${job.updated_at} in attempt ${job.attempts}.${passedOn(job)}`
    case 'failed':
      return sentence`Failed at ${job.updated_at} after ${counted(job.attempts, 'attempt')}: ${withoutDot(job.error.message)} (${job.error.code}).${passedOn(job)}`
    case 'cancelled': {
      const by = 'person' in job.by ? job.by.person : `agent "${job.by.agent}"`
      const reason = job.reason === undefined ? '' : `: ${withoutDot(job.reason)}`
      return sentence`Cancelled by ${by} at ${job.updated_at}${reason}.`
    }
    case 'expired':
      return sentence`Expired: its time to live of ${duration(job.ttl_ms ?? 0)} ended at ${job.expires_at ?? 'an unknown time'} before it was done.`
  }
}

/** Which agents had the job before, and why it left each; empty for most jobs. */
function passedOn({ to, passed }: Job): Sentence {
  if (passed === undefined) return []
  const from = passed.map(({ agent, code }) => `"${agent}" (${code})`).join(', then ')
  return sentence` It was handed over from ${from} to "${to}".`
}

/** Where a person can see what a write turn left half done. */
function leftBehind(job: Job): string {
  const there = job.holder === undefined ? '' : hostOf(job.holder)
  return job.task.worktree === true
    ? `its own worktree${there} may hold half of the work, which the next turn does not touch; look${there} with "relay diff ${job.job_id}"`
    : `its files${there} may be half-changed; look at them`
}

async function whyQueued(on: On, job: QueuedJob): Promise<Sentence> {
  if (job.holder !== undefined && (await heldJob(on.store, job.job_id)) !== undefined) {
    return sentence`Queued: the processes of its previous attempt have not ended${whatRuns(job, on)}; it runs again when they have.`
  }
  const serving = (await on.store.registry.list('worker')).filter(
    (record) => record.agents.includes(job.to) && !isGone(record.worker, record.silent_ms),
  )
  const paused = await pausedFor(on, job.to, serving)
  if (paused !== undefined) return sentence`${whyPaused(paused)}`
  const start = `relay worker --agent ${job.to}`
  if (serving.length === 0 && job.run !== undefined && continuesElsewhere(job)) {
    return sentence`Queued: its run continues elsewhere${placeOf(job.run)} and its reports are accepted, but no worker of "${job.to}" follows it; start one with "${start}${job.task.write === true ? ' --allow-writes' : ''}".`
  }
  const waiting = serving.length === 0 ? await on.whyWaiting?.(job.to) : undefined
  if (waiting !== undefined) return sentence`Queued: ${waiting}.`
  if (serving.length === 0) {
    const withRights = `${start}${job.task.write === true ? ' --allow-writes' : ''}`
    return sentence`Queued: no worker serves "${job.to}" in this workspace${await startedBefore(on, job.to)}start one with "${withRights}".`
  }
  if (job.task.write === true && !serving.some((record) => record.allow_writes.includes(job.to))) {
    return sentence`Queued: it is a write job, and no worker of "${job.to}" allows writes; start one with "${start} --allow-writes", or set "allowWrites" of "${job.to}" in the configuration.`
  }
  const delayed = delayedUntil(job, on.clock.now())
  if (delayed !== undefined) return whyDelayed(job, delayed)
  const first = await on.store.jobs.ahead(job)
  if (first !== undefined) return whyInConversation(on, job, first)
  const limit = Math.min(...serving.flatMap((record) => record.limits?.[job.to] ?? []))
  if ((await on.store.jobs.held({ agent: job.to })).length >= limit) {
    return sentence`Queued: "${job.to}" is at its concurrency limit (${limit} in the configuration); the job starts when a running turn ends.`
  }
  const workers = serving.map(({ worker }) => `"${worker.id}"${hostOf(worker)}`).join(', ')
  return sentence`Queued: ${await jobsAhead(on.store, job)} for "${job.to}" before it; served by ${workers}, ${slots(serving, job.to)} at a time.`
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
async function whyInConversation(on: On, job: QueuedJob, before: Ahead): Promise<Sentence> {
  const key = job.task.conversation_key ?? ''
  const wait = `Queued: conversation "${key}" of "${job.to}" first runs job ${before.job_id}, which`
  switch (before.state) {
    case 'unreadable':
      return sentence`${wait} may be running, but its log cannot be read here: see "relay show ${before.job_id}".`
    case 'needs_review':
      return sentence`${wait} waits for a person: "relay review approve ${before.job_id}" or "reject".`
    case 'needs_recovery':
      return sentence`${wait} waits for a person: look at its files, then "relay recover ${before.job_id}" or "relay cancel ${before.job_id}".`
    case 'running':
      return sentence`${wait} is running in attempt ${before.attempts}.`
    case 'queued':
      return sentence`${wait} is queued${withoutStart(await whyQueued(on, before), 'Queued')}`
    default:
      return sentence`${wait} is ${before.state}, but the processes of its turn have not ended${whatRuns(before, on)}.`
  }
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
async function startedBefore({ store, clock }: On, agent: string): Promise<Sentence> {
  const started = (await store.registry.list('spawn')).filter((record) => record.agent === agent)
  const latest = started.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
  if (latest === undefined) return sentence`; `
  const { at, failure } = latest
  const host = latest.host === ownIdentity().host ? undefined : latest.host_name
  const log = `its log is "${latest.log}"${host === undefined ? '' : ` on "${host}"`}`
  const age = clock.now() - Date.parse(at)
  if (failure !== undefined) {
    return sentence`: the one that a dispatch started ${{ since: at }} ago failed (${withoutDot(failure)}), ${log}; `
  }
  if (age < START_MS) {
    return sentence` yet: one was started ${{ since: at }} ago and should register in a moment (${log}); if it does not, `
  }
  return sentence`: the one that a dispatch started ${{ since: at }} ago is gone, ${log}; `
}

/** Executors end the codes of service limits this way. */
const LIMITED = /LIMITED$/

function whyDelayed(job: QueuedJob, notBefore: string): Sentence {
  const wait = sentence`Queued until ${notBefore} (${{ until: notBefore }} from now)`
  if (job.last_error === undefined) return sentence`${wait}: its sender asked for that time.`
  if (job.deferrals !== undefined) {
    const cause = LIMITED.test(job.last_error.code) ? 'a limit of the service' : 'its agent'
    return sentence`${wait}: ${cause} refused it with ${job.last_error.code} (${withoutDot(job.last_error.message)}); that spent none of its ${counted(job.max_attempts, 'attempt')}.`
  }
  return sentence`${wait}: ${counted(job.attempts, 'attempt')} of ${job.max_attempts} spent, the last failed with ${job.last_error.code} (${withoutDot(job.last_error.message)}).`
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

function withoutDot(text: string): string {
  return text.trim().replace(/\.$/, '')
}

/** A sentence without the words that it begins with. */
function withoutStart([first, ...rest]: Sentence, start: string): Sentence {
  if (first === undefined || !('text' in first)) return rest
  return [{ text: first.text.replace(new RegExp(`^${start}`), '') }, ...rest]
}
