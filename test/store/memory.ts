import { hash } from 'node:crypto'

import { RelayError } from '../../lib/errors.ts'
import { claiming } from '../../lib/job/claiming.ts'
import type { ClaimRequest } from '../../lib/job/claiming.ts'
import { causeOf, waitsFor } from '../../lib/job/dependents.ts'
import { effectsOf } from '../../lib/job/effects.ts'
import { isOverdue } from '../../lib/job/overdue.ts'
import type { Proposal } from '../../lib/job/proposal.ts'
import { cursorInvalid, jobNotFound } from '../../lib/job/refusals.ts'
import { transition } from '../../lib/job/transition.ts'
import { liveness } from '../../lib/process/process.ts'
import type { Audit } from '../../lib/schema/audit-report.ts'
import type { ActivityEntry } from '../../lib/schema/activity.ts'
import { checkEvent } from '../../lib/schema/event.ts'
import type { JobEvent, NewEvent } from '../../lib/schema/event.ts'
import { delayedUntil, isFinal, needsPerson } from '../../lib/schema/job.ts'
import type { Job, RunningJob } from '../../lib/schema/job.ts'
import type { StoredNotification } from '../../lib/schema/notification.ts'
import { problemOf } from '../../lib/schema/problem.ts'
import { jobSubject } from '../../lib/schema/subject.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { summarize } from '../../lib/schema/summary.ts'
import type { JobSummary } from '../../lib/schema/summary.ts'
import type { ActivityLog } from '../../lib/store/activity.ts'
import type { Blobs } from '../../lib/store/blobs.ts'
import type { Change, Clock, HeldJob, Jobs, ListedRow, ListPage } from '../../lib/store/jobs.ts'
import type { DeliveryLog, Mailbox } from '../../lib/store/mailbox.ts'
import type { Documents, Found, Key, Kind, Registry } from '../../lib/store/registry.ts'
import type { Store } from '../../lib/store/store.ts'
import type { Collected, Upkeep } from '../../lib/store/upkeep.ts'
import type { HandClock } from './clock.ts'

type Entry = { job: Job; events: JobEvent[]; order: number }
type Lease = { ends: number; since: number; silentAt: number | undefined }
type Listener = { topic: string; call: (jobId?: string) => void; owner: object }

/** What every handle on one store shares. */
export type Memory = ReturnType<typeof createMemory>

export function createMemory() {
  return {
    jobs: new Map<string, Entry>(),
    held: new Map<string, Lease>(),
    ended: [] as JobSummary[],
    activity: new Map<string, ActivityEntry[]>(),
    texts: new Map<string, string>(),
    items: new Map<string, StoredNotification[]>(),
    deliveries: new Map<string, DeliveryLog>(),
    collectedAt: { ms: -Infinity },
    documents: new Map<string, { document: object; beatAt: number }>(),
    listeners: new Set<Listener>(),
  }
}

/** A store in the memory of this process. It keeps every promise but the one that it survives. */
export function openMemoryStore(memory: Memory, clock: HandClock): Store {
  const owner = {}
  const signals = createSignals(memory, owner)
  return {
    workspace: '/home/somebody/here',
    jobs: createJobs(memory, clock, signals),
    blobs: createBlobs(memory),
    activity: createActivityLog(memory, clock),
    mailbox: createMailbox(memory, signals),
    registry: createRegistry(memory, clock, signals),
    upkeep: createUpkeep(memory, clock),
    close: () => signals.close(),
  }
}

type Signals = ReturnType<typeof createSignals>

function createSignals({ listeners }: Memory, owner: object) {
  return {
    watch(topic: string, call: (jobId?: string) => void) {
      const listener = { topic, call, owner }
      listeners.add(listener)
      return { close: () => void listeners.delete(listener) }
    },
    send(topic: string, jobId?: string): void {
      for (const listener of listeners) {
        if (listener.topic === topic)
          setImmediate(() => listeners.has(listener) && listener.call(jobId))
      }
    },
    close(): void {
      for (const listener of listeners) if (listener.owner === owner) listeners.delete(listener)
    },
  }
}

/** Lost races after which a change gives up. */
const MAX_TRIES = 200

const SECOND_LOOK_MS = 2000

