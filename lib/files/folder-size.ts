import * as fs from 'node:fs/promises'
import { join } from 'node:path'

import { systemCode } from '../errors.ts'

/**
 * Adds up the files in a folder and in each of its entries, the largest first, without following links and for as long as
 * the signal allows. `isWhole` is false where the time was over before all were counted. Throws system errors.
 */
export async function folderSize(path: string, signal: AbortSignal) {
  const parts: { name: string; bytes: number }[] = []
  for (const name of await namesIn(path)) {
    if (signal.aborted) break
    parts.push({ name, bytes: await bytesIn(join(path, name), signal) })
  }
  return {
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    isWhole: !signal.aborted,
    parts: parts.toSorted((one, other) => other.bytes - one.bytes),
  }
}

async function bytesIn(path: string, signal: AbortSignal): Promise<number> {
  const found = await fs.lstat(path).catch(unlessGone)
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.size
  let bytes = 0
  for (const name of await namesIn(path)) {
    if (signal.aborted) return bytes
    bytes += await bytesIn(join(path, name), signal)
  }
  return bytes
}

async function namesIn(path: string): Promise<string[]> {
  return (await fs.readdir(path).catch(unlessGone)) ?? []
}

/** Other processes remove files meanwhile, and a turn may have made a folder that only it can read. */
function unlessGone(error: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemCode(error) ?? '')) throw error
}
