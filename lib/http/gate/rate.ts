/** How often one caller may do something. */
export type RateLimits = {
  /** At once, after a pause. */
  burst: number
  /** In the long run. */
  perSecond: number
}

/** Counts one call of a caller: 0 when it may be made, else the milliseconds until the next one may. */
export type Rate = (caller: string) => number

/** Callers that are counted. The one that was quiet for longest is forgotten, which only makes its limit new. */
const MOST = 10_000

/** Limits how often each caller does something. What one caller spends, no other one lacks. */
export function createRate({ burst, perSecond }: RateLimits, now: () => number): Rate {
  const budgets = new Map<string, { left: number; atMs: number }>()

  return (caller) => {
    const nowMs = now()
    const known = budgets.get(caller) ?? { left: burst, atMs: nowMs }
    const earned = (Math.max(0, nowMs - known.atMs) / 1000) * perSecond
    const left = Math.min(burst, known.left + earned)
    const isAllowed = left >= 1
    budgets.delete(caller)
    budgets.set(caller, { left: isAllowed ? left - 1 : left, atMs: nowMs })
    for (const quiet of budgets.keys()) if (budgets.size > MOST) budgets.delete(quiet)
    return isAllowed ? 0 : Math.ceil(((1 - left) / perSecond) * 1000)
  }
}
