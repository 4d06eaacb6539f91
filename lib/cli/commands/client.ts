import { addClient, listClients, removeClient } from '../../operations/owner/clients.ts'
import { readGuarded } from '../../files/trusted.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { readScopes } from './token.ts'

/** The arguments and flags of `relay client add`, as typed. */
type Options = {
  id: string
  redirect: string[] | undefined
  name: string | undefined
  scopes: string | undefined
  secretFile: string | undefined
}

/** `relay client add`: sets up an OAuth client with a secret, which is printed once unless a file holds it. */
export const addClientVerb: Verb<Options> = {
  operations: [addClient],
  async run({ perform }, { id, redirect = [], name, scopes, secretFile }) {
    if (redirect.length === 0) throw new UsageError('--redirect names where its codes may be sent.')
    const added = await perform(addClient, {
      client: id,
      name,
      redirect_uris: redirect,
      scopes: scopes === undefined ? undefined : readScopes(scopes),
      secret: secretFile === undefined ? undefined : readSecretFile(secretFile),
    })
    const { secret } = added
    const note =
      secret === undefined
        ? `${id} is configured with the secret of "${secretFile}". A person approves it when it connects.`
        : `The secret of ${id} is shown once and stored as a hash. A person approves it when it connects.`
    return { document: added, lines: secret === undefined ? [] : [secret], note }
  },
}

/** `relay client list`: lists the OAuth clients of the configuration file. */
export const clientsVerb: Verb<object> = {
  operations: [listClients],
  async run({ perform, screen }) {
    const document = await perform(listClients)
    if (document.clients.length === 0) {
      return { document, lines: ['No clients yet. Add one: relay client add ID --redirect URL'] }
    }
    const rows = document.clients.map((client): Cell[] => [
      { text: client['client'], colour: 'bold' },
      { text: oneLine(client['name']) },
      { text: client['redirect_uris'].join(' ') },
      { text: client['scopes'].join(' ') },
    ])
    return { document, lines: table(screen, ['ID', 'NAME', 'REDIRECT', 'AT MOST'], rows) }
  },
}

/** `relay client remove`: removes a client, and ends its approvals immediately. */
export const removeClientVerb: Verb<{ id: string }> = {
  operations: [removeClient],
  async run({ perform }, { id }) {
    const document = await perform(removeClient, { client: id })
    const { ended } = document
    const approvals = `${ended} approval${ended === 1 ? '' : 's'}`
    return { document, lines: [`Removed ${id} and ended ${approvals}.`] }
  },
}

function readSecretFile(path: string): string {
  const found = readGuarded(path, { forbidden: 0o077, mayBeRoots: false })
  if (found.state === 'read') return found.text.trim()
  const why =
    found.state === 'absent' ? 'it does not exist' : (found.why ?? 'other users may read it')
  throw new UsageError(`--secret-file cannot be used: ${why}.`)
}
