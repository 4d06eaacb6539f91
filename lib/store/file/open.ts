import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

import * as z from 'zod/mini'

import { RelayError, systemCode } from '../../errors.ts'
import { flushDirectory, isAbsent, isFull, storeFault } from '../../files/files.ts'
import { readDocument, readDocumentAs } from '../../files/document.ts'
import { replaceDocument, replaceHint } from '../../files/replace.ts'
import { folderIdentity } from '../../files/folder-identity.ts'
import { withLock } from '../../process/lock.ts'
import { ownIdentity } from '../../process/process.ts'
import { FORMAT, JOURNALED_FORMAT, formatOf } from '../../schema/format.ts'
import { StoreDocument } from '../../schema/registry.ts'
import type { Clock } from '../jobs.ts'
import { counted, plural } from '../../text/count.ts'
import { secureDataDir } from './data-dir.ts'
import { createFileStore } from './file-store.ts'
import type { FileStore } from './file-store.ts'
import { leftLine, refuseOtherFolder } from './change.ts'
import { createJournal } from './journal/journal.ts'
import { hasJournalsToReplay, replayJournals } from './journal/replay.ts'
import { createRetirement } from './journal/retire.ts'
import { storeOf } from './find.ts'
import { layoutOf } from './layout.ts'
import type { Layout } from './layout.ts'
import { rebuilderOf, storeMeanwhile } from './meanwhile.ts'
import { unsafeFileSystem } from './file-system.ts'
import { keepPresence, refuseOtherBoot } from './presence.ts'
import type { Machine } from './presence.ts'
import { rebuildHints } from './upkeep/rebuild.ts'

export type FileStoreOptions = {
  dataDir: string
  /** Absolute path of the workspace. */
  workspace: string
  bootId: string
  /** Where this process runs. Without it, a store in use by another boot is not detected. */
  machine?: Machine
  clock: Clock
  /** True for a process that will make many durable changes: its journal is ready when the store is open. */
  isLongLived?: boolean
  /** Called with one line for each irregularity that was repaired. */
  warn?: (line: string) => void
}

/** Interval at which an open store retries to make its hints match. */
const RETRY_MS = 5000

/** A rebuild that takes longer than this reports its progress at this interval. */
const REPORT_MS = 2000

/**
 * Opens the store of a workspace, and creates it when it is missing. The first process to open it after a
 * reboot makes every hint match its log; for the others the store is open meanwhile, see `storeMeanwhile`. On a
 * full disk an existing store opens as it is, so that it can be read and cleaned up; its hints are made to match
 * as soon as there is room. Throws `DATA_DIR_UNSAFE`, `DATA_DIR_UNUSABLE`, `STORE_FORMAT_UNKNOWN`,
 * `STORE_IN_USE`, `WORKSPACE_CHANGED` and the store's write faults.
 */
export async function openFileStore(asked: FileStoreOptions): Promise<FileStore> {
  const found = storeOf(secureDataDir(asked.dataDir), asked.workspace)
  const options = { ...asked, workspace: found.workspace }
  const root = found.directory
  const layout = layoutOf(root)
  const { workspace, bootId, clock, machine } = options
  const journal = createJournal({
    layout,
    owner: () => ({ process: ownIdentity(), boot_id: bootId }),
    warn: (line) => options.warn?.(line),
  })
  const retire = createRetirement({ layout, bootId })
  const files = createFileStore({ layout, workspace, clock, journal, retire })
  const open = async (signal?: AbortSignal) => {
    const match = () => matchHints(layout, options, signal)
    const isMatching = await matchIfRoom(layout, options, match)
    await refuseOtherFolder(layout, workspace)
    if (options.isLongLived === true) await journal.prepare()
    const retake = async () => {
      // The boot that took the store over has replayed it.
      journal.abandon()
      await match()
    }
    const store =
      machine === undefined ? files : keepPresence(files, { layout, bootId, clock, retake })
    return isMatching ? store : retryMatching(store, match)
  }
  const by = await rebuilderOf(layout, options)
  return by === undefined ? open() : storeMeanwhile(files, { open, by, warn: options.warn })
}

