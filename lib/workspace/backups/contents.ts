import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'
import {
  directoriesIn,
  flushDirectory,
  flushFile,
  makeDurableDirectory,
  namesIn,
  writeWhole,
} from '../../files/files.ts'

/** Bytes that were read or written, by their SHA-256. */
export type Content = { hash: string; size: number }

const CHUNK_BYTES = 256 * 1024

/** The contents of backups, each kept once under its hash. `base`: an existing directory; contents are kept below it. */
export function createContents(base: string) {
  const directory = join(base, 'content')
  const placeOf = (hash: string) => join(directory, hash.slice(0, 2), hash)

  return {
    has: (hash: string) => fs.existsSync(placeOf(hash)),

    /** Keeps what a file holds, on disk when it resolves. Throws what reading and writing throw. */
    async keep(source: fs.promises.FileHandle): Promise<Content> {
      await makeDurableDirectory(directory, base)
      const aside = join(directory, `new-${randomBytes(9).toString('hex')}`)
      try {
        const content = await copyTo(aside, source)
        const folder = join(directory, content.hash.slice(0, 2))
        await makeDurableDirectory(folder, base)
        fs.renameSync(aside, placeOf(content.hash))
        await flushDirectory(folder)
        return content
      } finally {
        fs.rmSync(aside, { force: true })
      }
    },

    /** The bytes of this hash. Throws `BACKUP_NOT_FOUND` when they are gone or damaged. */
    read(hash: string): Buffer {
      const bytes = readIfPresent(placeOf(hash))
      if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === hash)
        return bytes
      const why = bytes === undefined ? 'it was removed' : 'its file is damaged'
      const message = `Cannot read the backup of content ${hash.slice(0, 12)}: ${why}.`
      throw new RelayError('BACKUP_NOT_FOUND', message)
    },

    /** The size of kept content; undefined when it is gone. */
    sizeOf: (hash: string) => fs.statSync(placeOf(hash), { throwIfNoEntry: false })?.size,

    /** Removes contents that no manifest names; those younger than the given time may belong to one in the making. */
    collect(on: { isNamed: () => (hash: string) => boolean; beforeMs: number }): number {
      const { isNamed, beforeMs } = on
      const candidates: { path: string; aside: string; hash: string }[] = []
      const named = isNamed()
      for (const folder of directoriesIn(directory)) {
        for (const name of namesIn(join(directory, folder))) {
          const path = join(directory, folder, name)
          const stat = fs.statSync(path, { throwIfNoEntry: false })
          if (named(name) || stat === undefined || stat.mtimeMs > beforeMs) continue
          candidates.push({ path, aside: `${path}.gone`, hash: name.replace(/\.gone$/, '') })
        }
      }
      return dropUnnamed(candidates, isNamed)
    },
  }
}

/**
 * A manifest that is written meanwhile may name a content that it found. So contents are moved aside first, and moved back
 * when the manifests name them now; a manifest that is written later finds them gone, and keeps them again.
 */
function dropUnnamed(
  candidates: { path: string; aside: string; hash: string }[],
  isNamed: () => (hash: string) => boolean,
): number {
  for (const { path, aside } of candidates) if (!path.endsWith('.gone')) fs.renameSync(path, aside)
  const named = isNamed()
  let dropped = 0
  for (const { path, aside, hash } of candidates) {
    const from = path.endsWith('.gone') ? path : aside
    if (named(hash)) {
      fs.renameSync(from, from.replace(/\.gone$/, ''))
      continue
    }
    fs.rmSync(from, { force: true })
    dropped += 1
  }
  return dropped
}

async function copyTo(aside: string, source: fs.promises.FileHandle): Promise<Content> {
  const fd = fs.openSync(aside, 'wx', 0o600)
  try {
    const content = await eachChunk(source, (chunk) => writeWhole(fd, chunk))
    await flushFile(fd)
    return content
  } finally {
    fs.closeSync(fd)
  }
}

/** Reads a file from its start to its end in pieces, each of which is only valid during the call. */
export async function eachChunk(
  source: fs.promises.FileHandle,
  use: (chunk: Buffer) => void,
): Promise<Content> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
  let size = 0
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length, size)
    if (bytesRead === 0) return { hash: hash.digest('hex'), size }
    const chunk = buffer.subarray(0, bytesRead)
    hash.update(chunk)
    use(chunk)
    size += bytesRead
  }
}

function readIfPresent(path: string): Buffer | undefined {
  try {
    return fs.readFileSync(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}
