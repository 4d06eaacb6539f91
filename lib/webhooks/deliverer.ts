import { RelayError } from '../errors.ts'
import type { Queue } from '../queue/queue.ts'
import { JOB_STATES } from '../schema/job.ts'
import type { Webhook } from '../schema/webhook.ts'
import { LATE_MS, openCourse } from './course.ts'
import type { Course, CourseOptions } from './course.ts'
import { createLease } from './lease.ts'

/** Milliseconds between two looks at which webhooks there are, and at whether another process still delivers. */
const LOOK_MS = 5000

/** Milliseconds between two looks over all that changed, while something changes. */
const SCAN_MS = 10_000

/** The same while nothing does: a watch may miss a change. */
const IDLE_SCAN_MS = 60_000

/** How long after a change it is delivered, so that a burst is one look. */
const SOON_MS = 20

/** Jobs of one page of a listing. */
const PAGE = 500

const ENDED = ['completed', 'failed', 'cancelled', 'expired'] as const
const LIVE = JOB_STATES.filter((state) => !ENDED.some((ended) => ended === state))

export type DelivererOptions = CourseOptions & {
  queue: Pick<Queue, 'history' | 'output' | 'list' | 'watch'>
  warn: (line: string) => void
}

/** Delivers to the webhooks of one workspace until it is stopped. */
export type Deliverer = {
  /** One look: delivers what can be delivered now. Resolves with the milliseconds until the next one. */
  step: () => Promise<number>
  /** Steps by itself from now on. */
  start: () => void
  /** Looks at once at which webhooks there are, because this process changed them. */
  wake: () => void
  /** Ends what is in progress, and leaves the work to another process. Twice is fine. */
  stop: () => Promise<void>
}

/**
 * Creates the deliverer of one workspace. Every process that serves it may have one: a lease lets one of them work. What
 * was sent and not recorded when a process died is sent again, with the same id.
 */
export function createDeliverer(on: DelivererOptions): Deliverer {
  const { registry, queue, clock, signal, warn } = on
  const lease = createLease(registry, clock.monotonic)
  const courses = new Map<string, Course>()
  const touched = new Set<string>()
  let scanAtMs = 0
  let watch: { close: () => void } | undefined
  let timer: NodeJS.Timeout | undefined
  let stepping: Promise<void> | undefined
  let isStopped = false

  async function step(): Promise<number> {
    const webhooks = await registry.list('webhook')
    if (webhooks.length === 0) {
      rest()
      return LOOK_MS
    }
    // Watches before it looks at the past: the other order would miss what happens in between.
    watch ??= queue.watch('jobs', changed)
    if (!(await lease.hold())) {
      courses.clear()
      return LOOK_MS
    }
    await follow(webhooks)
    const nowMs = clock.now()
    const ids = [...touched]
    touched.clear()
    const isScan = nowMs >= scanAtMs
    if (isScan) scanAtMs = nowMs + IDLE_SCAN_MS
    const waits = await Promise.all(
      webhooks.map((webhook) => deliverTo(courses.get(webhook.webhook_id), { ids, isScan, nowMs })),
    )
    if (ids.length > 0) scanAtMs = Math.min(scanAtMs, nowMs + SCAN_MS)
    return Math.max(0, Math.min(LOOK_MS, ...waits, scanAtMs - clock.now()))
  }

  /** Opens the courses of new webhooks, and forgets those that were removed. */
  async function follow(webhooks: Webhook[]): Promise<void> {
    const ids = new Set(webhooks.map(({ webhook_id }) => webhook_id))
    for (const id of courses.keys()) if (!ids.has(id)) courses.delete(id)
    for (const webhook of webhooks) {
      if (courses.has(webhook.webhook_id)) continue
      courses.set(webhook.webhook_id, await openCourse(webhook, on))
      scanAtMs = 0
    }
  }

  async function deliverTo(
    course: Course | undefined,
    { ids, isScan, nowMs }: { ids: string[]; isScan: boolean; nowMs: number },
  ): Promise<number> {
    if (course === undefined) return LOOK_MS
    const waitMs = course.waitMs()
    if (waitMs > 0) return scanLater(waitMs)
    const changedIds = isScan ? await changedSince(course.passedMs() - LATE_MS) : ids
    if (!(await course.run([...changedIds, ...course.due()]))) return scanLater(course.waitMs())
    if (isScan) {
      await course.settle(nowMs)
      // Again, until nothing changed lately: then every mark is settled.
      if (changedIds.length > 0) scanAtMs = Math.min(scanAtMs, nowMs + SCAN_MS)
    }
    return LOOK_MS
  }

  /** What was not delivered to a receiver that is away is found again by a look over all that changed. */
  function scanLater(waitMs: number): number {
    scanAtMs = Math.min(scanAtMs, clock.now() + waitMs)
    return waitMs
  }

  /** Ids of the jobs that changed at this time or later, the longest unchanged first. */
  async function changedSince(sinceMs: number): Promise<string[]> {
    const since = new Date(Math.max(0, sinceMs)).toISOString()
    const rows: { job_id: string; updated_at: string }[] = []
    for (const state of [LIVE, ENDED]) {
      let cursor: string | undefined
      do {
        const page = await queue.list({ state, since, limit: PAGE, cursor })
        rows.push(...page.jobs)
        cursor = page.next_cursor
      } while (cursor !== undefined && !signal.aborted)
    }
    rows.sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1))
    return rows.map(({ job_id }) => job_id)
  }

  function changed(jobId: string | undefined): void {
    if (jobId === undefined) scanAtMs = 0
    else touched.add(jobId)
    schedule(SOON_MS)
  }

  function schedule(ms: number): void {
    if (isStopped || stepping !== undefined) return
    clearTimeout(timer)
    timer = setTimeout(run, ms)
    timer.unref()
  }

  function run(): void {
    stepping = step()
      .catch((error: unknown) => {
        // A store that cannot be used now is tried again.
        warn(`webhooks: ${error instanceof RelayError ? error.message : String(error)}`)
        courses.clear()
        return LOOK_MS
      })
      .then((waitMs) => {
        stepping = undefined
        schedule(touched.size > 0 ? SOON_MS : waitMs)
      })
  }

  function rest(): void {
    watch?.close()
    watch = undefined
    courses.clear()
    touched.clear()
  }

  return {
    step,
    start: () => schedule(0),
    wake: () => schedule(0),
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await stepping
      rest()
      await lease.release()
    },
  }
}
