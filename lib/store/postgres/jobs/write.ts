import type { Effects } from '../../../job/effects.ts'
import type { NotificationKind } from '../../../schema/notification.ts'
import { itemIdOf, senderNotification } from '../../../job/notify.ts'
import type { JobEvent } from '../../../schema/event.ts'
import type { Job } from '../../../schema/job.ts'
import type { Statements } from '../database.ts'
import { isAwake, WATCHED } from '../signals/signals.ts'
import { takersOf } from '../signals/takes.ts'
import type { Topics } from '../signals/topics.ts'
import { topicsOf } from './announce.ts'
import type { Audience } from './announce.ts'
import { rowOf } from './row.ts'

/** An event that the rules accept, and what follows from it. */
export type Accepted = {
  job: Job
  event: JobEvent
  json: string
  writer: string
  effects: Effects
  durable: boolean
}

/** What became of a write: `isFirst` is false when another process wrote this version, or made the job, first. */
export type Outcome = Audience & { isFirst: boolean }

type Answer = { done: number; session: number | null; number: number | null; watched: string[] }

/** The workspace, the class of the locks of sessions (see `lockClass`), and the names of topics. */
export type Keys = { workspaceId: number; lock: number; topics: Topics }

/** Writes the first event of a job. `waits`: another job of its conversation must end first. */
export async function insertJob(
  by: Pick<Statements, 'run'>,
  { workspaceId, lock, topics }: Keys,
  { accepted, waits }: { accepted: Accepted; waits: boolean },
): Promise<Outcome> {
  const { job, json, writer, effects } = accepted
  const row = rowOf(job)
  const answer = await by.run<Answer>('create a job', INSERT, [
    workspaceId,
    job.job_id,
    row.format,
    row.state,
    row.agent,
    row.writes,
    row.rank,
    row.created_at,
    row.not_before,
    row.due,
    row.expires_at,
    row.conversation,
    waits,
    row.parent_id,
    row.summary,
    writer,
    json,
    wakesOf(job, effects.isReady && !waits),
    lock,
    topicsOf(topics, job, effects),
  ])
  return outcomeOf(answer)
}

/** Writes the next event of a job, if its version is still the one before. */
export async function updateJob(
  by: Pick<Statements, 'run'>,
  { workspaceId, lock, topics }: Keys,
  accepted: Accepted,
): Promise<Outcome> {
  const { job, json, writer, effects, durable } = accepted
  const row = rowOf(job)
  const answer = await by.run<Answer>('change a job', UPDATE, [
    workspaceId,
    job.job_id,
    job.version,
    row.format,
    row.state,
    row.not_before,
    row.due,
    row.expires_at,
    row.token,
    row.ended_at,
    row.summary,
    effects.hold,
    job.state === 'running' ? job.lease.lease_ms : null,
    effects.cancelsDependents,
    writer,
    json,
    ...notificationValues(job, effects.notification),
    wakesOf(job, effects.isReady),
    lock,
    durable,
    topicsOf(topics, job, effects),
  ])
  return outcomeOf(answer)
}

function outcomeOf([answer]: Answer[]): Outcome {
  const { done = 0, session, number, watched = [] } = answer ?? {}
  const isWoken = typeof session === 'number' && typeof number === 'number'
  return { isFirst: done > 0, watched, woken: isWoken ? { session, number } : undefined }
}

/** The workers that the job may wake; null when it wakes none. */
function wakesOf({ task }: Job, isReady: boolean): number[] | null {
  return isReady ? takersOf({ writes: task.write === true }) : null
}

function notificationValues(job: Job, kind: NotificationKind | undefined): (string | null)[] {
  if (kind === undefined) return [null, null, null, null, null, null]
  const item = senderNotification(job, kind)
  return [item.recipient, itemIdOf(item), item.event, item.kind, item.at, item.owner ?? null]
}

/** Chooses a sleeping worker of the job's agent and wakes it. */
function choosing(done: string, takes: string, lock: string): string {
  return `chosen as (
    select s.workspace_id, s.agent, s.session, s.place from @sleepers s
    where s.workspace_id = $1 and s.agent = (select agent from ${done}) and takes = any(${takes}::int[])
      and ${isAwake(lock)}
    order by array_position(${takes}::int[], takes::int), armed_at
    limit 1 for update of s skip locked
  ), woken as (
    update @sleepers set takes = null
    where (workspace_id, agent, session, place) = (select workspace_id, agent, session, place from chosen)
    returning session, number
  )`
}

const INSERT = `
  with born as (
    insert into @jobs (workspace_id, job_id, version, format, state, agent, writes, rank, created_at, not_before,
      due, expires_at, conversation, waits, parent_id, summary)
    values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    on conflict do nothing
    returning agent
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event) select $1, $2, 1, $16, $17 from born
  ), orphaned as (
    update @jobs set cancels = true where workspace_id = $1 and job_id = $14 and state = 'cancelled'
  ), ${choosing('born', '$18', '$19')}
  select (select count(*)::int from born) as done, ${WATCHED('$20')} as watched,
    (select session from woken) as session, (select number from woken) as number`

const UPDATE = `
  with moved as (
    update @jobs set version = $3, format = greatest(format, $4), state = $5, not_before = $6, due = $7,
      expires_at = $8, token = $9, summary = $11,
      ended_at = coalesce(ended_at, $10::timestamptz),
      end_number = case when end_number is null and $10::timestamptz is not null then nextval('@ends') else end_number end,
      cancels = cancels or $14::boolean,
      held = case $12::text when 'taken' then true when 'stopping' then true when 'over' then false else held end,
      lease_ms = coalesce($13::int, lease_ms),
      lease_ends_at = case when $12::text = 'taken' then @now + $13::int * interval '1 ms' else lease_ends_at end,
      seen_at = case when $12::text in ('taken', 'stopping') then @now else seen_at end,
      over_since = case when $12::text = 'taken' then null else over_since end
    where workspace_id = $1 and job_id = $2 and version = $3::int - 1
    returning agent
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event) select $1, $2, $3, $15, $16 from moved
  ), notified as (
    insert into @notifications (workspace_id, recipient, item_id, subject_kind, subject_id, event, kind, version, at, owner)
    select $1, $17, $18, 'job', $2, $19, $20, $3, $21, $22 from moved where $17::text is not null
    on conflict do nothing
  ), ${choosing('moved', '$23', '$24')}
  select (select count(*)::int from moved) as done, ${WATCHED('$26')} as watched,
    (select session from woken) as session, (select number from woken) as number,
    set_config('synchronous_commit', case when $25::boolean then current_setting('synchronous_commit') else 'off' end, true)`
