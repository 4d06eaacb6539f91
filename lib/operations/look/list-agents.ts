import * as z from 'zod'

import { otherHost } from '../../process/process.ts'
import type { Paused } from '../../queue/pause.ts'
import type { Caller } from '../../rights/caller.ts'
import { maySee } from '../../rights/rights.ts'
import { AgentList } from '../../schema/api.ts'
import type { AgentRow, MemberRow, PausedRow, WorkerRow } from '../../schema/api.ts'
import type { WorkerRecord } from '../../schema/registry.ts'
import { isLiving } from '../../team/rules.ts'
import { READS } from '../effect.ts'
import { workspacesOperation } from '../operation.ts'
import type { Call } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import type { Services } from '../services.ts'
import { viewMember } from '../team/member-view.ts'
import type { MemberView } from '../team/member-view.ts'
import { maySeeMember } from '../team/remove-agent.ts'
import { modelOf, settingsOf } from './row.ts'

/** Running jobs that are counted; more than a person can look at. */
const MOST_JOBS = 500

export const listAgents = workspacesOperation({
  name: 'list_agents',
  family: 'look',
  title: 'List agents',
  description:
    'List the agents of each workspace: which are online or working, how their turns are run, which workers serve them, how many of their jobs run, and why an agent is paused.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/agents' },
  input: z.strictObject({}),
  output: AgentList,
  async run(call) {
    const ids = await usableWorkspaces(call)
    const rows = await Promise.all(ids.map((id) => agentRows(call, id)))
    return { agents: rows.flat() }
  },
})

/** The names of the agents of a workspace: registered there, served there, or configured. */
export async function agentsIn({ queue, inbox, agents, team }: Services): Promise<string[]> {
  const registered = await inbox.agents()
  const workers = await queue.workers.list()
  const names = new Set([
    ...registered.map((record) => record.agent_id),
    ...workers.flatMap((worker) => worker.agents),
    ...Object.keys(agents()),
    ...(await team.list()).filter(isLiving).map(({ name }) => name),
  ])
  return [...names].toSorted()
}

async function agentRows({ caller, workspaces }: Call, workspace: string): Promise<AgentRow[]> {
  const relay = await workspaces.open(workspace)
  const { queue, inbox, clock } = relay
  const registered = new Map((await inbox.agents()).map((record) => [record.agent_id, record]))
  const workers = await queue.workers.list()
  const { jobs } = await queue.list({ state: 'running', limit: MOST_JOBS })
  const running = jobs.filter((row) => maySee(caller, row))
  const pauses = await queue.pauses.list()
  const members = await membersOf(relay, caller)
  const online = new Set(await inbox.names.inUse())
  const now = new Date(clock.now()).toISOString()
  return [...new Set([...(await agentsIn(relay)), ...online])].toSorted().map((agent) => {
    const member = members.get(agent)
    const settings = settingsOf(relay.agents(), member?.of ?? agent)
    const record = registered.get(agent)
    const paused = pauses.find((pause) => pause.agent === agent)
    const served = workers.filter((worker) => worker.agents.includes(agent))
    const isWorking = jobs.some((job) => job.to === agent)
    const isOnline = online.has(agent)
    return {
      workspace,
      agent,
      description: record?.description ?? null,
      presence: isWorking
        ? 'working'
        : isOnline
          ? 'online'
          : served.length > 0
            ? 'served'
            : 'offline',
      last_seen: isWorking || isOnline ? now : (record?.last_seen ?? null),
      executor: settings?.executor ?? null,
      model: modelOf(settings),
      allows_writes: settings?.allowWrites === true && member?.write !== false,
      running: running.filter((job) => job.to === agent).length,
      paused: paused === undefined ? null : pausedRow(paused, caller),
      workers: served.map(rowFor(agent)),
      member: member === undefined ? null : memberRow(member),
    }
  })
}

/** The living members that the caller may know of, by name. */
async function membersOf(relay: Services, caller: Caller): Promise<Map<string, MemberView>> {
  const living = (await relay.team.list()).filter(
    (member) => isLiving(member) && maySeeMember(caller, member),
  )
  const views = await Promise.all(living.map((member) => viewMember({ relay }, member)))
  return new Map(views.map((view) => [view.name, view]))
}

function memberRow({
  of,
  by,
  state,
  reason,
  job_id,
  depth,
  spawned_at,
  host,
}: MemberView): MemberRow {
  return {
    of,
    by,
    state,
    reason: reason ?? null,
    job_id,
    depth,
    spawned_at,
    host: host ?? null,
  }
}

/** The reason may quote a turn of another sender's job, so a remote caller reads only what the kind means. */
function pausedRow(paused: Paused, caller: Caller): PausedRow {
  const { kind, code, words, since, until, needs_person } = paused
  const reason = caller.kind === 'remote' ? words : paused.reason
  return { kind, code, reason, since, until, needs_person }
}

function rowFor(agent: string) {
  return ({ worker, ...record }: WorkerRecord): WorkerRow => ({
    worker_id: worker.id,
    pid: worker.pid,
    host: otherHost(worker) ?? null,
    started_at: record.started_at,
    allows_writes: record.allow_writes.includes(agent),
    concurrency: record.concurrency,
  })
}
