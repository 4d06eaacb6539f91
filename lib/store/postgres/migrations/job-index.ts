/**
 * `job_index`: what jobs are found, counted and sorted by. `job_words`: the words of their texts, apart because a count reads
 * every row. Made from the events of a job by
 * the first process that looks for jobs after a change; every row can be deleted and is made again. `version`: that of the
 * job when it was read. Times are in milliseconds.
 */
export const INDEX_TABLES = [
  `create table @job_index (
    workspace_id int not null,
    job_id text collate "C" not null,
    version int not null,
    state text collate "C" not null,
    needs text collate "C",
    receiver text collate "C" not null,
    sender text collate "C" not null,
    scope text collate "C",
    labels text[] not null,
    conversation text collate "C",
    priority int not null,
    created_ms float8 not null,
    updated_ms float8 not null,
    since_ms float8 not null,
    cost_usd float8,
    run_ms float8,
    primary key (workspace_id, job_id)
  )`,
  `create table @job_words (
    workspace_id int not null,
    job_id text collate "C" not null,
    words tsvector not null,
    primary key (workspace_id, job_id)
  )`,
  `create index on @job_words using gin (words)`,
  `create index on @job_index (workspace_id, updated_ms desc, job_id)`,
  `create index on @job_index (workspace_id, created_ms desc, job_id)`,
  `create index on @job_index (workspace_id, conversation, job_id) where conversation is not null`,
  `create index on @job_index (workspace_id, state, needs)`,
]
