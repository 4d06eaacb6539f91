import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

const ends = new WeakMap<TestContext, (() => unknown)[]>()

/**
 * Ends something when its test is over, the latest first, and before any directory of the test is removed:
 * hooks run in the order of their making, and a directory in which somebody still writes cannot be removed.
 */
export function beforeRemoval(t: TestContext, end: () => unknown): void {
  const known = ends.get(t)
  if (known !== undefined) return void known.push(end)
  ends.set(t, [end])
  t.after(() => endAll(t))
}

/** Ends a child with its test, before any directory of the test is removed. */
export function endWith(t: TestContext, child: ChildProcess): void {
  beforeRemoval(t, async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  })
}

/** Ends whatever was to be ended before a directory is removed; a second time there is nothing left. */
export async function endAll(t: TestContext): Promise<void> {
  for (const end of (ends.get(t) ?? []).splice(0).toReversed()) await end()
}

/** A directory of the test's own, by its real path; it goes with the test, once nobody writes in it. */
export function scratch(t: TestContext, prefix: string, parent = tmpdir()): string {
  const directory = realpathSync(mkdtempSync(join(parent, prefix)))
  t.after(async () => {
    await endAll(t)
    // Each try begins anew: a process that nobody knows of may have written in between.
    await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })
  return directory
}
