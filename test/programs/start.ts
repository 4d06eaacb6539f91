import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { liveness, monotonicMs } from '../../lib/process/process.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'

/** The path of one of the programs of this folder. */
export function programPath(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url))
}

/** Starts a program of this folder as a worker starts one, and returns the first line it prints. */
export async function startProgram(
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; pid: number; line: string }> {
  const child = spawn(process.execPath, [programPath(name), ...args], {
    detached: true,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  if (child.pid === undefined) throw new Error(`${name} did not start`)
  return { child, pid: child.pid, line: chunk.toString('utf8').trim() }
}

/** Waits until a process has gone, looking again and again; fails after half a minute. */
export async function gone(identity: ProcessIdentity): Promise<void> {
  const end = monotonicMs() + 30_000
  while (liveness(identity) !== 'dead') {
    if (monotonicMs() > end) throw new Error(`process ${identity.pid} is still there`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
