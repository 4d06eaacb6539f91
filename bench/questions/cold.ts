import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Bench } from '../bench.ts'
import { relayEnvironment } from '../child.ts'
import { median, short } from '../numbers.ts'
import type { Row } from '../report.ts'

/** Measures a process that opens the store, dispatches one job and exits. */
export async function cold(bench: Bench): Promise<Row[]> {
  const ours = await coldOver(
    bench,
    bench.program('cold-relay'),
    bench.disk.newDirectory('cold-ours'),
  )
  const peer = await coldOver(
    bench,
    bench.program('cold-sqlite'),
    bench.disk.newDirectory('cold-peer'),
  )
  return [
    {
      question: 'cold process: import, open, dispatch one, exit; over bare node',
      ours: `${short(ours)} ms`,
      peer: `${short(peer)} ms`,
      goal: '< 15 ms',
      met: ours < 15,
    },
  ]
}

/** Milliseconds that a program takes longer than an empty one: the median of paired differences. */
export function coldOver(bench: Bench, program: string, directory: string): Promise<number> {
  const empty = join(bench.disk.directory, 'empty.mjs')
  writeFileSync(empty, '')
  const differences: number[] = []
  runOnce(program, directory)
  for (let pair = 0; pair < (bench.isQuick ? 15 : 40); pair += 1) {
    const before = runOnce(empty, directory)
    const took = runOnce(program, directory)
    const after = runOnce(empty, directory)
    differences.push(took - (before + after) / 2)
  }
  return Promise.resolve(median(differences))
}

function runOnce(program: string, directory: string): number {
  const begun = performance.now()
  const done = spawnSync(process.execPath, [program, directory], {
    cwd: directory,
    env: relayEnvironment(directory),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) throw new Error(`${program} exited with code ${String(done.status)}`)
  return performance.now() - begun
}
