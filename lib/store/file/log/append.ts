import * as fs from 'node:fs'

import { storeFault, writeOnce } from '../../../files/files.ts'
import { stampEvent } from '../../../job/stamp.ts'
import type { NewEvent } from '../../../schema/event.ts'
import type { Journal } from '../journal/journal.ts'
import { recordOf } from './sealed-line.ts'
import { apply, fold, isGone, readAll } from './log.ts'
import type { Fold, Log, Stamped } from './log.ts'
import { acceptedLines, flushMarked, nextWriter, shortWrite } from './settle.ts'

/**
 * Appends an event as the next version and returns the fold of the log with it; undefined when another process
 * was first, or the log was removed meanwhile. With `durable` it waits until the line is on disk, in the journal or in
 * the log itself. Throws `STORE_FULL`, `STORE_WRITE_FAILED` and `INPUT_INVALID`; then nothing is acknowledged, and at most
 * a fragment remains, which every reader skips.
 */
export async function appendEvent(
  log: Log,
  at: Fold & { ino?: number },
  entry: { event: NewEvent; durable: boolean },
  journal: Journal,
): Promise<Stamped | undefined> {
  const writer = nextWriter()
  const version = (at.job?.version ?? 0) + 1
  const { event, json } = stampEvent(entry.event, { jobId: log.jobId, version, writer })
  const record = recordOf(json)
  const bytes = at.isInDoubt === true ? Buffer.concat([acceptedLines(log, at), record]) : record
  const action = `write "${entry.event.type}" of job "${log.jobId}"`
  try {
    const count = writeOnce(log.fd, bytes)
    // Without only the last newline the record is complete, and a reader may have accepted it already.
    if (count < bytes.length - 1) throw shortWrite(log, action, count, bytes.length)
    const { size, nlink, ino, ctimeMs } = fs.fstatSync(log.fd)
    if (nlink === 0 && isGone(log)) return undefined
    const isFirst = size === at.size + bytes.length && (at.ino === undefined || at.ino === ino)
    if (!isFirst) return await afterAll(log, { version, writer, durable: entry.durable }, journal)
    const whole = at.bytes === undefined ? undefined : [at.bytes, bytes]
    if (entry.durable) await makeDurable(log, { writer, whole }, journal)
    const job = apply(log, 0, at.job, event)
    const kept = whole === undefined ? {} : { bytes: Buffer.concat(whole) }
    return { job, events: [...at.events, event], size, ino, ctimeMs, ...kept }
  } catch (error) {
    throw storeFault(action, log.path, error)
  }
}

/** Another process wrote too. The file shows which of the two was first; only the first one waits for the disk. */
async function afterAll(
  log: Log,
  { version, writer, durable }: { version: number; writer: string; durable: boolean },
  journal: Journal,
): Promise<Stamped | undefined> {
  const { ino, ctimeMs } = fs.fstatSync(log.fd)
  const now = fold(log)
  if (now.events[version - 1]?.writer !== writer) return undefined
  if (durable) await makeDurable(log, { writer, whole: undefined }, journal)
  return { ...now, ino, ctimeMs }
}

/**
 * Waits until the log is on disk: by one record in the journal, which overwrites bytes in place, or by flushing the log
 * and its name. `whole` is the content of the log where this process knows it.
 */
async function makeDurable(
  log: Log,
  { writer, whole }: { writer: string; whole: Buffer[] | undefined },
  journal: Journal,
): Promise<void> {
  const isInJournal = await journal.commit(log.jobId, () => whole ?? [readAll(log)])
  if (!isInJournal) await flushMarked(log, writer)
}
