import { basename } from 'node:path'

import type { Caller } from '../../access/caller.ts'
import { RelayError } from '../../errors.ts'
import type {
  AgentList,
  AgentRow,
  PausedRow,
  WorkerRow,
  WorkspaceList,
  WorkspaceRow,
} from '../../schema/api.ts'
import type { Paused } from '../../queue/pause.ts'
import { JobQuery } from '../../schema/api-request.ts'
import type { AgentResumed } from '../../schema/api-request.ts'
import { AgentId } from '../../schema/name.ts'
import type { WorkerRecord } from '../../schema/registry.ts'
import type { JobSummary } from '../../schema/summary.ts'
import { openQuestion } from '../../schema/job.ts'
import type { Services } from '../../operations/services.ts'
import { placesFor, seenBy, workspacesFor } from '../house.ts'
import type { House } from '../house.ts'
import { readAs } from '../route.ts'
import type { Route } from '../route.ts'
import { modelOf, settingsOf } from '../view/row.ts'

/** More running jobs than a person can look at are counted as so many. */
const MOST = 500

/** Who is there. */
export const workspaceRoutes: Route[] = [
  {
    method: 'post',
    path: '/api/agents/:agent/resume',
    async run(house, { caller, params, query }): Promise<AgentResumed> {
      const { workspace } = readAs(JobQuery, query, 'the query')
      const agent = readAs(AgentId, params['agent'], 'the path')
      const ids = await placesFor(house, caller, workspace)
      const resumed = await Promise.all(ids.map((id) => resume(house, id, agent)))
      return { agent, resumed: resumed.includes(true) }
    },
  },
  {
    method: 'get',
    path: '/api/workspaces',
    async run(house, { caller }): Promise<WorkspaceList> {
      const ids = workspacesFor(house, caller)
      return {
        workspaces: (await Promise.all(ids.map((id) => workspaceRow(house, id, caller)))).flat(),
      }
    },
  },
  {
    method: 'get',
    path: '/api/agents',
    async run(house, { caller, query }): Promise<AgentList> {
      const { workspace } = readAs(JobQuery, query, 'the query')
      const ids = await placesFor(house, caller, workspace)
      const rows = await Promise.all(ids.map((id) => agentRows(house, id, caller)))
      return { agents: rows.flat() }
    },
  },
]

/** A workspace and what this caller may know of what is going on there; none when its store has gone. */
export async function workspaceRow(
  house: House,
  id: string,
  caller: Caller,
): Promise<WorkspaceRow[]> {
  const entry = house.workspaces.list().find((store) => store.id === id)
  if (entry === undefined) return []
  const { workspace: path, created_at } = entry
  const row = { workspace: id, name: basename(path) || path, path, created_at }
  try {
    const services = await house.workspaces.open(id)
    const counts = await countsOf(services, { sees: seenBy(caller, id), afar: agentsAfar(house) })
    const paused = (await services.queue.pauses.list()).map(({ agent }) => agent)
    return [{ ...row, ...counts, paused, problem: null }]
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    const problem = { code: error.code, message: error.message }
    return [{ ...row, needs_me: 0, running: 0, paused: [], problem }]
  }
}

/** Agents whose runs go on, and may ask, while no worker looks after their jobs. */
function agentsAfar({ agents }: House): string[] {
  return Object.keys(agents).filter((agent) => agents[agent]?.executor === 'chatgpt')
}

async function countsOf(
  { queue }: Services,
  { sees, afar }: { sees: (row: JobSummary) => boolean; afar: string[] },
): Promise<{ needs_me: number; running: number }> {
  const read = async (filter: { state: 'running' | 'queued'; to?: string }) => {
    const { jobs } = await queue.list({ ...filter, limit: MOST })
    return Promise.all(jobs.filter(sees).map((row) => queue.get(row.job_id)))
  }
  const waiting = await queue.list({ state: ['needs_review', 'needs_recovery'], limit: MOST })
  const running = await read({ state: 'running' })
  const left = await Promise.all(afar.map((to) => read({ state: 'queued', to })))
  const asking = [...running, ...left.flat()].filter((job) => openQuestion(job) !== undefined)
  return { needs_me: waiting.jobs.filter(sees).length + asking.length, running: running.length }
}

/** The names of the agents of a workspace: registered there, served there, or configured. */
export async function agentsIn(house: House, { queue, inbox }: Services): Promise<string[]> {
  const registered = await inbox.agents()
  const workers = await queue.workers.list()
  const names = new Set([
    ...registered.map((record) => record.agent_id),
    ...workers.flatMap((worker) => worker.agents),
    ...Object.keys(house.agents),
  ])
  return [...names].toSorted()
}

async function agentRows(house: House, workspace: string, caller: Caller): Promise<AgentRow[]> {
  const services = await house.workspaces.open(workspace)
  const { queue, inbox } = services
  const registered = new Map((await inbox.agents()).map((record) => [record.agent_id, record]))
  const workers = await queue.workers.list()
  const { jobs } = await queue.list({ state: 'running', limit: MOST })
  const running = jobs.filter(seenBy(caller, workspace))
  const pauses = await queue.pauses.list()
  return (await agentsIn(house, services)).map((agent) => {
    const settings = settingsOf(house.agents, agent)
    const record = registered.get(agent)
    return {
      workspace,
      agent,
      description: record?.description ?? null,
      last_seen: record?.last_seen ?? null,
      executor: settings?.executor ?? null,
      model: modelOf(settings),
      allows_writes: settings?.allowWrites === true,
      running: running.filter((job) => job.to === agent).length,
      paused: pausedRow(
        pauses.find((paused) => paused.agent === agent),
        caller,
      ),
      workers: workers.filter((worker) => worker.agents.includes(agent)).map(rowFor(agent)),
    }
  })
}

async function resume(house: House, workspace: string, agent: string): Promise<boolean> {
  const services = await house.workspaces.open(workspace)
  return services.queue.pauses.end(agent)
}

/** What went wrong may quote a turn of somebody else's job, so only the owner reads it. */
function pausedRow(paused: Paused | undefined, caller: Caller): PausedRow | null {
  if (paused === undefined) return null
  const { kind, code, words, since, until, needs_person } = paused
  const reason = caller.rights === 'owner' ? paused.reason : words
  return { kind, code, reason, since, until, needs_person }
}

function rowFor(agent: string) {
  return ({ worker, ...record }: WorkerRecord): WorkerRow => ({
    worker_id: worker.id,
    pid: worker.pid,
    started_at: record.started_at,
    allows_writes: record.allow_writes.includes(agent),
    concurrency: record.concurrency,
  })
}
