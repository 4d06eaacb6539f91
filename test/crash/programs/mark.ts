import * as fs from 'node:fs'

import { systemCode } from '../../../lib/errors.ts'

/** Puts a word into the shim's log: tries to open a file that is never there. */
export function mark(word: string): void {
  try {
    fs.closeSync(fs.openSync(`/shim-mark/${word}`, 'r'))
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}
