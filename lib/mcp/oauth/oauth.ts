import {
  InvalidClientMetadataError,
  InvalidGrantError,
  InvalidRequestError,
  InvalidScopeError,
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

import type { Approvals, Asked } from '../../access/approvals.ts'
import type { Clients } from '../../access/oauth-clients.ts'
import { ACCESS_MS } from '../../access/grants.ts'
import type { Grants, TokenPair } from '../../access/grants.ts'
import { ALL_SCOPES, commonScopes, scopeText, scopesAmong } from '../../access/scopes.ts'
import { RelayError } from '../../errors.ts'
import type { ClientRecord } from '../../schema/access-records.ts'
import type { Scope } from '../../schema/root.ts'
import { createClientCheck } from './client-check.ts'
import type { ClientCheck } from './client-check.ts'

/** Codes that await the check of their verifier. After a wrong verifier a code stays until newer ones displace it. */
const MAX_PRESENTED = 20

/** Characters of a client's state. It is part of the URL of the consent page, whose length is limited. */
const MAX_STATE = 4000

/** An S256 code challenge: 256 bits in base64url (RFC 7636). */
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/

export type OauthOptions = {
  /** The public URL of this server. */
  base: URL
  clients: Clients
  approvals: Approvals
  grants: Grants
  now: () => number
  /** True when the operator configured clients that have a secret. */
  hasSecrets: () => boolean
  /** Redirects a person to the consent page. */
  askOwner: (
    res: Response,
    request: ReturnType<Approvals['open']> & { client: ClientRecord; asked: Asked },
  ) => void
}

/** The resource that tokens are valid for (RFC 8707), and the URL of its metadata (RFC 9728). */
export function placesOfOauth(base: URL): { resource: string; metadataUrl: string } {
  return {
    resource: new URL('/mcp', base).href,
    metadataUrl: new URL('/.well-known/oauth-protected-resource/mcp', base).href,
  }
}

/**
 * The SDK's authorization server endpoints over the relay's clients and grants. A client that registered itself is
 * public: it has no secret, and PKCE binds its codes to it. A client of the operator also shows its secret.
 *
 * No limit counts addresses: behind a tunnel all callers share one, so a stranger could use up the owner's limit. A
 * stranger's call stores nothing here, and every secret has 256 bits. Tokens and wrong secrets are counted for each
 * client (`client-check`), wrong codes of the terminal for each request (`approvals`).
 */
export function createOauthRouter(on: OauthOptions): RequestHandler {
  const { base } = on
  const { resource } = placesOfOauth(base)
  const check = createClientCheck(on)
  const provider = createProvider(on, { resource, check })
  const about = {
    resourceServerUrl: new URL(resource),
    scopesSupported: [...ALL_SCOPES],
    resourceName: 'durable-relay',
  }
  const oauthMetadata = {
    ...createOAuthMetadata({ provider, issuerUrl: base, scopesSupported: [...ALL_SCOPES] }),
    // Read at each request, because a client may be configured while the server runs.
    get token_endpoint_auth_methods_supported() {
      return authMethods(on.hasSecrets())
    },
    get revocation_endpoint_auth_methods_supported() {
      return authMethods(on.hasSecrets())
    },
    authorization_response_iss_parameter_supported: true,
  }
  const unlimited = { rateLimit: false } as const
  const router = Router()
  router.use(withoutCors)
  router.use('/authorize', keepErrorsHere(on))
  router.use(['/token', '/revoke'], ...check.handlers)
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

/** How a client may show who it is. Clients that register themselves take `none`, so it comes first. */
function authMethods(hasSecrets: boolean): string[] {
  return hasSecrets ? ['none', 'client_secret_basic', 'client_secret_post'] : ['none']
}

/** Drops the SDK's CORS headers, which allow every origin. */
const withoutCors: RequestHandler = (_req, res, next) => {
  const setHeader = res.setHeader.bind(res)
  res.setHeader = (name, value) =>
    name.toLowerCase().startsWith('access-control-') ? res : setHeader(name, value)
  next()
}

/**
 * Redirects an error to the client only if the owner has approved or configured that client. Anyone can register a
 * redirect URI, so any other client would make this server an open redirector (RFC 9700, section 4.11.2).
 */
function keepErrorsHere({ grants, clients }: OauthOptions): RequestHandler {
  const isTrusted = (clientId: unknown) =>
    typeof clientId === 'string' &&
    (clients.limitOf(clientId) !== undefined || grants.isApproved(clientId))
  return (req, res, next) => {
    const redirect = res.redirect.bind(res)
    const clientId = req.query['client_id']
    // The SDK redirects errors with 302; the redirect to the consent page is a 303.
    res.redirect = (status: number | string, url?: number | string) => {
      if (status !== 302) return redirect(Number(status), String(url))
      if (isTrusted(clientId)) return redirect(302, String(url))
      const query = new URL(String(url)).searchParams
      const error = query.get('error') ?? 'invalid_request'
      res.status(400).json({ error, error_description: query.get('error_description') ?? error })
    }
    next()
  }
}

function createProvider(
  on: OauthOptions,
  { resource, check }: { resource: string; check: ClientCheck },
): OAuthServerProvider {
  const { clients, approvals, grants } = on
  /** Requests whose code was presented and whose verifier is checked next. */
  const presented = new Map<
    string,
    Exclude<ReturnType<Approvals['take']>, { reused: string | undefined }>
  >()

  return {
    clientsStore: {
      getClient: (clientId) => {
        const client = clients.get(clientId)
        return client && informationOf(client, clients.limitOf(clientId))
      },
      registerClient: (asked) => informationOf(register(clients, asked)),
    },

    authorize: (client, params, res) => {
      // The SDK accepts any port of a loopback address. Here the URI must match exactly, and an unknown one
      // receives nothing, not even the error.
      if (!client.redirect_uris.includes(params.redirectUri)) {
        res
          .status(400)
          .json(new InvalidRequestError('Unregistered redirect_uri').toResponseObject())
        return Promise.resolve()
      }
      refuseOtherTarget(params.resource, resource)
      if (!CHALLENGE.test(params.codeChallenge)) {
        throw new InvalidRequestError('code_challenge is not an S256 challenge')
      }
      if ((params.state ?? '').length > MAX_STATE)
        throw new InvalidRequestError('state is too long')
      const record = clients.get(client.client_id)
      if (record === undefined) throw new InvalidRequestError('Unknown client')
      const asked = askedOf(record, params, clients.limitOf(client.client_id))
      on.askOwner(res, { ...approvals.open(asked), client: record, asked })
      return Promise.resolve()
    },

    challengeForAuthorizationCode: (client, code) => {
      const found = approvals.take(code, client.client_id)
      if ('reused' in found) {
        // A reused code was stolen, so its grant ends.
        if (found.reused !== undefined) grants.end(found.reused)
        throw new InvalidGrantError('The code is unknown, has expired or was already used')
      }
      for (const oldest of presented.keys()) {
        if (presented.size >= MAX_PRESENTED) presented.delete(oldest)
      }
      presented.set(code, found)
      return Promise.resolve(found.challenge)
    },

    exchangeAuthorizationCode: async (client, code, _verifier, redirectUri, target) => {
      const found = presented.get(code)
      presented.delete(code)
      if (found === undefined) throw new InvalidGrantError('The code is unknown')
      if (redirectUri !== found.redirectUri)
        throw new InvalidGrantError('redirect_uri differs from the authorization request')
      refuseOtherTarget(target, resource)
      const pair = await grants.grant(client.client_id, found)
      approvals.noteGrant(code, pair.grant)
      check.issued(client.client_id)
      return tokensOf(pair)
    },

    exchangeRefreshToken: async (client, token, words, target) => {
      refuseOtherTarget(target, resource)
      const narrower = words && scopesAmong(words)
      refuseMoreScopes(narrower, grants.scopesOf(client.client_id, token))
      const pair = await grants.rotate(client.client_id, token, narrower)
      if (pair === undefined) throw new InvalidGrantError('The refresh token is no longer valid')
      check.issued(client.client_id)
      return tokensOf(pair)
    },

    verifyAccessToken: (token) => {
      const expiresAt = grants.endOf(token)
      const found = grants.find(token)
      if (found === undefined || expiresAt === undefined)
        throw new InvalidTokenError('Unknown token')
      const { name, ...principal } = found.principal
      const scopes = scopeText('scopes' in principal ? (principal.scopes ?? []) : []).split(' ')
      return Promise.resolve({ token, clientId: name, scopes, expiresAt })
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

/** `limit` is the most that a client of the operator may be granted; one that registered itself has none. */
function informationOf(client: ClientRecord, limit?: readonly Scope[]): OAuthClientInformationFull {
  return {
    client_id: client.client_id,
    client_name: client.name,
    client_id_issued_at: Math.floor(Date.parse(client.created_at) / 1000),
    redirect_uris: client.redirect_uris,
    token_endpoint_auth_method: limit === undefined ? 'none' : 'client_secret_basic',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: limit === undefined ? ALL_SCOPES.join(' ') : scopeText(limit),
  }
}

/** A client that names no scopes may be granted any within its limit; the person who approves it decides. */
function askedOf(
  { client_id: clientId }: ClientRecord,
  params: AuthorizationParams,
  limit: readonly Scope[] | undefined,
): Asked {
  const { redirectUri, codeChallenge: challenge, state, scopes: words = [] } = params
  const wanted = scopesAmong(words.length === 0 ? ALL_SCOPES : words)
  const scopes = limit === undefined ? wanted : commonScopes(wanted, limit)
  return { clientId, redirectUri, challenge, state, scopes }
}

/** A refresh may ask for fewer scopes than were granted, never for more (RFC 6749, section 6). */
function refuseMoreScopes(
  narrower: readonly Scope[] | undefined,
  granted: readonly Scope[] | undefined,
): void {
  const more = granted && narrower?.find((scope) => !granted.includes(scope))
  if (more === undefined) return
  throw new InvalidScopeError(`The scope ${more} was not granted. Authorize again to ask for it.`)
}

/** Refuses a token for another resource. A client that names none gets a token for this one. */
function refuseOtherTarget(target: URL | undefined, resource: string): void {
  if (target === undefined || target.href === resource) return
  throw new InvalidTargetError(`The resource of this server is ${resource}`)
}

function tokensOf({ access, refresh, scopes }: TokenPair): OAuthTokens {
  return {
    access_token: access,
    token_type: 'Bearer',
    expires_in: ACCESS_MS / 1000,
    refresh_token: refresh,
    scope: scopeText(scopes),
  }
}
