import { RelayError } from '../../errors.ts'
import { afterwards, directoriesIn, namesIn, storeFault, touchInside } from '../../files/files.ts'
import type { Transition } from '../../job/outcome.ts'
import { effectsOf } from '../../job/effects.ts'
import type { Effects } from '../../job/effects.ts'
import { transition } from '../../job/transition.ts'
import { isFinal, needsPerson } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { NewEvent } from '../../schema/event.ts'
import { shardsOf } from '../../schema/job-id.ts'
import type { Proposal } from '../../job/proposal.ts'
import type { Blobs } from '../blobs.ts'
import type { Change, Clock, Jobs, Watch } from '../jobs.ts'
import type { Store } from '../store.ts'
import { appendActivity, readActivity } from './log/activity-log.ts'
import { appendEvent } from './log/append.ts'
import { noteEnd, readRecent } from './index/done-log.ts'
import { createBirths } from './log/birth.ts'
import { fileTime } from './file-time.ts'
import { createHints } from './index/hints.ts'
import { isAcknowledged, notifySender } from './mailbox/items.ts'
import { createLateBirths } from './log/late-birth.ts'
import { nameOfFile } from './layout.ts'
import type { Layout } from './layout.ts'
import { closeLog, foldAt, openLog, peekJob } from './log/log.ts'
import type { Fold, Log } from './log/log.ts'
import { isLarge, readBeside, readOutput, setOutputAside, writeBeside } from './log/output-file.ts'
import { createMailbox } from './mailbox/mailbox.ts'
import { quarantine } from './log/quarantine.ts'
import { createQueueCursor } from './index/queue-cursor.ts'
import { createRecall } from './log/recall.ts'
import { recordKinds } from './registry/record-kinds.ts'
import { createRegistry } from './registry/registry.ts'
import { sessionKinds } from './registry/session-kinds.ts'
import { isSetAside } from './log/set-aside.ts'
import { createShown } from './log/shown.ts'
import { createUpkeep } from './upkeep/upkeep.ts'
import { wake, watchTopic } from './mailbox/watch.ts'

/** A job that so many others change at once is not a job any more. */
const MAX_TRIES = 200

/** A store on files, and the directory of this machine that holds them. */
export type FileStore = Store & { readonly location: string }

