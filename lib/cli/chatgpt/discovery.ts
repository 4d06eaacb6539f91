import { createHash, randomBytes } from 'node:crypto'

import {
  McpAnswer,
  RegisteredClient,
  ResourceMetadata,
  ServerMetadata,
  TokenRefusal,
} from '../../schema/discovery.ts'
import { StepFailed, ask, read } from './ask.ts'
import type { Answered } from './ask.ts'

/** Where ChatGPT receives the answer of an authorization; the one that is requested here is never approved. */
const REDIRECT = 'https://chatgpt.com/connector_platform_oauth_redirect'

const USE_OAUTH = 'Start it with: relay serve --auth oauth'
const USE_ADDRESS =
  'Start relay serve with --public-url and this address, or with --tunnel, and give the doctor the same address.'
const IN_BETWEEN = 'Check what is in between: a proxy or tunnel must pass everything on unchanged.'

/** What was found so far; each step adds what the next ones need. */
type Found = { base: URL; token: string | undefined; metadata?: URL; issuer?: URL } & Partial<{
  server: ServerMetadata
  client: string
}>

/** One request that ChatGPT makes when it connects; `look` returns what it found, or throws `StepFailed`. */
export type Step = { name: string; look: (found: Found) => Promise<string> }

/** The steps in the order in which ChatGPT takes them; each needs those before it. */
export const DISCOVERY: Step[] = [
  { name: 'refusal', look: lookAtRefusal },
  { name: 'resource metadata', look: lookAtResource },
  { name: 'server metadata', look: lookAtServer },
  { name: 'registration', look: register },
  { name: 'authorize', look: lookAtAuthorize },
  { name: 'token', look: lookAtToken },
]

/** What ChatGPT does once it has a token. */
export const CALLS: Step[] = [
  { name: 'initialize', look: initialize },
  { name: 'tools/list', look: listTools },
]

async function lookAtRefusal(found: Found): Promise<string> {
  const answer = await call({ ...found, token: undefined }, 'initialize', HELLO)
  if (answer.status === 200) throw new StepFailed('/mcp accepts every caller', USE_OAUTH)
  if (answer.status === 403) throw new StepFailed(`/mcp refuses ${found.base.host}`, USE_ADDRESS)
  expect(answer, [401], IN_BETWEEN)
  const pointer = /resource_metadata="([^"]+)"/.exec(answer.headers.get('www-authenticate') ?? '')
  found.metadata = ownUrl(found, pointer?.[1], 'WWW-Authenticate', USE_OAUTH)
  return `401, and WWW-Authenticate names ${found.metadata.pathname}`
}

async function lookAtResource(found: Found): Promise<string> {
  const answer = await ask(needed(found.metadata))
  expect(answer, [200], IN_BETWEEN)
  const about = read(ResourceMetadata, answer, IN_BETWEEN)
  const wanted = new URL('/mcp', found.base).href
  if (about.resource !== wanted) {
    throw new StepFailed(`its resource is ${about.resource}, not ${wanted}`, USE_ADDRESS)
  }
  const [issuer] = about.authorization_servers
  found.issuer = ownUrl(found, issuer, 'authorization_servers', USE_ADDRESS)
  return `${about.resource}, authorized by ${found.issuer.href}`
}

async function lookAtServer(found: Found): Promise<string> {
  const answer = await ask(new URL('/.well-known/oauth-authorization-server', found.issuer))
  expect(answer, [200], IN_BETWEEN)
  const server = read(ServerMetadata, answer, IN_BETWEEN)
  const { authorization_endpoint, token_endpoint, registration_endpoint } = server
  for (const place of [authorization_endpoint, token_endpoint, registration_endpoint]) {
    ownUrl(found, place, 'an endpoint', USE_ADDRESS)
  }
  if (!server.code_challenge_methods_supported.includes('S256')) {
    throw new StepFailed('it does not offer S256, which ChatGPT requires', IN_BETWEEN)
  }
  found.server = server
  return 'registration, authorization and token endpoints, S256'
}

