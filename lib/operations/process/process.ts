import type { Operation } from '../operation.ts'
import { killProcess } from './kill-process.ts'
import { listProcesses } from './list-processes.ts'
import { listPorts, waitForPort } from './ports.ts'
import { readProcessLog } from './read-process-log.ts'
import { startProcess } from './start-process.ts'
import { stopProcess } from './stop-process.ts'

/** The tools for processes and ports, in the order in which clients see them. */
export const processTools: readonly Operation[] = [
  startProcess,
  stopProcess,
  listProcesses,
  readProcessLog,
  waitForPort,
  listPorts,
  killProcess,
]
