/** The part of a lease, longer than one heartbeat, in which a worker that was paused can renew it. */
const GRACE = 1 / 3

/** The same for a worker with another clock: its age is known by a time that a person may set. */
const FOREIGN_GRACE = 1 / 2

/**
 * True when a lease that a look found over has lapsed: a worker that was paused together with the process that looks
 * had time to renew it. `overForMs`: how long ago the first look found it over, and this process has been awake.
 */
export function hasLapsed(
  leaseMs: number,
  { overForMs, isOurClock }: { overForMs: number; isOurClock: boolean },
): boolean {
  return overForMs >= leaseMs * (isOurClock ? GRACE : FOREIGN_GRACE)
}
