/** Pause between two runs for one key that changes all the time. */
const PAUSE_MS = 120

/**
 * Runs a step for each key that is noted: the first time at once, and what is noted meanwhile in one go afterwards, so
 * that what is busy costs no more than one run at a time.
 */
export function createAgain<T>(run: (noted: T) => Promise<void>) {
  const busy = new Set<string>()
  const again = new Set<string>()
  const stopped = new AbortController()

  async function note(key: string, noted: T): Promise<void> {
    again.add(key)
    if (busy.has(key)) return
    busy.add(key)
    while (again.delete(key) && !stopped.signal.aborted) {
      await run(noted)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    busy.delete(key)
  }

  return {
    note: (key: string, noted: T): void => void note(key, noted),
    stop: (): void => stopped.abort(),
  }
}