function createJobs(memory: Memory, clock: Clock, signals: Signals): Jobs {
  const { jobs, held } = memory
  const seenOverdue = new Map<string, number>()
  const jobsOf = (fits: (job: Job) => boolean) =>
    [...jobs.values()].map(({ job }) => job).filter(fits)

  function append(known: Job | undefined, proposal: Proposal): Job {
    const version = (known?.version ?? 0) + 1
    const event = checked(known, { ...proposal.event, version })
    const next = transition(known, event)
    if (next.outcome !== 'changed') throw new Error('It was checked before.')
    const { job } = next
    const events = [...(jobs.get(job.job_id)?.events ?? []), event]
    jobs.set(job.job_id, { job, events, order: jobs.get(job.job_id)?.order ?? jobs.size })
    const isUnsettled = proposal.unsettled === true
    keepHeld(known, job, event.type, isUnsettled)
    const effects = effectsOf({ before: known, after: job, event: event.type, isUnsettled })
    if (effects.row !== undefined) memory.ended.unshift(effects.row)
    notify(job, effects.notification)
    signals.send(`agent ${job.to}`)
    signals.send(`job ${job.job_id}`)
    signals.send('jobs', job.job_id)
    return job
  }

  /** A job that others ended, or whose end is unsettled, is held until its turn has stopped. */
  function keepHeld(before: Job | undefined, after: Job, by: string, isUnsettled: boolean): void {
    const now = clock.monotonic()
    if (after.state === 'running' && before?.state !== 'running') {
      held.set(after.job_id, { ends: now + after.lease.lease_ms, since: now, silentAt: undefined })
    } else if (before?.state === 'running' && after.state !== 'running') {
      if (isUnsettled || by === 'cancel' || by === 'expire') {
        held.set(after.job_id, { ends: now, since: now, silentAt: undefined })
      } else held.delete(after.job_id)
    }
  }

  function notify(job: Job, kind: StoredNotification['kind'] | undefined): void {
    if (kind === undefined) return
    const { agent, session } = job.from
    const item: StoredNotification = {
      item_id: `${job.job_id} ${job.version} ${kind}`,
      subject: jobSubject(job.job_id),
      recipient: agent,
      event: `${job.version}-${kind}`,
      kind,
      version: job.version,
      at: job.updated_at,
      owner: session === undefined ? undefined : sessionTag(session),
    }
    const items = memory.items.get(agent) ?? []
    if (!items.some(({ item_id }) => item_id === item.item_id))
      memory.items.set(agent, [...items, item])
    signals.send(`inbox ${agent}`)
  }

  function change(jobId: string, decide: (job: Job) => Proposal | undefined): Change {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const job = jobs.get(jobId)?.job
      if (job === undefined) throw jobNotFound(jobId)
      const proposal = decide(job)
      if (jobs.get(jobId)?.job !== job) continue
      if (proposal === undefined) return { changed: false, job }
      const next = transition(job, proposal.event)
      if (next.outcome === 'refused') throw new RelayError(next.code, next.message)
      if (next.outcome === 'same') return { changed: false, job }
      return { changed: true, job: append(job, proposal) }
    }
    throw new RelayError('JOB_CONTESTED', `Cannot change job "${jobId}": others were first.`)
  }

  function ahead(job: Job) {
    const key = job.task.conversation_key
    if (key === undefined) return undefined
    const others = jobsOf(({ to, task }) => to === job.to && task.conversation_key === key)
    return inOrder(others).find(
      (other) =>
        other.job_id !== job.job_id &&
        waitsFor(other, {
          isEarlier: other.created_at < job.created_at,
          isHeld: held.has(other.job_id),
        }),
    )
  }

  /** Jobs of an agent in the order in which they run; those that wait for a time come last. */
  function queue(agent: string): Job[] {
    const queued = inOrder(jobsOf((job) => job.state === 'queued' && job.to === agent))
    const waits = (job: Job) =>
      job.state === 'queued' && delayedUntil(job, clock.now()) !== undefined
    return [...queued.filter((job) => !waits(job)), ...queued.filter(waits)]
  }

  function claimOne(job: Job, request: ClaimRequest): RunningJob | undefined {
    const parent = job.parent && jobs.get(job.parent.job_id)?.job
    const cause = parent && causeOf(parent)
    const at = new Date(clock.now()).toISOString()
    if (cause !== undefined) {
      change(job.job_id, () => ({ event: { type: 'cancel', at, ...cause }, durable: true }))
      return undefined
    }
    if (held.has(job.job_id) || ahead(job) !== undefined) return undefined
    const moment = { now: clock.now(), monotonic: clock.monotonic() }
    const done = change(job.job_id, (seen) => claiming(seen, request, moment))
    return done.changed && done.job.state === 'running' ? done.job : undefined
  }

  function claimNext(request: ClaimRequest): RunningJob | undefined {
    const { agent, limit = Infinity, avoid } = request
    const ready = queue(agent)
    const isAvoided = ({ job_id }: Job) => avoid?.has(job_id) === true
    for (const job of [...ready.filter((each) => !isAvoided(each)), ...ready.filter(isAvoided)]) {
      if (heldBy(agent).length >= limit) return undefined
      const claimed = claimOne(job, request)
      if (claimed !== undefined) return claimed
    }
    return undefined
  }

  function claimNamed(jobId: string, request: ClaimRequest): RunningJob {
    const job = jobs.get(jobId)?.job
    if (job === undefined) throw jobNotFound(jobId)
    const claimed = job.to === request.agent ? claimOne(job, request) : undefined
    if (claimed !== undefined) return claimed
    const why = job.to === request.agent ? `it is ${job.state}` : `it is for agent "${job.to}"`
    throw new RelayError('STATE_REFUSED', `Cannot claim job "${jobId}": ${why}.`)
  }

  const agentsOf = (one: string | undefined) =>
    one === undefined ? [...new Set(jobsOf(() => true).map(({ to }) => to))].toSorted() : [one]

  const heldBy = (agent: string) =>
    [...held.keys()].flatMap((id) => jobs.get(id)?.job ?? []).filter(({ to }) => to === agent)

  function judge(job: Job, lease: Lease): HeldJob['worker'] {
    if (job.state !== 'running') return 'held'
    if (liveness(job.lease.worker) === 'dead') return 'dead'
    const now = clock.monotonic()
    if (now <= lease.ends) return 'held'
    lease.silentAt ??= now
    return now - lease.silentAt >= job.lease.lease_ms / 3 ? 'lapsed' : 'held'
  }

  /** Jobs that this job sent and that have not ended, or lead to a job that has not. */
  function dependents(jobId: string): string[] {
    const children = jobsOf(({ parent }) => parent?.job_id === jobId)
    return children
      .filter((child) => !isFinal(child) || dependents(child.job_id).length > 0)
      .map(({ job_id }) => job_id)
      .toSorted()
  }

  function overdue(): string[] {
    const now = clock.monotonic()
    const found = jobsOf((job) => job.state === 'queued' && isOverdue(job, { now: clock.now() }))
    const ids = found.map(({ job_id }) => job_id)
    for (const id of seenOverdue.keys()) if (!ids.includes(id)) seenOverdue.delete(id)
    for (const id of ids) if (!seenOverdue.has(id)) seenOverdue.set(id, now)
    return ids.filter((id) => now - (seenOverdue.get(id) ?? now) >= SECOND_LOOK_MS)
  }

  return {
    async create(first) {
      const known = jobs.get(first.job_id)?.job
      if (known !== undefined) return { created: false, job: known }
      const key = first.task.conversation_key
      const others = jobsOf(
        ({ to, task }) => key !== undefined && to === first.to && task.conversation_key === key,
      )
      const last = Math.max(0, ...others.map(({ created_at }) => Date.parse(created_at)))
      const at = new Date(Math.max(Date.parse(first.at), last + 1)).toISOString()
      const event = key === undefined ? first : { ...first, at }
      return { created: true, job: append(undefined, { event, durable: true }) }
    },
    claim: async (request) =>
      request.job_id === undefined ? claimNext(request) : claimNamed(request.job_id, request),
    change: async (jobId, decide) => change(jobId, decide),
    read: async (jobId) => jobs.get(jobId)?.job,
    history: async (jobId) => [...(jobs.get(jobId)?.events ?? [])],
    find: async (prefix, limit) =>
      [...jobs.keys()]
        .filter((id) => id.startsWith(prefix))
        .toSorted()
        .slice(0, limit),
    list: async (page) => pageOf(rowsOf(page), page),
    async queued({ agent, most }) {
      return agentsOf(agent).flatMap((name) => {
        const ids = queue(name).map(({ job_id }) => job_id)
        return ids.length === 0 ? [] : [{ agent: name, job_ids: ids.slice(0, most) }]
      })
    },
    dependents: async (jobId) => dependents(jobId),
    ahead: async (job) => ahead(job),
    async renew({ job_id, token }) {
      const job = jobs.get(job_id)?.job
      if (job?.state !== 'running' || job.token !== token) return false
      const now = clock.monotonic()
      held.set(job_id, { ends: now + job.lease.lease_ms, since: now, silentAt: undefined })
      return true
    },
    async held(which = {}) {
      return [...held].flatMap(([job_id, lease]): HeldJob[] => {
        const job = jobs.get(job_id)?.job
        if (job === undefined || (which.job_id ?? job_id) !== job_id) return []
        if ((which.agent ?? job.to) !== job.to) return []
        const now = clock.monotonic()
        const worker = which.judge === true ? judge(job, lease) : 'held'
        const [left_ms, quiet_ms] = [lease.ends - now, now - lease.since]
        return [
          {
            job_id,
            agent: job.to,
            job,
            left_ms,
            quiet_ms,
            isSilent: lease.silentAt !== undefined,
            worker,
          },
        ]
      })
    },
    async settle(job, { isLeft }) {
      held.delete(job.job_id)
      if (isLeft) notify(job, effectsOf({ after: job }).notification)
      signals.send(`agent ${job.to}`)
    },
    async tend() {
      const cancelled = jobsOf(
        (job) => job.state === 'cancelled' && dependents(job.job_id).length > 0,
      )
      return { overdue: overdue(), cancelled }
    },
    async nextDue(agent, which) {
      const times = queue(agent).flatMap((job) => {
        if (which !== 'delayed' && job.task.write === true && !which.writes) return []
        const until = delayedUntil(job, clock.now())
        if (until === undefined) return which === 'delayed' ? [] : [0]
        return [Date.parse(until)]
      })
      return times.length === 0 ? undefined : Math.min(...times)
    },
    watch(topic, listener) {
      if (topic === 'jobs') return signals.watch('jobs', listener)
      const [name] = Object.entries(topic).map(([kind, id]) => `${kind} ${id}`)
      return signals.watch(name ?? '', listener)
    },
  }

  function rowsOf({ of, to }: ListPage): JobSummary[] {
    if (of === 'ended') return memory.ended
    if (of === 'queued') return agentsOf(to).flatMap(queue).map(summarize)
    const fits = of === 'running' ? ({ state }: Job) => state === 'running' : needsPerson
    return jobsOf(fits)
      .toSorted((a, b) => (a.job_id < b.job_id ? -1 : 1))
      .map(summarize)
  }
}

