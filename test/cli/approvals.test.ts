import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { serve } from '../http/setup.ts'
import { setup } from './setup.ts'

test('a waiting call is listed, shown whole and answered by the start of its id', async (t) => {
  const { relay, run } = await setup(t)
  const { approvals } = relay.tools
  assert.match((await run(['approvals'])).stdout, /No calls wait/)
  const preview = { kind: 'diff', title: 'Write \u001b[2J.txt', text: '-one\n+two\u202e' } as const
  const question = { key: 'k', tool: 'write_file', mode: 'edit', root: 'site' } as const
  const asked = { ...question, agent: 'codex', who: { agent: 'codex' }, preview }
  const { approval_id } = await approvals.ask(asked, 300_000)
  const { stdout: list } = await run(['approvals'])
  assert.match(list, /left .*codex .*write_file .*site .*Write ␛\[2J\.txt/)
  assert.ok(list.includes(`relay approvals approve ${approval_id}`))
  const shown = await run(['approvals', 'show', approval_id.slice(0, 10)])
  assert.match(shown.stdout, /-one\n\+two\S*202E/i)
  assert.ok(!shown.stdout.includes('\u202e'))
  const { stdout } = await run(['approvals', 'reject', approval_id.slice(3, 11), '--note', 'no'])
  assert.ok(stdout.includes(`Rejected ${approval_id}`))
  const { state, approval } = await approvals.wait(approval_id, new AbortController().signal)
  assert.deepEqual([state, approval.note], ['rejected', 'no'])
  const late = await run(['approvals', 'approve', approval_id])
  assert.equal(late.code, 1)
  assert.match(late.stderr, /APPROVAL_OVER.*final/)
})

test('the journal is listed with filters, and undo takes back a call', async (t) => {
  const server = await serve(t)
  const folder = join(server.home, 'site')
  const file = join(folder, 'a.txt')
  mkdirSync(folder)
  writeFileSync(file, 'one\n')
  await server.cli('root', 'add', folder, '--mode', 'edit')
  const expected_sha256 = hash('sha256', 'one\n')
  const body = { root: 'site', path: 'a.txt', content: 'two\n', expected_sha256 }
  const written = await server.ask('/api/files/write', { body })
  const id = String(written.json['operation_id'])
  assert.match(await server.cli('journal', '--tool', 'write_file'), /done .*medium .*a\.txt/)
  assert.match(await server.cli('journal', '--tool', 'run_command'), /no such call/)
  const shown = await server.cli('journal', 'show', id)
  assert.match(shown, /outcome +done, medium risk/)
  const undone = await server.cli('undo', id)
  assert.match(undone, /^Undid .*: 1 file\.\nTake that back with: relay undo op_/)
  assert.equal(readFileSync(file, 'utf8'), 'one\n')
})
