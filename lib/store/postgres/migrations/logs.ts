/**
 * Lines of logs, such as the posts of a channel: one row per line, never changed. `log`: the parts of its name, with `/`.
 * Attachments of messages under their SHA-256. `message_texts`: what is searched, one row for each message that is not
 * deleted.
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

  // Written by the statement that adds the line. `words`: the folded words of the current text, with spaces.
  `create table @message_texts (
    workspace_id int not null,
    message_id text collate "C" not null,
    channel text collate "C" not null,
    sender text collate "C" not null,
    at timestamptz not null,
    words text not null,
    primary key (workspace_id, message_id)
  )`,
  `create index on @message_texts using gin (array_to_tsvector(string_to_array(words, ' ')))`,
  `create index on @message_texts (workspace_id, at, message_id)`,
]
