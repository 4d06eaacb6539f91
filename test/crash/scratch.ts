import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

/** A directory of this test's own on the disk, with all links resolved; it goes with the test. */
export function temporaryDirectory(t: TestContext): string {
  return made(t, tmpdir())
}

/**
 * As `temporaryDirectory`, in memory where there is such a place: for scenes that make a thousand stores
 * and bring their own faults, so that the disk has nothing to add but time.
 */
export function memoryDirectory(t: TestContext): string {
  return made(t, hasMemory() ? '/dev/shm' : tmpdir())
}

function made(t: TestContext, place: string): string {
  const directory = fs.realpathSync(fs.mkdtempSync(join(place, 'relay-crash-')))
  t.after(() => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 5 }))
  return directory
}

/** 256 MiB are several times what a scene needs at once. */
function hasMemory(): boolean {
  if (process.platform !== 'linux' || !fs.existsSync('/dev/shm')) return false
  const { bavail, bsize } = fs.statfsSync('/dev/shm')
  return bavail * bsize > 256 * 1024 * 1024
}
