import type { RunTurn } from '../executor.ts'
import type { FolderIdentity } from '../files/identity.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { WorkerIdentity } from '../schema/process.ts'

/** An agent that a worker serves: how its turns are run, and how many at once. */
export type Serving = {
  agent: string
  runTurn: RunTurn
  allowWrites: boolean
  concurrency: number
  /** How many turns of this agent may run at once in all workers of the machine; undefined for any number. */
  limit?: number | undefined
  /** The child's environment, but for what names the turn. */
  env: Record<string, string>
}

export type WorkerOptions = {
  queue: Queue
  identity: WorkerIdentity
  serving: Serving[]
  /** The FIFO that the programs of this worker's turns hold open; undefined where there is none. Never throws. */
  lifeline?: (() => Promise<string | undefined>) | undefined
  /** Where this machine keeps worktrees and temporary folders of turns. */
  localDirectory: string
  /** Absolute path of the workspace that turns run in. */
  workspace: string
  /** The folder at that path when the worker began; undefined where its file system cannot say. */
  folder?: FolderIdentity | undefined
  leaseMs: number
  heartbeatMs: number
  clock: { now: () => number; monotonic: () => number }
  /** Called when a turn has ended, however. */
  onTurn: (report: TurnReport) => void
  /** Called for what an operator should know; one line. */
  log: (line: string) => void
}

/** How a turn ended, for the operator: one line of standard output. */
export type TurnReport = {
  job_id: string
  agent: string
  attempt: number
  /** What the job became; `dropped` when it was no longer this worker's to decide. */
  state: Job['state'] | 'dropped'
  code?: string
  duration_ms: number
}
