import * as z from 'zod/mini'

import { RelayError } from '../errors.ts'
import type { Actor } from '../schema/event.ts'
import { JobId } from '../schema/name.ts'
import type { Watch } from '../store/jobs.ts'
import type { Logs } from '../store/logs.ts'

const LOG = ['dismissals']

/** Lines that one read returns at most. */
const PAGE = 500

/** The latest lines that count. A failure that was dismissed before so many others is old news anyway. */
const MOST_LINES = 5000

/** How often a line is tried again because another process wrote first. */
const MAX_TRIES = 20

const Line = z.object({ job_id: JobId, dismissed: z.boolean() })

/** The latest line about a job. `marks`: its number, by which of two facts about a job the newer one is known. */
export type Dismissal = { dismissed: boolean; marks: number }

/**
 * Which failed jobs a person dismissed, so that they are no longer shown as fresh failures. Kept beside the logs of the
 * jobs, which have ended and never change.
 */
export type Dismissals = {
  /** What was last noted about a job; undefined when nothing was. */
  of(jobId: string): Promise<Dismissal | undefined>
  /** The ids of all dismissed jobs. */
  ids(): Promise<ReadonlySet<string>>
  /** Dismisses a job, or takes that back. Durable when it resolves; false when it was so already. */
  note(jobId: string, what: { dismissed: boolean; by: Actor }): Promise<boolean>
  /** Calls back with the jobs about which something may have been noted. */
  watch(listener: (jobIds: string[]) => void): Watch
}

export function createDismissals({ logs }: { logs: Logs }): Dismissals {
  const known = new Map<string, Dismissal>()
  const dismissed = new Set<string>()
  let version: number | undefined
  let reading: Promise<string[]> | undefined
  let next: Promise<string[]> | undefined

  /** Reads what was added before the call, and returns the jobs that it is about. Calls share reads. */
  function refresh(): Promise<string[]> {
    if (reading === undefined) {
      reading = readOn().finally(() => {
        reading = undefined
      })
      return reading
    }
    // The read that runs may have missed the latest line.
    const again = () => {
      next = undefined
      return refresh()
    }
    next ??= reading.then(again, again)
    return next
  }

  async function readOn(): Promise<string[]> {
    version ??= Math.max(0, (await logs.last(LOG)) - MOST_LINES)
    const changed: string[] = []
    for (;;) {
      const lines = await logs.read(LOG, { after: version, limit: PAGE, settled: false })
      for (const { version: marks, event } of lines) {
        version = marks
        const line = Line.safeParse(event)
        // A line of a later version that says something else.
        if (!line.success) continue
        apply(line.data, marks)
        changed.push(line.data.job_id)
      }
      if (lines.length < PAGE) return changed
    }
  }

  function apply(line: z.output<typeof Line>, marks: number): void {
    // Moved to the end, so that the map is in the order of the lines.
    known.delete(line.job_id)
    known.set(line.job_id, { dismissed: line.dismissed, marks })
    if (line.dismissed) dismissed.add(line.job_id)
    else dismissed.delete(line.job_id)
    for (const [eldest] of known) {
      if (known.size <= MOST_LINES) break
      known.delete(eldest)
      dismissed.delete(eldest)
    }
  }

  return {
    async of(jobId) {
      await refresh()
      return known.get(jobId)
    },

    async ids() {
      await refresh()
      return dismissed
    },

    async note(jobId, what) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        await refresh()
        if ((known.get(jobId)?.dismissed ?? false) === what.dismissed) return false
        const event = { job_id: jobId, ...what, by: { ...what.by } }
        if ((await logs.append(LOG, (version ?? 0) + 1, event)) === undefined) continue
        await refresh()
        return true
      }
      const message = `Cannot note that job "${jobId}" was dismissed: other processes write all the time. Try again.`
      throw new RelayError('STORE_WRITE_FAILED', message)
    },

    watch: (listener) =>
      logs.watch(LOG, () => {
        // A log that cannot be read is reported to those who ask for it.
        refresh().then(listener, () => {})
      }),
  }
}
