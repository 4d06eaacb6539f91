import type { Turn, TurnResult } from '../executor.ts'
import { failedRound } from '../job/checks.ts'
import type { RunningJob } from '../schema/job.ts'
import type { WorkerOptions } from './worker-options.ts'

type On = Pick<WorkerOptions, 'queue' | 'identity'>

/** The thread that a turn resumes, and the host of the conversation's latest turn if that is another one. */
type ThreadFound = { resume: Turn['resume']; elsewhere?: string | undefined }

/**
 * The thread that a job's turn resumes: a copy for a fork, else the thread of its conversation on this host. A refusal
 * means that the thread to copy is on another host.
 */
export async function threadOf(
  { queue, identity }: On,
  job: RunningJob,
): Promise<ThreadFound | { refusal: TurnResult }> {
  const checked = threadOfChecks(job, identity)
  if (checked !== undefined) return { resume: checked }
  if (job.fork !== undefined) {
    const { thread_id, thread_usage, home } = job.fork
    if (home !== undefined && home !== identity.home) return { refusal: forkElsewhere(job.fork) }
    return { resume: { thread_id, thread_usage, isFork: true } }
  }
  const key = job.task.conversation_key
  if (key === undefined) return { resume: threadOfFeedback(job, identity) }
  const resume = await queue.conversations.thread(job.to, key, identity)
  if (identity.home === undefined) return { resume }
  return { resume, elsewhere: await queue.conversations.latestElsewhere(job.to, key, identity) }
}

/** The thread of the turn whose work did not pass, where this host has it: newer than that of the conversation. */
function threadOfChecks(job: RunningJob, { home }: On['identity']): Turn['resume'] {
  const { checks } = job
  if (failedRound(job) === undefined || checks?.thread_id === undefined) return undefined
  if (checks.home !== home || checks.agent !== job.to) return undefined
  return { thread_id: checks.thread_id, thread_usage: checks.thread_usage }
}

/** The thread of the turn whose result was sent back, where this host has it. */
function threadOfFeedback({ feedback, run }: RunningJob, { home }: On['identity']): Turn['resume'] {
  if (feedback?.thread_id === undefined || run !== undefined) return undefined
  if (feedback.home !== home) return undefined
  return { thread_id: feedback.thread_id, thread_usage: feedback.thread_usage }
}

function forkElsewhere({
  job_id,
  thread_id,
  host_name = 'another host',
}: NonNullable<RunningJob['fork']>): TurnResult {
  const message = `Cannot continue thread "${thread_id}" of job "${job_id}": it is kept on "${host_name}". Fork that job again while only workers of that host serve its agent.`
  return {
    ok: false,
    error: { code: 'THREAD_ELSEWHERE', message },
    retryable: false,
    untouched: true,
  }
}

/** A sentence for the agent about turns of the conversation that its thread lacks. */
export function lacksTurnsOf(elsewhere: string, resume: Turn['resume']): string {
  return resume === undefined
    ? `Earlier turns of this conversation ran on another host, "${elsewhere}", and are not in this thread.`
    : `Later turns of this conversation ran on another host, "${elsewhere}", and are not in this thread.`
}

/**
 * Stores the thread of a turn as its conversation's. A turn that failed leaves the conversation at its last good
 * thread, and so does one that lost its lease. If it failed in that very thread, the thread's usage has grown,
 * and the next turn must count from there.
 */
export async function keepThread(
  { queue, identity }: On,
  job: RunningJob,
  end: TurnResult,
): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || end.thread_id === undefined) return
  if (!(await queue.heartbeat(job))) return
  const { thread_id, thread_usage } = end
  if (!end.ok) {
    const known = await queue.conversations.thread(job.to, key, identity)
    if (thread_usage === undefined || known?.thread_id !== thread_id) return
  }
  await queue.conversations.keepThread(job.to, key, { thread_id, thread_usage }, identity)
}

/**
 * The same for a job that its agent has ended already with `record_result`. The next job of the conversation may
 * be running, so the thread is stored only when it is the same one, or the first.
 */
export async function keepThreadOfEndedJob(
  { queue, identity }: On,
  job: RunningJob,
  end: TurnResult,
): Promise<void> {
  const key = job.task.conversation_key
  if (key === undefined || !end.ok || end.thread_id === undefined) return
  const { thread_id, thread_usage } = end
  const known = await queue.conversations.thread(job.to, key, identity)
  if (known !== undefined && known.thread_id !== thread_id) return
  await queue.conversations.keepThread(job.to, key, { thread_id, thread_usage }, identity)
}
