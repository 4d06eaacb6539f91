import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { median, pairedRounds, short } from '../numbers.ts'
import type { Row } from '../report.ts'

/** One process with 16 dispatches under way at once: how many a second? The peer has no such thing. */
export async function inFlight({ program, ground, isQuick }: Bench): Promise<Row[]> {
  const jobs = isQuick ? 800 : 2000
  const ours = await startChild(program('relay'), ground.fresh('in-flight-ours'))
  const peer = await startChild(program('sqlite'), ground.fresh('in-flight-peer'))
  await Promise.all([
    ours.ask('produce', { jobs: 400, width: 16 }),
    peer.ask('produce', { jobs: 400, width: 1 }),
  ])
  const perSecond = async (child: typeof ours, width: number) => {
    const { ms } = await child.ask<{ ms: number }>('produce', { jobs, width })
    return jobs / (ms / 1000)
  }
  const pairs = await pairedRounds(
    { rounds: isQuick ? 5 : 9, untilMs: isQuick ? 4000 : 15_000 },
    () => perSecond(ours, 16),
    () => perSecond(peer, 1),
  )
  await Promise.all([ours.stop(), peer.stop()])
  const rate = median(pairs.ours)
  return [
    {
      question: `one process, 16 dispatches in flight (${pairs.ratios.length} rounds)`,
      ours: `${short(rate)} /s`,
      peer: `${short(median(pairs.peer))} /s`,
      ratio: { median: median(pairs.ratios), worst: Math.min(...pairs.ratios) },
      goal: '≥ 4,000 /s',
      met: rate >= 4000,
    },
  ]
}
