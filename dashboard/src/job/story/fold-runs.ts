import type { Call, TimelineItem } from './timeline-items.ts'

/** Several calls in a row, shown as one line until it is opened. */
export type Run = { type: 'run'; key: string; at: string; calls: Call[] }

/** Shorter runs are shown call by call. */
const SHORTEST_RUN = 4

/** Calls at the end of a running turn that are always shown. */
const LATEST = 3

/**
 * Folds calls that follow each other. While the job runs, the latest calls stay as they are, and a call that has not
 * ended is never folded.
 */
export function foldRuns(
  items: readonly TimelineItem[],
  { isRunning }: { isRunning: boolean },
): (TimelineItem | Run)[] {
  const folded: (TimelineItem | Run)[] = []
  let run: Call[] = []
  const close = (kept: number): void => {
    const calls = kept === 0 ? run : run.slice(0, -kept)
    if (calls.length >= SHORTEST_RUN) folded.push(runOf(calls), ...run.slice(calls.length))
    else folded.push(...run)
    run = []
  }
  for (const item of items) {
    if (item.type === 'call' && !(isRunning && item.ok === undefined)) {
      run.push(item)
      continue
    }
    close(0)
    folded.push(item)
  }
  close(isRunning ? LATEST : 0)
  return folded
}

function runOf(calls: Call[]): Run {
  const [first] = calls
  return { type: 'run', key: `run ${first?.key}`, at: first?.at ?? '', calls }
}

/** What a run consists of: `12 calls: 8 shell, 4 read`, most frequent first. */
export function wordsOfRun(calls: readonly Call[]): string {
  const counts = new Map<string, number>()
  for (const { tool } of calls) counts.set(tool, (counts.get(tool) ?? 0) + 1)
  const tools = [...counts].toSorted(([, a], [, b]) => b - a)
  const named = tools.slice(0, 3).map(([tool, count]) => `${count} ${tool}`)
  const rest = tools.slice(3).reduce((sum, [, count]) => sum + count, 0)
  return `${calls.length} calls: ${[...named, ...(rest > 0 ? [`${rest} others`] : [])].join(', ')}`
}
