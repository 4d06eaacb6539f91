import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import type { ConversationRecord } from '../../schema/conversation.ts'
import type { Job } from '../../schema/job.ts'

/** The name of the conversation that a job belongs to. */
export function conversationOf(job: Job): string {
  return job.run?.conversation_key ?? job.task.conversation_key ?? `job-${job.job_id}`
}

/** A conversation of this agent. Those of others are not there for it. Throws `CONVERSATION_NOT_FOUND`. */
export async function findTopic(
  queue: Queue,
  agent: string,
  key: string,
): Promise<ConversationRecord> {
  const found = (await queue.conversations(agent)).find((record) => record.key === key)
  if (found !== undefined) return found
  const message = `Cannot read conversation "${key.slice(0, 80)}": you have none of this name. list_local_conversations names yours.`
  throw new RelayError('CONVERSATION_NOT_FOUND', message)
}

/** The latest jobs of a conversation, latest first; those that are gone or damaged are passed over. */
export async function jobsOf(
  queue: Queue,
  { job_ids }: ConversationRecord,
  limit: number,
): Promise<Job[]> {
  const jobs: Job[] = []
  for (const jobId of job_ids.toReversed().slice(0, limit)) {
    try {
      jobs.push(await queue.get(jobId))
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
    }
  }
  return jobs
}
