import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import {
  REDIRECT,
  approve,
  connect,
  fetchTokens,
  listTools,
  proof,
  queryOf,
  refresh,
  setup,
  terminalCode,
} from './oauth-setup.ts'
import type { Query, Setup } from './oauth-setup.ts'
import { makeToken } from './setup.ts'
import type { Json } from './setup.ts'

test('a client finds everything it needs, starting from a refusal', async (t) => {
  const { server } = await setup(t)
  const refused = await server.ask('/mcp', { body: {} })
  assert.equal(refused.status, 401)
  const pointer = /resource_metadata="([^"]+)"/.exec(
    refused.headers.get('www-authenticate') ?? '',
  )?.[1]
  const about = await server.ask(new URL(pointer ?? '').pathname)
  assert.equal(about.json['resource'], `${server.url}/mcp`)
  assert.deepEqual(about.json['authorization_servers'], [`${server.url}/`])
  const { json, headers } = await server.ask('/.well-known/oauth-authorization-server')
  assert.deepEqual(json['code_challenge_methods_supported'], ['S256'])
  assert.deepEqual(json['token_endpoint_auth_methods_supported'], ['none'])
  assert.equal(json['registration_endpoint'], `${server.url}/register`)
  assert.equal(headers.get('access-control-allow-origin'), null)
})

test('the owner approves a client with the code of the terminal; it may then do what its agent may', async (t) => {
  const on = await setup(t)
  const { server, register } = on
  await server.send('codex', { prompt: 'not for the cloud' })
  const client = await register()
  assert.equal(client['client_secret'], undefined)
  const { verifier, challenge } = proof()
  const { target, shown } = await approve(on, client, challenge)
  assert.match(shown, /Cloud Agent/)
  assert.ok(!shown.includes(terminalCode(server).replace(' ', '')))
  assert.equal(`${target.origin}${target.pathname}`, REDIRECT)
  assert.equal(target.searchParams.get('state'), 'st&te')
  assert.equal(target.searchParams.get('iss'), `${server.url}/`)
  const { entries } = await server.audit.read({ what: 'client.approved', limit: 5 })
  assert.deepEqual(
    entries.map(({ who, agent }) => [who, agent]),
    [[{ person: 'owner' }, 'cloud']],
  )
  const code = target.searchParams.get('code') ?? ''
  const { json: tokens } = await fetchTokens(on, client, { code, verifier })
  assert.equal(tokens['token_type'], 'Bearer')
  assert.equal((await listTools(server, tokens['access_token'])).status, 200)
  // The token is for the MCP endpoint and for nothing else.
  assert.equal((await server.ask('/api/jobs', { token: tokens['access_token'] })).status, 401)
  assert.equal((await listTools(server, tokens['refresh_token'])).status, 401)
})

