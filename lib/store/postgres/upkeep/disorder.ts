import type { Database } from '../database.ts'

/** A job that its conversation or its cancelled parent keeps from running, although neither should. */
export type Disorder = { job_id: string; message: string }

/** Rows whose place among other jobs is wrong; what a row says of its own job is checked with its events. */
export async function readDisorder(
  database: Pick<Database, 'workspaceId' | 'read'>,
): Promise<Disorder[]> {
  const { workspaceId } = database
  const waiting = await database.read<{ job_id: string; waits: boolean }>(
    'check conversations',
    `${PLACES} select job_id, waits from places where ${IS_MISPLACED} order by job_id limit 1000`,
    [workspaceId],
  )
  const cancelled = await database.read<{ job_id: string }>(
    'check cancelled jobs',
    `select job_id from @jobs p where ${IS_FORGOTTEN} order by job_id limit 1000`,
    [workspaceId],
  )
  return [
    ...waiting.map(({ job_id, waits }) => ({ job_id, message: waits ? STUCK : TOO_EARLY })),
    ...cancelled.map(({ job_id }) => ({ job_id, message: FORGOTTEN })),
  ]
}

/** Corrects them. Returns how many rows were changed. */
export async function correctDisorder(
  database: Pick<Database, 'workspaceId' | 'repeat'>,
): Promise<number> {
  const rows = await database.repeat<{ job_id: string }>(
    'correct the order of jobs',
    `${PLACES},
     placed as (
       update @jobs j set waits = not j.waits from places
        where j.workspace_id = $1 and j.job_id = places.job_id and j.waits = places.waits
          and ${IS_MISPLACED.replaceAll(/\b(waits|place|is_blocked)\b/g, 'places.$1')}
       returning j.job_id
     ),
     marked as (
       update @jobs p set cancels = true where ${IS_FORGOTTEN} returning p.job_id
     )
     select job_id from placed union all select job_id from marked`,
    [database.workspaceId],
  )
  return rows.length
}

const STUCK = 'It waits for its conversation, although no other job of it is in the way.'
const TOO_EARLY = 'It may run before an earlier job of its conversation has ended.'
const FORGOTTEN = 'It was cancelled, and jobs that its turns sent were not.'

/** Queued jobs of conversations, and where they are in them. */
const PLACES = `
  with open as (
    select agent, conversation, job_id, state, waits,
           row_number() over (partition by agent, conversation order by created_at, job_id) as place
      from @jobs where workspace_id = $1 and conversation is not null and end_number is null
  ),
  places as (
    select o.job_id, o.waits, o.place, exists (
             select from @jobs t
              where t.workspace_id = $1 and t.agent = o.agent and t.conversation = o.conversation
                and (t.end_number is null or t.held)
                and (t.state = 'running' or (t.state <> 'queued' and t.held))) as is_blocked
      from open o where o.state = 'queued'
  )`

/** The first open job waits only for a turn that may still have processes, and every later one waits. */
const IS_MISPLACED = '((waits and place = 1 and not is_blocked) or (not waits and place > 1))'

const IS_FORGOTTEN = `
  p.workspace_id = $1 and p.state = 'cancelled' and not p.cancels and not p.expunged
  and exists (select from @jobs c
               where c.workspace_id = $1 and c.parent_id = p.job_id and c.end_number is null)`
