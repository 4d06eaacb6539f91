import * as z from 'zod/mini'

import { readConfiguration } from '../../config/config.ts'
import { otherHost } from '../../process/process.ts'
import type { Paused } from '../../queue/pause.ts'
import type { AgentRecord, WorkerRecord } from '../../schema/registry.ts'
import type { AgentSettings } from '../../schema/settings.ts'
import { READS } from '../effect.ts'
import { localOf } from '../local.ts'
import { operationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'
import { noInput, object } from './fields.ts'

/** Queued jobs of an agent that are counted; a count of this many means "or more". */
export const MOST_QUEUED = 10_000

/** Running jobs that are counted. */
const MOST_RUNNING = 500

/** Everything known about one agent of this workspace. */
export type RosterAgent = {
  agent_id: string
  description: string | null
  registered_at: string | null
  last_seen: string | null
  /** How its turns are run: from the operator's configuration file, or built in. */
  configured: { executor: string; allow_writes: boolean; concurrency: number } | null
  worker_ids: string[]
  queued: number
  running: number
  /** Why it takes no jobs for a while; null while it does. */
  paused: Paused | null
}

export const roster = operationWithView({
  name: 'roster',
  family: 'look',
  title: 'List agents and workers',
  description:
    'List the agents that are known in this workspace with their queued and running jobs, and the workers that serve them.',
  who: 'anyone',
  effect: READS,
  input: noInput,
  output: z.strictObject({ agents: z.array(object), workers: z.array(object) }),
  async run(context) {
    const workers = await context.relay.queue.workers.list()
    return { agents: await agentsOf(context, workers), workers }
  },
  view: ({ agents, workers }) => ({ agents, workers: workers.map(workerView) }),
})

async function agentsOf(context: Context, workers: WorkerRecord[]): Promise<RosterAgent[]> {
  const { queue, inbox, agents: settingsOfAll } = context.relay
  const { jobs } = localOf(context).store
  const registered = new Map((await inbox.agents()).map((record) => [record.agent_id, record]))
  const settings = settingsOfAll()
  const configured = new Set(Object.keys(readConfiguration(localOf(context).configPath).agents))
  const page = await queue.list({ state: 'running', limit: MOST_RUNNING })
  const running = page.jobs.map((row) => row.to)
  const pauses = await queue.pauses.list()
  const queues = await jobs.queued({ most: MOST_QUEUED })
  const names = new Set([
    ...registered.keys(),
    ...configured,
    ...workers.flatMap((record) => record.agents),
    ...running,
    ...queues.map(({ agent }) => agent),
    ...pauses.map(({ agent }) => agent),
  ])
  const rows: RosterAgent[] = []
  for (const agent of [...names].toSorted()) {
    rows.push({
      ...knownOf(agent, registered.get(agent), settings[agent]),
      worker_ids: workers
        .filter((record) => record.agents.includes(agent))
        .map((record) => record.worker.id),
      queued: queues.find((each) => each.agent === agent)?.job_ids.length ?? 0,
      running: running.filter((name) => name === agent).length,
      paused: pauses.find((each) => each.agent === agent) ?? null,
    })
  }
  // An agent whose only job has ended may leave an empty folder behind; that alone does not make it known.
  return rows.filter(
    (row) =>
      registered.has(row.agent_id) ||
      configured.has(row.agent_id) ||
      row.worker_ids.length + row.queued + row.running > 0 ||
      row.paused !== null,
  )
}

function knownOf(
  agent: string,
  record: AgentRecord | undefined,
  settings: AgentSettings | undefined,
) {
  return {
    agent_id: agent,
    description: record?.description ?? null,
    registered_at: record?.registered_at ?? null,
    last_seen: record?.last_seen ?? null,
    configured:
      settings === undefined
        ? null
        : {
            executor: settings.executor,
            allow_writes: settings.allowWrites,
            concurrency: settings.concurrency ?? 1,
          },
  }
}

function workerView({ worker, agents, ...record }: WorkerRecord) {
  return {
    worker_id: worker.id,
    pid: worker.pid,
    /** The name of its host; null for this one. */
    host: otherHost(worker) ?? null,
    agents,
    allow_writes: record.allow_writes,
    concurrency: record.concurrency,
    started_at: record.started_at,
    /** The file that it writes to, on its host. */
    log: record.log ?? null,
  }
}
