import { BEAT_MS, isGone, ownIdentity } from '../../process/process.ts'
import type { ProcessIdentity } from '../../schema/process.ts'
import type { Clock } from '../../store/jobs.ts'
import type { Registry } from '../../store/registry.ts'

/** Which processes look at the schedules regularly. */
export type Firing = {
  /** Call at each look. A process that looks a second time is one of them. */
  beat(): Promise<void>
  isAnyAlive(): Promise<boolean>
}

export function createFiring(on: { registry: Registry; clock: Clock }): Firing {
  const { registry, clock } = on
  const identity = ownIdentity()
  const key = keyOf(identity)
  let looks = 0
  let beatenMs = Number.NEGATIVE_INFINITY

  async function removeGone(): Promise<void> {
    for (const { silent_ms, ...process } of await registry.list('scheduler')) {
      if (isGone(process, silent_ms)) await registry.remove('scheduler', keyOf(process))
    }
  }

  return {
    async beat() {
      looks += 1
      if (looks < 2 || clock.monotonic() - beatenMs < BEAT_MS) return
      beatenMs = clock.monotonic()
      if (await registry.beat('scheduler', key)) return
      await removeGone()
      await registry.put('scheduler', key, identity)
    },
    async isAnyAlive() {
      const known = await registry.list('scheduler')
      return known.some(({ silent_ms, ...process }) => !isGone(process, silent_ms))
    },
  }
}

function keyOf({ host, pid }: ProcessIdentity): string {
  return `${host ?? 'here'}.${pid}`
}
