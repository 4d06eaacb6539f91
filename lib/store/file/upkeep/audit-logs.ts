import { RelayError, systemCode } from '../../../errors.ts'
import { directoriesIn, namesIn } from '../../../files/files.ts'
import type { Audit, Finding } from '../../../schema/audit-report.ts'
import { SEGMENT_LINES } from '../../logs.ts'
import { readAttachment } from '../attachments.ts'
import { nameOfFile } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { firstOf, segmentFile, segmentIn } from '../named-logs/log-path.ts'
import { readSegment } from '../named-logs/segment.ts'
import type { SegmentPlace } from '../named-logs/segment.ts'

/** One file of a log, which exists or should. `isLast`: no later one exists. */
export type AuditedSegment = { place: SegmentPlace; isLast: boolean }

/** Checks each line of each log, that versions have no gaps, and the digest of each attachment. */
export function auditLogs(layout: Layout, report: Audit): void {
  for (const { place, isLast } of everySegment(layout)) {
    if (place.first === 1) report.logs += 1
    const problem = auditSegment({ place, isLast }, report)
    if (problem !== undefined) report.findings.push(problem)
  }
  for (const name of directoriesIn(layout.attachments)) {
    for (const sha256 of namesIn(`${layout.attachments}/${name}`)) {
      auditAttachment(layout, sha256, report)
    }
  }
}

/** Every file of every log, those that are missing between two others included. */
export function* everySegment(
  layout: Layout,
  directory = layout.logs,
  name: string[] = [],
): Generator<AuditedSegment> {
  const last = Math.max(-1, ...namesIn(directory).map((file) => segmentIn(file) ?? -1))
  for (let segment = 0; segment <= last; segment += 1) {
    const path = `${directory}/${segmentFile(segment)}`
    const place = { log: name.join('/'), path, first: firstOf(segment) }
    yield { place, isLast: segment === last }
  }
  for (const part of directoriesIn(directory)) {
    yield* everySegment(layout, `${directory}/${part}`, [...name, nameOfFile(part)])
  }
}

function auditSegment({ place, isLast }: AuditedSegment, report: Audit): Finding | undefined {
  const { log, path: file } = place
  try {
    const read = readSegment(place)
    const count = read?.lines.length ?? 0
    report.log_lines += count
    if (isLast || count === SEGMENT_LINES) return undefined
    const missing = `lines ${place.first + count} to ${place.first + SEGMENT_LINES - 1} are missing`
    const message = `Log "${log}": ${missing}, although later ones exist.`
    return { severity: 'error', code: 'damaged_lines', file, line: 0, message, repair: SET_ASIDE }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    const { code, message, details } = error
    const about = { severity: 'error', file, line: Number(details['line'] ?? 0), message } as const
    return code === 'LOG_DAMAGED'
      ? { ...about, code: 'damaged_lines', repair: SET_ASIDE }
      : { ...about, code: 'newer_log', repair: 'Update durable-relay; the log stays as it is.' }
  }
}

const SET_ASIDE =
  'relay doctor --fix keeps the bytes and replaces each lost line with one that says so.'

function auditAttachment(layout: Layout, sha256: string, report: Audit): void {
  const file = layout.attachment(sha256)
  try {
    if (readAttachment(layout, sha256, { offset: 0, length: 0 }) === undefined) return
    report.attachments += 1
  } catch (error) {
    const isRefused = error instanceof RelayError || systemCode(error) !== undefined
    if (!isRefused || !(error instanceof Error)) throw error
    const { message } = error
    const repair = 'Send the same file again, or restore it from a backup.'
    const about = { severity: 'error', file, line: 0, message, repair } as const
    report.findings.push({ ...about, code: 'damaged_attachment' })
  }
}
