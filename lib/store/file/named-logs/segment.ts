import * as fs from 'node:fs'

import { RelayError } from '../../../errors.ts'
import { openPlain } from '../../../files/files.ts'
import { FORMAT } from '../../../schema/format.ts'
import { isObject } from '../../../schema/session.ts'
import { SEGMENT_LINES } from '../../logs.ts'
import type { LogEvent, LogLine } from '../../logs.ts'
import { readSealed } from '../log/sealed-line.ts'
import type { SealedLine } from '../log/sealed-line.ts'

/** One file of a log. `first` is the version that its first line has. */
export type SegmentPlace = { log: string; path: string; first: number }

/**
 * What a segment contains: where its accepted lines are in the file, in the order of their versions, and who wrote
 * them. Valid as long as inode, size and change time of the file are the same. `doubted`: versions whose flush failed
 * and that were not written again since. `isTorn`: it ends with a line that was not written to its end, or with lines
 * that a power cut separated from the accepted ones.
 */
export type Segment = {
  ino: number
  size: number
  ctimeMs: number
  lines: Accepted[]
  doubted: Set<number>
  isTorn: boolean
}

type Accepted = { start: number; end: number; writer: string }

/** The version that the next line of a segment has. */
export function nextIn({ first }: SegmentPlace, { lines }: Segment): number {
  return first + lines.length
}

/**
 * Reads a segment; undefined when it does not exist. `known` is what this process read before: only what has been added
 * since is read then. Throws `LOG_DAMAGED` and `STORE_FORMAT_UNKNOWN`.
 */
export function readSegment(place: SegmentPlace, known?: Segment): Segment | undefined {
  const fd = openPlain(place.path)
  if (fd === 'absent') return undefined
  if (fd === 'foreign') throw damaged(place, 0, 'it is not a plain file')
  try {
    return foldOpen(place, fd, known)
  } finally {
    fs.closeSync(fd)
  }
}

/** Like `readSegment`, for a segment that is open. */
export function foldOpen(place: SegmentPlace, fd: number, known?: Segment): Segment {
  const { ino, size, ctimeMs } = fs.fstatSync(fd)
  const stamp = { ino, size, ctimeMs }
  if (known !== undefined && known.ino === ino && known.size <= size) {
    if (known.size === size && known.ctimeMs === ctimeMs) return known
    const added = known.size === size ? undefined : foldAdded(place, fd, { known, size })
    if (added !== undefined) return { ...added, ...stamp }
  }
  return { ...foldAll(place, bytesOf(fd, 0, size)), ...stamp }
}

type Folded = Pick<Segment, 'lines' | 'doubted' | 'isTorn'>

/** Undefined when something other than the next records was added, so that the whole segment must be read. */
function foldAdded(
  place: SegmentPlace,
  fd: number,
  { known, size }: { known: Segment; size: number },
): Folded | undefined {
  if (known.isTorn) return undefined
  const lines = [...known.lines]
  const bytes = bytesOf(fd, known.size, size)
  for (const line of readSealed(bytes)) {
    const read = line.kind === 'record' ? parseLine(line.value) : undefined
    const next = place.first + lines.length
    if (line.kind !== 'record' || read === undefined || read.version > next) return undefined
    // A line that lost its race, where no line has to be written again.
    if (read.version < next && read.version >= place.first && known.doubted.size === 0) continue
    if (read.version !== next || lines.length === SEGMENT_LINES) return undefined
    lines.push(acceptedAt(line, read.writer, known.size))
  }
  return { lines, doubted: known.doubted, isTorn: false }
}