/** A cursor is the id of the last row. */
function pageOf(all: JobSummary[], { after, limit }: ListPage) {
  const start = after === undefined ? 0 : all.findIndex(({ job_id }) => job_id === after) + 1
  if (after !== undefined && start === 0) throw cursorInvalid(after)
  const rows = all.slice(start, start + limit)
  const listed = rows.map((row): ListedRow => ({ row, after: row.job_id }))
  const hasMore = start + limit < all.length
  return { rows: listed, next: hasMore ? rows.at(-1)?.job_id : undefined }
}

function inOrder(jobs: Job[]): Job[] {
  return jobs.toSorted(
    (a, b) =>
      b.priority - a.priority ||
      Date.parse(a.created_at) - Date.parse(b.created_at) ||
      (a.job_id < b.job_id ? -1 : 1),
  )
}

function checked(job: Job | undefined, event: NewEvent & { version: number }): JobEvent {
  const text = JSON.stringify({ format: 1, ...event, writer: 'memory' })
  const parsed = checkEvent(JSON.parse(text))
  if (parsed.success) return parsed.data
  const { path, problem } = problemOf(parsed.error)
  const message = `Cannot write "${event.type}" of job "${job?.job_id}": ${path} is not acceptable: ${problem}.`
  throw new RelayError('INPUT_INVALID', message)
}

