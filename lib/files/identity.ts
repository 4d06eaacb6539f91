import * as fs from 'node:fs'

import { systemCode } from '../errors.ts'

/**
 * What stays the same of a folder that is renamed, and differs in another folder that gets its name: its file
 * number, and the time of its birth where the system keeps one. The number of the device may change with every
 * start of the machine, so it is not part of it.
 */
export type FolderIdentity = { ino: string; birthtime_ms?: number | undefined }

/** Linux file systems whose numbers last: ext, xfs, btrfs, zfs, f2fs, bcachefs. Not tmpfs, overlay, FUSE or a network. */
const LASTING = new Set([0xef53, 0x58465342, 0x9123683e, 0x2fc12fc1, 0xf2f52010, 0xca451a4e])

/** The identity of a folder; undefined when it cannot be read, or its file system makes numbers anew at each mount. */
export function identityOf(folder: string): FolderIdentity | undefined {
  const stat = statOf(folder)
  if (stat === undefined) return undefined
  if (process.platform === 'linux' && !LASTING.has(fs.statfsSync(folder).type >>> 0)) {
    return undefined
  }
  const birth = Number(stat.birthtimeNs / 1_000_000n)
  return { ino: String(stat.ino), ...(birth > 0 && { birthtime_ms: birth }) }
}

/** True when both are certainly one folder. */
export function isSameFolder(one: FolderIdentity, other: FolderIdentity): boolean {
  return (
    one.ino === other.ino &&
    one.birthtime_ms !== undefined &&
    one.birthtime_ms === other.birthtime_ms
  )
}

/**
 * True when the folder found now is certainly not the recorded one. File systems use numbers again, so another time
 * of birth is enough. On macOS an earlier one is not: it moves back when a file is given an earlier time of change.
 * Without a time of birth nothing is certain.
 */
export function isOtherFolder(recorded: FolderIdentity, found: FolderIdentity): boolean {
  const [before, now] = [recorded.birthtime_ms, found.birthtime_ms]
  if (before === undefined || now === undefined || before === now) return false
  return recorded.ino !== found.ino || now > before || process.platform !== 'darwin'
}

/** True when two paths lead to one existing folder now, as with a bind mount or another spelling of case. */
export function leadToOne(path: string, other: string): boolean {
  const [one, two] = [statOf(path), statOf(other)]
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev
}

/** An identity as a document has it; undefined for anything else. */
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
