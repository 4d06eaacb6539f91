import { createDataFlush } from '../log/flush.ts'

/**
 * Flushes a file for all its writers at once: a flush covers everything written before it begins, so writers that ask
 * while one is in progress share the next one. The result resolves when everything written before the call is on disk, and
 * throws the system's error. `isBusy`: see `createFlush`.
 */
export function createSharedFlush(fd: number, isBusy: () => boolean): () => Promise<void> {
  const flush = createDataFlush(isBusy)
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  async function begin(former: Promise<void>): Promise<void> {
    // Its failure is reported to the callers that wait for it. This also lets changes of the same moment join.
    await former.catch(() => {})
    next = undefined
    await flush(fd)
  }

  return () => {
    if (next === undefined) {
      next = begin(last)
      last = next
    }
    return next
  }
}
