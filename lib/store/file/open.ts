import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'
import { flushDirectory, storeFault } from '../../files.ts'
import { readDocument, replaceDocument } from '../../files/document.ts'
import { withLock } from '../../files/lock.ts'
import { FORMAT } from '../../schema/event.ts'
import { StoreDocument } from '../../schema/registry.ts'
import type { Clock, Store } from '../store.ts'
import { secureDataDir } from './data-dir.ts'
import { createFileStore } from './file-store.ts'
import { layoutOf, storeDirectory } from './layout.ts'
import type { Layout } from './layout.ts'
import { rebuildHints } from './rebuild.ts'

export type FileStoreOptions = {
  dataDir: string
  /** Absolute path of the workspace. */
  workspace: string
  bootId: string
  clock: Clock
  /** Where a repaired oddity is told; one line each. */
  warn?: (line: string) => void
}

/**
 * Opens the store of a workspace, making it when it is missing. The first one to open it after a reboot
 * makes every hint match its log again. Throws `DATA_DIR_UNSAFE`, `DATA_DIR_UNUSABLE`,
 * `STORE_FORMAT_UNKNOWN` and the store's write faults.
 */
export async function openFileStore(options: FileStoreOptions): Promise<Store> {
  const root = storeDirectory(secureDataDir(options.dataDir), options.workspace)
  const layout = layoutOf(root)
  try {
    const document = readStoreDocument(layout, options)
    if (document === undefined) await makeStore(layout, options)
    else if (document.boot_id !== options.bootId) await repairAfterBoot(layout, document, options)
  } catch (error) {
    throw storeFault('open the store', root, error)
  }
  return createFileStore({ layout, workspace: options.workspace, clock: options.clock })
}

function readStoreDocument(layout: Layout, options: FileStoreOptions): StoreDocument | undefined {
  let document: unknown
  try {
    document = readDocument(layout.document)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return setAside(layout, options)
  }
  if (document === undefined) return undefined
  const parsed = StoreDocument.safeParse(document)
  if (!parsed.success) return setAside(layout, options)
  if (parsed.data.format > FORMAT) {
    const message = `Cannot open the store "${layout.root}": it has format ${parsed.data.format}, this program knows formats up to ${FORMAT}. Update durable-relay; nothing was changed.`
    throw new RelayError('STORE_FORMAT_UNKNOWN', message, { details: { path: layout.root } })
  }
  return parsed.data
}

/** The document holds nothing that cannot be made again; its bytes are kept all the same. */
function setAside(layout: Layout, options: FileStoreOptions): undefined {
  const target = join(layout.quarantine, `store.json.${options.clock.now()}`)
  fs.mkdirSync(layout.quarantine, { recursive: true, mode: 0o700 })
  fs.renameSync(layout.document, target)
  options.warn?.(`store.json of "${layout.root}" was damaged; kept as "${target}", made again`)
  return undefined
}

/** Every directory stands and is on the disk before the document that says so. */
async function makeStore(layout: Layout, options: FileStoreOptions): Promise<void> {
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
    layout.inboxRoot,
    layout.conversations,
    layout.linesRoot,
    layout.familiesRoot,
    layout.cascades,
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
  rebuildHints(layout, options.clock)
  await writeDocument(layout, options, new Date(options.clock.now()).toISOString())
}

/**
 * The directories above may be new as well, made a moment ago by this process or by one that died before
 * it could flush them; a store whose own name is not on the disk is lost with all that is in it.
 */
async function flushAbove(path: string): Promise<void> {
  for (let above = dirname(path); ; above = dirname(above)) {
    try {
      await flushDirectory(above)
    } catch (error) {
      // A directory that may be passed but not read was there before us.
      if (systemCode(error) !== 'EACCES') throw error
    }
    if (above === dirname(above)) return
  }
}

/** Hints are never flushed, so a power cut may have taken some: they are made again from the logs. */
async function repairAfterBoot(
  layout: Layout,
  document: StoreDocument,
  options: FileStoreOptions,
): Promise<void> {
  await withLock(layout.root, async () => {
    const again = readStoreDocument(layout, options)
    if (again?.boot_id === options.bootId) return
    rebuildHints(layout, options.clock)
    await writeDocument(layout, options, document.created_at)
  })
}

function writeDocument(
  layout: Layout,
  options: FileStoreOptions,
  createdAt: string,
): Promise<void> {
  const document: StoreDocument = {
    format: FORMAT,
    workspace: options.workspace,
    created_at: createdAt,
    boot_id: options.bootId,
  }
  return replaceDocument(layout.document, document)
}
