/** Calls `check` at an interval that can be changed, until it is stopped. */
export function repeat(check: () => void, ms: number) {
  let timer: NodeJS.Timeout | undefined
  let intervalMs: number | undefined
  let isStopped = false
  function every(newMs: number): void {
    if (isStopped || newMs === intervalMs) return
    intervalMs = newMs
    clearInterval(timer)
    // Spread out, so that many waiting processes do not all check at the same moment.
    timer = setInterval(check, newMs * (0.9 + Math.random() * 0.2))
  }
  every(ms)
  return {
    every,
    stop(): void {
      isStopped = true
      clearInterval(timer)
    },
  }
}
