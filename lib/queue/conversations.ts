import type { ConversationNote, ConversationRecord } from '../schema/conversation.ts'
import type { ConversationThread } from '../schema/registry.ts'
import type { Clock } from '../store/jobs.ts'
import type { Registry } from '../store/registry.ts'

/** The most jobs that are recorded per conversation; the listings have all of them. */
const MOST_JOBS = 50

/** A thread of an agent and its usage so far. */
type Thread = Pick<ConversationThread, 'thread_id' | 'thread_usage'>

/** The conversations of agents: the thread of each, its title and its latest jobs. */
export type Conversations = {
  /** The thread of an agent's conversation; undefined before its first turn. */
  thread(agent: string, key: string): Promise<Thread | undefined>
  keepThread(agent: string, key: string, thread: Thread): Promise<void>
  /** An agent's conversations that have a title or jobs, latest first. */
  list(agent: string): Promise<ConversationRecord[]>
  /** Records a title or one more job of a conversation. */
  note(agent: string, key: string, note: ConversationNote): Promise<void>
}

export function createConversations(on: { registry: Registry; clock: Clock }): Conversations {
  const { registry, clock } = on
  return {
    async thread(agent, key) {
      const found = await registry.get('thread', [agent, key])
      return found && { thread_id: found.thread_id, thread_usage: found.thread_usage }
    },

    keepThread: (agent, key, { thread_id, thread_usage }) =>
      registry.put('thread', [agent, key], { agent, key, thread_id, thread_usage }),

    async list(agent) {
      const records = new Map<string, ConversationRecord>()
      for (const { key, job_ids, at } of await registry.list('conversation_jobs', agent)) {
        records.set(key, { key, job_ids, updated_at: at })
      }
      for (const { key, title, founder, at } of await registry.list('title', agent)) {
        const { job_ids = [], updated_at = at } = records.get(key) ?? {}
        const latest = at > updated_at ? at : updated_at
        records.set(key, { key, title, founder, job_ids, updated_at: latest })
      }
      return [...records.values()].toSorted((a, b) => (a.updated_at < b.updated_at ? 1 : -1))
    },

    async note(agent, key, { title, founder, jobId }) {
      const at = new Date(clock.now()).toISOString()
      if (title !== undefined)
        await registry.put('title', [agent, key], { key, title, at, founder })
      if (jobId === undefined) return
      await registry.change('conversation_jobs', [agent, key], (known) => {
        const others = (known?.job_ids ?? []).filter((id) => id !== jobId)
        return { key, job_ids: [...others, jobId].slice(-MOST_JOBS), at }
      })
    },
  }
}
