import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'

import { openGrants } from '../../lib/access/grants.ts'
import { openTokens } from '../../lib/access/access-tokens.ts'
import { setup } from './setup.ts'

test('token create prints a token once, list shows it without its secret, revoke ends it', async (t) => {
  const { run, json, env } = await setup(t)
  const made = await run(['token', 'create', 'my laptop'])
  assert.match(made.stdout, /^relay_token_[\w-]{43}\n$/)
  assert.match(made.stderr, /shown once/)
  const tokens = openTokens(join(env['RELAY_DATA_DIR'] ?? '', 'http'), Date.now)
  assert.deepEqual(tokens.find(made.stdout.trim()), { rights: 'owner', name: 'my laptop' })
  const bot = await json(['token', 'create', 'bot', '--agent', 'bot'])
  assert.deepEqual([bot('rights'), bot('agent')], ['agent', 'bot'])
  const listed = await run(['token', 'list'])
  assert.match(listed.stdout, /my laptop +everything/)
  assert.match(listed.stdout, /bot +what bot may in workspace-/)
  assert.doesNotMatch(listed.stdout, /relay_token/)
  const revoked = await run(['token', 'revoke', 'my laptop'])
  assert.match(revoked.stdout, /^Revoked [0-9a-f]{8} \(my laptop\)\.\n$/)
  assert.equal(tokens.find(made.stdout.trim()), undefined)
})

test('token revoke ends an approved client as well', async (t) => {
  const { run, json, env } = await setup(t)
  const on = { now: Date.now, resource: 'http://127.0.0.1/mcp' }
  const grants = openGrants(join(env['RELAY_DATA_DIR'] ?? '', 'http'), on)
  const { access } = await grants.grant('some client', {
    agent: 'cloud',
    workspace: 'w',
    scopes: [],
    person: 'owner',
  })
  const listed = await json(['token', 'list'])
  assert.deepEqual([listed('tokens.0.kind'), listed('tokens.0.agent')], ['client', 'cloud'])
  await run(['token', 'revoke', String(listed('tokens.0.id'))])
  assert.equal(grants.find(access), undefined)
})

const refusals: [args: string[], code: number, says: RegExp][] = [
  [['token', 'revoke', 'nobody'], 1, /TOKEN_NOT_FOUND .*"nobody"/],
  [['token', 'revoke', '../../store'], 1, /TOKEN_NOT_FOUND/],
  [['token', 'create', 'a\u001b[2Jb'], 1, /INPUT_INVALID/],
  [['token', 'create', 'x', '--agent', 'a b'], 1, /AGENT_INVALID/],
  [['token'], 2, /create, list or revoke/],
]
for (const [args, code, says] of refusals) {
  test(`relay ${JSON.stringify(args)} is refused`, async (t) => {
    const { run } = await setup(t)
    const ended = await run(args)
    assert.equal(ended.code, code)
    assert.match(ended.stderr, says)
    assert.equal(ended.stdout, '')
  })
}

test('revoke needs the id if two tokens have the same name', async (t) => {
  const { run, json } = await setup(t)
  await run(['token', 'create', 'twin'])
  const second = await json(['token', 'create', 'twin'])
  assert.match((await run(['token', 'revoke', 'twin'])).stderr, /2 tokens have that name/)
  assert.equal((await run(['token', 'revoke', String(second('id'))])).code, 0)
})
