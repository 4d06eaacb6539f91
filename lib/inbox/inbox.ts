import { RelayError } from '../errors.ts'
import { ownIdentity } from '../process/process.ts'
import type { Delivery, Way } from '../schema/delivery.ts'
import type { InboxItem } from '../schema/inbox.ts'
import type { Job } from '../schema/job.ts'
import type { AgentRecord } from '../schema/registry.ts'
import type { Sender } from '../schema/task.ts'
import type { Clock, Watch } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { createDeliveries } from './deliver.ts'
import { takeExpected } from './expected.ts'
import { listen, takeDue } from './listen.ts'
import type { Listener, Told } from './listen.ts'
import { noticesOf } from './notice.ts'
import type { Notice } from './notice.ts'
import { createOwnSessions } from './sessions.ts'

/** What an agent has to look at, which of its sessions it belongs to, and who was told. */
export type Inbox = ReturnType<typeof createInbox>

export function createInbox(on: { store: Store; clock: Clock }) {
  const { store, clock } = on
  const { mailbox } = store
  const deliveries = createDeliveries({ mailbox, now: clock.now })
  const sessions = createOwnSessions({ mailbox, now: clock.now })

  /**
   * The news of an agent that a session of it may deal with, of one job or of all; for a sender without a
   * session those of every session.
   */
  async function concerning({ agent, session }: Sender, jobId?: string): Promise<Notice[]> {
    const all = await noticesOf(mailbox, { agent, works: false })
    const notices = jobId === undefined ? all : all.filter(({ job_id }) => job_id === jobId)
    if (session === undefined) return notices
    const found: Notice[] = []
    for (const notice of notices) {
      const standing = await deliveries.standing(notice, session)
      if (standing === 'done') await mailbox.dismiss(agent, [notice.item_id])
      else if (standing !== 'elsewhere') found.push(notice)
    }
    return found
  }

  /** Calls of this process that wait for any news: what they return is not told another way as well. */
  let asking = 0

  /** Notes that these are dealt with, then takes them away. Returns how many there were. */
  async function finish(self: Sender, notices: Notice[], way: Way): Promise<number> {
    const { agent, session } = self
    if (session !== undefined) {
      await ifItCan(async () => {
        for (const notice of notices) {
          await deliveries.receipt(notice, { step: 'done', way, session })
          if (notice.isLast) await mailbox.unexpect(session, notice.job_id)
        }
      })
    }
    return mailbox.dismiss(
      agent,
      notices.map(({ item_id }) => item_id),
    )
  }

  return {
    /** Makes an agent known, or updates what is known of it. */
    async register(agentId: string, description: string | undefined): Promise<AgentRecord> {
      const at = new Date(clock.now()).toISOString()
      const known = (await store.registry.agents()).find((record) => record.agent_id === agentId)
      const record: AgentRecord = {
        agent_id: agentId,
        description: description ?? known?.description,
        registered_at: known?.registered_at ?? at,
        last_seen: at,
      }
      await store.registry.registerAgent(record)
      return record
    },

    agents(): Promise<AgentRecord[]> {
      return store.registry.agents()
    },

    /** News of an agent, oldest first, whichever session they belong to. */
    items(agent: string): Promise<InboxItem[]> {
      return mailbox.inbox(agent)
    },

    concerning,
    finish,

    /** Takes items away that their agent has dealt with; unknown ids are ignored. Returns how many there were. */
    acknowledge(agent: string, itemIds: string[]): Promise<number> {
      return mailbox.dismiss(agent, itemIds)
    },

    /** Takes away the news of an ended job, also those about to come: its agent has just seen the job itself. */
    seen(agent: string, job: Job): Promise<void> {
      const watch = (listener: () => void) => mailbox.watch({ inbox: agent }, listener)
      return takeExpected({ clock, watch }, { job }, async () => {
        const items = await mailbox.inbox(agent)
        const about = items.filter((item) => item.job_id === job.job_id)
        const ids = about.map((item) => item.item_id)
        return ids.length === 0 ? 0 : mailbox.dismiss(agent, ids)
      })
    },

    /** Takes the right to show news to a session that looks itself; false when another session was quicker. */
    async show(self: Sender, notice: Notice): Promise<boolean> {
      const { agent, session } = self
      if (session === undefined) return true
      // On a full disk nobody can take anything, and whoever looks is shown what there is.
      const offer = () => deliveries.offer(notice, { agent, session }, 'check_inbox')
      if ((await ifItCan(offer)) !== false) return true
      return (await deliveries.standing(notice, session)) !== 'elsewhere'
    },

    /** Notes that the agent of a session has looked at these. */
    async looked({ session }: Sender, notices: Notice[]): Promise<void> {
      if (session === undefined) return
      await ifItCan(async () => {
        for (const notice of notices) {
          await deliveries.receipt(notice, { step: 'seen', way: 'check_inbox', session })
        }
      })
    },

    /** Runs a call that waits for any news. */
    async whileAsked<T>(wait: () => Promise<T>): Promise<T> {
      asking += 1
      return wait().finally(() => {
        asking -= 1
      })
    },

    /** True while such a call waits. */
    isAsked: () => asking > 0,

    /** A call of this process waits for a job and will tell its session of it. Returns how to say that it ended. */
    async awaiting(self: Sender, jobId: string, way: Way): Promise<() => Promise<void>> {
      const { agent, session } = self
      if (session === undefined) return async () => {}
      const wait = { way, session, process: ownIdentity() }
      await ifItCan(() => deliveries.await(jobId, wait))
      return async () => {
        await ifItCan(() => deliveries.withdraw(jobId, wait))
        // Whoever left the news to that call looks again.
        await ifItCan(() => mailbox.ring(agent))
      }
    },

    /** The session that sent a job waits for its end, so that a hook may wait with it. */
    async expect({ session }: Sender, jobId: string): Promise<void> {
      if (session !== undefined) await ifItCan(() => mailbox.expect(session, jobId))
    },

    /** It does not any more. */
    async unexpect({ session }: Sender, jobId: string): Promise<void> {
      if (session !== undefined) await ifItCan(() => mailbox.unexpect(session, jobId))
    },

    /** What became of a job's news: queued, offered to whom and how, seen, done. */
    async deliveries(jobId: string): Promise<Delivery[]> {
      const job = await store.jobs.readSettled(jobId)
      const told = await deliveries.of(jobId)
      if (job === undefined) return told
      const waiting = await noticesOf(mailbox, { agent: job.from.agent, works: false })
      const untold = waiting.filter(
        ({ job_id, news }) => job_id === jobId && !told.some((each) => each.news === news),
      )
      return [...told, ...untold.map((notice) => untoldOf(notice))]
    },

    /** Takes the right to tell these sessions what is due to them. */
    takeDue(listeners: Listener[], options: { way: Way; passed: Set<string> }): Promise<Told[]> {
      return takeDue({ mailbox, deliveries }, listeners, options)
    },

    /** Looks whenever there may be news for the sessions of an agent. */
    listen(options: Omit<Parameters<typeof listen>[0], 'mailbox'>) {
      return listen({ mailbox, ...options })
    },

    /** What an agent could be told now; whoever begins to listen may pass over it. */
    known(party: { agent: string; works: boolean }): Promise<Notice[]> {
      return noticesOf(mailbox, party)
    },

    /** True when hooks look after this session, which is how it is woken then. */
    async hasHooks(session: string): Promise<boolean> {
      return (await mailbox.duty(session, 'hooks')) !== undefined
    },

    sessions,

    /** Calls back when there may be news for an agent. */
    watch(agent: string, listener: () => void): Watch {
      return mailbox.watch({ inbox: agent }, listener)
    },
  }
}

/** The receipt of news that nobody was told yet. */
function untoldOf({ job_id, news }: Notice): Delivery {
  return { job_id, news, state: 'queued', offered: [], seen: null, done: null }
}

/** Does what is a courtesy to the caller: a store that refuses must not fail the call it goes along with. */
async function ifItCan<T>(courtesy: () => Promise<T>): Promise<T | undefined> {
  try {
    return await courtesy()
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}
