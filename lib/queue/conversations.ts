import type { ConversationNote, ConversationRecord } from '../schema/conversation.ts'
import type { WorkerIdentity } from '../schema/process.ts'
import type { ConversationThread } from '../schema/registry.ts'
import type { Clock } from '../store/jobs.ts'
import type { Registry } from '../store/registry.ts'

/** The most jobs that are recorded per conversation; the listings have all of them. */
const MOST_JOBS = 50

/** A thread of an agent and its usage so far. */
type Thread = Pick<ConversationThread, 'thread_id' | 'thread_usage'>

/** The host that has a thread: the data directory of the worker, and the name for people. */
type Place = Pick<WorkerIdentity, 'home' | 'host_name'>

/** The most threads of other hosts that are remembered. */
const MOST_OTHERS = 8

/** The conversations of agents: the thread of each, its title and its latest jobs. */
export type Conversations = {
  /** The thread of an agent's conversation that a worker there can resume; undefined before the first turn there. */
  thread(agent: string, key: string, at?: Place): Promise<Thread | undefined>
  /** The host of the conversation's latest turn, if that is another one: a thread elsewhere lacks that turn. */
  latestElsewhere(agent: string, key: string, at: Place): Promise<string | undefined>
  /** Keeps a thread as the latest one. Without a place, every host can resume it. */
  keepThread(agent: string, key: string, thread: Thread, at?: Place): Promise<void>
  /** An agent's conversations that have a title or jobs, latest first. */
  list(agent: string): Promise<ConversationRecord[]>
  /** Records a title or one more job of a conversation. */
  note(agent: string, key: string, note: ConversationNote): Promise<void>
}

export function createConversations(on: { registry: Registry; clock: Clock }): Conversations {
  const { registry, clock } = on
  return {
    async thread(agent, key, at) {
      const latest = await registry.get('thread', [agent, key])
      const all = latest === undefined ? [] : [latest, ...(latest.others ?? [])]
      const found = all.find(({ home }) => isAt(home, at))
      return found && { thread_id: found.thread_id, thread_usage: found.thread_usage }
    },

    async latestElsewhere(agent, key, at) {
      const latest = await registry.get('thread', [agent, key])
      if (latest === undefined || isAt(latest.home, at)) return undefined
      return latest.host_name ?? 'another host'
    },

    async keepThread(agent, key, { thread_id, thread_usage }, { home, host_name } = {}) {
      const thread = { agent, key, thread_id, thread_usage }
      if (home === undefined) return registry.put('thread', [agent, key], thread)
      await registry.change('thread', [agent, key], (latest) => {
        const known = latest === undefined ? [] : [latest, ...(latest.others ?? [])]
        const others = known.filter((each) => each.home !== undefined && each.home !== home)
        return { ...thread, home, host_name, others: others.map(threadIn).slice(0, MOST_OTHERS) }
      })
    },

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

function isAt(home: string | undefined, at: Place | undefined): boolean {
  return home === undefined || at?.home === undefined || home === at.home
}

function threadIn({
  thread_id,
  thread_usage,
  home,
  host_name,
}: Omit<ConversationThread, 'agent' | 'key'>) {
  return { thread_id, thread_usage, home, host_name }
}
