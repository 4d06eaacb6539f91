import type { Actor, JobEvent, NewEvent } from '../schema/event.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { ProcessIdentity, WorkerIdentity } from '../schema/process.ts'
import { redact } from '../schema/redact/redact.ts'
import type { Blob, Failure, Result, Usage } from '../schema/result.ts'
import type { Run } from '../schema/run.ts'
import type { Request } from '../schema/task.ts'
import type { Activity } from '../schema/activity.ts'
import type { Clock, Held, Topic, Watch } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { forkOf, retryOf } from './again.ts'
import { refuseOtherChoice } from '../job/choice.ts'
import type { ClaimRequest } from '../job/claiming.ts'
import { jobNotFound } from '../job/refusals.ts'
import { cancel } from './cancel.ts'
import type { Cancelled } from './cancel.ts'
import { createDecisions } from './decide.ts'
import { dispatch } from './dispatch.ts'
import type { Dispatched, DispatchedBy, RefuseWorktree } from './dispatch.ts'
import { findJobId } from './find.ts'
import { list } from './list.ts'
import type { JobPage, ListFilter } from './list.ts'
import { NO_LIFELINES } from '../process/lifeline.ts'
import type { Lifelines } from '../process/lifeline.ts'
import { createAgentPauses } from './agent-pauses.ts'
import { createConversations } from './conversations.ts'
import { createWorkers } from './workers.ts'
import { expire, isOverdueHere } from './overdue.ts'
import { createSettling } from './settling.ts'
import { sweep } from './sweep.ts'
import type { Swept, Unstopped } from './sweep.ts'
import { deferring, excusing, failing, releasing, withoutSecrets } from '../job/turn-end.ts'
import type { TurnFailure, TurnRelease } from '../job/turn-end.ts'
import { createTurns } from './turns.ts'
import { waitUntil } from './wait.ts'
import type { Waited } from './wait.ts'
import { why } from './why.ts'

export type { Held }

/** A job's life as a service: each call reads, asks the pure rules, and appends. */
export type Queue = ReturnType<typeof createQueue>

