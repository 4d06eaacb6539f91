import type { ClaimRequest } from '../job/claiming.ts'
import type { Ahead } from '../job/dependents.ts'
import type { Proposal } from '../job/proposal.ts'
import type { RelayError } from '../errors.ts'
import type { Enqueue, JobEvent } from '../schema/event.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { JobSummary } from '../schema/summary.ts'

/** `now` is the wall clock; `monotonic` is one clock for all processes of a boot. Both are in milliseconds. */
export type Clock = { now: () => number; monotonic: () => number }

/** The first event of a job, before the store stamps it. */
export type NewEnqueue = Omit<Enqueue, 'format' | 'version' | 'writer'>

/** The job after a change, or as it was when there was nothing to change. */
export type Change = { changed: boolean; job: Job }

/** Identifies a claim: the job and the claim's fencing token. */
export type Held = { job_id: string; token: number }

/**
 * A job that a worker holds: it is running, or it has ended while processes of its turn may still run. When its
 * log cannot be read here, `job` is absent and `refusal` says why.
 */
export type HeldJob = {
  job_id: string
  agent: string
  job: Job | undefined
  refusal?: RelayError
  /**
   * Time until the lease ends, by the latest heartbeat. Negative when it has ended, undefined when that is
   * unknown.
   */
  left_ms: number | undefined
  /** Milliseconds since the job was claimed, renewed, or ended while its worker held it. */
  quiet_ms: number
  /** True when a check found the lease expired and no heartbeat has arrived since. */
  isSilent: boolean
  /**
   * The verdict on the worker when the caller judges leases. `dead`: its process is gone. `lapsed`: two checks
   * found the lease expired, far enough apart for a paused worker to have renewed it. `held`: anything else.
   */
  worker: 'held' | 'lapsed' | 'dead'
}

/**
 * The parts of a listing and their order: `attention` and `running` by id, `queued` as the jobs will run,
 * `ended` latest first.
 */
export type Stretch = 'attention' | 'running' | 'queued' | 'ended'

/**
 * One page of a part of the listing, starting after a cursor of that part. `to` limits queued jobs to one
 * agent.
 */
export type ListPage = {
  of: Stretch
  to?: string | undefined
  after?: string | undefined
  limit: number
}

/** A row, or a job whose log cannot be read. `after` is the cursor that continues after this row. */
export type ListedRow = { row: JobSummary | { job_id: string; message: string }; after: string }

/** `next` is absent at the end. A page can be empty although more rows follow. */
export type Listed = { rows: ListedRow[]; next: string | undefined }

/** What the store finds unfinished and only the rules above it can finish. */
export type Unfinished = {
  /** Queued jobs that two checks found expired, so that a momentarily wrong wall clock expires nothing. */
  overdue: string[]
  /** Cancelled jobs with descendants that the cancellation has not reached. */
  cancelled: Job[]
}

/** A subscription. Closing it twice is safe. */
export type Watch = { close: () => void }

/**
 * The jobs for which a sleeping worker is woken: every job, read-only ones, or none. The end of its agent's pause wakes
 * it in any case.
 */
export type Takes = 'all' | 'reads' | 'none'

/**
 * A worker that sleeps while there is no work for one agent. A job that becomes ready wakes one of the agent's armed
 * workers that is alive and not suspended. Closing it twice is safe.
 */
export type Sleeper = Watch & {
  /** False once the worker was woken. A wake may be noticed late; `disarm` is exact. */
  isArmed(): boolean
  /**
   * From now on a job may wake this worker, once: its listener is called, and it must arm again. False when nothing
   * changed by this. Otherwise look for work once more before sleeping, because earlier jobs wake only workers that
   * were armed then.
   */
  arm(takes: Takes): Promise<boolean>
  /** No job wakes this worker any more. False when one did before, or it was not armed. */
  disarm(): Promise<boolean>
  /** Wakes another worker of the agent, because this one was woken and cannot take a job. */
  passOn(): Promise<void>
}

/** What can be watched: work for an agent, one job and its activity, or every job without its activity. */
export type Topic = { agent: string } | { job: string } | 'jobs'

