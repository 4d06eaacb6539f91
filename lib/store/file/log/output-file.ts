import { hash } from 'node:crypto'
import * as fs from 'node:fs'

import { RelayError } from '../../../errors.ts'
import { openPlain } from '../../../files/files.ts'
import { replaceFile } from '../../../files/replace.ts'
import type { Blob } from '../../../schema/result.ts'
import type { Layout } from '../layout.ts'

/** Writes a text to a file beside the log of a job. It is on disk when this resolves. */
export async function writeBeside(
  layout: Layout,
  { jobId, token, text }: { jobId: string; token: number; text: string },
): Promise<Blob> {
  const bytes = Buffer.from(text)
  const sha256 = hash('sha256', bytes)
  // The digest in the name makes concurrent writers write the same bytes. After a failed flush, a repeat writes
  // a new file and renames it, because flushing the old bytes again would prove nothing.
  const file = `${jobId}.${token}.${sha256.slice(0, 16)}.output`
  await replaceFile(layout.output(jobId, file), bytes)
  return { file, bytes: bytes.length, sha256 }
}

/** A text beside a log. Throws `JOB_DAMAGED` when the file is not what was written. */
export function readBeside(layout: Layout, blob: Blob): string {
  const jobId = blob.file.slice(0, blob.file.indexOf('.'))
  const path = layout.output(jobId, blob.file)
  const bytes = readExactly(path, jobId, blob.bytes)
  if (hash('sha256', bytes) !== blob.sha256) {
    throw damagedOutput(path, jobId, 'its SHA-256 is not the one in the log')
  }
  return bytes.toString('utf8')
}

/** The beginning of a text beside a log, unchecked; empty when the file is missing. */
export function headBeside(layout: Layout, { file }: Blob, length: number): string {
  const fd = openPlain(layout.output(file.slice(0, file.indexOf('.')), file))
  if (typeof fd === 'string') return ''
  try {
    const bytes = Buffer.alloc(length)
    const count = fs.readSync(fd, bytes, 0, length, 0)
    return bytes.toString('utf8', 0, count)
  } finally {
    fs.closeSync(fd)
  }
}

function readExactly(path: string, jobId: string, length: number): Buffer {
  const fd = openPlain(path)
  if (fd === 'absent') throw damagedOutput(path, jobId, 'it is missing')
  if (fd === 'foreign') throw damagedOutput(path, jobId, 'it is not a plain file')
  try {
    const { size } = fs.fstatSync(fd)
    if (size !== length)
      throw damagedOutput(path, jobId, `it has ${size} bytes instead of ${length}`)
    return fs.readFileSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

/** The refusal for an output whose file is not what was written. */
export function damagedOutput(path: string, jobId: string, reason: string): RelayError {
  const message = `Cannot read the output of job "${jobId}": "${path}" is damaged, ${reason}. The job keeps its state; its output is lost unless a copy exists.`
  const details = { job_id: jobId, file: path, line: 0, reason }
  return new RelayError('JOB_DAMAGED', message, { details })
}
