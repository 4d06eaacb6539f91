import { RelayError } from '../../errors.ts'
import type { JobRow } from '../../schema/api.ts'
import { JOB_STATES } from '../../schema/job.ts'
import type { Queue } from '../../queue/queue.ts'

/** More jobs than this at once are not told one by one. */
export const MOST_ROWS = 1000

/** Versions remembered, so that a job seen twice is told once. */
const MOST_KNOWN = 5000

/** A change is told late by this at most: its time is set before it is written. */
export const LATE_MS = 10_000

/** What listeners are told: a job that moved, or that more moved than is told (undefined). */
type Listener = (row: JobRow | undefined) => void

/** The changes of one workspace, read once for everybody who listens. */
export type Feed = { subscribe(listener: Listener): { close: () => void } }

/**
 * Makes the feed of a workspace. It watches as long as somebody listens, and looks over what changed lately
 * now and then behind that, because a watch may miss something.
 */
export function createFeed(on: {
  queue: Queue
  read: (jobId: string) => Promise<JobRow>
  now: () => number
  warn: (line: string) => void
}): Feed {
  const { queue, warn } = on
  const listeners = new Set<Listener>()
  const moved = new Set<string>()
  const known = new Map<string, number>()
  let watch: { close: () => void } | undefined
  let isReading = false
  let lookedAtMs = on.now()

  function heard(jobId: string | undefined): void {
    if (jobId === undefined) void lookOver().catch(failed)
    else void note([jobId]).catch(failed)
  }

  /** What a missed sign would leave behind. */
  async function lookOver(): Promise<void> {
    const since = lookedAtMs
    lookedAtMs = on.now()
    const { ids } = await changedSince(queue, since - LATE_MS)
    await note(ids)
  }

  async function note(ids: string[]): Promise<void> {
    for (const id of ids) moved.add(id)
    if (moved.size > MOST_ROWS) {
      moved.clear()
      tell(undefined)
    }
    if (isReading) return
    isReading = true
    try {
      for (const id of moved) {
        moved.delete(id)
        await tellOne(id)
      }
    } finally {
      isReading = false
    }
  }

  async function tellOne(jobId: string): Promise<void> {
    try {
      const row = await on.read(jobId)
      if (known.get(jobId) === row.version) return
      known.delete(jobId)
      known.set(jobId, row.version)
      for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest)
      tell(row)
    } catch (error) {
      // A damaged job, or one whose birth has not reached its end yet: its next sign is read again.
      if (!(error instanceof RelayError)) throw error
    }
  }

  function tell(row: JobRow | undefined): void {
    for (const listener of listeners) listener(row)
  }

  function failed(error: unknown): void {
    warn(`event stream: ${String(error)}`)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (watch === undefined) {
        lookedAtMs = on.now()
        watch = queue.watch('jobs', heard)
      }
      return {
        close() {
          listeners.delete(listener)
          if (listeners.size > 0) return
          watch?.close()
          watch = undefined
        },
      }
    },
  }
}

const ENDED = ['completed', 'failed', 'cancelled', 'expired'] as const
const LIVE = JOB_STATES.filter((state) => !ENDED.some((ended) => ended === state))

/**
 * Ids of the jobs that changed at this time or later. Not complete when there are more than are told one by
 * one, or when so many are queued that looking through them all would cost more than listing them anew.
 */
export async function changedSince(
  queue: Queue,
  sinceMs: number,
): Promise<{ ids: string[]; isComplete: boolean }> {
  const since = new Date(Math.max(0, sinceMs)).toISOString()
  const pages = await Promise.all(
    [LIVE, ENDED].map((state) => queue.list({ state, since, limit: MOST_ROWS / 2 })),
  )
  const ids = pages.flatMap((page) => page.jobs.map((row) => row.job_id))
  return { ids, isComplete: pages.every((page) => page.next_cursor === undefined) }
}
