/**
 * Lines of logs, such as the posts of a channel: one row per line, never changed. `log`: the parts of its name, with `/`.
 * Attachments of messages under their SHA-256.
 */
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
  `create table @attachments (
    workspace_id int not null,
    sha256 text collate "C" not null,
    content bytea not null,
    primary key (workspace_id, sha256)
  )`,
]
