import { createHash, randomBytes } from 'node:crypto'

import {
  McpAnswer,
  RegisteredClient,
  ResourceMetadata,
  ServerMetadata,
  TokenRefusal,
} from '../../schema/discovery.ts'
import { StepFailed, ask, read } from './ask.ts'
import type { Reply } from './ask.ts'

/** ChatGPT's own redirect URI. The authorization requested with it here is refused right away. */
const REDIRECT = 'https://chatgpt.com/connector_platform_oauth_redirect'

const USE_OAUTH = 'Start the server with: relay serve --auth oauth'
const SET_ADDRESS =
  'Start relay serve with --public-url and this address, or with --tunnel, and pass the same address to the doctor.'
const CHECK_PROXY =
  'Check the proxy or tunnel in front of the relay: it must forward requests and responses unchanged.'

/** The state of a discovery; each step adds what later steps need. */
type Discovery = { base: URL; token: string | undefined; metadata?: URL; issuer?: URL } & Partial<{
  server: ServerMetadata
  client: string
}>

/** One request that ChatGPT makes when it connects; `run` describes the response, or throws `StepFailed`. */
export type Step = { name: string; run: (state: Discovery) => Promise<string> }

/** The steps in ChatGPT's order; each one depends on those before it. */
export const DISCOVERY: Step[] = [
  { name: 'refusal', run: checkRefusal },
  { name: 'resource metadata', run: checkResource },
  { name: 'server metadata', run: checkServer },
  { name: 'registration', run: register },
  { name: 'authorize', run: checkAuthorize },
  { name: 'token', run: checkToken },
]

/** The steps that follow once ChatGPT has a token. */
export const CALLS: Step[] = [
  { name: 'initialize', run: initialize },
  { name: 'tools/list', run: listTools },
]

async function checkRefusal(state: Discovery): Promise<string> {
  const reply = await call({ ...state, token: undefined }, 'initialize', INITIALIZE)
  if (reply.status === 200) throw new StepFailed('/mcp accepts unauthenticated requests', USE_OAUTH)
  if (reply.status === 403)
    throw new StepFailed(`/mcp rejects the host ${state.base.host}`, SET_ADDRESS)
  expect(reply, [401], CHECK_PROXY)
  const reference = /resource_metadata="([^"]+)"/.exec(reply.headers.get('www-authenticate') ?? '')
  state.metadata = ownUrl(state, reference?.[1], 'WWW-Authenticate', USE_OAUTH)
  return `401, and WWW-Authenticate names ${state.metadata.pathname}`
}

async function checkResource(state: Discovery): Promise<string> {
  const reply = await ask(needed(state.metadata))
  expect(reply, [200], CHECK_PROXY)
  const about = read(ResourceMetadata, reply, CHECK_PROXY)
  const wanted = new URL('/mcp', state.base).href
  if (about.resource !== wanted) {
    throw new StepFailed(`the resource is ${about.resource}, not ${wanted}`, SET_ADDRESS)
  }
  const [issuer] = about.authorization_servers
  state.issuer = ownUrl(state, issuer, 'authorization_servers', SET_ADDRESS)
  return `${about.resource}, authorized by ${state.issuer.href}`
}

async function checkServer(state: Discovery): Promise<string> {
  const reply = await ask(new URL('/.well-known/oauth-authorization-server', state.issuer))
  expect(reply, [200], CHECK_PROXY)
  const server = read(ServerMetadata, reply, CHECK_PROXY)
  const { authorization_endpoint, token_endpoint, registration_endpoint } = server
  for (const endpoint of [authorization_endpoint, token_endpoint, registration_endpoint]) {
    ownUrl(state, endpoint, 'an endpoint', SET_ADDRESS)
  }
  if (!server.code_challenge_methods_supported.includes('S256')) {
    throw new StepFailed('the server does not support S256, which ChatGPT requires', CHECK_PROXY)
  }
  state.server = server
  return 'registration, authorization and token endpoints, S256'
}

