import { posix } from 'node:path'

import { isInvalid, isOutside } from './refusals.ts'

/** What Linux and macOS accept in one call. */
const MOST_BYTES = 4095

/**
 * The path as the root knows it: `src/a.ts`, and '' for the root itself. Looks at the text only: `a/../b` is `b` even
 * if `a` is a link. Throws `PATH_INVALID` and `PATH_OUTSIDE_WORKSPACE`.
 */
export function relativePath(path: string): string {
  if (path.includes('\0')) throw isInvalid(path, 'it contains a NUL character')
  // The system would see another name.
  if (/\p{Cs}/u.test(path)) throw isInvalid(path, 'it is not valid Unicode')
  if (Buffer.byteLength(path) > MOST_BYTES) throw isInvalid(path, 'it is too long')
  if (path.startsWith('/')) throw isOutside(path)
  const plain = posix.join('.', path, '.').replace(/\/$/, '')
  if (plain === '..' || plain.startsWith('../')) throw isOutside(path)
  return plain === '.' ? '' : plain
}

/** The names on the way to a relative path. */
export function namesOf(relative: string): string[] {
  return relative === '' ? [] : relative.split('/')
}
