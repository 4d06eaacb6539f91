import type { Inbox } from '../inbox/inbox.ts'
import { closed, queueForRemote } from '../queue/narrow.ts'
import type { RemoteCaller } from '../queue/narrow.ts'
import type { Sender } from '../schema/task.ts'
import type { Services } from './tool.ts'

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
