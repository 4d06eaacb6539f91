import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import { touchFile } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { MAX_LOG_BYTES } from './log.ts'

/**
 * Keeps a copy of a damaged log and lists the job among those that need a person. The log itself stays in its
 * place, so that its request id cannot start a second run; every use of it reports the damage.
 */
export function quarantine(layout: Layout, jobId: string): void {
  try {
    touchFile(layout.attention(jobId))
    const source = layout.log(jobId)
    const stat = fs.lstatSync(source)
    if (!stat.isFile() || stat.size > MAX_LOG_BYTES) return
    const copy = `${layout.quarantine}/${jobId}.${stat.size}.${Math.trunc(stat.mtimeMs)}.jsonl`
    fs.copyFileSync(source, copy, fs.constants.COPYFILE_EXCL)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    // These bytes are already kept, or cannot be kept at all. The caller reports the damage either way.
  }
}
