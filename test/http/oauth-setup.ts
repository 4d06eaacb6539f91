import { createHash, randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'

import { serve } from './setup.ts'
import type { Json, Reply, TestServer } from './setup.ts'

/** The steps of OAuth, as a client and the owner's browser take them. */

export const REDIRECT = 'https://client.example/callback'

export type Query = Record<string, string>

export async function setup(t: TestContext, options: Parameters<typeof serve>[1] = {}) {
  const server = await serve(t, { auth: 'oauth', ...options })
  const form = (path: string, fields: Query | [string, string][], headers: Query = {}) =>
    server.ask(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: server.url,
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    })
  const register = async (more: object = {}): Promise<Json> => {
    const body = { client_name: 'Cloud Agent', redirect_uris: [REDIRECT], ...more }
    return (await server.ask('/register', { body })).json
  }
  return { server, form, register }
}

export type Setup = Awaited<ReturnType<typeof setup>>

export function proof() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

export function queryOf(
  server: TestServer,
  client: Json,
  challenge: string,
  more: Query = {},
): string {
  const query = {
    response_type: 'code',
    client_id: client['client_id'],
    redirect_uri: REDIRECT,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'st&te',
    resource: `${server.url}/mcp`,
    ...more,
  }
  return `/authorize?${new URLSearchParams(query).toString()}`
}

/** Waits for the code that the terminal shows. */
export function terminalCode(server: TestServer): string {
  const codes = [...server.errors().matchAll(/^durable-relay: Code: (\d{4} \d{4})/gm)]
  return codes.at(-1)?.[1] ?? ''
}

/** What a client asks for beyond the usual, and which scopes the person ticks. */
export type Wanted = { query?: Query; scopes?: string[] }

/** Goes all the way to the redirect that brings the code. */
export async function approve(
  { server, form }: Setup,
  client: Json,
  challenge: string,
  { query = {}, scopes = [] }: Wanted = {},
) {
  const begun = await server.ask(queryOf(server, client, challenge, query))
  assert.equal(begun.status, 303, begun.text)
  const page = begun.headers.get('location') ?? ''
  const shown = await server.ask(page)
  assert.equal(shown.status, 200)
  const workspace = /<option>([^<]+)<\/option>/.exec(shown.text)?.[1] ?? ''
  const request = page.split('request=')[1] ?? ''
  const code = terminalCode(server)
  const done = await form('/oauth/consent', [
    ['request', request],
    ['code', code],
    ['agent', 'cloud'],
    // The second client of a test is to be this agent, too.
    ['known', 'cloud'],
    ['workspace', workspace],
    ['decision', 'approve'],
    ...scopes.map((scope): [string, string] => ['scope', scope]),
  ])
  assert.equal(done.status, 303, done.text)
  return {
    target: new URL(done.headers.get('location') ?? ''),
    shown: shown.text,
    request,
    workspace,
  }
}

export async function connect(
  on: Setup,
  wanted: Wanted & { client?: Json } = {},
): Promise<{ client: Json; tokens: Json; code: string; verifier: string; shown: string }> {
  const client = wanted.client ?? (await on.register())
  const { verifier, challenge } = proof()
  const { target, shown } = await approve(on, client, challenge, wanted)
  const code = target.searchParams.get('code') ?? ''
  const { json: tokens } = await fetchTokens(on, client, { code, verifier })
  return { client, tokens, code, verifier, shown }
}

export function fetchTokens(
  { server, form }: Setup,
  client: Json,
  on: { code: string; verifier: string } & Query,
) {
  const { code, verifier, ...more } = on
  return form('/token', {
    grant_type: 'authorization_code',
    client_id: client['client_id'],
    code,
    code_verifier: verifier,
    redirect_uri: REDIRECT,
    resource: `${server.url}/mcp`,
    ...more,
  })
}

export function refresh(
  { form }: Setup,
  client: Json,
  token: string,
  more: Query = {},
): Promise<Reply> {
  return form('/token', {
    grant_type: 'refresh_token',
    client_id: client['client_id'],
    refresh_token: token,
    ...more,
  })
}

export function listTools(server: TestServer, token: string) {
  return server.ask('/mcp', {
    token,
    headers: { accept: 'application/json, text/event-stream' },
    body: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  })
}
