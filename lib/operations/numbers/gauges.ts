import { RelayError } from '../../errors.ts'
import { delayedUntil, openQuestion } from '../../schema/job.ts'
import type { Job, JobState } from '../../schema/job.ts'
import { runningJobs } from '../health/running-jobs.ts'
import { localOf } from '../local.ts'
import type { Call } from '../operation.ts'
import type { Services } from '../services.ts'

/** Jobs that are counted of each agent and state; a count of this many means "or more". */
const MOST_QUEUED = 10_000
const MOST_ATTENTION = 500

/** The first jobs of an agent that are read to find the one that has waited longest. */
const MOST_READ = 20

/** What there is in one workspace at this moment. */
export type Gauges = {
  /** Live jobs by their agent. */
  jobs: { agent: string; state: JobState; count: number }[]
  /** How long the oldest job waits that could run, by its agent, in seconds. */
  waiting: { agent: string; seconds: number }[]
  workers: number
  slots: number
  busy: number
  paused: string[]
  questions: number
  approvals: number
  notifications: number
}

/** Looks at one workspace, for the owner. */
export async function gaugesOf(call: Pick<Call, 'caller'>, relay: Services): Promise<Gauges> {
  const { queue, tools } = relay
  const { store } = localOf({ relay, caller: call.caller })
  const workers = await queue.workers.list()
  const running = (await runningJobs(queue)).map(({ job }) => job)
  const queues = await store.jobs.queued({ most: MOST_QUEUED })
  const attention = await queue.list({
    state: ['needs_review', 'needs_recovery'],
    limit: MOST_ATTENTION,
  })
  const first = await Promise.all(
    queues.map(async ({ agent, job_ids }) => ({ agent, jobs: await firstOf(relay, job_ids) })),
  )
  const asking = [...running, ...first.flatMap(({ jobs }) => jobs)].filter(openQuestion)
  const pauses = await queue.pauses.list()
  const pending = (await tools.approvals.list()).filter(({ state }) => state === 'pending')
  return {
    jobs: [
      ...queues.map(({ agent, job_ids }) => ({
        agent,
        state: 'queued' as const,
        count: job_ids.length,
      })),
      ...countOf(running.map(({ to, state }) => ({ agent: to, state }))),
      ...countOf(attention.jobs.map(({ to, state }) => ({ agent: to, state }))),
    ],
    waiting: first.flatMap(({ agent, jobs }) => waitOf(agent, jobs, relay.clock.now())),
    workers: workers.length,
    slots: workers.reduce((sum, { concurrency }) => sum + concurrency, 0),
    busy: running.length,
    paused: [...new Set(pauses.map(({ agent }) => agent))],
    questions: asking.length,
    approvals: pending.length,
    notifications: await notificationsOf(relay),
  }
}

function countOf(rows: { agent: string; state: JobState }[]): Gauges['jobs'] {
  const counts = new Map<string, Gauges['jobs'][number]>()
  for (const { agent, state } of rows) {
    const key = `${state} ${agent}`
    const known = counts.get(key) ?? { agent, state, count: 0 }
    counts.set(key, { ...known, count: known.count + 1 })
  }
  return [...counts.values()]
}

/** Jobs that can be read, in the order in which they will run. */
async function firstOf({ queue }: Services, jobIds: string[]): Promise<Job[]> {
  const jobs = await Promise.all(
    jobIds.slice(0, MOST_READ).map((id) => queue.get(id).catch(unlessUnreadable)),
  )
  return jobs.filter((job) => job !== undefined)
}

function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error
}

function waitOf(agent: string, jobs: Job[], now: number): Gauges['waiting'] {
  const since = jobs
    .filter((job) => job.state === 'queued' && delayedUntil(job, now) === undefined)
    .map(({ updated_at }) => Date.parse(updated_at))
  if (since.length === 0) return []
  return [{ agent, seconds: Math.max(0, (now - Math.min(...since)) / 1000) }]
}

/** Notifications that no session has read, of every registered agent. */
async function notificationsOf({ inbox }: Services): Promise<number> {
  let count = 0
  for (const { agent_id } of await inbox.agents()) {
    count += (await inbox.pending({ agent: agent_id })).length
  }
  return count
}
