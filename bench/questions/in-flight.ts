import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { median, ratioOf, short, takeTurns } from '../numbers.ts'
import type { Row } from '../report.ts'

/** Measures one process with 16 concurrent dispatches. The peer dispatches one at a time. */
export async function inFlight({ program, disk, isQuick }: Bench): Promise<Row[]> {
  const jobs = isQuick ? 400 : 800
  const ours = await startChild(program('relay'), disk.newDirectory('in-flight-ours'))
  const peer = await startChild(program('sqlite'), disk.newDirectory('in-flight-peer'))
  await Promise.all([
    ours.ask('produce', { jobs: 400, width: 16 }),
    peer.ask('produce', { jobs: 400, width: 1 }),
  ])
  const perSecond = async (child: typeof ours, width: number) => {
    const { ms } = await child.ask<{ ms: number }>('produce', { jobs, width })
    return jobs / (ms / 1000)
  }
  const reached = await takeTurns(
    { rounds: isQuick ? 7 : 15, untilMs: isQuick ? 4000 : 15_000 },
    { ours: () => perSecond(ours, 16), peer: () => perSecond(peer, 1) },
  )
  await Promise.all([ours.stop(), peer.stop()])
  const rate = median(reached.ours)
  return [
    {
      question: `one process, 16 dispatches in flight (${reached.ours.length} rounds)`,
      ours: `${short(rate)} /s`,
      peer: `${short(median(reached.peer))} /s`,
      ratio: ratioOf(reached.ours, reached.peer),
      goal: '≥ 4,000 /s',
      rounds: reached,
      met: rate >= 4000,
    },
  ]
}
