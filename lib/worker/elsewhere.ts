import type { RemoteRun, RemoteState } from '../executor.ts'
import type { Held, Queue } from '../queue/queue.ts'
import { openQuestion } from '../schema/job.ts'
import type { Job, RunningJob } from '../schema/job.ts'

/** The log of a job as a turn sees it whose work is done elsewhere. */
export function createElsewhere(queue: Queue, job: RunningJob, signal: AbortSignal): RemoteRun {
  const held: Held = { job_id: job.job_id, token: job.token }
  const conversation_key = job.task.conversation_key ?? `job-${job.job_id}`

  return {
    run: job.run,
    request_id: job.request_id,
    conversation_key,
    async save(update) {
      const { run } = await queue.noteRun(held, update)
      if (run?.accepted !== true) return
      const thread_id = run.url ?? run.service_id ?? conversation_key
      await queue.conversations.keepThread(job.to, conversation_key, { thread_id })
      await queue.conversations.note(job.to, conversation_key, { jobId: job.job_id })
    },
    async wait(heard, timeoutMs) {
      const isNews = (seen: Job) => {
        const { messages, isOver } = talkOf(seen, held, heard)
        return messages.length > 0 || isOver
      }
      const seen = await queue.waitFor(job.job_id, { until: isNews, timeoutMs, signal })
      return talkOf(seen.job, held, heard)
    },
  }
}

function talkOf(job: Job, { token }: Held, heard: number): RemoteState {
  return {
    messages: (job.messages ?? []).slice(heard),
    isAsking: openQuestion(job) !== undefined,
    run: job.run,
    isOver: job.state !== 'running' || job.token !== token,
  }
}