test("tokens outlive a restart, are kept as hashes, and the relay's own tokens still work", async (t) => {
  const on = await setup(t)
  const { server } = on
  const { tokens, client } = await connect(on)
  await server.stop()
  await server.restart()
  assert.equal((await listTools(server, tokens['access_token'])).status, 200)
  assert.equal((await refresh(on, client, tokens['refresh_token'])).status, 200)
  const kept = readdirSync(join(server.env['RELAY_DATA_DIR'] ?? '', 'http'), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  assert.ok(kept.includes('"agent": "cloud"'))
  assert.doesNotMatch(kept + server.errors(), /relay_(at|rt)_/)
  const token = await makeToken(server)
  assert.equal((await listTools(server, token)).status, 200)
})

test('a refresh token is good once; shown again, everything of that approval ends', async (t) => {
  const on = await setup(t)
  const { client, tokens } = await connect(on)
  const next = await refresh(on, client, tokens['refresh_token'])
  assert.equal(next.status, 200)
  assert.notEqual(next.json['refresh_token'], tokens['refresh_token'])
  assert.equal((await listTools(on.server, next.json['access_token'])).status, 200)
  const stolen = await refresh(on, client, tokens['refresh_token'])
  assert.deepEqual([stolen.status, stolen.json['error']], [400, 'invalid_grant'])
  assert.equal((await listTools(on.server, next.json['access_token'])).status, 401)
  assert.equal((await refresh(on, client, next.json['refresh_token'])).status, 400)
})

test('a code is good once; shown again, the tokens that came of it end', async (t) => {
  const on = await setup(t)
  const { client, tokens, code, verifier } = await connect(on)
  const again = await fetchTokens(on, client, { code, verifier })
  assert.equal(again.json['error'], 'invalid_grant')
  assert.equal((await listTools(on.server, tokens['access_token'])).status, 401)
})

test('a revoked token and all that belong to it are refused', async (t) => {
  const on = await setup(t)
  const { client, tokens } = await connect(on)
  const other = await connect(on)
  const foreign = await on.form('/revoke', {
    client_id: other.client['client_id'],
    token: tokens['refresh_token'],
  })
  assert.equal(foreign.status, 200)
  assert.equal((await listTools(on.server, tokens['access_token'])).status, 200)
  await on.form('/revoke', { client_id: client['client_id'], token: tokens['refresh_token'] })
  assert.equal((await listTools(on.server, tokens['access_token'])).status, 401)
  assert.equal((await listTools(on.server, other.tokens['access_token'])).status, 200)
})

const wrongFetches: [what: string, change: Query, error: string][] = [
  ['another verifier', { code_verifier: randomBytes(32).toString('base64url') }, 'invalid_grant'],
  ['another redirect', { redirect_uri: 'https://client.example/other' }, 'invalid_grant'],
  ['another resource', { resource: 'https://other.example/mcp' }, 'invalid_target'],
  ['another grant type', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
]
test('tokens are given only for the request that was approved', async (t) => {
  const on = await setup(t)
  for (const [what, change, error] of wrongFetches) {
    const client = await on.register()
    const { verifier, challenge } = proof()
    const { target } = await approve(on, client, challenge)
    const code = target.searchParams.get('code') ?? ''
    const reply = await fetchTokens(on, client, { code, verifier, ...change })
    assert.deepEqual([reply.status, reply.json['error']], [400, error], what)
  }
  const [mine, theirs] = [await on.register(), await on.register()]
  const { verifier, challenge } = proof()
  const { target } = await approve(on, mine, challenge)
  const code = target.searchParams.get('code') ?? ''
  assert.equal((await fetchTokens(on, theirs, { code, verifier })).json['error'], 'invalid_grant')
})

const wrongAsks: [what: string, change: Query, error: string | undefined][] = [
  ['a redirect that is not registered', { redirect_uri: 'https://evil.example/' }, undefined],
  ['a longer redirect', { redirect_uri: `${REDIRECT}/more` }, undefined],
  ['a client that is not known', { client_id: 'nobody' }, undefined],
  ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['a state without end', { state: 'x'.repeat(4001) }, 'invalid_request'],
  ['no real challenge', { code_challenge: 'short' }, 'invalid_request'],
  ['another resource', { resource: 'https://other.example/mcp' }, 'invalid_target'],
  ['a token at once', { response_type: 'token' }, 'invalid_request'],
]
test('a wrong request is sent on to its client only when the owner approved that one before', async (t) => {
  const on = await setup(t)
  const { server, register } = on
  const stranger = await register()
  for (const [what, change, error] of wrongAsks) {
    const reply = await server.ask(queryOf(server, stranger, proof().challenge, change))
    assert.deepEqual([reply.status, reply.headers.get('location')], [400, null], what)
    if (error !== undefined) assert.equal(reply.json['error'], error, what)
  }
  assert.equal(terminalCode(server), '')
  const { client } = await connect(on)
  for (const [what, change, error] of wrongAsks) {
    const reply = await server.ask(queryOf(server, client, proof().challenge, change))
    const location = reply.headers.get('location')
    if (error === undefined) assert.deepEqual([reply.status, location], [400, null], what)
    else assert.equal(new URL(location ?? '').searchParams.get('error'), error, what)
  }
})

test('a port of this machine must be the registered one, too', async (t) => {
  const { server, register } = await setup(t)
  const client = await register({ redirect_uris: ['http://127.0.0.1:5000/callback'] })
  const ask = (redirect_uri: string) =>
    server.ask(queryOf(server, client, proof().challenge, { redirect_uri }))
  assert.equal((await ask('http://127.0.0.1:5001/callback')).status, 400)
  assert.equal((await ask('http://127.0.0.1:5000/callback')).status, 303)
})

test('a request needs the code of the terminal, and five wrong codes end it', async (t) => {
  const on = await setup(t)
  const { server, form, register } = on
  const client = await register()
  const begun = await server.ask(queryOf(server, client, proof().challenge))
  const page = begun.headers.get('location') ?? ''
  const workspace = /<option>([^<]+)</.exec((await server.ask(page)).text)?.[1] ?? ''
  const request = page.split('request=')[1] ?? ''
  const right = terminalCode(server)
  const wrong = right.startsWith('0') ? '11111111' : '00000000'
  const send = (code: string, more: Query = {}) =>
    form('/oauth/consent', {
      request,
      code,
      agent: 'cloud',
      workspace,
      decision: 'approve',
      ...more,
    })
  assert.equal((await send(right, { workspace: 'other-000000000000' })).status, 400)
  assert.equal((await send(right, { agent: '../x' })).status, 400)
  const statuses = []
  for (let n = 0; n < 5; n += 1) statuses.push((await send(wrong)).status)
  assert.deepEqual(statuses, [400, 400, 400, 400, 410])
  assert.equal((await send(right)).status, 410)
  const evil = await server.ask('/oauth/consent', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://evil.example',
    },
    body: 'request=x',
  })
  assert.equal(evil.status, 403)
})

