import { refuseOtherChoice } from '../job/choice.ts'
import type { ClaimRequest } from '../job/claiming.ts'
import { jobNotFound } from '../job/refusals.ts'
import type { TurnHere } from '../process/around.ts'
import { NO_LIFELINES } from '../process/lifeline.ts'
import type { Lifelines } from '../process/lifeline.ts'
import type { Budget } from '../schema/budget.ts'
import type { ActivityEntry } from '../schema/activity.ts'
import type { Actor, JobEvent, NewEvent } from '../schema/event.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { Blob, Result } from '../schema/result.ts'
import type { Request } from '../schema/task.ts'
import type { Finder } from '../store/finder.ts'
import type { Clock, Held, Sleeper, Takes, WatchJobs } from '../store/jobs.ts'
import { headsOf } from '../store/heads.ts'
import type { Store } from '../store/store.ts'
import type { Sentence } from '../text/sentence.ts'
import type { Tracing } from '../tracing/tracing.ts'
import { forkOf, replacementsOf } from './again.ts'
import { createAgentPauses } from './agent-pauses.ts'
import type { AgentPauses } from './agent-pauses.ts'
import { createBudgets } from './budgets/budgets.ts'
import type { BudgetRules, Budgets } from './budgets/budgets.ts'
import { cancel } from './cancel.ts'
import type { Cancelled } from './cancel.ts'
import { createConversations } from './conversations.ts'
import type { Conversations } from './conversations.ts'
import { createDecisions } from './decide.ts'
import type { Decisions } from './decide.ts'
import { createDismissals } from './dismissals.ts'
import type { Dismissals } from './dismissals.ts'
import { dispatch, sentAs } from './dispatch.ts'
import type { Dispatched, DispatchedBy, RefuseChecks, RefuseWorktree } from './dispatch.ts'
import { findJobId, firstStored } from './find.ts'
import { reporting } from './flows/ends.ts'
import type { Flows } from './flows/flows.ts'
import { openFlows } from './flows/lazy-flows.ts'
import { createFallback } from './fallback.ts'
import type { IsStartable } from './fallback.ts'
import type { FallbackOf } from './fallback-agents.ts'
import { createHandovers } from './handovers.ts'
import type { Handovers, TurnChanges } from './handovers.ts'
import { openSchedules } from './schedules/lazy-schedules.ts'
import type { LazySchedules } from './schedules/lazy-schedules.ts'
import type { RightsOf } from './schedules/schedules.ts'
import { createHolder } from './holder.ts'
import type { Holder } from './holder.ts'
import type { NumbersRequest, WorkspaceNumbers } from '../job/numbers.ts'
import { list } from './list.ts'
import type { JobPage, ListFilter } from './list.ts'
import { expire, isOverdueHere } from './overdue.ts'
import { reassign } from './reassign.ts'
import type { Reassign } from './reassign.ts'
import { retry } from './retry.ts'
import type { Retried } from './retry.ts'
import { createShares } from './shares.ts'
import type { Shares } from './shares.ts'
import { createStrays } from './strays.ts'
import { sweep } from './sweep.ts'
import type { Swept, Unstopped } from './sweep.ts'
import { createTurns } from './turns.ts'
import { waitUntil } from './wait.ts'
import type { Wait, Waited } from './wait.ts'
import { why, whyParts } from './why.ts'
import type { WhyWaiting } from './why.ts'
import { createWorkers } from './workers.ts'
import type { Workers } from './workers.ts'

export type { Held, Sleeper, Takes }

/** A request for the next job, from a worker or from a session that does the work itself. */
type Claim = Omit<ClaimRequest, 'job_id'>

