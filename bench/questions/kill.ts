import { setTimeout } from 'node:timers/promises'

import type { Bench } from '../bench.ts'
import { startChild, startChildren, stopAll } from '../child.ts'
import { median, short } from '../numbers.ts'
import type { Steps } from '../programs/serve.ts'
import type { Row } from '../report.ts'

const SURVIVORS = 3

/** How long a process works before it is killed. */
const WORK_MS = 150

const WITHIN_MS = 50

/** Kills a process in the middle of its work and measures the next operations of the others. */
export async function kill(bench: Bench): Promise<Row[]> {
  const directory = bench.disk.newDirectory('kill')
  const survivors = await startChildren(SURVIVORS, bench.program('relay'), directory)
  await Promise.all(survivors.map((each) => each.ask('steps', { jobs: 100 })))
  const slowest: number[] = []
  for (let run = 0; run < (bench.isQuick ? 5 : 15); run += 1) {
    const victim = await startChild(bench.program('relay'), directory)
    // Its death refuses this command, which never ends otherwise.
    victim.ask('steps', { jobs: 1e6 }).catch(() => {})
    await setTimeout(WORK_MS)
    await victim.kill()
    const next = await Promise.all(survivors.map((each) => each.ask<Steps>('steps', { jobs: 1 })))
    const took = next.flatMap(({ enqueue, claim, complete }) => [...enqueue, ...claim, ...complete])
    slowest.push(Math.max(...took) / 1000)
  }
  await stopAll(survivors)
  return [
    {
      question: `slowest next operation of ${SURVIVORS} other processes after kill -9, p50 (worst)`,
      ours: `${short(median(slowest))} (${short(Math.max(...slowest))}) ms`,
      goal: `< ${WITHIN_MS} ms`,
      met: Math.max(...slowest) < WITHIN_MS,
      rounds: { ours: slowest },
    },
  ]
}
