import { availableParallelism, loadavg } from 'node:os'

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { hostName, ownIdentity } from '../../process/process.ts'
import { maySee, subjectOf } from '../../rights/rights.ts'
import type { WorkerIdentity } from '../../schema/process.ts'
import type { ListedWorker } from '../../schema/registry.ts'
import { isLiving } from '../../team/rules.ts'
import { READS } from '../effect.ts'
import { optional } from '../jobs/fields.ts'
import { refuseLimited } from '../limited.ts'
import { operationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'
import { maySeeMember } from './remove-agent.ts'

/** Running turns that are assigned to their hosts; more than the workers of a workspace run at once. */
const MOST_RUNNING = 500

/** A host of this workspace. */
export type Node = {
  node: string
  name: string
  /** True for the host that answers. */
  here: boolean
  /** The averages of 1, 5 and 15 minutes, as its workers reported them last. */
  load: number[] | null
  cpus: number | null
  workers: number
  /** Turns that its workers can run at once, and that they run. */
  places: number
  running: number
  free: number
  agents: { agent: string; places: number; running: number }[]
  /** Agents that it can run; of another host, those that its workers serve. */
  executors: string[]
  members: string[]
  last_heartbeat: string
}

export const queryNodes = operationWithView({
  name: 'query_nodes',
  family: 'team',
  title: 'Query hosts',
  description: 'List the hosts that run agents here: agents, free places, load. Returns nodes.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/nodes' },
  input: z.strictObject({
    capability: optional(z.string(), 'An agent or executor that it can run'),
    name: optional(z.string(), 'Its name'),
  }),
  output: z.strictObject({ nodes: z.array(z.looseObject({})) }),
  async run(context, { capability, name }) {
    refuseLimited(context.caller, 'query hosts')
    const nodes = await nodesOf(context)
    return {
      nodes: nodes.filter(
        (each) =>
          (name === undefined || each.name === name || each.node === name) &&
          (capability === undefined || each.executors.includes(capability)),
      ),
    }
  },
  view: (found): { nodes: Record<string, unknown>[] } => found,
})

async function nodesOf(context: Context): Promise<Node[]> {
  const { relay, caller } = context
  const own = ownIdentity().host ?? ''
  const now = relay.clock.now()
  const workers = await relay.queue.workers.list()
  const running = await runningTurns(context)
  const members = (await relay.team.list()).filter(
    (member) => isLiving(member) && maySeeMember(caller, member),
  )
  const hosts = new Set([own, ...workers.map(({ worker }) => hostOf(worker, own))])
  const nodes = [...hosts].map((host) => {
    const here = workers.filter(({ worker }) => hostOf(worker, own) === host)
    const isOwn = host === own
    const agents = agentsOf(here, running)
    const places = here.reduce((sum, { concurrency }) => sum + concurrency, 0)
    const busy = agents.reduce((sum, each) => sum + each.running, 0)
    const latest = here.toSorted((a, b) => a.silent_ms - b.silent_ms)[0]
    return {
      node: host,
      name: isOwn ? hostName() : (latest?.worker.host_name ?? host),
      here: isOwn,
      load: isOwn ? loadavg() : (latest?.load ?? null),
      cpus: isOwn ? availableParallelism() : (latest?.cpus ?? null),
      workers: here.length,
      places,
      running: busy,
      free: Math.max(0, places - busy),
      agents,
      executors: isOwn
        ? capabilitiesHere(context)
        : [...new Set(here.flatMap((each) => each.agents))],
      members: members.filter((each) => (each.host ?? own) === host).map((each) => each.name),
      last_heartbeat: new Date(now - (isOwn ? 0 : (latest?.silent_ms ?? 0))).toISOString(),
    }
  })
  return nodes.toSorted((a, b) => Number(b.here) - Number(a.here) || (a.name < b.name ? -1 : 1))
}

/** The names of the configured agents, and of the executors that run them. */
function capabilitiesHere({ relay }: Context): string[] {
  const agents = Object.entries(relay.agents())
  return [...new Set(agents.flatMap(([agent, { executor }]) => [agent, executor]))].toSorted()
}

function agentsOf(workers: ListedWorker[], running: Turn[]): Node['agents'] {
  const ids = new Set(workers.map(({ worker }) => worker.id))
  const names = new Set(workers.flatMap(({ agents }) => agents))
  return [...names].toSorted().map((agent) => ({
    agent,
    places: workers.reduce((sum, record) => sum + placesOf(record, agent), 0),
    running: running.filter((turn) => turn.agent === agent && ids.has(turn.worker)).length,
  }))
}

function placesOf({ agents, places, concurrency }: ListedWorker, agent: string): number {
  if (!agents.includes(agent)) return 0
  return places?.[agent] ?? concurrency
}

type Turn = { agent: string; worker: string }

async function runningTurns({ relay: { queue }, caller }: Context): Promise<Turn[]> {
  const { jobs } = await queue.list({ state: 'running', limit: MOST_RUNNING })
  const turns = await Promise.all(
    jobs.map(async ({ job_id }) => {
      const job = await queue.get(job_id).catch(unlessUnreadable)
      if (job?.state !== 'running' || !maySee(caller, subjectOf(job))) return []
      return [{ agent: job.to, worker: job.lease.worker.id }]
    }),
  )
  return turns.flat()
}

/** Removed or damaged since it was listed. */
function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error
}

function hostOf({ host }: WorkerIdentity, own: string): string {
  return host ?? own
}
