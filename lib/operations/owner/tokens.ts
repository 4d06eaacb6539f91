import * as z from 'zod/mini'

import type { Access } from '../local.ts'
import { RelayError } from '../../errors.ts'
import { problemOf } from '../../schema/problem.ts'
import { SCOPES, Scope } from '../../schema/root.ts'
import { DisplayName, given } from '../../schema/name.ts'
import type { Rights, TokenRecord } from '../../schema/access-records.ts'
import { ADDS, READS, REPEATABLE } from '../effect.ts'
import { localOf } from '../local.ts'
import { noInput, object } from '../look/fields.ts'
import { operationWithView } from '../operation.ts'
import type { Context } from '../operation.ts'

export const createToken = operationWithView({
  name: 'create_token',
  family: 'owner',
  title: 'Create a token',
  description:
    'Create a token for callers over HTTP. With `agent` it has the rights of that agent in this workspace, otherwise the rights of the owner. Returns the secret, which is not stored.',
  who: 'owner',
  effect: ADDS,
  input: z.strictObject({
    name: z.string().check(z.describe('A name to tell the tokens apart')),
    agent: z.optional(z.string()).check(z.describe('The agent whose rights it has')),
    scopes: z
      .optional(z.array(z.string()))
      .check(z.describe('With `agent`: the scopes of guarded tools that it has, such as mcp:read')),
    metrics: z
      .optional(z.boolean())
      .check(z.describe('True for a token that reads /metrics and nothing else')),
  }),
  output: z.looseObject({ id: z.string(), name: z.string(), token: z.string() }),
  async run(context, { name, agent, scopes, metrics }) {
    const rights =
      metrics === true
        ? metricsOnly({ agent, scopes })
        : rightsOf(context, { agent, scopes: scopesOf(scopes) })
    const { tokens } = await localOf(context).access()
    const { secret, record } = await tokens.create(nameOf(name), rights)
    return { ...entryOfToken(record), token: secret }
  },
  view: (created) => created,
})

export const listTokens = operationWithView({
  name: 'list_tokens',
  family: 'owner',
  title: 'List tokens',
  description: 'List who may call over HTTP: tokens, and clients that were approved with OAuth.',
  who: 'anyone',
  effect: READS,
  input: noInput,
  output: z.strictObject({ tokens: z.array(object) }),
  async run(context) {
    const { tokens, grants } = await localOf(context).access()
    return { tokens: [...tokens.list().map(entryOfToken), ...grants.list().map(entryOfGrant)] }
  },
  view: (found) => found,
})

export const revokeToken = operationWithView({
  name: 'revoke_token',
  family: 'owner',
  title: 'Revoke a token',
  description:
    'Revoke a token with every browser session that it opened, or an approved client, at once.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
  input: z.strictObject({ name: z.string().check(z.describe('Its id or its name')) }),
  output: z.looseObject({ id: z.string() }),
  async run(context, { name }): Promise<{ id: string; name?: string }> {
    const { tokens, grants } = await localOf(context).access()
    return grants.end(name) ? { id: name } : entryOfToken(tokens.revoke(name))
  },
  view: (revoked) => revoked,
})

/** A token or an approved client. */
export type Entry = {
  id: string
  name: string
  kind: 'token' | 'client'
  created_at: string
} & Rights

function nameOf(typed: string): string {
  const parsed = given(DisplayName).safeParse(typed)
  if (parsed.success) return parsed.data
  const message = 'Cannot create a token: its name must be 1 to 200 visible characters.'
  throw new RelayError('INPUT_INVALID', message)
}

function metricsOnly(more: Record<string, unknown>): Rights {
  if (Object.values(more).every((value) => value === undefined)) return { rights: 'metrics' }
  const message =
    'Cannot create a token: one for the metrics has no other rights. Leave out agent and scopes.'
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'metrics' } })
}

function rightsOf(
  { workspace, workspaces }: Context,
  { agent, scopes }: { agent: string | undefined; scopes: Scope[] | undefined },
): Rights {
  const own = workspace ?? workspaces.own
  if (agent !== undefined) {
    return { rights: 'agent', agent, workspace: own, ...(scopes === undefined ? {} : { scopes }) }
  }
  if (scopes === undefined) return { rights: 'owner' }
  const message =
    'Cannot create a token: scopes limit the token of an agent, and an owner has all of them. Name the agent.'
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'scopes' } })
}

/** The scopes by their names. Throws `INPUT_INVALID`, which lists those that exist. */
export function scopesOf(words: readonly string[] | undefined): Scope[] | undefined {
  if (words === undefined) return undefined
  const parsed = z.array(Scope).safeParse(words)
  if (parsed.success) return SCOPES.filter((scope) => parsed.data.includes(scope))
  const message = `Cannot grant these scopes: ${problemOf(parsed.error).problem}. They are ${SCOPES.join(', ')}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'scopes' } })
}

function entryOfToken({ id, name, grants, created_at }: TokenRecord): Entry {
  return { id, name, kind: 'token', created_at, ...grants }
}

function entryOfGrant({ id, record }: ReturnType<Access['grants']['list']>[number]): Entry {
  const { agent, workspace, created_at, scopes } = record
  const name = `client of ${agent}`
  return { id, name, kind: 'client', created_at, rights: 'agent', agent, workspace, scopes }
}
