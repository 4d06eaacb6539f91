import type { Activity } from './schema/activity.ts'
import type { FaultKind } from './schema/pause.ts'
import type { ProcessIdentity } from './schema/process.ts'
import type { Failure, Usage, Worktree } from './schema/result.ts'
import type { Message, Run } from './schema/run.ts'

/**
 * The job's log, for a turn whose work is done elsewhere and tells of itself by the tools of the `report`
 * toolset. What is kept here outlives the worker: the next turn of the job gets it as `run`.
 */
export type Elsewhere = {
  /** The run of a turn before this one, to be taken up; undefined when none was begun. */
  run?: Run | undefined
  /** The sender's own name for the job, by which tools elsewhere tell what they did for it. */
  request_id: string
  /** The name under which the run and those after it are one conversation. */
  conversation_key: string
  /** Changes what is kept; on the disk when it resolves. Throws `STALE_TOKEN` when the job is in other hands. */
  keep: (update: (known: Run | undefined) => Run) => Promise<void>
  /** How the job stands, once a message behind the first `heard` is there, the job has ended, or the time is over. */
  listen: (heard: number, waitMs: number) => Promise<Talk>
}

/** What was said to the run beyond what it heard, whether it waits for an answer, and what is kept of it. */
export type Talk = {
  messages: Message[]
  isAsking: boolean
  isOver: boolean
  run?: Run | undefined
}

/** Where a turn goes on from. */
export type Resume = {
  thread_id: string
  thread_usage?: Usage | undefined
  isFork?: boolean | undefined
}

/** One execution of a job, as an executor gets it. Nothing here was chosen by the job but the task itself. */
export type Turn = {
  job_id: string
  /** 1 for the first turn of the job. */
  attempt: number
  token: number
  prompt: string
  /** Absolute, existing, inside the workspace or the turn's own git worktree of it. */
  cwd: string
  write: boolean
  model?: string | undefined
  effort?: string | undefined
  /**
   * The thread to continue, and its usage when it was left (see `Result.thread_usage`). With `isFork` a copy
   * of it is continued, which gets an id of its own, and the thread itself stays as it is.
   */
  resume?: Resume | undefined
  result_schema?: Record<string, unknown> | undefined
  /** Aborted when the job was cancelled, the lease is lost or the worker must go: stop the whole process tree, then return. */
  signal: AbortSignal
  /** An empty directory of this turn, removed after it; outside the work tree. */
  scratch: string
  /** Tells what happens; never throws, never waits. */
  report: (activity: Activity) => void
  /**
   * To be called as soon as a child runs, so that a successor can stop what a killed worker left; and for a
   * process that cannot be stopped, so that no other turn of the job or its conversation begins beside it.
   */
  spawned: (child: ProcessIdentity) => void
  /** The FIFO that the turn's programs hold open; see `Program`. */
  lifeline?: string | undefined
  /** For executors whose work goes on without this process. */
  elsewhere: Elsewhere
  /** The child's whole environment: the allow-list, what the operator named, and `RELAY_JOB`. */
  env: Record<string, string>
}

/** `untouched`: the executor knows that nothing was changed, so even a write job may run again. */
export type TurnResult =
  | {
      ok: true
      output: string
      thread_id?: string | undefined
      usage?: Usage | undefined
      thread_usage?: Usage | undefined
      touched_files?: string[] | undefined
      structured?: unknown
      /** Where the changes are, when the turn had a worktree of its own; set by the worker. */
      worktree?: Worktree | undefined
      /** Set when the agent asked that a person looks at the result first. */
      review?: string | undefined
    }
  | {
      ok: false
      error: Failure
      /** What the turn used before it failed, as far as its client reported it. */
      usage?: Usage | undefined
      retryable: boolean
      untouched?: boolean | undefined
      retry_after_ms?: number | undefined
      /** True when a limit of the service refused the turn: it costs no attempt where it may run again. */
      isLimited?: boolean | undefined
      /**
       * Set when the cause is the agent and not the job: the program, the login, the service, the machine. The
       * job then spends no attempt where it may run again, and the agent is paused.
       */
      fault?: FaultKind | undefined
      /** True when the turn ended because `signal` was aborted. */
      stopped?: boolean | undefined
    }

/** Runs one turn. Throws only for bugs; everything that a client or program does becomes a result. */
export type RunTurn = (turn: Turn) => Promise<TurnResult>
