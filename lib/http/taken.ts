import type { Grants } from '../access/grants.ts'
import type { Tokens } from '../access/access-tokens.ts'
import { agentsIn } from './api/workspaces.ts'
import type { House } from './house.ts'

/** Names by which sessions and shells of this machine speak by default. */
const SELF_NAMED = ['claude-code', 'codex-mcp-client', 'cli', 'owner']

/**
 * The agents of a workspace that exist already: registered, served or configured, named by a token or an
 * approval, or a default name.
 */
export async function takenNames(
  house: House,
  on: { tokens: Tokens; grants: Grants; workspace: string },
): Promise<string[]> {
  const { tokens, grants, workspace } = on
  const rights = [
    ...tokens.list().map((token) => token.grants),
    ...grants.list().map(({ record }) => record),
  ]
  const named = rights.flatMap((each) =>
    'agent' in each && each.workspace === workspace ? [each.agent] : [],
  )
  const known = await agentsIn(house, await house.workspaces.open(workspace))
  return [...SELF_NAMED, house.ownerAgent, ...named, ...known]
}
