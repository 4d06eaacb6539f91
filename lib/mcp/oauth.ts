import {
  InvalidClientMetadataError,
  InvalidGrantError,
  InvalidRequestError,
  InvalidTargetError,
  InvalidTokenError,
} from '@modelcontextprotocol/sdk/server/auth/errors.js'
import type {
  AuthorizationParams,
  OAuthServerProvider,
} from '@modelcontextprotocol/sdk/server/auth/provider.js'
import {
  createOAuthMetadata,
  mcpAuthMetadataRouter,
  mcpAuthRouter,
} from '@modelcontextprotocol/sdk/server/auth/router.js'
import type {
  OAuthClientInformationFull,
  OAuthTokens,
} from '@modelcontextprotocol/sdk/shared/auth.js'
import { Router } from 'express'
import type { RequestHandler, Response } from 'express'

import type { Approvals, Asked } from '../access/approvals.ts'
import type { Clients } from '../access/oauth-clients.ts'
import { ACCESS_MS } from '../access/grants.ts'
import type { Grants, TokenPair } from '../access/grants.ts'
import { RelayError } from '../errors.ts'
import type { ClientRecord } from '../schema/access-records.ts'

/** The only thing that can be asked for. */
const SCOPE = 'relay'

/** Codes whose proof is being looked at; one whose proof was wrong waits here until others come. */
const MOST_SHOWN = 20

/** Characters of a client's state; it travels in the address of the page, which has a limit. */
const MOST_STATE = 4000

/** What an S256 challenge looks like: 256 bits in base64url (RFC 7636). */
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/

export type OauthOptions = {
  /** Where the world finds this server. */
  base: URL
  clients: Clients
  approvals: Approvals
  grants: Grants
  /** Sends a person to the page where a request is approved. */
  askOwner: (
    res: Response,
    request: ReturnType<Approvals['open']> & { client: ClientRecord; asked: Asked },
  ) => void
}

/** The address that tokens are for (RFC 8707), and where a client that has none learns how to get one (RFC 9728). */
export function placesOfOauth(base: URL): { resource: string; metadataUrl: string } {
  return {
    resource: new URL('/mcp', base).href,
    metadataUrl: new URL('/.well-known/oauth-protected-resource/mcp', base).href,
  }
}

/**
 * The endpoints of an authorization server, the SDK's own, over what the relay keeps. Every client is a
 * public one: it has no secret that could be kept or lost, PKCE binds its codes to it.
 *
 * No request is refused for the number of others: behind a tunnel all callers share one address, so a limit
 * would be the owner's to lose. None is needed, because a stranger's call stores nothing here, and what could
 * be guessed has 256 bits; the eight digits of the terminal have limits of their own (`approvals`).
 */
export function createOauthRouter(on: OauthOptions): RequestHandler {
  const { base } = on
  const { resource } = placesOfOauth(base)
  const provider = createProvider(on, resource)
  const about = {
    resourceServerUrl: new URL(resource),
    scopesSupported: [SCOPE],
    resourceName: 'durable-relay',
  }
  const oauthMetadata = {
    ...createOAuthMetadata({ provider, issuerUrl: base, scopesSupported: [SCOPE] }),
    token_endpoint_auth_methods_supported: ['none'],
    revocation_endpoint_auth_methods_supported: ['none'],
    authorization_response_iss_parameter_supported: true,
  }
  const unlimited = { rateLimit: false } as const
  const router = Router()
  router.use(withoutCors)
  router.use('/authorize', keepErrorsHere(on))
  router.use(mcpAuthMetadataRouter({ oauthMetadata, ...about }))
  router.use(
    mcpAuthRouter({
      provider,
      issuerUrl: base,
      ...about,
      authorizationOptions: unlimited,
      tokenOptions: unlimited,
      clientRegistrationOptions: { ...unlimited, clientSecretExpirySeconds: 0 },
      revocationOptions: unlimited,
    }),
  )
  return router
}

/** The SDK lets every page in; here no page but the relay's own gets as far as this. */
const withoutCors: RequestHandler = (_req, res, next) => {
  const setHeader = res.setHeader.bind(res)
  res.setHeader = (name, value) =>
    name.toLowerCase().startsWith('access-control-') ? res : setHeader(name, value)
  next()
}

/**
 * Anybody may register an address, so a wrong request is sent on to it only when the owner approved the client
 * before; else this server's name would lead wherever a stranger likes. RFC 9700, section 4.11.2.
 */
function keepErrorsHere({ grants }: OauthOptions): RequestHandler {
  return (req, res, next) => {
    const redirect = res.redirect.bind(res)
    const clientId = req.query['client_id']
    // The SDK answers errors with 302; the page of the owner is a 303.
    res.redirect = (status: number | string, url?: number | string) => {
      if (status !== 302) return redirect(Number(status), String(url))
      if (typeof clientId === 'string' && grants.isApproved(clientId)) {
        return redirect(302, String(url))
      }
      const said = new URL(String(url)).searchParams
      const error = said.get('error') ?? 'invalid_request'
      res.status(400).json({ error, error_description: said.get('error_description') ?? error })
    }
    next()
  }
}

