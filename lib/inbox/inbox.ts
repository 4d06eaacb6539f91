import type { InboxItem } from '../schema/inbox.ts'
import type { AgentRecord } from '../schema/registry.ts'
import type { Clock, Store, Watch } from '../store/store.ts'

/** What an agent has to look at: news of the jobs it sent. */
export type Inbox = ReturnType<typeof createInbox>

export function createInbox(on: { store: Store; clock: Clock }) {
  const { store, clock } = on

  return {
    /** Makes an agent known, or updates what is known of it. */
    async register(agentId: string, description: string | undefined): Promise<AgentRecord> {
      const at = new Date(clock.now()).toISOString()
      const known = (await store.agents()).find((record) => record.agent_id === agentId)
      const record: AgentRecord = {
        agent_id: agentId,
        description: description ?? known?.description,
        registered_at: known?.registered_at ?? at,
        last_seen: at,
      }
      await store.registerAgent(record)
      return record
    },

    agents(): Promise<AgentRecord[]> {
      return store.agents()
    },

    /** News of an agent, oldest first. */
    items(agent: string): Promise<InboxItem[]> {
      return store.inbox(agent)
    },

    /** Takes items away that their agent has dealt with; unknown ids are ignored. Returns how many there were. */
    acknowledge(agent: string, itemIds: string[]): Promise<number> {
      return store.dismiss(agent, itemIds)
    },

    /** Takes away the news of one job: its agent has just seen the job itself. */
    async seen(agent: string, jobId: string): Promise<void> {
      const items = await store.inbox(agent)
      const about = items.filter((item) => item.job_id === jobId).map((item) => item.item_id)
      if (about.length > 0) await store.dismiss(agent, about)
    },

    /** Calls back when there may be news for an agent. */
    watch(agent: string, listener: () => void): Watch {
      return store.watch({ inbox: agent }, listener)
    },
  }
}
