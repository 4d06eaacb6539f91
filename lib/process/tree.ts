import { statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

import { systemCode } from '../errors.ts'
import { identityOf, liveness, monotonicMs } from './process.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { processTable } from './table.ts'
import type { ProcessRow } from './table.ts'

/**
 * An environment variable that every process of a tree inherits. `workspace`: jobs of two workspaces have the same id where
 * their senders chose the same request id, so a process whose `RELAY_WORKSPACE` is another folder is of another tree.
 */
export type Marker = { name: string; value: string; workspace?: string | undefined }

/** A process tree: some root processes, all their descendants, and all processes with the marker. */
export type Tree = {
  processes: ProcessIdentity[]
  /** Needed because clients start commands in their own sessions, and the parents of those may be dead. Linux only. */
  marker?: Marker | undefined
  /**
   * Set by a caller that started `processes` and has just seen them end: process groups with their numbers are still
   * theirs. Later such a number may belong to another group.
   */
  hasJustEnded?: boolean | undefined
}

/** `left`: pids that did not end in time, such as processes stuck in a system call. */
export type Killed = { killed: number; left: number[] }

/** How long a process may take to end after SIGKILL. */
const VANISH_MS = 2000

/** The marker of the processes of one turn; the worker sets it in the environment of the turn. */
export function turnMarker(jobId: string, token: number, workspace?: string): Marker {
  return { name: 'RELAY_TURN', value: `${jobId}.${token}`, workspace }
}

/**
 * The running processes of a tree, its roots included; never this process or one above it. Not found: a process that left
 * its group, lost its parent and cleared its environment.
 */
export function treeOf(tree: Tree): ProcessIdentity[] {
  const fresh = tree.hasJustEnded === true ? tree.processes : []
  return collect(tree.processes, { fresh, marker: tree.marker })
}

/**
 * Ends a whole tree: SIGTERM to every process in it, SIGKILL to those left after `graceMs` (at once when 0). Returns when
 * all have ended, at the latest about two seconds after the grace period. A signal is only sent to the process that was
 * found, never to a later one with the same pid.
 */
export async function killTree(options: Tree & { graceMs: number }): Promise<Killed> {
  const { graceMs, ...tree } = options
  const hunt = openHunt(tree)
  const graceEnds = monotonicMs() + graceMs
  while (hunt.scan() > 0 && monotonicMs() < graceEnds) {
    hunt.signal('SIGTERM')
    await hunt.wait(graceEnds)
  }
  const vanishEnds = monotonicMs() + VANISH_MS
  while (hunt.scan() > 0 && monotonicMs() < vanishEnds) {
    hunt.signal('SIGKILL')
    await hunt.wait(Math.min(vanishEnds, monotonicMs() + 200))
  }
  return hunt.result()
}

/** The state of one kill: the processes found so far, because a process that loses its parent is not found again. */
function openHunt(tree: Tree) {
  const known = new Map<string, ProcessIdentity>()
  const signalled = new Set<string>()
  const living = () => [...known.values()].filter((identity) => liveness(identity) === 'alive')

  return {
    scan(): number {
      const found = [...known.values()]
      const fresh = tree.hasJustEnded === true ? [...tree.processes, ...found] : found
      const evidence = { fresh, marker: tree.marker }
      for (const identity of collect([...tree.processes, ...found], evidence)) {
        known.set(nameOf(identity), identity)
      }
      return living().length
    },
    /** Signals each process once. Groups of the tree's roots come first: no fork of theirs escapes the signal. */
    signal(signal: 'SIGTERM' | 'SIGKILL'): void {
      const reached = new Set(tree.processes.flatMap((root) => signalGroup(root, signal)))
      for (const identity of living()) {
        const name = `${signal} ${nameOf(identity)}`
        if (signalled.has(name)) continue
        signalled.add(name)
        if (!reached.has(identity.pid)) send(identity.pid, signal)
      }
    },
    /** Polls until all known processes have ended, with growing pauses. */
    async wait(endsAt: number): Promise<void> {
      for (let pause = 2; living().length > 0 && monotonicMs() < endsAt; pause *= 2) {
        await delay(Math.max(1, Math.min(pause, 100, endsAt - monotonicMs())))
      }
    },
    result(): Killed {
      const left = living().map((identity) => identity.pid)
      return { killed: known.size - left.length, left }
    },
  }

  /** Signals the group that a running root leads, and returns its members; none when it leads no group. */
  function signalGroup(root: ProcessIdentity, signal: NodeJS.Signals): number[] {
    const name = `${signal} group ${nameOf(root)}`
    if (signalled.has(name) || liveness(root) !== 'alive') return []
    if (processTable.one(root.pid)?.group !== root.pid) return []
    signalled.add(name)
    const members = living().filter(({ pid }) => processTable.one(pid)?.group === root.pid)
    return send(-root.pid, signal) ? members.map(({ pid }) => pid) : []
  }
}

function nameOf(identity: ProcessIdentity): string {
  return `${identity.pid} ${identity.start}`
}

/** False when the process has ended, or belongs to another user. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ESRCH' || code === 'EPERM') return false
    throw error
  }
}

/** `fresh`: processes that ran a moment ago, so that groups with their numbers are still theirs. */
type Evidence = { fresh: ProcessIdentity[]; marker: Marker | undefined }

function collect(roots: ProcessIdentity[], { fresh, marker }: Evidence): ProcessIdentity[] {
  const rows = new Map(processTable.all().map((row) => [row.pid, row]))
  const living = roots.filter((identity) => liveness(identity) === 'alive')
  const groups = new Set([...living, ...fresh.filter((root) => hasKeptPid(root, rows))].map(pidOf))
  const found = new Set(living.map(pidOf))
  for (const row of rows.values()) {
    if (groups.has(row.group) || hasMarker(row, marker)) found.add(row.pid)
  }
  addDescendants(found, rows)
  for (const pid of pidsAbove(process.pid, rows)) found.delete(pid)
  return [...found].flatMap((pid) => {
    const row = rows.get(pid)
    return row === undefined || row.isDead ? [] : [identityOf(pid, row.start)]
  })
}

/** True when no later process has this pid; a pid is not reused while a group has its number. */
function hasKeptPid(root: ProcessIdentity, rows: Map<number, ProcessRow>): boolean {
  const row = rows.get(root.pid)
  return row === undefined || row.start === root.start
}

function pidOf(identity: ProcessIdentity): number {
  return identity.pid
}

function hasMarker(row: ProcessRow, marker: Marker | undefined): boolean {
  if (marker === undefined || row.isDead) return false
  const entries = processTable.environment(row.pid)?.split('\0') ?? []
  const entry = Buffer.from(`${marker.name}=${marker.value}`).toString('latin1')
  return entries.includes(entry) && !isOfOther(marker.workspace, entries)
}

/** True when both folders are there and differ. A workspace that moved, or has a second path, is the same one. */
function isOfOther(workspace: string | undefined, entries: string[]): boolean {
  const found = entries.find((each) => each.startsWith(WORKSPACE))
  if (workspace === undefined || found === undefined) return false
  const other = Buffer.from(found.slice(WORKSPACE.length), 'latin1').toString('utf8')
  if (other === workspace) return false
  const [one, two] = [workspace, other].map((path) => statOf(path))
  return one !== undefined && two !== undefined && (one.ino !== two.ino || one.dev !== two.dev)
}

const WORKSPACE = 'RELAY_WORKSPACE='

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

function addDescendants(found: Set<number>, rows: Map<number, ProcessRow>): void {
  const children = new Map<number, ProcessRow[]>()
  for (const row of rows.values()) {
    const siblings = children.get(row.parent)
    if (siblings === undefined) children.set(row.parent, [row])
    else siblings.push(row)
  }
  // The loop also visits what it adds to the set, and so reaches children of children.
  for (const pid of found) for (const row of children.get(pid) ?? []) found.add(row.pid)
}

/** A process and all its ancestors. */
function pidsAbove(pid: number, rows: Map<number, ProcessRow>): Set<number> {
  const above = new Set<number>()
  for (let at = pid; at > 0 && !above.has(at); at = rows.get(at)?.parent ?? 0) above.add(at)
  return above
}
