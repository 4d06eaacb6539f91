import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { compareWithPeers } from '../comparison.ts'
import { PEERS } from '../peers.ts'
import type { Row } from '../report.ts'
import { multiplyJobs } from '../servers/multiply-jobs.ts'
import { alternate, rowOf } from './growth.ts'
import { startPairs } from './parallel.ts'
import { bothOf, waitsWith } from './wake.ts'

/** The required ratio of our rate to a peer's, all on one server. */
const GOALS: Record<string, number> = { 'pg-boss': 3, 'graphile-worker': 2 }

/** Finished jobs that must not slow a step down. */
const STORED = 100_000

/** Measures the relay on PostgreSQL: against queues on the same server, when a worker is woken, and as it grows. */
export async function postgres(bench: Bench): Promise<Row[]> {
  const server = await bench.servers.open('postgres')
  if ('notRun' in server) {
    return [{ question: 'on PostgreSQL', ours: '', goal: '', notRun: server.notRun }]
  }
  const { address } = server
  const { isQuick } = bench
  const { rows } = await compareWithPeers(bench, {
    question: 'postgres',
    title: '4 + 4 on PostgreSQL',
    ours: { directory: bench.disk.newDirectory('postgres-relay'), args: [address, 'pairs'] },
    peers: PEERS.filter((peer) => peer.server === 'postgres'),
    goalOf: ({ program }) => GOALS[program],
    start: (program, setup) => startPairs(4, bench.program(program), setup),
    jobs: isQuick ? 50 : 150,
    warmUp: isQuick ? 150 : 700,
    rounds: isQuick ? 7 : 21,
    untilMs: isQuick ? 12_000 : 60_000,
  })
  return [...rows, await wakeOn(bench, address), await growthOn(bench, address)]
}

async function wakeOn(bench: Bench, address: string): Promise<Row> {
  const { claimed, seen } = await waitsWith(1, bench, [address, 'wake'])
  const [begun, result] = [bothOf(claimed), bothOf(seen)]
  return {
    question: 'dispatch to start of turn / to result seen on PostgreSQL, 1 idle worker, p50 / p99',
    ours: `${begun.text}; ${result.text}`,
    goal: '< 3 ms',
    met: begun.p50 < 3,
    rounds: { claimed, seen },
  }
}

async function growthOn(bench: Bench, address: string): Promise<Row> {
  const start = (name: string) =>
    startChild(bench.program('relay'), bench.disk.newDirectory(`growth-${name}`), {
      args: [address, name],
    })
  const [full, empty] = [await start('full'), await start('empty')]
  await full.ask('steps', { jobs: 500 })
  await empty.ask('steps', { jobs: 500 })
  const stored = bench.isQuick ? STORED / 10 : STORED
  await multiplyJobs(address, { workspace: 'full', jobs: stored })
  const rounds = await alternate(full, empty, bench.isQuick ? 6 : 12)
  await Promise.all([full.stop(), empty.stop()])
  const row = rowOf(stored, rounds)
  return { ...row, question: `on PostgreSQL, ${row.question}` }
}
