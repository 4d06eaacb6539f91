import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { readIntact } from './document.ts'
import { flushDirectory, flushFile, storeFault, writeWhole } from './files.ts'

/** The owner and permissions of a file. */
export type Ownership = { mode: number; uid: number; gid: number }

/**
 * Replaces a file of any size as a whole: a reader sees the old bytes or the new ones, also after a power cut. A link
 * at `path` is replaced, not followed. The new file has mode 0600 unless `owner` is given. Returns false, with nothing
 * changed, when `isStill` finds at the last moment that the file is no longer the one that was read. Throws system errors.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  { owner, isStill }: { owner?: Ownership | undefined; isStill?: () => boolean } = {},
): Promise<boolean> {
  const aside = asideOf(path)
  const fd = fs.openSync(aside, 'wx', 0o600)
  try {
    try {
      writeWhole(fd, bytes)
      if (owner !== undefined) giveTo(fd, owner)
      await flushFile(fd)
    } finally {
      fs.closeSync(fd)
    }
    if (isStill?.() === false) return false
    fs.renameSync(aside, path)
  } finally {
    fs.rmSync(aside, { force: true })
  }
  await flushDirectory(dirname(path))
  return true
}

function giveTo(fd: number, { mode, uid, gid }: Ownership): void {
  const { uid: ownUid, gid: ownGid } = fs.fstatSync(fd)
  // Only root can give a file away. A change of owner clears mode bits, so the mode is set last.
  if (uid !== ownUid || gid !== ownGid) fs.fchownSync(fd, uid, gid)
  fs.fchmodSync(fd, mode & 0o7777)
}

/** A name beside a file. Two processes may have the same pid, each in its own container. */
function asideOf(path: string): string {
  return `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.new`
}

/** Replaces a JSON document with `replaceFile`. Throws `STORE_FULL` and `STORE_WRITE_FAILED`. */
export async function replaceDocument(path: string, document: unknown): Promise<void> {
  try {
    await replaceFile(path, bytesOf(document))
  } catch (error) {
    throw storeFault(`replace "${path}"`, path, error)
  }
}

/**
 * Like `replaceDocument`, but fields of the stored document that are not given are kept: a later version may have written
 * them. A field that is given as undefined is removed.
 */
export function amendDocument(path: string, fields: object): Promise<void> {
  return replaceDocument(path, amended(path, fields))
}

/** The document that `amendDocument` would write. */
export function amended(path: string, fields: object): object {
  const stored = readIntact(path)
  return typeof stored === 'object' && stored !== null ? { ...stored, ...fields } : fields
}

/** A document in the form in which it is stored. */
export function bytesOf(document: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 1)}\n`)
}

/**
 * Replaces a small JSON document that may be lost: other processes see the old one or the new one, but nothing is
 * flushed, and a power cut may leave neither. Throws system errors.
 */
export function replaceHint(path: string, document: unknown): void {
  const aside = asideOf(path)
  try {
    fs.writeFileSync(aside, JSON.stringify(document), { mode: 0o600, flag: 'wx' })
    fs.renameSync(aside, path)
  } catch (error) {
    fs.rmSync(aside, { force: true })
    throw error
  }
}