function createProvider(on: OauthOptions, resource: string): OAuthServerProvider {
  const { clients, approvals, grants } = on
  /** Requests whose code was shown and whose proof is looked at next. */
  const shown = new Map<
    string,
    Exclude<ReturnType<Approvals['take']>, { reused: string | undefined }>
  >()

  return {
    clientsStore: {
      getClient: (clientId) => {
        const client = clients.get(clientId)
        return client && informationOf(client)
      },
      registerClient: (asked) => informationOf(register(clients, asked)),
    },

    authorize: (client, params, res) => {
      // The SDK lets the port of a loopback address differ; an exact match is asked for here, and a redirect
      // that is not known gets nothing, not even the refusal.
      if (!client.redirect_uris.includes(params.redirectUri)) {
        res
          .status(400)
          .json(new InvalidRequestError('Unregistered redirect_uri').toResponseObject())
        return Promise.resolve()
      }
      refuseOtherTarget(params.resource, resource)
      if (!CHALLENGE.test(params.codeChallenge)) {
        throw new InvalidRequestError('code_challenge is not one of S256')
      }
      if ((params.state ?? '').length > MOST_STATE)
        throw new InvalidRequestError('state is too long')
      const record = clients.get(client.client_id)
      if (record === undefined) throw new InvalidRequestError('Unknown client')
      const asked = askedOf(client.client_id, params)
      on.askOwner(res, { ...approvals.open(asked), client: record, asked })
      return Promise.resolve()
    },

    challengeForAuthorizationCode: (client, code) => {
      const found = approvals.take(code, client.client_id)
      if ('reused' in found) {
        // A code that comes twice was stolen; what came of it ends.
        if (found.reused !== undefined) grants.end(found.reused)
        throw new InvalidGrantError('The code is not known, is over, or was used already')
      }
      for (const oldest of shown.keys()) if (shown.size >= MOST_SHOWN) shown.delete(oldest)
      shown.set(code, found)
      return Promise.resolve(found.challenge)
    },

    exchangeAuthorizationCode: async (client, code, _verifier, redirectUri, target) => {
      const found = shown.get(code)
      shown.delete(code)
      if (found === undefined) throw new InvalidGrantError('The code is not known')
      if (redirectUri !== found.redirectUri)
        throw new InvalidGrantError('redirect_uri is another one')
      refuseOtherTarget(target, resource)
      const pair = await grants.grant(client.client_id, found)
      approvals.noteGrant(code, pair.grant)
      return tokensOf(pair)
    },

    exchangeRefreshToken: async (client, token, _scopes, target) => {
      refuseOtherTarget(target, resource)
      const pair = await grants.rotate(client.client_id, token)
      if (pair === undefined) throw new InvalidGrantError('The refresh token is not good any more')
      return tokensOf(pair)
    },

    verifyAccessToken: (token) => {
      const expiresAt = grants.endOf(token)
      const found = grants.find(token)
      if (found === undefined || expiresAt === undefined)
        throw new InvalidTokenError('Unknown token')
      return Promise.resolve({ token, clientId: found.caller.name, scopes: [SCOPE], expiresAt })
    },

    revokeToken: (client, { token }) => Promise.resolve(grants.revoke(client.client_id, token)),
  }
}

function register(
  clients: Clients,
  asked: Pick<OAuthClientInformationFull, 'client_name' | 'redirect_uris'>,
): ClientRecord {
  try {
    return clients.register({ name: asked.client_name, redirectUris: asked.redirect_uris })
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    throw new InvalidClientMetadataError(error.message)
  }
}

function informationOf(client: ClientRecord): OAuthClientInformationFull {
  return {
    client_id: client.client_id,
    client_name: client.name,
    client_id_issued_at: Math.floor(Date.parse(client.created_at) / 1000),
    redirect_uris: client.redirect_uris,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: SCOPE,
  }
}

function askedOf(clientId: string, params: AuthorizationParams): Asked {
  const { redirectUri, codeChallenge: challenge, state } = params
  return { clientId, redirectUri, challenge, state }
}

/** A client that names a resource must mean this one; one that names none can mean no other. */
function refuseOtherTarget(target: URL | undefined, resource: string): void {
  if (target === undefined || target.href === resource) return
  throw new InvalidTargetError(`The resource of this server is ${resource}`)
}

function tokensOf({ access, refresh }: TokenPair): OAuthTokens {
  return {
    access_token: access,
    token_type: 'Bearer',
    expires_in: ACCESS_MS / 1000,
    refresh_token: refresh,
    scope: SCOPE,
  }
}
