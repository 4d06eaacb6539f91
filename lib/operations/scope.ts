import { RelayError } from '../errors.ts'
import type { Inbox } from '../inbox/inbox.ts'
import { closed, queueForRemote } from '../queue/narrow.ts'
import type { RemoteCaller } from '../queue/narrow.ts'
import type { Queue } from '../queue/queue.ts'
import type { Sender } from '../schema/task.ts'
import type { Services } from './operation.ts'

/** The same services for a remote caller: its agent's jobs and its own inbox; see `queueForRemote`. */
export function scopeTo(caller: RemoteCaller, services: Services): Services {
  // The tools of `report` ask for the capability of a run, which says more than whose connector is used.
  const reports = services.queue
  return {
    ...services,
    reports,
    queue: queueForRemote(services.queue, caller),
    inbox: scopeInbox(services.inbox, caller.agent),
  }
}

/** An inbox as far as a process inside a turn reaches: what is about jobs that do not exist for it is left out. */
export function inboxForTurn(inbox: Inbox, queue: Pick<Queue, 'get'>): Inbox {
  const isSeen = async (jobId: string): Promise<boolean> => {
    try {
      await queue.get(jobId)
      return true
    } catch (error) {
      if (error instanceof RelayError) return error.code !== 'JOB_NOT_FOUND'
      throw error
    }
  }
  const seenOf = async <T extends { job_id: string }>(all: T[]): Promise<T[]> => {
    const seen = await Promise.all(all.map(({ job_id }) => isSeen(job_id)))
    return all.filter((_, at) => seen[at])
  }
  const items = async (agent: string) => seenOf(await inbox.items(agent))
  return {
    ...inbox,
    items,
    concerning: async (self, jobId) => seenOf(await inbox.concerning(self, jobId)),
    async acknowledge(agent, ids) {
      const known = new Set((await items(agent)).map(({ item_id }) => item_id))
      return inbox.acknowledge(
        agent,
        ids.filter((id) => known.has(id)),
      )
    },
  }
}

function scopeInbox(inbox: Inbox, agent: string): Inbox {
  const own = (named: string) => named === agent
  const as = (self: Sender): Sender => ({ ...self, agent })
  return {
    ...closed(inbox, agent),
    register: (_named, description) => inbox.register(agent, description),
    agents: () => inbox.agents(),
    items: (named) => (own(named) ? inbox.items(named) : Promise.resolve([])),
    acknowledge: (named, ids) => (own(named) ? inbox.acknowledge(named, ids) : Promise.resolve(0)),
    seen: (named, job) => (own(named) ? inbox.seen(named, job) : Promise.resolve()),
    watch: (_named, listener) => inbox.watch(agent, listener),
    // These take the sender of the call, which the facade has set; it is this one whatever they are given.
    concerning: (self, jobId) => inbox.concerning(as(self), jobId),
    finish: (self, notices, way) => inbox.finish(as(self), notices, way),
    show: (self, notice) => inbox.show(as(self), notice),
    looked: (self, notices) => inbox.looked(as(self), notices),
    awaiting: (self, jobId, way) => inbox.awaiting(as(self), jobId, way),
    expect: (self, jobId) => inbox.expect(as(self), jobId),
    unexpect: (self, jobId) => inbox.unexpect(as(self), jobId),
    whileAsked: (wait) => inbox.whileAsked(wait),
    isAsked: () => inbox.isAsked(),
  }
}
