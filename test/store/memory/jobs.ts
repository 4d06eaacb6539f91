import { RelayError } from '../../../lib/errors.ts'
import { claiming, claimRefused } from '../../../lib/job/claiming.ts'
import type { ClaimRequest } from '../../../lib/job/claiming.ts'
import { createdAfter, causeOf } from '../../../lib/job/dependents.ts'
import { effectsOf } from '../../../lib/job/effects.ts'
import type { Written } from '../../../lib/job/effects.ts'
import { hasLapsed } from '../../../lib/job/lapse.ts'
import { senderNotification } from '../../../lib/job/notify.ts'
import { isOverdue } from '../../../lib/job/overdue.ts'
import type { Proposal } from '../../../lib/job/proposal.ts'
import { jobContested, jobNotFound } from '../../../lib/job/refusals.ts'
import { stampEvent } from '../../../lib/job/stamp.ts'
import { transition } from '../../../lib/job/transition.ts'
import { liveness } from '../../../lib/process/process.ts'
import type { NewEvent } from '../../../lib/schema/event.ts'
import { delayedUntil } from '../../../lib/schema/job.ts'
import type { Job, RunningJob } from '../../../lib/schema/job.ts'
import type { HeldJob, Jobs, Sleeper, Topic, Watch } from '../../../lib/store/jobs.ts'
import { notify } from './documents.ts'
import { createLookups } from './lookups.ts'
import { signal } from './memory.ts'
import type { Entry, Listen, Memory, OpenSleeper } from './memory.ts'
import { wakeFor } from './sleeper.ts'

