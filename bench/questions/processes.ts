import type { Bench } from '../bench.ts'
import { compareWithPeers, OURS } from '../comparison.ts'
import type { Side } from '../comparison.ts'
import { short } from '../numbers.ts'
import { QUEUES } from '../peers.ts'
import type { PeerSetup } from '../peers.ts'
import { pointOf } from '../plots/plot.ts'
import type { Series } from '../plots/plot.ts'
import type { Row } from '../report.ts'
import { startPairs } from './parallel.ts'
import { startAlone } from './sequential.ts'

/** One process runs every job itself; more are half producers and half workers. */
const COUNTS = [1, 2, 4, 8, 16]

/** Jobs of a round, divided among the producers. */
const JOBS = 240

/** Uncounted jobs of each producer; one process needs about two thousand until its hot code is compiled. */
const LEAST_WARM_UP = 500

/** Measures the rate of each queue with 1 to 16 processes. */
export async function processes(bench: Bench): Promise<Row[]> {
  const rows: Row[] = []
  const rates = new Map<string, Series>()
  for (const count of COUNTS) {
    const producers = Math.max(1, count / 2)
    const { reached, rows: compared } = await compareWithPeers<Side>(bench, {
      question: `processes-${count}`,
      title: count === 1 ? '1 process' : `${producers} + ${producers} processes`,
      peers: QUEUES,
      start: (program, setup) => startSide(count, bench.program(program), setup),
      jobs: Math.round(JOBS / producers),
      warmUp: Math.max(LEAST_WARM_UP, 2000 / producers),
      rounds: 5,
      untilMs: bench.isQuick ? 2000 : 12_000,
    })
    rows.push(...compared)
    for (const [name, rounds] of Object.entries(reached)) {
      const series = rates.get(name) ?? { name: shortName(name), points: [] }
      series.points.push(pointOf(count, rounds))
      rates.set(name, series)
    }
  }
  bench.draw({
    name: 'processes',
    title: 'Jobs per second by number of processes',
    subtitle: `enqueue, claim and complete; median, lowest and highest of 5 rounds; ${bench.disk.fileSystem.name}`,
    x: { label: 'processes (more than one: half producers, half workers)', scale: 'steps' },
    y: { label: 'jobs/s', scale: 'linear', text: short },
    hasMarks: true,
    series: [...rates.values()],
  })
  return rows
}

/** Without the server, so that all names fit in one row. */
function shortName(name: string): string {
  return name === OURS ? 'durable-relay' : (name.split(',')[0] ?? name)
}

function startSide(count: number, program: string, setup: PeerSetup): Promise<Side> {
  return count === 1 ? startAlone(program, setup) : startPairs(count / 2, program, setup)
}
