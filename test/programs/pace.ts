import { spawnSync } from 'node:child_process'

/** What an empty program of Node takes on a machine that has nothing else to do. */
const QUIET_MS = 50

/**
 * A span of time as this machine keeps it now: at least the span itself, and as much longer as an empty program
 * of Node takes longer here than on a quiet machine. A promise in milliseconds is held against it, not against
 * whoever else is busy meanwhile.
 */
export function atThisPace(ms: number): number {
  const begun = performance.now()
  spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' })
  return (ms * Math.max(QUIET_MS, performance.now() - begun)) / QUIET_MS
}
