import type { Effects } from '../../../job/effects.ts'
import type { Job } from '../../../schema/job.ts'
import type { Woken } from '../signals/sending.ts'
import type { Signals } from '../signals/signals.ts'
import { takersOf } from '../signals/takes.ts'
import type { Topics } from '../signals/topics.ts'
import type { NextJob } from './conversations.ts'

/** Notifies other processes of changes, after they are committed. */
export type Announcer = ReturnType<typeof createAnnouncer>

/** What a statement that changes a job finds out about other processes: topics that are watched, a woken worker. */
export type Audience = { watched: string[]; woken: Woken | undefined }

export function createAnnouncer({ signals, topics }: { signals: Signals; topics: Topics }) {
  /** Signals the topics of a change that any process watches, and wakes the worker that it has chosen. */
  function changed(jobId: string, { watched, woken }: Audience): void {
    for (const topic of watched) signals.signal(topic, topic === topics.jobs ? jobId : '')
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

/** The topics that a change of a job concerns. */
export function topicsOf(
  topics: Topics,
  job: Job,
  effects: Pick<Effects, 'isReady' | 'notification'>,
): string[] {
  return [
    topics.jobs,
    // No process watches a job before it exists.
    ...(job.version > 1 ? [topics.job(job.job_id)] : []),
    ...(effects.isReady ? [topics.agent(job.to)] : []),
    ...(effects.notification === undefined ? [] : [topics.inbox(job.from.agent)]),
  ]
}