test('the owner refuses, and the client learns it', async (t) => {
  const { server, form, register } = await setup(t)
  const client = await register()
  const begun = await server.ask(queryOf(server, client, proof().challenge))
  const request = begun.headers.get('location')?.split('request=')[1] ?? ''
  const done = await form('/oauth/consent', {
    request,
    agent: 'x',
    workspace: 'x',
    decision: 'refuse',
  })
  const target = new URL(done.headers.get('location') ?? '')
  assert.equal(target.searchParams.get('error'), 'access_denied')
})

test('the name that a client gives itself is shown as text only', async (t) => {
  const { server, register } = await setup(t)
  const client = await register({ client_name: '"><script>alert(1)</script>\u202e' })
  const begun = await server.ask(queryOf(server, client, proof().challenge))
  const { text, headers } = await server.ask(begun.headers.get('location') ?? '')
  assert.doesNotMatch(text, /<script/)
  assert.doesNotMatch(text + server.errors(), /\u202e/)
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /form-action 'self' https:\/\/client\.example/)
  assert.doesNotMatch(policy, /script-src|unsafe/)
})

const wrongClients: [what: string, uris: string[]][] = [
  ['plain http', ['http://client.example/callback']],
  ['a script', ['javascript:alert(1)']],
  ['a fragment', ['https://client.example/#x']],
  ['a password', ['https://a:b@client.example/']],
  ['none', []],
  ['too many', Array.from({ length: 6 }, (_, n) => `https://client.example/${n}`)],
  ['too long', [`https://client.example/${'x'.repeat(600)}`]],
]
test('a client whose answers could go astray is not registered', async (t) => {
  const { register } = await setup(t)
  for (const [what, redirect_uris] of wrongClients) {
    const reply = await register({ redirect_uris })
    assert.match(String(reply['error']), /^invalid_/, what)
  }
})

/** Opens the page of a request, as the owner's browser does. */
async function openPage({ server }: Setup, client: Json, challenge = proof().challenge) {
  const begun = await server.ask(queryOf(server, client, challenge))
  const page = begun.headers.get('location') ?? ''
  const { text } = await server.ask(page)
  const workspace = /<option[^>]*>([^<]+)</.exec(text)?.[1] ?? ''
  return { page, request: page.split('request=')[1] ?? '', text, workspace }
}

type Page = Awaited<ReturnType<typeof openPage>>

function decide({ form }: Setup, { request, workspace }: Page, fields: Query) {
  return form('/oauth/consent', {
    request,
    workspace,
    agent: 'new-cloud',
    decision: 'approve',
    ...fields,
  })
}