function foldAll(place: SegmentPlace, bytes: Buffer): Folded {
  const lines: Accepted[] = []
  const doubted = new Set<number>()
  let isTorn = false
  for (const line of readSealed(bytes)) {
    const next = place.first + lines.length
    if (line.kind === 'damage') throw damaged(place, line.line, line.reason)
    if (line.kind === 'newer') throw newer(place, line.line, line.format)
    if (line.kind === 'fragment') isTorn = true
    if (line.kind === 'mark' && line.mark.mark === 'failed') {
      for (let version = place.first; version < next; version += 1) doubted.add(version)
    }
    if (line.kind !== 'record') continue
    const read = parseLine(line.value)
    if (read === undefined) throw damaged(place, line.line, 'the line is malformed')
    const { version, writer } = read
    if (version < place.first || version >= place.first + SEGMENT_LINES) {
      throw damaged(place, line.line, `version ${version} belongs to another file`)
    }
    // Another process wrote this version first, or its writer wrote it again after a failed flush.
    if (version < next) {
      if (lines[version - place.first]?.writer === writer) doubted.delete(version)
      continue
    }
    // When a power cut tears a line that was not flushed, later ones may still have reached the disk.
    if (version > next && isTorn) continue
    if (version > next) throw damaged(place, line.line, `version ${next} is missing`)
    lines.push(acceptedAt(line, writer, 0))
    isTorn = false
  }
  return { lines, doubted, isTorn }
}

/** Some lines of a segment, by their position in it. They are checked again: the file may have changed. */
export function linesIn(
  place: SegmentPlace,
  segment: Segment,
  [from, to]: [number, number],
): LogLine[] {
  const wanted = segment.lines.slice(from, to)
  const [start, end] = [wanted[0]?.start ?? 0, wanted.at(-1)?.end ?? 0]
  const fd = openPlain(place.path)
  if (typeof fd === 'string') throw damaged(place, 0, 'it was removed')
  try {
    const bytes = bytesOf(fd, start, end)
    return wanted.map((each, at) =>
      lineAt(place, bytes, { each, start, version: place.first + from + at }),
    )
  } finally {
    fs.closeSync(fd)
  }
}

function lineAt(
  place: SegmentPlace,
  bytes: Buffer,
  { each, start, version }: { each: Accepted; start: number; version: number },
): LogLine {
  const [sealed] = readSealed(bytes.subarray(each.start - start, each.end - start))
  const line = sealed?.kind === 'record' ? parseLine(sealed.value) : undefined
  if (line?.version === version && line.writer === each.writer) return line
  throw damaged(place, 0, `the line of version ${version} has changed since it was read`)
}

/** Reads the value of a record; undefined for one that is no line of a log. Drops fields of later versions. */
export function parseLine(value: unknown): LogLine | undefined {
  if (!isObject(value)) return undefined
  const { version, writer, at, event } = value
  if (!Number.isSafeInteger(version) || typeof version !== 'number') return undefined
  if (typeof writer !== 'string' || typeof at !== 'string' || !isObject(event)) return undefined
  // It was parsed from JSON.
  return { version, at, writer, event: event as LogEvent }
}

/** The JSON of a line, as `parseLine` reads it. */
export function jsonOfLine({ version, writer, at, event }: LogLine): string {
  return JSON.stringify({ format: FORMAT, version, writer, at, event })
}

function acceptedAt(
  { start, bytes }: Extract<SealedLine, { kind: 'record' }>,
  writer: string,
  origin: number,
): Accepted {
  return { start: origin + start, end: origin + start + bytes.length, writer }
}

/** The bytes of an open file from one position to another; fewer when it ends before. */
export function bytesOf(fd: number, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(Math.max(0, to - from))
  let done = 0
  while (done < bytes.length) {
    const count = fs.readSync(fd, bytes, done, bytes.length - done, from + done)
    if (count === 0) break
    done += count
  }
  return bytes.subarray(0, done)
}

/** The error that names the damage. Line 0 means the file as a whole. */
export function damaged({ log, path }: SegmentPlace, line: number, reason: string): RelayError {
  const where = line === 0 ? `"${path}"` : `"${path}" line ${line}`
  const message = `Cannot use the log "${log}": ${where} is damaged, ${reason}. Its bytes are kept and everything else continues; \`relay doctor\` says what to do.`
  return new RelayError('LOG_DAMAGED', message, { details: { log, file: path, line, reason } })
}

function newer({ log, path }: SegmentPlace, line: number, format: number): RelayError {
  const message = `Cannot use the log "${log}": "${path}" line ${line} has format ${format}, this program knows formats up to ${FORMAT}. Update durable-relay; the file is left as it is.`
  const details = { log, file: path, line, format }
  return new RelayError('STORE_FORMAT_UNKNOWN', message, { details })
}
