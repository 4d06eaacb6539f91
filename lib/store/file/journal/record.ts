import { crc32 } from 'node:zlib'

import { JobId } from '../../../schema/name.ts'

/**
 * A record is 44 bytes of header and a copy of the job's whole log:
 *
 * | offset | bytes | content |
 * | --- | --- | --- |
 * | 0 | 4 | `rjl1` |
 * | 4 | 4 | CRC-32 of everything after it |
 * | 8 | 6 | sequence number |
 * | 14 | 26 | job id |
 * | 40 | 4 | length of the log |
 * | 44 | | the log |
 *
 * Numbers are little-endian.
 */
const MAGIC = Buffer.from('rjl1')
const CRC_AT = 4
const SEQUENCE_AT = 8
const SEQUENCE_BYTES = 6
const ID_AT = SEQUENCE_AT + SEQUENCE_BYTES
const ID_BYTES = 26
const LENGTH_AT = ID_AT + ID_BYTES

/** The bytes of a record before its copy of the log. */
export const RECORD_HEADER = LENGTH_AT + 4

/** Overwrites the beginning of a record, so that it and the records behind it are no longer read. */
export const NO_RECORD = Buffer.alloc(MAGIC.length)

/** One record: the log of a job as it was when a change of it was acknowledged. */
export type JournalRecord = { sequence: number; jobId: string; log: Buffer }

/** Encodes one record. The log is given in parts, to be copied only once. */
export function encodeJournalRecord(sequence: number, jobId: string, log: Buffer[]): Buffer {
  const length = log.reduce((sum, part) => sum + part.length, 0)
  const bytes = Buffer.allocUnsafe(RECORD_HEADER + length)
  MAGIC.copy(bytes)
  bytes.writeUIntLE(sequence, SEQUENCE_AT, SEQUENCE_BYTES)
  bytes.write(jobId, ID_AT, 'latin1')
  bytes.writeUInt32LE(length, LENGTH_AT)
  let at = RECORD_HEADER
  for (const part of log) at += part.copy(bytes, at)
  bytes.writeUInt32LE(crc32(bytes.subarray(SEQUENCE_AT)), CRC_AT)
  return bytes
}

/**
 * The records of one half of a journal, which begins at the first byte. They end at the first one that is torn,
 * missing, or does not continue the sequence: what follows is left from an earlier use of the half.
 */
export function* readJournalRecords(half: Buffer): Generator<JournalRecord> {
  let at = 0
  let expected: number | undefined
  for (;;) {
    const record = readRecord(half, at)
    if (record === undefined || record.sequence !== (expected ?? record.sequence)) return
    yield record
    expected = record.sequence + 1
    at += RECORD_HEADER + record.log.length
  }
}

function readRecord(half: Buffer, at: number): JournalRecord | undefined {
  if (at + RECORD_HEADER > half.length) return undefined
  if (!half.subarray(at, at + MAGIC.length).equals(MAGIC)) return undefined
  const length = half.readUInt32LE(at + LENGTH_AT)
  const end = at + RECORD_HEADER + length
  if (end > half.length) return undefined
  const sum = half.readUInt32LE(at + CRC_AT)
  if (crc32(half.subarray(at + SEQUENCE_AT, end)) !== sum) return undefined
  const jobId = half.toString('latin1', at + ID_AT, at + LENGTH_AT)
  // The id becomes a part of a path.
  if (!JobId.safeParse(jobId).success) return undefined
  const sequence = half.readUIntLE(at + SEQUENCE_AT, SEQUENCE_BYTES)
  return { sequence, jobId, log: half.subarray(at + RECORD_HEADER, end) }
}
