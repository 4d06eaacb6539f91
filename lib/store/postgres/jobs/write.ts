import type { Effects } from '../../../job/effects.ts'
import type { JobKind } from '../../../schema/notification.ts'
import { senderNotification, storedNotification } from '../../../job/notify.ts'
import type { JobEvent } from '../../../schema/event.ts'
import type { Job } from '../../../schema/job.ts'
import type { Statements } from '../database.ts'
import { isAwake, WATCHED } from '../signals/listeners.ts'
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
}

/** What became of a write: `isFirst` is false when another process wrote this version, or made the job, first. */
export type Outcome = Audience & { isFirst: boolean }

type Answer = { done: number; session: number | null; number: number | null; watched: string[] }

/** The workspace, the class of the locks of sessions (see `lockClass`), and the names of topics. */
export type Keys = { workspaceId: number; lock: number; topics: Topics }

/** Writes the first event of a job. `waits`: another job of its conversation must end first. */
export async function insertJob(
  by: Pick<Statements, 'run'>,
  keys: Keys,
  { accepted, waits }: { accepted: Accepted; waits: boolean },
): Promise<Outcome> {
  const { job, json, writer, effects } = accepted
  const row = rowOf(job)
  const parts = createParts(keys, job)
  const { is } = parts
  const born = `born as (
    insert into @jobs (workspace_id, job_id, version, format, state, agent, writes, rank, created_at, not_before,
      due, expires_at, conversation, waits, parent_id, summary)
    values ($1, $2, 1, ${is(row.format)}, ${is(row.state)}, ${is(row.agent)}, ${is(row.writes)}, ${is(row.rank)},
      ${is(row.created_at)}, ${is(row.not_before)}, ${is(row.due)}, ${is(row.expires_at)}, ${is(row.conversation)},
      ${is(waits)}, ${is(row.parent_id)}, ${is(row.summary)})
    on conflict do nothing
    returning agent
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event)
    select $1, $2, 1, ${is(writer)}, ${is(json)} from born
  )`
  const orphaned =
    row.parent_id === null
      ? ''
      : `, orphaned as (
    update @jobs set cancels = true
    where workspace_id = $1 and job_id = ${is(row.parent_id)} and state = 'cancelled'
  )`
  const { choosing, woken } = parts.waking('born', effects.isReady && !waits)
  const text = `
  with ${born}${orphaned}${choosing}
  select (select count(*)::int from born) as done, ${woken},
    ${parts.watched(topicsOf(keys.topics, job, effects))} as watched`
  return outcomeOf(await by.run<Answer>('create a job', text, parts.values))
}

/**
 * Writes the next event of a job, if its version is still the one before. Every event waits for the disk, whatever its
 * proposal says: when the server crashes, the worker lives on, and what it has started must stay on record.
 */
export async function updateJob(
  by: Pick<Statements, 'run'>,
  keys: Keys,
  accepted: Accepted,
): Promise<Outcome> {
  const { job, json, writer, effects } = accepted
  const row = rowOf(job)
  const parts = createParts(keys, job)
  const { is } = parts
  const version = is(job.version)
  const moved = `moved as (
    update @jobs set version = ${version}, format = greatest(format, ${is(row.format)}), state = ${is(row.state)}, agent = ${is(row.agent)},
      not_before = ${is(row.not_before)}, due = ${is(row.due)}, expires_at = ${is(row.expires_at)},
      token = ${is(row.token)}, summary = ${is(row.summary)}${cancelling(effects)}${ending(row.ended_at, is)}${holding(accepted, is)}
    where workspace_id = $1 and job_id = $2 and version = ${version}::int - 1
    returning agent
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event)
    select $1, $2, ${version}, ${is(writer)}, ${is(json)} from moved
  )`
  const notified = notifying(job, effects.notification, is)
  const { choosing, woken } = parts.waking('moved', effects.isReady)
  const text = `
  with ${moved}${notified}${choosing}
  select (select count(*)::int from moved) as done, ${woken},
    ${parts.watched(topicsOf(keys.topics, job, effects))} as watched`
  return outcomeOf(await by.run<Answer>('change a job', text, parts.values))
}

function outcomeOf([answer]: Answer[]): Outcome {
  const { done = 0, session, number, watched = [] } = answer ?? {}
  const isWoken = typeof session === 'number' && typeof number === 'number'
  return { isFirst: done > 0, watched, woken: isWoken ? { session, number } : undefined }
}

/** Adds a value and returns how a statement refers to it. */
type Is = (value: unknown) => string

/**
 * The parts and values of a statement about one job, whose first two values are the workspace and the id. A statement
 * has only the parts that it needs, because the server prepares every part of a plan each time it runs.
 */
function createParts({ workspaceId, lock }: Keys, job: Job) {
  const values: unknown[] = [workspaceId, job.job_id]
  const is: Is = (value) => `$${values.push(value)}`

  /** Chooses a sleeping worker of the job's agent and wakes it, once the part `done` has a row. */
  function waking(done: string, isReady: boolean): { choosing: string; woken: string } {
    if (!isReady) return { choosing: '', woken: 'null as session, null as number' }
    const takes = `${is(takersOf({ writes: job.task.write === true }))}::int[]`
    const choosing = `, chosen as (
    select s.workspace_id, s.agent, s.session, s.place from @sleepers s
    where s.workspace_id = $1 and s.agent = (select agent from ${done}) and takes = any(${takes})
      and ${isAwake(is(lock))}
    order by array_position(${takes}, takes::int), armed_at
    limit 1 for update of s skip locked
  ), woken as (
    update @sleepers set takes = null
    where (workspace_id, agent, session, place) = (select workspace_id, agent, session, place from chosen)
    returning session, number
  )`
    const woken = '(select session from woken) as session, (select number from woken) as number'
    return { choosing, woken }
  }

  return { values, is, waking, watched: (topics: string[]) => WATCHED(is(topics)) }
}

function cancelling({ cancelsDependents }: Effects): string {
  return cancelsDependents ? ', cancels = true' : ''
}

/** The first end of a job numbers it. */
function ending(endedAt: string | null, is: Is): string {
  if (endedAt === null) return ''
  return `,
      ended_at = coalesce(ended_at, ${is(endedAt)}::timestamptz),
      end_number = case when end_number is null then nextval('@ends') else end_number end`
}

/** What the change does to the hold of a worker. */
function holding({ job, effects }: Accepted, is: Is): string {
  switch (effects.hold) {
    case 'unchanged':
      return ''
    case 'over':
      return ', held = false'
    case 'stopping':
      return ', held = true, seen_at = @now'
    case 'taken': {
      const leaseMs = is(job.state === 'running' ? job.lease.lease_ms : 0)
      return `,
      held = true, lease_ms = ${leaseMs}::int, lease_ends_at = @now + ${leaseMs}::int * interval '1 ms',
      seen_at = @now, over_since = null`
    }
  }
}

function notifying(job: Job, kind: JobKind | undefined, is: Is): string {
  if (kind === undefined) return ''
  const item = storedNotification(senderNotification(job, kind))
  return `, notified as (
    insert into @notifications (workspace_id, recipient, item_id, subject_kind, subject_id, event, kind, version, at, owner)
    select $1, ${is(item.recipient)}, ${is(item.item_id)}, 'job', $2, ${is(item.event)}, ${is(item.kind)},
      ${is(item.version)}, ${is(item.at)}, ${is(item.owner ?? null)}
    from moved
    on conflict do nothing
  )`
}