/** The service for a job's whole life. Each call reads, applies the pure rules, and appends. */
export type Queue = Holder &
  Decisions & {
    /** Durable when it resolves. Repeating a request id returns the same job. See `dispatch`. */
    dispatch(request: Request, sender: DispatchedBy): Promise<Dispatched>
    /** The job that this sender's request id already names. */
    sentAs(requestId: string, sender: DispatchedBy): Promise<Job | undefined>
    /**
     * A new job with the task of an ended one; see `retry`. Repeating it returns the same new job. `budget`: in place of
     * the old one.
     */
    retry(
      jobId: string,
      sender: DispatchedBy,
      more?: { budget?: Budget | undefined },
    ): Promise<Retried>
    /** Moves a queued job to another agent; see `reassign`. */
    reassign(jobId: string, how: Reassign): Promise<Dispatched>
    /** The job that was sent in the place of an ended one: its retry, or what it was reassigned as. */
    retriedAs(job: Job): Promise<string | undefined>
    /**
     * A new job that continues a copy of another job's thread; the other job does not change. Throws
     * `FORK_REFUSED`.
     */
    fork(
      jobId: string,
      prompt: string,
      sender: DispatchedBy & { request_id?: string | undefined },
    ): Promise<Dispatched>

    /** The job as it is on disk, after expiring it if it is overdue. Throws `JOB_NOT_FOUND`. */
    get(jobId: string): Promise<Job>
    /** Expands a prefix to a full id, among all jobs or those of one caller; see `findJobId`. */
    findId(prefix: string, isOwn?: (job: Job) => boolean): Promise<string>
    list(filter: ListFilter): Promise<JobPage>
    /** Adds up the jobs of a window of time; see `Store.numbers`. */
    numbers(request: NumbersRequest): Promise<WorkspaceNumbers>
    /** Finds jobs by what they are and by what they say; see `Finder`. */
    readonly finder: Finder
    /** Every accepted event of a job, oldest first. */
    history(jobId: string): Promise<JobEvent[]>
    /** What turns reported while they worked: entries after a position, or the latest ones. */
    activity(
      jobId: string,
      page: { after?: number | undefined; limit: number },
    ): Promise<ActivityEntry[]>
    /** A slice of a result's output, in UTF-16 units, wherever the output is stored. */
    output(result: Result, offset: number, length: number): Promise<{ text: string; total: number }>
    /** The beginnings of the results that are stored beside the log of a job, by their files. */
    heads(events: readonly JobEvent[]): Promise<Map<string, string>>
    readText(blob: Blob): Promise<string>
    /** One sentence: what the job waits for, or how it ended. */
    why(job: Job): Promise<string>
    /** The same sentence with its durations as times, which a reader can keep current. */
    whyParts(job: Job): Promise<Sentence>
    /** Resolves when the job satisfies `until`, when the time is up, or when the signal is aborted. */
    waitFor(jobId: string, wait: Wait): Promise<Waited>
    /** Calls back when a job, or the work of an agent, may have changed; see `Jobs`. */
    watch: WatchJobs

    /** Cancels an unfinished job and the jobs that its turns sent. Workers stop the running turns. */
    cancel(jobId: string, how: { by: Actor; reason?: string | undefined }): Promise<Cancelled>
    answer(jobId: string, answer: { question_id: string; answer: string; by: Actor }): Promise<Job>
    /** Sends guidance to a run that continues elsewhere; the worker that follows the run delivers it. */
    steer(jobId: string, steer: { steer_id: string; text: string; by: Actor }): Promise<Job>

    /** The next ready job of an agent; undefined when there is none. */
    claim(claim: Claim): Promise<RunningJob | undefined>
    /** Claims a named job. Throws `JOB_NOT_FOUND`, and `STATE_REFUSED` when it cannot be claimed. */
    claimGiven(jobId: string, claim: Omit<Claim, 'limit' | 'avoid'>): Promise<RunningJob>
    /** Milliseconds left of a running job's lease, by its latest heartbeat. */
    leaseLeft(job: RunningJob): Promise<number>
    /** When an agent's next delayed job is due, in wall-clock milliseconds. */
    nextDue(agent: string): Promise<number | undefined>
    /** The same for any job that a worker may take; write jobs count only with `writes`. 0 if one is ready. */
    nextWork(agent: string, options: { writes: boolean }): Promise<number | undefined>
    /** One cheap check for dead leases; see `sweep`. */
    sweep(): Promise<Swept[]>

    /** True when other hosts use the same store; see `Store`. */
    readonly spansHosts: boolean
    workers: Workers
    conversations: Conversations
    pauses: AgentPauses
    dismissals: Dismissals
    shares: Shares
    handovers: Handovers
    flows: Flows
    schedules: LazySchedules
    budgets: Budgets
  }

