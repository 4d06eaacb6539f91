import { notificationOf } from '../job/effects.ts'
import { createBell } from '../queue/wait.ts'
import type { Job } from '../schema/job.ts'
import type { Clock, Watch } from '../store/jobs.ts'

/** A writer that has ended a job tells the inbox next, after at most a few flushes of a slow disk. */
const LATE_MS = 3000

/**
 * Takes away news that somebody has from the job itself. Its log changes just before the inbox hears of it,
 * so where news must come this waits for them. `take` says how many there were; `hasAsked` is true for a
 * job with an open question.
 */
export async function takeExpected(
  on: { clock: Clock; watch: (listener: () => void) => Watch },
  { job, hasAsked = false }: { job: Job; hasAsked?: boolean },
  take: () => Promise<number>,
): Promise<void> {
  const { clock } = on
  const isExpected = notificationOf(job, hasAsked ? 'ask' : undefined) !== undefined
  const age = Math.abs(clock.now() - Date.parse(job.updated_at))
  const deadline = clock.monotonic() + (isExpected ? LATE_MS - age : 0)
  const bell = createBell()
  const watch = on.watch(bell.ring)
  try {
    for (;;) {
      if ((await take()) > 0) return
      const left = deadline - clock.monotonic()
      if (left <= 0) return
      await bell.heard(left)
    }
  } finally {
    watch.close()
  }
}