async function register(found: Found): Promise<string> {
  const answer = await ask(new URL(needed(found.server).registration_endpoint), {
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
  expect(answer, [201], IN_BETWEEN)
  found.client = read(RegisteredClient, answer, IN_BETWEEN).client_id
  return 'a client can register; it has no rights, and is not kept'
}

async function lookAtAuthorize(found: Found): Promise<string> {
  const url = new URL(needed(found.server).authorization_endpoint)
  const query = {
    response_type: 'code',
    client_id: needed(found.client),
    redirect_uri: REDIRECT,
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'doctor',
    resource: new URL('/mcp', found.base).href,
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const begun = await ask(url)
  expect(begun, [302, 303], IN_BETWEEN)
  const place = new URL(begun.headers.get('location') ?? '/', url).href
  const page = ownUrl(found, place, 'the page of consent', USE_ADDRESS)
  expect(await ask(page), [200], IN_BETWEEN)
  const request = page.searchParams.get('request') ?? ''
  const fields = { request, agent: 'doctor', workspace: 'none', decision: 'refuse' }
  await ask(new URL(page.pathname, page), form(fields))
  return 'consent page OK (request closed; ignore the code printed on the terminal)'
}

async function lookAtToken(found: Found): Promise<string> {
  const fields = {
    grant_type: 'authorization_code',
    client_id: needed(found.client),
    code: randomBytes(32).toString('base64url'),
    code_verifier: randomBytes(32).toString('base64url'),
    redirect_uri: REDIRECT,
  }
  const answer = await ask(new URL(needed(found.server).token_endpoint), form(fields))
  expect(answer, [400], IN_BETWEEN)
  const { error } = read(TokenRefusal, answer, IN_BETWEEN)
  if (error !== 'invalid_grant') {
    throw new StepFailed(`a wrong code is refused with "${error}", not invalid_grant`, IN_BETWEEN)
  }
  return 'a wrong code is refused with invalid_grant'
}

const HELLO = {
  protocolVersion: '2025-11-25',
  capabilities: {},
  clientInfo: { name: 'relay chatgpt doctor', version: '1' },
}

async function initialize(found: Found): Promise<string> {
  const answer = await call(found, 'initialize', HELLO)
  expect(answer, [200], 'Use a valid token: relay token create NAME')
  const name = read(McpAnswer, answer, IN_BETWEEN).result.serverInfo?.name
  if (name !== undefined) return `the server is ${name}`
  throw new StepFailed('its reply has no server name', IN_BETWEEN)
}

async function listTools(found: Found): Promise<string> {
  const answer = await call(found, 'tools/list', {})
  expect(answer, [200], IN_BETWEEN)
  const tools = read(McpAnswer, answer, IN_BETWEEN).result.tools ?? []
  if (tools.some(({ name }) => name === 'record_result')) return `${tools.length} tools`
  const repair = 'Start it with RELAY_TOOLSETS=report, so that an agent can record its result.'
  throw new StepFailed(`record_result is not among its ${tools.length} tools`, repair)
}

function call(found: Found, method: string, params: object): Promise<Answered> {
  return ask(new URL('/mcp', found.base), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(found.token === undefined ? {} : { authorization: `Bearer ${found.token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
}

function form(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) }
}

function expect({ status }: Answered, wanted: number[], repair: string): void {
  if (wanted.includes(status)) return
  throw new StepFailed(`it answers ${status} instead of ${wanted.join(' or ')}`, repair)
}

/** An address that the server names. An address of another server is a mistake, or an attack. */
function ownUrl({ base }: Found, text: string | undefined, what: string, repair: string): URL {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined
  if (url?.origin === base.origin) return url
  throw new StepFailed(`${what} names ${url?.origin ?? 'no address'}, not ${base.origin}`, repair)
}

/** What an earlier step found. A bug when it is missing. */
function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('A step of the discovery was left out.')
  return value
}
