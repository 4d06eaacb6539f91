import { crc32 } from 'node:zlib'

import { FORMAT, formatOf } from '../../../schema/format.ts'
import { readMark } from './marks.ts'
import type { Mark } from './marks.ts'

/**
 * A record is a newline, JSON and a newline, written in one call. The first newline keeps a torn record of a
 * crashed process from swallowing this one; the last one proves that the record was written to its end. So
 * there are two newlines between complete records, and one after a torn record.
 *
 * The JSON ends with its checksum: the CRC-32 (hex) of all bytes of the record before that field. The space
 * before the field's name is the only space outside of strings, so no text of a task or result can look like
 * the field.
 */
const CLOSING = ', "crc32":"'
const CLOSING_BYTES = Buffer.from(CLOSING)
/** Eight hex digits, a quote, a brace. */
const AFTER_CLOSING = 10
const NEWLINE = 0x0a

/** What is not a record of this version. Line numbers start at 1, as in an editor. */
export type OtherLine =
  | { kind: 'mark'; line: number; mark: Mark }
  /** A torn write: never accepted, and skipped everywhere. */
  | { kind: 'fragment'; line: number }
  | { kind: 'damage'; line: number; reason: string }
  /** Written by a newer version of this program. */
  | { kind: 'newer'; line: number; format: number }

/** One segment between newlines: a record whose checksum matches, with the place of its bytes, or something else. */
export type SealedLine =
  | { kind: 'record'; line: number; value: unknown; bytes: Buffer; start: number }
  | OtherLine

/** The bytes of a record with this JSON. */
export function recordOf(json: string): Buffer {
  // One buffer for everything: the digits of the checksum replace the zeros.
  const bytes = Buffer.from(`\n${json.slice(0, -1)}${CLOSING}00000000"}\n`)
  const closing = bytes.length - 1 - AFTER_CLOSING - CLOSING.length
  const sum = crc32(bytes.subarray(1, closing)).toString(16).padStart(8, '0')
  bytes.write(sum, closing + CLOSING.length, 'latin1')
  return bytes
}

/** The JSON of a record as it was written, without its checksum. */
export function jsonOf({ bytes }: { bytes: Buffer }): string {
  return `${bytes.toString('utf8', 0, bytes.lastIndexOf(CLOSING_BYTES))}}`
}

/** Reads every record of a file. Skips nothing silently: a segment that is not a record is returned as what it is. */
export function* readSealed(bytes: Buffer): Generator<SealedLine> {
  let start = 0
  let line = 1
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found === -1 ? bytes.length : found
    if (end > start) {
      // After the record's own newline comes the first newline of the next record, or the end of the file.
      const terminated = found !== -1 && (end + 1 === bytes.length || bytes[end + 1] === NEWLINE)
      const read = readOne(bytes.subarray(start, end), line, terminated)
      if (read.kind === 'record') yield { ...read, start }
      else if (read.kind !== 'damage' || !hasLostBlock(bytes, start, end)) yield read
      else yield { kind: 'fragment', line }
    }
    start = end + 1
    line += 1
  }
}

/** The smallest unit that disks write. */
const BLOCK = 512

/**
 * A power cut may keep the beginning or the end of a write and lose blocks in between. Lost blocks read as
 * zeros, which no record contains. Such a write was never flushed and so never accepted: it is torn, not
 * damaged.
 */
function hasLostBlock(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at = borderAfter(at)) {
    const block = bytes.subarray(at, Math.min(end, borderAfter(at)))
    if (block.every((byte) => byte === 0)) return true
  }
  return false
}

function borderAfter(at: number): number {
  return (Math.floor(at / BLOCK) + 1) * BLOCK
}

type ReadOne = OtherLine | Omit<Extract<SealedLine, { kind: 'record' }>, 'start'>

function readOne(bytes: Buffer, line: number, terminated: boolean): ReadOne {
  const mark = readMark(bytes)
  if (mark !== undefined) return { kind: 'mark', line, mark }
  const closing = bytes.lastIndexOf(CLOSING_BYTES)
  const after = closing === -1 ? 0 : bytes.length - closing - CLOSING.length
  if (closing === -1 || after < AFTER_CLOSING) {
    if (terminated) {
      return { kind: 'damage', line, reason: 'the line was written to its end but has no checksum' }
    }
    if (isBeginning(bytes)) return { kind: 'fragment', line }
    return { kind: 'damage', line, reason: 'the line is not the beginning of a record' }
  }
  const tail = bytes.toString('latin1', closing + CLOSING.length)
  const sum = /^([0-9a-f]{8})"\}$/.exec(tail)?.[1]
  if (sum === undefined) {
    return { kind: 'damage', line, reason: 'the checksum field is not eight hex digits' }
  }
  if (crc32(bytes.subarray(0, closing)) !== Number.parseInt(sum, 16)) {
    return { kind: 'damage', line, reason: 'the checksum does not match the line' }
  }
  return readValue(bytes, line, closing)
}

function readValue(bytes: Buffer, line: number, closing: number): ReadOne {
  let value: unknown
  try {
    value = JSON.parse(`${bytes.toString('utf8', 0, closing)}}`)
  } catch {
    return { kind: 'damage', line, reason: 'the line is not JSON, although its checksum matches' }
  }
  const format = formatOf(value)
  return format > FORMAT ? { kind: 'newer', line, format } : { kind: 'record', line, value, bytes }
}

const BEGINNING = '{"format":'

/**
 * A torn write is the beginning of a record. Blocks that did not reach the disk before a power cut read as
 * zeros.
 */
function isBeginning(bytes: Buffer): boolean {
  const text = bytes.toString('latin1', 0, BEGINNING.length).replace(/\0+$/, '')
  const rest = bytes.subarray(text.length)
  return text === BEGINNING || (BEGINNING.startsWith(text) && rest.every((byte) => byte === 0))
}
