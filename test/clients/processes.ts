import { readFileSync } from 'node:fs'

import { systemCode } from '../../lib/errors.ts'
import { identityOf } from '../../lib/process/process.ts'
import { procTable } from '../../lib/process/table.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'

/** The living processes that were started with the mark of a turn of the job, wherever they are. Linux only. */
export function processesOf(jobId: string): ProcessIdentity[] {
  return procTable.all().flatMap(({ pid, start, isDead }) => {
    const entries = isDead ? undefined : procTable.environment(pid)?.split('\0')
    const isMarked = entries?.some((entry) => entry.startsWith(`RELAY_TURN=${jobId}.`))
    return isMarked === true ? [identityOf(pid, start)] : []
  })
}

/** The living processes that descend from one. Linux only. */
export function processesBelow(pid: number): ProcessIdentity[] {
  const living = procTable.all().filter((row) => !row.isDead)
  const below = new Map<number, ProcessIdentity>()
  const next = () =>
    living.find((row) => (row.parent === pid || below.has(row.parent)) && !below.has(row.pid))
  for (let row = next(); row !== undefined; row = next()) {
    below.set(row.pid, identityOf(row.pid, row.start))
  }
  return [...below.values()]
}

/** A process's command line, words apart; empty when it has gone. Linux only. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1).join(' ')
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ESRCH') return ''
    throw error
  }
}
