/**
 * Tables of everything that is not the log of a job. Texts that come from outside and may hold a NUL are stored as
 * `json` or `bytea`, because the type `text` refuses that character. Keys compare by byte, as in every other store.
 */
export const DOCUMENT_TABLES = [
  // `stamp` changes with every write of a document, so a writer can tell whether its own was the last one.
  // `seen_at`: when the document was written, or its owner last gave a sign of life. It is part of no index, so a
  // heartbeat changes no index either, for which each page keeps some room.
  `create table @documents (
    workspace_id int not null,
    kind text not null,
    owner text collate "C" not null,
    name text collate "C" not null,
    document json not null,
    stamp uuid not null,
    seen_at timestamptz not null,
    primary key (workspace_id, kind, owner, name)
  ) with (fillfactor = 70)`,

  // Filled by the statement that adds the event. Ids sort by time, see `itemIdOf`.
  `create table @notifications (
    workspace_id int not null,
    recipient text collate "C" not null,
    item_id text collate "C" not null,
    subject_kind text not null,
    subject_id text collate "C" not null,
    event text not null,
    kind text not null,
    version int not null,
    at timestamptz not null,
    owner text,
    primary key (workspace_id, recipient, item_id)
  )`,

  `create table @deliveries (
    workspace_id int not null,
    subject_kind text not null,
    subject_id text collate "C" not null,
    version int not null,
    line json not null,
    stamp uuid not null,
    primary key (workspace_id, subject_kind, subject_id, version)
  )`,

  // `units`: how many UTF-16 units of the text come before each 64 KiB of its bytes, for reading a slice.
  `create table @blobs (
    workspace_id int not null,
    job_id text collate "C" not null,
    file text collate "C" not null,
    content bytea not null,
    units int[] not null,
    length int not null,
    primary key (workspace_id, job_id, file)
  )`,

  // The end of each job's activity. Writers of one job take turns by this row, so no position appears late.
  `create table @activity_ends (
    workspace_id int not null,
    job_id text collate "C" not null,
    lines bigint not null,
    bytes bigint not null,
    primary key (workspace_id, job_id)
  ) with (fillfactor = 50)`,

  `create table @activity (
    workspace_id int not null,
    job_id text collate "C" not null,
    position bigint not null,
    line json not null,
    primary key (workspace_id, job_id, position)
  )`,

  // The events of damaged jobs that a person had set aside.
  `create table @quarantine (
    workspace_id int not null,
    job_id text collate "C" not null,
    at timestamptz not null,
    events text[] not null,
    primary key (workspace_id, job_id, at)
  )`,
]
