import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { join } from 'node:path'

import { readDocumentAs } from '../../files/document.ts'
import { ifPresent, makeDirectory, namesIn } from '../../files/files.ts'
import { replaceDocument, replaceHint } from '../../files/replace.ts'
import { lockHolder } from '../../process/lock.ts'
import { ConnectionRecord, PairingRecord } from '../../schema/hub-record.ts'

/** The hubs that this machine is paired with: one small file each, which only its user may read. */
export type Pairings = {
  list(): PairingRecord[]
  get(hub: string): PairingRecord | undefined
  put(record: PairingRecord): Promise<void>
  /** Removes the credentials for a hub; false when there are none. */
  remove(hub: string): boolean
  /** What `relay connect` last reported about a hub. */
  connection(hub: string): ConnectionRecord | undefined
  report(hub: string, connection: Omit<ConnectionRecord, 'format' | 'since'>): void
  /** The path of the lock that the one `relay connect` of a hub holds. */
  lockPath(hub: string): string
  /** True while a process holds that lock. */
  isConnecting(hub: string): boolean
}

/** Opens the pairings of a data directory. */
export function openPairings(dataDir: string, now: () => number): Pairings {
  const directory = join(dataDir, 'hubs')
  makeDirectory(directory)
  const pathOf = (hub: string, kind: string) => join(directory, `${keyOf(hub)}${kind}`)

  return {
    list: () =>
      namesIn(directory)
        .filter((name) => name.endsWith('.pairing.json'))
        .map((name) => readDocumentAs(join(directory, name), PairingRecord))
        .filter((record) => record !== undefined)
        .toSorted((a, b) => (a.hub < b.hub ? -1 : 1)),
    get: (hub) => readDocumentAs(pathOf(hub, '.pairing.json'), PairingRecord),
    put: (record) => replaceDocument(pathOf(record.hub, '.pairing.json'), record),
    remove(hub) {
      ifPresent(() => unlinkSync(pathOf(hub, '.state.json')))
      return ifPresent(() => unlinkSync(pathOf(hub, '.pairing.json')))
    },
    connection: (hub) => readDocumentAs(pathOf(hub, '.state.json'), ConnectionRecord),
    report(hub, connection) {
      const since = new Date(now()).toISOString()
      replaceHint(pathOf(hub, '.state.json'), { format: 1, since, ...connection })
    },
    lockPath: (hub) => pathOf(hub, '.connect'),
    isConnecting: (hub) => lockHolder(pathOf(hub, '.connect')) !== undefined,
  }
}

/** The name of the files of a hub: its address cannot be one. */
function keyOf(hub: string): string {
  return createHash('sha256').update(hub).digest('hex').slice(0, 20)
}
