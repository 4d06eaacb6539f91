import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'

import * as z from 'zod/mini'

import {
  afterwards,
  flushFile,
  isFull,
  namesIn,
  openPlain,
  writeWhole,
} from '../../../files/files.ts'
import { replaceFile } from '../../../files/replace.ts'
import { withFreeLock } from '../../../process/lock.ts'
import { syncFileSystem } from '../../../process/sync-file-system.ts'
import type { LogName, Logs } from '../../logs.ts'
import type { Layout } from '../layout.ts'
import type { Positions } from './grown-logs.ts'
import { MissingWords } from './words-file.ts'

/**
 * What has been read from the logs of messages. `bytes`: how much of the file of words counts. `changed`: the latest edit
 * of each edited message, as in its texts, and `DELETED` for deleted ones. `pending`: texts that are not in the file yet.
 */
export type TextIndex = {
  file: string
  bytes: number
  positions: Positions
  changed: Map<string, number>
  pending: Buffer[]
  fresh: Set<LogName>
}

export const DELETED = -1

/** Texts in memory beyond this are written to the file: about a thousand messages. */
const MOST_PENDING = 256 * 1024

/** From so many on, one flush of the whole file system is faster than one of each log. */
const MANY_LOGS = 50

const FORMAT = 1

const Manifest = z.object({
  format: z.literal(FORMAT),
  file: z.string().check(z.regex(/^[0-9a-f]{16}\.words$/)),
  bytes: z.number(),
  positions: z.record(z.string(), z.tuple([z.number(), z.number()])),
  changed: z.record(z.string(), z.number()),
})

/**
 * The index of the texts of messages: a file of words that only grows, and a manifest that says how much of it counts and
 * which lines of the logs are in it. All of it can be deleted and is made again from the logs. One process at a time writes
 * it; the others keep what is new in memory.
 */
export function createTextIndex({ layout, logs }: { layout: Layout; logs: Logs }) {
  const manifest = `${layout.search}/index.json`
  let index = emptyIndex()
  let stamp: string | undefined

  /** What this process knows, or what another one has written since. */
  function current(): TextIndex {
    const now = stampOf(manifest)
    if (now === stamp) return index
    stamp = now
    index = (now === undefined ? undefined : readManifest(manifest)) ?? emptyIndex()
    return index
  }

  /** Starts again from nothing. */
  function reset(): void {
    index = emptyIndex()
    stamp = stampOf(manifest)
  }

  /** Writes what is in memory when there is much, unless another process is writing. */
  async function write(): Promise<void> {
    const size = index.pending.reduce((bytes, each) => bytes + each.length, 0)
    if (size < MOST_PENDING) return
    fs.mkdirSync(layout.search, { recursive: true, mode: 0o700 })
    try {
      await withFreeLock(`${layout.search}/writer`, async () => {
        if (stampOf(manifest) === stamp) await writeNow()
      })
    } catch (error) {
      // The texts stay in memory, and are found there.
      if (!isFull(error)) throw error
    }
  }

  /**
   * Waits until the logs are on disk as far as they were read. Otherwise a power cut could take a line that is in the index
   * and leave its version to another line.
   */
  async function settle(): Promise<void> {
    const { fresh, positions } = index
    if (fresh.size < MANY_LOGS || !(await syncFileSystem(layout.root))) {
      for (const name of fresh) {
        const { version } = positions.get(name.join('/')) ?? { version: 1 }
        await logs.read(name, { after: version - 1, limit: 1 })
      }
    }
    fresh.clear()
  }

  async function writeNow(): Promise<void> {
    await settle()
    const { file, pending, positions, changed } = index
    const added = Buffer.concat(pending)
    await appendWords(`${layout.search}/${file}`, index.bytes, added)
    index.bytes += added.length
    index.pending = []
    const document: z.infer<typeof Manifest> = {
      format: FORMAT,
      file,
      bytes: index.bytes,
      positions: Object.fromEntries(
        [...positions].map(([name, { version, size }]) => [name, [version, size]]),
      ),
      changed: Object.fromEntries(changed),
    }
    await replaceFile(manifest, Buffer.from(JSON.stringify(document)))
    stamp = stampOf(manifest)
    for (const name of namesIn(layout.search)) {
      const isOther = name.endsWith('.words') && name !== file
      if (isOther) afterwards(() => fs.unlinkSync(`${layout.search}/${name}`))
    }
  }

  return { current, reset, write, pathOf: ({ file }: TextIndex) => `${layout.search}/${file}` }
}

function emptyIndex(): TextIndex {
  const file = `${randomBytes(8).toString('hex')}.words`
  return { file, bytes: 0, positions: new Map(), changed: new Map(), pending: [], fresh: new Set() }
}

/** What changes with every write of a file; undefined when it does not exist. */
function stampOf(path: string): string | undefined {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  return stat && `${stat.ino} ${stat.mtimeMs} ${stat.size}`
}

/** Undefined for a manifest that is damaged, or of another version. */
function readManifest(path: string): TextIndex | undefined {
  const fd = openPlain(path)
  if (typeof fd === 'string') return undefined
  let value: unknown
  try {
    value = JSON.parse(fs.readFileSync(fd, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  } finally {
    fs.closeSync(fd)
  }
  const { data } = Manifest.safeParse(value)
  if (data === undefined) return undefined
  const positions: Positions = new Map()
  for (const [name, [version, size]] of Object.entries(data.positions)) {
    positions.set(name, { version, size })
  }
  const changed = new Map(Object.entries(data.changed))
  return { file: data.file, bytes: data.bytes, positions, changed, pending: [], fresh: new Set() }
}

/** Writes words after those that count, and waits until they are on disk: the manifest that names them comes next. */
async function appendWords(path: string, end: number, added: Buffer): Promise<void> {
  const { O_RDWR, O_CREAT, O_NOFOLLOW } = fs.constants
  const fd = fs.openSync(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600)
  try {
    if (fs.fstatSync(fd).size < end) throw new MissingWords('The file of words is too short.')
    // What a process left that ended before it wrote the manifest.
    fs.ftruncateSync(fd, end)
    const append = fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_APPEND)
    try {
      writeWhole(append, added)
    } finally {
      fs.closeSync(append)
    }
    await flushFile(fd)
  } finally {
    fs.closeSync(fd)
  }
}
