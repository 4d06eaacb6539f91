import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import {
  Client,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client'
import type {
  OAuthClientProvider,
  OAuthDiscoveryState,
  StoredOAuthClientInformation,
  StoredOAuthTokens,
} from '@modelcontextprotocol/client'

import { REDIRECT, setup as setupOauth, terminalCode } from './oauth-setup.ts'
import { makeToken } from './setup.ts'
import type { Json } from './setup.ts'

/** A server with one root that reads by itself and asks a person for edits, and the tools of files. */
async function setup(t: TestContext) {
  const on = await setupOauth(t, { env: { RELAY_TOOLSETS: 'files' } })
  const { server } = on
  const folder = join(server.env['HOME'] ?? '', 'app')
  mkdirSync(folder)
  const path = realpathSync(folder)
  writeFileSync(join(path, 'notes.txt'), 'one\ntwo\n')
  const roots = { app: { path, mode: 'diagnose', ask: 'edit' } }
  writeFileSync(server.env['RELAY_CONFIG'] ?? '', JSON.stringify({ roots }), { mode: 0o600 })
  return { ...on, path }
}

/** What a client keeps of OAuth, and the address to which it sends its user. */
function provider() {
  let client: StoredOAuthClientInformation | undefined
  let tokens: StoredOAuthTokens | undefined
  let verifier = ''
  let found: OAuthDiscoveryState | undefined
  const sent: URL[] = []
  const made: OAuthClientProvider & { sent: URL[]; granted: () => string | undefined } = {
    sent,
    granted: () => tokens?.scope,
    redirectUrl: REDIRECT,
    clientMetadata: { client_name: 'Real client', redirect_uris: [REDIRECT] },
    clientInformation: () => client,
    saveClientInformation: (information) => {
      client = information
    },
    tokens: () => tokens,
    saveTokens: (next) => {
      tokens = next
    },
    redirectToAuthorization: (url) => void sent.push(url),
    saveCodeVerifier: (next) => {
      verifier = next
    },
    codeVerifier: () => verifier,
    saveDiscoveryState: (next) => {
      found = next
    },
    discoveryState: () => found,
  }
  return made
}

/** The person follows the client's link, ticks these scopes and connects; returns where the browser goes. */
async function consent(
  { server, form }: Awaited<ReturnType<typeof setup>>,
  url: URL | undefined,
  scopes: string[],
): Promise<URL> {
  assert.ok(url)
  const begun = await server.ask(`${url.pathname}${url.search}`)
  const page = begun.headers.get('location') ?? ''
  const { text } = await server.ask(page)
  const done = await form('/oauth/consent', [
    ['request', page.split('request=')[1] ?? ''],
    ['code', terminalCode(server)],
    ['agent', 'cloud'],
    ['known', 'cloud'],
    ['workspace', /<option[^>]*>([^<]+)/.exec(text)?.[1] ?? ''],
    ['decision', 'approve'],
    ...scopes.map((scope): [string, string] => ['scope', scope]),
  ])
  return new URL(done.headers.get('location') ?? '')
}

test('a real client reads with a read-only grant, gets more by the challenge, and its write waits for a person', async (t) => {
  const on = await setup(t)
  const { server, path } = on
  const auth = provider()
  const url = new URL(`${server.url}/mcp`)
  const transport = () => new StreamableHTTPClientTransport(url, { authProvider: auth })
  const info = { name: 'test', version: '1' }

  const first = transport()
  await assert.rejects(new Client(info).connect(first), UnauthorizedError)
  const reading = await consent(on, auth.sent.at(-1), ['mcp:read'])
  await first.finishAuth(reading.searchParams)
  assert.equal(auth.granted(), 'relay mcp:read')
  const client = new Client(info)
  const used = transport()
  await client.connect(used)
  t.after(() => client.close())
  const names = async () => (await client.listTools()).tools.map(({ name }) => name)
  const before = await names()
  assert.ok(before.includes('read_file') && before.includes('search_text'), before.join(' '))
  assert.ok(
    !before.some((name) => /write|edit|patch|delete|move|make/.test(name)),
    before.join(' '),
  )
  const read = await client.callTool({ name: 'read_file', arguments: { path: 'notes.txt' } })
  assert.match(JSON.stringify(read.content), /two/)

  const args = { path: 'new.txt', content: 'by a client\n' }
  const write = () => client.callTool({ name: 'write_file', arguments: args })
  await assert.rejects(write(), UnauthorizedError)
  assert.match(auth.sent.at(-1)?.searchParams.get('scope') ?? '', /mcp:read.*mcp:write/)
  const writing = await consent(on, auth.sent.at(-1), ['mcp:read', 'mcp:write'])
  await used.finishAuth(writing.searchParams)
  assert.equal(auth.granted(), 'relay mcp:read mcp:write')
  assert.ok((await names()).includes('write_file'))

  const token = await makeToken(server)
  const waiting = write()
  const [approval] = await pending(on, token)
  assert.equal(approval?.['tool'], 'write_file')
  assert.match(JSON.stringify(approval), /by a client/)
  const decide = `/api/approvals/${approval?.['approval_id']}/decide`
  const decided = await server.ask(decide, { token, body: { verdict: 'approve' } })
  assert.equal(decided.status, 200, decided.text)
  const { structuredContent, isError } = await waiting
  assert.equal(isError, undefined)
  const { dry_run, approved_by } = structuredContent as { dry_run?: boolean; approved_by?: string }
  assert.deepEqual([dry_run ?? false, approved_by], [false, 'ann'])
  assert.equal(readFileSync(join(path, 'new.txt'), 'utf8'), 'by a client\n')
})

/** The calls that wait for a person, as soon as there is one. */
async function pending({ server }: Awaited<ReturnType<typeof setup>>, token: string) {
  for (;;) {
    const { json } = await server.ask('/api/approvals', { token })
    const approvals = json['pending'] as Json[]
    if (approvals.length > 0) return approvals
  }
}
