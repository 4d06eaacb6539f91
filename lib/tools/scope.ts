import { RelayError } from '../errors.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { Sender } from '../schema/task.ts'
import type { Services } from './tool.ts'

/**
 * The same services for a caller that is not the machine's owner: it reaches the jobs that it sent and those
 * that are addressed to it, and its own inbox. Other jobs are not there for it. What is not listed here is
 * refused, so that a new ability of the queue is nobody's until somebody decides whose it is.
 */
export function scopeTo(agent: string, services: Services): Services {
  const scope: Scope = { agent, queue: services.queue, inbox: services.inbox }
  // The tools of `report` ask for the capability of a run, which says more than whose connector is used.
  const reports = services.queue
  return { ...services, reports, queue: scopeQueue(scope), inbox: scopeInbox(scope) }
}

type Scope = { agent: string; queue: Queue; inbox: Inbox }

function scopeQueue({ agent, queue }: Scope): Queue {
  const isOurs = (row: { to: string; from: string }) => row.from === agent || row.to === agent
  const ours = (job: Job): Job => {
    if (isOurs({ to: job.to, from: job.from.agent })) return job
    const message = `Cannot find job "${job.job_id}" in this workspace: no such job. List the jobs to see their ids.`
    throw new RelayError('JOB_NOT_FOUND', message)
  }
  const get = async (jobId: string) => ours(await queue.get(jobId))
  const ownId = async (jobId: string) => (await get(jobId)).job_id

  return {
    ...closed(queue, agent),
    get,
    findId: async (prefix) => ownId(await queue.findId(prefix)),
    async list(filter) {
      const page = await queue.list(filter)
      return {
        ...page,
        jobs: page.jobs.filter(isOurs),
        cursors: page.cursors.filter(
          (_, at) => page.jobs[at] !== undefined && isOurs(page.jobs[at]),
        ),
        damaged: [],
      }
    },
    dispatch: (request, sender) => queue.dispatch(request, { ...sender, from: { agent } }),
    cancel: async (jobId, cancel) => queue.cancel(await ownId(jobId), cancel),
    answer: async (jobId, answer) => queue.answer(await ownId(jobId), answer),
    steer: async (jobId, steer) => queue.steer(await ownId(jobId), steer),
    waitFor: async (jobId, wait) => queue.waitFor(await ownId(jobId), wait),
    activity: async (jobId, page) => queue.activity(await ownId(jobId), page),
    // These tell nothing but what the caller has in its hands already.
    why: (job) => queue.why(job),
    output: (result, offset, length) => queue.output(result, offset, length),
    watch: (topic, listener) => queue.watch(topic, listener),
    sweep: () => queue.sweep(),
  }
}

function scopeInbox({ agent, inbox }: Scope): Inbox {
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

/** The same methods, each refusing. */
function closed<T extends object>(service: T, agent: string): T {
  const refusing = Object.keys(service).map((name) => [
    name,
    () => {
      const message = `Cannot do this as "${agent}": ${name} is not for callers over HTTP.`
      return Promise.reject(new RelayError('FORBIDDEN', message))
    },
  ])
  // Every method is there, and none of them returns.
  return Object.fromEntries(refusing) as T
}