/** False when the disk was too full for some hint of an existing store. */
async function matchIfRoom(
  layout: Layout,
  { bootId, warn }: FileStoreOptions,
  match: () => Promise<void>,
): Promise<boolean> {
  const { root } = layout
  try {
    await match()
    return true
  } catch (error) {
    if (isAborted(error)) throw error
    const fault = storeFault('open the store', root, error)
    if (!isFull(fault) || isAbsent(layout.quarantine)) throw fault
    // Without the changes in its journals, the store would show jobs as they no longer are.
    if (hasJournalsToReplay(layout, bootId)) throw fault
    warn?.(
      `the disk that holds "${root}" is full, so hints were not made to match after the restart; jobs can be read, and \`relay gc\` frees space`,
    )
    return false
  }
}

/** True when the store was closed while it waited. */
function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

async function matchHints(
  layout: Layout,
  options: FileStoreOptions,
  signal?: AbortSignal,
): Promise<void> {
  const document = readStoreDocument(layout, options)
  if (document === undefined) await makeStore(layout, options)
  else if (document.boot_id !== options.bootId) {
    await repairAfterBoot(layout, document, { ...options, signal })
  }
}

/** Retries until every hint of the open store matches. The timer does not keep the process alive. */
function retryMatching(store: FileStore, work: () => Promise<void>): FileStore {
  let isRunning = false
  const timer = setInterval(() => {
    if (isRunning) return
    isRunning = true
    work()
      .then(
        () => clearInterval(timer),
        () => {
          // Still no room, or another failure, which the next process that opens the store reports.
        },
      )
      .finally(() => {
        isRunning = false
      })
  }, RETRY_MS).unref()
  return {
    ...store,
    close() {
      clearInterval(timer)
      store.close()
    },
  }
}

/** Checks the format first: this program cannot interpret the other fields of a newer document. */
function readStoreDocument(layout: Layout, options: FileStoreOptions): StoreDocument | undefined {
  let document: unknown
  try {
    document = readDocument(layout.document)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return setAside(layout, options)
  }
  if (document === undefined) return undefined
  const format = formatOf(document)
  if (format > JOURNALED_FORMAT) {
    const message = `Cannot open the store "${layout.root}": it has format ${format}, this program knows formats up to ${JOURNALED_FORMAT}. Update durable-relay; nothing was changed.`
    throw new RelayError('STORE_FORMAT_UNKNOWN', message, { details: { path: layout.root } })
  }
  const parsed = StoreDocument.safeParse(document)
  return parsed.success ? parsed.data : setAside(layout, options)
}

/** Everything in the document can be made again. Its bytes are kept all the same, for a person to inspect. */
function setAside(layout: Layout, options: FileStoreOptions): undefined {
  const target = join(layout.quarantine, `store.json.${options.clock.now()}`)
  fs.mkdirSync(layout.quarantine, { recursive: true, mode: 0o700 })
  fs.renameSync(layout.document, target)
  options.warn?.(`store.json of "${layout.root}" was damaged; kept as "${target}", made again`)
  return undefined
}

/** Creates every directory and flushes it before the document that says the store is complete. */
async function makeStore(layout: Layout, options: FileStoreOptions): Promise<void> {
  const found = unsafeFileSystem(options.dataDir)
  if (found !== undefined) {
    options.warn?.(
      `"${options.dataDir}" is on ${found.name}, where a flush may not reach the disk: after a power cut acknowledged jobs may be missing; RELAY_DATA_DIR can name a directory on a plain local disk`,
    )
  }
  for (const directory of [
    layout.root,
    layout.jobs,
    layout.done,
    layout.attentionRoot,
    layout.quarantine,
    layout.agentsRoot,
    layout.workersRoot,
    layout.queueRoot,
    layout.runningRoot,
    layout.wakeRoot,
    layout.waitingRoot,
    layout.inboxRoot,
    layout.conversations,
    layout.conversationQueues,
    layout.childrenRoot,
    layout.cancellations,
    layout.sessions,
  ]) {
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  }
  for (let shard = 0; shard < 256; shard += 1) {
    const name = shard.toString(16).padStart(2, '0')
    fs.mkdirSync(join(layout.jobs, name), { recursive: true, mode: 0o700 })
  }
  await flushDirectory(layout.jobs)
  await flushDirectory(layout.root)
  await flushAbove(layout.root)
  await rebuild(layout, options)
  await writeDocument(layout, options, new Date(options.clock.now()).toISOString())
  const left = leftLine(dirname(layout.root), options.workspace)
  if (left !== undefined) options.warn?.(left)
}

