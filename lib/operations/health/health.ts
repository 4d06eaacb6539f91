import type { Operation } from '../operation.ts'
import { listWorkers } from './list-workers.ts'
import { readWorkerLog } from './worker-log.ts'

/** How the relay fares on this machine: its workers and their logs. */
export const health: readonly Operation[] = [listWorkers, readWorkerLog]
