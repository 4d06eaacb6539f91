import { WATCHED } from '../signals/listeners.ts'
import { EVENTS_OF } from './events.ts'

/** Jobs that were delayed, and are not any more. */
const DUE = `
  select ctid from @jobs
  where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits
    and due > '-infinity' and due <= @now`

/** Jobs that are overdue, or whose parent was cancelled. */
export const OBSTACLES = `
  select job_id, null as parent_id from @jobs
  where workspace_id = $1 and agent = $2 and state = 'queued' and not held and expires_at <= @now
  union all
  select c.job_id, c.parent_id from @jobs p join @jobs c on c.workspace_id = p.workspace_id and c.parent_id = p.job_id
  where p.workspace_id = $1 and p.cancels and c.agent = $2 and c.state = 'queued' and not c.held
  limit 100`

/**
 * The locked row is found again by a scalar, so that every plan looks it up in the primary key, whatever the planner
 * knows of the table.
 */
export const CLAIM = (writes: boolean, isNamed: boolean) => `
  with ready as (
    select job_id from @jobs j
    where workspace_id = $1 and agent = $2 and state = 'queued' and not held and not waits and due = '-infinity'
      ${writes ? '' : 'and not writes'}
      and format <= $3 and job_id <> all($4::text[])
      and ${isNamed ? 'job_id = $5' : '$5::text is null'}
      and (expires_at is null or expires_at > @now)
      and (parent_id is null or 'cancelled' is distinct from (
        select state from @jobs p where p.workspace_id = $1 and p.job_id = j.parent_id))
    order by rank, created_at, job_id
    limit 1 for update skip locked
  ), taken as (
    update @jobs j set version = version + 1, state = 'running', token = version + 1, held = true,
      lease_ms = $6, lease_ends_at = @now + $6::int * interval '1 ms', seen_at = @now, over_since = null,
      format = greatest(format, $3)
    where workspace_id = $1 and job_id = (select job_id from ready)
    returning workspace_id, job_id, version, greatest(@now, not_before) as at
  ), logged as (
    insert into @events (workspace_id, job_id, version, writer, event)
    select workspace_id, job_id, version, $7,
      ('{"version":' || version || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",' || $8)::json
    from taken
    returning event::text
  )
  select job_id, (select event from logged) as claim, ${EVENTS_OF} as events,
    ${WATCHED('array[$9, $10 || job_id]')} as watched,
    job_id is null and (exists (${DUE}) or exists (${OBSTACLES})) as blocked
  from (select 1) as one left join taken j on true`

/** Jobs whose delay is over are ready from the next claim on. */
export const PROMOTE = `
  update @jobs set due = '-infinity'
  where ctid = any(array(${DUE} order by due limit 100 for update skip locked))
  returning 1`

export const SET_ASIDE = `
  with undone as (
    delete from @events where workspace_id = $1 and job_id = $2 and version = $3
  )
  update @jobs set state = 'damaged', version = $3 - 1, held = false where workspace_id = $1 and job_id = $2 and version = $3`
