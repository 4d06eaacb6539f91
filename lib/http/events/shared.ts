/** A source that many listeners share. */
export type Shared<T> = {
  /** Starts the source with its first listener and stops it after its last. Closing twice is fine. */
  subscribe(listener: (value: T) => void): { close: () => void }
}

/** Makes a source of what `start` publishes; `start` returns how to stop. */
export function createShared<T>(
  start: (publish: (value: T) => void) => { stop: () => void },
): Shared<T> {
  const listeners = new Set<(value: T) => void>()
  let running: { stop: () => void } | undefined

  function publish(value: T): void {
    for (const listener of listeners) listener(value)
  }

  return {
    subscribe(listener) {
      // A listener of its own, so that one function may subscribe twice.
      const own = (value: T) => listener(value)
      listeners.add(own)
      running ??= start(publish)
      return {
        close() {
          listeners.delete(own)
          if (listeners.size > 0) return
          running?.stop()
          running = undefined
        },
      }
    },
  }
}

/** Runs a step now and then at intervals, one at a time. A failed step is reported, and the next one tries again. */
export function repeat(
  step: () => Promise<void>,
  { everyMs, failed }: { everyMs: number; failed: (error: unknown) => void },
): { stop: () => void } {
  let isBusy = false
  function run(): void {
    if (isBusy) return
    isBusy = true
    step()
      .catch(failed)
      .finally(() => {
        isBusy = false
      })
  }
  const timer = setInterval(run, everyMs)
  run()
  return { stop: () => clearInterval(timer) }
}
