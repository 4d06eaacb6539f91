import { setTimeout } from 'node:timers/promises'

import type { Bench } from '../bench.ts'
import { startChildren, stopAll } from '../child.ts'
import type { Child } from '../child.ts'
import { median, ratioOf, short, takeTurns } from '../numbers.ts'
import type { Progress } from '../programs/serve.ts'
import type { Row } from '../report.ts'

/** How often workers are asked how far they are. */
const ASK_MS = 20

/** A round takes well under a second; one that has not ended by then never will. */
const LONGEST_MS = 30_000

/** Eight processes at once, four that dispatch and four that work: how many jobs a second? */
export async function parallel({ program, ground, isQuick }: Bench): Promise<Row[]> {
  const each = isQuick ? 50 : 100
  const ours = await startSide(program('relay'), ground.fresh('parallel-ours'))
  const peer = await startSide(program('sqlite'), ground.fresh('parallel-peer'))
  await ours.run(25)
  await peer.run(25)
  const reached = await takeTurns(
    { rounds: isQuick ? 9 : 21, untilMs: isQuick ? 8000 : 40_000 },
    { ours: () => ours.run(each), peer: () => peer.run(each) },
  )
  await Promise.all([ours.stop(), peer.stop()])
  const ratio = ratioOf(reached.ours, reached.peer)
  return [
    {
      question: `4 producers and 4 workers at once (${reached.ours.length} rounds)`,
      ours: `${short(median(reached.ours))} jobs/s`,
      peer: `${short(median(reached.peer))} jobs/s`,
      ratio,
      goal: '≥ 1.5× SQLite FULL',
      met: ratio.median >= 1.5,
    },
  ]
}

/** The eight processes of one side. Its workers rest while the other side is measured. */
async function startSide(program: string, directory: string) {
  const producers = await startChildren(4, program, directory)
  const workers = await startChildren(4, program, directory)
  let sent = 0

  /** One round; returns jobs per second from the first dispatch begun to the last result written. */
  async function run(each: number): Promise<number> {
    const jobs = each * producers.length
    sent += jobs
    await Promise.all(workers.map((worker) => worker.ask('consume')))
    const made = await Promise.all(
      producers.map((producer) => producer.ask<{ begunMs: number }>('produce', { jobs: each })),
    )
    const endMs = await lastResult(workers, sent)
    await Promise.all(workers.map((worker) => worker.ask('rest')))
    return jobs / ((endMs - Math.min(...made.map((one) => one.begunMs))) / 1000)
  }

  return { run, stop: () => stopAll([...producers, ...workers]) }
}

async function lastResult(workers: Child[], jobs: number): Promise<number> {
  const deadline = performance.now() + LONGEST_MS
  for (;;) {
    const progress = await Promise.all(workers.map((worker) => worker.ask<Progress>('progress')))
    const done = progress.reduce((sum, one) => sum + one.done, 0)
    if (done > jobs) throw new Error(`${done} jobs were finished, ${jobs} were sent`)
    if (done === jobs) return Math.max(...progress.map((one) => one.atMs))
    if (performance.now() > deadline) throw new Error(`${jobs - done} of ${jobs} jobs stand still`)
    await setTimeout(ASK_MS)
  }
}
