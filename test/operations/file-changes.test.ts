import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Caller } from '../../lib/rights/caller.ts'
import { SCOPES } from '../../lib/schema/root.ts'
import { treeOf } from '../programs/root.ts'
import { setup } from './setup.ts'

const CHAT: Caller = {
  kind: 'remote',
  name: 'my chat',
  agent: 'chat',
  workspace: '',
  writes: 'allowed',
  scopes: [...SCOPES],
}

async function start(t: TestContext, rootSettings: object = { mode: 'destructive' }) {
  const relay = await setup(t)
  const { configPath, folder } = relay.place
  fs.mkdirSync(folder)
  fs.mkdirSync(dirname(configPath), { recursive: true })
  const configure = (settings: object) => {
    const text = JSON.stringify({ roots: { app: { path: folder, ...settings } } })
    fs.writeFileSync(configPath, text, { mode: 0o600 })
  }
  configure(rootSettings)
  fs.writeFileSync(join(folder, 'a.txt'), 'one\ntwo\n')
  fs.mkdirSync(join(folder, 'sub'))
  fs.writeFileSync(join(folder, 'sub', 'b.txt'), 'b\n')
  return {
    ...relay,
    configure,
    folder,
    read: (path: string) => fs.readFileSync(join(folder, path), 'utf8'),
    tree: () => treeOf(folder),
    tool: (name: string, args: object) => relay.call(name, args, { caller: CHAT }),
    last: async () => (await relay.services.tools.journal.read({ limit: 1 })).calls[0],
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const PATCH = '--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+TWO\n'

/** Each tool that changes something, with arguments that change something. */
const CALLS: [name: string, args: object][] = [
  ['write_file', { path: 'n/new.txt', content: 'new\n' }],
  ['edit_file', { path: 'a.txt', edits: [{ old: 'two', new: 'TWO' }] }],
  ['apply_patch', { patch: PATCH }],
  ['make_folder', { path: 'x/y' }],
  ['copy_path', { from: 'sub', to: 'copy' }],
  ['move_path', { from: 'sub', to: 'moved' }],
  ['delete_path', { path: 'sub' }],
]

test('every change is shown first, made, journaled with a backup, listed, and undone as a whole', async (t) => {
  const { tool, tree, last } = await start(t)
  const before = tree()
  for (const [name, args] of CALLS) {
    const shown = await tool(name, { ...args, dry_run: true })
    assert.deepEqual([shown['dry_run'], shown['policy']], [true, 'allowed'], name)
    assert.notEqual(shown['diff'], '', name)
    assert.equal((await last())?.outcome, 'dry_run')
    assert.deepEqual(tree(), before, name)
    const { operation_id } = await tool(name, { ...args, dry_run: false })
    assert.notDeepEqual(tree(), before, name)
    const entry = await last()
    assert.deepEqual([entry?.outcome, entry?.operation_id], ['done', operation_id], name)
    assert.ok(
      entry?.effects?.every(({ backup_id }) => backup_id === operation_id),
      name,
    )
    const { changes } = await tool('list_backups', {})
    assert.equal((changes as { operation_id: string }[])[0]?.operation_id, operation_id, name)
    await tool('undo_change', { operation_id })
    assert.deepEqual(tree(), before, name)
  }
})

test('deleting, moving, patching and restoring change nothing unless dry_run is false', async (t) => {
  const { tool, tree } = await start(t)
  const before = tree()
  for (const [name, args] of CALLS.slice(2)) {
    if (name === 'make_folder' || name === 'copy_path') continue
    assert.equal((await tool(name, args))['dry_run'], true, name)
    assert.deepEqual(tree(), before, name)
  }
})

test('what a call may lose decides its mode: an overwrite without a hash, a patch that deletes, a deletion', async (t) => {
  const { tool, tree } = await start(t, { mode: 'edit' })
  const before = tree()
  const gone = '--- a/a.txt\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-one\n-two\n'
  for (const [name, args] of [
    ['write_file', { path: 'a.txt', content: 'x' }],
    ['apply_patch', { patch: gone, dry_run: false }],
    ['delete_path', { path: 'a.txt', dry_run: false }],
    ['move_path', { from: 'a.txt', to: 'sub/b.txt', overwrite: true, dry_run: false }],
    ['copy_path', { from: 'a.txt', to: 'sub/b.txt', overwrite: true }],
  ] as const) {
    await assert.rejects(tool(name, args), { code: 'MODE_REFUSED' }, name)
  }
  assert.deepEqual(tree(), before)
  await tool('write_file', { path: 'a.txt', content: 'x', expected_sha256: sha256('one\ntwo\n') })
  await tool('write_file', { path: 'new.txt', content: 'x' })
})

test('a root with manual backups makes one when a call asks; one without makes none', async (t) => {
  const { tool, configure, services, read } = await start(t, {
    mode: 'destructive',
    backups: 'manual',
  })
  const { backups } = services.tools
  const kept = () => backups.list({ root: 'app', limit: 100 }).manifests.length
  await tool('write_file', { path: 'a.txt', content: '1' })
  assert.equal(kept(), 0)
  const { operation_id } = await tool('write_file', { path: 'a.txt', content: '2', backup: true })
  assert.equal(kept(), 1)
  configure({ mode: 'destructive', backups: 'none' })
  const lost = await tool('write_file', { path: 'a.txt', content: '3', backup: true })
  assert.equal(kept(), 1)
  await assert.rejects(
    tool('undo_change', lost.operation_id === undefined ? {} : { operation_id: lost.operation_id }),
    { code: 'BACKUP_NOT_FOUND' },
  )
  await assert.rejects(tool('undo_change', { operation_id }), { code: 'UNDO_REFUSED' })
  const restored = { operation_id, path: 'a.txt', dry_run: false }
  await tool('restore_backup', restored)
  assert.equal(read('a.txt'), '1')
})

test('the journal holds no content: lengths and hashes instead', async (t) => {
  const { tool, services } = await start(t)
  await tool('write_file', { path: 'n.txt', content: 'PLANTED one' })
  await tool('edit_file', { path: 'n.txt', edits: [{ old: 'PLANTED one', new: 'PLANTED two' }] })
  await tool('apply_patch', {
    patch:
      '--- a/n.txt\n+++ b/n.txt\n@@ -1 +1 @@\n-PLANTED two\n\\ No newline at end of file\n+PLANTED\n',
    dry_run: false,
  })
  const { calls } = await services.tools.journal.read({ limit: 10 })
  assert.equal(calls.length, 3)
  assert.doesNotMatch(JSON.stringify(calls), /PLANTED/)
  assert.match(JSON.stringify(calls), new RegExp(sha256('PLANTED one')))
})

test('a backup belongs to its root: another caller, or another folder of that name, cannot use it', async (t) => {
  const { tool, configure, folder, home } = { ...(await start(t)), home: '' }
  const { operation_id } = await tool('write_file', { path: 'a.txt', content: 'x' })
  configure({ mode: 'destructive', agents: ['other'] })
  await assert.rejects(tool('undo_change', { operation_id }), { code: 'ROOT_NOT_FOUND' })
  const other = join(dirname(folder), `other${home}`)
  fs.mkdirSync(other)
  configure({ mode: 'destructive', path: other })
  await assert.rejects(tool('undo_change', { operation_id }), { code: 'BACKUP_NOT_FOUND' })
  await assert.rejects(tool('restore_backup', { operation_id, path: 'a.txt' }), {
    code: 'BACKUP_NOT_FOUND',
  })
})
