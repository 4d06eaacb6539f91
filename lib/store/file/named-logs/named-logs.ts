import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import { directoriesIn, ifPresent, isAbsent, isForeign, storeFault } from '../../../files/files.ts'
import { replaceFile } from '../../../files/replace.ts'
import type { Clock } from '../../jobs.ts'
import { SEGMENT_LINES, checkAppend, checkLogName } from '../../logs.ts'
import type { LogLine, LogName, LogRange, Logs } from '../../logs.ts'
import { nameOfFile } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { recordOf } from '../log/sealed-line.ts'
import { nextWriter } from '../log/settle.ts'
import { acceptedBytes, createDurable, writeAll } from './durable-segment.ts'
import type { OpenSegment } from './durable-segment.ts'
import { directoryOf, firstOf, segmentFile, segmentOf } from './log-path.ts'
import { signalLog, watchLogs } from './log-watch.ts'
import { damaged, foldOpen, jsonOfLine, linesIn, nextIn, readSegment } from './segment.ts'
import type { Segment, SegmentPlace } from './segment.ts'

/** Segments whose lines a process remembers. One takes about 80 KB when it is full. */
const MOST = 128

/** Logs of which a process remembers the last segment. */
const MOST_ENDS = 10_000

const { O_RDWR, O_APPEND, O_NOFOLLOW, O_NONBLOCK } = fs.constants
const FLAGS = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK

/** Reads the logs of a store that is not open. */
export function createLogReader(layout: Layout): Pick<Logs, 'list' | 'read'> {
  // Nothing is written, so no time is asked for.
  return createLogs({ layout, clock: { now: Date.now } })
}

/**
 * Logs in files of 1000 lines each. A segment is created only when the one before it is complete and flushed, so a power
 * cut takes only lines at the end of the last one, none of which was acknowledged.
 */
