import type { Bench } from '../bench.ts'
import { startChild, stopAll } from '../child.ts'
import type { Child } from '../child.ts'
import { fillStore } from '../fill.ts'
import { median, short } from '../numbers.ts'
import type { Steps } from '../programs/serve.ts'
import type { Row } from '../report.ts'
import { coldOver } from './cold.ts'

const STEPS = ['enqueue', 'claim', 'complete'] as const

/** Measures each step with many ended jobs stored, against an empty store, in alternating rounds. */
export async function growth(bench: Bench): Promise<Row[]> {
  const sizes = bench.isQuick ? [0, 1000, 10_000] : [0, 1000, 100_000]
  const stores: { size: number; directory: string; child: Child; rounds: Steps[] }[] = []
  for (const size of sizes) {
    const directory = bench.disk.newDirectory(`finished-${size}`)
    await fillStore(bench, directory, { kind: 'finished', jobs: size })
    const child = await startChild(bench.program('relay'), directory)
    await child.ask('steps', { jobs: 50 })
    stores.push({ size, directory, child, rounds: [] })
  }
  const rounds = bench.isQuick ? 6 : 12
  for (let round = 0; round < rounds; round += 1) {
    for (const store of round % 2 === 0 ? stores : stores.toReversed()) {
      store.rounds.push(await store.child.ask<Steps>('steps', { jobs: 40 }))
    }
  }
  await stopAll(stores.map((store) => store.child))
  const [empty, ...grown] = stores
  const largest = grown.at(-1)
  if (empty === undefined || largest === undefined) return []
  const steps = grown.map((store) => growthRow(store, empty))
  const cold = await coldOver(bench, bench.program('cold-relay'), largest.directory)
  return [
    ...steps,
    {
      question: `cold dispatch over bare node, ${short(largest.size)} finished jobs stored`,
      ours: `${short(cold)} ms`,
      goal: '< 12 ms',
      met: cold < 12,
    },
  ]
}

function growthRow(grown: { size: number; rounds: Steps[] }, empty: { rounds: Steps[] }): Row {
  const p50 = (rounds: Steps[], step: (typeof STEPS)[number]) =>
    median(rounds.flatMap((round) => round[step]))
  const ratios = STEPS.map((step) => {
    const paired = grown.rounds.map(
      (round, index) => median(round[step]) / median(empty.rounds[index]?.[step] ?? []),
    )
    return median(paired)
  })
  const text = (rounds: Steps[]) =>
    `${STEPS.map((step) => Math.round(p50(rounds, step))).join(' / ')} µs`
  return {
    question: `each step with ${short(grown.size)} finished (here peer: empty), p50`,
    ours: text(grown.rounds),
    peer: text(empty.rounds),
    ratio: { median: median(ratios), worst: Math.max(...ratios) },
    goal: '≤ 1.3 for each step',
    met: Math.max(...ratios) <= 1.3,
  }
}
