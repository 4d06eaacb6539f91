import type { ClaimRequest } from '../job/claiming.ts'
import type { Ahead } from '../job/dependents.ts'
import type { Proposal } from '../job/proposal.ts'
import type { RelayError } from '../errors.ts'
import type { Enqueue, JobEvent } from '../schema/event.ts'
import type { Job, RunningJob } from '../schema/job.ts'
import type { JobSummary } from '../schema/summary.ts'

/** `now` is the wall clock, `monotonic` one clock for all processes of a boot; both in milliseconds. */
export type Clock = { now: () => number; monotonic: () => number }

/** The first event of a job before the store has stamped it. */
export type NewEnqueue = Omit<Enqueue, 'format' | 'version' | 'writer'>

/** A change that was made, or the job as it is when there was none to make. */
export type Change = { changed: boolean; job: Job }

/** The token holder's right: which job, and the fencing token of the claim. */
export type Held = { job_id: string; token: number }

/**
 * A job in a worker's hands: claimed, or ended while processes of its turn may still run. `job` is absent, and
 * `refusal` says why, when its log cannot be read here.
 */
export type HeldJob = {
  job_id: string
  agent: string
  job: Job | undefined
  refusal?: RelayError
  /** How long the lease lasts by the latest heartbeat, negative when it is over; undefined when that is not known. */
  left_ms: number | undefined
  /** How long ago it was claimed, renewed, or ended under its worker, in milliseconds. */
  quiet_ms: number
  /** A look found the lease over, and no heartbeat came since. */
  isSilent: boolean
  /**
   * What a look that judges makes of the worker. `dead`: its process is gone. `lapsed`: two looks found the lease
   * over, with time between them in which a paused worker could have renewed it. `held`: anything else.
   */
  worker: 'held' | 'lapsed' | 'dead'
}

/** The parts of a listing, each with an order of its own: by id, by id, as they will run, latest end first. */
export type Stretch = 'attention' | 'running' | 'queued' | 'ended'

/** Rows of one part of a listing, from behind a cursor of that part on; `to` limits queued jobs to one agent. */
export type ListPage = {
  of: Stretch
  to?: string | undefined
  after?: string | undefined
  limit: number
}

/** A row, or the job whose log cannot be read; `after` is the cursor that continues behind it. */
export type ListedRow = { row: JobSummary | { job_id: string; message: string }; after: string }

/** `next` is absent at the end. A page may have no rows although others follow. */
export type Listed = { rows: ListedRow[]; next: string | undefined }

/** What only the rules above the store can finish. */
export type Unfinished = {
  /** Queued jobs whose time to live was over at two looks, so that no wrong moment of the wall clock counts. */
  overdue: string[]
  /** Cancelled jobs whose cancellation has not reached every job below them. */
  cancelled: Job[]
}

/** A subscription; closing it twice is fine. */
export type Watch = { close: () => void }

/** What can be watched: work for an agent, one job and its activity, or every job without its activity. */
export type Topic = { agent: string } | { job: string } | 'jobs'

/**
 * The jobs of a store. An acknowledged change is durable, the first writer of a version wins, and what follows from
 * a change (`effectsOf`) is carried out after it, at the latest by the `tend` of another process.
 */
export type Jobs = {
  /** Creates the job, or returns the one that already holds this job id. Durable before it returns. */
  create(event: NewEnqueue): Promise<{ created: boolean; job: Job }>
  /**
   * Claims the next ready job of an agent, or the job that is named; undefined when there is none to take. One
   * process gets it, in the order of its conversation, within the limit, and never a job whose parent was
   * cancelled. A job that is due to expire expires instead. For a named job that cannot be had it throws
   * `STATE_REFUSED` or `JOB_NOT_FOUND`.
   */
  claim(request: ClaimRequest): Promise<RunningJob | undefined>
  /**
   * Reads, decides, appends, and starts again when another process was first. `decide` returns undefined
   * for "nothing to do" and may throw. Throws the transition's refusal, and `JOB_NOT_FOUND`.
   */
  change(jobId: string, decide: (job: Job) => Proposal | undefined): Promise<Change>

  /**
   * The job as of its latest event; undefined when there is none. `durable`: what it shows has reached the disk, so
   * no power cut takes it back. Throws `JOB_DAMAGED`.
   */
  read(jobId: string, options?: { durable: boolean }): Promise<Job | undefined>
  /** Every accepted event of a job, oldest first. */
  history(jobId: string): Promise<JobEvent[]>
  /** Ids that start with this prefix, at most `limit`. */
  find(prefix: string, limit: number): Promise<string[]>
  /**
   * Jobs that are, by their logs, in the states of one part of the listing. Throws `CURSOR_INVALID`. A job may
   * come twice, and comes at least once unless it changed meanwhile.
   */
  list(page: ListPage): Promise<Listed>
  /**
   * The ids of queued jobs, of one agent or of each that has any, in the order in which workers take them, up to
   * `most` of each agent. A cheap listing: it may name a job that has just changed.
   */
  queued(which: { agent?: string; most: number }): Promise<{ agent: string; job_ids: string[] }[]>
  /** Jobs that turns of this one sent, as long as they or those below them have not ended. */
  dependents(jobId: string): Promise<string[]>
  /** The job of its conversation that a job has to wait for; undefined when it waits for none. */
  ahead(job: Job): Promise<Ahead | undefined>

  /**
   * Moves the end of the lease; false when another worker holds the job or it is over. Renews a lease that other
   * processes lost sight of. Never waits for the disk.
   */
  renew(held: Held): Promise<boolean>
  /**
   * Jobs in workers' hands: all, of one agent, or one job. With `judge` the look counts: a lease that it finds over
   * is lapsed at a later look, and what led to no such job is put right.
   */
  held(which?: { agent?: string; job_id?: string; judge?: boolean }): Promise<HeldJob[]>
  /**
   * Reports that nothing of a job's former turn runs any more: the job itself, or the next of its conversation, may
   * run. `isLeft`: its last writer may have died, so everything that follows from its state is done again.
   */
  settle(job: Job, how: { isLeft: boolean }): Promise<void>
  /** One cheap look: finishes what processes that died left half-done, and returns what is for the caller to finish. */
  tend(): Promise<Unfinished>
  /**
   * When the next job of an agent may be taken, in wall-clock milliseconds; 0 for one that is ready. With
   * `delayed` only jobs that wait for a time count; without `writes` no write job does.
   */
  nextDue(agent: string, which: { writes: boolean } | 'delayed'): Promise<number | undefined>
  /**
   * Calls back when something may have happened; spurious calls are allowed, missed ones are not waited for
   * alone. For `jobs` the call names the job; one that names none means that any may have changed.
   */
  watch(topic: Topic, listener: (jobId?: string) => void): Watch
}