export function createLogs({ layout, clock }: { layout: Layout; clock: Pick<Clock, 'now'> }): Logs {
  const known = new Map<string, Segment>()
  const durable = createDurable(layout.root)
  /** The segment in which each log was last found to end. */
  const ends = new Map<string, number>()

  function placeOf(name: LogName, segment: number): SegmentPlace {
    const path = `${directoryOf(layout, name)}/${segmentFile(segment)}`
    return { log: name.join('/'), path, first: firstOf(segment) }
  }

  function keep(path: string, segment: Segment): Segment {
    known.delete(path)
    known.set(path, segment)
    if (known.size <= MOST) return segment
    for (const eldest of known.keys()) {
      known.delete(eldest)
      break
    }
    return segment
  }

  function look(place: SegmentPlace): Segment | undefined {
    const before = known.get(place.path)
    const stat = fs.lstatSync(place.path, { throwIfNoEntry: false })
    const isSame = stat?.ino === before?.ino && stat?.size === before?.size
    if (before !== undefined && isSame && stat?.ctimeMs === before.ctimeMs) return before
    const now = readSegment(place, before)
    return now && keep(place.path, now)
  }

  /** The last segment of a log; -1 for a log that does not exist. Segments have no gaps, so a few looks find it. */
  function lastSegment(name: LogName): number {
    const exists = (segment: number) => !isAbsent(placeOf(name, segment).path)
    const log = name.join('/')
    let low = ends.get(log) ?? -1
    if (low >= 0 && !exists(low)) low = -1
    let step = 1
    while (exists(low + step)) {
      low += step
      step *= 2
    }
    // The segment `low` exists, and `low + step` does not.
    for (let high = low + step; high - low > 1;) {
      const middle = Math.floor((low + high) / 2)
      if (exists(middle)) low = middle
      else high = middle
    }
    if (ends.size > MOST_ENDS) ends.clear()
    if (low >= 0) ends.set(log, low)
    return low
  }

  function last(name: LogName): number {
    const segment = lastSegment(name)
    if (segment < 0) return 0
    const place = placeOf(name, segment)
    const at = look(place)
    return at === undefined ? 0 : nextIn(place, at) - 1
  }

  async function read(
    name: LogName,
    { after, limit, settled = true }: LogRange,
  ): Promise<LogLine[]> {
    const found: LogLine[] = []
    for (let segment = segmentOf(after + 1); found.length < limit; segment += 1) {
      const place = placeOf(name, segment)
      let at = look(place)
      if (at === undefined) break
      const isLast = at.lines.length < SEGMENT_LINES || isAbsent(placeOf(name, segment + 1).path)
      const from = Math.max(0, after + 1 - place.first)
      if (from >= at.lines.length) break
      if (settled && isLast && !durable.isDurable(place, at)) at = await settle(place, at)
      found.push(...linesIn(place, at, [from, from + limit - found.length]))
      if (isLast) break
    }
    return found
  }

  async function settle(place: SegmentPlace, at: Segment): Promise<Segment> {
    const open = openSegment(place)
    if (open === undefined) return at
    try {
      return keep(place.path, await durable.settle(open, at))
    } finally {
      fs.closeSync(open.fd)
    }
  }

  async function append(
    name: LogName,
    version: number,
    event: LogLine['event'],
  ): Promise<LogLine | undefined> {
    const segment = segmentOf(version)
    const place = placeOf(name, segment)
    if (version === place.first && segment > 0) await completeBefore(name, segment)
    if (version === place.first && isAbsent(place.path)) await durable.create(place.path)
    const open = openSegment(place)
    // Its creator removes a segment whose name could not be flushed.
    if (open === undefined && version === place.first) return undefined
    if (open === undefined) throw skipped(name, version)
    try {
      const at = foldOpen(place, open.fd, known.get(place.path))
      const next = nextIn(place, at)
      if (next < version) throw skipped(name, version)
      if (next > version) return undefined
      const line = { version, writer: nextWriter(), at: isoTime(clock), event }
      const now = write(open, at, line)
      if (now.lines[version - place.first]?.writer !== line.writer) return undefined
      await durable.flush(open, now)
      if (fs.fstatSync(open.fd).nlink === 0) return undefined
      return line
    } finally {
      fs.closeSync(open.fd)
    }
  }

  /** A process that has an older segment open finds it unlinked, and appends nothing. */
  async function shrink(name: LogName, event: LogLine['event']): Promise<void> {
    const segments = lastSegment(name)
    if (segments < 0) return
    const line = { version: 1, writer: nextWriter(), at: isoTime(clock), event }
    await replaceFile(placeOf(name, 0).path, recordOf(jsonOfLine(line)))
    for (let segment = segments; segment > 0; segment -= 1) {
      ifPresent(() => fs.unlinkSync(placeOf(name, segment).path))
    }
  }

  /** Writes a line, and lines in doubt before it, and looks who was first. */
  function write(open: OpenSegment, at: Segment, line: LogLine): Segment {
    const record = recordOf(jsonOfLine(line))
    const bytes = at.doubted.size > 0 ? Buffer.concat([acceptedBytes(open, at), record]) : record
    writeAll(open, bytes)
    return keep(open.place.path, foldOpen(open.place, open.fd, at))
  }

  /** Makes sure that the segment before is complete and on disk, before there is a later one. */
  async function completeBefore(name: LogName, segment: number): Promise<void> {
    const before = placeOf(name, segment - 1)
    const at = look(before)
    if (at === undefined || at.lines.length < SEGMENT_LINES) {
      if (isAbsent(placeOf(name, segment).path)) throw skipped(name, firstOf(segment))
      throw damaged(before, 0, 'it has lost lines at its end')
    }
    if (!durable.isDurable(before, at)) await settle(before, at)
  }

  function list(prefix: LogName, levels: number): LogName[] {
    const directory = directoryOf(layout, prefix)
    const here = prefix.length > 0 && !isAbsent(`${directory}/${segmentFile(0)}`) ? [prefix] : []
    if (levels === 0) return here
    const below = directoriesIn(directory).flatMap((part) =>
      list(prefix.concat(nameOfFile(part)), levels - 1),
    )
    return [...here, ...below]
  }

  async function guarded<T>(action: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw storeFault(action, layout.logs, error)
    }
  }

  return {
    async last(name) {
      checkLogName(name)
      return guarded('find the end of a log', () => last(name))
    },
    async read(name, range) {
      checkLogName(name)
      return guarded('read a log', () => read(name, range))
    },
    async append(name, version, event) {
      checkAppend(name, version)
      return guarded('append to a log', async () => {
        const line = await append(name, version, event)
        if (line !== undefined) signalLog(layout, name)
        return line
      })
    },
    async shrink(name, event) {
      checkAppend(name, 1)
      await guarded('shrink a log', () => shrink(name, event))
      signalLog(layout, name)
    },
    async list(prefix, levels = Number.POSITIVE_INFINITY) {
      checkLogName(prefix)
      return guarded('list logs', () => list(prefix, levels))
    },
    watch(prefix, listener) {
      checkLogName(prefix)
      return watchLogs(layout, prefix, listener)
    },
  }
}

function isoTime(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toISOString()
}

/** Opens a segment; undefined when it does not exist. */
function openSegment(place: SegmentPlace): OpenSegment | undefined {
  try {
    return { place, fd: fs.openSync(place.path, FLAGS, 0o600) }
  } catch (error) {
    if (isForeign(error)) throw damaged(place, 0, 'it is not a plain file')
    if (systemCode(error) !== 'ENOENT') throw error
    return undefined
  }
}

/** A caller appends after a line that it has seen, so this is a bug. */
function skipped(name: LogName, version: number): TypeError {
  return new TypeError(`Line ${version} of the log "${name.join('/')}" has no line before it.`)
}