function createBlobs({ texts }: Memory): Blobs {
  return {
    async put({ jobId, token, text }) {
      const sha256 = hash('sha256', text)
      const file = `${jobId}.${token}.${sha256.slice(0, 16)}.output`
      texts.set(file, text)
      return { file, bytes: Buffer.byteLength(text), sha256 }
    },
    async read({ file, sha256 }) {
      const text = texts.get(file)
      if (text !== undefined && hash('sha256', text) === sha256) return text
      throw new RelayError('JOB_DAMAGED', `Cannot read "${file}": it is not as it was.`)
    },
    slice: async ({ output }, offset, length) => ({
      text: output.slice(offset, offset + length),
      total: output.length,
    }),
  }
}

function createActivityLog({ activity }: Memory, clock: Clock): ActivityLog {
  return {
    report(jobId, token, entry) {
      const lines = activity.get(jobId) ?? []
      const at = new Date(clock.now()).toISOString()
      activity.set(jobId, [...lines, { ...entry, at, token, after: lines.length + 1 }])
    },
    async read(jobId, { after, limit }) {
      const lines = activity.get(jobId) ?? []
      return after === undefined ? lines.slice(-limit) : lines.slice(after, after + limit)
    },
  }
}

function createMailbox({ items, deliveries }: Memory, signals: Signals): Mailbox {
  return {
    notifications: async (recipient) =>
      (items.get(recipient) ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    async dismiss(recipient, itemIds) {
      const known = items.get(recipient) ?? []
      const kept = known.filter(({ item_id }) => !itemIds.includes(item_id))
      items.set(recipient, kept)
      return known.length - kept.length
    },
    deliveries: async ({ kind, id }) =>
      deliveries.get(`${kind} ${id}`) ?? { version: 0, lines: [] },
    async appendDelivery({ kind, id }, version, line) {
      const log = deliveries.get(`${kind} ${id}`) ?? { version: 0, lines: [] }
      if (version !== log.version + 1) return false
      deliveries.set(`${kind} ${id}`, { version, lines: [...log.lines, { ...line, version }] })
      return true
    },
    watch: (recipient, listener) => signals.watch(`inbox ${recipient}`, () => listener()),
    ring: async (recipient) => signals.send(`inbox ${recipient}`),
  }
}

function createRegistry({ documents }: Memory, clock: Clock, signals: Signals): Registry {
  const nameOf = (kind: Kind, key: string | readonly string[]) => [kind, key].flat().join(' ')
  const read = (name: string) => {
    const kept = documents.get(name)
    return kept && { ...kept.document, silent_ms: clock.monotonic() - kept.beatAt }
  }
  const put = (name: string, document: object) =>
    void documents.set(name, { document, beatAt: clock.monotonic() })
  return {
    // A name begins with its kind, so what is found under it is a document of that kind.
    get: async <K extends Kind>(kind: K, key: Key<K>) =>
      read(nameOf(kind, key)) as Found<K> | undefined,
    list: async <K extends Kind>(kind: K, owner?: string) => {
      const prefix = nameOf(kind, owner === undefined ? [''] : [owner, ''])
      const names = [...documents.keys()].filter((name) => name.startsWith(prefix))
      return names.map(read) as Found<K>[]
    },
    put: async (kind, key, document) => put(nameOf(kind, key), document),
    async change<K extends Kind>(
      kind: K,
      key: Key<K>,
      decide: (known: Documents[K] | undefined) => Documents[K] | undefined,
    ) {
      const name = nameOf(kind, key)
      const next = decide(documents.get(name)?.document as Documents[K] | undefined)
      if (next === undefined) documents.delete(name)
      else put(name, next)
      if (kind === 'pause') signals.send(`agent ${String(key)}`)
      return next
    },
    async remove(kind, key) {
      const name = nameOf(kind, key)
      const parts =
        kind === 'session' ? ['role', 'outstanding'].map((part) => `${part} ${String(key)} `) : []
      for (const other of documents.keys()) {
        if (parts.some((part) => other.startsWith(part))) documents.delete(other)
      }
      return documents.delete(name)
    },
    async beat(kind, key) {
      const kept = documents.get(nameOf(kind, key))
      if (kept !== undefined) kept.beatAt = clock.monotonic()
      return kept !== undefined
    },
  }
}

const DAY_MS = 86_400_000

function createUpkeep({ jobs, collectedAt }: Memory, clock: Clock): Upkeep {
  async function audit(): Promise<Audit> {
    const all = [...jobs.values()]
    const ended = all.filter(({ job }) => isFinal(job)).length
    const by_state: Record<string, number> = {}
    for (const { job } of all) by_state[job.state] = (by_state[job.state] ?? 0) + 1
    const none = {
      outputs: 0,
      late_lines: 0,
      fragments: 0,
      quarantined: 0,
      unborn: 0,
      findings: [],
    }
    return {
      ...none,
      accepted: all.length,
      ended,
      live: all.length - ended,
      by_state,
      one_end: ended,
      turns: all.flatMap(({ events }) => events).filter(({ type }) => type === 'claim').length,
      write_jobs: all.filter(({ job }) => job.task.write === true).length,
      write_turns_repeated: 0,
      hints_matched: 0,
      hints_missing: 0,
      hints_stray: 0,
      tombstones: all.filter(({ job }) => job.expunged === true).length,
    }
  }

  async function collect(before: string): Promise<Collected> {
    collectedAt.ms = clock.now()
    let count = 0
    for (const kept of jobs.values()) {
      const { job } = kept
      if (!isFinal(job) || job.expunged === true || job.updated_at >= before) continue
      count += 1
      kept.events = []
      const task = { prompt: '', write: job.task.write }
      kept.job = {
        ...job,
        task,
        expunged: true,
        ...('result' in job && { result: { output: '' } }),
      }
    }
    return { jobs: count, bytes: 0, inbox_items: 0, unusable: 0, is_finished: true }
  }

  return {
    audit,
    repair: async () => ({ repaired: [], audit: await audit() }),
    collect,
    collectWhenDue: async (before) =>
      clock.now() - collectedAt.ms >= DAY_MS ? collect(before) : undefined,
  }
}
