import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import { isSameSender } from '../../schema/conversation.ts'
import type { ConversationRecord } from '../../schema/conversation.ts'
import type { Job } from '../../schema/job.ts'

/** Conversations that one listing examines, and the latest jobs of each that show who sent them. */
const MAX_CONVERSATIONS = 200
const LATEST = 5

/** The part of a conversation that a run may see: its record, and the latest jobs visible to the run. */
export type VisibleConversation = { record: ConversationRecord; jobs: Job[] }

/** The key of the conversation that a job belongs to. */
export function conversationOf(job: Job): string {
  return job.run?.conversation_key ?? job.task.conversation_key ?? `job-${job.job_id}`
}

/**
 * Finds a conversation, with at most `limit` jobs, that the run of `own` may see: its own, or another with the same
 * agent and sender. Throws `CONVERSATION_NOT_FOUND` for every other.
 */
export async function findConversation(
  queue: Queue,
  own: Job,
  { key, limit }: { key: string; limit: number },
): Promise<VisibleConversation> {
  const record = (await queue.conversations.list(own.to)).find((each) => each.key === key)
  const found = record && (await visiblePart(queue, own, { record, limit }))
  if (found !== undefined) return found
  const message = `Cannot read conversation "${key.slice(0, 80)}": you have no conversation with this key. Use list_local_conversations to list yours.`
  throw new RelayError('CONVERSATION_NOT_FOUND', message)
}

/** The conversations that the run of a job may see, latest first. */
export async function visibleConversations(queue: Queue, own: Job): Promise<VisibleConversation[]> {
  const found: VisibleConversation[] = []
  for (const record of (await queue.conversations.list(own.to)).slice(0, MAX_CONVERSATIONS)) {
    const conversation = await visiblePart(queue, own, { record, limit: LATEST })
    if (conversation !== undefined) found.push(conversation)
  }
  return found
}

/** True when a key is free, or belongs to a conversation that the run of a job may see. */
export async function mayUseKey(queue: Queue, own: Job, key: string): Promise<boolean> {
  const record = (await queue.conversations.list(own.to)).find((each) => each.key === key)
  if (record === undefined) return true
  return (await visiblePart(queue, own, { record, limit: LATEST })) !== undefined
}

/** A run sees all of its own conversation, because it continues its thread. */
async function visiblePart(
  queue: Queue,
  own: Job,
  { record, limit }: { record: ConversationRecord; limit: number },
): Promise<VisibleConversation | undefined> {
  const jobs = await jobsOf(queue, record, limit)
  if (record.key === conversationOf(own)) return { record, jobs }
  const mine = jobs.filter((job) => isSameSender(job, own))
  const { founder } = record
  const isFounder =
    founder !== undefined && founder.agent === own.from.agent && founder.scope === own.scope
  return mine.length > 0 || isFounder ? { record, jobs: mine } : undefined
}

/** The latest jobs of a conversation, latest first; deleted and damaged ones are skipped. */
async function jobsOf(
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
