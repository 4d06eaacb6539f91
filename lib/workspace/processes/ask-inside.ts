import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

import { systemCode } from '../../errors.ts'
import { liveness, monotonicMs } from '../../process/process.ts'
import { treeOf } from '../../process/tree.ts'
import type { Tree } from '../../process/tree.ts'
import type { ProcessIdentity } from '../../schema/process.ts'

/**
 * Asks the processes inside a bubblewrap sandbox to end, and waits at most `graceMs` until they have. The processes of
 * bubblewrap itself are left alone: the sandbox would end at once with them, and nothing in it could finish its work.
 */
export async function askInside(tree: Tree, graceMs: number): Promise<void> {
  const inside = treeOf(tree).filter(({ pid }) => nameOf(pid) !== 'bwrap')
  for (const { pid } of inside) ask(pid)
  const end = monotonicMs() + graceMs
  while (inside.some(isAlive) && monotonicMs() < end) await delay(10)
}

function isAlive(identity: ProcessIdentity): boolean {
  return liveness(identity) === 'alive'
}

function ask(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch (error) {
    // It has ended.
    if (systemCode(error) !== 'ESRCH') throw error
  }
}

function nameOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
