/** The longest stretch of work without a pause: half a frame at 60 per second. */
const STRETCH_MS = 8

/**
 * Returns a function that long work awaits between its steps: it lets the page draw and answer input when the work
 * has run for half a frame. The function rejects with the signal's reason once it is aborted.
 */
export function breather(signal: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    signal.throwIfAborted()
    if (performance.now() - since < STRETCH_MS) return
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        resolve(undefined)
      })
      port1.start()
      port2.postMessage(undefined)
    })
    signal.throwIfAborted()
    since = performance.now()
  }
}