export function createQueue(given: {
  store: Store
  clock: Clock
  /** Without it, turns in other containers are ignored. */
  lifelines?: Lifelines | undefined
  refuseWorktree?: RefuseWorktree | undefined
  /** Without it, a job may name any check, and its worker decides. */
  refuseChecks?: RefuseChecks | undefined
  /** What the calls of an action wait for while no worker serves it; undefined for any other agent. */
  whyWaiting?: WhyWaiting | undefined
  /** The folder of this process, where workers of other folders serve the same store. */
  folder?: string | undefined
  /** The turns whose processes run on this host. Needed only for a store of several hosts. */
  turnsHere?: (() => TurnHere[]) | undefined
  /** Records a span of each dispatch. */
  tracing?: Tracing | undefined
  /** What remote callers may do now, for the runs of their schedules. */
  rightsOf?: RightsOf | undefined
  /** What a write turn of this host has changed, for its hand-over. Without it, nothing is known. */
  changes?: TurnChanges | undefined
  /** What this machine knows of agents and prices. Without it, every cap counts as one that can be kept. */
  budgetRules?: BudgetRules | undefined
  isStartable?: IsStartable | undefined
  fallbackOf?: FallbackOf | undefined
}): Queue {
  const handovers = createHandovers({ store: given.store, changes: given.changes })
  const budgets = createBudgets({ ...given, rules: given.budgetRules })
  const flows = openFlows({ ...given, handovers, budgets })
  const schedules = openSchedules({ ...given, handovers, budgets, flows })
  const store = reporting(given.store, (job) => flows.jobEnded(job))
  const nextAgent = createFallback({ store: given.store, isStartable: given.isStartable })
  const on = { ...given, store, handovers, budgets, nextAgent }
  const { clock, lifelines = NO_LIFELINES } = on
  const at = () => new Date(clock.now()).toISOString()
  const unstopped: Unstopped = new Map()
  const reasons = { store, clock, lifelines, whyWaiting: on.whyWaiting, budgets }
  const turns = createTurns()
  const strays = createStrays({ store, clock, turns, turnsHere: on.turnsHere })

  async function get(jobId: string): Promise<Job> {
    const job = await store.jobs.read(jobId, { durable: true })
    if (job === undefined) throw jobNotFound(jobId)
    return isOverdueHere(job, clock) ? expire(on, jobId) : job
  }

  return {
    ...createHolder({ store, clock, turns, handovers, nextAgent }),
    ...createDecisions(on),

    dispatch: (request, sender) => dispatch(on, request, sender),
    sentAs: (requestId, sender) => sentAs(on, requestId, sender),
    retry: async (jobId, sender, more) => retry({ ...on, flows }, await get(jobId), sender, more),
    reassign: async (jobId, how) => reassign(on, await get(jobId), how),
    retriedAs: (job) => firstStored(store, replacementsOf(job)),
    fork: async (jobId, prompt, sender) =>
      dispatch(on, forkOf(await get(jobId), prompt, sender.request_id), sender),

    get,
    findId: (prefix, isOwn) => findJobId(store, prefix, isOwn),
    list: (filter) => list(store, filter),
    numbers: (request) => store.numbers(request),
    finder: store.finder,
    history: (jobId) => store.jobs.history(jobId),
    activity: (jobId, page) => store.activity.read(jobId, page),
    output: (result, offset, length) => store.blobs.slice(result, offset, length),
    heads: (events) => headsOf(store.blobs, events),
    readText: (blob) => store.blobs.read(blob),
    why: (job) => why(reasons, job),
    whyParts: (job) => whyParts(reasons, job),
    waitFor: (jobId, wait) => waitUntil({ store, clock, read: () => get(jobId), jobId, ...wait }),
    watch: store.jobs.watch,

    cancel: (jobId, how) => cancel(on, jobId, how),
    async answer(jobId, answer) {
      const event: NewEvent = { type: 'answer', at: at(), ...answer }
      const done = await store.jobs.change(jobId, (job) => {
        refuseOtherChoice(job, answer)
        return { event, durable: true }
      })
      return done.job
    },
    async steer(jobId, steer) {
      const event: NewEvent = { type: 'steer', at: at(), ...steer }
      return (await store.jobs.change(jobId, () => ({ event, durable: true }))).job
    },

    claim: (claim) => store.jobs.claim(claim),
    async claimGiven(jobId, claim) {
      const job = await store.jobs.claim({ ...claim, job_id: jobId })
      if (job === undefined) throw jobNotFound(jobId)
      return job
    },
    async leaseLeft(job) {
      const [held] = await store.jobs.held({ job_id: job.job_id })
      return held?.left_ms ?? job.lease.ends_monotonic_ms - clock.monotonic()
    },
    nextDue: (agent) => store.jobs.nextDue(agent, 'delayed'),
    nextWork: (agent, options) => store.jobs.nextDue(agent, options),
    async sweep() {
      const swept = await sweep({ ...on, lifelines, unstopped, turns, strays })
      await flows.tend()
      await schedules.tend()
      return swept
    },

    spansHosts: store.spansHosts,
    workers: createWorkers({ registry: store.registry, spansHosts: store.spansHosts, lifelines }),
    conversations: createConversations({ registry: store.registry, clock }),
    pauses: createAgentPauses({ registry: store.registry, spansHosts: store.spansHosts }),
    dismissals: createDismissals(store),
    shares: createShares({ logs: store.logs, clock }),
    handovers,
    flows,
    schedules,
    budgets,
  }
}
