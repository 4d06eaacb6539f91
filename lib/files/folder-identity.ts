import * as fs from 'node:fs'

import { systemCode } from '../errors.ts'

/**
 * What a folder keeps when it is renamed, and what another folder of the same name does not have: its inode number, and
 * its birth time where the file system records one. The device number is not part of it, because it may change with
 * every start of the machine.
 */
export type FolderIdentity = { ino: string; birthtime_ms?: number | undefined }

/**
 * Linux file systems with stable inode numbers: ext, xfs, btrfs, zfs, f2fs, bcachefs. Not tmpfs, overlay, FUSE
 * or network file systems.
 */
const LASTING = new Set([0xef53, 0x58465342, 0x9123683e, 0x2fc12fc1, 0xf2f52010, 0xca451a4e])

/** The identity of a folder; undefined when it cannot be read, or its file system renumbers inodes at each mount. */
export function folderIdentity(folder: string): FolderIdentity | undefined {
  const stat = statOf(folder)
  if (stat === undefined) return undefined
  if (process.platform === 'linux' && !LASTING.has(fs.statfsSync(folder).type >>> 0)) {
    return undefined
  }
  const birth = Number(stat.birthtimeNs / 1_000_000n)
  return { ino: String(stat.ino), ...(birth > 0 && { birthtime_ms: birth }) }
}

/** True when both are certainly the same folder. */
export function isSameFolder(one: FolderIdentity, other: FolderIdentity): boolean {
  return (
    one.ino === other.ino &&
    one.birthtime_ms !== undefined &&
    one.birthtime_ms === other.birthtime_ms
  )
}

/**
 * True when the folder found now is certainly not the recorded one. File systems reuse inode numbers, so another birth
 * time is enough. On macOS an earlier birth time is not: it moves back with an earlier modification time. Without a
 * birth time nothing is certain.
 */
export function isOtherFolder(recorded: FolderIdentity, found: FolderIdentity): boolean {
  const [before, now] = [recorded.birthtime_ms, found.birthtime_ms]
  if (before === undefined || now === undefined || before === now) return false
  return recorded.ino !== found.ino || now > before || process.platform !== 'darwin'
}

/** True when two paths lead to the same existing folder, for example by a bind mount or on a file system that ignores case. */
export function leadToOne(path: string, other: string): boolean {
  const [one, two] = [statOf(path), statOf(other)]
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev
}

/** Reads an identity from a document; undefined for anything else. */
export function parseIdentity(value: unknown): FolderIdentity | undefined {
  if (typeof value !== 'object' || value === null || !('ino' in value)) return undefined
  if (typeof value.ino !== 'string') return undefined
  const birth = 'birthtime_ms' in value ? value.birthtime_ms : undefined
  return { ino: value.ino, ...(typeof birth === 'number' && { birthtime_ms: birth }) }
}

function statOf(folder: string): fs.BigIntStats | undefined {
  try {
    return fs.statSync(folder, { bigint: true })
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
