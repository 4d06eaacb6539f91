import type { StatsRow } from '../../../lib/schema/api-numbers.ts'
import { brief, compact, count, dollars, percent } from './numbers-words.ts'

/** One line or bar of a chart. `tone` names its colour, `look` its pattern, so that it does not depend on colour. */
export type Series = {
  name: string
  tone: 'good' | 'bad' | 'running' | 'faint' | 'needs'
  look: 'solid' | 'striped' | 'dotted' | 'line' | 'dashed'
  of: (row: StatsRow) => number | null
}

/** A chart over time, and the table beside it. Bars are stacked in their order. */
export type ChartFacts = {
  title: string
  series: Series[]
  /** A value on the axis, and in the table. */
  axis: (value: number) => string
  shown: (value: number | null) => string
  /** The end of the axis, where it is always the same. */
  most?: number
}

/** What the Numbers view draws. */
export const CHARTS: readonly ChartFacts[] = [
  {
    title: 'Jobs that ended',
    axis: compact,
    shown: count,
    series: [
      { name: 'Completed', tone: 'good', look: 'solid', of: (row) => row.completed },
      { name: 'Failed', tone: 'bad', look: 'striped', of: (row) => row.failed },
      { name: 'Cancelled', tone: 'faint', look: 'dotted', of: (row) => row.cancelled },
      { name: 'Expired', tone: 'needs', look: 'solid', of: (row) => row.expired },
      { name: 'Dispatched', tone: 'running', look: 'line', of: (row) => row.dispatched },
    ],
  },
  {
    title: 'Success rate',
    axis: percent,
    shown: percent,
    most: 1,
    series: [{ name: 'Success rate', tone: 'good', look: 'line', of: (row) => row.success_rate }],
  },
  {
    title: 'Time in the queue',
    axis: brief,
    shown: brief,
    series: [
      { name: 'p50', tone: 'running', look: 'line', of: (row) => row.queue_wait_ms?.p50 ?? null },
      { name: 'p95', tone: 'needs', look: 'dashed', of: (row) => row.queue_wait_ms?.p95 ?? null },
    ],
  },
  {
    title: 'Run time',
    axis: brief,
    shown: brief,
    series: [
      { name: 'p50', tone: 'running', look: 'line', of: (row) => row.run_ms?.p50 ?? null },
      { name: 'p95', tone: 'needs', look: 'dashed', of: (row) => row.run_ms?.p95 ?? null },
    ],
  },
  {
    title: 'Tokens',
    axis: compact,
    shown: count,
    series: [
      { name: 'In', tone: 'running', look: 'solid', of: (row) => row.input_tokens },
      { name: 'Out', tone: 'good', look: 'striped', of: (row) => row.output_tokens },
    ],
  },
  {
    title: 'Cost',
    axis: (value) => `$${compact(value)}`,
    shown: dollars,
    series: [{ name: 'Cost', tone: 'running', look: 'solid', of: (row) => row.cost_usd }],
  },
]
