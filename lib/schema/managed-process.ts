import * as z from 'zod/mini'

import { ProcessIdentity } from './process.ts'

/**
 * A process that a tool started, as its folder records it. `keeper`: the program that keeps its log. `child`: the process
 * itself, once it runs. The record is written before the process starts, so that no process is without one.
 */
export const ManagedProcess = z.strictObject({
  version: z.literal(1),
  process_id: z.string(),
  root: z.string(),
  command: z.string(),
  /** As the root knows it. */
  cwd: z.string(),
  purpose: z.string(),
  agent: z.string(),
  operation_id: z.string(),
  started_at: z.string(),
  sandbox: z.optional(z.enum(['bubblewrap', 'seatbelt'])),
  keeper: ProcessIdentity,
  child: z.optional(ProcessIdentity),
})
export type ManagedProcess = z.infer<typeof ManagedProcess>

/** How a managed process ended, as its keeper writes it. */
export const ProcessEnd = z.object({
  exit_code: z.nullable(z.number()),
  signal: z.nullable(z.string()),
  ended_at: z.string(),
})
export type ProcessEnd = z.infer<typeof ProcessEnd>
