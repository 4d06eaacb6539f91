import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { basename } from 'node:path'

import { RelayError } from '../../../errors.ts'
import { isForeign, storeFault } from '../../../files/files.ts'
import type { LogEntry } from '../../../schema/event.ts'
import type { Layout } from '../layout.ts'
import { readLines } from '../log/line.ts'
import { MAX_SHORT_BYTES } from '../log/log.ts'
import { flushLogs } from './checkpoint.ts'
import { journalNames, readJournal, readJournalOwner, removeJournal } from './journal-file.ts'
import type { JournalRecord } from './record.ts'

/**
 * Replays the journals that other boots have left into the logs, flushes these and removes the journals. The caller makes
 * sure that no process of those boots runs. Safe to stop at any point: a repeat does the same again. Throws
 * `STORE_FORMAT_UNKNOWN` for a journal of a later version, and the store's write faults; then nothing that was acknowledged
 * may be missed, so the store must not be used.
 */
export async function replayJournals(
  layout: Layout,
  bootId: string,
  warn: (line: string) => void = () => {},
): Promise<void> {
  for (const name of journalNames(layout)) {
    const path = `${layout.journals}/${name}`
    const content = readJournal(path)
    // One without a header holds nothing, and may be about to be used: a process of this boot creates it just now.
    if (content === 'absent' || content === 'unused') continue
    if (content === 'newer') throw newer(path)
    if (content === 'foreign') {
      setAside(layout, path, warn)
      continue
    }
    if (content.owner.boot_id === bootId) continue
    await replay(layout, content.records)
    removeJournal(path)
  }
}

/** True as long as acknowledged changes of another boot may be in its journals alone. */
export function hasJournalsToReplay(layout: Layout, bootId: string): boolean {
  return journalNames(layout).some((name) => {
    const owner = readJournalOwner(`${layout.journals}/${name}`)
    return typeof owner === 'object' ? owner.boot_id !== bootId : owner === 'newer'
  })
}

async function replay(layout: Layout, records: JournalRecord[]): Promise<void> {
  const restored = new Set<string>()
  for (const { jobId, log } of longest(records)) {
    const path = layout.log(jobId)
    try {
      if (restore(path, log)) restored.add(jobId)
    } catch (error) {
      throw storeFault(`restore job "${jobId}" from its journal`, path, error)
    }
  }
  try {
    // Logs that lacked nothing too: a replay that was stopped may have restored them.
    await flushLogs(layout, restored)
  } catch (error) {
    throw storeFault('restore jobs from a journal', layout.jobs, error)
  }
}

/** The longest record of each job: a log only grows, so it contains all the others. */
export function longest(records: JournalRecord[]): Iterable<JournalRecord> {
  const found = new Map<string, JournalRecord>()
  for (const record of records) {
    const other = found.get(record.jobId)
    if (other === undefined || other.log.length < record.log.length) found.set(record.jobId, record)
  }
  return found.values()
}

/**
 * Makes the beginning of a log equal to a record of it. What follows stays: lines that were flushed in the log itself. A
 * power cut may have torn or emptied any byte that was not flushed. False when there is no plain file to write.
 */
function restore(path: string, record: Buffer): boolean {
  const fd = openToRestore(path)
  if (fd === undefined) return false
  try {
    const verdict = compare(readBeginning(fd), record)
    if (verdict === 'another') fs.ftruncateSync(fd, 0)
    if (verdict === 'another' || verdict === 'lacking') overwrite(fd, record)
    return true
  } finally {
    fs.closeSync(fd)
  }
}

const { O_RDWR, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Anything but a plain file in the place of a log is damage, which every use of the job reports. */
function openToRestore(path: string): number | undefined {
  let fd: number
  try {
    fd = fs.openSync(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
  } catch (error) {
    if (isForeign(error)) return undefined
    throw error
  }
  if (fs.fstatSync(fd).isFile()) return fd
  fs.closeSync(fd)
  return undefined
}

/** As much of a log as any record holds, and every line that replaces a log. */
function readBeginning(fd: number): Buffer {
  const bytes = Buffer.allocUnsafe(MAX_SHORT_BYTES)
  let done = 0
  while (done < bytes.length) {
    const count = fs.readSync(fd, bytes, done, bytes.length - done, done)
    if (count === 0) break
    done += count
  }
  return bytes.subarray(0, done)
}

/**
 * What a log is, compared with a record of it. `lacking`: it lacks bytes of the record. `later`: it has been replaced since,
 * by a tombstone or by a person's repair, or its job was created again after a creation that failed. `another`: that failed
 * creation itself.
 */
export function compare(now: Buffer, record: Buffer): 'whole' | 'lacking' | 'later' | 'another' {
  if (now.subarray(0, record.length).equals(record)) return 'whole'
  const [first, recorded] = [firstEntry(now), firstEntry(record)]
  if (first === 'newer' || first?.type === 'tombstone' || first?.type === 'set_aside')
    return 'later'
  // Without its first line, the log has lost bytes.
  if (first?.type !== 'enqueue' || recorded === undefined || recorded === 'newer') return 'lacking'
  if (first.writer === recorded.writer) return 'lacking'
  return first.at < recorded.at ? 'another' : 'later'
}

function firstEntry(log: Buffer): LogEntry | 'newer' | undefined {
  for (const line of readLines(log)) {
    if (line.kind === 'entry') return line.entry
    if (line.kind === 'newer') return 'newer'
  }
  return undefined
}

function overwrite(fd: number, record: Buffer): void {
  let done = 0
  while (done < record.length) {
    done += fs.writeSync(fd, record, done, record.length - done, done)
  }
}

function newer(path: string): RelayError {
  const message = `Cannot open the store: "${path}" was written by a later version of durable-relay and holds acknowledged changes. Update durable-relay; nothing was changed.`
  return new RelayError('STORE_FORMAT_UNKNOWN', message, { details: { path } })
}

function setAside(layout: Layout, path: string, warn: (line: string) => void): void {
  const kept = `${layout.quarantine}/${basename(path)}.${randomBytes(3).toString('hex')}`
  fs.renameSync(path, kept)
  warn(`"${path}" is not a journal of durable-relay; kept as "${kept}"`)
}
