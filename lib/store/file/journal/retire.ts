import * as fs from 'node:fs'

import { ifPresent } from '../../../files/files.ts'
import { liveness } from '../../../process/process.ts'
import type { Layout } from '../layout.ts'
import { flushLogs } from './checkpoint.ts'
import { journalNames, readJournal, readJournalOwner, removeJournal } from './journal-file.ts'

/** Ends the name of a journal whose process cannot be looked up, and that is about to be removed. */
const RETIRING = '.retiring'

/**
 * A process that cannot be looked up, in another container, may be alive. It checks every second whether its journal still
 * has its name, so a journal that was renamed for longer gets no more records that anyone relies on.
 */
const RENAMED_MS = 10_000

/** The journal of a process that cannot be looked up is left alone for this long after its last record. */
const SILENT_MS = 3_600_000

/** A process needs less than this to create its journal, or it has died. */
const CREATED_MS = 600_000

/** Retires journals of processes that have ended. */
export function createRetirement({ layout, bootId }: { layout: Layout; bootId: string }) {
  /** Journals of this boot whose owner is known, so that each is read once. */
  const owners = new Map<string, ReturnType<typeof readJournalOwner>>()

  /**
   * Retires one journal: flushes the logs that it names, then removes it. False when there is none to retire. Safe to stop
   * at any point, and to run in two processes at once.
   */
  return async function retireOne(): Promise<boolean> {
    const names = journalNames(layout)
    for (const name of owners.keys()) if (!names.includes(name)) owners.delete(name)
    for (const name of names) {
      if (!isOver(name)) continue
      await retire(layout, `${layout.journals}/${name}`)
      return true
    }
    return false
  }

  /** True for a journal that gets no more records. */
  function isOver(name: string): boolean {
    const path = `${layout.journals}/${name}`
    const stat = fs.lstatSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return false
    const now = Date.now()
    if (name.endsWith(RETIRING)) return now - stat.ctimeMs > RENAMED_MS
    const owner = ownerOf(name)
    if (owner === 'unused') return now - stat.mtimeMs > CREATED_MS
    // One of another boot is replayed, not retired. What is no journal of ours is a matter for `relay doctor`.
    if (typeof owner === 'string' || owner.boot_id !== bootId) return false
    const seen = liveness(owner.process)
    if (seen === 'unknown' && now - stat.mtimeMs > SILENT_MS) {
      ifPresent(() => fs.renameSync(path, `${path}${RETIRING}`))
    }
    return seen === 'dead'
  }

  function ownerOf(name: string): ReturnType<typeof readJournalOwner> {
    const known = owners.get(name)
    if (known !== undefined) return known
    const owner = readJournalOwner(`${layout.journals}/${name}`)
    if (typeof owner === 'object') owners.set(name, owner)
    return owner
  }
}

async function retire(layout: Layout, path: string): Promise<void> {
  const content = readJournal(path)
  if (typeof content === 'object') {
    await flushLogs(layout, new Set(content.records.map(({ jobId }) => jobId)))
  } else if (content !== 'unused') {
    return
  }
  removeJournal(path)
}
