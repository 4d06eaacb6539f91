import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { systemCode } from '../errors.ts'

/**
 * An empty directory for one turn: a temporary one, or one beside the store where no temporary one can be made.
 * Throws what the system answers when neither can.
 */
export function makeScratch(store: string): string {
  try {
    return fs.mkdtempSync(join(tmpdir(), 'durable-relay-turn-'))
  } catch (error) {
    // A client's temporary directory may have gone with it, or is full.
    if (systemCode(error) === undefined) throw error
  }
  const own = join(store, 'scratch')
  fs.mkdirSync(own, { recursive: true, mode: 0o700 })
  return fs.mkdtempSync(join(own, 'turn-'))
}

/** Removes it. What cannot be removed now is left, because the turn has ended all the same. */
export function removeScratch(path: string, log: (line: string) => void): void {
  try {
    fs.rmSync(path, { recursive: true, force: true })
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    log(`cannot remove "${path}": ${String(error)}`)
  }
}

/** The environment of a turn: a temporary directory that does not exist is replaced by the turn's own. */
export function withTemporaryDirectory(
  env: Record<string, string>,
  scratch: string,
): Record<string, string> {
  const { TMPDIR } = env
  return TMPDIR === undefined || fs.existsSync(TMPDIR) ? env : { ...env, TMPDIR: scratch }
}
