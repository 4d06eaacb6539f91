import type { Effects } from '../../../job/effects.ts'
import type { Job } from '../../../schema/job.ts'
import type { Signals, Woken } from '../signals/signals.ts'
import { takersOf } from '../signals/takes.ts'
import type { Topics } from '../signals/topics.ts'
import type { NextJob } from './conversations.ts'

/** Notifies other processes of changes, after they are committed. */
export type Announcer = ReturnType<typeof createAnnouncer>

export function createAnnouncer({ signals, topics }: { signals: Signals; topics: Topics }) {
  /** A change of a job, and the worker that it has woken. */
  function changed(
    job: Job,
    effects: Pick<Effects, 'isReady' | 'notification'>,
    woken?: Woken,
  ): void {
    signals.signal(topics.jobs, job.job_id)
    // No process watches a job before it exists.
    if (job.version > 1) signals.signal(topics.job(job.job_id))
    if (effects.isReady) signals.signal(topics.agent(job.to))
    if (effects.notification !== undefined) signals.signal(topics.inbox(job.from.agent))
    if (woken !== undefined) signals.wake(woken)
  }

  /** A job that was not changed, but may run now. Resolves once a worker was chosen. */
  async function ready(next: NextJob): Promise<void> {
    signals.signal(topics.agent(next.agent))
    await signals.wakeOne(next.agent, takersOf(next)).catch(() => {
      // Workers look for work at intervals.
    })
  }

  return { changed, ready }
}
