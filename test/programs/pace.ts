import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What an empty program of Node takes on a machine that has nothing else to do. */
const QUIET_MS = 50

/**
 * A span of time as this machine keeps it now: at least the span itself, and as much longer as an empty program
 * of Node takes longer here than on a quiet machine. A promise in milliseconds is held against it, not against
 * whoever else is busy meanwhile.
 */
export async function atThisPace(ms: number): Promise<number> {
  const begun = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return (ms * Math.max(QUIET_MS, performance.now() - begun)) / QUIET_MS
}
