import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { REDIRECT, approve, listTools, proof, queryOf, setup as setupOauth } from './oauth-setup.ts'
import type { Query, Setup } from './oauth-setup.ts'

const ID = 'chatgpt'

/** A server with one client that has a secret, which may be granted to read and nothing else. */
async function setup(t: TestContext) {
  const on = await setupOauth(t)
  const about = ['--redirect', REDIRECT, '--name', 'ChatGPT', '--scopes', 'read']
  const secret = await on.server.cli('client', 'add', ID, ...about)
  return { ...on, secret, client: { client_id: ID } }
}

type On = Awaited<ReturnType<typeof setup>>

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
})

async function codeFor(on: On, scopes = ['mcp:read']) {
  const { verifier, challenge } = proof()
  const { target, shown } = await approve(on, on.client, challenge, { scopes })
  return { code: target.searchParams.get('code') ?? '', verifier, shown }
}

function exchange(
  { server, form }: Setup,
  { code, verifier }: { code: string; verifier: string },
  { fields = {}, headers = {} }: { fields?: Query; headers?: Query },
) {
  const about = { code, code_verifier: verifier, redirect_uri: REDIRECT }
  const resource = `${server.url}/mcp`
  const grant_type = 'authorization_code'
  return form('/token', { grant_type, resource, ...about, ...fields }, headers)
}

test('a client of the operator shows its secret by Basic or in the body, and its tokens outlive a restart', async (t) => {
  const on = await setup(t)
  const { secret, server, form } = on
  const { json: metadata } = await server.ask('/.well-known/oauth-authorization-server')
  assert.deepEqual(metadata['token_endpoint_auth_methods_supported'], [
    'none',
    'client_secret_basic',
    'client_secret_post',
  ])
  const first = await codeFor(on, ['mcp:read', 'mcp:shell'])
  assert.match(first.shown, /Connect “ChatGPT”/)
  assert.doesNotMatch(first.shown, /mcp:shell/)
  const byBasic = await exchange(on, first, { headers: basic(ID, secret) })
  assert.deepEqual([byBasic.status, byBasic.json['scope']], [200, 'relay mcp:read'])
  const second = await codeFor(on)
  const inBody = { client_id: ID, client_secret: secret }
  const byPost = await exchange(on, second, { fields: inBody })
  assert.equal(byPost.status, 200)
  await server.stop()
  await server.restart()
  assert.equal((await listTools(server, byPost.json['access_token'])).status, 200)
  const renewal = {
    grant_type: 'refresh_token',
    refresh_token: String(byPost.json['refresh_token']),
  }
  assert.equal((await form('/token', { ...renewal, client_id: ID })).status, 401)
  const renewed = await form('/token', { ...renewal, ...inBody })
  assert.deepEqual([renewed.status, renewed.json['scope']], [200, 'relay mcp:read'])
  const { access_token: token } = renewed.json
  const fields = { token: String(token) }
  assert.equal((await form('/revoke', { ...fields, client_id: ID })).status, 401)
  assert.equal((await listTools(server, token)).status, 200)
  assert.equal((await form('/revoke', fields, basic(ID, secret))).status, 200)
  assert.equal((await listTools(server, token)).status, 401)
  const kept = readFileSync(server.env['RELAY_CONFIG'] ?? '', 'utf8')
  assert.ok(kept.includes(createHash('sha256').update(secret).digest('hex')))
  assert.ok(!kept.includes(secret))
})

test('a wrong secret is refused however it is shown, and leaves the code for the right one', async (t) => {
  const on = await setup(t)
  const { secret } = on
  const { client_id: other } = await on.register()
  const id = { client_id: ID }
  const wrong: [what: string, shown: { fields?: Query; headers?: Query }][] = [
    ['none', { fields: id }],
    ['an empty one', { fields: { ...id, client_secret: '' } }],
    ['another one', { fields: { ...id, client_secret: `${secret}x` } }],
    ['another one by Basic', { headers: basic(ID, 'x') }],
    ['letters beyond ASCII', { fields: { ...id, client_secret: 'schlüssel' } }],
    ['two at once', { fields: { client_secret: secret }, headers: basic(ID, secret) }],
    ['another client by Basic', { fields: id, headers: basic(String(other), '') }],
    ['Basic that is not encoded', { headers: { authorization: `Basic ${btoa(`${ID}:%zz`)}` } }],
  ]
  const got = await codeFor(on)
  for (const [what, shown] of wrong) {
    const reply = await exchange(on, got, shown)
    assert.deepEqual([reply.status, reply.json['error']], [401, 'invalid_client'], what)
  }
  assert.equal((await exchange(on, got, { headers: basic(ID, secret) })).status, 200)
})

