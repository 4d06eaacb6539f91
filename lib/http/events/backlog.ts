import type { JobRow, WorkspaceRow } from '../../schema/api.ts'
import type { NowFrame } from '../../schema/api-frame.ts'
import type { Frame } from '../sse.ts'
import { LATE_MS, MOST_ROWS } from './feed.ts'

type Waiting = { frame: Frame; sinceMs: number }

/**
 * What waits for one reader: of each job the newest row and what it told last, of each workspace too, oldest first. Past a thousand
 * it is one frame that says "begin anew", so its size has a bound and no end of a job is lost.
 *
 * The id of a frame is a time: whatever changed before has been told once this frame has been.
 */
export function createBacklog(on: { now: () => number; ring: () => void }) {
  let waiting = new Map<string, Waiting>()

  function add(key: string, frame: Frame): void {
    // A newer row takes the place of the one that waits, so that a busy job is not put off for ever.
    waiting.set(key, { frame, sinceMs: waiting.get(key)?.sinceMs ?? on.now() })
    if (waiting.size > MOST_ROWS) overflow()
    on.ring()
  }

  function overflow(): void {
    const data = { reason: 'More has changed than is told one by one. Fetch the lists anew.' }
    waiting = new Map([['reset', { frame: { event: 'reset', data }, sinceMs: on.now() }]])
    on.ring()
  }

  return {
    addJob: (job: JobRow): void =>
      add(`${job.workspace} ${job.job_id}`, { event: 'job', data: { job } }),
    addNow: (now: NowFrame): void =>
      add(`now ${now.workspace} ${now.job_id}`, { event: 'now', data: now }),
    addWorkspace: (workspace: WorkspaceRow): void =>
      add(workspace.workspace, { event: 'workspace', data: { workspace } }),
    overflow,

    /** The frame that waits longest. */
    take(): Frame | undefined {
      for (const [key, { frame, sinceMs }] of waiting) {
        waiting.delete(key)
        return { ...frame, id: String(sinceMs - LATE_MS) }
      }
      return undefined
    },

    /** Where a reader stands that has got everything but what waits. */
    id(): string {
      for (const { sinceMs } of waiting.values()) return String(sinceMs - LATE_MS)
      return String(on.now() - LATE_MS)
    },
  }
}
