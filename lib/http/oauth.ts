import type { RequestHandler } from 'express'

import type { Tokens } from '../access/access-tokens.ts'
import { createApprovals } from '../access/approvals.ts'
import { openGrants } from '../access/grants.ts'
import type { Grants } from '../access/grants.ts'
import type { Clients } from '../access/oauth-clients.ts'
import { createOauthRouter, placesOfOauth } from '../mcp/oauth/oauth.ts'
import { agentsIn } from '../operations/look/list-agents.ts'
import { createAskOwner, createConsent } from './consent/consent.ts'
import { createGithubSignIn } from './consent/github-sign-in.ts'
import type { HttpContext } from './context.ts'

/** Names by which sessions and shells of this machine send jobs by default. */
const DEFAULT_NAMES = ['claude-code', 'codex-mcp-client', 'cli', 'owner']

/** OAuth at one public address. */
export type Oauth = { grants: Grants; handlers: RequestHandler[]; metadataUrl: string }

/** Makes the consent page and the OAuth endpoints for a public address. */
export function createOauth(
  context: HttpContext,
  on: { base: URL; port: number; directory: string; clients: Clients; tokens: Tokens },
): Oauth {
  const { base, port, directory, clients, tokens } = on
  const { now, workspaces, identity, warn } = context
  const { resource, metadataUrl } = placesOfOauth(base)
  const grants = openGrants(directory, { now, resource })
  const isOwner = (secret: string) => tokens.find(secret)?.rights === 'owner'
  const approvals = createApprovals({ now, isOwner })
  const ids = () => [...new Set([workspaces.own, ...workspaces.list().map(({ id }) => id)])]
  const knownAgents = (workspace: string) => knownAgentsOf(context, { tokens, grants, workspace })
  const askOwner = createAskOwner({ announce: warn })
  const settings = () => identity.settings().identity.github
  const secret = identity.githubSecret
  const signIn = createGithubSignIn({ base, port, approvals, settings, secret, now, warn })
  const hasSecrets = () => Object.keys(identity.settings().clients).length > 0
  const handlers = [
    createConsent({
      base,
      approvals,
      clients,
      signIn,
      workspaces: ids,
      agentsIn: knownAgents,
      async approved({ agent, workspace, person }) {
        const { audit } = await workspaces.open(workspace)
        await audit.record({ what: 'client.approved', who: { person }, agent })
      },
      announce: warn,
    }),
    signIn.router,
    createOauthRouter({ base, clients, approvals, grants, now, hasSecrets, askOwner }),
  ]
  return { grants, handlers, metadataUrl }
}

/**
 * The agents of a workspace that exist: registered, served or configured, named by a token or an approval, or a
 * default name.
 */
async function knownAgentsOf(
  { workspaces, ownerAgent }: HttpContext,
  { tokens, grants, workspace }: { tokens: Tokens; grants: Grants; workspace: string },
): Promise<string[]> {
  const rights = [
    ...tokens.list().map((token) => token.grants),
    ...grants.list().map(({ record }) => record),
  ]
  const named = rights.flatMap((each) =>
    'agent' in each && each.workspace === workspace ? [each.agent] : [],
  )
  const known = await agentsIn(await workspaces.open(workspace))
  return [...DEFAULT_NAMES, ownerAgent, ...named, ...known]
}
