import { setImmediate } from 'node:timers/promises'

/** How long a long duty may keep a process from everything else. */
const SLICE_MS = 20

/**
 * Cuts a long duty into slices: a call of what is returned lets timers, input and output of the process have
 * their turn, when the duty has worked for 20 ms since the last time.
 */
export function createSlices(): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    if (performance.now() - begun < SLICE_MS) return
    await setImmediate()
    begun = performance.now()
  }
}
