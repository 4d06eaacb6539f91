import * as fs from 'node:fs'
import { join } from 'node:path'

import { openRecords } from '../access/records.ts'
import type { KeyBook } from '../access/workspace-keys.ts'
import { sharedHome } from '../config/place.ts'
import type { DatabaseChoice } from '../config/store-choice.ts'
import { systemCode } from '../errors.ts'
import { makeDirectory } from '../files/files.ts'
import { SharedRecord } from '../schema/access-records.ts'
import { withWorkspace } from '../schema/store-url.ts'
import type { LogLine } from '../store/logs.ts'

/** The named workspaces of a data directory. The process that creates the directory of a workspace owns its name. */
export function fileBook(dataDir: string): KeyBook {
  const records = openRecords(join(dataDir, 'workspaces'), SharedRecord)
  return {
    find: async (hash) => records.get(hash),
    list: async () =>
      records
        .all()
        .map(({ record }) => record)
        .filter(({ name }) => fs.existsSync(sharedHome(dataDir, name))),
    async add(hash, record) {
      // The key first: a stop in between leaves a key that no one has, and the name is free.
      await records.put(hash, record)
      makeDirectory(join(dataDir, 'shared'))
      try {
        fs.mkdirSync(sharedHome(dataDir, record.name), { mode: 0o700 })
        return true
      } catch (error) {
        records.remove(hash)
        if (systemCode(error) === 'EEXIST') return false
        throw error
      }
    },
  }
}

/** The workspace of a database whose log lists those that folders join with a key. */
const LISTING = 'relay.workspaces'

const LOG = ['workspaces']
const PAGE = 500

/** The named workspaces of a database: one log, so that of two writers one is first. Opens the database for each call. */
export function databaseBook({ url, password }: DatabaseChoice): KeyBook {
  const place = withWorkspace(url, LISTING)

  async function within<T>(work: (lines: Listed[], add: Add) => Promise<T>): Promise<T> {
    const { openPostgresStore } = await import('../store/postgres/postgres.ts')
    const store = await openPostgresStore({ url: place, password, workspace: LISTING })
    try {
      const lines: Listed[] = []
      for (let after = 0, read = PAGE; read === PAGE;) {
        const page = await store.logs.read(LOG, { after, limit: PAGE })
        lines.push(...page.flatMap(listedIn))
        read = page.length
        after += read
      }
      const version = (await store.logs.last(LOG)) + 1
      return await work(lines, (event) => store.logs.append(LOG, version, event))
    } finally {
      store.close()
      await store.ended
    }
  }

  return {
    find: (hash) => within(async (lines) => lines.find((line) => line.hash === hash)?.record),
    list: () => within(async (lines) => lines.map(({ record }) => record)),
    async add(hash, record) {
      const { openCatalogue } = await import('../store/postgres/postgres.ts')
      const catalogue = openCatalogue({ url, password })
      // A workspace that a URL named has no key, and is not to be joined by creating it again.
      const known = await catalogue.workspaces().finally(() => catalogue.close())
      if (known.some(({ name }) => name === record.name)) return false
      for (;;) {
        const added = await within(async (lines, add) => {
          if (lines.some((line) => line.record.name === record.name)) return false
          return (await add({ hash, record })) === undefined ? undefined : true
        })
        if (added !== undefined) return added
      }
    },
  }
}

type Listed = { hash: string; record: SharedRecord }
type Add = (event: Listed) => Promise<LogLine | undefined>

function listedIn({ event }: LogLine): Listed[] {
  const { hash, record } = event
  const parsed = SharedRecord.safeParse(record)
  return typeof hash === 'string' && parsed.success ? [{ hash, record: parsed.data }] : []
}
