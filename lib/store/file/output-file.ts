import { createHash } from 'node:crypto'
import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import { flushDirectory, flushFile, writeWhole } from '../../files.ts'
import type { NewEvent } from '../../schema/event.ts'
import type { Result } from '../../schema/result.ts'
import type { Layout } from './layout.ts'

/** Outputs over this many bytes stand beside the log, so that folding a job stays cheap. */
const INLINE_BYTES = 256 * 1024

/** The event as it will be written: a large output is put on the disk first and named by length and digest. */
export async function setOutputAside(
  layout: Layout,
  jobId: string,
  event: NewEvent,
): Promise<NewEvent> {
  if (event.type !== 'complete' && event.type !== 'flag') return event
  const result = event.result
  if (result === undefined) return event
  const bytes = Buffer.from(result.output)
  if (bytes.length <= INLINE_BYTES) return event
  const file = `${jobId}.${event.token}.output`
  const fd = fs.openSync(layout.output(jobId, file), 'w', 0o600)
  try {
    writeWhole(fd, bytes)
    await flushFile(fd)
  } finally {
    fs.closeSync(fd)
  }
  await flushDirectory(layout.shard(jobId))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const output_blob = { file, bytes: bytes.length, sha256 }
  return { ...event, result: { ...result, output: '', output_blob } }
}

/** The whole output of a result. Throws `JOB_DAMAGED` when the file beside the log is not what was written. */
export function readOutput(layout: Layout, result: Result): string {
  const blob = result.output_blob
  if (blob === undefined) return result.output
  const jobId = blob.file.slice(0, blob.file.indexOf('.'))
  const path = layout.output(jobId, blob.file)
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(path)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    throw damaged(path, jobId, 'it is missing')
  }
  if (bytes.length !== blob.bytes) {
    throw damaged(path, jobId, `it has ${bytes.length} bytes instead of ${blob.bytes}`)
  }
  if (createHash('sha256').update(bytes).digest('hex') !== blob.sha256) {
    throw damaged(path, jobId, 'its SHA-256 is not the one in the log')
  }
  return bytes.toString('utf8')
}

function damaged(path: string, jobId: string, reason: string): RelayError {
  const message = `Cannot read the output of job "${jobId}": "${path}" is damaged, ${reason}. The job's state stands; its output is lost unless a copy exists.`
  const details = { job_id: jobId, file: path, line: 0, reason }
  return new RelayError('JOB_DAMAGED', message, { details })
}
