/** Lines of logs, such as the posts of a channel: one row per line, never changed. `log`: the parts of its name, with `/`. */
export const LOG_TABLES = [
  `create table @log_lines (
    workspace_id int not null,
    log text collate "C" not null,
    version int not null,
    at timestamptz not null,
    writer text collate "C" not null,
    event json not null,
    primary key (workspace_id, log, version)
  )`,
]
