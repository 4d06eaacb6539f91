/**
 * Which processes want to be notified of what. A session is one connection that listens for a process; its number is
 * also the key of an advisory lock that PostgreSQL releases when the connection ends, so that rows of dead sessions are
 * recognised at once. Nothing here is worth a flush: after a crash of the server, every process writes its rows again.
 *
 * - `watchers`: the topics that a session watches.
 * - `sleepers`: one row for each worker that has slept, by its place in its process. `takes`: 0 none, 1 read-only jobs,
 *   2 all; null while it is awake. Clearing it wakes the worker. `number`: counts how often a worker of the process fell
 *   asleep. No index has these columns, so a page is tidied whenever one of its rows changes.
 */
export const SIGNAL_TABLES = [
  `create sequence @sessions cycle maxvalue 2147483647`,
  `create unlogged table @watchers (
    topic text collate "C" not null,
    session int not null,
    primary key (topic, session)
  )`,
  `create index on @watchers (session)`,
  `create unlogged table @sleepers (
    workspace_id int not null,
    agent text collate "C" not null,
    session int not null,
    place int not null,
    number int not null,
    takes smallint,
    armed_at timestamptz not null,
    primary key (workspace_id, agent, session, place)
  ) with (fillfactor = 20)`,
  `create index on @sleepers (session)`,
]
