import type { Job } from '../../../schema/job.ts'
import type { Database, Statements } from '../database.ts'

/** The jobs of one agent with one conversation key. */
type Conversation = { agent: string; key: string }

/** The conversation that a job belongs to. */
export function conversationOf({ to, task }: Pick<Job, 'to' | 'task'>): Conversation | undefined {
  return task.conversation_key === undefined ? undefined : { agent: to, key: task.conversation_key }
}

/**
 * Of a conversation, one job at a time may be claimed: all others that have not ended wait. A process that adds a job or ends
 * one holds the lock of the conversation, so that `waits` is always right.
 */
export function createConversations({ workspaceId }: Pick<Database, 'workspaceId'>) {
  async function lock(by: Statements, { agent, key }: Conversation): Promise<void> {
    const name = JSON.stringify(['durable-relay', workspaceId, agent, key])
    await by.run('lock a conversation', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      name,
    ])
  }

  /** When its last job was created, and whether a new one has to wait. */
  async function look(
    by: Statements,
    { agent, key }: Conversation,
  ): Promise<{ lastMs: number; isBusy: boolean }> {
    const [found] = await by.run<{ lastMs: number; isBusy: boolean }>('read a conversation', LOOK, [
      workspaceId,
      agent,
      key,
    ])
    return found ?? { lastMs: 0, isBusy: false }
  }

  /** Lets the first job that has not ended run, unless a turn of another one may still have processes. */
  async function handOn(
    by: Statements,
    { agent, key }: Conversation,
  ): Promise<NextJob | undefined> {
    const [next] = await by.run<NextJob>('continue a conversation', HAND_ON, [
      workspaceId,
      agent,
      key,
    ])
    return next
  }

  return { lock, look, handOn }
}

/** The job of a conversation that may run now. */
export type NextJob = { agent: string; writes: boolean }

const OF_CONVERSATION = 'workspace_id = $1 and agent = $2 and conversation = $3'

const LOOK = `
  select
    coalesce((select extract(epoch from created_at) * 1000 from @jobs
      where ${OF_CONVERSATION} order by created_at desc limit 1), 0)::float8 as "lastMs",
    exists (select from @jobs where ${OF_CONVERSATION} and (end_number is null or held)) as "isBusy"`

const HAND_ON = `
  update @jobs set waits = false
  where workspace_id = $1 and waits and job_id = (
      select job_id from @jobs where ${OF_CONVERSATION} and end_number is null
      order by created_at, job_id limit 1)
    and not exists (
      select from @jobs where ${OF_CONVERSATION} and (end_number is null or held)
        and (state = 'running' or (state <> 'queued' and held)))
  returning agent, writes`
