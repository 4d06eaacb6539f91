import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { planEdit } from '../../../lib/workspace/files/plan-edit.ts'
import { planCopy, planDelete, planMove } from '../../../lib/workspace/files/plan-tree.ts'
import { planRestore, planUndo } from '../../../lib/workspace/files/plan-undo.ts'
import { planFolder, planWrite } from '../../../lib/workspace/files/plan-write.ts'
import { diffOf, digestOf } from '../../../lib/workspace/files/preview.ts'
import { makeRoot, treeOf } from '../../programs/root.ts'
import type { TestRoot } from '../../programs/root.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const writing = (path: string, text: string, more: { expected?: string } = {}) => ({
  path,
  bytes: Buffer.from(text),
  expected: more.expected,
})

/** Each kind of change, on a tree that has something for all of them. */
const CHANGES: Record<string, (made: TestRoot) => Promise<Parameters<TestRoot['apply']>[0]>> = {
  'write a new file in new folders': ({ guard }) =>
    planWrite(guard, writing('x/y/new.txt', 'new\n')),
  'replace a file': ({ guard }) => planWrite(guard, writing('a.txt', 'other\n')),
  'edit a file': ({ guard }) =>
    planEdit(guard, { path: 'a.txt', edits: [{ old: 'two', new: 'TWO' }] }),
  'make folders': ({ guard }) => planFolder(guard, 'p/q/r'),
  'delete a file': ({ guard }) => planDelete(guard, 'a.txt'),
  'delete a link': ({ guard }) => planDelete(guard, 'link'),
  'delete a folder': ({ guard }) => planDelete(guard, 'folder'),
  'move a file': ({ guard }) => planMove(guard, { from: 'a.txt', to: 'n/b.txt', overwrite: false }),
  'move a folder': ({ guard }) => planMove(guard, { from: 'folder', to: 'n/o', overwrite: false }),
  'move over a file': ({ guard }) =>
    planMove(guard, { from: 'a.txt', to: 'run.sh', overwrite: true }),
  'copy a file': ({ guard }) => planCopy(guard, { from: 'run.sh', to: 'n/b.sh', overwrite: false }),
  'copy a folder': ({ guard }) =>
    planCopy(guard, { from: 'folder/inner', to: 'n', overwrite: false }),
  'copy over a file': ({ guard }) =>
    planCopy(guard, { from: 'a.txt', to: 'run.sh', overwrite: true }),
}

function setup(t: Parameters<typeof makeRoot>[0]): TestRoot {
  const made = makeRoot(t, {
    'a.txt': 'one\ntwo\n',
    'run.sh': '#!/bin/sh\n',
    'folder/one.txt': 'one\n',
    'folder/inner/two.bin': Buffer.from([0, 255, 1]),
    'folder/inner/deep/three.txt': '',
  })
  fs.chmodSync(join(made.directory, 'run.sh'), 0o751)
  fs.chmodSync(join(made.directory, 'folder/inner'), 0o750)
  fs.symlinkSync('a.txt', join(made.directory, 'link'))
  fs.symlinkSync('one.txt', join(made.directory, 'folder', 'link'))
  return made
}

for (const [name, plan] of Object.entries(CHANGES)) {
  test(`undo takes back as a whole: ${name}; and undo of the undo makes it again`, async (t) => {
    const made = setup(t)
    const before = made.tree()
    const { operationId, effects } = await made.apply(await plan(made))
    const after = made.tree()
    assert.notDeepEqual(after, before)
    assert.ok(effects.length > 0 && effects.every(({ backup_id }) => backup_id === operationId))
    const undone = await made.undo(operationId)
    assert.deepEqual(made.tree(), before)
    await made.undo(undone.operationId)
    assert.deepEqual(made.tree(), after)
  })
}

test('a write keeps the mode of the file and leaves nothing beside it', async (t) => {
  const made = setup(t)
  const { guard, apply, read, mode, directory } = made
  await apply(await planWrite(guard, writing('run.sh', 'echo\n')))
  assert.deepEqual([read('run.sh'), mode('run.sh')], ['echo\n', 0o751])
  assert.deepEqual(
    fs.readdirSync(directory).filter((name) => name.startsWith('.relay')),
    [],
  )
})

test('expected_sha256 protects what another program wrote, and makes an overwrite an edit', async (t) => {
  const { guard } = setup(t)
  const expected = sha256('one\ntwo\n')
  assert.equal((await planWrite(guard, writing('a.txt', 'x', { expected }))).isDestructive, false)
  assert.equal((await planWrite(guard, writing('a.txt', 'x'))).isDestructive, true)
  assert.equal((await planWrite(guard, writing('new.txt', 'x'))).isDestructive, false)
  const other = sha256('other')
  await assert.rejects(planWrite(guard, writing('a.txt', 'x', { expected: other })), {
    code: 'FILE_CHANGED',
  })
  await assert.rejects(planWrite(guard, writing('new.txt', 'x', { expected: other })), {
    code: 'FILE_CHANGED',
  })
})

