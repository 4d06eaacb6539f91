import { randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { ClientRecord, SigningKey } from '../schema/access-records.ts'
import { DisplayName, given } from '../schema/name.ts'
import { isSafeRedirect } from '../schema/oauth-client.ts'
import type { ConfiguredClient } from '../schema/oauth-client.ts'
import type { Scope } from '../schema/root.ts'
import { openRecords } from './records.ts'
import { hashOf } from './secrets.ts'
import { createSigned } from './signed.ts'

/** The longest id of a client, which becomes part of addresses and of the document of its grant. */
const MOST_CHARACTERS = 2000

/** The OAuth clients: those that registered themselves, and those of the operator's configuration. */
export type Clients = Awaited<ReturnType<typeof openClients>>

/**
 * Opens the clients of a data directory. Registration is open to everyone, so it stores nothing: a client's id
 * contains its own metadata, signed under a key of this data directory (RFC 7591, appendix A.5.2). Ids of earlier
 * versions are read from their files. `configured` reads the clients of the operator, which have secrets.
 */
export async function openClients(
  directory: string,
  on: { now: () => number; configured: () => Record<string, ConfiguredClient> },
) {
  const kept = openRecords(join(directory, 'clients'), ClientRecord)
  const keys = openRecords(join(directory, 'keys'), SigningKey)
  if (keys.get(KEY) === undefined)
    await keys.put(KEY, { format: 1, key: randomBytes(32).toString('hex') })
  // Read each time: if two servers start at once, both then use the key that was written last.
  const ids = createSigned(() => keyOf(keys.get(KEY)), 'client')

  function get(clientId: string): ClientRecord | undefined {
    const configured = configuredClient(clientId)
    if (configured !== undefined) return recordOf(clientId, configured)
    if (!clientId.includes('.')) return kept.get(clientId)
    const parsed = ClientRecord.safeParse({ ...asObject(ids.read(clientId)), client_id: clientId })
    return parsed.success ? parsed.data : undefined
  }

  /** A client of the operator. Only ids without a dot are looked up, so that strangers cause no reading of the file. */
  function configuredClient(clientId: string): ConfiguredClient | undefined {
    if (clientId.includes('.')) return undefined
    const clients = on.configured()
    return Object.hasOwn(clients, clientId) ? clients[clientId] : undefined
  }

  return {
    get,

    /** The most that a client may be granted; undefined for one that registered itself, whose approval decides alone. */
    limitOf: (clientId: string): readonly Scope[] | undefined => configuredClient(clientId)?.scopes,

    /**
     * Whether a client has shown who it is: `open` for one that registered itself and has no secret. Hashes are compared,
     * so the duration says nothing about a secret.
     */
    prove(clientId: string, secret: string | undefined): 'open' | 'right' | 'wrong' {
      const client = configuredClient(clientId)
      if (client === undefined) return 'open'
      const shown = Buffer.from(hashOf(secret ?? ''), 'hex')
      return timingSafeEqual(shown, Buffer.from(client.secretHash, 'hex')) ? 'right' : 'wrong'
    },

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

function recordOf(client_id: string, { name, redirectUris }: ConfiguredClient): ClientRecord {
  return { format: 1, client_id, name, redirect_uris: redirectUris, created_at: LONG_AGO }
}

/** The configuration does not say since when a client is in it. */
const LONG_AGO = new Date(0).toISOString()

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
