import type { Job } from '../../../schema/job.ts'
import type { Statements } from '../database.ts'
import { rowOf } from '../jobs/row.ts'

/** Writes the row of a job anew from the job that its events make. */
export async function writeRow(by: Statements, workspaceId: number, job: Job): Promise<void> {
  const row = rowOf(job)
  await by.run('write the row of a job', ROW, [
    workspaceId,
    job.job_id,
    row.version,
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
    row.parent_id,
    row.token,
    row.ended_at,
    row.expunged,
    row.summary,
    job.state === 'running' ? job.lease.lease_ms : null,
    job.state === 'cancelled',
  ])
}

/**
 * A running job gets a lease that ends now unless its row has one, so that the next check of the leases decides. A
 * cancelled one may have children that its cancellation has not reached.
 */
const ROW = `
  insert into @jobs as j (workspace_id, job_id, version, format, state, agent, writes, rank, created_at,
    not_before, due, expires_at, conversation, parent_id, token, ended_at, expunged, summary,
    held, lease_ms, lease_ends_at, seen_at, cancels, end_number)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
    $19::int is not null, $19, case when $19::int is not null then @now end,
    case when $19::int is not null then @now end, $20,
    case when $16::timestamptz is not null then nextval('@ends') end)
  on conflict (workspace_id, job_id) do update set
    version = excluded.version, format = excluded.format, state = excluded.state,
    agent = excluded.agent, writes = excluded.writes, rank = excluded.rank,
    created_at = excluded.created_at, not_before = excluded.not_before, due = excluded.due,
    expires_at = excluded.expires_at, conversation = excluded.conversation,
    parent_id = excluded.parent_id, token = excluded.token, ended_at = excluded.ended_at,
    expunged = excluded.expunged, summary = excluded.summary,
    held = j.held or excluded.held, lease_ms = coalesce(j.lease_ms, excluded.lease_ms),
    lease_ends_at = coalesce(j.lease_ends_at, excluded.lease_ends_at),
    seen_at = coalesce(j.seen_at, excluded.seen_at), cancels = j.cancels or excluded.cancels,
    end_number = case when excluded.end_number is null then null else coalesce(j.end_number, excluded.end_number) end`
