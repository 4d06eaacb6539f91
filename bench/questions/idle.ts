import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { short } from '../numbers.ts'
import type { Row } from '../report.ts'

/** For some seconds after its start, a process still compiles code and collects garbage. */
const SETTLE_MS = 9000

const MEGABYTE = 1e6

/** Measures the processor time and memory of a worker without work. */
export async function idle({ program, disk, isQuick }: Bench): Promise<Row[]> {
  const directory = disk.newDirectory('idle')
  const bare = await startChild(program('idle-node'), directory)
  const worker = await startChild(program('relay'), directory)
  await worker.ask('work')
  await worker.ask('usage', { ms: SETTLE_MS })
  const used = await worker.ask<Usage>('usage', { ms: isQuick ? 6000 : 10_000 })
  const least = await bare.ask<Usage>('usage', {})
  await Promise.all([worker.stop(), bare.stop()])
  const percent = used.core * 100
  const over = (used.rss - least.rss) / MEGABYTE
  return [
    {
      question: 'idle worker: share of one core',
      ours: `${short(percent)} %`,
      goal: '< 0.1 %',
      met: percent < 0.1,
    },
    {
      question: 'idle worker: resident memory over bare node',
      ours: `${short(over)} MB`,
      peer: `node ${short(least.rss / MEGABYTE)} MB`,
      goal: '< 20 MB',
      met: over < 20,
    },
  ]
}

type Usage = { core: number; rss: number }
