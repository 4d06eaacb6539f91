import { setImmediate } from 'node:timers/promises'

/** The longest time that a long task may block its process. */
const SLICE_MS = 20

/**
 * Cuts a long task into slices. Each call of the returned function yields to timers and input and output when
 * the task has worked for `sliceMs` since it last yielded.
 */
export function createSlices(sliceMs = SLICE_MS): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    if (performance.now() - begun < sliceMs) return
    await setImmediate()
    begun = performance.now()
  }
}
