import assert from 'node:assert/strict'
import { test } from 'node:test'

import { makeToken, serve } from './setup.ts'

test('an owner sees the addresses and the credentials, and no secret', async (t) => {
  const server = await serve(t, { auth: 'token', args: ['--public-url', 'https://relay.example'] })
  const owner = await makeToken(server, 'ann')
  const agent = await makeToken(server, 'bot', '--agent', 'codex')
  const { status, json, text } = await server.ask('/api/connection', { token: owner })
  assert.equal(status, 200)
  const { auth, local_url, public_url, tunnel, credentials } = json
  assert.deepEqual([auth, public_url, tunnel], ['token', 'https://relay.example', null])
  assert.equal(local_url, server.url)
  const rows = credentials.map(({ name, kind, rights, agent: of }: Record<string, unknown>) => [
    name,
    kind,
    rights,
    of,
  ])
  assert.deepEqual(rows, [
    ['ann', 'token', 'owner', null],
    ['bot', 'token', 'agent', 'codex'],
  ])
  for (const secret of [owner, agent]) assert.ok(!text.includes(secret))
})

test('an owner revokes a credential at once, and an agent may neither look nor revoke', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const owner = await makeToken(server, 'ann')
  const agent = await makeToken(server, 'bot', '--agent', 'codex')
  const { json } = await server.ask('/api/connection', { token: owner })
  const [ann, bot] = json['credentials'] as { id: string }[]
  const body = { id: ann?.id }
  for (const [path, more] of [
    ['/api/connection', {}],
    ['/api/connection/revoke', { body }],
  ] as const) {
    const refused = await server.ask(path, { token: agent, ...more })
    assert.deepEqual([refused.status, refused.json['code']], [403, 'FORBIDDEN'])
  }
  const done = await server.ask('/api/connection/revoke', { token: owner, body: { id: bot?.id } })
  assert.equal(done.json['credentials'].length, 1)
  assert.equal((await server.ask('/api/workspaces', { token: agent })).status, 401)
  const audit = await server.ask('/api/audit?what=decision', { token: owner })
  const [entry] = audit.json['entries'] as Record<string, unknown>[]
  assert.deepEqual(
    [entry?.['what'], entry?.['who'], entry?.['agent'], entry?.['id']],
    ['decision.revoke_token', { person: 'ann' }, 'codex', bot?.id],
  )
  const again = await server.ask('/api/connection/revoke', { token: owner, body: { id: bot?.id } })
  assert.equal(again.json['code'], 'TOKEN_NOT_FOUND')
})
