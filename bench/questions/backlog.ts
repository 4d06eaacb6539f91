import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { fillStore } from '../fill.ts'
import { median, quantile, short } from '../numbers.ts'
import type { Row } from '../report.ts'

/** Measures claims with very many jobs queued. Each sample is a fresh process. */
export async function backlog(bench: Bench): Promise<Row[]> {
  const size = bench.isQuick ? 20_000 : 100_000
  const directory = bench.disk.newDirectory(`queued-${size}`)
  await fillStore(bench, directory, { kind: 'queued', jobs: size })
  const first: number[] = []
  const steady: number[] = []
  for (let run = 0; run < (bench.isQuick ? 5 : 9); run += 1) {
    const child = await startChild(bench.program('relay'), directory)
    first.push(...(await child.ask<number[]>('claims', { jobs: 1 })).map((us) => us / 1000))
    // Newly started code is slow with any queue; a steady worker has been running for a while.
    await child.ask('claims', { jobs: 200 })
    steady.push(...(await child.ask<number[]>('claims', { jobs: 300 })))
    await child.stop()
  }
  return [
    {
      question: `first claim of a fresh process, ${short(size)} queued, p50 / worst`,
      ours: `${short(median(first))} / ${short(Math.max(...first))} ms`,
      goal: '< 20 ms',
      met: median(first) < 20,
    },
    {
      question: `steady claim, ${short(size)} queued, p50 / p99`,
      ours: `${short(median(steady))} / ${short(quantile(steady, 0.99))} µs`,
      goal: '< 150 µs',
      met: median(steady) < 150,
    },
  ]
}
