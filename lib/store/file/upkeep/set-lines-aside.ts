import { hash } from 'node:crypto'
import * as fs from 'node:fs'

import { RelayError } from '../../../errors.ts'
import { ifPresent, openPlain } from '../../../files/files.ts'
import { replaceFile } from '../../../files/replace.ts'
import { SEGMENT_LINES } from '../../logs.ts'
import type { LogLine } from '../../logs.ts'
import type { Layout } from '../layout.ts'
import { readSealed, recordOf } from '../log/sealed-line.ts'
import { bytesOf, jsonOfLine, parseLine, readSegment } from '../named-logs/segment.ts'
import type { SegmentPlace } from '../named-logs/segment.ts'
import type { AuditedSegment } from './audit-logs.ts'

/**
 * Makes a damaged file of a log usable: keeps its bytes, and replaces it with its sound lines and, for each lost one, a
 * line with the event `set_aside`. Returns where the bytes are; undefined for a file that is sound, or that only a person
 * can replace. No process appends to a damaged log, so none of its lines is lost on the way.
 */
export async function setLinesAside(
  layout: Layout,
  { place, isLast }: AuditedSegment,
  { at, reason }: { at: string; reason: string },
): Promise<string | undefined> {
  const bytes = readAll(place.path)
  if (bytes === 'foreign' || (!isDamaged(place) && isLast)) return undefined
  const found = soundLines(place, bytes)
  if (found === undefined) return undefined
  const { lines, damagedAtEnd } = found
  const last = isLast
    ? Math.max(place.first - 1, ...lines.keys()) + damagedAtEnd
    : place.first + SEGMENT_LINES - 1
  const kept = `${layout.quarantine}/${keptName(place, bytes)}`
  fs.writeFileSync(kept, bytes, { mode: 0o600 })
  const records: Buffer[] = []
  for (let version = place.first; version <= last; version += 1) {
    const lost = { type: 'set_aside', reason, kept_as: kept }
    const line = lines.get(version) ?? { version, writer: 'doctor', at, event: lost }
    records.push(recordOf(jsonOfLine(line)))
  }
  await replaceFile(place.path, Buffer.concat(records))
  // Its texts may be those of lost lines. It is made again by the next search.
  ifPresent(() => fs.unlinkSync(`${layout.search}/index.json`))
  return kept
}

function isDamaged(place: SegmentPlace): boolean {
  try {
    readSegment(place)
    return false
  } catch (error) {
    if (error instanceof RelayError && error.code === 'LOG_DAMAGED') return true
    throw error
  }
}

function readAll(path: string): Buffer | 'foreign' {
  const fd = openPlain(path)
  if (fd === 'absent') return Buffer.alloc(0)
  if (fd === 'foreign') return 'foreign'
  try {
    return bytesOf(fd, 0, fs.fstatSync(fd).size)
  } finally {
    fs.closeSync(fd)
  }
}

/** The first sound line of each version, and how many damaged ones follow the last; undefined when a newer program wrote some. */
function soundLines(
  { first }: SegmentPlace,
  bytes: Buffer,
): { lines: Map<number, LogLine>; damagedAtEnd: number } | undefined {
  const lines = new Map<number, LogLine>()
  let damagedAtEnd = 0
  for (const sealed of readSealed(bytes)) {
    if (sealed.kind === 'newer') return undefined
    const line = sealed.kind === 'record' ? parseLine(sealed.value) : undefined
    const isOwn =
      line !== undefined && line.version >= first && line.version < first + SEGMENT_LINES
    if (isOwn && !lines.has(line.version)) {
      lines.set(line.version, line)
      damagedAtEnd = 0
    } else if (!isOwn && (sealed.kind === 'damage' || sealed.kind === 'record')) damagedAtEnd += 1
  }
  return { lines, damagedAtEnd }
}

/** A name in the quarantine: readable, and short enough for every file system. */
function keptName({ log, first }: SegmentPlace, bytes: Buffer): string {
  return `${log.replaceAll('/', '~').slice(-120)}~${first}.${hash('sha256', bytes).slice(0, 16)}.lines`
}
