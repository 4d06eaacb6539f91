import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

import { systemCode } from '../errors.ts'
import { processTable } from './table.ts'
import type { ProcessIdentity, WorkerIdentity } from '../schema/process.ts'

/** `unknown`: the pid has no meaning for this process. */
export type Liveness = 'alive' | 'dead' | 'unknown'

let boot: string | undefined
let own: ProcessIdentity | undefined
let namespace: { name: string | undefined } | undefined
let machine: { id: string | undefined } | undefined
let host: string | undefined

/**
 * The id of this boot; every restart of the machine has a new one. Throws where the system does not report it.
 */
export function bootId(): string {
  boot ??= process.platform === 'linux' ? linuxBootId() : sysctl('kern.bootsessionuuid')
  return boot
}

/**
 * The id of this machine, which survives restarts; no other machine has it. A hash, because machine-id(5) asks not to
 * show the id itself. Undefined on systems without one, such as most containers and macOS.
 */
export function hostId(): string | undefined {
  machine ??= { id: process.platform === 'linux' ? linuxHostId() : undefined }
  return machine.id
}

/** The name of this machine or container, for people. */
export const hostName = hostname

/**
 * The host that identities of this process name. No other host has it, because a process of another boot of the same
 * host counts as dead: cloned machines, and containers of an image that holds an id, have one id but rarely one name. A
 * machine or container without an id counts as another host after each restart, and the leases of its processes decide.
 */
function hostHere(): string {
  host ??= hostOf()
  return host
}

function hostOf(): string {
  const id = hostId()
  // Loaded only here, because most hooks never name their own process.
  const { hash } = process.getBuiltinModule('node:crypto')
  const start = id === undefined ? `${bootId()} ${ownNamespace() ?? ''}` : ''
  const parts = [id ?? '', start, hostName()]
  return hash('sha256', JSON.stringify(parts)).slice(0, 16)
}

/** The name of the host that a process runs on, or its id where no name is known; undefined for this host. */
export function otherHost(
  identity: ProcessIdentity & { host_name?: string | undefined },
): string | undefined {
  if (sharesClock(identity) || !isOtherHost(identity.host)) return undefined
  return identity.host_name ?? identity.host
}

/**
 * The namespaces in which this process's pids and start times mean something: on Linux those of process ids and of
 * clocks, undefined elsewhere.
 */
export function processNamespace(): string | undefined {
  if (process.platform !== 'linux') return undefined
  return ['pid', 'time'].flatMap((kind) => namespaceLink(kind) ?? []).join(' ') || undefined
}

/** When a running or just ended process started; only to be compared for equality. */
export function processStart(pid: number): string | undefined {
  return processTable.one(pid)?.start
}

/** The identity of a running process of this system; undefined when no process has this pid. */
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

/** The identity of this process as the worker of that id. */
export function ownWorker(id: string): WorkerIdentity {
  return { ...ownIdentity(), id, host_name: hostName() }
}

/**
 * Whether exactly this process still runs. Dead: its boot of this host is over, no process has its pid, the pid belongs
 * to a later process, or it is a zombie. Unknown: it belongs to another host or to another namespace of process ids;
 * then only its lease or its signs of life count.
 */
export function liveness(identity: ProcessIdentity): Liveness {
  if (identity.boot_id !== bootId()) return isOtherHost(identity.host) ? 'unknown' : 'dead'
  if (identity.pid_ns !== ownNamespace()) return 'unknown'
  // Where there is no /proc, reading a row starts a program.
  if (process.platform !== 'linux' && !exists(identity.pid)) return 'dead'
  const row = processTable.one(identity.pid)
  if (row === undefined) return exists(identity.pid) ? 'unknown' : 'dead'
  return row.start === identity.start && !row.isDead ? 'alive' : 'dead'
}

/**
 * Whether a process that shares this one's boot and namespaces can react to a signal now; `stopped` when it is alive
 * but suspended. One read of the process table. Where that would start a program, a living process is `unknown`.
 */
export function readiness({
  pid,
  start,
}: Pick<ProcessIdentity, 'pid' | 'start'>): Liveness | 'stopped' {
  const row = process.platform === 'linux' ? processTable.one(pid) : undefined
  if (row === undefined) return exists(pid) ? 'unknown' : 'dead'
  if (row.start !== start || row.isDead) return 'dead'
  return row.isStopped ? 'stopped' : 'alive'
}

/** True for a process that is dead, or that is unknown here and has given no sign of life for `SILENT_MS`. */
export function isGone(identity: ProcessIdentity, silentMs = 0): boolean {
  const seen = liveness(identity)
  return seen === 'dead' || (seen === 'unknown' && silentMs > SILENT_MS)
}

/** How often a process gives a sign of life to processes that cannot look it up. */
export const BEAT_MS = 15_000

/** A process that cannot be looked up counts as gone after this time without a sign of life. */
export const SILENT_MS = 3 * BEAT_MS

/** True when this process and that one read the same monotonic clock. */
export function sharesClock(identity: ProcessIdentity): boolean {
  return identity.boot_id === bootId() && identity.pid_ns === ownNamespace()
}

/** Earlier versions named no host; then every process was on the same one. */
function isOtherHost(name: string | undefined): boolean {
  return name !== undefined && name !== hostHere()
}

/**
 * Whole milliseconds on the clock that every process of a boot and time namespace shares and that no change
 * of the wall clock moves. On Linux it stops while the machine sleeps; on macOS it continues.
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000_000n)
}

/** The identity of a pid whose start time is known. */
export function identityOf(pid: number, start: string): ProcessIdentity {
  const pidNamespace = ownNamespace()
  return {
    pid,
    start,
    boot_id: bootId(),
    ...(pidNamespace === undefined ? {} : { pid_ns: pidNamespace }),
    host: hostHere(),
  }
}

/** A process never changes its own namespace of process ids, only that of its future children. */
function ownNamespace(): string | undefined {
  namespace ??= { name: processNamespace() }
  return namespace.name
}

/** Also true for a process whose entry in the process table this user may not see. */
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
  // Loaded only here, because most hooks never name their own process.
  const { hash } = process.getBuiltinModule('node:crypto')
  return hash('sha256', `durable-relay ${id}`).slice(0, 16)
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1').trim()
  } catch (error) {
    // The file does not exist, or a sandbox hides it.
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

function namespaceLink(kind: string): string | undefined {
  try {
    return readlinkSync(`/proc/self/ns/${kind}`)
  } catch (error) {
    // The kernel has no namespaces of this kind, or a sandbox hides them.
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EACCES') return undefined
    throw error
  }
}

function sysctl(name: string): string {
  const { execFileSync } = process.getBuiltinModule('node:child_process')
  const env = { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' }
  return execFileSync('sysctl', ['-n', name], { encoding: 'utf8', env }).trim()
}
