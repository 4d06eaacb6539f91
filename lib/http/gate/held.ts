/** Milliseconds between two checks of the credentials of what is held open. */
const CHECK_MS = 1000

type Holder = { isWelcome: () => boolean; end: () => void }

/** What callers hold open: streams, and calls that wait. */
export type Held = ReturnType<typeof createHeld>

/**
 * Ends what a caller holds open when its credential is revoked, by whichever process, even if the stream or call
 * has nothing to send. Checks only while something is held.
 */
export function createHeld() {
  const holders = new Set<Holder>()
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    for (const holder of holders) if (!holder.isWelcome()) holder.end()
  }

  return {
    look,

    /** Adds a holder. Call `release` when it has ended; twice is fine. */
    hold(holder: Holder): { release: () => void } {
      holders.add(holder)
      timer ??= setInterval(look, CHECK_MS)
      return {
        release(): void {
          holders.delete(holder)
          if (holders.size > 0) return
          clearInterval(timer)
          timer = undefined
        },
      }
    },
  }
}
