import { readJournal } from '../../operations/guarded/read-journal.ts'
import { showOperation } from '../../operations/guarded/show-operation.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../output.ts'
import { paint } from '../terminal/screen.ts'
import type { Colour } from '../terminal/screen.ts'
import { facts, table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age, moment, readNumber, readSince } from '../terminal/time.ts'

type Options = Record<
  'since' | 'tool' | 'root' | 'agent' | 'outcome' | 'risk' | 'path' | 'limit' | 'cursor',
  string | undefined
>

const HEAD = ['AGE', 'OUTCOME', 'RISK', 'WHO', 'TOOL', 'ROOT', 'ID', 'ABOUT']

/** `relay journal`: lists calls of tools, latest first. */
export const journalVerb: Verb<Options> = {
  operations: [readJournal],
  async run(context, { since, limit, ...query }) {
    const page = await context.perform(readJournal, {
      ...query,
      since: since === undefined ? undefined : readSince('since', since, context.now),
      limit: limitOf(limit),
    })
    return { document: page, lines: linesOf(context, page) }
  },
}

/** `relay journal show`: shows one call with its effects and its approval. */
export const showCallVerb: Verb<{ id: string }> = {
  operations: [showOperation],
  async run(context, { id }) {
    const found = await context.perform(showOperation, { operation_id: id })
    return { document: found, lines: wholeLines(context, found) }
  },
}

function limitOf(typed: string | undefined): number | undefined {
  const limit = typed === undefined ? undefined : readNumber('limit', typed)
  if (limit !== undefined && limit < 1) throw new UsageError('--limit must be at least 1.')
  return limit
}

type Page = Awaited<ReturnType<typeof readJournal.run>>
type Call = Page['calls'][number]

const OUTCOMES: Record<Call['outcome'], Colour> = {
  done: 'green',
  failed: 'red',
  denied: 'yellow',
  dry_run: 'dim',
  unknown: 'red',
  open: 'blue',
}

function linesOf({ screen, now }: Context, { calls, next }: Page): string[] {
  if (calls.length === 0) return ['The tool journal has no such call.']
  const rows = calls.map((call) => [
    { text: age(call.at, now) },
    { text: outcomeOf(call), colour: OUTCOMES[call.outcome] },
    { text: call.risk, colour: call.risk === 'high' ? ('red' as const) : undefined },
    { text: oneLine(whoIn(call)) },
    { text: oneLine(call.tool) },
    { text: oneLine(call.root ?? '') },
    { text: call.operation_id },
    { text: oneLine(aboutIn(call)) },
  ])
  const more =
    next === undefined ? [] : ['', paint(screen, 'dim', `For older calls add: --cursor ${next}`)]
  return [...table(screen, HEAD, rows), ...more]
}

function outcomeOf({ outcome, code }: Call): string {
  const name = outcome.replace('_', ' ')
  return code === undefined ? name : `${name} ${oneLine(code)}`
}

function whoIn({ who }: Call): string {
  if ('person' in who) return who.person
  return who.agent
}

function aboutIn({ paths = [], reason }: Call): string {
  return paths.length > 0 ? paths.map((path) => path || '.').join(' ') : (reason ?? '')
}

function wholeLines(
  { screen, now }: Context,
  { call, approval }: Awaited<ReturnType<typeof showOperation.run>>,
): string[] {
  const { effects = [], more_effects = 0, input, ms } = call
  const approved =
    approval?.decided_by === undefined
      ? undefined
      : `${approval.state === 'rejected' ? 'rejected' : 'approved'} by ${oneLine(approval.decided_by)}`
  return [
    ...facts(screen, [
      ['call', call.operation_id],
      ['at', moment(call.at, now)],
      ['who', oneLine(whoIn(call))],
      ['tool', `${oneLine(call.tool)}, ${call.scope}, mode ${call.mode}`],
      ['root', call.root && oneLine(call.root)],
      ['job', call.job_id],
      ['outcome', `${outcomeOf(call)}, ${call.risk} risk`],
      ['reason', call.reason && oneLine(call.reason)],
      ['approval', approved],
      ['took', ms === undefined ? undefined : `${ms} ms`],
      ['input', input && oneLine(JSON.stringify(input))],
    ]),
    ...effects.map(
      ({ operation, path, from }) =>
        `  ${oneLine(operation)} ${oneLine(path ?? '')}${from === undefined ? '' : ` from ${oneLine(from)}`}`,
    ),
    ...(more_effects > 0 ? [`  and ${more_effects} more`] : []),
  ]
}
