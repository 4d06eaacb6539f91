import type { Blob, Result } from '../schema/result.ts'

/** Bytes that are stored under their SHA-256 (hex). */
export type Kept = { sha256: string; bytes: number }

/** Texts that are too long for a job's log and are stored beside it, and the attachments of messages. */
export type Blobs = {
  /** Stores a text of a turn, for its result or a part of it. Durable when it resolves. */
  put(of: { jobId: string; token: number; text: string }): Promise<Blob>
  /** Reads a stored text. Throws `JOB_DAMAGED` when the file is not what was written. */
  read(blob: Blob): Promise<string>
  /** The beginning of a stored text, unchecked: about this many bytes of it. */
  head(blob: Blob, bytes: number): Promise<string>
  /** A slice of a result's output, in UTF-16 units, wherever the output is stored. */
  slice(result: Result, offset: number, length: number): Promise<{ text: string; total: number }>
  /**
   * Stores bytes under their digest; equal bytes are stored once. Durable when it resolves. They are never collected: the
   * logs that may refer to them are not either.
   */
  keep(content: Uint8Array): Promise<Kept>
  /**
   * A slice of bytes that were kept, and how many there are in all; undefined when there are none with this digest. Throws
   * `ATTACHMENT_DAMAGED` when the whole is no longer what was kept.
   */
  content(
    sha256: string,
    offset: number,
    length: number,
  ): Promise<{ content: Buffer; total: number } | undefined>
}
