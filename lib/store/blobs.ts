import type { Blob, Result } from '../schema/result.ts'

/** Texts that are too long for a job's log, and stand beside it. */
export type Blobs = {
  /** A stretch of a result's output, in UTF-16 units, wherever the text is kept. */
  output(result: Result, offset: number, length: number): Promise<{ text: string; total: number }>
  /** Keeps a text beside the job's log, for a result or a part of one; on the disk when it resolves. */
  keepText(of: { jobId: string; token: number; text: string }): Promise<Blob>
  /** What was kept. Throws `JOB_DAMAGED` when it is not as it was. */
  readText(blob: Blob): Promise<string>
}
