import { short } from './numbers.ts'

/** One row of the table. `met` is undefined without a goal or a measurement. */
export type Row = {
  question: string
  ours: string
  peer?: string
  /** The ratio of ours to the peer's: the median over the rounds, and the worst round. */
  ratio?: { median: number; worst: number }
  goal: string
  met?: boolean
  /** Why the peer could not run. */
  notRun?: string
  /** Each side's measured value of each round, for `--json`. */
  rounds?: Record<string, number[]>
}

const HEADER = ['question', 'ours', 'peer', 'ratio (worst)', 'goal', '']

/** Formats the rows as a plain-text table. */
export function tableOf(rows: Row[]): string {
  const lines = [HEADER, ...rows.map(cellsOf)]
  const widths = HEADER.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const [header = '', ...body] = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [header, '-'.repeat(header.length), ...body].join('\n')
}

function cellsOf({ question, ours, peer, ratio, goal, met, notRun }: Row): string[] {
  const judged = met === undefined ? '' : met ? 'met' : 'MISSED'
  const verdict = notRun === undefined ? judged : `NOT RUN: ${notRun}`
  const times = ratio === undefined ? '' : `${short(ratio.median)} (${short(ratio.worst)})`
  return [question, ours, peer ?? '', times, goal, verdict]
}
