import type { Bench } from '../bench.ts'
import { startChild, startChildren, stopAll } from '../child.ts'
import { quantile, short } from '../numbers.ts'
import { distributionOf } from '../plots/plot.ts'
import type { Taken, Waits } from '../programs/relay.ts'
import type { Row } from '../report.ts'

/** Pause between two jobs, long enough for every process to become idle. */
const PAUSE_MS = 6

/** Measures the time until an idle worker has a job, and until the waiting dispatcher has its result. */
export async function wake(bench: Bench): Promise<Row[]> {
  const alone = await waitsWith(1, bench)
  const crowd = await waitsWith(16, bench)
  const claimed = bothOf(alone.claimed)
  const seen = bothOf(alone.seen)
  const among16 = bothOf(crowd.seen)
  const claimedAmong16 = bothOf(crowd.claimed)
  const lost = crowd.lost * 100
  const sent = bothOf(alone.sent)
  bench.draw({
    name: 'dispatch-to-result',
    title: 'From dispatch to result, with a turn that does nothing',
    subtitle: `${alone.seen.length} jobs, one at a time, on ${bench.disk.fileSystem.name}`,
    x: { label: 'milliseconds', scale: 'log' },
    y: { label: 'share of jobs', scale: 'linear', text: (share) => `${Math.round(share * 100)} %` },
    hasMarks: false,
    series: [
      { name: 'result seen, 1 idle worker', points: distributionOf(alone.seen) },
      { name: 'result seen, 16 idle workers', points: distributionOf(crowd.seen) },
      { name: 'turn begun, 1 idle worker', points: distributionOf(alone.claimed) },
    ],
  })
  return [
    {
      question: 'dispatch alone, after a pause, p50 / p99',
      ours: sent.text,
      goal: '',
      rounds: { '1 worker': alone.sent },
    },
    {
      question: 'dispatch to start of turn, 1 idle worker, p50 / p99',
      ours: claimed.text,
      goal: '< 2 ms / < 8 ms',
      met: claimed.p50 < 2 && claimed.p99 < 8,
      rounds: { '1 worker': alone.claimed },
    },
    {
      question: 'dispatch to result seen, 1 idle worker, p50 / p99',
      ours: seen.text,
      goal: '< 4 ms',
      met: seen.p50 < 4,
      rounds: { '1 worker': alone.seen },
    },
    {
      question: 'dispatch to start of turn, 16 idle workers, p50 / p99',
      ours: claimedAmong16.text,
      goal: '< 2 ms / < 8 ms',
      met: claimedAmong16.p50 < 2 && claimedAmong16.p99 < 8,
      rounds: { '16 workers': crowd.claimed },
    },
    {
      question: 'claims lost to another worker, 16 idle workers',
      ours: `${short(lost)} %`,
      goal: '< 2 %',
      met: lost < 2,
    },
    {
      question: 'dispatch to result seen, 16 idle workers, p50 / p99',
      ours: among16.text,
      goal: '< 4 ms',
      met: among16.p50 < 4,
      rounds: { '16 workers': crowd.seen },
    },
  ]
}

/** `lost`: the share of claims for which another worker was faster. */
type Measured = Waits & { lost: number }

export async function waitsWith(
  count: number,
  { program, disk, isQuick }: Bench,
  args: string[] = [],
): Promise<Measured> {
  const directory = disk.newDirectory(`wake-${count}`)
  const dispatcher = await startChild(program('relay'), directory, { args })
  const workers = await startChildren(count, program('relay'), directory, args)
  await Promise.all(workers.map((worker) => worker.ask('work')))
  await dispatcher.ask('dispatches', { jobs: 50, pauseMs: PAUSE_MS })
  const jobs = isQuick ? 150 : 500
  const waits = await dispatcher.ask<Waits>('dispatches', { jobs, pauseMs: PAUSE_MS })
  const taken = await Promise.all(workers.map((worker) => worker.ask<Taken>('taken')))
  await stopAll([dispatcher, ...workers])
  const all = (which: keyof Taken) => taken.reduce((sum, each) => sum + each[which], 0)
  return { ...waits, lost: all('lost') / (all('lost') + all('won')) }
}

/** Two quantiles, and both as a text. */
export function bothOf(samples: number[]): { p50: number; p99: number; text: string } {
  const p50 = quantile(samples, 0.5)
  const p99 = quantile(samples, 0.99)
  return { p50, p99, text: `${short(p50)} / ${short(p99)} ms` }
}
