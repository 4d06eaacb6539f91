import { setTimeout } from 'node:timers/promises'

import type { Bench } from '../bench.ts'
import { startChildren, stopAll } from '../child.ts'
import type { Child } from '../child.ts'
import { compareWithPeers, OURS } from '../comparison.ts'
import type { Side } from '../comparison.ts'
import { median, short, timesAsLong } from '../numbers.ts'
import type { PeerSetup } from '../peers.ts'
import type { Progress } from '../programs/serve.ts'
import type { Row } from '../report.ts'

/** Interval for polling the workers' progress. */
const ASK_MS = 20

/** A round takes well under a second; one that takes this long is stuck. */
const LONGEST_MS = 30_000

/** Measures four dispatchers and four workers, eight processes at once. */
export async function parallel(bench: Bench): Promise<Row[]> {
  const { isQuick } = bench
  const { rows, sides } = await compareWithPeers(bench, {
    question: 'parallel',
    title: '4 producers and 4 workers',
    start: (program, setup) => startPairs(4, bench.program(program), setup),
    goalOf: ({ goals }) => goals.parallel,
    jobs: isQuick ? 50 : 200,
    warmUp: isQuick ? 200 : 1000,
    rounds: isQuick ? 9 : 21,
    untilMs: isQuick ? 12_000 : 60_000,
  })
  const ours = sides.get(OURS)?.processorUs.slice(1) ?? []
  const peers = sides.get(SHOWN)?.processorUs.slice(1) ?? []
  return [
    ...rows,
    {
      question: '  processor time of a job, all eight processes, vs. SQLite FULL',
      ours: `${short(median(ours))} µs`,
      peer: `${short(median(peers))} µs`,
      ratio: timesAsLong(ours, peers),
      goal: '',
      rounds: { [OURS]: ours, [SHOWN]: peers },
    },
  ]
}

/** The peer whose processor time is shown: all of it is spent in its eight processes, none in a server. */
const SHOWN = 'SQLite FULL'

type Pairs = Side & {
  /** Microseconds of a job in each round, all processes together. The first round is the warm-up. */
  processorUs: number[]
}

/** Starts as many producers as workers. The workers are paused while other sides are measured. */
export async function startPairs(
  pairs: number,
  program: string,
  { directory, args }: PeerSetup,
): Promise<Pairs> {
  const producers = await startChildren(pairs, program, directory, args)
  const workers = await startChildren(pairs, program, directory, args)
  const all = [...producers, ...workers]
  const processorUs: number[] = []
  let sent = 0

  async function processorTime(): Promise<number> {
    const times = await Promise.all(all.map((child) => child.ask<number>('processorTime')))
    return times.reduce((sum, us) => sum + us, 0)
  }

  /** Sends `each` jobs from every producer; measures from the start of the first dispatch to the last result. */
  async function run(each: number): Promise<number> {
    const jobs = each * producers.length
    sent += jobs
    const usedBefore = await processorTime()
    await Promise.all(workers.map((worker) => worker.ask('consume')))
    const made = await Promise.all(
      producers.map((producer) => producer.ask<{ begunMs: number }>('produce', { jobs: each })),
    )
    const endMs = await lastResult(workers, sent)
    await Promise.all(workers.map((worker) => worker.ask('rest')))
    processorUs.push(((await processorTime()) - usedBefore) / jobs)
    return jobs / ((endMs - Math.min(...made.map((one) => one.begunMs))) / 1000)
  }

  return { processorUs, run, stop: () => stopAll(all) }
}

async function lastResult(workers: Child[], jobs: number): Promise<number> {
  const deadline = performance.now() + LONGEST_MS
  for (;;) {
    const progress = await Promise.all(workers.map((worker) => worker.ask<Progress>('progress')))
    const done = progress.reduce((sum, one) => sum + one.done, 0)
    if (done > jobs) throw new Error(`${done} jobs were finished, ${jobs} were sent`)
    if (done === jobs) return Math.max(...progress.map((one) => one.atMs))
    if (performance.now() > deadline)
      throw new Error(`${jobs - done} of ${jobs} jobs made no progress`)
    await setTimeout(ASK_MS)
  }
}
