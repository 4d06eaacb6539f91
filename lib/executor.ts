import type { Activity } from './schema/activity.ts'
import type { Used } from './schema/budget.ts'
import type { FaultKind } from './schema/pause.ts'
import type { ProcessIdentity } from './schema/process.ts'
import type { CheckRound } from './schema/check.ts'
import type { Failure, Result, Usage, Worktree } from './schema/result.ts'
import type { Message, Run } from './schema/run.ts'

/**
 * The job's log, for a turn whose work runs on a remote service and reports through the `report` toolset.
 * What is saved here outlives the worker: the next turn of the job finds it in `run`.
 */
export type RemoteRun = {
  /** The run of an earlier turn, to be continued; undefined if none was started. */
  run?: Run | undefined
  /** The sender's own name for the job, which the remote agent may use in its reports. */
  request_id: string
  /** The conversation that this run and later ones belong to. */
  conversation_key: string
  /** Changes the saved run; durable when it resolves. Throws `STALE_TOKEN` when another worker holds the job. */
  save: (update: (known: Run | undefined) => Run) => Promise<void>
  /**
   * Resolves with the state of the run as soon as there is a message after the first `heard` ones, when the
   * job ends, or after `waitMs`.
   */
  wait: (heard: number, waitMs: number) => Promise<RemoteState>
}

/** Messages that the run has not received, whether it waits for an answer, and its saved form. */
export type RemoteState = {
  messages: Message[]
  isAsking: boolean
  isOver: boolean
  run?: Run | undefined
}

/** The thread that a turn continues. */
export type Resume = {
  thread_id: string
  thread_usage?: Usage | undefined
  isFork?: boolean | undefined
}

/** How a turn that a budget bounds is watched. */
export type Meter = {
  /** Reports what the turn has used so far, as soon as the client says so. Never throws, never waits. */
  used: (used: Used) => void
  /** Reports that the client does not say what it uses: the turn then ends, because no cap can be kept. */
  blind: (why: string) => void
  /**
   * Aborted when a budget is spent: interrupt the agent as its user would, so that it ends by itself and its thread can be
   * continued, then return. `signal` is aborted when that takes too long.
   */
  spent: AbortSignal
}

/** One execution of a job, as an executor gets it. The job chooses the task and nothing else. */
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
   * The thread to continue, with the usage that it had before (see `Result.thread_usage`). With `isFork` the
   * turn continues a copy under a new id, and the thread itself does not change.
   */
  resume?: Resume | undefined
  result_schema?: Record<string, unknown> | undefined
  /** Aborted when the job is cancelled, the lease is lost or the worker must exit: stop the process tree, then return. */
  signal: AbortSignal
  /** Absent for a turn without a budget. */
  meter?: Meter | undefined
  /** An empty directory outside the work tree, removed after the turn. */
  scratch: string
  /** Reports activity; never throws, never waits. */
  report: (activity: Activity) => void
  /**
   * Call it as soon as a child runs, so that another worker can stop what a killed worker left behind; and for
   * a process that cannot be stopped, so that no other turn of the job or its conversation starts beside it.
   */
  spawned: (child: ProcessIdentity) => void
  /** The FIFO that the turn's programs hold open; see `Program`. */
  lifeline?: string | undefined
  /** For executors whose work continues without this process. */
  remote: RemoteRun
  /** The child's whole environment: the allow-list, the variables that the operator named, and `RELAY_JOB`. */
  env: Record<string, string>
}

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
      /** Set when the agent asked for a person to review the result. */
      review?: string | undefined
      /** What the checks of the job said about this turn; set by the worker. */
      checked?: CheckRound | undefined
      /** The whole result, when an earlier worker recorded it; set by the worker. */
      recorded?: Result | undefined
    }
  | {
      ok: false
      error: Failure
      retryable: boolean
      /** True when the executor knows that nothing was changed, so even a write job may run again. */
      untouched?: boolean | undefined
      retry_after_ms?: number | undefined
      /** What the turn used before it failed, as far as the client reported it. */
      usage?: Usage | undefined
      /** The thread of the failed turn and its usage so far; a later turn that resumes it counts from there. */
      thread_id?: string | undefined
      thread_usage?: Usage | undefined
      /** True when a limit of the service refused the turn; it costs no attempt if the job may run again. */
      isLimited?: boolean | undefined
      /**
       * Set when the cause is the agent and not the job: the program, the login, the service, the machine. The
       * job then spends no attempt if it may run again, and the agent is paused.
       */
      fault?: FaultKind | undefined
      /** True when the turn of another agent could do the work: the reason is this agent, or one turn of it. */
      elsewhere?: boolean | undefined
      /** True when the turn ended because `signal` was aborted. */
      stopped?: boolean | undefined
    }

/** Runs one turn. Throws only for bugs; everything that a client or program does becomes a result. */
export type RunTurn = (turn: Turn) => Promise<TurnResult>
