/**
 * The tables of jobs. `events` is the truth: one row per accepted event, never changed. `jobs` has one row per job, the
 * projection of its events that queries need; both are written by the same statement.
 *
 * - `agent`: the agent that the job is for. `rank`: the negative priority, so that indexes sort ascending.
 * - `due`: when a delayed job may run; `-infinity` for a job that may run now.
 * - `waits`: true while another job of its conversation must end first.
 * - `held`: true from a claim until no process of the turn runs any more. `token`: that of the latest claim.
 * - `lease_ends_at`, `seen_at` (claimed, renewed, or ended while held), `over_since` (a check found the lease expired).
 * - `end_number`: counts the ends of all jobs; set by the first final event.
 * - `cancels`: true while a cancelled job may have descendants that the cancellation has not reached.
 * - `state`: that of the job, or `damaged` when its events could not be used by a claim.
 * - `summary`: the row for listings; that of a running job may be older than its claim.
 */
export const JOB_TABLES = [
  `create table @workspaces (
    workspace_id int generated always as identity primary key,
    name text collate "C" not null unique,
    created_at timestamptz not null default now(),
    collect_at timestamptz
  )`,
  `create sequence @ends`,
  `create table @jobs (
    workspace_id int not null references @workspaces,
    job_id text collate "C" not null,
    version int not null,
    format smallint not null,
    state text collate "C" not null,
    agent text collate "C" not null,
    writes boolean not null,
    rank smallint not null,
    created_at timestamptz not null,
    not_before timestamptz,
    due timestamptz not null,
    expires_at timestamptz,
    conversation text collate "C",
    waits boolean not null default false,
    parent_id text collate "C",
    cancels boolean not null default false,
    token int not null default 0,
    held boolean not null default false,
    lease_ms int,
    lease_ends_at timestamptz,
    seen_at timestamptz,
    over_since timestamptz,
    end_number bigint,
    ended_at timestamptz,
    expunged boolean not null default false,
    summary json not null,
    primary key (workspace_id, job_id)
  ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05)`,
  `create index on @jobs (workspace_id, agent, held, waits, due, rank, created_at, job_id)
    where state = 'queued'`,
  `create index on @jobs (workspace_id, agent, rank, created_at, job_id)
    where state = 'queued' and not held and not waits and due = '-infinity' and not writes`,
  `create index on @jobs (workspace_id, expires_at) where state = 'queued' and expires_at is not null`,
  `create index on @jobs (workspace_id, agent) where held`,
  `create index on @jobs (workspace_id, job_id) where state in ('running', 'needs_review', 'needs_recovery', 'damaged')`,
  `create index on @jobs (workspace_id, agent, conversation, created_at, job_id) where conversation is not null`,
  `create index on @jobs (workspace_id, agent, conversation, created_at, job_id)
    where conversation is not null and (end_number is null or held)`,
  `create index on @jobs (workspace_id, parent_id) where parent_id is not null`,
  `create index on @jobs (workspace_id) where cancels`,
  `create index on @jobs (workspace_id, end_number) where end_number is not null`,
  `create index on @jobs (workspace_id, ended_at) where end_number is not null and not expunged`,
  `create table @events (
    workspace_id int not null,
    job_id text collate "C" not null,
    version int not null,
    writer text collate "C" not null,
    event json not null,
    primary key (workspace_id, job_id, version)
  )`,
]
