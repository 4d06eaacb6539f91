import * as z from 'zod/mini'

import { AgentId, Instant, JobId, wholeNumber } from './name.ts'
import { Failure } from './result.ts'

/** Why a turn could not start or failed, if the cause is the agent or its machine and not the job. */
export const FAULT_KINDS = [
  /** The program of the agent is not installed, or cannot be executed. */
  'program_missing',
  /** The workspace folder does not exist at the moment, for example because it is unmounted. */
  'workspace_away',
  /** The system refused a process: too many processes or open files, no memory, or the program is being replaced. */
  'machine_busy',
  /** No temporary directory can be created. */
  'disk_unusable',
  /** The agent is not signed in, or its login or key has expired. */
  'login_needed',
  /** The service does not know the agent as it is configured. */
  'setup_needed',
  /** Money or credits are used up. */
  'quota_spent',
  /** What the operator lets the agent use in a day is used up. */
  'budget_spent',
  /** The service refused the turn because of a limit that resets by itself. */
  'service_limited',
  /** The service, or a program with exit code 75, said "later". */
  'service_unavailable',
] as const
export const FaultKind = z.enum(FAULT_KINDS)
export type FaultKind = z.infer<typeof FaultKind>

/** The pause itself. Absent while there were too few faults in a row to pause the agent. */
const Open = z.object({
  since: Instant,
  /** When the current wait started. Turns that started earlier belong to the same outage. */
  at: Instant,
  until: Instant,
  /** From `at` to `until`; shows whether the wall clock was set back. */
  pause_ms: wholeNumber(0),
  /** The number of waits, the current one included. */
  level: wholeNumber(1),
  /** When a worker claimed the one job that tests whether the fault is over; absent when there is none. */
  probing_at: z.optional(Instant),
  /** True when a write job lost its turn to the fault: then only read-only jobs test whether it is over. */
  is_costly: z.optional(z.boolean()),
})

/**
 * The latest faults of an agent, shared by its workers: `paused/<agent>.json`. Where a store spans hosts, each host has
 * its own, and `host` and `host_name` name it. A hint: if it is lost, the next job tests
 * earlier whether the agent works again.
 */
export const AgentPause = z.object({
  agent: AgentId,
  host: z.optional(z.string()),
  host_name: z.optional(z.string()),
  /** The latest fault. */
  kind: FaultKind,
  error: Failure,
  at: Instant,
  /** Faults in a row. */
  faults: wholeNumber(0),
  open: z.optional(Open),
  /** Jobs that met a fault since the latest good turn of the agent, and when. */
  suspects: z.array(z.object({ job_id: JobId, at: Instant })),
  /** Jobs that met a fault while a later turn of another job ended well: their next fault may be their own. */
  blamed: z.array(JobId),
})
export type AgentPause = z.infer<typeof AgentPause>
