import * as fs from 'node:fs'

import { openDirectory, storeFault, writeOnce } from '../../../files/files.ts'
import { stampEvent } from '../../../job/stamp.ts'
import type { NewEvent } from '../../../schema/event.ts'
import { recordOf } from './line.ts'
import { apply, fold, isGone } from './log.ts'
import type { Fold, Log, Stamped } from './log.ts'
import { acceptedLines, flushMarked, nextWriter, shortWrite } from './settle.ts'

/**
 * Appends an event as the next version and returns the fold of the log with it; undefined when another process
 * was first, or the log was removed meanwhile. With `durable` it waits for the disk. Throws `STORE_FULL`,
 * `STORE_WRITE_FAILED` and `INPUT_INVALID`; then nothing is acknowledged, and at most a fragment remains, which
 * every reader skips.
 */
export async function appendEvent(
  log: Log,
  at: Fold & { ino?: number },
  entry: { event: NewEvent; durable: boolean; alsoFlush?: string | undefined },
): Promise<Stamped | undefined> {
  const writer = nextWriter()
  const version = (at.job?.version ?? 0) + 1
  const { event, json } = stampEvent(entry.event, { jobId: log.jobId, version, writer })
  const record = recordOf(json)
  const bytes = at.isInDoubt === true ? Buffer.concat([acceptedLines(log, at), record]) : record
  const action = `write "${entry.event.type}" of job "${log.jobId}"`
  let directory: number | undefined
  try {
    // Opened before the write, so that running out of descriptors leaves no half-done creation.
    if (entry.alsoFlush !== undefined) directory = openDirectory(entry.alsoFlush)
    const count = writeOnce(log.fd, bytes)
    // Without only the last newline the record is complete, and a reader may have accepted it already.
    if (count < bytes.length - 1) throw shortWrite(log, action, count, bytes.length)
    if (entry.durable) await flushMarked(log, writer, directory)
    const { size, nlink, ino, ctimeMs } = fs.fstatSync(log.fd)
    if (nlink === 0 && isGone(log)) return undefined
    const isFirst = size === at.size + bytes.length
    if (isFirst && (at.ino === undefined || at.ino === ino)) {
      const job = apply(log, 0, at.job, event)
      return { job, events: [...at.events, event], size, ino, ctimeMs }
    }
  } catch (error) {
    throw storeFault(action, log.path, error)
  } finally {
    if (directory !== undefined) fs.closeSync(directory)
  }
  return readBack(log, version, writer)
}

/** Another process wrote too. The file shows which of the two was first. */
function readBack(log: Log, version: number, writer: string): Stamped | undefined {
  const { ino, ctimeMs } = fs.fstatSync(log.fd)
  const now = fold(log)
  return now.events[version - 1]?.writer === writer ? { ...now, ino, ctimeMs } : undefined
}
