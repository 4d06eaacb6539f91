import type { Ahead } from '../../../job/dependents.ts'
import type { Jobs } from '../../jobs.ts'
import { isUnusable } from '../../unusable.ts'
import type { Database } from '../database.ts'
import { conversationOf } from './conversations.ts'
import type { Events } from './events.ts'

type Lookups = Pick<Jobs, 'find' | 'queued' | 'dependents' | 'ahead' | 'nextDue'>

/** Questions that the rows of jobs answer; see `Jobs`. */
export function createLookups({
  database,
  events,
}: {
  database: Database
  events: Events
}): Lookups {
  const { workspaceId } = database

  async function idsOf(name: string, text: string, values: unknown[]): Promise<string[]> {
    const rows = await database.read<{ job_id: string }>(name, text, [workspaceId, ...values])
    return rows.map(({ job_id }) => job_id)
  }

  return {
    find: async (prefix, limit) =>
      /^[a-z2-7]*$/.test(prefix) ? idsOf('look up an id', FIND, [prefix, limit]) : [],
    queued: ({ agent, most }) =>
      database.read('list the queues', QUEUED, [workspaceId, agent ?? null, most]),
    dependents: (jobId) => idsOf('list the jobs that a job sent', DEPENDENTS, [jobId]),
    async ahead(job) {
      const conversation = conversationOf(job)
      if (conversation === undefined) return undefined
      const { agent, key } = conversation
      const [jobId] = await idsOf('look for a job ahead', AHEAD, [
        agent,
        key,
        job.job_id,
        job.created_at,
      ])
      return jobId === undefined ? undefined : readAhead(jobId)
    },
    async nextDue(agent, which) {
      const writes = which === 'delayed' || which.writes
      const [row] = await database.read<{ ready: boolean; due_ms: number | null }>(
        'look for the next job',
        NEXT_DUE,
        [workspaceId, agent, writes],
      )
      if (row?.ready === true && which !== 'delayed') return 0
      return row?.due_ms ?? undefined
    },
  }

  async function readAhead(jobId: string): Promise<Ahead | undefined> {
    try {
      return (await events.read(jobId))?.job
    } catch (error) {
      if (!isUnusable(error)) throw error
      return { state: 'unreadable', job_id: jobId }
    }
  }
}

const FIND = `
  select job_id from @jobs where workspace_id = $1 and job_id >= $2 and starts_with(job_id, $2)
  order by job_id limit $3`

/** The agents are found one after the other, each with one look into the index. */
const QUEUED = `
  with recursive agents as (
    (select agent from @jobs where workspace_id = $1 and state = 'queued' order by agent limit 1)
    union all
    select (select agent from @jobs where workspace_id = $1 and state = 'queued' and agent > a.agent order by agent limit 1)
    from agents a where a.agent is not null
  )
  select agent, job_ids from (
    select a.agent, array(
      select job_id from @jobs q
      where q.workspace_id = $1 and q.state = 'queued' and q.agent = a.agent and not q.held
      order by q.waits, q.due, q.rank, q.created_at, q.job_id limit $3) as job_ids
    from agents a where a.agent is not null and a.agent = coalesce($2, a.agent)
  ) as queues where cardinality(job_ids) > 0 order by agent`

const DEPENDENTS = `
  with recursive below as (
    select job_id as child, job_id, state from @jobs where workspace_id = $1 and parent_id = $2
    union all
    select b.child, j.job_id, j.state from below b join @jobs j on j.workspace_id = $1 and j.parent_id = b.job_id
  )
  select child as job_id from below
  where state not in ('completed', 'failed', 'cancelled', 'expired')
  group by child order by child`

const AHEAD = `
  select job_id from @jobs
  where workspace_id = $1 and agent = $2 and conversation = $3 and (end_number is null or held) and job_id <> $4
    and ((end_number is null and (created_at, job_id) < ($5, $4)) or state = 'running' or (state <> 'queued' and held))
  order by created_at, job_id limit 1`

const NEXT_DUE = `
  select
    exists (select from @jobs where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits
      and due <= @now and ($3::boolean or not writes)) as ready,
    (select (extract(epoch from min(due)) * 1000)::float8 from @jobs
      where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits
        and due > @now and ($3::boolean or not writes)) as due_ms`
