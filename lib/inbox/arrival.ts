import { notificationOf } from '../job/effects.ts'
import { createSignal } from '../queue/wait.ts'
import { openQuestion } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'
import type { Clock, Watch } from '../store/jobs.ts'

/** The process that ends a job stores its notification next, after at most a few flushes of a slow disk. */
const LATE_MS = 3000

/**
 * Removes the notifications of a job after its state was read from the job itself. A job's log changes shortly
 * before the notification is stored. So while one is expected and `remove` has removed none, this calls it again
 * after each signal of the inbox, until the notification would be too late.
 */
export async function removeOnArrival(
  on: { clock: Clock; watch: (listener: () => void) => Watch },
  job: Job,
  remove: () => Promise<number>,
): Promise<void> {
  const { clock } = on
  const latest = openQuestion(job) === undefined ? undefined : 'ask'
  const isExpected = notificationOf(job, latest) !== undefined
  const age = Math.abs(clock.now() - Date.parse(job.updated_at))
  const deadline = clock.monotonic() + (isExpected ? LATE_MS - age : 0)
  const signal = createSignal()
  const watch = on.watch(signal.raise)
  try {
    for (;;) {
      if ((await remove()) > 0) return
      const left = deadline - clock.monotonic()
      if (left <= 0) return
      await signal.raised(left)
    }
  } finally {
    watch.close()
  }
}
