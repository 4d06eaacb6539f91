import { readFileSync, readlinkSync } from 'node:fs'

import { systemCode } from '../errors.ts'
import { processTable } from './table.ts'
import type { ProcessIdentity } from '../schema/process.ts'

/** `unknown`: the pid means nothing here, so nothing may be concluded from it. */
export type Liveness = 'alive' | 'dead' | 'unknown'

let boot: string | undefined
let own: ProcessIdentity | undefined
let namespace: { name: string | undefined } | undefined
let host: { name: string | undefined } | undefined

/** Names this boot of this machine; another one after every restart. Throws where the system does not tell. */
export function bootId(): string {
  boot ??= process.platform === 'linux' ? linuxBootId() : sysctl('kern.bootsessionuuid')
  return boot
}

/**
 * Names this machine: the same after a restart, and another one on every other machine. A hash, because
 * machine-id(5) asks not to show the id itself. Undefined where the system has none, as in most containers.
 */
export function hostId(): string | undefined {
  host ??= { name: process.platform === 'linux' ? linuxHostId() : undefined }
  return host.name
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
 * Whether exactly this process still runs. Dead: an earlier boot of this host, no such pid, the pid belongs
 * to a later process, or it has ended and only waits to be collected by its parent. Unknown: another host
 * or another namespace of process ids; a store opens only when the other boot is over, see `openFileStore`.
 */
export function liveness(identity: ProcessIdentity): Liveness {
  if (identity.boot_id !== bootId()) return isOtherHost(identity.host) ? 'unknown' : 'dead'
  if (identity.pid_ns !== ownNamespace()) return 'unknown'
  // A row costs a program of its own where there is no /proc.
  if (process.platform !== 'linux' && !exists(identity.pid)) return 'dead'
  const row = processTable.one(identity.pid)
  if (row === undefined) return exists(identity.pid) ? 'unknown' : 'dead'
  return row.start === identity.start && !row.isDead ? 'alive' : 'dead'
}

/**
 * True when a process counts as gone: it is dead, or it cannot be looked at from here and has given no
 * sign of life for longer than `SILENT_MS`.
 */
export function isGone(identity: ProcessIdentity, silentMs = 0): boolean {
  const seen = liveness(identity)
  return seen === 'dead' || (seen === 'unknown' && silentMs > SILENT_MS)
}

/** How often a process that others cannot look at gives a sign of life. */
export const BEAT_MS = 15_000

/** Without a sign of life for so long, a process that cannot be looked at counts as gone. */
export const SILENT_MS = 3 * BEAT_MS

/** True when this process and that one read the same monotonic clock. */
export function sharesClock(identity: ProcessIdentity): boolean {
  return identity.boot_id === bootId() && identity.pid_ns === ownNamespace()
}

/** Lines of earlier versions name no host; then every process was on one. */
function isOtherHost(name: string | undefined): boolean {
  return name !== undefined && name !== hostId()
}

/**
 * Whole milliseconds on the clock that every process of a boot and time namespace shares and that no change
 * of the wall clock moves. On Linux it stops while the machine sleeps; on macOS it counts that time.
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n)
}

/** The identity of a pid whose start time is known. */
export function identityOf(pid: number, start: string): ProcessIdentity {
  const pidNamespace = ownNamespace()
  const name = hostId()
  return {
    pid,
    start,
    boot_id: bootId(),
    ...(pidNamespace === undefined ? {} : { pid_ns: pidNamespace }),
    ...(name === undefined ? {} : { host: name }),
  }
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

function linuxHostId(): string | undefined {
  const id = readIfAny('/etc/machine-id') ?? readIfAny('/var/lib/dbus/machine-id')
  if (id === undefined || !/^[0-9a-f]{32}$/.test(id)) return undefined
  // Loaded only here: most hooks never name their own process.
  const { hash } = process.getBuiltinModule('node:crypto')
  return hash('sha256', `durable-relay ${id}`).slice(0, 16)
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1').trim()
  } catch (error) {
    // No such file, or one that a sandbox hides.
    if (systemCode(error) === undefined) throw error
    return undefined
  }
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
  const env = { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' }
  return execFileSync('sysctl', ['-n', name], { encoding: 'utf8', env }).trim()
}
