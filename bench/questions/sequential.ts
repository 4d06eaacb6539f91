import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { median, pairedRounds, short } from '../numbers.ts'
import type { Steps } from '../programs/serve.ts'
import type { Row } from '../report.ts'

/** One process does everything, one job after the other: what does a job cost? */
export async function sequential({ program, ground, isQuick }: Bench): Promise<Row[]> {
  const jobs = isQuick ? 150 : 400
  const ours = await startChild(program('relay'), ground.fresh('sequential-ours'))
  const peer = await startChild(program('sqlite'), ground.fresh('sequential-peer'))
  const steps: { ours: Steps[]; peer: Steps[] } = { ours: [], peer: [] }
  const measure = async (side: 'ours' | 'peer') => {
    const took = await (side === 'ours' ? ours : peer).ask<Steps>('steps', { jobs })
    steps[side].push(took)
    return jobs / (took.ms / 1000)
  }
  await Promise.all([ours.ask('steps', { jobs: 100 }), peer.ask('steps', { jobs: 100 })])
  const rounds = { rounds: isQuick ? 7 : 15, untilMs: isQuick ? 6000 : 30_000 }
  const pairs = await pairedRounds(
    rounds,
    () => measure('ours'),
    () => measure('peer'),
  )
  await Promise.all([ours.stop(), peer.stop()])
  const ratio = { median: median(pairs.ratios), worst: Math.min(...pairs.ratios) }
  return [
    {
      question: `one process: enqueue, claim, complete (${pairs.ratios.length} rounds)`,
      ours: `${short(median(pairs.ours))} jobs/s`,
      peer: `${short(median(pairs.peer))} jobs/s`,
      ratio,
      goal: '≥ 0.7× SQLite FULL',
      met: ratio.median >= 0.7,
    },
    {
      question: '  p50 of enqueue / claim / complete',
      ours: stepsText(steps.ours),
      peer: stepsText(steps.peer),
      goal: '',
    },
  ]
}

function stepsText(rounds: Steps[]): string {
  const p50 = (step: 'enqueue' | 'claim' | 'complete') =>
    Math.round(median(rounds.flatMap((round) => round[step])))
  return `${p50('enqueue')} / ${p50('claim')} / ${p50('complete')} µs`
}
