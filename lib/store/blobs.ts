import type { Blob, Result } from '../schema/result.ts'

/** Texts that are too long for a job's log, and stand beside it. */
export type Blobs = {
  /** Keeps a text of a turn, for its result or a part of it; on the disk when it resolves. */
  put(of: { jobId: string; token: number; text: string }): Promise<Blob>
  /** What was kept. Throws `JOB_DAMAGED` when it is not as it was. */
  read(blob: Blob): Promise<string>
  /** A stretch of a result's output, in UTF-16 units, wherever the text is kept. */
  slice(result: Result, offset: number, length: number): Promise<{ text: string; total: number }>
}
