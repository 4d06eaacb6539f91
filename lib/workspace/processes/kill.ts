import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { RelayError } from '../../errors.ts'
import { identityOf } from '../../process/process.ts'
import { processTable } from '../../process/table.ts'
import type { ProcessIdentity } from '../../schema/process.ts'
import type { MachineProcess } from './machine-processes.ts'

/** The built programs of the relay. */
const PROGRAMS = /^(?:server|worker|http|cli|top|hook)\.c?js$/

/**
 * The process with this pid that started then. Refuses a pid that belongs to another process by now, and every process
 * that this one needs: itself, those above it, the first process, and the programs of the relay. `keepers`: the pids of
 * those that keep the logs of managed processes. Throws `PROCESS_NOT_FOUND` or `PROCESS_REFUSED`.
 */
export function killable(
  { pid, start }: { pid: number; start: string },
  { all, keepers }: { all: readonly MachineProcess[]; keepers: ReadonlySet<number> },
): { identity: ProcessIdentity; found: MachineProcess } {
  const found = all.find((each) => each.pid === pid)
  if (found === undefined || found.start !== start) {
    const why = found === undefined ? 'no process has it' : 'it belongs to another process by now'
    const message = `Cannot kill process ${pid}: ${why}. Read pid and start again with list_processes.`
    throw new RelayError('PROCESS_NOT_FOUND', message)
  }
  const why = whyNot(pid, keepers)
  if (why === undefined) return { identity: identityOf(pid, start), found }
  throw new RelayError('PROCESS_REFUSED', `Cannot kill process ${pid}: it is ${why}.`)
}

function whyNot(pid: number, keepers: ReadonlySet<number>): string | undefined {
  if (pid === 1) return 'the first process of the system'
  if (pid === process.pid) return 'the relay itself'
  if (above(process.pid).has(pid)) return 'a process that the relay runs in'
  if (keepers.has(pid)) return 'the keeper of a managed process; use stop_process'
  return isOfTheRelay(pid) ? 'a program of the relay' : undefined
}

function above(pid: number): Set<number> {
  const found = new Set<number>()
  for (let at = processTable.one(pid)?.parent ?? 0; at > 0 && !found.has(at);) {
    found.add(at)
    at = processTable.one(at)?.parent ?? 0
  }
  return found
}

/** Linux shows the arguments of a process apart from each other; elsewhere nothing is known. */
function isOfTheRelay(pid: number): boolean {
  const path = `/proc/${pid}/cmdline`
  const args = fs.existsSync(path) ? fs.readFileSync(path, 'utf8').split('\0') : []
  return args.slice(1, 8).some((arg) => {
    const folder = dirname(arg)
    return PROGRAMS.test(basename(arg)) && fs.existsSync(join(folder, 'bundles', 'kept-code.cjs'))
  })
}
