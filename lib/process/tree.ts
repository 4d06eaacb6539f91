import { setTimeout as delay } from 'node:timers/promises'

import { systemCode } from '../errors.ts'
import { identityOf, liveness, monotonicMs } from './process.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { processTable } from './table.ts'
import type { ProcessRow } from './table.ts'

/** An environment variable that every process of a tree has inherited. */
export type Marker = { name: string; value: string }

/** What belongs together: some processes, all that descend from them, and all that carry the marker. */
export type Tree = {
  processes: ProcessIdentity[]
  /** Needed because clients start commands in sessions of their own, whose parents may be dead. Linux only. */
  marker?: Marker | undefined
  /**
   * Set by whoever started `processes` and has just seen them end: the process groups that still
   * bear their numbers are theirs. Later such a number may be somebody else's.
   */
  hasJustEnded?: boolean | undefined
}

/** `left`: pids that were still there when the time was up, such as processes stuck in a system call. */
export type Killed = { killed: number; left: number[] }

/** How long a process may take to vanish after SIGKILL. */
const VANISH_MS = 2000

/** The marker of every process of one turn; the worker puts it into the environment of the turn. */
export function turnMarker(jobId: string, token: number): Marker {
  return { name: 'RELAY_TURN', value: `${jobId}.${token}` }
}

/**
 * The living processes of a tree, its roots included. Never this process or one above it.
 * What escapes: a process that left its group, lost its parent and cleared its environment.
 */
export function treeOf(tree: Tree): ProcessIdentity[] {
  const fresh = tree.hasJustEnded === true ? tree.processes : []
  return collect(tree.processes, { fresh, marker: tree.marker })
}

/**
 * Ends a whole tree: SIGTERM to everything in it, SIGKILL to what is left after `graceMs` (at once when 0).
 * Returns when all of it is gone, at the latest some two seconds after the grace. A process is only
 * signalled when it still is the one that was found, so a pid that was reused is safe.
 */
export async function killTree(options: Tree & { graceMs: number }): Promise<Killed> {
  const { graceMs, ...tree } = options
  const hunt = openHunt(tree)
  const graceEnds = monotonicMs() + graceMs
  while (hunt.look() > 0 && monotonicMs() < graceEnds) {
    hunt.signal('SIGTERM')
    await hunt.wait(graceEnds)
  }
  const vanishEnds = monotonicMs() + VANISH_MS
  while (hunt.look() > 0 && monotonicMs() < vanishEnds) {
    hunt.signal('SIGKILL')
    await hunt.wait(Math.min(vanishEnds, monotonicMs() + 200))
  }
  return hunt.result()
}

/** One killing: what was found so far, kept because whoever loses its parent is not found again. */
function openHunt(tree: Tree) {
  const known = new Map<string, ProcessIdentity>()
  const told = new Set<string>()
  const living = () => [...known.values()].filter((identity) => liveness(identity) === 'alive')

  return {
    look(): number {
      const found = [...known.values()]
      const fresh = tree.hasJustEnded === true ? [...tree.processes, ...found] : found
      const evidence = { fresh, marker: tree.marker }
      for (const identity of collect([...tree.processes, ...found], evidence)) {
        known.set(nameOf(identity), identity)
      }
      return living().length
    },
    /** Tells each process once, groups of the tree's roots first: a group has no gap to fork through. */
    signal(signal: 'SIGTERM' | 'SIGKILL'): void {
      const reached = new Set(tree.processes.flatMap((root) => signalGroup(root, signal)))
      for (const identity of living()) {
        const name = `${signal} ${nameOf(identity)}`
        if (told.has(name)) continue
        told.add(name)
        if (!reached.has(identity.pid)) send(identity.pid, signal)
      }
    },
    /** Polls until all that is known has gone, with growing pauses. */
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

  /** Signals the group that a living root leads and returns its members; none when it leads none. */
  function signalGroup(root: ProcessIdentity, signal: NodeJS.Signals): number[] {
    const name = `${signal} group ${nameOf(root)}`
    if (told.has(name) || liveness(root) !== 'alive') return []
    if (processTable.one(root.pid)?.group !== root.pid) return []
    told.add(name)
    const members = living().filter(({ pid }) => processTable.one(pid)?.group === root.pid)
    return send(-root.pid, signal) ? members.map(({ pid }) => pid) : []
  }
}

function nameOf(identity: ProcessIdentity): string {
  return `${identity.pid} ${identity.start}`
}

/** False when the process has gone, or is not ours to signal. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ESRCH' || code === 'EPERM') return false
    throw error
  }
}

/** `fresh`: processes that were seen alive a moment ago, so their groups are still theirs. */
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

/** True when no later process has this pid; a pid is not given out again while a group bears it. */
function hasKeptPid(root: ProcessIdentity, rows: Map<number, ProcessRow>): boolean {
  const row = rows.get(root.pid)
  return row === undefined || row.start === root.start
}

function pidOf(identity: ProcessIdentity): number {
  return identity.pid
}

function hasMarker(row: ProcessRow, marker: Marker | undefined): boolean {
  if (marker === undefined || row.isDead) return false
  const environment = processTable.environment(row.pid)
  const entry = Buffer.from(`${marker.name}=${marker.value}`).toString('latin1')
  return environment?.split('\0').includes(entry) === true
}

function addDescendants(found: Set<number>, rows: Map<number, ProcessRow>): void {
  const children = new Map<number, ProcessRow[]>()
  for (const row of rows.values()) {
    const siblings = children.get(row.parent)
    if (siblings === undefined) children.set(row.parent, [row])
    else siblings.push(row)
  }
  // A set that is walked while it grows: each process added brings its own children.
  for (const pid of found) for (const row of children.get(pid) ?? []) found.add(row.pid)
}

/** A process and all above it. */
function pidsAbove(pid: number, rows: Map<number, ProcessRow>): Set<number> {
  const above = new Set<number>()
  for (let at = pid; at > 0 && !above.has(at); at = rows.get(at)?.parent ?? 0) above.add(at)
  return above
}
