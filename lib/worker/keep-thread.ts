import type { Turn, TurnResult } from '../executor.ts'
import type { Queue } from '../queue/queue.ts'
import type { RunningJob } from '../schema/job.ts'

/** The thread that a job's turn resumes: a copy for a fork, else the thread of its conversation. */
export async function threadOf(queue: Queue, job: RunningJob): Promise<Turn['resume']> {
  if (job.fork !== undefined) {
    const { thread_id, thread_usage } = job.fork
    return { thread_id, thread_usage, isFork: true }
  }
  const key = job.task.conversation_key
  return key === undefined ? undefined : queue.conversations.thread(job.to, key)
}

/**
 * Stores the thread of a turn as its conversation's. A turn that failed leaves the conversation at its last good
 * thread, and so does one that lost its lease. If it failed in that very thread, the thread's usage has grown,
 * and the next turn must count from there.
 */
export async function keepThread(queue: Queue, job: RunningJob, end: TurnResult): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || end.thread_id === undefined) return
  if (!(await queue.heartbeat(job))) return
  const { thread_id, thread_usage } = end
  if (!end.ok) {
    const known = await queue.conversations.thread(job.to, key)
    if (thread_usage === undefined || known?.thread_id !== thread_id) return
  }
  await queue.conversations.keepThread(job.to, key, { thread_id, thread_usage })
}

/**
 * The same for a job that its agent has ended already with `record_result`. The next job of the conversation may
 * be running, so the thread is stored only when it is the same one, or the first.
 */
export async function keepThreadOfEndedJob(
  queue: Queue,
  job: RunningJob,
  end: TurnResult,
): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || !end.ok || end.thread_id === undefined) return
  const { thread_id, thread_usage } = end
  const known = await queue.conversations.thread(job.to, key)
  if (known !== undefined && known.thread_id !== thread_id) return
  await queue.conversations.keepThread(job.to, key, { thread_id, thread_usage })
}
