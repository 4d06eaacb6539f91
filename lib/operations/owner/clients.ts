import * as z from 'zod/mini'

import { readConfiguration } from '../../config/config.ts'
import { configureClient } from '../../config/configure.ts'
import { RelayError } from '../../errors.ts'
import { DisplayName } from '../../schema/name.ts'
import { ClientId, ConfiguredClient } from '../../schema/oauth-client.ts'
import { problemOf } from '../../schema/problem.ts'
import { READS, REPEATABLE } from '../effect.ts'
import { localOf } from '../local.ts'
import { noInput, object } from '../look/fields.ts'
import { operation, operationWithView } from '../operation.ts'
import { scopesOf } from './tokens.ts'

const clientField = z.string().check(z.describe('The id of the client'))

/** A secret that another program made: as long as one that the relay makes, or nearly. */
const Secret = z
  .string()
  .check(z.regex(/^[\x21-\x7e]{32,200}$/, 'must be 32 to 200 visible ASCII characters'))

export const addClient = operationWithView({
  name: 'configure_client',
  family: 'owner',
  title: 'Add an OAuth client with a secret',
  description:
    'Add an OAuth client that has a secret to the configuration of this machine, or replace one. Returns the secret once, unless one is given; only its hash is stored. A person still approves the client before it may call.',
  who: 'owner',
  effect: REPEATABLE,
  input: z.strictObject({
    client: clientField,
    name: z.optional(z.string()).check(z.describe('The name that the consent page shows')),
    redirect_uris: z.array(z.string()).check(z.describe('Where its codes may be sent, exactly')),
    scopes: z
      .optional(z.array(z.string()))
      .check(z.describe('The most that it may be granted; without it, every scope')),
    secret: z
      .optional(z.string())
      .check(z.describe('Its secret, where another program made one; without it, a new one')),
  }),
  output: z.looseObject({ client: z.string() }),
  async run(context, { client, name = client, redirect_uris, scopes, secret: given }) {
    const { configPath, access } = localOf(context)
    const { newClientSecret, hashOf } = (await access()).secrets
    const secret = given ?? newClientSecret()
    const settings = settingsOf(client, {
      name,
      secretHash: hashOf(checked(secret)),
      redirectUris: redirect_uris,
      scopes: scopesOf(scopes),
    })
    await configureClient(configPath, client, settings)
    return { client, ...(given === undefined ? { secret } : {}) }
  },
  view: (added) => added,
})

export const listClients = operation({
  name: 'list_configured_clients',
  family: 'owner',
  title: 'List the OAuth clients with a secret',
  description: 'List the OAuth clients of the configuration file, without their secrets.',
  who: 'anyone',
  effect: READS,
  input: noInput,
  output: z.strictObject({ clients: z.array(object) }),
  async run(context) {
    const { clients } = readConfiguration(localOf(context).configPath)
    return {
      clients: Object.entries(clients).map(([client, { name, redirectUris, scopes }]) => ({
        client,
        name,
        redirect_uris: redirectUris,
        scopes,
      })),
    }
  },
})

export const removeClient = operation({
  name: 'unconfigure_client',
  family: 'owner',
  title: 'Remove an OAuth client',
  description:
    'Remove an OAuth client from the configuration, and end its approvals with all tokens at once.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
  input: z.strictObject({ client: clientField }),
  output: z.strictObject({ client: z.string(), ended: z.number() }),
  async run(context, { client }) {
    const { configPath, access } = localOf(context)
    if (!Object.hasOwn(readConfiguration(configPath).clients, client)) {
      const message = `Cannot find client "${client.slice(0, 80)}": "${configPath}" has none of this id. See: relay client list`
      throw new RelayError('TOKEN_NOT_FOUND', message)
    }
    await configureClient(configPath, client, undefined)
    const { grants } = await access()
    return { client, ended: grants.endClient(client) }
  },
})

function checked(secret: string): string {
  const parsed = Secret.safeParse(secret)
  if (parsed.success) return parsed.data
  throw invalid('secret', problemOf(parsed.error).problem)
}

/** Throws `INPUT_INVALID` for what the configuration would not accept. */
function settingsOf(client: string, settings: z.input<typeof ConfiguredClient>): ConfiguredClient {
  const id = ClientId.safeParse(client)
  if (!id.success) throw invalid('client', problemOf(id.error).problem)
  const name = DisplayName.safeParse(settings.name)
  if (!name.success) throw invalid('name', problemOf(name.error).problem)
  const parsed = ConfiguredClient.safeParse(settings)
  if (parsed.success) return parsed.data
  throw invalid('redirect_uris', problemOf(parsed.error).problem)
}

function invalid(field: string, problem: string): RelayError {
  const message = `Cannot add the client: ${field.replace('_uris', ' URI')} ${problem}.`
  return new RelayError('INPUT_INVALID', message, { details: { field } })
}
