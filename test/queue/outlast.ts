import type { Queue } from '../../lib/queue/queue.ts'
import type { Swept } from '../../lib/queue/sweep.ts'
import type { HandClock } from '../store/clock.ts'

/** How often a server looks for dead leases. */
const LOOK_MS = 5000

/** Lets a lease and the grace after it pass for a process that sweeps all the while; returns what it took back. */
export async function outlast(
  { queue, clock }: { queue: Queue; clock: HandClock },
  leaseMs: number,
): Promise<Swept[]> {
  const swept = await queue.sweep()
  for (let passed = 0; passed < leaseMs * 1.5 + LOOK_MS; passed += LOOK_MS) {
    clock.advance(LOOK_MS)
    swept.push(...(await queue.sweep()))
  }
  return swept
}