test('no stranger can use up what the owner and an approved client need', async (t) => {
  const on = await setup(t)
  const { server, form, register } = on
  const { client, tokens } = await connect(on)
  const open = await openPage(on, await register())
  const code = terminalCode(server)

  const times = <T>(count: number, work: (n: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, n) => work(n)))
  await times(200, (n) =>
    form('/token', {
      grant_type: 'refresh_token',
      client_id: n % 2 === 0 ? client['client_id'] : `nobody-${n}`,
      refresh_token: `relay_rt_${randomBytes(32).toString('base64url')}`,
    }),
  )
  const strangers = await times(150, () => register({ client_name: 'stranger' }))
  await times(150, (n) => openPage(on, strangers[n] ?? {}))

  // The client gets its next tokens, and an answer that it understands where its token is not good.
  const next = await refresh(on, client, tokens['refresh_token'])
  assert.equal(next.status, 200)
  assert.equal((await listTools(server, next.json['access_token'])).status, 200)
  const bad = await refresh(on, client, `relay_rt_${randomBytes(32).toString('base64url')}`)
  assert.equal(bad.json['error'], 'invalid_grant')
  // The page that was open still is, and its code counts.
  assert.equal((await server.ask(open.page)).status, 200)
  assert.equal((await decide(on, open, { code })).status, 303)
  // Another client can register and ask; its code may not be shown in such a flood, a token does as well.
  const late = await openPage(on, await register())
  const lines = server.errors().match(/ Code: /g) ?? []
  assert.ok(lines.length <= 25, `${lines.length} codes on the terminal`)
  assert.match(server.errors(), /type an owner's token in place of the code/)
  const agentToken = await makeToken(server, 'eve', '--agent', 'eve')
  assert.equal((await decide(on, late, { code: agentToken })).status, 400)
  assert.equal((await decide(on, late, { code: await makeToken(server) })).status, 303)
  assert.doesNotMatch(server.errors(), /relay_token_/)
})

test('codes that are guessed in many requests stop counting, and the owner approves by a token', async (t) => {
  const on = await setup(t)
  const { server, register } = on
  const client = await register()
  const open = await openPage(on, client)
  const code = terminalCode(server)
  const wrong = code.startsWith('0') ? '1111 1111' : '0000 0000'
  for (let n = 0; n < 21; n += 1) {
    const page = await openPage(on, client)
    for (let tries = 0; tries < 5; tries += 1) await decide(on, page, { code: wrong })
  }
  const locked = await decide(on, open, { code })
  assert.equal(locked.status, 400)
  assert.match(locked.text, /Too many wrong codes/)
  assert.equal((await decide(on, open, { code: await makeToken(server) })).status, 303)
})

test('a request is good once, also for who kept the page', async (t) => {
  const on = await setup(t)
  const { server, register } = on
  const open = await openPage(on, await register())
  const code = terminalCode(server)
  assert.equal((await decide(on, open, { code })).status, 303)
  assert.equal((await decide(on, open, { code })).status, 410)
  assert.equal((await server.ask(open.page)).status, 410)
  const [body = '', seal = ''] = open.request.split('.')
  const forged = Buffer.from(body, 'base64url')
    .toString('utf8')
    .replace('client.example', 'evil.example')
  const request = `${Buffer.from(forged).toString('base64url')}.${seal}`
  assert.equal((await decide(on, { ...open, request }, { code })).status, 410)
})

test('the line on the terminal names the target first, and no name of a client can pass for it', async (t) => {
  const on = await setup(t)
  const { server, register } = on
  const client_name = 'ChatGPT" connects https://chatgpt.com. Code: 1234 5678 -- earlier: "x'
  await openPage(on, await register({ client_name }))
  const line = server
    .errors()
    .split('\n')
    .find((each) => each.includes('ChatGPT'))
  assert.match(
    line ?? '',
    /^durable-relay: Code: \d{4} \d{4} connects https:\/\/client\.example, which calls itself "ChatGPT\\" /,
  )
})

