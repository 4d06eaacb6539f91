import { join } from 'node:path'

import { openGrants } from '../../access/grants.ts'
import type { Grants } from '../../access/grants.ts'
import { openTokens } from '../../access/access-tokens.ts'
import type { Tokens } from '../../access/access-tokens.ts'
import { RelayError } from '../../errors.ts'
import { DisplayName, given } from '../../schema/name.ts'
import type { Rights, TokenRecord } from '../../schema/access-records.ts'
import { readAgent } from '../context.ts'
import type { Answer, Context } from '../context.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

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
  return { document: { ...entryOfToken(record), token: secret }, lines: [secret], note }
}

/** `relay token list`: who may call over HTTP, clients of OAuth too; the secrets themselves are nowhere. */
export function listTokens(context: Context): Promise<Answer> {
  const entries = [
    ...tokensOf(context).list().map(entryOfToken),
    ...grantsOf(context).list().map(entryOfGrant),
  ]
  const rows = entries.map(({ id, name, ...entry }): Cell[] => [
    { text: id, colour: 'bold' },
    { text: oneLine(name) },
    { text: oneLine(mayOf(entry)) },
    { text: age(entry.created_at, context.now) },
  ])
  const lines =
    rows.length === 0
      ? ['Nobody. Make a token: relay token create NAME']
      : table(context.screen, HEAD, rows)
  return Promise.resolve({ document: { tokens: entries }, lines })
}

/** `relay token revoke`: ends a token with every browser session that it opened, or an approved client, at once. */
export function revokeToken(context: Context, typed: string): Promise<Answer> {
  if (grantsOf(context).end(typed)) {
    return Promise.resolve({ document: { id: typed }, lines: [`Revoked ${typed}.`] })
  }
  const record = tokensOf(context).revoke(typed)
  const lines = [`Revoked ${record.id} (${oneLine(record.name)}).`]
  return Promise.resolve({ document: entryOfToken(record), lines })
}

/** One row: somebody who may call. */
type Entry = { id: string; name: string; kind: 'token' | 'client'; created_at: string } & Rights

function tokensOf({ relay }: Context): Tokens {
  return openTokens(join(relay.machine.dataDir, 'http'), relay.clock.now)
}

function grantsOf({ relay }: Context): Grants {
  // Which address their tokens are good for is the server's affair; here they are only listed and ended.
  return openGrants(join(relay.machine.dataDir, 'http'), {
    now: relay.clock.now,
    resource: '',
  })
}

function rightsOf({ relay }: Context, agent: string | undefined): Rights {
  if (agent === undefined) return { rights: 'owner' }
  return { rights: 'agent', agent: readAgent(agent), workspace: relay.machine.workspaceId }
}

function readName(typed: string): string {
  const parsed = given(DisplayName).safeParse(typed)
  if (parsed.success) return parsed.data
  const message = 'Cannot make a token: its name must be 1 to 200 visible characters.'
  throw new RelayError('INPUT_INVALID', message)
}

function mayOf(rights: Rights): string {
  return rights.rights === 'owner'
    ? 'everything'
    : `what ${rights.agent} may in ${rights.workspace}`
}

function entryOfToken({ id, name, grants, created_at }: TokenRecord): Entry {
  return { id, name, kind: 'token', created_at, ...grants }
}

function entryOfGrant({ id, record }: ReturnType<Grants['list']>[number]): Entry {
  const { agent, workspace, created_at } = record
  return {
    id,
    name: `client of ${agent}`,
    kind: 'client',
    created_at,
    rights: 'agent',
    agent,
    workspace,
  }
}
