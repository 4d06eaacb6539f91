import type { Job } from '../schema/job.ts'
import type { Clock, Watch } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/** Node fires timers with longer delays at once; nobody waits for 24 days. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * Waits for a job to become as wanted. Looks when the job's files change, when its time to live ends,
 * and now and then; between looks it costs nothing. Ends without the wanted state when time is up or
 * the signal is aborted, with `timed_out: true`.
 */
export async function waitUntil(options: {
  store: Store
  clock: Clock
  jobId: string
  look: () => Promise<Job>
  until: (job: Job) => boolean
  timeoutMs: number
  signal?: AbortSignal | undefined
  onLook?: ((job: Job) => void | Promise<void>) | undefined
}): Promise<{ job: Job; timed_out: boolean }> {
  const { store, clock, signal } = options
  const deadline = clock.monotonic() + options.timeoutMs
  const bell = createBell()
  const watch: Watch = store.jobs.watch({ job: options.jobId }, bell.ring)
  signal?.addEventListener('abort', bell.ring)
  try {
    for (;;) {
      const job = await options.look()
      await options.onLook?.(job)
      if (options.until(job)) return { job, timed_out: false }
      const left = deadline - clock.monotonic()
      if (left <= 0 || signal?.aborted === true) return { job, timed_out: true }
      await bell.heard(Math.min(left, untilExpiry(job, clock)))
    }
  } finally {
    watch.close()
    signal?.removeEventListener('abort', bell.ring)
  }
}

/** Between two looks at a job that should have expired, and has not: the store refuses the change for now. */
const OVERDUE_MS = 250

/** Until the look that expires the job. Only these two states expire; a job that waits for a person does not. */
function untilExpiry(job: Job, clock: Clock): number {
  if (job.state !== 'queued' && job.state !== 'running') return LONGEST_MS
  if (job.expires_at === undefined) return LONGEST_MS
  const left = Date.parse(job.expires_at) - clock.now()
  return left > 0 ? left : OVERDUE_MS
}

/** Remembers a ring until somebody listens, so that none is lost between a look and a wait. */
export function createBell() {
  let rung = false
  let wakeUp: (() => void) | undefined
  return {
    ring: (): void => {
      rung = true
      wakeUp?.()
    },
    heard: async (timeoutMs: number): Promise<void> => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(timeoutMs, LONGEST_MS))
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wakeUp = undefined
      rung = false
    },
  }
}
