import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

import type { Bench } from './bench.ts'
import { relayEnvironment } from './child.ts'

/** What to fill a store with. */
export type OldJobs = {
  kind: 'finished' | 'queued'
  jobs: number
  /** How many of these jobs it has already. */
  from?: number
  /** Some jobs are for another agent, and some have a label. */
  isMixed?: boolean
  /** The days over which the jobs are spread; without it, they are as dense as a fast machine enqueues them. */
  days?: number
}

/** Fills a store with old jobs and waits until the system has written them to disk. */
export async function fillStore(
  { program }: Bench,
  directory: string,
  old: OldJobs,
): Promise<void> {
  const args = [
    old.kind,
    String(old.jobs),
    ...(old.isMixed === true ? ['--mixed'] : []),
    ...(old.from === undefined ? [] : ['--from', String(old.from)]),
    ...(old.days === undefined ? [] : ['--days', String(old.days)]),
  ]
  const filler = spawn(process.execPath, [program('fill'), ...args], {
    cwd: directory,
    env: relayEnvironment(directory),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const kill = () => filler.kill('SIGKILL')
  process.once('exit', kill)
  const [code] = await once(filler, 'exit')
  process.off('exit', kill)
  if (code !== 0) throw new Error(`the fill program exited with code ${String(code)}`)
  // Otherwise the first measured flushes would also wait for the data written by `fill`.
  spawnSync('sync', ['--file-system', directory])
}