test('a change that was planned on another state changes nothing', async (t) => {
  const { guard, apply, write, tree, backups } = setup(t)
  const plan = await planWrite(guard, writing('a.txt', 'mine\n'))
  const digest = digestOf(plan)
  write('a.txt', 'theirs\n')
  const before = tree()
  await assert.rejects(apply(plan), { code: 'FILE_CHANGED' })
  const fresh = await planWrite(guard, writing('n.txt', 'mine\n'))
  write('n.txt', 'theirs\n')
  await assert.rejects(apply(fresh), { code: 'FILE_EXISTS' })
  assert.deepEqual(tree(), { ...before, 'n.txt': tree()['n.txt'] })
  assert.notEqual(digestOf(await planWrite(guard, writing('a.txt', 'mine\n'))), digest)
  assert.deepEqual(backups.list({ root: 'project', limit: 10 }).manifests, [])
})

test('exact edits: several in one call, counted, with the line endings of the file, and its other bytes kept', async (t) => {
  const { guard, apply, write, directory } = setup(t)
  const bytes = () => fs.readFileSync(join(directory, 'w.txt'))
  write(
    'w.txt',
    Buffer.concat([Buffer.from('\ufeffone\r\ntwo\r\ntwo\r\n'), Buffer.from([0xff, 0xfe])]),
  )
  const edits = [
    { old: 'one\ntwo', new: 'ONE\nünd\nzwo' },
    { old: 'ONE', new: '$&1' },
  ]
  const plan = await planEdit(guard, { path: 'w.txt', edits })
  await apply(plan)
  const expected = Buffer.concat([
    Buffer.from('\ufeff$&1\r\nünd\r\nzwo\r\ntwo\r\n'),
    Buffer.from([0xff, 0xfe]),
  ])
  assert.deepEqual(bytes(), expected)
  assert.match(diffOf(plan, plan.files), /^\+ünd/m)
  const twice = { old: 't', new: 'T' }
  write('w.txt', 'tt\nt\n')
  await assert.rejects(
    planEdit(guard, { path: 'w.txt', edits: [twice] }),
    /occurs 3 times, not 1 \(lines 1, 1, 2\)/,
  )
  assert.equal(
    (await planEdit(guard, { path: 'w.txt', edits: [{ ...twice, count: 3 }] })).replaced,
    3,
  )
  write('w.txt', 'a  b\n')
  const spaces = planEdit(guard, { path: 'w.txt', edits: [{ old: 'a b', new: '' }] })
  await assert.rejects(spaces, /only with other spaces/)
  await assert.rejects(planEdit(guard, { path: 'w.txt', edits: [{ old: '', new: 'x' }] }), {
    code: 'EDIT_NOT_FOUND',
  })
  await assert.rejects(planEdit(guard, { path: 'folder', edits: [] }), { code: 'NOT_A_FILE' })
  await assert.rejects(planEdit(guard, { path: 'link', edits: [twice] }), { code: 'NOT_A_FILE' })
})

test('nothing is written outside of the root, through links, into .git or to denied paths', async (t) => {
  const made = setup(t)
  const { guard, home, directory, tree } = made
  fs.symlinkSync(home, join(directory, 'out'))
  fs.symlinkSync(join(home, 'outside.txt'), join(directory, 'secret-link'))
  fs.mkdirSync(join(directory, '.git'))
  made.write('keep/.env', 'KEY=1\n')
  const before = [tree(), fs.readFileSync(join(home, 'outside.txt'), 'utf8')]
  const targets = [
    '../x',
    '/etc/x',
    'out/x',
    'out/n/x',
    'secret-link',
    '.git/config',
    '.git/hooks/x',
    '.env',
    'n/.env',
    'n/.git/x',
    '',
    '.',
  ]
  for (const path of targets) {
    const attempts = {
      write: () => planWrite(guard, writing(path, 'x')),
      folder: () => planFolder(guard, path),
      move: () => planMove(guard, { from: 'a.txt', to: path, overwrite: true }),
      copy: () => planCopy(guard, { from: 'a.txt', to: path, overwrite: true }),
      from: () => planCopy(guard, { from: path, to: 'n.txt', overwrite: false }),
      delete: () =>
        path === 'secret-link' ? Promise.reject(new Error('skipped')) : planDelete(guard, path),
    }
    for (const [name, attempt] of Object.entries(attempts)) {
      await assert.rejects(
        attempt(),
        (error: Error) => {
          assert.ok(!error.message.includes(home), `${name} ${path}: ${error.message}`)
          return true
        },
        `${name} ${path}`,
      )
    }
  }
  // A folder with a denied file in it is neither moved, copied nor removed.
  for (const plan of [
    () => planDelete(guard, 'keep'),
    () => planMove(guard, { from: 'keep', to: 'kept', overwrite: false }),
    () => planCopy(guard, { from: 'keep', to: 'kept', overwrite: false }),
  ]) {
    await assert.rejects(plan, { code: 'PATH_IGNORED' })
  }
  assert.deepEqual([tree(), fs.readFileSync(join(home, 'outside.txt'), 'utf8')], before)
})

