import { readAudit } from '../../operations/look/read-audit.ts'
import { counted } from '../../text/count.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../output.ts'
import { paint } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age, readNumber, readSince } from '../terminal/time.ts'

type Options = Record<'since' | 'agent' | 'what' | 'limit' | 'cursor', string | undefined>

const HEAD = ['AGE', 'WHAT', 'WHO', 'ABOUT']

/** `relay audit`: lists who did what, latest first. */
export const auditVerb: Verb<Options> = {
  operations: [readAudit],
  async run(context, { since, limit, ...query }) {
    const page = await context.perform(readAudit, {
      ...query,
      since: since === undefined ? undefined : readSince('since', since, context.now),
      limit: limitOf(limit),
    })
    return { document: page, lines: linesOf(context, page) }
  },
}

function limitOf(typed: string | undefined): number | undefined {
  const limit = typed === undefined ? undefined : readNumber('limit', typed)
  if (limit !== undefined && limit < 1) throw new UsageError('--limit must be at least 1.')
  return limit
}

type Page = Awaited<ReturnType<typeof readAudit.run>>
type Row = Page['entries'][number]

function linesOf({ screen, now }: Context, { entries, next, head }: Page): string[] {
  const end = `Its end, to keep elsewhere: ${head.version}:${head.hash}`
  if (entries.length === 0) return ['The audit log has no such entry.', paint(screen, 'dim', end)]
  const rows = entries.map((row) => [
    { text: age(row.at, now) },
    { text: oneLine(row.what), colour: row.what === 'refused' ? ('red' as const) : undefined },
    { text: oneLine(whoIn(row)) },
    { text: oneLine(aboutIn(row)) },
  ])
  const more = next === undefined ? [] : [`For older entries add: --cursor ${next}`]
  return [
    ...table(screen, HEAD, rows),
    '',
    ...[...more, end].map((line) => paint(screen, 'dim', line)),
  ]
}

function whoIn({ who }: Row): string {
  if ('person' in who) return who.person
  const { agent, turn, client } = who
  if (turn !== undefined) return `${agent} in job ${turn.slice(0, 8)}`
  return client === undefined ? agent : `${agent} as ${client}`
}

/** What an entry is about, most particular first. */
function aboutIn(row: Row): string {
  const { operation, code, message_ids = [], attachment_id, agent, action, workspace, id } = row
  const messages =
    message_ids.length > 1 ? [counted(message_ids.length, 'message')] : message_ids.slice(0, 1)
  const channel = message_ids.length === 1 ? undefined : row.channel
  const parts = [operation, code, ...messages, channel, attachment_id, action, row.invocation_id]
  const rest = [row.job_id, agent, id, workspace, row.repeated === true ? 'repeated' : undefined]
  return [...parts, ...rest].filter((part) => part !== undefined).join(' ')
}
