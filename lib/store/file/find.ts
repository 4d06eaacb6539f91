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
import { FORMAT, formatOf } from '../../schema/format.ts'
import { storeDirectory, storeName } from './layout.ts'

/** The store of a workspace: its directory, and the path of the workspace as the store records it. */
export type Found = { directory: string; workspace: string }

/** What the document of a store says about its workspace. */
type StoreRecord = Found & { root: FolderIdentity | undefined }

/** The name of a store in use ends with its hash; one that was put aside has more behind it. */
const IN_USE = /-[0-9a-f]{12}$/

/** Behind the name of a store that was put aside; the time follows. */
export const ASIDE = '.aside-'

/**
 * Which store belongs to a workspace, whether it exists or not. A folder that another path leads to as well, by a
 * bind mount or another spelling of case, has one store: the one that was made first. Other stores are looked
 * at only while the path has none of its own.
 */
export function storeOf(dataDir: string, workspace: string): Found {
  const directory = storeDirectory(dataDir, workspace)
  const alias = isAbsent(`${directory}/store.json`) ? findAlias(dataDir, workspace) : undefined
  return alias ?? { directory, workspace }
}

/**
 * The store of a workspace that exists already, found by its own document; undefined when there is none. In place of
 * the hash in its name, which takes longer to compute than this look. `isOther`: the store was made for
 * another folder, so nothing of it may be shown here before its owner has decided.
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
 * Stores that were made for this very folder and are not its store now: it was moved here, or its store was put
 * aside. Those in use come first, then the latest that was put aside.
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

/** Also true of a store that was about to get its new name when the process died. */
function isAside({ directory, workspace }: StoreRecord): boolean {
  return directory !== storeDirectory(join(directory, '..'), workspace)
}

/** Sorts those in use before those put aside, and of these the latest first. */
function rankOf({ directory }: Found): string {
  const at = directory.lastIndexOf(ASIDE)
  if (at === -1) return '0'
  return `1${String(Number.MAX_SAFE_INTEGER - Number(directory.slice(at + ASIDE.length))).padStart(16, '0')}`
}

function readRecord(directory: string): StoreRecord | undefined {
  try {
    const document = readDocument(`${directory}/store.json`)
    if (typeof document !== 'object' || document === null) return undefined
    // This program may not write to a store of a newer version.
    if (formatOf(document) > FORMAT) return undefined
    const workspace = 'workspace' in document ? document.workspace : undefined
    if (typeof workspace !== 'string') return undefined
    const root = 'root' in document ? parseIdentity(document.root) : undefined
    return { directory, workspace, root }
  } catch (error) {
    // A damaged document is for the next opener to make again.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