/** The jobs of a memory for one handle. No change is ever half-done, so there is nothing to finish for others. */
export function createJobs(
  memory: Memory,
  { listen, sleeper }: { listen: Listen; sleeper: OpenSleeper },
): Jobs {
  const { clock, entries } = memory
  const find = createLookups(memory)
  /** Jobs that this handle found overdue when it last looked. */
  let seenOverdue = new Set<string>()

  /** Appends an event by the rules; false when there was nothing to change. */
  function append(entry: Entry, { event: proposed, unsettled }: Proposal): boolean {
    const before = entry.job
    const { outcome, job: after, event } = accept(before.job_id, before, proposed)
    if (outcome === 'same') return false
    entry.job = after
    entry.events = [...entry.events, event]
    follow(entry, { before, after, event: event.type, isUnsettled: unsettled })
    return true
  }

  function follow(entry: Entry, written: Written): void {
    const { after } = written
    const effects = effectsOf(written)
    if (effects.hold === 'over') entry.hold = undefined
    if (effects.hold === 'stopping') hold(entry, 0)
    if (effects.hold === 'taken' && after.state === 'running') hold(entry, after.lease.lease_ms)
    if (effects.row !== undefined) entry.endNumber = memory.ends += 1
    if (effects.notification) notify(memory, senderNotification(after, effects.notification))
    const isNext = effects.next === 'now' || (effects.next === 'when stopped' && !entry.hold)
    const next = isNext ? find.queue(after.to)[0]?.job : undefined
    if (effects.isReady) wakeFor(memory, after)
    else if (next !== undefined) wakeFor(memory, next)
    for (const topic of ['jobs', `job ${after.job_id}`]) signal(memory, topic, after.job_id)
  }

  function hold(entry: Entry, leaseMs: number): void {
    const now = clock.monotonic()
    entry.hold = { endsMs: now + leaseMs, seenMs: now }
  }

  /** A job whose parent was cancelled is cancelled instead, and a job that is overdue expires. */
  function claimOne(entry: Entry, request: ClaimRequest): RunningJob | undefined {
    const now = clock.now()
    const parent = entries.get(entry.job.parent?.job_id ?? '')?.job
    const cause = parent && causeOf(parent)
    const cancel = { type: 'cancel', at: new Date(now).toISOString() } as const
    if (cause) append(entry, { event: { ...cancel, ...cause }, durable: true })
    if (find.first(entry.job) !== undefined) return undefined
    const proposal = claiming(entry.job, request, { now, monotonic: clock.monotonic() })
    if (proposal === undefined || !append(entry, proposal)) return undefined
    return entry.job.state === 'running' ? entry.job : undefined
  }

  function claimNext(request: ClaimRequest): RunningJob | undefined {
    const { agent, avoid, limit = Infinity } = request
    if (find.held({ agent }).length >= limit) return undefined
    const rank = ({ job }: Entry) => Number(avoid?.has(job.job_id) === true)
    for (const entry of find.queue(agent).toSorted((a, b) => rank(a) - rank(b))) {
      const job = claimOne(entry, request)
      if (job !== undefined) return job
    }
    return undefined
  }

  function claimNamed(jobId: string, request: ClaimRequest): RunningJob {
    const entry = existing(jobId)
    const isHeld = entry.hold !== undefined
    const mayClaim = !isHeld && entry.job.to === request.agent
    const job = mayClaim ? claimOne(entry, request) : undefined
    if (job !== undefined) return job
    throw claimRefused(entry.job, request, { now: clock.now(), isHeld })
  }

  function watch(topic: { sleeper: string }, listener: () => void): Sleeper
  function watch(topic: Topic, listener: (jobId?: string) => void): Watch
  function watch(topic: Topic | { sleeper: string }, listener: (jobId?: string) => void): Watch {
    if (topic === 'jobs') return listen(topic, listener)
    if ('sleeper' in topic) return sleeper(topic.sleeper, () => listener())
    const [[kind, name] = []] = Object.entries(topic)
    return listen(`${kind} ${name}`, () => listener())
  }

  function existing(jobId: string): Entry {
    const entry = entries.get(jobId)
    if (entry === undefined) throw jobNotFound(jobId)
    return entry
  }

  return {
    async create(first) {
      const known = entries.get(first.job_id)
      if (known !== undefined) return { created: false, job: known.job }
      const times = find.conversation(first).map(({ created_at }) => Date.parse(created_at))
      const born = accept(first.job_id, undefined, createdAfter(first, Math.max(0, ...times)))
      const entry: Entry = { job: born.job, events: [born.event], activity: [], texts: new Map() }
      entries.set(first.job_id, entry)
      follow(entry, { after: born.job, event: 'enqueue' })
      return { created: true, job: born.job }
    },
    claim: async (request) =>
      request.job_id === undefined ? claimNext(request) : claimNamed(request.job_id, request),
    async change(jobId, decide) {
      for (let tries = 0; tries < 200; tries += 1) {
        const entry = existing(jobId)
        const before = entry.job
        const proposal = decide(before)
        // Another caller wrote inside `decide`, and was first.
        if (entry.job !== before) continue
        return { changed: proposal !== undefined && append(entry, proposal), job: entry.job }
      }
      throw jobContested(jobId, 200)
    },
    read: async (jobId) => entries.get(jobId)?.job,
    history: async (jobId) => [...(entries.get(jobId)?.events ?? [])],
    async find(prefix, limit) {
      const ids = [...entries.keys()].filter((id) => id.startsWith(prefix))
      return ids.toSorted().slice(0, limit)
    },
    list: async (page) => find.page(page),
    async queued({ agent, most }) {
      const agents = new Set(find.all().map(({ job }) => job.to))
      const asked = [...agents].toSorted().filter((each) => (agent ?? each) === each)
      const idsOf = (each: string) => find.queue(each).map(({ job }) => job.job_id)
      const queues = asked.map((each) => ({ agent: each, job_ids: idsOf(each).slice(0, most) }))
      return queues.filter(({ job_ids }) => job_ids.length > 0)
    },
    dependents: async (jobId) => find.dependents(jobId),
    ahead: async (job) => find.first(job),
    async renew({ job_id, token }) {
      const entry = entries.get(job_id)
      if (entry?.job.state !== 'running' || entry.job.token !== token) return false
      hold(entry, entry.job.lease.lease_ms)
      return true
    },
    held: async (which = {}) =>
      find.held(which).map((entry) => heldJob(entry, clock.monotonic(), which.judge)),
    async settle({ job_id, to }) {
      const entry = entries.get(job_id)
      if (entry?.job.state !== 'running') delete entry?.hold
      const [next] = find.queue(to)
      if (next !== undefined) wakeFor(memory, next.job)
    },
    async tend() {
      const jobs = find.all().map(({ job }) => job)
      const isDue = (job: Job) => job.state === 'queued' && isOverdue(job, { now: clock.now() })
      const due = jobs.filter(isDue).map(({ job_id }) => job_id)
      const overdue = due.filter((id) => seenOverdue.has(id))
      seenOverdue = new Set(due)
      const cancelled = jobs.filter(({ state }) => state === 'cancelled')
      const isUnfinished = ({ job_id }: Job) => find.dependents(job_id).length > 0
      return { overdue, cancelled: cancelled.filter(isUnfinished) }
    },
    async nextDue(agent, which) {
      const isAsked = ({ task }: Job) => which === 'delayed' || which.writes || task.write !== true
      const jobs = find.queue(agent).map(({ job }) => job)
      const takeable = jobs.filter((job) => isAsked(job) && find.first(job) === undefined)
      const times = takeable.map((job) =>
        Date.parse(delayedUntil(job, clock.now()) ?? '1970-01-01'),
      )
      return times.find((due) => due > 0 || which !== 'delayed')
    },
    watch,
  }
}

/** The event as it is stored, and what it makes of the job. */
function accept(jobId: string, before: Job | undefined, proposed: NewEvent) {
  const version = (before?.version ?? 0) + 1
  const { event } = stampEvent(proposed, { jobId, version, writer: 'memory' })
  const next = transition(before, event)
  if (next.outcome === 'refused') throw new RelayError(next.code, next.message)
  return { ...next, event }
}

function heldJob(entry: Entry, now: number, judge = false): HeldJob {
  const { job, hold: { endsMs, seenMs, overSinceMs } = { endsMs: now, seenMs: now } } = entry
  const [left_ms, quiet_ms, isSilent] = [endsMs - now, now - seenMs, overSinceMs !== undefined]
  const worker = judge ? judgeLease(entry, now) : 'held'
  return { job_id: job.job_id, agent: job.to, job, left_ms, quiet_ms, isSilent, worker }
}

/** The first look that finds a lease over notes it; a later look judges. */
function judgeLease({ job, hold }: Entry, now: number): HeldJob['worker'] {
  if (job.state !== 'running' || hold === undefined) return 'held'
  if (liveness(job.lease.worker) === 'dead') return 'dead'
  if (now <= hold.endsMs) return 'held'
  hold.overSinceMs ??= now
  const overForMs = now - hold.overSinceMs
  return hasLapsed(job.lease.lease_ms, { overForMs, isOurClock: true }) ? 'lapsed' : 'held'
}
