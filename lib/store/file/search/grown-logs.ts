import * as fs from 'node:fs'

import { directoriesIn } from '../../../files/files.ts'
import { SEGMENT_LINES } from '../../logs.ts'
import type { LogName } from '../../logs.ts'
import { MESSAGES } from '../../message-texts.ts'
import { nameOfFile } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { directoryOf, segmentFile, segmentOf } from '../named-logs/log-path.ts'

/** How far a log has been read: up to a version, when the file that ends with it had this size. */
export type Position = { version: number; size: number }

/** Positions by the name of the log, its parts joined with `/`. */
export type Positions = Map<string, Position>

/**
 * The logs of messages that have grown since they were read, by the sizes of their files. Looks at each log, because a
 * signal can be lost: 5,000 threads take about 40 ms.
 */
export function* grownLogs(layout: Layout, positions: Positions): Generator<LogName> {
  for (const name of messageLogs(layout)) {
    const { version, size } = positions.get(name.join('/')) ?? { version: 0, size: 0 }
    const isFull = version > 0 && version % SEGMENT_LINES === 0
    const hasNext = isFull && sizeOf(layout, name, segmentOf(version + 1)) > 0
    if (hasNext || sizeOf(layout, name, segmentOf(Math.max(1, version))) !== size) yield name
  }
}

/** The size of one file of a log; 0 when it does not exist. */
export function sizeOf(layout: Layout, name: LogName, segment: number): number {
  const path = `${directoryOf(layout, name)}/${segmentFile(segment)}`
  return fs.lstatSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Every log of messages that may exist, those of the marks of a message after that of the message. */
function* messageLogs(layout: Layout): Generator<LogName> {
  for (const channel of partsBelow(layout, [MESSAGES])) {
    yield [MESSAGES, channel, 'posts']
    yield* below(layout, [MESSAGES, channel, 'marks'])
    for (const post of partsBelow(layout, [MESSAGES, channel, 'threads'])) {
      const thread = [MESSAGES, channel, 'threads', post]
      yield thread
      // Nearly every thread has one file, so its marks have one log, which is looked for without a listing.
      if (sizeOf(layout, thread, 1) === 0) yield [...thread, 'marks', '0']
      else yield* below(layout, [...thread, 'marks'])
    }
  }
}

function* below(layout: Layout, name: LogName): Generator<LogName> {
  for (const part of partsBelow(layout, name)) yield [...name, part]
}

function partsBelow(layout: Layout, name: LogName): string[] {
  return directoriesIn(directoryOf(layout, name)).map(nameOfFile)
}