/**
 * The parent directories may be new too, created a moment ago by this process or by one that died before it
 * flushed them. A store whose own directory entry is not on disk would be lost with all its content.
 */
async function flushAbove(path: string): Promise<void> {
  for (let above = dirname(path); ; above = dirname(above)) {
    try {
      await flushDirectory(above)
    } catch (error) {
      // A directory that may be entered but not read existed before.
      if (systemCode(error) !== 'EACCES') throw error
    }
    if (above === dirname(above)) return
  }
}

/** Hints are never flushed, so a power cut may have erased some. This makes them again from the logs. */
async function repairAfterBoot(
  layout: Layout,
  document: StoreDocument,
  options: FileStoreOptions & { signal: AbortSignal | undefined },
): Promise<void> {
  const { signal } = options
  const repair = async () => {
    const again = readStoreDocument(layout, options)
    if (again?.boot_id === options.bootId) return
    if (again !== undefined) refuseOtherBoot(layout, again, options.machine)
    // In this boot, every byte that is read came from the disk.
    fs.rmSync(layout.flushFailed, { force: true })
    await rebuild(layout, options)
    await writeDocument(layout, options, document.created_at)
  }
  await withLock(`${layout.root}/duty`, repair, { signal })
}

/** Throws when the disk was too full for some hint, after making all the others. */
async function rebuild(layout: Layout, options: FileStoreOptions): Promise<void> {
  const { clock, warn } = options
  await replayJournals(layout, options.bootId, warn)
  let reportAt = performance.now() + REPORT_MS
  const rebuilt = await rebuildHints(layout, clock, (shards, { jobs }) => {
    if (performance.now() < reportAt) return
    reportAt = performance.now() + REPORT_MS
    warn?.(
      `making the hints of "${layout.root}" match after a restart: ${Math.floor((shards / 256) * 100)} %, ${jobs} logs read`,
    )
  })
  if (rebuilt.unreadable > 0) {
    warn?.(
      `${counted(rebuilt.unreadable, 'job')} of "${layout.root}" cannot be read here and ${plural(rebuilt.unreadable, 'stays', 'stay')} unchanged; \`relay doctor\` names ${plural(rebuilt.unreadable, 'it', 'them')}`,
    )
  }
  noteUnnotified(layout, clock.now())
  const { undone } = rebuilt
  if (undone === undefined) return
  if (isFull(undone)) throw undone
  // Any other failure may be permanent and must not keep the store from opening.
  warn?.(`not every hint of "${layout.root}" could be made: ${undone.message}`)
}

/** Items of inboxes are never flushed, so those about recent messages are made again; see `UnnotifiedMessages`. */
function noteUnnotified(layout: Layout, now: number): void {
  if (isAbsent(`${layout.logs}/messages`)) return
  const id = 'restart'
  fs.mkdirSync(layout.unnotifiedRoot, { recursive: true, mode: 0o700 })
  replaceHint(layout.unnotified(id), { id, after: 0, at: new Date(now).toISOString() })
}

/** Keeps the fields of newer versions. */
function writeDocument(
  layout: Layout,
  options: FileStoreOptions,
  createdAt: string,
): Promise<void> {
  return replaceDocument(layout.document, {
    root: folderIdentity(options.workspace),
    format: isAbsent(layout.journals) ? FORMAT : JOURNALED_FORMAT,
    ...knownDocument(layout),
    workspace: options.workspace,
    created_at: createdAt,
    boot_id: options.bootId,
    ...(options.machine && { host: options.machine.host, host_name: options.machine.name }),
  })
}

function knownDocument(layout: Layout): object {
  const document = readDocumentAs(layout.document, z.looseObject({ format: z.number() }))
  return document ?? {}
}
