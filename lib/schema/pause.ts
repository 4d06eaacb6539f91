import * as z from 'zod/mini'

import { AgentId, Instant, JobId, wholeNumber } from './name.ts'
import { Failure } from './result.ts'

/** Why a turn could not begin or could not end well, where the cause is the agent or its machine and not the job. */
export const FAULT_KINDS = [
  /** The program of the agent is not installed, or cannot be executed. */
  'program_missing',
  /** The workspace folder does not exist at the moment, for example because it is unmounted. */
  'workspace_away',
  /** The system refused a process: too many processes or open files, no memory, or the program is being replaced. */
  'machine_busy',
  /** No temporary directory can be made. */
  'disk_unusable',
  /** The agent is not signed in, or its login or key has expired. */
  'login_needed',
  /** The service does not know the agent as it is configured here. */
  'setup_needed',
  /** Money or credits are used up. */
  'quota_spent',
  /** The service refused the turn because of a limit that ends by itself. */
  'service_limited',
  /** The service, or a program with exit code 75, said "later". */
  'service_unavailable',
] as const
export const FaultKind = z.enum(FAULT_KINDS)
export type FaultKind = z.infer<typeof FaultKind>

/** The pause itself. Absent as long as the faults in a row are too few to pause the agent. */
const Open = z.object({
  since: Instant,
  /** When the current wait began. Turns that began before that belong to the same outage. */
  at: Instant,
  until: Instant,
  /** From `at` to `until`: a wall clock that was set back shows by it. */
  pause_ms: wholeNumber(0),
  /** How many waits there were, the current one included. */
  level: wholeNumber(1),
  /** When a worker took the one job that tests whether the fault is over; absent when none does. */
  probing_at: z.optional(Instant),
  /** True when the fault cost a write job its turn: only read-only jobs test whether it is over. */
  is_costly: z.optional(z.boolean()),
})

/**
 * What the workers of an agent know of its latest faults: `paused/<agent>.json`. A hint: losing it only means
 * that the next job tests earlier whether the agent works again.
 */
export const AgentPause = z.object({
  agent: AgentId,
  /** The latest fault. */
  kind: FaultKind,
  error: Failure,
  at: Instant,
  /** Faults in a row. */
  faults: wholeNumber(0),
  open: z.optional(Open),
  /** Jobs that met a fault since a turn of the agent last ended well, and when. */
  suspects: z.array(z.object({ job_id: JobId, at: Instant })),
  /** Jobs that met a fault, after which a turn of another job began and ended well: the next one may be their own. */
  blamed: z.array(JobId),
})
export type AgentPause = z.infer<typeof AgentPause>
