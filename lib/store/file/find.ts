import { join } from 'node:path'

import { directoriesIn, isAbsent, namesIn } from '../../files/files.ts'
import { readDocument } from '../../files/document.ts'
import {
  folderIdentity,
  isOtherFolder,
  isSameFolder,
  leadToOne,
  parseIdentity,
} from '../../files/folder-identity.ts'
import type { FolderIdentity } from '../../files/folder-identity.ts'
import { JOURNALED_FORMAT, formatOf } from '../../schema/format.ts'
import { storeDirectory, storeName } from './layout.ts'

/** A workspace's store: its directory, and the workspace path that the store records. */
export type Found = { directory: string; workspace: string }

/** What a store's document records about its workspace. */
type StoreRecord = Found & { root: FolderIdentity | undefined }

/** The name of a store in use ends with its hash; the name of one that was put aside continues after it. */
const IN_USE = /-[0-9a-f]{12}$/

/** Follows the name of a store that was put aside; the time comes after it. */
export const ASIDE = '.aside-'

/**
 * Finds which store belongs to a workspace, whether the store exists or not. A folder with a second path, by a
 * bind mount or another letter case, has one store: the first that was made. Other stores are read only while
 * the path has none of its own.
 */
export function storeOf(dataDir: string, workspace: string): Found {
  const directory = storeDirectory(dataDir, workspace)
  const alias = isAbsent(`${directory}/store.json`) ? findAlias(dataDir, workspace) : undefined
  return alias ?? { directory, workspace }
}

/**
 * Finds an existing store of a workspace by the stores' documents; undefined when there is none. This takes
 * less time than computing the hash in a store's name. `isOther`: the store was made for another folder, so
 * none of its content may be shown before its owner decides.
 */
export function findStore(
  dataDir: string,
  workspace: string,
): (Found & { isOther: boolean }) | undefined {
  const prefix = `${storeName(workspace)}-`
  const own = namesIn(dataDir)
    .filter((name) => name.startsWith(prefix) && IN_USE.test(name))
    .flatMap((name) => readRecord(join(dataDir, name)) ?? [])
    .find((record) => record.workspace === workspace)
  if (own !== undefined) return { ...own, isOther: isMadeForOther(own.root, workspace) }
  const alias = findAlias(dataDir, workspace)
  return alias && { ...alias, isOther: false }
}

/** True when the folder at this path is certainly not the one that a store records. */
export function isMadeForOther(root: FolderIdentity | undefined, workspace: string): boolean {
  const found = root && folderIdentity(workspace)
  return root !== undefined && found !== undefined && isOtherFolder(root, found)
}

/**
 * Stores that were made for this very folder but are not its store now: the folder was moved here, or the store
 * was put aside. Stores in use come first, then the most recently put aside.
 */
export function storesOfFolder(dataDir: string, workspace: string): Found[] {
  const own = storeOf(dataDir, workspace).directory
  return sameFolder(dataDir, workspace)
    .filter((record) => record.directory !== own)
    .filter((record) => isAside(record) || !leadToOne(record.workspace, workspace))
    .toSorted((one, other) => rankOf(one).localeCompare(rankOf(other)))
}

function findAlias(dataDir: string, workspace: string): Found | undefined {
  const found = sameFolder(dataDir, workspace).find(
    (record) =>
      IN_USE.test(record.directory) &&
      record.workspace !== workspace &&
      leadToOne(record.workspace, workspace),
  )
  return found && { directory: found.directory, workspace: found.workspace }
}

function sameFolder(dataDir: string, workspace: string): StoreRecord[] {
  const identity = folderIdentity(workspace)
  if (identity === undefined) return []
  return directoriesIn(dataDir)
    .filter((name) => IN_USE.test(name) || name.includes(ASIDE))
    .flatMap((name) => readRecord(join(dataDir, name)) ?? [])
    .filter(({ root }) => root !== undefined && isSameFolder(root, identity))
}

/** Also true of a store whose process died just before renaming it. */
function isAside({ directory, workspace }: StoreRecord): boolean {
  return directory !== storeDirectory(join(directory, '..'), workspace)
}

/** Sorts stores in use before those put aside, and the latest of those first. */
function rankOf({ directory }: Found): string {
  const at = directory.lastIndexOf(ASIDE)
  if (at === -1) return '0'
  return `1${String(Number.MAX_SAFE_INTEGER - Number(directory.slice(at + ASIDE.length))).padStart(16, '0')}`
}

function readRecord(directory: string): StoreRecord | undefined {
  try {
    const document = readDocument(`${directory}/store.json`)
    if (typeof document !== 'object' || document === null) return undefined
    // This program may not write to a store with a newer format.
    if (formatOf(document) > JOURNALED_FORMAT) return undefined
    const workspace = 'workspace' in document ? document.workspace : undefined
    if (typeof workspace !== 'string') return undefined
    const root = 'root' in document ? parseIdentity(document.root) : undefined
    return { directory, workspace, root }
  } catch (error) {
    // The next process that opens that store makes its document again.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
