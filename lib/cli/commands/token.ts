import { createToken, listTokens, revokeToken } from '../../operations/owner/tokens.ts'
import type { Entry } from '../../operations/owner/tokens.ts'
import type { Verb } from '../command.ts'
import { readAgent } from '../context.ts'
import type { Context } from '../context.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

const HEAD = ['ID', 'NAME', 'MAY', 'AGE']

/** `relay token create`: prints a new token once. With `--agent`, it has that agent's rights in this workspace. */
export const createVerb: Verb<{
  name: string
  agent: string | undefined
  scopes: string | undefined
  metrics: boolean
}> = {
  operations: [createToken],
  async run({ perform }, { name, agent, scopes, metrics }) {
    const asked = {
      name,
      agent: agent && readAgent(agent),
      scopes: scopes && readScopes(scopes),
      ...(metrics ? { metrics } : {}),
    }
    const created = await perform(createToken, asked)
    const note = `The token is shown once and stored as a hash. Revoke it with: relay token revoke ${created.id}`
    return { document: created, lines: [created.token], note }
  },
}

/** The scopes of `--scopes`, separated by commas or spaces; `read` is short for `mcp:read`. */
export function readScopes(typed: string): string[] {
  const words = typed.split(/[\s,]+/).filter((word) => word !== '')
  return words.map((word) => (word.startsWith('mcp:') ? word : `mcp:${word}`))
}

/** `relay token list`: lists tokens and approved clients, without their secrets. */
export const tokensVerb: Verb<object> = {
  operations: [listTokens],
  async run(context) {
    const document = await context.perform(listTokens)
    return { document, lines: linesOf(context, document.tokens) }
  },
}

/** `relay token revoke`: revokes a token or an approved client immediately. */
export const revokeVerb: Verb<{ name: string }> = {
  operations: [revokeToken],
  async run({ perform }, { name: typed }) {
    const revoked = await perform(revokeToken, { name: typed })
    const { id, name } = revoked
    return {
      document: revoked,
      lines: [name === undefined ? `Revoked ${id}.` : `Revoked ${id} (${oneLine(name)}).`],
    }
  },
}

function linesOf({ screen, now }: Context, entries: Entry[]): string[] {
  if (entries.length === 0) return ['No tokens yet. Create one: relay token create NAME']
  const rows = entries.map((entry): Cell[] => [
    { text: entry.id, colour: 'bold' },
    { text: oneLine(entry.name) },
    { text: oneLine(rightsOf(entry)) },
    { text: age(entry.created_at, now) },
  ])
  return table(screen, HEAD, rows)
}

function rightsOf(entry: Entry): string {
  if (entry.rights === 'owner') return 'everything'
  if (entry.rights === 'metrics') return 'read /metrics'
  const { scopes = [] } = entry
  const tools = scopes.length === 0 ? '' : ` with ${scopes.join(' ')}`
  return `what ${entry.agent} may in ${entry.workspace}${tools}`
}
