import { basename } from 'node:path'

import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Caller } from '../../rights/caller.ts'
import { maySee } from '../../rights/rights.ts'
import { WorkspaceList } from '../../schema/api.ts'
import type { WorkspaceRow } from '../../schema/api.ts'
import { openQuestion } from '../../schema/job.ts'
import type { JobSummary } from '../../schema/summary.ts'
import { READS } from '../effect.ts'
import { workspacesOperation } from '../operation.ts'
import type { Call } from '../operation.ts'
import { workspacesFor } from '../reach.ts'
import type { Services } from '../services.ts'

/** Jobs of one state that are counted; more than a person can look at. */
const MOST_JOBS = 500

export const listWorkspaces = workspacesOperation({
  name: 'list_workspaces',
  family: 'look',
  title: 'List workspaces',
  description:
    'List the workspaces of this data directory: how many jobs need a person, how many run, which agents are paused. A workspace whose store cannot be opened says why.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/workspaces' },
  input: z.strictObject({}),
  output: WorkspaceList,
  async run(call) {
    const rows = await Promise.all(workspacesFor(call).map((id) => workspaceRow(call, id)))
    return { workspaces: rows.filter((row) => row !== undefined) }
  },
})

/** One workspace, with what the caller may know of its jobs; undefined when its store was removed. */
export async function workspaceRow(
  { caller, workspaces }: Pick<Call, 'caller' | 'workspaces'>,
  id: string,
): Promise<WorkspaceRow | undefined> {
  const entry = workspaces.list().find((store) => store.id === id)
  if (entry === undefined) return undefined
  const { workspace: path, created_at } = entry
  const row = { workspace: id, name: basename(path) || path, path, created_at }
  try {
    const relay = await workspaces.open(id)
    const paused = [...new Set((await relay.queue.pauses.list()).map(({ agent }) => agent))]
    return { ...row, ...(await countJobs(relay, caller)), paused, problem: null }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    const problem = { code: error.code, message: error.message }
    return { ...row, needs_me: 0, running: 0, paused: [], problem }
  }
}

async function countJobs(
  relay: Services,
  caller: Caller,
): Promise<{ needs_me: number; running: number }> {
  const { queue } = relay
  const sees = (row: JobSummary) => maySee(caller, row)
  const read = async (filter: { state: 'running' | 'queued'; to?: string }) => {
    const { jobs } = await queue.list({ ...filter, limit: MOST_JOBS })
    return Promise.all(jobs.filter(sees).map((row) => queue.get(row.job_id)))
  }
  const waiting = await queue.list({ state: ['needs_review', 'needs_recovery'], limit: MOST_JOBS })
  const running = await read({ state: 'running' })
  const queued = await Promise.all(cloudAgents(relay).map((to) => read({ state: 'queued', to })))
  const asking = [...running, ...queued.flat()].filter((job) => openQuestion(job) !== undefined)
  return { needs_me: waiting.jobs.filter(sees).length + asking.length, running: running.length }
}

/** Agents whose runs continue, and may ask, while no worker holds their jobs. */
function cloudAgents({ agents }: Services): string[] {
  return Object.entries(agents()).flatMap(([agent, { executor }]) =>
    executor === 'chatgpt' ? [agent] : [],
  )
}
