/** The part of a lease that a paused worker gets to renew it. It is longer than the interval of heartbeats. */
const GRACE = 1 / 3

/**
 * The same for a worker with another clock, whose lease is measured by the wall clock, which a person may
 * change.
 */
const FOREIGN_GRACE = 1 / 2

/**
 * True when an expired lease has lapsed: a worker that was paused together with the checking process has had
 * time to renew it. `overForMs` is the time since the first check found the lease expired, or since the checking
 * process resumed from a pause, whichever is shorter.
 */
export function hasLapsed(
  leaseMs: number,
  { overForMs, isOurClock }: { overForMs: number; isOurClock: boolean },
): boolean {
  return overForMs >= leaseMs * (isOurClock ? GRACE : FOREIGN_GRACE)
}
