import { readFileSync, readlinkSync } from 'node:fs'

import { systemCode } from './errors.ts'
import { processTable } from './process/table.ts'
import type { ProcessIdentity } from './schema/process.ts'

/** `unknown`: the pid means nothing here, so nothing may be concluded from it. */
export type Liveness = 'alive' | 'dead' | 'unknown'

let boot: string | undefined
let own: ProcessIdentity | undefined
let namespace: { name: string | undefined } | undefined

/** Names this boot of this machine; another one after every restart. Throws where the system does not tell. */
export function bootId(): string {
  boot ??= process.platform === 'linux' ? linuxBootId() : sysctl('kern.bootsessionuuid')
  return boot
}

/**
 * Names the world in which this process's pids and start times mean something: on Linux the
 * namespaces of process ids and of clocks, undefined elsewhere.
 */
export function processNamespace(): string | undefined {
  if (process.platform !== 'linux') return undefined
  return ['pid', 'time'].flatMap((kind) => namespaceLink(kind) ?? []).join(' ') || undefined
}

/** When a living or just ended process started; only to be compared for equality. */
export function processStart(pid: number): string | undefined {
  return processTable.one(pid)?.start
}

/** The identity of a living process of this system; undefined when there is none with this pid. */
export function identify(pid: number): ProcessIdentity | undefined {
  const start = processStart(pid)
  return start === undefined ? undefined : identityOf(pid, start)
}

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  own ??= identify(process.pid)
  if (own === undefined) {
    throw new Error('Cannot identify this process: the process table does not list it.')
  }
  return own
}

/**
 * Whether exactly this process still runs. Dead: another boot, no such pid, the pid belongs to a
 * later process, or it has ended and only waits to be collected by its parent.
 */
export function liveness(identity: ProcessIdentity): Liveness {
  if (identity.boot_id !== bootId()) return 'dead'
  if (identity.pid_ns !== ownNamespace()) return 'unknown'
  const row = processTable.one(identity.pid)
  if (row === undefined) return exists(identity.pid) ? 'unknown' : 'dead'
  return row.start === identity.start && !row.isDead ? 'alive' : 'dead'
}

/**
 * Whole milliseconds on the clock that every process of a boot shares, that no change of the wall
 * clock moves, and that stands still while the machine sleeps.
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n)
}

/** The identity of a pid whose start time is known. */
export function identityOf(pid: number, start: string): ProcessIdentity {
  const pidNamespace = ownNamespace()
  const identity = { pid, start, boot_id: bootId() }
  return pidNamespace === undefined ? identity : { ...identity, pid_ns: pidNamespace }
}

/** A process never changes its own namespace of process ids; only its future children's. */
function ownNamespace(): string | undefined {
  namespace ??= { name: processNamespace() }
  return namespace.name
}

/** True also for a process that hides its entry in the process table from this user. */
function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false
    if (systemCode(error) === 'EPERM') return true
    throw error
  }
}

function linuxBootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
}

function namespaceLink(kind: string): string | undefined {
  try {
    return readlinkSync(`/proc/self/ns/${kind}`)
  } catch (error) {
    // Kernels without this kind of namespace, and sandboxes that hide it.
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EACCES') return undefined
    throw error
  }
}

function sysctl(name: string): string {
  const { execFileSync } = process.getBuiltinModule('node:child_process')
  return execFileSync('sysctl', ['-n', name], { encoding: 'utf8' }).trim()
}
