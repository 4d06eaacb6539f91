import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { counted } from '../text/count.ts'

/** When a process first checks for ended jobs to collect, and the interval after that. One process a day collects. */
const FIRST_MS = 5 * 60_000
const EVERY_MS = 3_600_000

/** How far the wall clock may drift from the monotonic clock between two checks before it is not trusted. */
const STEADY_MS = 60_000

/** Jobs per collection, so that a large store is cleaned over several hours. */
const MOST_JOBS = 2000

const DAY_MS = 86_400_000

/** Regular collection of ended jobs whose retention is over; `look` is one step of it. */
export type Collecting = { look: () => Promise<void>; close: () => void }

/**
 * Lets a long-lived process collect ended jobs; of all processes of a store, one collects each day. Keeps no process
 * alive. After a change of the wall clock, one check is skipped.
 */
export function collectNowAndThen(on: {
  store: Store
  clock: Clock
  retentionDays: number
  /** Shrinks flows that ended before a time, so many at most. */
  collectFlows?: ((before: string, most: number) => Promise<number>) | undefined
  /** Removes backups of files whose retention is over. */
  collectBackups?: (() => void) | undefined
  warn: (line: string) => void
}): Collecting {
  const { store, clock, retentionDays, collectFlows, collectBackups, warn } = on
  const apart = () => clock.now() - clock.monotonic()
  let known = apart()
  let isClosed = false
  let timer = setTimeout(tick, FIRST_MS * (1 + Math.random())).unref()

  async function look(): Promise<void> {
    const isSteady = Math.abs(apart() - known) < STEADY_MS
    known = apart()
    if (!isSteady) return
    const before = new Date(clock.now() - retentionDays * DAY_MS).toISOString()
    const collected = await store.upkeep.collectWhenDue(before, MOST_JOBS)
    if (collected === undefined) return
    collectBackups?.()
    const flows = (await collectFlows?.(before, MOST_JOBS)) ?? 0
    const counts = [
      collected.jobs === 0 ? [] : counted(collected.jobs, 'job'),
      flows === 0 ? [] : counted(flows, 'flow'),
    ].flat()
    if (counts.length === 0) return
    warn(`collected ${counts.join(' and ')} that ended before ${before.slice(0, 10)}`)
  }

  function tick(): void {
    look()
      .catch((error: unknown) => warn(`cannot collect ended jobs: ${String(error)}`))
      .finally(() => {
        timer = setTimeout(tick, EVERY_MS * (0.9 + Math.random() * 0.2)).unref()
        if (isClosed) clearTimeout(timer)
      })
  }

  return {
    look,
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