/** The store on plain files; `docs/states.md` has the system calls of each operation in order. */
export function createFileStore(options: {
  layout: Layout
  workspace: string
  clock: Clock
}): FileStore {
  const { layout, clock } = options
  const hints = createHints(layout, clock)
  const recall = createRecall()
  const create = createBirths({ layout, hints, recall })
  const shown = createShown({ layout, hints, recall })
  const finishBirths = createLateBirths({ layout, hints, recall, reconcile })
  const cursors = new Map<string, ReturnType<typeof createQueueCursor>>()
  const watches = new Set<Watch>()

  function cursorOf(agent: string) {
    const cursor = cursors.get(agent) ?? createQueueCursor(layout, agent)
    cursors.set(agent, cursor)
    return cursor
  }

  /** Runs a read or a change of one job; damage found on the way puts the job, and no other, aside. */
  async function guarded<T>(jobId: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const isDamage = error instanceof RelayError && error.code === 'JOB_DAMAGED'
      if (isDamage && !isSetAside(error)) quarantine(layout, jobId)
      throw storeFault(`use job "${jobId}"`, layout.root, error)
    }
  }

  /** Runs what concerns no single log; a failed system call becomes a refusal that names the store. */
  async function tended<T>(action: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw storeFault(action, layout.root, error)
    }
  }

  function readFold(jobId: string): Fold | undefined {
    return foldAt(layout.log(jobId), jobId, (log) => recall.fold(log))
  }

  async function change(
    jobId: string,
    decide: (job: Job) => Proposal | undefined,
  ): Promise<Change> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const log = openLog(layout.log(jobId), jobId)
      if (log === undefined) throw notFound(jobId)
      try {
        const done = await changeOnce(log, decide)
        if (done !== undefined) return done
      } finally {
        closeLog(log)
      }
    }
    const message = `Cannot change job "${jobId}": ${MAX_TRIES} others were first. Try again.`
    throw new RelayError('JOB_CONTESTED', message)
  }

  async function changeOnce(
    log: Log,
    decide: (job: Job) => Proposal | undefined,
  ): Promise<Change | undefined> {
    const guess = recall.guess(log.jobId)
    const guessed = guess === undefined ? undefined : planFrom(guess, decide)
    const plan = isWorthATry(guessed) ? guessed : planFrom(recall.fold(log), decide)
    if (plan === undefined) throw notFound(log.jobId)
    const { at, proposal, next } = plan
    if (next?.outcome !== 'changed' || proposal === undefined) return unchanged(log, plan)
    // Nothing is waited for between the look and the write, so callers of one process never compete.
    const event = isLarge(proposal.event)
      ? await withOutputAside(log, proposal.event)
      : proposal.event
    const { durable } = proposal
    // Its sender may have died before the name of the log was on the disk.
    const isNew = event.type !== 'claim' && !hints.hasArrived(plan.job)
    const alsoFlush = isNew ? layout.shard(log.jobId) : undefined
    const grown = await appendEvent(log, at, { event, durable, alsoFlush })
    if (grown?.job === undefined) {
      recall.forget(log.jobId)
      return undefined
    }
    recall.keep(log, grown)
    const [before, after] = [plan.job, grown.job]
    if (durable) shown.note(after)
    // The old hint goes last: after a stop in between, the next process that meets it does the rest.
    afterwards(() => {
      const isUnsettled = proposal.unsettled === true
      hints.enter(before, after, !isUnsettled)
      const hint = isUnsettled ? undefined : hints.outlived(before, after, event.type)
      carryOut(after, effectsOf({ before, after, event: event.type, isUnsettled }), hint)
    })
    return { changed: true, job: after }
  }

  /** Nothing is written, but what is answered must be on the disk all the same, whichever process wrote it. */
  async function unchanged(log: Log, { at, job, proposal, next }: Plan): Promise<Change> {
    if (isFinal(job) || proposal?.durable === true) {
      // Only an end is proven by what is gone; a repeated answer or question leaves no such trace.
      const isProven = isFinal(job) ? shown.isSettled(at) : shown.isKnown(job)
      if ((await shown.settle(log, at, { isProven })) === undefined) throw notFound(log.jobId)
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

  /** Carries out what follows from a change. The hint that has served its purpose goes with the last step. */
  function carryOut(job: Job, effects: Effects, hint?: string): void {
    const { row, next, isReady, notification } = effects
    if (row !== undefined) {
      noteEnd(layout, row)
      hints.expiry.leave(job)
      hints.families.leave(job, (jobId) => peekJob(layout.log(jobId), jobId))
    }
    if (next === 'now' || (next === 'when stopped' && !hints.isInHands(job))) handOn(job)
    if (isReady) wake(layout.wake(job.to))
    if (notification !== undefined) notifySender(layout, job, notification, hint)
    else if (hint !== undefined) hints.remove(hint)
  }

  /** A job that was queued again while its former turn ran is put where workers look. */
  function settleQueued(job: Job): void {
    if (!hints.isInHands(job)) return
    hints.reconcile(job)
    wake(layout.wake(job.to))
  }

  /** The next of an ended job's conversation is put where workers look, before the last hint to the old one goes. */
  function handOn(job: Job): void {
    const next = hints.lines.handOn(job)
    // One whose birth is under way is put there when it is on the disk.
    if (next?.state !== 'queued' || !hints.hasArrived(next)) return
    hints.queue(next)
    wake(layout.wake(next.to))
  }

  /** As `handOn`, for somebody who passes by: nothing is done where a hint leads to the job already. */
  function nudge(behind?: Job): void {
    const first = hints.lines.first(behind)
    if (first?.state !== 'queued' || first.job_id === behind?.job_id) return
    if (hints.isHinted(first)) return
    hints.queue(first)
    wake(layout.wake(first.to))
  }

  /** The fold of a log, once what it shows is on the disk. */
  async function readShown(jobId: string): Promise<Fold | undefined> {
    const at = readFold(jobId)
    if (at === undefined || shown.isSettled(at)) return at
    if ((await shown.settleJob(jobId)) === undefined) return undefined
    return at
  }

  /** Puts the hints of a job right, and does what its last writer may not have lived to do. */
  async function reconcile(seen: Job): Promise<void> {
    const isShown = isFinal(seen) || needsPerson(seen)
    const job = isShown ? await shown.settleJob(seen.job_id) : seen
    if (job === undefined) return
    hints.place(job)
    const effects = effectsOf({ after: job })
    const { notification } = effects
    const isKnown = notification !== undefined && isAcknowledged(layout, job, notification)
    carryOut(job, isKnown ? { ...effects, notification: undefined } : effects)
    hints.clear(job)
    if (isFinal(job)) handOn(job)
  }

  /** Takes the next job of an agent, after bringing births to their end that were left half-done. */
  async function take(
    agent: string,
    which: Parameters<Jobs['take']>[1],
  ): Promise<string | undefined> {
    const cursor = cursorOf(agent)
    const next = () => cursor.take({ ...which, monotonicMs: clock.monotonic() })
    const jobId = next()
    const births = cursor.takeBirths()
    if (births.length === 0 || !(await finishBirths(births, which.now)) || jobId !== undefined)
      return jobId
    cursor.refresh()
    return next()
  }

  function closedWithStore(watch: Watch): Watch {
    const own = {
      close() {
        watches.delete(own)
        watch.close()
      },
    }
    watches.add(own)
    return own
  }

  const mailbox = createMailbox(layout, tended)

  const jobs: Jobs = {
    create: (event) => guarded(event.job_id, () => create(event)),
    change: (jobId, decide) => guarded(jobId, () => change(jobId, decide)),
    append: (jobId, expectedVersion, proposal) =>
      guarded(jobId, async () => {
        const done = await change(jobId, (job) =>
          job.version === expectedVersion ? proposal : undefined,
        )
        return done.changed ? done.job : undefined
      }),
    read: (jobId) => guarded(jobId, () => readFold(jobId)?.job),
    readSettled: (jobId) => guarded(jobId, async () => (await readShown(jobId))?.job),
    history: (jobId) => guarded(jobId, async () => [...((await readShown(jobId))?.events ?? [])]),
    find: (prefix, limit) => tended('look up an id', () => findIds(layout, prefix, limit)),
    take: (agent, which) => tended('take a job', () => take(agent, which)),
    reconcile: (job) => guarded(job.job_id, () => reconcile(job)),
    settle: (job) =>
      guarded(job.job_id, async () => {
        if (job.state === 'queued') return settleQueued(job)
        if (isFinal(job)) await shown.settleJob(job.job_id)
        hints.drop(job.to, job.job_id)
        if (isFinal(job)) handOn(job)
      }),
    before: (job) => tended('look at a conversation', () => hints.lines.before(job)),
    nudge: (behind) => tended('look at a conversation', () => nudge(behind)),
    busy: (agent) => tended('count running jobs', () => namesIn(layout.running(agent)).length),
    children: (jobId) => tended('list children', () => hints.families.childrenOf(jobId)),
    openCascade: (jobId) =>
      tended('note a cancellation', () => touchInside(layout.cascades, jobId)),
    closeCascade: (jobId) =>
      tended('end a cancellation', () => hints.remove(layout.cascade(jobId))),
    cascades: () => tended('list cancellations', () => namesIn(layout.cascades)),
    putBack: ({ agent, job_id }) =>
      tended('put a job back', () => cursorOf(agent).putBack(job_id, clock.monotonic())),
    drop: ({ agent, job_id }) => tended('drop a hint', () => hints.drop(agent, job_id)),
    nextDue: (agent) => tended('look ahead', () => cursorOf(agent).nextDue()),
    nextWork: (agent, which) => tended('look ahead', () => cursorOf(agent).nextWork(which)),
    someDelayed: () => tended('look at delayed jobs', () => hints.delayed.some()),
    promote: (job) => tended('lead to a job', () => hints.delayed.promote(job)),
    expiring: (page) => tended('look for overdue jobs', () => hints.expiry.due(page)),
    forgetExpiry: (hint) => tended('drop a hint', () => hints.expiry.forget(hint)),
    ready: (agent, page) => tended('list the queue', () => cursorOf(agent).peek(page)),
    busyAgents: () => {
      const names = [layout.queueRoot, layout.runningRoot].flatMap(directoriesIn)
      return Promise.resolve([...new Set(names)].map(nameOfFile).toSorted())
    },
    running: () => tended('list running jobs', () => hints.running()),
    attention: () =>
      tended('list jobs that wait for a person', () => namesIn(layout.attentionRoot).toSorted()),
    recent: (page) => tended('list ended jobs', () => readRecent(layout, page, clock.now())),
    touch: (job, endsMonotonicMs) =>
      tended('renew a lease', () => hints.setLease(job, endsMonotonicMs)),
    suspect: (job, mark) => tended('mark a lease', () => hints.suspect(job, mark)),
    fileTime: () => tended('read the time of the disk', () => fileTime(layout.time)),
    watch: (topic, listener) => closedWithStore(watchTopic(layout, topic, listener)),
    report: (jobId, token, activity) => {
      const at = new Date(clock.now()).toISOString()
      appendActivity(layout.activity(jobId), token, activity, at)
    },
    activity: (jobId, page) =>
      tended('read activity', () => readActivity(layout.activity(jobId), page)),
  }

  const blobs: Blobs = {
    output: (result, offset, length) =>
      tended('read an output', () => {
        const text = readOutput(layout, result)
        return { text: text.slice(offset, offset + length), total: text.length }
      }),
    keepText: (of) => tended('keep a text', () => writeBeside(layout, of)),
    readText: (blob) => tended('read a text', () => readBeside(layout, blob)),
  }

  return {
    workspace: options.workspace,
    location: layout.root,
    jobs,
    blobs,
    mailbox: {
      ...mailbox,
      watch: (recipient, listener) => closedWithStore(mailbox.watch(recipient, listener)),
    },
    registry: createRegistry({ ...recordKinds(layout), ...sessionKinds(layout) }, tended),
    upkeep: createUpkeep(layout, clock),
    close() {
      for (const watch of watches) watch.close()
      watches.clear()
    },
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

function findIds(layout: Layout, prefix: string, limit: number): string[] {
  const ids = shardsOf(prefix).flatMap((shard) =>
    namesIn(`${layout.jobs}/${shard}`).flatMap((name) => {
      const id = /^([a-z2-7]{26})\.jsonl$/.exec(name)?.[1]
      return id?.startsWith(prefix) === true ? [id] : []
    }),
  )
  return ids.toSorted().slice(0, limit)
}

function notFound(jobId: string): RelayError {
  const message = `Cannot find job "${jobId}" in this workspace: no such job. List the jobs to see their ids.`
  return new RelayError('JOB_NOT_FOUND', message, { details: { job_id: jobId } })
}
