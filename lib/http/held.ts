/** Between two looks whether those who hold something open are still welcome. */
const LOOK_MS = 1000

type Holder = { isWelcome: () => boolean; end: () => void }

/** What callers hold open: streams, and calls that wait. */
export type Held = ReturnType<typeof createHeld>

/**
 * Ends what a caller holds open when its credential is revoked, also where nothing happens that would make it
 * look, and also when another process revoked it. Looks only while something is held.
 */
export function createHeld() {
  const holders = new Set<Holder>()
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    for (const holder of holders) if (!holder.isWelcome()) holder.end()
  }

  return {
    look,

    /** Notes what is held; `release` is to be called when it has ended, twice is fine. */
    hold(holder: Holder): { release: () => void } {
      holders.add(holder)
      timer ??= setInterval(look, LOOK_MS)
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
