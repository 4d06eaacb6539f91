import * as fs from 'node:fs'
import { join } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'
import { flushDirectory, makeDurableDirectory, namesIn } from '../../files/files.ts'
import { bytesOf, replaceFile } from '../../files/replace.ts'
import { BackupManifest } from '../../schema/backup.ts'
import { createContents } from './contents.ts'
import type { Content } from './contents.ts'

/** The backups of a workspace: for each operation what it changed, and the bytes that were there before. */
export type Backups = ReturnType<typeof createBackups>

/** Operations of one page. */
export type BackupPage = { manifests: BackupManifest[]; next?: string }

/** The most bytes that one operation may replace or remove, and the most that all backups may take. */
const MOST_BYTES = 200 * 1024 * 1024
const MOST_TOTAL_BYTES = 4 * 1024 * 1024 * 1024

/** The most paths of one operation. */
export const MOST_PATHS = 10_000

const DAY_MS = 86_400_000

/** Contents younger than this may belong to a manifest that is not written yet. */
const YOUNG_MS = 3_600_000

/** `directory`: where this machine keeps what belongs to the workspace. */
export function createBackups(directory: string) {
  const base = join(directory, 'backups')
  const manifests = join(base, 'operations')
  const contents = createContents(base)
  const pathOf = (id: string) => join(manifests, `${id}.json`)

  function find(operationId: string): BackupManifest | undefined {
    const text = textOf(pathOf(operationId))
    if (text === undefined) return undefined
    return BackupManifest.parse(JSON.parse(text))
  }

  /** Ids of operations, latest first: an id begins with its time. */
  const ids = () =>
    namesIn(manifests)
      .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
      .toSorted()
      .toReversed()

  function* newest(): Generator<BackupManifest> {
    for (const id of ids()) {
      const manifest = find(id)
      if (manifest !== undefined) yield manifest
    }
  }

  const hashesOf = ({ changes }: BackupManifest) =>
    changes.flatMap(({ was }) => (was.type === 'file' ? [was.hash] : []))

  return {
    contents,
    find,

    /** The same; throws `BACKUP_NOT_FOUND`. */
    get(operationId: string): BackupManifest {
      const found = find(operationId)
      if (found !== undefined) return found
      const message = `Cannot find a backup of "${operationId}": it made none, or it was removed after its retention. See list_backups.`
      throw new RelayError('BACKUP_NOT_FOUND', message)
    },

    /** Keeps the present bytes of a file; on disk when it resolves. */
    keepContent: async (source: fs.promises.FileHandle): Promise<Content> => {
      await makeDurableDirectory(base, directory)
      return contents.keep(source)
    },

    /**
     * Writes the manifest of an operation, before its first change; on disk when it resolves. Returns the hashes whose
     * content the collector removed meanwhile: keep them again.
     */
    async write(manifest: BackupManifest): Promise<string[]> {
      await makeDurableDirectory(manifests, directory)
      await replaceFile(pathOf(manifest.operation_id), bytesOf(manifest))
      await flushDirectory(base)
      if (manifest.moved !== undefined) return []
      return hashesOf(manifest).filter((hash) => !contents.has(hash))
    },

    /** Removes the manifest of an operation that changed nothing. */
    drop: (operationId: string) => fs.rmSync(pathOf(operationId), { force: true }),

    /** Operations of a root, latest first, perhaps only those that changed a path or something below it. */
    list(wanted: {
      root: string
      path?: string | undefined
      before?: string | undefined
      limit: number
    }): BackupPage {
      const { root, path, before, limit } = wanted
      const found: BackupManifest[] = []
      for (const id of ids()) {
        if (before !== undefined && id >= before) continue
        const manifest = find(id)
        if (manifest?.root !== root || !concerns(manifest, path)) continue
        if (found.length === limit)
          return { manifests: found, next: found.at(-1)?.operation_id ?? id }
        found.push(manifest)
      }
      return { manifests: found }
    },

    /** Removes backups whose retention is over, and the oldest while all together are too large. */
    collect(on: { nowMs: number; daysOf: (root: string) => number }): { operations: number } {
      const { nowMs, daysOf } = on
      let bytes = 0
      let operations = 0
      const counted = new Set<string>()
      for (const manifest of newest()) {
        for (const hash of hashesOf(manifest)) {
          if (!counted.has(hash)) bytes += contents.sizeOf(hash) ?? 0
          counted.add(hash)
        }
        const ageMs = nowMs - Date.parse(manifest.at)
        if (ageMs <= daysOf(manifest.root) * DAY_MS && bytes <= MOST_TOTAL_BYTES) continue
        fs.rmSync(pathOf(manifest.operation_id), { force: true })
        operations += 1
      }
      contents.collect({
        beforeMs: nowMs - YOUNG_MS,
        isNamed() {
          const named = new Set([...newest()].flatMap(hashesOf))
          return (hash) => named.has(hash)
        },
      })
      return { operations }
    },
  }
}

/** Throws `BACKUP_REFUSED` for more than what one operation may replace or remove. */
export function refuseTooLarge(on: { bytes: number; paths: number }): void {
  const { bytes, paths } = on
  if (bytes <= MOST_BYTES && paths <= MOST_PATHS) return
  const what =
    bytes > MOST_BYTES
      ? `it replaces or removes more than ${MOST_BYTES / 1024 / 1024} MiB`
      : `it concerns more than ${MOST_PATHS} files and folders`
  const message = `Cannot make a backup first: ${what}. Change less in one call; a person can switch backups of this root off.`
  throw new RelayError('BACKUP_REFUSED', message)
}

function textOf(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function concerns({ changes }: BackupManifest, path: string | undefined): boolean {
  if (path === undefined || path === '') return true
  return changes.some((change) => change.path === path || change.path.startsWith(`${path}/`))
}
