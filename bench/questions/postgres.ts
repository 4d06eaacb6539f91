import type { Bench } from '../bench.ts'
import { compareWithPeers } from '../comparison.ts'
import { PEERS } from '../peers.ts'
import type { Row } from '../report.ts'
import { startPairs } from './parallel.ts'

export async function postgres(bench: Bench): Promise<Row[]> {
  const { rows } = await compareWithPeers(bench, {
    question: 'postgres',
    title: '4 + 4',
    peers: PEERS.filter(({ server }) => server === 'postgres'),
    start: (program, setup) => startPairs(4, bench.program(program), setup),
    jobs: 60,
    warmUp: 150,
    rounds: 7,
    untilMs: 30_000,
  })
  return rows
}
