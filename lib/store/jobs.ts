import type { Ahead } from '../job/dependents.ts'
import type { Proposal } from '../job/proposal.ts'
import type { Activity, ActivityEntry } from '../schema/activity.ts'
import type { Enqueue, JobEvent } from '../schema/event.ts'
import type { Job, QueuedJob, RunningJob } from '../schema/job.ts'
import type { JobSummary } from '../schema/summary.ts'

/** `now` is the wall clock, `monotonic` one clock for all processes of a boot; both in milliseconds. */
export type Clock = { now: () => number; monotonic: () => number }

/** A birth certificate before the store has stamped it. */
export type NewEnqueue = Omit<Enqueue, 'format' | 'version' | 'writer'>

/** A change that was made, or the reason why there was none to make. `before` is what the decision was based on. */
export type Change = { changed: boolean; job: Job }

/** A job in a worker's hands, as its hint tells: nothing here is proof, the log is. */
export type RunningHint = {
  job_id: string
  agent: string
  /** End of the lease as the latest heartbeat set it, by the clock of its holder; undefined before the first. */
  ends_monotonic_ms: number | undefined
  /**
   * Set while a sweep has found the lease over and no heartbeat came since; `monotonic_ms` is when, for a mark
   * made by this clock.
   */
  suspected: { monotonic_ms: number | undefined } | undefined
  /** When the hint was moved, renewed or marked last, by the file system's clock. */
  changed_at_ms: number
  /** How long the hint has stood where it stands. */
  age_ms: number
}

/** A job whose time to live may be over, and when its hint says that it is, in wall-clock milliseconds. */
export type ExpiryHint = { job_id: string; at_ms: number }

/** Ended jobs; `position` is a cursor that goes on behind that row. */
export type RecentPage = {
  rows: { row: JobSummary; position: string }[]
  next_cursor: string | undefined
}

/** A subscription; closing it twice is fine. */
export type Watch = { close: () => void }

/** What can be watched: work for an agent, one job and its activity, or every job without its activity. */
export type Topic = { agent: string } | { job: string } | 'jobs'

/** Which job to take: a write job or not, due by now, and none of those that are passed over. */
export type TakeOptions = {
  writes: boolean
  now: number
  avoid?: ReadonlySet<string> | undefined
}

/**
 * The jobs of a store. Listings are hints, cheap and ordered: they may name a job that has moved on, so whoever
 * acts on one reads the job. They never miss a job that has not ended, but for the time of a power cut's repair.
 */
