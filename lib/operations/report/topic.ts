import { RelayError } from '../../errors.ts'
import type { Queue } from '../../queue/queue.ts'
import { isSameSender } from '../../schema/conversation.ts'
import type { ConversationRecord } from '../../schema/conversation.ts'
import type { Job } from '../../schema/job.ts'

/** Conversations that one listing looks into, and the latest jobs of each that say whose it is. */
const MOST_TOPICS = 200
const LATEST = 5

/** A conversation as far as the run of a job may know it: its jobs are the latest ones that it may see. */
export type Topic = { record: ConversationRecord; jobs: Job[] }

/** The name of the conversation that a job belongs to. */
export function conversationOf(job: Job): string {
  return job.run?.conversation_key ?? job.task.conversation_key ?? `job-${job.job_id}`
}

/**
 * A conversation of the agent of `own`, with at most `limit` jobs: its own one, or one of the same sender. Those
 * of other senders and agents do not exist for it. Throws `CONVERSATION_NOT_FOUND`.
 */
export async function findTopic(
  queue: Queue,
  own: Job,
  { key, limit }: { key: string; limit: number },
): Promise<Topic> {
  const record = (await queue.conversations.list(own.to)).find((each) => each.key === key)
  const topic = record && (await topicFor(queue, own, { record, limit }))
  if (topic !== undefined) return topic
  const message = `Cannot read conversation "${key.slice(0, 80)}": you have none of this name. list_local_conversations names yours.`
  throw new RelayError('CONVERSATION_NOT_FOUND', message)
}

/** The conversations that the run of a job may know, latest first. */
export async function topicsFor(queue: Queue, own: Job): Promise<Topic[]> {
  const topics: Topic[] = []
  for (const record of (await queue.conversations.list(own.to)).slice(0, MOST_TOPICS)) {
    const topic = await topicFor(queue, own, { record, limit: LATEST })
    if (topic !== undefined) topics.push(topic)
  }
  return topics
}

/** True when a key names nothing yet, or a conversation that the run of a job may know. */
export async function mayName(queue: Queue, own: Job, key: string): Promise<boolean> {
  const record = (await queue.conversations.list(own.to)).find((each) => each.key === key)
  if (record === undefined) return true
  return (await topicFor(queue, own, { record, limit: LATEST })) !== undefined
}

/** Its own conversation is known to a run as a whole, because it goes on in its thread. */
async function topicFor(
  queue: Queue,
  own: Job,
  { record, limit }: { record: ConversationRecord; limit: number },
): Promise<Topic | undefined> {
  const jobs = await jobsOf(queue, record, limit)
  if (record.key === conversationOf(own)) return { record, jobs }
  const mine = jobs.filter((job) => isSameSender(job, own))
  const { founder } = record
  const isFounder =
    founder !== undefined && founder.agent === own.from.agent && founder.scope === own.scope
  return mine.length > 0 || isFounder ? { record, jobs: mine } : undefined
}

/** The latest jobs of a conversation, latest first; those that are gone or damaged are passed over. */
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
