import { liveness } from '../process/process.ts'
import type { TurnHere } from '../process/around.ts'
import { killTree } from '../process/tree.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { isUnusable } from '../store/unusable.ts'
import type { Turns } from './turns.ts'

/** How often the processes of this host are looked at; each look reads the environment of every one. */
const LOOK_MS = 5000

/** How long a turn that is over may still have processes: its worker, if it is alive, stops them itself. */
const PARTING_MS = 15_000

/** The time between SIGTERM and SIGKILL. */
const KILL_GRACE_MS = 1000

/**
 * Finds what is left on this host of turns that it lost. A host that was cut off may have lost its worker too, and
 * another host then took its jobs back without seeing their processes.
 */
export function createStrays(on: {
  store: Store
  clock: Clock
  turns: Turns
  /** The turns whose processes run on this host; see `turnsHere`. */
  turnsHere: (() => TurnHere[]) | undefined
}) {
  const { store, clock, turns, turnsHere } = on
  const over = new Map<string, number>()
  let lookedAtMs = Number.NEGATIVE_INFINITY

  /** Stops such processes, now and then. Returns the jobs whose turns had any. */
  async function stop(): Promise<string[]> {
    const now = clock.monotonic()
    if (turnsHere === undefined || now - lookedAtMs < LOOK_MS) return []
    lookedAtMs = now
    const here = turnsHere()
    const names = new Set(here.map(({ turn }) => turn))
    for (const turn of over.keys()) if (!names.has(turn)) over.delete(turn)
    const stopped: string[] = []
    for (const { turn, processes } of here) {
      const [jobId = '', token] = turn.split('.')
      if (!(await isOver({ job_id: jobId, token: Number(token) }))) {
        over.delete(turn)
        continue
      }
      const sinceMs = over.get(turn) ?? now
      over.set(turn, sinceMs)
      if (now - sinceMs < PARTING_MS) continue
      const { killed } = await killTree({ processes, graceMs: KILL_GRACE_MS })
      if (killed > 0) stopped.push(jobId)
    }
    return stopped
  }

  /** True when nothing holds the turn any more: another one has begun, or it was settled and its worker is dead. */
  async function isOver(turn: { job_id: string; token: number }): Promise<boolean> {
    if (turns.isHeld(turn)) return false
    const job = await store.jobs.read(turn.job_id).catch((error: unknown) => {
      if (!isUnusable(error)) throw error
      return undefined
    })
    if (job === undefined || job.token < turn.token) return false
    if (job.token > turn.token) return true
    if (job.state === 'running' || job.holder === undefined) return false
    const [held] = await store.jobs.held({ job_id: turn.job_id })
    return held === undefined && liveness(job.holder) === 'dead'
  }

  return { stop }
}