test('the page suggests no agent, and warns when the chosen one exists', async (t) => {
  const on = await setup(t)
  const { server, register } = on
  const open = await openPage(on, await register({ client_name: 'Claude Code' }))
  assert.match(open.text, /name="agent" value=""/)
  const code = terminalCode(server)
  // Without the code the page does not say which agents exist.
  const guessed = await decide(on, open, { agent: 'codex', code: code.startsWith('0') ? '1' : '0' })
  assert.doesNotMatch(guessed.text, /There is an agent/)
  for (const agent of ['claude-code', 'codex', 'owner']) {
    const warned = await decide(on, open, { agent, code })
    assert.equal(warned.status, 400)
    assert.match(warned.text, new RegExp(`There is an agent “${agent}”`))
  }
  // Said yes to another name than the one that was warned about.
  assert.equal((await decide(on, open, { agent: 'codex', known: 'owner', code })).status, 400)
  assert.equal((await decide(on, open, { agent: 'codex', known: 'codex', code })).status, 303)
})

test('a client whose id was made up, or signed for another data directory, is not known', async (t) => {
  const on = await setup(t)
  const other = await setup(t)
  const client = await other.register()
  const reply = await on.server.ask(queryOf(on.server, client, proof().challenge))
  assert.deepEqual([reply.status, reply.json['error']], [400, 'invalid_client'])
})

test('a client that an earlier version registered keeps its approval', async (t) => {
  const on = await setup(t)
  const client_id = 'aaaaaaaa-0000-4000-8000-000000000000'
  const directory = join(on.server.env['RELAY_DATA_DIR'] ?? '', 'http/clients')
  const record = {
    format: 1,
    client_id,
    name: 'Earlier',
    redirect_uris: [REDIRECT],
    created_at: '2026-01-01T00:00:00.000Z',
  }
  writeFileSync(join(directory, `${client_id}.json`), JSON.stringify(record), { mode: 0o600 })
  assert.equal((await openPage(on, { client_id })).request === '', false)
})

test('a quick tunnel a day for a year works, and what is over is cleaned away', async (t) => {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { openGrants } = await import('../../lib/access/grants.ts')
  const home = mkdtempSync(join(tmpdir(), 'relay-grants-'))
  t.after(() => rmSync(home, { recursive: true }))
  const DAY_MS = 24 * 3600 * 1000
  let now = Date.parse('2026-01-01T00:00:00.000Z')
  const grantsOn = (day: number) =>
    openGrants(home, { now: () => now, resource: `https://day-${day}.example/mcp` })
  const kept = await grantsOn(-1).grant('kept', {
    agent: 'kept',
    workspace: 'w',
    scopes: [],
    person: 'owner',
  })
  let { refresh: token } = kept
  for (let day = 0; day < 365; day += 1) {
    now += DAY_MS
    const grants = grantsOn(day)
    const { access } = await grants.grant('client', {
      agent: 'a',
      workspace: 'w',
      scopes: [],
      person: 'owner',
    })
    assert.notEqual(grants.find(access), undefined)
    assert.equal(grants.isApproved('client'), true)
    assert.equal(grantsOn(day + 1).isApproved('client'), false)
    // A client of a lasting address that comes back now and then is not cleaned away with the others.
    if (day % 50 === 49) token = (await grantsOn(-1).rotate('kept', token))?.refresh ?? ''
  }
  assert.notEqual(await grantsOn(-1).rotate('kept', token), undefined)
  const left = (name: string) => readdirSync(join(home, name)).length
  assert.ok(left('grants') <= 62, `${left('grants')} grants`)
  assert.ok(left('refresh-tokens') <= 62 && left('access-tokens') <= 2)
  assert.equal(grantsOn(0).list().length, left('grants'))
})

test(
  'an approval that another process ends closes the stream of its client',
  { timeout: 120_000 },
  async (t) => {
    const on = await setup(t)
    const { server } = on
    const { tokens } = await connect(on)
    const stream = await fetch(`${server.url}/mcp`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${tokens['access_token']}` },
    })
    assert.equal(stream.status, 200)
    const { tokens: known } = JSON.parse(await server.cli('token', 'list', '--json')) as {
      tokens: { id: string }[]
    }
    await server.cli('token', 'revoke', known[0]?.id ?? '')
    assert.doesNotMatch(await stream.text(), /resources/)
    assert.equal((await listTools(server, tokens['access_token'])).status, 401)
  },
)
