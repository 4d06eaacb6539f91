import { RelayError, systemCode } from '../../../errors.ts'
import { readDocumentAs } from '../../../files/document.ts'
import { amendDocument } from '../../../files/replace.ts'
import { withLock } from '../../../process/lock.ts'
import { JOURNALED_FORMAT } from '../../../schema/format.ts'
import { StoreDocument } from '../../../schema/registry.ts'
import type { Layout } from '../layout.ts'
import { createJournalFile } from './journal-file.ts'
import type { JournalOwner } from './journal-file.ts'
import { createOwnJournal } from './own-journal.ts'
import type { OwnJournal } from './own-journal.ts'

/** A process with fewer durable changes flushes each log: reserving a journal costs about as much as ten flushes. */
const WORTH_IT = 4

/** After a failure, logs are flushed for this long before a journal is tried again. */
const RETRY_MS = 60_000

/** A process that ends flushes at most so many logs. For more, it leaves its journal to others. */
const MOST_AT_THE_END = 256
const MANY = Number.POSITIVE_INFINITY

/**
 * What makes the acknowledged changes of this process durable with one cheap flush each. Overwriting bytes of a file that
 * has all of its blocks commits no metadata of the file system; flushing a log that was created, or that grew, does.
 *
 * Each process has a journal of its own. A record holds the whole log of a job, so every acknowledged change can be
 * recovered from one record, even if other processes wrote the lines before it. When a process crashes, nothing is lost, because the kernel
 * has the lines of the logs. After a restart of the machine the records are replayed into the logs.
 */
export type Journal = {
  /**
   * Waits until a job's log, as it is now, is on disk. False when the caller has to flush the log itself: in a process with
   * few changes, for a long log, and as long as the journal cannot be written. `log` returns the content of the log in parts.
   */
  commit(jobId: string, log: () => Buffer[]): Promise<boolean>
  /** Prepares the journal now, for a process that will make many changes. */
  prepare(): Promise<void>
  /** Stops using a journal that another boot has replayed. The next change begins a new one. */
  abandon(): void
  /** Flushes the logs and removes the journal, in the background. Later changes flush their logs. */
  close(): void
}

/** For processes that flush every log. */
export const NO_JOURNAL: Journal = {
  commit: () => Promise.resolve(false),
  prepare: () => Promise.resolve(),
  abandon: () => {},
  close: () => {},
}

export function createJournal(on: {
  layout: Layout
  owner: () => JournalOwner
  /** Called with one line when a journal cannot be written, once. */
  warn: (line: string) => void
}): Journal {
  const { layout, warn } = on
  let own: OwnJournal | undefined
  let changes = 0
  let isPreparing = false
  let isClosed = false
  let notBefore = Number.NEGATIVE_INFINITY
  let hasWarned = false

  function commit(jobId: string, log: () => Buffer[]): Promise<boolean> {
    changes += 1
    if (own?.isUsable() === true) return own.commit(jobId, log())
    const isWorthIt = changes >= WORTH_IT && !isClosed && performance.now() >= notBefore
    if (isWorthIt) void prepare()
    return Promise.resolve(false)
  }

  /** Runs beside the changes of this process, which flush their logs meanwhile. */
  async function prepare(): Promise<void> {
    if (isPreparing) return
    isPreparing = true
    try {
      await end(MANY)
      await raiseFormat(layout)
      const file = await createJournalFile(layout, on.owner())
      own = createOwnJournal({ layout, file, whenResting: () => endAside(MANY) })
      if (isClosed) await end(MOST_AT_THE_END)
    } catch (error) {
      const answer = error instanceof RelayError ? error.code : systemCode(error)
      if (answer === undefined) throw error
      notBefore = performance.now() + RETRY_MS
      report(answer)
    } finally {
      isPreparing = false
    }
  }

  async function end(most: number): Promise<void> {
    const former = own
    own = undefined
    await former?.end(most)
  }

  function report(answer: string): void {
    if (hasWarned || isClosed) return
    hasWarned = true
    warn(
      `cannot keep a journal in "${layout.journals}" (${answer}): every change is flushed to its job's log instead, which is as safe and slower`,
    )
  }

  /** Whatever fails leaves the journal to another process. */
  function endAside(most: number): void {
    end(most).catch((error: unknown) => {
      if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
    })
  }

  return {
    commit,
    prepare,
    abandon: () => endAside(-1),
    close() {
      isClosed = true
      endAside(MOST_AT_THE_END)
    },
  }
}

/** Keeps programs that know no journals away from the store, before its first journal is used. */
async function raiseFormat(layout: Layout): Promise<void> {
  if (!isOlder()) return
  // Another process may be replacing the document too.
  await withLock(`${layout.root}/duty`, async () => {
    if (isOlder()) await amendDocument(layout.document, { format: JOURNALED_FORMAT })
  })

  function isOlder(): boolean {
    const document = readDocumentAs(layout.document, StoreDocument)
    return document !== undefined && document.format < JOURNALED_FORMAT
  }
}
