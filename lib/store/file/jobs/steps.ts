import { RelayError } from '../../../errors.ts'
import { namesIn, storeFault } from '../../../files/files.ts'
import type { Job } from '../../../schema/job.ts'
import type { Clock } from '../../jobs.ts'
import { readRecent } from '../ended/done-log.ts'
import { createHints } from '../index/hints.ts'
import { createQueueCursor } from '../index/queue-cursor.ts'
import type { TakeOptions } from '../index/queue-cursor.ts'
import { NO_JOURNAL } from '../journal/journal.ts'
import type { Journal } from '../journal/journal.ts'
import type { Layout } from '../layout.ts'
import { createJobCreation } from '../log/create-job.ts'
import { createCache } from '../log/cache.ts'
import { createCreationFinisher } from '../log/late-creation.ts'
import { foldAt } from '../log/log.ts'
import type { Fold } from '../log/log.ts'
import { createOpenLogs } from '../log/open-logs.ts'
import { quarantine } from '../log/quarantine.ts'
import { isSetAside } from '../log/set-aside.ts'
import { createShown } from '../log/shown.ts'
import { createChange } from './change.ts'
import { createFollowing } from './follow.ts'

/**
 * The single steps of a file store on the logs of jobs and the hints that lead to them. The store's operations
 * are composed of these steps in an order that lets the next process continue after a stop between any two;
 * `docs/states.md` lists it. Each step throws only `RelayError` for a failed system call.
 */
export type Steps = ReturnType<typeof createSteps>

export function createSteps(on: { layout: Layout; clock: Clock; journal?: Journal | undefined }) {
  const { layout, clock, journal = NO_JOURNAL } = on
  const hints = createHints(layout, clock)
  const cache = createCache()
  const shown = createShown({ layout, hints, cache })
  const following = createFollowing({ layout, hints, shown })
  const create = createJobCreation({ layout, hints, cache, journal })
  const openLogs = createOpenLogs(layout)
  const change = createChange({ layout, hints, cache, shown, following, journal, openLogs })
  const { reconcile } = following
  const finishCreations = createCreationFinisher({ layout, hints, cache, reconcile })
  const cursors = new Map<string, ReturnType<typeof createQueueCursor>>()

  function cursorOf(agent: string) {
    const cursor = cursors.get(agent) ?? createQueueCursor(layout, agent)
    cursors.set(agent, cursor)
    return cursor
  }

  /** Reads or changes one job. A damaged log is quarantined, which affects no other job. */
  async function ofJob<T>(jobId: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const isDamage = error instanceof RelayError && error.code === 'JOB_DAMAGED'
      if (isDamage && !isSetAside(error)) quarantine(layout, jobId)
      throw storeFault(`use job "${jobId}"`, layout.root, error)
    }
  }

  /** Does work that concerns no single log. A failed system call becomes a refusal that names the store. */
  async function ofStore<T>(action: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw storeFault(action, layout.root, error)
    }
  }

  function readFold(jobId: string): Fold | undefined {
    return foldAt(layout.log(jobId), jobId, (log) => cache.fold(log))
  }

  /** The fold of a log, after everything in it has reached the disk. */
  async function readShown(jobId: string): Promise<Fold | undefined> {
    const at = readFold(jobId)
    if (at === undefined || shown.isSettled(at)) return at
    if ((await shown.settleJob(jobId)) === undefined) return undefined
    return at
  }

  /** Takes the next job of an agent, after finishing creations that were left half done. */
  async function take(agent: string, which: TakeOptions): Promise<string | undefined> {
    const cursor = cursorOf(agent)
    const next = () => cursor.take({ ...which, monotonicMs: clock.monotonic() })
    const jobId = next()
    const unfinished = cursor.takeUnfinished()
    if (
      unfinished.length === 0 ||
      !(await finishCreations(unfinished, which.now)) ||
      jobId !== undefined
    )
      return jobId
    cursor.refresh()
    return next()
  }

  return {
    hints,
    close: () => openLogs.close(),
    ofJob,
    ofStore,
    create: (event: Parameters<typeof create>[0]) => ofJob(event.job_id, () => create(event)),
    change: (jobId: string, decide: Parameters<typeof change>[1]) =>
      ofJob(jobId, () => change(jobId, decide)),
    read: (jobId: string) => ofJob(jobId, () => readFold(jobId)?.job),
    /** Like `read`, after everything in the log has reached the disk. */
    readShown: (jobId: string) => ofJob(jobId, async () => readShown(jobId)),
    /**
     * The next queued job of an agent, its hint moved to `running/` for this caller, who must claim the job or
     * put the hint back.
     */
    take: (agent: string, which: TakeOptions) => ofStore('take a job', () => take(agent, which)),
    /** Returns a taken job that this process cannot use to the queue, and skips it for a while. */
    putBack: ({ agent, job_id }: { agent: string; job_id: string }) =>
      ofStore('put a job back', () => cursorOf(agent).putBack(job_id, clock.monotonic())),
    /** Removes the running hint of a job. */
    drop: ({ agent, job_id }: { agent: string; job_id: string }) =>
      ofStore('drop a hint', () => hints.drop(agent, job_id)),
    reconcile: (job: Job) => ofJob(job.job_id, () => reconcile(job)),
    release: (job: Job) => ofJob(job.job_id, () => following.release(job)),
    /** The job of the same conversation that must end first. */
    before: (job: Job) =>
      ofStore('read a conversation queue', () => hints.conversations.before(job)),
    nudge: (behind?: Job) => ofStore('read a conversation queue', () => following.nudge(behind)),
    /** How many jobs of an agent are held, or are just being taken or put back. */
    busy: (agent: string) =>
      ofStore('count running jobs', () => namesIn(layout.running(agent)).length),
    running: () => ofStore('list running jobs', () => hints.running()),
    attention: () =>
      ofStore('list jobs that wait for a person', () => namesIn(layout.attentionRoot).toSorted()),
    recent: (page: Parameters<typeof readRecent>[1]) =>
      ofStore('list ended jobs', () => readRecent(layout, page, clock.now())),
    /** Names of the jobs that may be queued without a hint in the queue. */
    waiting: (agent: string) => ofStore('list the queue', () => hints.waiting(agent)),
    /** Queued jobs of an agent in the order in which they will be taken. */
    ready: (agent: string, page: { after?: string | undefined; limit: number }) =>
      ofStore('list the queue', () => cursorOf(agent).peek(page)),
    nextDue: (agent: string) => ofStore('find the next due job', () => cursorOf(agent).nextDue()),
    nextWork: (agent: string, which: { writes: boolean }) =>
      ofStore('find the next due job', () => cursorOf(agent).nextWork(which)),
  }
}
