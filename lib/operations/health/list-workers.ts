import { availableParallelism, loadavg } from 'node:os'

import * as z from 'zod/mini'

import { hostName, otherHost } from '../../process/process.ts'
import { WorkerList } from '../../schema/api-workers.ts'
import type { HostRow, WorkerDetail } from '../../schema/api-workers.ts'
import { summarize } from '../../schema/summary.ts'
import type { ListedWorker } from '../../schema/registry.ts'
import { READS } from '../effect.ts'
import { refuseLimited } from '../limited.ts'
import { localOf } from '../local.ts'
import { workspacesOperation } from '../operation.ts'
import type { Call } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import type { Services } from '../services.ts'
import { runningJobs } from './running-jobs.ts'
import type { RunningJob } from './running-jobs.ts'
import { unservedIn } from './unserved.ts'
import { logOf } from './worker-log.ts'

export const listWorkers = workspacesOperation({
  name: 'list_workers',
  family: 'health',
  title: 'List workers',
  description:
    'List the workers of each workspace with their agents, slots and jobs, the agents with queued jobs that no worker takes, and the hosts.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/workers' },
  input: z.strictObject({}),
  output: WorkerList,
  async run(call) {
    refuseLimited(call.caller, 'list workers')
    const ids = await usableWorkspaces(call)
    const found = await Promise.all(ids.map((id) => workersIn(call, id)))
    const listed = found.flatMap(({ workers }) => workers)
    return {
      workers: listed.map(({ row }) => row),
      unserved: found.flatMap(({ unserved }) => unserved),
      hosts: hostsOf(listed),
    }
  },
})

/** A worker as it registered, and as callers see it. */
type Listed = { record: ListedWorker; row: WorkerDetail }

async function workersIn({ caller, workspaces }: Call, workspace: string) {
  const relay = await workspaces.open(workspace)
  const records = await relay.queue.workers.list()
  const running = await runningJobs(relay.queue)
  const local = localOf({ relay, caller })
  const workers = records.map((record): Listed => {
    const jobs = running.filter(({ worker }) => worker === record.worker.id)
    const log = record.log === undefined ? 'none' : logOf(local, record).kind
    return { record, row: { workspace, ...rowOf(relay, record, jobs), log } }
  })
  const folder = workspaces.list().find(({ id }) => id === workspace)?.workspace
  const where = { relay, local, workspace, folder, isOwn: workspace === workspaces.own }
  return { workers, unserved: await unservedIn(where, records) }
}

function rowOf(
  { clock }: Services,
  { worker, agents, places, limits, allow_writes, concurrency, ...record }: ListedWorker,
  jobs: RunningJob[],
): Omit<WorkerDetail, 'workspace' | 'log'> {
  const host = otherHost(worker) ?? null
  const [only] = agents
  return {
    worker_id: worker.id,
    pid: worker.pid,
    host,
    agents: agents.map((agent) => ({
      agent,
      allows_writes: allow_writes.includes(agent),
      // Earlier versions wrote the sum alone.
      slots: places?.[agent] ?? (agents.length === 1 && agent === only ? concurrency : 1),
      limit: limits?.[agent] ?? null,
      running: jobs.filter(({ job }) => job.to === agent).length,
    })),
    slots: concurrency,
    running: jobs.length,
    jobs: jobs.map(({ job, since }) => ({
      job_id: job.job_id,
      agent: job.to,
      headline: summarize(job).headline,
      since,
    })),
    started_at: record.started_at,
    version: record.version ?? null,
    last_seen: new Date(clock.now() - (host === null ? 0 : record.silent_ms)).toISOString(),
    is_leaving: record.stays === false,
  }
}

/** This host, and those of the workers. */
function hostsOf(listed: Listed[]): HostRow[] {
  const names = [...new Set(listed.flatMap(({ row }) => row.host ?? []))].toSorted()
  const others = names.map((name) => hostOf(name, listed))
  const here = { ...hostOf(null, listed), cpus: availableParallelism(), load: loadavg() }
  return [{ ...here, name: hostName() }, ...others]
}

function hostOf(host: string | null, listed: Listed[]): HostRow {
  const there = listed.filter(({ row }) => row.host === host)
  const latest = there.toSorted((a, b) => a.record.silent_ms - b.record.silent_ms)[0]
  return {
    host,
    name: host ?? '',
    cpus: latest?.record.cpus ?? null,
    load: latest?.record.load ?? null,
    workers: there.length,
    slots: there.reduce((sum, { row }) => sum + row.slots, 0),
    running: there.reduce((sum, { row }) => sum + row.running, 0),
    last_seen: latest?.row.last_seen ?? new Date().toISOString(),
  }
}