export type Jobs = {
  /** Creates the job, or returns the one that already holds this job id. Durable before it returns. */
  create(event: NewEnqueue): Promise<{ created: boolean; job: Job }>
  /** Appends one event if the job still has this version; undefined when somebody else was first. */
  append(jobId: string, expectedVersion: number, proposal: Proposal): Promise<Job | undefined>
  /**
   * Reads, decides, appends, and starts again when somebody else was first. `decide` returns undefined
   * for "nothing to do" and may throw. Throws the transition's refusal, and `JOB_NOT_FOUND`.
   */
  change(jobId: string, decide: (job: Job) => Proposal | undefined): Promise<Change>

  /** The job as of its latest event; undefined when there is none. Throws `JOB_DAMAGED`. */
  read(jobId: string): Promise<Job | undefined>
  /** As `read`, and what it shows has reached the disk, so no power cut takes it back. */
  readSettled(jobId: string): Promise<Job | undefined>
  /** Every accepted event of a job, oldest first. */
  history(jobId: string): Promise<JobEvent[]>
  /** Ids that start with this prefix, at most `limit`. */
  find(prefix: string, limit: number): Promise<string[]>
  /** The next queued job of an agent, given to one caller at a time; claim it or leave it. */
  take(agent: string, options: TakeOptions): Promise<string | undefined>
  /** Puts the hints of a job where its state says, and tells again whoever may have missed the change. */
  reconcile(job: Job): Promise<void>
  /** Says that nothing of a job's former turn runs any more: the job itself, or the next of its conversation, may run. */
  settle(job: Job): Promise<void>
  /**
   * The job of the same conversation that this one has to wait for: an earlier one that has not ended, or
   * any whose turn goes on. Of two jobs that were claimed at the same time, at least one sees the other.
   */
  before(job: Job): Promise<Ahead | undefined>
  /**
   * Leads to the first job of a conversation where nothing else does: of the one behind which a job has just
   * stepped aside, or of one at random, because whoever had to do it may have died before.
   */
  nudge(behind?: Job): Promise<void>
  /** Puts a taken job that this process cannot use back into the queue, and passes it over for a while. */
  putBack(hint: { agent: string; job_id: string }): Promise<void>
  /** How many jobs of an agent are in workers' hands, or just being taken or given back. */
  busy(agent: string): Promise<number>
  /** Jobs that turns of this one sent, as long as they or those below them have not ended. */
  children(jobId: string): Promise<string[]>
  /** Notes that a job with children is being cancelled, so that others finish what this process cannot. */
  openCascade(jobId: string): Promise<void>
  closeCascade(jobId: string): Promise<void>
  cascades(): Promise<string[]>
  /** Drops a running hint that names no job, or one that cannot be read. */
  drop(hint: { agent: string; job_id: string }): Promise<void>
  /** When the next job with a `not_before` of this agent is due, in wall-clock milliseconds. */
  nextDue(agent: string): Promise<number | undefined>
  /** The same for any job that may be taken, write jobs only with `writes`; 0 for one that is ready. */
  nextWork(agent: string, options: { writes: boolean }): Promise<number | undefined>
  /** The delayed job that is due last, or one at random; undefined when none is delayed. */
  someDelayed(): Promise<string | undefined>
  /** Puts a delayed job among those that are ready, because it has nothing to wait for. */
  promote(job: QueuedJob): Promise<void>
  /** Jobs whose time to live may be over, the earliest first. */
  expiring(page: { now: number; limit: number }): Promise<ExpiryHint[]>
  /** Takes a hint away that leads to no job that can expire. */
  forgetExpiry(hint: ExpiryHint): Promise<void>
  /** Agents with queued or running jobs. */
  busyAgents(): Promise<string[]>
  running(): Promise<RunningHint[]>
  /** Jobs that wait for a person. */
  attention(): Promise<string[]>
  /** Ended jobs, latest first; reads rows, never job files. */
  recent(page: { cursor?: string | undefined; limit: number }): Promise<RecentPage>
  /** Moves the end of a lease; false when the hint is gone and the log must be asked. Never waits for the disk. */
  touch(job: RunningJob, endsMonotonicMs: number): Promise<boolean>
  /** Marks the hint of a running job whose lease was found over; the next heartbeat clears the mark. */
  suspect(job: RunningJob, mark: { byWallClock: boolean }): Promise<void>
  /** The time that the file system gives to what is written now, in milliseconds. */
  fileTime(): Promise<number>

  /** Appends to the job's activity log; not durable, never throws for a full disk. */
  report(jobId: string, token: number, activity: Activity): void
  /** Activity from a position on, or the last `limit` lines when `after` is undefined. */
  activity(
    jobId: string,
    page: { after?: number | undefined; limit: number },
  ): Promise<ActivityEntry[]>

  /** Queued jobs of an agent in the order in which they will be taken, from behind a position on. */
  ready(
    agent: string,
    page: { after?: string | undefined; limit: number },
  ): Promise<{ job_id: string; position: string }[]>
  /**
   * Calls back when something may have happened; spurious calls are allowed, missed ones are not waited for
   * alone. For `jobs` the call names the job; one that names none means that any may have changed.
   */
  watch(topic: Topic, listener: (jobId?: string) => void): Watch
}
