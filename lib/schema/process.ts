import * as z from 'zod/mini'

import { wholeNumber } from './name.ts'

/**
 * One process of one boot of one machine. A pid is given out again; together with the start time and the boot id it
 * names one process for ever. `pid_ns` is the namespace of process ids in which the pid is valid. `host` names the
 * machine; earlier versions did not write it.
 */
export const ProcessIdentity = z.strictObject({
  pid: wholeNumber(1),
  start: z.string(),
  boot_id: z.string(),
  pid_ns: z.optional(z.string()),
  host: z.optional(z.string()),
})
export type ProcessIdentity = z.infer<typeof ProcessIdentity>

/**
 * A worker as the log names it: its id, its process, and the name of its host for people, which earlier versions did
 * not write. `home` names the data directory of a worker whose store spans hosts: its agents keep their threads on that
 * host.
 */
export const WorkerIdentity = z.extend(ProcessIdentity, {
  id: z.string(),
  host_name: z.optional(z.string()),
  home: z.optional(z.string()),
})
export type WorkerIdentity = z.infer<typeof WorkerIdentity>
