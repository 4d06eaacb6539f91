import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { compareWithPeers, OURS } from '../comparison.ts'
import type { Side } from '../comparison.ts'
import { median, ratioOf } from '../numbers.ts'
import type { PeerSetup } from '../peers.ts'
import type { Steps } from '../programs/serve.ts'
import type { Row } from '../report.ts'

/** The relay's writes and flushes on plain files, and nothing else. */
const FLOOR = 'floor'

/** All file calls of the relay in order, and nothing else. */
const EVERY_CALL = 'every-call'

/** The peer whose steps are shown. Like the relay, it runs in one process and flushes what it acknowledges. */
const SHOWN = 'SQLite FULL'

/** Measures one process that dispatches, claims and completes one job after the other. */
export async function sequential(bench: Bench): Promise<Row[]> {
  const { isQuick } = bench
  const { sides, reached, rows } = await compareWithPeers(bench, {
    question: 'sequential',
    title: 'one process',
    start: (program, setup) => startAlone(bench.program(program), setup),
    goalOf: ({ goals }) => goals.sequential,
    beside: [FLOOR, EVERY_CALL],
    jobs: isQuick ? 60 : 150,
    warmUp: isQuick ? 600 : 2000,
    rounds: isQuick ? 11 : 31,
    untilMs: isQuick ? 6000 : 40_000,
  })
  return [
    ...rows,
    {
      question: '  p50 of enqueue / claim / complete, vs. SQLite FULL',
      ours: stepsText(sides.get(OURS)),
      peer: stepsText(sides.get(SHOWN)),
      goal: '',
    },
    {
      question: '  only the same writes and flushes in place, on plain files, vs. SQLite FULL',
      ours: stepsText(sides.get(FLOOR)),
      ratio: ratioOf(reached[FLOOR] ?? [], reached[SHOWN] ?? []),
      goal: '',
    },
    {
      question: '  only the same file calls, vs. SQLite FULL',
      ours: stepsText(sides.get(EVERY_CALL)),
      ratio: ratioOf(reached[EVERY_CALL] ?? [], reached[SHOWN] ?? []),
      goal: '',
    },
  ]
}

type Stepwise = Side & { steps: Steps[] }

/** Starts one process that runs one job after the other. */
export async function startAlone(
  program: string,
  { directory, args }: PeerSetup,
): Promise<Stepwise> {
  const child = await startChild(program, directory, { args })
  const steps: Steps[] = []
  return {
    steps,
    async run(jobs) {
      const took = await child.ask<Steps>('steps', { jobs })
      steps.push(took)
      return jobs / (took.ms / 1000)
    },
    stop: () => child.stop(),
  }
}

/** The p50 of each step over all rounds but the first, which is the warm-up. */
function stepsText(side: Stepwise | undefined): string {
  const rounds = side?.steps.slice(1) ?? []
  const p50 = (step: 'enqueue' | 'claim' | 'complete') =>
    Math.round(median(rounds.flatMap((round) => round[step])))
  return `${p50('enqueue')} / ${p50('claim')} / ${p50('complete')} µs`
}
