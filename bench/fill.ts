import { spawnSync } from 'node:child_process'

import type { Bench } from './bench.ts'
import { relayEnvironment } from './child.ts'

/** Fills a store with old jobs, all alike or mixed, and waits until the system has written them to disk. */
export function fillStore(
  { program }: Bench,
  directory: string,
  kind: 'finished' | 'queued',
  jobs: number,
  mixture: 'alike' | 'mixed' = 'alike',
): void {
  const done = spawnSync(process.execPath, [program('fill'), kind, String(jobs), mixture], {
    cwd: directory,
    env: relayEnvironment(directory),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) throw new Error(`the fill program exited with code ${String(done.status)}`)
  // Otherwise the first measured flushes would also wait for the data written by `fill`.
  spawnSync('sync')
}
