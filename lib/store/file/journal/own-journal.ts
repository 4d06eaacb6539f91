import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../../errors.ts'
import { flushFile } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { MAX_SHORT_BYTES } from '../log/log.ts'
import { flushLogs } from './checkpoint.ts'
import { HALF_BYTES, removeJournal, startOf } from './journal-file.ts'
import type { Half, JournalFile } from './journal-file.ts'
import { NO_RECORD, RECORD_HEADER, encodeJournalRecord } from './record.ts'
import { createSharedFlush } from './shared-flush.ts'

/** After this time without a change, the logs are flushed, so that the journal names none. */
const IDLE_MS = 5000

/** After this time the journal is removed, with the prompts and results in it. A later change begins a new one. */
const REST_MS = 60_000

/** A journal is used for so long, even without a rest: a collection cannot reach the prompts and results in it. */
const LONGEST_MS = 24 * 3_600_000

/** How often a process that writes makes sure that its journal still has its name. */
const CHECK_MS = 1000

/** The open journal of this process; see `createJournal`. */
export type OwnJournal = ReturnType<typeof createOwnJournal>

export function createOwnJournal(on: {
  layout: Layout
  file: JournalFile
  /** Called when nothing was changed for so long that the journal is not worth its room. */
  whenResting?: () => void
}) {
  const { layout } = on
  const { fd, path } = on.file
  const { ino } = fs.fstatSync(fd)
  // The background needs the event loop to go on.
  const flushed = createSharedFlush(fd, () => checkpoint !== undefined)
  /** The jobs that the records of each half name. */
  const named: [Set<string>, Set<string>] = [new Set(), new Set()]
  let half: Half = 0
  let position = startOf(half)
  let sequence = 1
  /** The flush of the logs that the other half names. */
  let checkpoint: Promise<void> | undefined
  let isUsable = true
  const begunAt = performance.now()
  /** Not yet: a process that found the file without its header may have removed it as a leftover. */
  let checkedAt = Number.NEGATIVE_INFINITY
  const idle = setTimeout(clear, IDLE_MS).unref()
  const rest = setTimeout(() => on.whenResting?.(), REST_MS).unref()

  /**
   * Writes one record and waits for the disk. False when that cannot be done now, or failed; then the caller flushes the
   * log itself.
   */
  async function commit(jobId: string, log: Buffer[]): Promise<boolean> {
    const record = encodeJournalRecord(sequence, jobId, log)
    if (record.length > RECORD_HEADER + MAX_SHORT_BYTES) return false
    if (!isUsable || !makeRoom(record.length) || !write(record)) return false
    named[half].add(jobId)
    position += record.length
    sequence += 1
    idle.refresh()
    rest.refresh()
    try {
      await flushed()
    } catch (error) {
      if (systemCode(error) === undefined) throw error
      // The kernel may count the bytes as written, so no later flush of this file proves anything.
      isUsable = false
      return false
    }
    return isStillHere()
  }

  /** Turns to the other half when this one is full; false while the logs that the other one names are not on disk. */
  function makeRoom(bytes: number): boolean {
    if (position + bytes <= startOf(half) + HALF_BYTES) return true
    return turn()
  }

  function turn(): boolean {
    if (checkpoint !== undefined) return false
    checkpoint = release(half).finally(() => {
      checkpoint = undefined
    })
    half = half === 0 ? 1 : 0
    position = startOf(half)
    return true
  }

  /** Flushes the logs that a half names, then ends it, so that its records are not replayed any more. */
  async function release(which: Half): Promise<void> {
    try {
      await flushLogs(layout, named[which])
      fs.writeSync(fd, NO_RECORD, 0, NO_RECORD.length, startOf(which))
      await flushFile(fd)
      named[which].clear()
    } catch (error) {
      if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
      // The disk refuses, or a log was damaged meanwhile. The records stay until a later process can do it.
      isUsable = false
    }
  }

  function write(record: Buffer): boolean {
    try {
      if (fs.writeSync(fd, record, 0, record.length, position) === record.length) return true
    } catch (error) {
      if (systemCode(error) === undefined) throw error
    }
    // All blocks were reserved, so the disk itself is at fault.
    isUsable = false
    return false
  }

  /**
   * False when another process has retired this journal, because it could not tell that this one lives, or when it was
   * deleted. A process that was paused checks before it acknowledges anything.
   */
  function isStillHere(): boolean {
    const now = performance.now()
    if (now - checkedAt < CHECK_MS) return isUsable
    checkedAt = now
    if (fs.statSync(path, { throwIfNoEntry: false })?.ino === ino) return isUsable
    isUsable = false
    void flushAll().catch(() => {
      // The process that retired the journal has flushed the logs too.
    })
    return false
  }

  function flushAll(): Promise<void> {
    return flushLogs(layout, new Set([...named[0], ...named[1]]))
  }

  /** Flushes all logs that are named, as long as nothing else happens. */
  function clear(): void {
    if (isUsable && named[half].size > 0) turn()
  }

  /**
   * Flushes the logs that are named, removes the journal and closes the file. If they are more than `most`, or one cannot be
   * flushed, the journal stays for a process that can do it. Throws what a flush throws.
   */
  async function end(most: number): Promise<void> {
    isUsable = false
    clearTimeout(idle)
    clearTimeout(rest)
    await checkpoint
    try {
      if (named[0].size + named[1].size > most) return
      await flushAll()
      removeJournal(path)
    } finally {
      // No flush may be in progress when the file is closed, because another file may get its number.
      const last = flushed()
      await last.catch(() => {})
      fs.closeSync(fd)
    }
  }

  return { commit, end, isUsable: () => isUsable && performance.now() - begunAt < LONGEST_MS }
}
