import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { ClientRecord, SigningKey } from '../schema/access-records.ts'
import { DisplayName, given } from '../schema/name.ts'
import { openRecords } from './records.ts'
import { createSigned } from './signed.ts'

/** The longest id of a client, which becomes part of addresses and of the document of its grant. */
const MOST_CHARACTERS = 2000

/** The registered OAuth clients. */
export type Clients = Awaited<ReturnType<typeof openClients>>

/**
 * Opens the clients of a data directory. Registration is open to everyone, so it stores nothing: a client's id
 * contains its own metadata, signed under a key of this data directory (RFC 7591, appendix A.5.2). Ids of earlier
 * versions are read from their files.
 */
export async function openClients(directory: string, on: { now: () => number }) {
  const kept = openRecords(join(directory, 'clients'), ClientRecord)
  const keys = openRecords(join(directory, 'keys'), SigningKey)
  if (keys.get(KEY) === undefined)
    await keys.put(KEY, { format: 1, key: randomBytes(32).toString('hex') })
  // Read each time: if two servers start at once, both then use the key that was written last.
  const ids = createSigned(() => keyOf(keys.get(KEY)), 'client')

  function get(clientId: string): ClientRecord | undefined {
    if (!clientId.includes('.')) return kept.get(clientId)
    const parsed = ClientRecord.safeParse({ ...asObject(ids.read(clientId)), client_id: clientId })
    return parsed.success ? parsed.data : undefined
  }

  return {
    get,

    /** Registers a client. Throws `INPUT_INVALID` for redirects that could leak a code. */
    register(asked: { name: string | undefined; redirectUris: string[] }): ClientRecord {
      const { redirectUris: redirect_uris } = asked
      const bad = redirect_uris.find((uri) => !isSafeRedirect(uri))
      if (bad !== undefined || redirect_uris.length === 0 || redirect_uris.length > 5) {
        const message =
          'Cannot register: redirect_uris must be one to five https addresses, or http ones of this machine.'
        throw new RelayError('INPUT_INVALID', message)
      }
      const name = given(DisplayName).safeParse(asked.name?.slice(0, 100))
      const created_at = new Date(on.now()).toISOString()
      const metadata = {
        format: 1 as const,
        name: name.success ? name.data : 'unnamed client',
        redirect_uris,
        created_at,
      }
      const client_id = ids.write(metadata)
      if (client_id.length <= MOST_CHARACTERS) return { ...metadata, client_id }
      const message =
        'Cannot register: the redirect_uris are too long together. Register fewer, or shorter ones.'
      throw new RelayError('INPUT_INVALID', message)
    },
  }
}

/** The name of the document of the signing key. */
const KEY = 'clients'

function keyOf(record: SigningKey | undefined): string {
  if (record !== undefined) return record.key
  const message =
    'Cannot recognize clients: the key that signs their ids was removed. Restart the server.'
  throw new RelayError('STORE_WRITE_FAILED', message)
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

/** Where a code may be sent: over TLS, or to a program of this machine. RFC 8252, section 7.3. */
function isSafeRedirect(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false
  const { protocol, hostname, hash, username, password } = new URL(text)
  if (hash !== '' || username !== '' || password !== '') return false
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isHere)
}
