import { basename, join } from 'node:path'

import { openTokens } from '../access/tokens.ts'
import type { Tokens } from '../access/tokens.ts'
import { RelayError } from '../errors.ts'
import { DisplayName } from '../schema/name.ts'
import type { Rights, TokenRecord } from '../schema/credential.ts'
import { readAgent } from './context.ts'
import type { Answer, Context } from './context.ts'
import { table } from './table.ts'
import type { Cell } from './table.ts'
import { oneLine } from './text.ts'
import { age } from './time.ts'

const HEAD = ['ID', 'NAME', 'MAY', 'AGE']

/** `relay token create`: prints a new token, once. With an agent's name it is that agent's, in this workspace. */
export async function createToken(
  context: Context,
  typed: string,
  agent: string | undefined,
): Promise<Answer> {
  const name = readName(typed)
  const { secret, record } = await tokensOf(context).create(name, rightsOf(context, agent))
  const note = `It is shown this once and kept as a hash. End it with: relay token revoke ${record.id}`
  return { document: { ...documentOf(record), token: secret }, lines: [secret], note }
}

/** `relay token list`: who may call over HTTP; the tokens themselves are nowhere. */
export function listTokens(context: Context): Promise<Answer> {
  const records = tokensOf(context).list()
  const rows = records.map((record): Cell[] => [
    { text: record.id, colour: 'bold' },
    { text: oneLine(record.name) },
    { text: oneLine(mayOf(record)) },
    { text: age(record.created_at, context.now) },
  ])
  const lines =
    rows.length === 0
      ? ['No tokens. Make one: relay token create NAME']
      : table(context.screen, HEAD, rows)
  return Promise.resolve({ document: { tokens: records.map(documentOf) }, lines })
}

/** `relay token revoke`: ends a token and every browser session that it opened, at once. */
export function revokeToken(context: Context, typed: string): Promise<Answer> {
  const record = tokensOf(context).revoke(typed)
  const lines = [`Revoked ${record.id} (${oneLine(record.name)}).`]
  return Promise.resolve({ document: documentOf(record), lines })
}

function tokensOf({ settings, relay }: Context): Tokens {
  return openTokens(join(settings.dataDir, 'http'), relay.clock.now)
}

function rightsOf({ relay }: Context, agent: string | undefined): Rights {
  if (agent === undefined) return { rights: 'owner' }
  return { rights: 'agent', agent: readAgent(agent), workspace: basename(relay.store.location) }
}

function readName(typed: string): string {
  const parsed = DisplayName.safeParse(typed)
  if (parsed.success) return parsed.data
  const message = 'Cannot make a token: its name must be 1 to 200 visible characters.'
  throw new RelayError('INPUT_INVALID', message)
}

function mayOf({ grants }: TokenRecord): string {
  if (grants.rights === 'owner') return 'everything'
  return `what ${grants.agent} may in ${grants.workspace}`
}

function documentOf({ id, name, grants, created_at }: TokenRecord) {
  return { id, name, ...grants, created_at }
}
