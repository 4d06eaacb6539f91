import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import { touchFile } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { MAX_LOG_BYTES } from './log.ts'

/**
 * Keeps a copy of a damaged log's bytes and puts the job where people look. The log itself stays in its
 * place, so that its request id cannot be used for a second run; every use of it says what is wrong.
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
    // These very bytes are kept already, or cannot be kept twice: the caller reports what is wrong with the log.
  }
}
