import type { Bench } from '../bench.ts'
import { startChild, stopAll } from '../child.ts'
import type { Child } from '../child.ts'
import { median, ratioOf, short, takeTurns } from '../numbers.ts'
import type { Steps } from '../programs/serve.ts'
import type { Row } from '../report.ts'

/** One process does everything, one job after the other: what does a job cost? */
export async function sequential({ program, ground, isQuick }: Bench): Promise<Row[]> {
  const jobs = isQuick ? 60 : 150
  const start = (name: string) => startChild(program(name), ground.fresh(`sequential-${name}`))
  const [ours, peer, floor] = [await start('relay'), await start('sqlite'), await start('floor')]
  const all = [ours, peer, floor]
  const steps = new Map<Child, Steps[]>(all.map((child) => [child, []]))
  const measure = (child: Child) => async () => {
    const took = await child.ask<Steps>('steps', { jobs })
    steps.get(child)?.push(took)
    return jobs / (took.ms / 1000)
  }
  await Promise.all(all.map((child) => child.ask('steps', { jobs: 300 })))
  const reached = await takeTurns(
    { rounds: isQuick ? 11 : 31, untilMs: isQuick ? 6000 : 30_000 },
    { ours: measure(ours), peer: measure(peer), floor: measure(floor) },
  )
  await stopAll(all)
  const ratio = ratioOf(reached.ours, reached.peer)
  return [
    {
      question: `one process: enqueue, claim, complete (${reached.ours.length} rounds)`,
      ours: `${short(median(reached.ours))} jobs/s`,
      peer: `${short(median(reached.peer))} jobs/s`,
      ratio,
      goal: '≥ 0.7× SQLite FULL',
      met: ratio.median >= 0.7,
    },
    {
      question: '  p50 of enqueue / claim / complete',
      ours: stepsText(steps.get(ours)),
      peer: stepsText(steps.get(peer)),
      goal: '',
    },
    {
      question: '  the same writes and flushes of plain files and nothing else, to peer',
      ours: stepsText(steps.get(floor)),
      ratio: ratioOf(reached.floor, reached.peer),
      goal: '',
    },
  ]
}

function stepsText(rounds: Steps[] = []): string {
  const p50 = (step: 'enqueue' | 'claim' | 'complete') =>
    Math.round(median(rounds.flatMap((round) => round[step])))
  return `${p50('enqueue')} / ${p50('claim')} / ${p50('complete')} µs`
}
