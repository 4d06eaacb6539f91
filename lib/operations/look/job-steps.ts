import { createSignal } from '../../queue/wait.ts'
import { replay } from '../../job/replay.ts'
import type { ActivityEntry } from '../../schema/activity.ts'
import type { JobEvent } from '../../schema/event.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Found } from '../reach.ts'
import type { Position } from './position.ts'

/** Lines of activity read at a time. */
const LINES = 100

/** A look is due at least this often; changes wake the wait before. */
const LONGEST_SILENCE_MS = 3600 * 1000

/** What happened next to a job, and how far the reader has got with it. */
export type JobStep = { position: Position } & (
  | { kind: 'activity'; line: ActivityEntry }
  | { kind: 'log'; event: JobEvent; job: Job }
  | { kind: 'end'; job: Job }
)

/** True when nothing follows this position, and never will. */
export async function isOver({ relay, job }: Found, at: Position): Promise<boolean> {
  if (!isFinal(job) || at.events < job.version) return false
  const rest = await relay.queue.activity(job.job_id, { after: at.activity, limit: 1 })
  return rest.length === 0
}

/**
 * Yields the log and the activity of a job, from a position until the job has ended or the signal is aborted.
 * Each step is read from the store when the reader asks for it, so nothing waits in memory.
 */
export async function* jobSteps(
  { relay: { queue }, job: { job_id } }: Found,
  { from, signal }: { from: Position; signal: AbortSignal },
): AsyncGenerator<JobStep> {
  let { events, activity } = from
  const change = createSignal()
  const watch = queue.watch({ job: job_id }, change.raise)
  signal.addEventListener('abort', change.raise)
  try {
    while (!signal.aborted) {
      const before = { events, activity }
      const job = await queue.get(job_id)
      for (const line of await queue.activity(job_id, { after: activity, limit: LINES })) {
        activity = line.after
        yield { kind: 'activity', line, position: { events, activity } }
      }
      // A turn reports before it ends, so the log is read once all of the activity was.
      if (activity !== before.activity) continue
      for (const step of replay(await queue.history(job_id)).slice(events)) {
        events = step.event.version
        yield { kind: 'log', ...step, position: { events, activity } }
      }
      if (events !== before.events) continue
      if (isFinal(job)) return yield { kind: 'end', job, position: before }
      await change.raised(LONGEST_SILENCE_MS)
    }
  } finally {
    watch.close()
    signal.removeEventListener('abort', change.raise)
  }
}
