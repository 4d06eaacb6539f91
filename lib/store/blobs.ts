import type { Blob, Result } from '../schema/result.ts'

/** Texts that are too long for a job's log and are stored beside it. */
export type Blobs = {
  /** Stores a text of a turn, for its result or a part of it. Durable when it resolves. */
  put(of: { jobId: string; token: number; text: string }): Promise<Blob>
  /** Reads a stored text. Throws `JOB_DAMAGED` when the file is not what was written. */
  read(blob: Blob): Promise<string>
  /** A slice of a result's output, in UTF-16 units, wherever the output is stored. */
  slice(result: Result, offset: number, length: number): Promise<{ text: string; total: number }>
}
