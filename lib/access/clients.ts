import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { ClientRecord } from '../schema/credential.ts'
import { DisplayName } from '../schema/name.ts'
import { openRecords } from './records.ts'

/** Clients known at once. One that nobody approved gives way to a newer one. */
const MOST = 50

/** The programs that registered themselves. */
export type Clients = ReturnType<typeof openClients>

/** Opens them. `isApproved` says whose place is safe: anybody may register, so the others' is not. */
export function openClients(
  directory: string,
  on: { now: () => number; isApproved: (clientId: string) => boolean },
) {
  const clients = openRecords(join(directory, 'clients'), ClientRecord)

  /** Makes place for one more; the oldest that nobody approved goes. Throws `BUSY`. */
  function makePlace(): void {
    const all = clients.all()
    if (all.length < MOST) return
    const [oldest] = all
      .filter(({ record }) => !on.isApproved(record.client_id))
      .toSorted((a, b) => (a.record.created_at < b.record.created_at ? -1 : 1))
    if (oldest === undefined) {
      throw new RelayError('BUSY', `Cannot register: ${MOST} clients are approved already.`)
    }
    clients.remove(oldest.name)
  }

  return {
    get: (clientId: string): ClientRecord | undefined => clients.get(clientId),

    /** Takes a program in. Throws `INPUT_INVALID` for redirects that could give a code away, and `BUSY`. */
    async register(asked: {
      name: string | undefined
      redirectUris: string[]
    }): Promise<ClientRecord> {
      const bad = asked.redirectUris.find((uri) => !isSafeRedirect(uri))
      if (bad !== undefined || asked.redirectUris.length === 0 || asked.redirectUris.length > 5) {
        const message =
          'Cannot register: redirect_uris must be one to five https addresses, or http ones of this machine.'
        throw new RelayError('INPUT_INVALID', message)
      }
      makePlace()
      const name = DisplayName.safeParse(asked.name?.slice(0, 100))
      const record: ClientRecord = {
        format: 1,
        client_id: randomUUID(),
        name: name.success ? name.data : 'unnamed client',
        redirect_uris: asked.redirectUris,
        created_at: new Date(on.now()).toISOString(),
      }
      await clients.put(record.client_id, record)
      return record
    },
  }
}

/** Where a code may be sent: over TLS, or to a program of this machine. RFC 8252, section 7.3. */
function isSafeRedirect(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false
  const { protocol, hostname, hash, username, password } = new URL(text)
  if (hash !== '' || username !== '' || password !== '') return false
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isHere)
}
