import { textChangeIn } from '../../message-texts.ts'
import type { TextChange } from '../../message-texts.ts'
import type { CarriedLines } from '../../transfer.ts'
import type { Statements } from '../database.ts'

/** Writes the lines of all logs, and the texts of messages that are searched. */
export async function writeLogs(
  by: Statements,
  workspaceId: number,
  logs: AsyncIterable<CarriedLines>,
): Promise<void> {
  // Marks may come before the messages that they are about.
  const later: TextChange[] = []
  for await (const { name, lines } of logs) {
    await by.run('copy the lines of a log', LINES, [
      workspaceId,
      name.join('/'),
      lines.map(({ version }) => version),
      lines.map(({ at }) => at),
      lines.map(({ writer }) => writer),
      lines.map(({ event }) => JSON.stringify(event)),
    ])
    const changes = lines.flatMap((line) => textChangeIn(name, line) ?? [])
    await writeSent(by, workspaceId, changes)
    later.push(...changes.filter(({ kind }) => kind !== 'sent'))
  }
  for (const change of later) {
    const key = [workspaceId, change.message_id]
    if (change.kind === 'edited') await by.run('copy an edit', EDIT, [...key, change.words])
    else await by.run('copy a deletion', DELETE, key)
  }
}

async function writeSent(
  by: Statements,
  workspaceId: number,
  changes: TextChange[],
): Promise<void> {
  const sent = changes.flatMap((change) => (change.kind === 'sent' ? [change] : []))
  if (sent.length === 0) return
  await by.run('copy the texts of messages', SENT, [
    workspaceId,
    sent.map(({ message_id }) => message_id),
    sent.map(({ channel }) => channel),
    sent.map(({ from }) => from),
    sent.map(({ at }) => at),
    sent.map(({ words }) => words),
  ])
}

const LINES = `
  insert into @log_lines (workspace_id, log, version, at, writer, event)
  select $1, $2, version, at, writer, event::json
    from unnest($3::int[], $4::timestamptz[], $5::text[], $6::text[]) as line (version, at, writer, event)`

const SENT = `
  insert into @message_texts (workspace_id, message_id, channel, sender, at, words)
  select $1, message_id, channel, sender, at, words
    from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
      as sent (message_id, channel, sender, at, words)
  on conflict do nothing`

const EDIT = `
  update @message_texts set words = $3 where workspace_id = $1 and message_id = $2`

const DELETE = 'delete from @message_texts where workspace_id = $1 and message_id = $2'
