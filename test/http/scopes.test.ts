import assert from 'node:assert/strict'
import { test } from 'node:test'

import { SCOPES } from '../../lib/schema/root.ts'
import { approve, connect, proof, queryOf, refresh, setup } from './oauth-setup.ts'
import type { Json } from './setup.ts'

/** The scopes that `relay token list` shows for approved clients, oldest first. */
async function granted({ server }: Awaited<ReturnType<typeof setup>>): Promise<string[][]> {
  const { tokens } = JSON.parse(await server.cli('token', 'list', '--json')) as { tokens: Json[] }
  return tokens.map(({ scopes }) => scopes as string[])
}

test('the metadata names every scope, at the path of the resource', async (t) => {
  const { server } = await setup(t)
  const all = ['relay', ...SCOPES]
  for (const path of ['oauth-authorization-server', 'oauth-protected-resource/mcp']) {
    const { json } = await server.ask(`/.well-known/${path}`)
    assert.deepEqual(json['scopes_supported'], all, path)
  }
})

test('the page shows the scopes that were asked for in words, and ticks no more than reading', async (t) => {
  const on = await setup(t)
  const client = await on.register()
  const wanted = { query: { scope: 'relay mcp:read mcp:write offline_access' }, scopes: [] }
  const { shown } = await approve(on, client, proof().challenge, wanted)
  const boxes = [...shown.matchAll(/name="scope" value="([^"]+)"( checked)?><span>([^<]+)/g)]
  assert.deepEqual(
    boxes.map(([, scope, checked, words]) => [scope, checked !== undefined, words?.trim()]),
    [
      ['mcp:read', true, 'Read: list, search and read files'],
      ['mcp:write', false, 'Write: create and edit files and folders'],
    ],
  )
})

test('a client receives what the person ticked among what it asked for', async (t) => {
  const on = await setup(t)
  const query = { scope: 'relay mcp:read mcp:write' }
  const one = await connect(on, { query, scopes: ['mcp:read'] })
  assert.equal(one.tokens['scope'], 'relay mcp:read')
  // A box that the page did not show.
  const two = await connect(on, { query, scopes: ['mcp:write', 'mcp:shell'] })
  assert.equal(two.tokens['scope'], 'relay mcp:write')
  const three = await connect(on, { query })
  assert.equal(three.tokens['scope'], 'relay')
  assert.deepEqual(await granted(on), [['mcp:read'], ['mcp:write'], []])
  assert.match(await on.server.cli('token', 'list'), /what cloud may in \S+ with mcp:read\b/)
})

test('a client that names no scopes may be granted any', async (t) => {
  const { tokens } = await connect(await setup(t), { scopes: ['mcp:git', 'mcp:read'] })
  assert.equal(tokens['scope'], 'relay mcp:read mcp:git')
})

test('a refresh keeps the scopes, may narrow them for its token and never adds one', async (t) => {
  const on = await setup(t)
  const { client, tokens } = await connect(on, { scopes: ['mcp:read', 'mcp:git'] })
  const first = await refresh(on, client, tokens['refresh_token'], { scope: 'relay mcp:read' })
  assert.equal(first.json['scope'], 'relay mcp:read')
  const more = await refresh(on, client, first.json['refresh_token'], { scope: 'mcp:shell' })
  assert.deepEqual([more.status, more.json['error']], [400, 'invalid_scope'])
  // The refused refresh has not used up the token.
  const next = await refresh(on, client, first.json['refresh_token'])
  assert.equal(next.json['scope'], 'relay mcp:read mcp:git')
  await on.server.stop()
  await on.server.restart()
  const late = await refresh(on, client, next.json['refresh_token'])
  assert.equal(late.json['scope'], 'relay mcp:read mcp:git')
})

test('a new approval with more scopes replaces the one before', async (t) => {
  const on = await setup(t)
  const { client, tokens } = await connect(on, { scopes: ['mcp:read'] })
  const more = await connect(on, { client, scopes: ['mcp:read', 'mcp:write'] })
  assert.deepEqual(await granted(on), [['mcp:read', 'mcp:write']])
  assert.equal((await refresh(on, client, tokens['refresh_token'])).status, 400)
  assert.equal((await refresh(on, client, more.tokens['refresh_token'])).status, 200)
})

test('a token has the scopes that it was created with, and an owner names none', async (t) => {
  const { server } = await setup(t)
  await server.cli('token', 'create', 'bot', '--agent', 'bot', '--scopes', 'git,mcp:read')
  const { tokens } = JSON.parse(await server.cli('token', 'list', '--json')) as { tokens: Json[] }
  assert.deepEqual(tokens[0]?.['scopes'], ['mcp:read', 'mcp:git'])
  const refused = { stderr: /INPUT_INVALID/ }
  await assert.rejects(server.cli('token', 'create', 'x', '--scopes', 'read'), refused)
  const wrong = server.cli('token', 'create', 'x', '--agent', 'x', '--scopes', 'everything')
  await assert.rejects(wrong, { stderr: /They are mcp:read, / })
})

test('a request without a known credential runs nothing, whatever its method and bytes', async (t) => {
  const { server } = await setup(t)
  await server.send('codex', { prompt: 'secret' })
  for (const path of ['/api/jobs', '/api/overview', '/mcp', '/api/events']) {
    const reply = await server.ask(path, { method: 'HEAD' })
    assert.deepEqual([reply.status, reply.text], [401, ''], path)
    const foreign = await server.ask(path, { headers: { authorization: 'Bearer tök\u00ffen' } })
    assert.equal(foreign.status, 401, path)
  }
  const basic = { authorization: 'Basic \u00ff\u00fe' }
  assert.equal((await server.ask('/token', { method: 'POST', headers: basic })).status, 400)
  const head = await server.ask(queryOf(server, { client_id: 'x' }, proof().challenge), {
    method: 'HEAD',
  })
  assert.equal(head.status, 405)
})