export function createQueue(on: {
  store: Store
  clock: Clock
  /** Absent, nothing is known of turns in other containers. */
  lifelines?: Lifelines | undefined
  refuseWorktree?: RefuseWorktree | undefined
}) {
  const { store, clock, lifelines = NO_LIFELINES } = on
  const at = (delayMs = 0) => new Date(clock.now() + delayMs).toISOString()

  /** Writes what a token holder says. Every such answer waits for the disk. */
  async function byHolder(held: Held, event: NewEvent): Promise<Job> {
    return (await store.jobs.change(held.job_id, () => ({ event, durable: true }))).job
  }

  /** The job, expired first if its time is up. Throws `JOB_NOT_FOUND`. */
  async function get(jobId: string): Promise<Job> {
    const job = await store.jobs.read(jobId, { durable: true })
    if (job === undefined) throw jobNotFound(jobId)
    return isOverdueHere(job, clock) ? expire(on, jobId) : job
  }

  const unstopped: Unstopped = new Map()
  const turns = createTurns()
  const { endTurn, settle } = createSettling({ store, turns })

  return {
    get,

    dispatch(request: Request, sender: DispatchedBy): Promise<Dispatched> {
      return dispatch(on, request, sender)
    },

    /** The next ready job of an agent for this worker; undefined when there is none. */
    claim(claim: Omit<ClaimRequest, 'job_id'>): Promise<RunningJob | undefined> {
      return store.jobs.claim(claim)
    },

    /** One job that was named, for the caller that works on it; throws when it cannot be had. */
    async claimGiven(
      jobId: string,
      claim: { agent: string; worker: WorkerIdentity; lease_ms: number; writes: boolean },
    ): Promise<RunningJob> {
      const job = await store.jobs.claim({ ...claim, job_id: jobId })
      if (job === undefined) throw jobNotFound(jobId)
      return job
    },

    /** Moves the end of the lease; false when the job is in other hands or over, and the turn must stop. */
    heartbeat(held: Held): Promise<boolean> {
      return store.jobs.renew(held)
    },

    /** How long the lease of a running job lasts in milliseconds, as its latest heartbeat set it. */
    async leaseLeft(job: RunningJob): Promise<number> {
      const [held] = await store.jobs.held({ job_id: job.job_id })
      return held?.left_ms ?? job.lease.ends_monotonic_ms - clock.monotonic()
    },

    /** Notes a process of the turn. Not waited for: after a power cut there is nothing left to stop. */
    async spawned(held: Held, child: ProcessIdentity): Promise<void> {
      turns.note(held, child)
      const event: NewEvent = { type: 'spawn', at: at(), token: held.token, process: child }
      await store.jobs.change(held.job_id, () => ({ event, durable: false }))
    },

    complete(held: Held, result: Result): Promise<Job> {
      const event: NewEvent = { type: 'complete', at: at(), token: held.token, result }
      return endTurn(held, () => ({ event, durable: true }))
    },

    /** Ends the turn as failed: queued again with a back-off when that may help and is safe, else failed for good. */
    async fail(held: Held, failure: TurnFailure): Promise<Job> {
      const { token } = held
      return endTurn(held, (job) => failing({ token, now: clock.now() }, job, failure))
    },

    /** Gives the job back unspent. A write turn that may have changed something is parked instead. */
    async release(held: Held, release: TurnRelease): Promise<Job> {
      const { token } = held
      return endTurn(held, (job) => releasing({ token, now: clock.now() }, job, release))
    },

    /** Gives back unspent what a limit of the service refused, until that limit ends. For turns that may run again. */
    async defer(held: Held, failure: Omit<TurnFailure, 'retryable'>): Promise<Job> {
      const { token } = held
      return endTurn(held, (job) => deferring({ token, now: clock.now() }, job, failure))
    },

    /** Gives back unspent what failed because of its agent; a write turn that may have changed something fails. */
    async excuse(held: Held, failure: TurnFailure): Promise<Job> {
      const { token } = held
      return endTurn(held, (job) => excusing({ token, now: clock.now() }, job, failure))
    },

    /** A write turn that ended half-way waits for a person. */
    park(held: Held, error: Failure, usage?: Usage): Promise<Job> {
      const event: NewEvent = {
        type: 'park',
        at: at(),
        token: held.token,
        error: withoutSecrets(error),
        usage,
      }
      return endTurn(held, () => ({ event, durable: true }))
    },

    flag(held: Held, flag: { reason: string; result?: Result | undefined }): Promise<Job> {
      const event: NewEvent = {
        type: 'flag',
        at: at(),
        token: held.token,
        ...flag,
        reason: redact(flag.reason),
      }
      return endTurn(held, () => ({ event, durable: true }))
    },

    ask(
      held: Held,
      question: { question_id: string; text: string; choices?: string[] | undefined },
    ): Promise<Job> {
      return byHolder(held, { type: 'ask', at: at(), token: held.token, ...question })
    },

    async answer(
      jobId: string,
      answer: { question_id: string; answer: string; by: Actor },
    ): Promise<Job> {
      const event: NewEvent = { type: 'answer', at: at(), ...answer }
      const done = await store.jobs.change(jobId, (job) => {
        refuseOtherChoice(job, answer)
        return { event, durable: true }
      })
      return done.job
    },

    /** Keeps what the next turn must know of a run that continues elsewhere; see `Run`. */
    async noteRun(held: Held, update: (known: Run | undefined) => Run): Promise<Job> {
      const { job_id, token } = held
      const done = await store.jobs.change(job_id, (job) => ({
        event: { type: 'run', at: at(), token, run: update(job.run) },
        durable: true,
      }))
      return done.job
    },

    /** Sends guidance to a run that continues elsewhere; its worker passes it on. */
    async steer(jobId: string, steer: { steer_id: string; text: string; by: Actor }): Promise<Job> {
      const event: NewEvent = { type: 'steer', at: at(), ...steer }
      return (await store.jobs.change(jobId, () => ({ event, durable: true }))).job
    },

    /**
     * Ends a job that has not ended, and what its turns sent; `cancelled` is false when it had. The workers
     * stop their turns.
     */
    cancel(jobId: string, how: { by: Actor; reason?: string | undefined }): Promise<Cancelled> {
      return cancel(on, jobId, how)
    },

    ...createDecisions(on),

    /** A new job with the task of one that ended; asked for twice, it is the same new job. */
    async retry(jobId: string, sender: DispatchedBy): Promise<Dispatched> {
      return dispatch(on, retryOf(await get(jobId)), sender)
    },

    /** A new job that continues a copy of another job's thread; that job stays as it is. Throws `FORK_REFUSED`. */
    async fork(
      jobId: string,
      prompt: string,
      sender: DispatchedBy & { request_id?: string | undefined },
    ): Promise<Dispatched> {
      return dispatch(on, forkOf(await get(jobId), prompt, sender.request_id), sender)
    },

    /** One cheap look at dead leases; see `sweep`. */
    sweep(): Promise<Swept[]> {
      return sweep({ store, clock, lifelines, unstopped, turns })
    },

    /** Says that this process runs the turn of a job, until the returned function is called: no sweep of it takes the job back. */
    hold(held: Held): () => void {
      return turns.hold(held)
    },

    /** Says that a turn which another process ended is over here: the next may begin when its processes are gone. */
    settle,

    list(filter: ListFilter): Promise<JobPage> {
      return list(store, filter)
    },

    /** One sentence: what the job waits for, or how it ended. */
    why(job: Job): Promise<string> {
      return why({ store, clock, lifelines }, job)
    },

    /** A stretch of what a job gave, in UTF-16 units; wherever the text is kept. */
    output(result: Result, offset: number, length: number) {
      return store.blobs.slice(result, offset, length)
    },

    /** Keeps a text beside a job's log, for a result or a part of one. */
    keepText(of: { jobId: string; token: number; text: string }): Promise<Blob> {
      return store.blobs.put(of)
    },

    readText(blob: Blob): Promise<string> {
      return store.blobs.read(blob)
    },

    /** What turns reported while they worked: after a position, or the last lines. */
    activity(jobId: string, page: { after?: number | undefined; limit: number }) {
      return store.activity.read(jobId, page)
    },

    /** Adds to the activity of a turn; a courtesy that never fails. */
    report(held: Held, activity: Activity): void {
      store.activity.report(held.job_id, held.token, activity)
    },

    workers: createWorkers({ registry: store.registry, lifelines }),
    conversations: createConversations({ registry: store.registry, clock }),
    pauses: createAgentPauses(store.registry),

    /** When a delayed job of this agent is due, in wall-clock milliseconds. */
    nextDue(agent: string): Promise<number | undefined> {
      return store.jobs.nextDue(agent, 'delayed')
    },

    /** The same for any job that a worker may take, write jobs only with `writes`; 0 for one that is ready. */
    nextWork(agent: string, options: { writes: boolean }): Promise<number | undefined> {
      return store.jobs.nextDue(agent, options)
    },

    /** Calls back when something may have happened to a job, or for an agent; see `Store`. */
    watch(topic: Topic, listener: (jobId?: string) => void): Watch {
      return store.jobs.watch(topic, listener)
    },

    history(jobId: string): Promise<JobEvent[]> {
      return store.jobs.history(jobId)
    },

    /** The full id behind a prefix, among all jobs or among one caller's; see `findJobId`. */
    findId(prefix: string, isOwn?: (job: Job) => boolean): Promise<string> {
      return findJobId(store, prefix, isOwn)
    },

    /** Resolves when the job is as wanted, when time is up, or when the signal is aborted; see `waitUntil`. */
    waitFor(
      jobId: string,
      wait: {
        until: (job: Job) => boolean
        timeoutMs: number
        signal?: AbortSignal | undefined
        onLook?: ((job: Job) => void | Promise<void>) | undefined
      },
    ): Promise<Waited> {
      return waitUntil({ store, clock, look: () => get(jobId), jobId, ...wait })
    },
  }
}
