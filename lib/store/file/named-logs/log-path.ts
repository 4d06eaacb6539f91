import { SEGMENT_LINES } from '../../logs.ts'
import type { LogName } from '../../logs.ts'
import { fileName } from '../layout.ts'
import type { Layout } from '../layout.ts'

/** The directory of a log: one folder for each part of its name. No part begins with `~`, so files of the store do. */
export function directoryOf(layout: Layout, name: LogName): string {
  return [layout.logs, ...name.map(fileName)].join('/')
}

/** The file of a segment in the directory of its log. */
export function segmentFile(segment: number): string {
  return `~${segment}.jsonl`
}

/** The number of the segment in this file; undefined for any other file. */
export function segmentIn(file: string): number | undefined {
  const digits = /^~(0|[1-9]\d{0,12})\.jsonl$/.exec(file)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The segment of a version. */
export function segmentOf(version: number): number {
  return Math.floor((version - 1) / SEGMENT_LINES)
}

/** The version of the first line of a segment. */
export function firstOf(segment: number): number {
  return segment * SEGMENT_LINES + 1
}
