import { isUnreachable } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import type { Clock, Watch } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'

/** Node fires timers with longer delays immediately. About 24 days. */
const LONGEST_MS = 2 ** 31 - 1

/** What to wait for, and the longest time. `onCheck` receives the job at each check. */
export type Wait = {
  until: (job: Job) => boolean
  timeoutMs: number
  signal?: AbortSignal | undefined
  onCheck?: ((job: Job) => void | Promise<void>) | undefined
}

/** The end of a wait: the wanted job, the time-out, or the abort of the signal. */
export type Waited = { job: Job; timed_out: boolean; aborted: boolean }

/**
 * Waits until the job satisfies `until`, the time is up or the signal is aborted. Checks when the job changes, when
 * its time to live ends, and at intervals; there is no cost in between. Outlives a store that cannot be reached, and
 * throws `STORE_UNREACHABLE` only if that is so when the wait ends.
 */
export async function waitUntil(
  options: Wait & { store: Store; clock: Clock; jobId: string; read: () => Promise<Job> },
): Promise<Waited> {
  const { store, clock, signal } = options
  const deadline = clock.monotonic() + options.timeoutMs
  const change = createSignal()
  const watch: Watch = store.jobs.watch({ job: options.jobId }, change.raise)
  signal?.addEventListener('abort', change.raise)
  try {
    for (;;) {
      const found = await check(options)
      const left = deadline - clock.monotonic()
      const isMet = 'job' in found && found.isMet
      const aborted = !isMet && signal?.aborted === true
      if (isMet || aborted || left <= 0) {
        if ('refusal' in found) throw found.refusal
        return { job: found.job, aborted, timed_out: !isMet && !aborted }
      }
      const againMs = 'job' in found ? untilExpiry(found.job, clock) : AGAIN_MS
      await change.raised(Math.min(left, againMs))
    }
  } finally {
    watch.close()
    signal?.removeEventListener('abort', change.raise)
  }
}

/** Interval of checks while the store cannot be reached. */
const AGAIN_MS = 1000

type Checked = { job: Job; isMet: boolean } | { refusal: unknown }

async function check({
  read,
  until,
  onCheck,
}: Pick<Wait, 'until' | 'onCheck'> & { read: () => Promise<Job> }): Promise<Checked> {
  try {
    const job = await read()
    await onCheck?.(job)
    return { job, isMet: until(job) }
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return { refusal: error }
  }
}

/**
 * Interval of checks of a job that is overdue but could not be expired, because the store refuses the change
 * for now.
 */
const OVERDUE_MS = 250

/**
 * Time until the check that expires the job. Only queued and running jobs expire; one that waits for a person
 * does not.
 */
function untilExpiry(job: Job, clock: Clock): number {
  if (job.state !== 'queued' && job.state !== 'running') return LONGEST_MS
  if (job.expires_at === undefined) return LONGEST_MS
  const left = Date.parse(job.expires_at) - clock.now()
  return left > 0 ? left : OVERDUE_MS
}

/**
 * A signal that stays raised until `raised` is awaited, so that no change between a check and a wait is lost.
 */
export function createSignal() {
  let isRaised = false
  let wakeUp: (() => void) | undefined
  return {
    raise: (): void => {
      isRaised = true
      wakeUp?.()
    },
    /** Resolves when the signal is raised, or after the time-out. */
    raised: async (timeoutMs: number): Promise<void> => {
      if (!isRaised) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(timeoutMs, LONGEST_MS))
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wakeUp = undefined
      isRaised = false
    },
  }
}
