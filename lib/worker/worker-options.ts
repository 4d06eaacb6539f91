import type { Checks } from '../checks/checks.ts'
import type { RunTurn } from '../executor.ts'
import type { FolderIdentity } from '../files/folder-identity.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import type { Tracing } from '../tracing/tracing.ts'

/** An agent that a worker serves: how its turns are run, and how many at once. */
export type ServedAgent = {
  agent: string
  runTurn: RunTurn
  allowWrites: boolean
  /** The most turns of this agent at once in this worker. */
  concurrency: number
  /** The most turns of this agent at once in all workers of the machine; undefined for no limit. */
  limit?: number | undefined
  /** The child's environment, without the variables that identify the turn. */
  env: Record<string, string>
  /** Whether its prompts have what a turn that ended early left; a plain program would take that for its input. */
  takesHandover?: boolean | undefined
}

export type WorkerOptions = {
  queue: Queue
  identity: WorkerIdentity
  serving: ServedAgent[]
  /** The FIFO that the programs of this worker's turns hold open; undefined where there is none. Never throws. */
  lifeline?: (() => Promise<string | undefined>) | undefined
  /** Where this machine keeps worktrees and temporary folders of turns. */
  localDirectory: string
  /** Absolute path of the workspace that turns run in. */
  workspace: string
  /** The folder at that path when the worker started; undefined where the file system has no stable ids. */
  folder?: FolderIdentity | undefined
  leaseMs: number
  heartbeatMs: number
  clock: { now: () => number; monotonic: () => number }
  /** Runs the checks that jobs name; without it, such a job needs a review at its end. */
  checks?: Checks | undefined
  /** Records a span of each turn. */
  tracing?: Tracing | undefined
  /** Called after each turn. */
  onTurn: (report: TurnReport) => void
  /** Receives one line for the operator. */
  log: (line: string) => void
}

/** How a turn ended, for the operator: one line of standard output. */
export type TurnReport = {
  job_id: string
  agent: string
  attempt: number
  /** The new state of the job; `dropped` when the job no longer belonged to this worker. */
  state: Job['state'] | 'dropped'
  code?: string
  duration_ms: number
}
