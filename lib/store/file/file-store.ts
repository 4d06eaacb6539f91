import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import { flushDirectory, flushFile, ifPresent, namesIn, storeFault } from '../../files.ts'
import { newsOf, transition } from '../../queue/transition.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { JobEvent, NewEvent } from '../../schema/event.ts'
import { shardsOf } from '../../schema/job-id.ts'
import type { Change, Clock, NewEnqueue, Proposal, Store } from '../store.ts'
import { appendActivity, readActivity } from './activity-log.ts'
import { noteEnd, readRecent } from './done-log.ts'
import { createHints } from './hints.ts'
import { dismissItems, noteNews, readInbox } from './inbox.ts'
import { nameOfFile } from './layout.ts'
import type { Layout } from './layout.ts'
import { appendEvent, closeLog, createLog, fold, openLog, openLogToRead } from './log.ts'
import type { Fold, Log } from './log.ts'
import { readOutput, setOutputAside } from './output-file.ts'
import { quarantine } from './quarantine.ts'
import { createQueueCursor } from './queue-cursor.ts'
import { createRegistry } from './registry.ts'
import { isSetAside } from './set-aside.ts'
import { createUpkeep } from './upkeep.ts'
import { wake, watchTopic } from './watch.ts'

/** A job that so many others change at once is not a job any more. */
const MAX_TRIES = 1000

/** A hint without a job is left alone for 1 s by every sweep; half of that is this writer's. */
const SLOW_BIRTH_MS = 500

/** A final event younger than this may still be on its way to the disk. */
const SETTLE_MS = 2000

