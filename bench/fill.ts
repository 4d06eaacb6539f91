import { spawn } from 'node:child_process'
import { once } from 'node:events'

import type { Bench } from './bench.ts'
import { NO_FLUSH } from './bundle.ts'
import { relayEnvironment, startChild } from './child.ts'

/** Fills a store with old jobs, in two processes at once, without waiting for the disk. */
export async function fillStore(
  { program }: Bench,
  directory: string,
  kind: 'finished' | 'queued',
  jobs: number,
): Promise<void> {
  // Made first, so that the fillers need not race for it.
  await (await startChild(program('relay'), directory)).stop()
  const half = Math.ceil(jobs / 2)
  await Promise.all([
    runFiller(program('fill'), directory, [kind, String(half), '0']),
    runFiller(program('fill'), directory, [kind, String(jobs - half), String(half)]),
  ])
}

async function runFiller(program: string, directory: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', NO_FLUSH, program, ...args], {
    cwd: directory,
    env: relayEnvironment(directory),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the filler ended with ${String(code)}`)
}