test('a wrong verifier uses the code up, and a redirect must be exactly the configured one', async (t) => {
  const on = await setup(t)
  const headers = basic(ID, on.secret)
  const got = await codeFor(on)
  const other = { ...got, verifier: randomBytes(32).toString('base64url') }
  assert.equal((await exchange(on, other, { headers })).json['error'], 'invalid_grant')
  assert.equal((await exchange(on, got, { headers })).json['error'], 'invalid_grant')
  for (const redirect_uri of [`${REDIRECT}/`, `${REDIRECT}?x=1`, 'https://client.example/']) {
    const query = queryOf(on.server, on.client, proof().challenge, { redirect_uri })
    const reply = await on.server.ask(query)
    assert.deepEqual([reply.status, reply.headers.get('location')], [400, null], redirect_uri)
  }
})

test('guesses and loops of one client are slowed down, and no other client notices', async (t) => {
  const on = await setup(t)
  const { secret, form } = on
  const renew = (refresh_token: string, client_secret = secret) =>
    form('/token', { grant_type: 'refresh_token', client_id: ID, client_secret, refresh_token })
  const guesses = await Promise.all(Array.from({ length: 40 }, (_, n) => renew('x', `guess-${n}`)))
  const statuses = guesses.map(({ status }) => status)
  assert.deepEqual(new Set(statuses), new Set([401, 429]))
  assert.equal(statuses.filter((status) => status === 401).length, 30)
  const got = await codeFor(on)
  const first = await exchange(on, got, { headers: basic(ID, secret) })
  assert.equal(first.status, 200, 'the right secret is accepted at any time')
  let token = String(first.json['refresh_token'])
  let issued = 1
  for (;;) {
    const next = await renew(token)
    if (next.status === 429) {
      assert.equal(next.headers.get('retry-after'), '60')
      break
    }
    assert.equal(next.status, 200)
    token = String(next.json['refresh_token'])
    issued += 1
  }
  assert.equal(issued, 60)
  const { client_id } = await on.register()
  const fields = { grant_type: 'refresh_token', client_id: String(client_id), refresh_token: 'x' }
  assert.equal((await form('/token', fields)).status, 400)
})

test('removing a client ends its approvals at once; its secret may come from a file', async (t) => {
  const on = await setup(t)
  const { server } = on
  const { json } = await exchange(on, await codeFor(on), { headers: basic(ID, on.secret) })
  const listed = await server.cli('client', 'list')
  assert.match(listed, /chatgpt +ChatGPT +https:\/\/client\.example\/callback +mcp:read/)
  const file = join(server.env['HOME'] ?? '', 'secret')
  const other = 'a-secret-that-another-program-made-1'
  writeFileSync(file, `${other}\n`, { mode: 0o600 })
  const add = (...more: string[]) => server.cli('client', 'add', 'two', ...more)
  const printed = await add('--redirect', REDIRECT, '--secret-file', file)
  assert.doesNotMatch(printed, /secret-that/)
  assert.equal(await server.cli('client', 'remove', ID), `Removed ${ID} and ended 1 approval.`)
  assert.equal((await listTools(server, json['access_token'])).status, 401)
  const gone = await server.ask(queryOf(server, on.client, proof().challenge))
  assert.deepEqual([gone.status, gone.json['error']], [400, 'invalid_client'])
  const two = { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'two' }
  const known = await on.form('/token', { ...two, client_secret: other })
  assert.deepEqual([known.status, known.json['error']], [400, 'invalid_grant'])
  await assert.rejects(add('--redirect', 'http://client.example/'), { stderr: /INPUT_INVALID/ })
  writeFileSync(file, 'short', { mode: 0o600 })
  const weak = add('--redirect', REDIRECT, '--secret-file', file)
  await assert.rejects(weak, { stderr: /32 to 200/ })
})