/** The store on plain files; `docs/states.md` has the system calls of each operation in order. */
export function createFileStore(options: {
  layout: Layout
  workspace: string
  clock: Clock
}): Store {
  const { layout, clock } = options
  const hints = createHints(layout)
  const registry = createRegistry(layout)
  const cursors = new Map<string, ReturnType<typeof createQueueCursor>>()
  const watches = new Set<{ close: () => void }>()

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
      throw error
    }
  }

  function readFold(jobId: string): Fold | undefined {
    const log = openLogToRead(layout.log(jobId), jobId)
    if (log === undefined) return undefined
    try {
      return fold(log)
    } finally {
      closeLog(log)
    }
  }

  async function create(event: NewEnqueue): Promise<{ created: boolean; job: Job }> {
    const path = layout.log(event.job_id)
    const fresh = createLog(path, event.job_id)
    const log = fresh ?? openLog(path, event.job_id)
    // Removed between the two calls: begin again.
    if (log === undefined) return create(event)
    try {
      const at = fresh === undefined ? fold(log) : { job: undefined, events: [], size: 0 }
      if (at.job !== undefined) return await confirm(log, at.job)
      return await beFirst(log, at, event, fresh !== undefined)
    } finally {
      closeLog(log)
    }
  }

  async function beFirst(log: Log, at: Fold, event: NewEnqueue, isOurs: boolean) {
    const born = transition(undefined, event)
    if (born.outcome !== 'changed') throw new Error('An enqueue of a new job cannot be refused.')
    // The hint comes first: a job that is on the disk is always found by a worker.
    if (born.job.state === 'queued') hints.queue(born.job)
    else hints.reconcile(born.job)
    const begun = clock.monotonic()
    try {
      const alsoFlush = layout.shard(event.job_id)
      if (!(await appendEvent(log, at, { event, durable: true, alsoFlush }))) {
        const first = fold(log).job
        if (first === undefined) throw new Error('A lost race has no winner.')
        return await confirm(log, first)
      }
    } catch (error) {
      if (isOurs) withdraw(born.job)
      throw error
    }
    // Whoever met the hint of a birth that took this long may have dropped it.
    if (clock.monotonic() - begun > SLOW_BIRTH_MS) hints.reconcile(born.job)
    if (born.job.state === 'queued') wake(layout.wake(born.job.to))
    return { created: true, job: born.job }
  }

  /** A job whose flush failed was never acknowledged; a repeat must begin with a new file, whose flush says the truth. */
  function withdraw(job: Job): void {
    ifPresent(() => fs.unlinkSync(layout.queueHint(job)))
    ifPresent(() => fs.unlinkSync(layout.attention(job.job_id)))
    ifPresent(() => fs.unlinkSync(layout.log(job.job_id)))
  }

  /** The job was there: its first writer may not have flushed yet, so this answer waits for the disk itself. */
  async function confirm(log: Log, job: Job): Promise<{ created: boolean; job: Job }> {
    try {
      await flushFile(log.fd)
      await flushDirectory(layout.shard(job.job_id))
    } catch (error) {
      throw storeFault(`confirm job "${job.job_id}"`, log.path, error)
    }
    if (!isFinal(job)) hints.reconcile(job)
    if (job.state === 'queued') wake(layout.wake(job.to))
    return { created: false, job }
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
    const at = fold(log)
    if (at.job === undefined) throw notFound(log.jobId)
    const proposal = decide(at.job)
    if (proposal === undefined) return { changed: false, job: at.job }
    const planned = transition(at.job, proposal.event)
    if (planned.outcome === 'refused') throw new RelayError(planned.code, planned.message)
    if (planned.outcome === 'same') {
      if (proposal.durable) await settle(log)
      return { changed: false, job: at.job }
    }
    const event = await asWritten(log, proposal.event)
    if (!(await appendEvent(log, at, { event, durable: proposal.durable }))) return undefined
    const result = transition(at.job, event)
    if (result.outcome !== 'changed') throw new Error('Setting an output aside changed a decision.')
    hints.move(at.job, result.job, event.type)
    noteChange(result.job, event)
    return { changed: true, job: result.job }
  }

  async function asWritten(log: Log, event: NewEvent): Promise<NewEvent> {
    try {
      return await setOutputAside(layout, log.jobId, event)
    } catch (error) {
      throw storeFault(`keep the output of job "${log.jobId}"`, log.path, error)
    }
  }

  async function settle(log: Log): Promise<void> {
    try {
      await flushFile(log.fd)
    } catch (error) {
      throw storeFault(`flush job "${log.jobId}"`, log.path, error)
    }
  }

  /** Tells those whom an accepted event concerns: the listing of ended jobs, the sender, a waiting worker. */
  function noteChange(job: Job, event?: NewEvent): void {
    const news = newsOf(job, event?.type)
    if (news !== undefined) noteNews(layout, job, news)
    if (isFinal(job)) noteEnd(layout, job)
    if (job.state === 'queued') wake(layout.wake(job.to))
  }

  async function readSettled(jobId: string): Promise<Job | undefined> {
    const log = openLogToRead(layout.log(jobId), jobId)
    if (log === undefined) return undefined
    try {
      const job = fold(log).job
      if (job === undefined || !isFinal(job)) return job
      const age = Math.abs(clock.now() - Date.parse(job.updated_at))
      if (age < SETTLE_MS) await settle(log)
      return job
    } finally {
      closeLog(log)
    }
  }

  return {
    workspace: options.workspace,
    location: layout.root,
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
    readSettled: (jobId) => guarded(jobId, () => readSettled(jobId)),
    history: (jobId) => guarded(jobId, (): JobEvent[] => readFold(jobId)?.events ?? []),
    find: (prefix, limit) => Promise.resolve(findIds(layout, prefix, limit)),
    output: (result, offset, length) => {
      const text = readOutput(layout, result)
      return Promise.resolve({ text: text.slice(offset, offset + length), total: text.length })
    },
    take: (agent, { writes, now }) =>
      Promise.resolve(cursorOf(agent).take({ writes, now, monotonicMs: clock.monotonic() })),
    reconcile: (job) => {
      hints.reconcile(job)
      noteChange(job)
      return Promise.resolve()
    },
    drop: ({ agent, job_id }) => Promise.resolve(hints.drop(agent, job_id)),
    nextDue: (agent) => Promise.resolve(cursorOf(agent).nextDue()),
    ready: (agent, page) => Promise.resolve(cursorOf(agent).peek(page)),
    busyAgents: () => {
      const names = [...namesIn(layout.queueRoot), ...namesIn(layout.runningRoot)]
      return Promise.resolve([...new Set(names)].map(nameOfFile).toSorted())
    },
    running: () =>
      Promise.resolve(hints.running({ monotonicMs: clock.monotonic(), wallMs: clock.now() })),
    attention: () => Promise.resolve(namesIn(layout.attentionRoot).toSorted()),
    recent: (page) => Promise.resolve(readRecent(layout, page)),
    touch: (job, endsMonotonicMs) => Promise.resolve(hints.setLease(job, endsMonotonicMs)),
    watch: (topic, listener) => {
      const watch = watchTopic(layout, topic, listener)
      watches.add(watch)
      return {
        close() {
          watches.delete(watch)
          watch.close()
        },
      }
    },
    report: (jobId, token, activity) => {
      const at = new Date(clock.now()).toISOString()
      appendActivity(layout.activity(jobId), token, activity, at)
    },
    activity: (jobId, page) => Promise.resolve(readActivity(layout.activity(jobId), page)),
    registerAgent: registry.registerAgent,
    agents: () => Promise.resolve(registry.agents()),
    registerWorker: registry.registerWorker,
    removeWorker: (workerId) => Promise.resolve(registry.removeWorker(workerId)),
    workers: () => Promise.resolve(registry.workers()),
    inbox: (agent) => Promise.resolve(readInbox(layout, agent)),
    dismiss: (agent, itemIds) => Promise.resolve(dismissItems(layout, agent, itemIds)),
    conversation: (agent, key) => Promise.resolve(registry.conversation(agent, key)),
    keepConversation: registry.keepConversation,
    upkeep: createUpkeep(layout, clock),
    close() {
      for (const watch of watches) watch.close()
      watches.clear()
    },
  }
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