test('a copy or move never replaces without overwrite, nor a folder at all, nor itself', async (t) => {
  const { guard } = setup(t)
  const cases = [
    { from: 'a.txt', to: 'run.sh', overwrite: false, code: 'FILE_EXISTS' },
    { from: 'a.txt', to: 'folder', overwrite: true, code: 'FILE_EXISTS' },
    { from: 'folder', to: 'a.txt', overwrite: true, code: 'FILE_EXISTS' },
    { from: 'folder', to: 'folder/inner/x', overwrite: true, code: 'PATH_INVALID' },
    { from: 'a.txt', to: './a.txt', overwrite: true, code: 'PATH_INVALID' },
  ]
  for (const { code, ...wanted } of cases) {
    await assert.rejects(planMove(guard, wanted), { code }, JSON.stringify(wanted))
    await assert.rejects(planCopy(guard, wanted), { code }, JSON.stringify(wanted))
  }
})

test('undo refuses when a path was changed since, names it, and undoes nothing', async (t) => {
  const made = setup(t)
  const { guard, apply, write, tree, undo } = made
  const { operationId } = await apply(await planWrite(guard, writing('x/new.txt', 'mine\n')))
  write('x/new.txt', 'theirs\n')
  const before = tree()
  await assert.rejects(undo(operationId), (error: { code: string; message: string }) => {
    assert.equal(error.code, 'UNDO_REFUSED')
    assert.match(error.message, /"x\/new\.txt" was changed since/)
    return true
  })
  write('x/new.txt', 'mine\n')
  write('x/other.txt', 'theirs\n')
  await assert.rejects(undo(operationId), /"x\/other\.txt" was changed since/)
  fs.rmSync(join(made.directory, 'x/other.txt'))
  assert.deepEqual(Object.keys(tree()), Object.keys(before))
  const moved = await apply(
    await planMove(guard, { from: 'folder', to: 'other', overwrite: false }),
  )
  write('other/one.txt', 'changed since\n')
  await assert.rejects(undo(moved.operationId), { code: 'UNDO_REFUSED' })
  await assert.rejects(
    planUndo(made.on, made.backups.get(operationId)).then(() => undo('op_1_x')),
    { code: 'BACKUP_NOT_FOUND' },
  )
})

test('one file is restored from a backup, hash-checked, also to another place', async (t) => {
  const made = setup(t)
  const { guard, on, apply, read, backups, store } = made
  const { operationId } = await apply(await planDelete(guard, 'folder'))
  const manifest = backups.get(operationId)
  await apply(await planRestore(on, manifest, { path: 'folder/one.txt', to: 'back/one.txt' }))
  assert.equal(read('back/one.txt'), 'one\n')
  await assert.rejects(planRestore(on, manifest, { path: 'folder', to: 'x' }), {
    code: 'BACKUP_NOT_FOUND',
  })
  const hash = sha256('one\n')
  fs.writeFileSync(join(store, 'backups', 'content', hash.slice(0, 2), hash), 'two\n')
  await assert.rejects(planRestore(on, manifest, { path: 'folder/one.txt', to: 'x.txt' }), {
    code: 'BACKUP_NOT_FOUND',
  })
})

test('the collector removes old operations and contents that no operation names', async (t) => {
  const made = setup(t)
  const { guard, apply, backups, store } = made
  await apply(await planDelete(guard, 'folder'))
  await apply(await planDelete(guard, 'a.txt'))
  const contents = join(store, 'backups', 'content')
  const kept = () => Object.keys(treeOf(contents)).filter((path) => path.includes('/')).length
  assert.equal(kept(), 4)
  const soon = Date.parse('2026-11-30T01:00:00.000Z')
  assert.deepEqual(backups.collect({ nowMs: soon, daysOf: () => 1 }), { operations: 0 })
  assert.equal(kept(), 4)
  const later = Date.now() + 400 * 86_400_000
  assert.deepEqual(backups.collect({ nowMs: later, daysOf: () => 30 }), { operations: 2 })
  assert.equal(kept(), 0)
})

test('without backups nothing is kept, and a change that fails in between is still taken back where it can be', async (t) => {
  const made = setup(t)
  const { guard, apply, store, tree } = made
  await apply(await planWrite(guard, writing('a.txt', 'x\n')), { backup: false })
  assert.equal(fs.existsSync(join(store, 'backups')), false)
  const plan = await planCopy(guard, { from: 'folder/inner', to: 'n', overwrite: false })
  const before = tree()
  plan.acts.push({ do: 'remove', path: 'missing' })
  await assert.rejects(apply(plan), { code: 'FILE_NOT_FOUND' })
  assert.deepEqual(tree(), before)
})
