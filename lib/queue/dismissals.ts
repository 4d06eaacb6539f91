import * as z from 'zod/mini'

import { Actor } from '../schema/event.ts'
import { JobId } from '../schema/name.ts'
import type { Watch } from '../store/jobs.ts'
import type { Logs } from '../store/logs.ts'
import { openLogTail } from './log-tail.ts'

/** The latest lines that count. A failure that was dismissed before so many others is old news anyway. */
const MOST_LINES = 5000

const Line = z.object({ job_id: JobId, dismissed: z.boolean(), by: Actor })

/** The latest line about a job. `marks`: its number, by which of two facts about a job the newer one is known. */
type Dismissal = { dismissed: boolean; marks: number }

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
  /** Calls back with the jobs about which something was noted. */
  watch(listener: (jobIds: string[]) => void): Watch
}

export function createDismissals({ logs }: { logs: Logs }): Dismissals {
  const known = new Map<string, Dismissal>()
  const dismissed = new Set<string>()

  const tail = openLogTail({
    logs,
    name: ['dismissals'],
    schema: Line,
    most: MOST_LINES,
    apply(line, marks) {
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
    },
  })

  return {
    async of(jobId) {
      await tail.refresh()
      return known.get(jobId)
    },
    async ids() {
      await tail.refresh()
      return dismissed
    },
    note: (jobId, what) =>
      tail.append(() => {
        const isSame = (known.get(jobId)?.dismissed ?? false) === what.dismissed
        return isSame ? undefined : { job_id: jobId, ...what }
      }),
    watch: (listener) => tail.watch((lines) => listener(lines.map(({ job_id }) => job_id))),
  }
}
