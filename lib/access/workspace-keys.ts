import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { readDocumentAs } from '../files/document.ts'
import { ifPresent, makeDirectory, namesIn } from '../files/files.ts'
import { replaceDocument } from '../files/replace.ts'
import { FailedKeys, KeptKey } from '../schema/access-records.ts'
import type { SharedRecord } from '../schema/access-records.ts'

/** Where the workspaces are listed that folders join with a key: a directory, or a database. */
export type KeyBook = {
  /** The workspace of a key with this hash. */
  find(hash: string): Promise<SharedRecord | undefined>
  list(): Promise<SharedRecord[]>
  /** Records a workspace; false when there is one of this name already. Of two calls at once, one returns true. */
  add(hash: string, record: SharedRecord): Promise<boolean>
}

/** How long a file with a new key is kept for a person to read. */
const KEPT_MS = 3600 * 1000

/** Wrong keys that are answered in a while; after that every key is refused until the oldest is that old. */
const MOST_FAILED = 10
const FAILED_MS = 10 * 60 * 1000

/** Longer texts are no keys, and are not hashed. */
const MOST_CHARACTERS = 200

/**
 * The keys of named workspaces. A key is shown once, to a person; what is kept is its hash, by which it is looked up, so
 * the duration of an answer says nothing about any key.
 */
export function openWorkspaceKeys(directory: string, on: { now: () => number; book: KeyBook }) {
  const { now, book } = on
  const kept = join(directory, 'keys')
  const failedPath = join(directory, 'failed.json')
  const at = (delayMs = 0) => new Date(now() + delayMs).toISOString()
  makeDirectory(directory)

  function recentFailures(): string[] {
    const after = at(-FAILED_MS)
    return (readDocumentAs(failedPath, FailedKeys)?.at ?? []).filter((time) => time > after)
  }

  /** Removes files with keys whose time is over. */
  function removeExpired(): void {
    for (const file of namesIn(kept)) {
      if (!file.endsWith('.json')) continue
      const record = readDocumentAs(join(kept, file), KeptKey)
      if (record === undefined || record.expires_at < at()) forget(file.slice(0, -5))
    }
  }

  function forget(name: string): void {
    ifPresent(() => fs.unlinkSync(join(kept, `${name}.key`)))
    ifPresent(() => fs.unlinkSync(join(kept, `${name}.json`)))
  }

  return {
    list: () => book.list(),

    /** Creates a workspace and returns its key, which is stored nowhere. Throws `WORKSPACE_EXISTS`. */
    async create(name: string): Promise<string> {
      removeExpired()
      const key = `rk_live_${randomBytes(32).toString('base64url')}`
      const record: SharedRecord = { format: 1, name, created_at: at() }
      if (await book.add(hashOf(key), record)) return key
      const message = `Cannot create the workspace "${name}": there is one of this name. Join it with its key, or choose another name.`
      throw new RelayError('WORKSPACE_EXISTS', message)
    },

    /** Keeps a new key in a file that only its owner may read, until it is used or an hour has passed. */
    async keep(name: string, key: string): Promise<{ file: string; expires_at: string }> {
      makeDirectory(kept)
      const expires_at = at(KEPT_MS)
      await replaceDocument(join(kept, `${name}.json`), { format: 1, name, expires_at })
      const file = join(kept, `${name}.key`)
      fs.writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
      return { file, expires_at }
    },

    /** The workspace of a key. Throws `WORKSPACE_KEY_REFUSED`, also for a right key after too many wrong ones. */
    async open(key: string): Promise<SharedRecord> {
      removeExpired()
      const failures = recentFailures()
      if (failures.length >= MOST_FAILED) {
        throw refused('too many wrong keys were tried lately. Try again in ten minutes')
      }
      const found = key.length > MOST_CHARACTERS ? undefined : await book.find(hashOf(key.trim()))
      if (found === undefined) {
        await replaceDocument(failedPath, { format: 1, at: [...failures, at()] })
        throw refused('it is the key of no workspace here. Ask the person who has it')
      }
      forget(found.name)
      return found
    },
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

function refused(why: string): RelayError {
  return new RelayError('WORKSPACE_KEY_REFUSED', `Cannot use this workspace key: ${why}.`)
}
