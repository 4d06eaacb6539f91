import { mayHeal } from '../errors.ts'
import type { HttpContext } from './context.ts'

/** Milliseconds between two looks for workspaces with schedules. */
const LOOK_MS = 5000

/** What sends the runs of schedules while the server runs. */
export type Sweeps = { stop: () => Promise<void> }

/**
 * Sweeps every workspace that has schedules, also one whose first schedule is added later by another process. A server
 * sweeps other workspaces only while something of them is watched or waited for.
 */
export function startSweeps({ workspaces, leaving, warn }: HttpContext): Sweeps {
  const sweeping = new Map<string, () => void>()
  /** Workspaces whose unexpected failure was reported. They are tried again, and keep none of the others waiting. */
  const failed = new Set<string>()
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  let looking = Promise.resolve()
  look()

  function look(): void {
    looking = looking.then(lookOnce).catch((error: unknown) => warn(`schedules: ${String(error)}`))
  }

  async function lookOnce(): Promise<void> {
    for (const id of workspaces.ids()) {
      if (leaving.aborted) return
      if (sweeping.has(id)) continue
      try {
        const relay = await workspaces.open(id)
        if (!(await relay.queue.schedules.exist())) continue
        sweeping.set(id, relay.sweeper.start())
      } catch (error) {
        // A store that cannot be used now is reported where workspaces are listed, and tried again.
        if (mayHeal(error) || failed.has(id)) continue
        failed.add(id)
        warn(`schedules of ${id}: ${String(error)}`)
      }
    }
  }

  return {
    async stop() {
      clearInterval(timer)
      await looking
      for (const end of sweeping.values()) end()
      sweeping.clear()
    },
  }
}
