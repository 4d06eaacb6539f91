import type { Operation } from '../operation.ts'
import { listWorkers } from './list-workers.ts'
import { checkHealth } from './check-health.ts'
import { repair } from './repair.ts'
import { readWorkerLog } from './worker-log.ts'

/** How the relay fares on this machine: its checks, its workers and their logs. */
export const health: readonly Operation[] = [checkHealth, repair, listWorkers, readWorkerLog]
