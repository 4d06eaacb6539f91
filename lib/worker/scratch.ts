import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { systemCode } from '../errors.ts'

/**
 * Makes an empty directory for one turn: a temporary one, or one in the store's directory if that fails. Throws
 * the system error if both fail.
 */
export function makeScratch(store: string): string {
  try {
    return fs.mkdtempSync(join(tmpdir(), 'durable-relay-turn-'))
  } catch (error) {
    // The temporary directory may have been removed, or its disk may be full.
    if (systemCode(error) === undefined) throw error
  }
  const own = join(store, 'scratch')
  fs.mkdirSync(own, { recursive: true, mode: 0o700 })
  return fs.mkdtempSync(join(own, 'turn-'))
}

/** Removes the directory. A failure is logged and otherwise ignored, because the turn has ended. */
export function removeScratch(path: string, log: (line: string) => void): void {
  try {
    fs.rmSync(path, { recursive: true, force: true })
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    log(`cannot remove "${path}": ${String(error)}`)
  }
}

/** The environment of a turn. A TMPDIR that does not exist is replaced by the turn's own directory. */
export function withTemporaryDirectory(
  env: Record<string, string>,
  scratch: string,
): Record<string, string> {
  const { TMPDIR } = env
  return TMPDIR === undefined || fs.existsSync(TMPDIR) ? env : { ...env, TMPDIR: scratch }
}