async function register(state: Discovery): Promise<string> {
  const reply = await ask(new URL(needed(state.server).registration_endpoint), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_name: 'relay chatgpt doctor',
      redirect_uris: [REDIRECT],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    }),
  })
  expect(reply, [201], CHECK_PROXY)
  state.client = read(RegisteredClient, reply, CHECK_PROXY).client_id
  return 'clients can register (this one has no rights and is not stored)'
}

async function checkAuthorize(state: Discovery): Promise<string> {
  const url = new URL(needed(state.server).authorization_endpoint)
  const query = {
    response_type: 'code',
    client_id: needed(state.client),
    redirect_uri: REDIRECT,
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'doctor',
    resource: new URL('/mcp', state.base).href,
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const redirect = await ask(url)
  expect(redirect, [302, 303], CHECK_PROXY)
  const location = new URL(redirect.headers.get('location') ?? '/', url).href
  const page = ownUrl(state, location, 'the consent page', SET_ADDRESS)
  expect(await ask(page), [200], CHECK_PROXY)
  const request = page.searchParams.get('request') ?? ''
  const fields = { request, agent: 'doctor', workspace: 'none', decision: 'refuse' }
  await ask(new URL(page.pathname, page), form(fields))
  return 'consent page OK (request closed; ignore the code printed on the terminal)'
}

async function checkToken(state: Discovery): Promise<string> {
  const fields = {
    grant_type: 'authorization_code',
    client_id: needed(state.client),
    code: randomBytes(32).toString('base64url'),
    code_verifier: randomBytes(32).toString('base64url'),
    redirect_uri: REDIRECT,
  }
  const reply = await ask(new URL(needed(state.server).token_endpoint), form(fields))
  expect(reply, [400], CHECK_PROXY)
  const { error } = read(TokenRefusal, reply, CHECK_PROXY)
  if (error !== 'invalid_grant') {
    throw new StepFailed(
      `an invalid code is rejected with "${error}", not invalid_grant`,
      CHECK_PROXY,
    )
  }
  return 'an invalid code is rejected with invalid_grant'
}

const INITIALIZE = {
  protocolVersion: '2025-11-25',
  capabilities: {},
  clientInfo: { name: 'relay chatgpt doctor', version: '1' },
}

async function initialize(state: Discovery): Promise<string> {
  const reply = await call(state, 'initialize', INITIALIZE)
  expect(reply, [200], 'Use a valid token: relay token create NAME')
  const name = read(McpAnswer, reply, CHECK_PROXY).result.serverInfo?.name
  if (name !== undefined) return `the server is ${name}`
  throw new StepFailed('the response has no server name', CHECK_PROXY)
}

async function listTools(state: Discovery): Promise<string> {
  const reply = await call(state, 'tools/list', {})
  expect(reply, [200], CHECK_PROXY)
  const tools = read(McpAnswer, reply, CHECK_PROXY).result.tools ?? []
  if (tools.some(({ name }) => name === 'record_result')) return `${tools.length} tools`
  const repair =
    'Start relay serve with RELAY_TOOLSETS=report, so that an agent can record its result.'
  throw new StepFailed(`record_result is not among the ${tools.length} tools`, repair)
}

function call(state: Discovery, method: string, params: object): Promise<Reply> {
  return ask(new URL('/mcp', state.base), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(state.token === undefined ? {} : { authorization: `Bearer ${state.token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
}

function form(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) }
}

function expect({ status }: Reply, wanted: number[], repair: string): void {
  if (wanted.includes(status)) return
  throw new StepFailed(`the response is ${status} instead of ${wanted.join(' or ')}`, repair)
}

/** A URL from the server's response. A URL of another origin is a misconfiguration or an attack. */
function ownUrl({ base }: Discovery, text: string | undefined, what: string, repair: string): URL {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined
  if (url?.origin === base.origin) return url
  throw new StepFailed(`${what} names ${url?.origin ?? 'no URL'}, not ${base.origin}`, repair)
}

/** A value that an earlier step stored. A missing value is a bug. */
function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('A step of the discovery was skipped.')
  return value
}
