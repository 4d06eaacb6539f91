import { showStats } from '../../operations/numbers/show-stats.ts'
import { STATS_BY } from '../../schema/api-numbers.ts'
import type { Stats, StatsBy, StatsRow } from '../../schema/api-numbers.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { readAgent } from '../context.ts'
import type { Context } from '../context.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { readNumber } from '../terminal/time.ts'

type Options = Record<'days' | 'by' | 'agent' | 'zone', string | undefined>

/** `relay stats`: what the jobs of the last days added up to, by day, hour, agent, workspace or model. */
export const statsVerb: Verb<Options> = {
  operations: [showStats],
  async run(context, { days, by, agent, zone }) {
    const document = await context.perform(showStats, {
      days: days === undefined ? undefined : readNumber('days', days),
      by: [byOf(by)],
      agent: agent && readAgent(agent),
      zone,
    })
    return { document, lines: linesOf(context, document) }
  },
}

function byOf(typed = 'day'): StatsBy {
  const by = STATS_BY.find((known) => known === typed)
  if (by !== undefined) return by
  throw new UsageError(`--by must be one of ${STATS_BY.join(', ')}, not "${typed}".`)
}

const HEAD = [
  'SENT',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'SUCCESS',
  'QUEUED p50/p95',
  'RUN p50/p95',
  'TOKENS IN/OUT',
  'COST',
]

function linesOf(context: Context, stats: Stats): string[] {
  const { screen } = context
  const { total, groups, zone, is_complete } = stats
  const [group] = groups
  const by = group?.by ?? 'day'
  const rows = [...(group?.rows ?? []), { key: 'total', ...total }]
  const cells = rows.map((row) => cellsOf(context, { row, name: nameOf(row.key, { by, zone }) }))
  const ended = total.completed + total.failed + total.cancelled + total.expired
  const notes = [
    `Times in ${zone}. Percentiles are within 1 %.`,
    ...(total.measured === ended
      ? []
      : [`${ended - total.measured} of ${ended} ended without a turn that was measured.`]),
    ...(is_complete ? [] : ['There were more jobs than are counted: the oldest are missing.']),
  ]
  return [
    ...table(screen, [by.toUpperCase(), ...HEAD], cells),
    '',
    ...notes.map((note) => paint(screen, 'dim', note)),
  ]
}

function cellsOf({ screen }: Context, { row, name }: { row: StatsRow; name: string }): Cell[] {
  const { none } = symbols(screen)
  const { success_rate, queue_wait_ms, run_ms, input_tokens, output_tokens, cost_usd } = row
  const both = (pair: { p50: number; p95: number } | null) =>
    pair === null ? none : `${brief(pair.p50)}/${brief(pair.p95)}`
  const tokens = [input_tokens, output_tokens].map((count) => (count === null ? none : many(count)))
  return [
    { text: oneLine(name), colour: 'bold' },
    ...[row.dispatched, row.completed].map((count) => ({ text: String(count) })),
    row.failed === 0 ? { text: '0' } : { text: String(row.failed), colour: 'red' },
    ...[row.cancelled, row.expired].map((count) => ({ text: String(count) })),
    { text: success_rate === null ? none : `${Math.round(success_rate * 100)} %` },
    { text: both(queue_wait_ms) },
    { text: both(run_ms) },
    { text: input_tokens === null && output_tokens === null ? none : tokens.join('/') },
    { text: cost_usd === null ? none : `$${cost_usd.toFixed(2)}` },
  ]
}

/** An hour is shown as the clock of its zone shows it. */
function nameOf(key: string, { by, zone }: { by: StatsBy; zone: string }): string {
  if (by !== 'hour' || key === 'total') return key
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return clock.format(new Date(key)).replace(',', '')
}

/** A duration in few characters, with two digits where they matter: `340ms`, `2.5s`, `12m`, `3.2h`. */
function brief(ms: number): string {
  if (ms < 1000) return `${ms}ms`
  for (const [unit, size, next] of UNITS) if (ms < next) return `${twoDigits(ms / size)}${unit}`
  return `${Math.round(ms / DAY_MS)}d`
}

const DAY_MS = 86_400_000
const UNITS = [
  ['s', 1000, 60_000],
  ['m', 60_000, 3_600_000],
  ['h', 3_600_000, 2 * DAY_MS],
] as const

function twoDigits(count: number): string {
  return count < 9.95 ? count.toFixed(1).replace('.0', '') : String(Math.round(count))
}

/** A number of tokens: `940`, `12k`, `3.4M`. */
function many(count: number): string {
  if (count < 1000) return String(count)
  return count < 999_500 ? `${twoDigits(count / 1000)}k` : `${twoDigits(count / 1e6)}M`
}