/**
 * Calls back when something may have changed. Spurious calls are allowed, and a missed change is noticed by polling.
 * For `jobs`, the call names the changed job; a call without a job means that any may have changed. A sleeper is
 * called when it is woken; see `Sleeper`.
 */
export type WatchJobs = {
  (topic: { sleeper: string }, listener: () => void): Sleeper
  (topic: Topic, listener: (jobId?: string) => void): Watch
}

/**
 * The jobs of a store. An acknowledged change is durable, and the first writer of a version wins. The effects
 * of a change (`effectsOf`) are carried out after it, or by the `tend` of a later process.
 */
export type Jobs = {
  /** Creates the job, or returns the existing job with this id. Durable when it resolves. */
  create(event: NewEnqueue): Promise<{ created: boolean; job: Job }>
  /**
   * Claims the next ready job of an agent, or the named job; undefined when there is none to claim. Only one
   * process gets a job. Claims respect the order of the conversation and the concurrency limit, and never
   * return a job whose parent was cancelled. An overdue job expires instead. A named job that cannot be claimed
   * throws `STATE_REFUSED` or `JOB_NOT_FOUND`.
   */
  claim(request: ClaimRequest): Promise<RunningJob | undefined>
  /**
   * Reads, decides and appends, and starts over when another process wrote first. `decide` returns undefined
   * for "nothing to do" and may throw. Throws the transition's refusal, and `JOB_NOT_FOUND`.
   */
  change(jobId: string, decide: (job: Job) => Proposal | undefined): Promise<Change>

  /**
   * The job as of its latest event; undefined when it does not exist. With `durable`, the returned state is on
   * disk, so no power cut can undo it. Throws `JOB_DAMAGED`.
   */
  read(jobId: string, options?: { durable: boolean }): Promise<Job | undefined>
  /** Every accepted event of a job, oldest first. */
  history(jobId: string): Promise<JobEvent[]>
  /** Ids that start with this prefix, `limit` at most. */
  find(prefix: string, limit: number): Promise<string[]>
  /**
   * The jobs whose logs put them in one part of the listing. A job can occur twice, and occurs at least once
   * unless it changes meanwhile. Throws `CURSOR_INVALID`.
   */
  list(page: ListPage): Promise<Listed>
  /**
   * The ids of queued jobs in the order in which workers take them, up to `most` per agent: of one agent, or of
   * every agent that has any. A cheap listing: it may contain a job that has just changed.
   */
  queued(which: { agent?: string; most: number }): Promise<{ agent: string; job_ids: string[] }[]>
  /** Jobs that this job's turns sent, until they and all their descendants have ended. */
  dependents(jobId: string): Promise<string[]>
  /** The job of the same conversation that must end first; undefined when there is none. */
  ahead(job: Job): Promise<Ahead | undefined>

  /**
   * Extends the lease; false when another worker holds the job, or it has ended. Also renews a lease whose hint
   * was lost. Never waits for the disk.
   */
  renew(held: Held): Promise<boolean>
  /**
   * The jobs that workers hold: all of them, those of one agent, or one job. With `judge`, this call counts as
   * a check of the leases: a later check may find an expired lease lapsed, and hints that lead to no held job
   * are corrected.
   */
  held(which?: { agent?: string; job_id?: string; judge?: boolean }): Promise<HeldJob[]>
  /**
   * Reports that no process of the job's previous turn runs any more, so that the job itself, or the next job
   * of its conversation, may run. With `isLeft`, its last writer may have died, so all effects of its state are
   * carried out again.
   */
  settle(job: Job, how: { isLeft: boolean }): Promise<void>
  /** One cheap step: finishes what dead processes left half done, and returns what the caller must finish. */
  tend(): Promise<Unfinished>
  /**
   * When the next job of an agent can be taken, in wall-clock milliseconds; 0 if one is ready. With `delayed`,
   * only jobs that wait for a time count; without `writes`, write jobs do not count.
   */
  nextDue(agent: string, which: { writes: boolean } | 'delayed'): Promise<number | undefined>
  watch: WatchJobs
}
