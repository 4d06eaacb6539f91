import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { contest, OURS } from '../contest.ts'
import type { Side } from '../contest.ts'
import { median, ratioOf } from '../numbers.ts'
import type { Seat } from '../peers.ts'
import type { Steps } from '../programs/serve.ts'
import type { Row } from '../report.ts'

/** The same writes and flushes as ours, on plain files and nothing else. */
const FLOOR = 'floor'

/** All file calls of ours in their order, and nothing else. */
const EVERY_CALL = 'every-call'

/** The peer whose steps are shown: it flushes what ours does, in one process too. */
const SHOWN = 'SQLite FULL'

/** One process does everything, one job after the other: what does a job cost? */
export async function sequential(bench: Bench): Promise<Row[]> {
  const { isQuick } = bench
  const { sides, reached, rows } = await contest(bench, {
    question: 'sequential',
    title: 'one process',
    start: (program, seat) => startSide(bench.program(program), seat),
    beside: [FLOOR, EVERY_CALL],
    jobs: isQuick ? 60 : 150,
    warmUp: isQuick ? 600 : 2000,
    rounds: isQuick ? 11 : 31,
    untilMs: isQuick ? 6000 : 40_000,
  })
  return [
    ...rows,
    {
      question: '  p50 of enqueue / claim / complete, to SQLite FULL',
      ours: stepsText(sides.get(OURS)),
      peer: stepsText(sides.get(SHOWN)),
      goal: '',
    },
    {
      question: '  the same writes and flushes of plain files and nothing else, to SQLite FULL',
      ours: stepsText(sides.get(FLOOR)),
      ratio: ratioOf(reached[FLOOR] ?? [], reached[SHOWN] ?? []),
      goal: '',
    },
    {
      question: '  all file calls of ours and nothing else, to SQLite FULL',
      ours: stepsText(sides.get(EVERY_CALL)),
      ratio: ratioOf(reached[EVERY_CALL] ?? [], reached[SHOWN] ?? []),
      goal: '',
    },
  ]
}

type Stepwise = Side & { steps: Steps[] }

async function startSide(program: string, { directory, args }: Seat): Promise<Stepwise> {
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

/** The first of the rounds is the warm-up. */
function stepsText(side: Stepwise | undefined): string {
  const rounds = side?.steps.slice(1) ?? []
  const p50 = (step: 'enqueue' | 'claim' | 'complete') =>
    Math.round(median(rounds.flatMap((round) => round[step])))
  return `${p50('enqueue')} / ${p50('claim')} / ${p50('complete')} µs`
}
