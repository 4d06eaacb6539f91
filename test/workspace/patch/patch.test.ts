import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { planPatch } from '../../../lib/workspace/patch/plan-patch.ts'
import { makeRepository } from '../../programs/repository.ts'
import { makeRoot, treeOf } from '../../programs/root.ts'

const FILES = {
  'a.txt': 'one\ntwo\nthree\n',
  '.env': 'KEY=1\n',
  'sub/a.txt': 'sub one\nsub two\n',
  'ünï cödé.txt': 'one\n',
  'crlf.txt': 'one\r\ntwo\r\nthree\r\n',
  'bare.txt': 'one\ntwo',
}

function setup(t: Parameters<typeof makeRoot>[0]) {
  const made = makeRoot(t, FILES)
  const plan = (patch: string, more: { folder?: string; strip?: number } = {}) =>
    planPatch(made.guard, { patch, folder: more.folder ?? '', strip: more.strip })
  return {
    ...made,
    plan,
    patch: async (...args: Parameters<typeof plan>) => made.apply(await plan(...args)),
  }
}

const HUNK = '@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three\n'

test('a patch is applied under every spelling of its names, and only to the file that they mean', async (t) => {
  const spellings: [string, string][] = [
    ['a/a.txt', 'b/a.txt'],
    ['i/a.txt', 'w/a.txt'],
    ['a.txt', 'a.txt'],
    ['./a.txt', './a.txt'],
    ['old/a.txt', 'new/a.txt'],
    ['a.txt.orig', 'a.txt'],
    ['"a/a.txt"', '"b/\\141.txt"'],
    ['a/a.txt\t2026-01-01 00:00:00', 'b/a.txt\t2026-01-01 00:00:00'],
  ]
  for (const [old, fresh] of spellings) {
    const { patch, read, undo, tree } = setup(t)
    const before = tree()
    const { operationId } = await patch(`--- ${old}\n+++ ${fresh}\n${HUNK}`)
    assert.equal(read('a.txt'), 'one\nTWO\nthree\n', old)
    await undo(operationId)
    assert.deepEqual(tree(), before)
  }
})

test('no spelling reaches a denied file, the outside or .git, not beside a decoy either', async (t) => {
  const { plan, tree, directory, home } = setup(t)
  fs.mkdirSync(join(directory, '.git'))
  fs.symlinkSync(home, join(directory, 'out'))
  const decoy = `diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n${HUNK}`
  const env = '@@ -1 +1 @@\n-KEY=1\n+KEY=2\n'
  const before = tree()
  for (const part of [
    `--- x/.env\n+++ y/.env\n${env}`,
    `--- .env\n+++ .env\n${env}`,
    `--- "a/\\056env"\n+++ "b/.env"\n${env}`,
    `diff --git a/.env b/shown.txt\nsimilarity index 100%\nrename from .env\nrename to shown.txt\n`,
    `diff --git a/a.txt b/.env\nsimilarity index 100%\nrename from a.txt\nrename to .env\n`,
    `diff --git a/.env b/x.txt\nsimilarity index 100%\ncopy from .env\ncopy to x.txt\n`,
    `diff --git a/.env b/.env\nold mode 100644\nnew mode 100755\n`,
    `diff --git a/.env b/.env\ndeleted file mode 100644\n--- a/.env\n+++ /dev/null\n@@ -1 +0,0 @@\n-KEY=1\n`,
    `--- /dev/null\n+++ b/.git/hooks/pre-commit\n@@ -0,0 +1 @@\n+x\n`,
    `--- /dev/null\n+++ b/../x.txt\n@@ -0,0 +1 @@\n+x\n`,
    `--- /dev/null\n+++ /etc/x\n@@ -0,0 +1 @@\n+x\n`,
    `--- /dev/null\n+++ out/x.txt\n@@ -0,0 +1 @@\n+x\n`,
    `--- out/outside.txt\n+++ out/outside.txt\n@@ -1 +1 @@\n-TOPSECRET\n+x\n`,
    `diff --git a/n b/n\nnew file mode 120000\n--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n+/etc/passwd\n\\ No newline at end of file\n`,
    `diff --git a/n b/n\nnew file mode 160000\n--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n+Subproject commit 0\n`,
  ]) {
    for (const text of [part, decoy + part, part + decoy]) {
      await assert.rejects(
        plan(text),
        (error: { code: string; message: string }) => {
          assert.match(error.code, /^(PATH_|PATCH_INVALID)/, `${text}: ${error.message}`)
          assert.ok(!error.message.includes(home), error.message)
          return true
        },
        text,
      )
    }
  }
  assert.deepEqual(tree(), before)
})

test('what git prints is applied: renames, copies, new and deleted files, modes, quoted names, several files as one change', async (t) => {
  const { patch, directory, tree, undo, home } = setup(t)
  const twin = makeRepository(join(home, 'twin'), FILES)
  fs.chmodSync(join(twin.directory, 'a.txt'), 0o755)
  twin.git('mv', 'ünï cödé.txt', 'tab\tname.txt')
  twin.write('tab\tname.txt', 'one\nmore\n')
  twin.write('new folder/ü.txt', 'new\nfile')
  twin.write('empty.txt', '')
  twin.git('rm', '-q', 'sub/a.txt')
  twin.write('crlf.txt', 'one\r\nTWO\r\nthree\r\n')
  twin.write('bare.txt', 'one\ntwo\n')
  twin.git('add', '--all')
  const raw = execFileSync('git', ['diff', '--cached', '-M', '-C'], {
    cwd: twin.directory,
    encoding: 'utf8',
  })
  const before = tree()
  const { operationId, effects } = await patch(raw)
  const twinTree = treeOf(twin.directory)
  const own = (all: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(all).filter(
        ([path, what]) => !path.startsWith('.git') && what.startsWith('file'),
      ),
    )
  assert.deepEqual(own(tree()), own(twinTree))
  assert.ok(effects.length >= 8)
  await undo(operationId)
  assert.deepEqual(tree(), before)
  assert.equal(fs.existsSync(join(directory, 'new folder')), false)
})

test('nothing is written unless every hunk of every file fits', async (t) => {
  const { plan, tree } = setup(t)
  const before = tree()
  const bad = `--- a/sub/a.txt\n+++ b/sub/a.txt\n@@ -1,2 +1,2 @@\n-other\n+x\n sub two\n`
  await assert.rejects(plan(`--- a/a.txt\n+++ b/a.txt\n${HUNK}${bad}`), { code: 'PATCH_CONFLICT' })
  assert.deepEqual(tree(), before)
})

test('what would be skipped in silence is refused', async (t) => {
  const { plan } = setup(t)
  const head = '--- a/a.txt\n+++ b/a.txt\n'
  for (const [text, code] of [
    ['', 'PATCH_INVALID'],
    ['just text\n', 'PATCH_INVALID'],
    [head, 'PATCH_INVALID'],
    ['*** Begin Patch\n*** Update File: a.txt\n', 'PATCH_INVALID'],
    [`${head}@@@ -1,3 -1,3 +1,3 @@@\n  one\n- two\n`, 'PATCH_INVALID'],
    [`${head}@@\n one\n-two\n+TWO\n`, 'PATCH_INVALID'],
    [`${head}@@ -1,2 +1,2 @@\n one\n-two\n+TWO\n three\n`, 'PATCH_INVALID'],
    [`${head}@@ -1,9 +1,9 @@\n one\n-two\n+TWO\n three\n`, 'PATCH_INVALID'],
    [HUNK, 'PATCH_INVALID'],
    [
      'diff --git a/x.bin b/x.bin\nindex 1..2 100644\nGIT binary patch\nliteral 1\n',
      'PATCH_INVALID',
    ],
    ['diff --git a/x.bin b/x.bin\nBinary files a/x.bin and b/x.bin differ\n', 'PATCH_INVALID'],
    [`--- a/none.txt\n+++ b/none.txt\n${HUNK}`, 'FILE_NOT_FOUND'],
    [`--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1 @@\n+x\n`, 'FILE_EXISTS'],
    [`${head}@@ -1,3 +1,3 @@\n one\n two\n three\n`, 'PATCH_CONFLICT'],
  ] as const) {
    await assert.rejects(plan(text), { code }, text)
  }
})

test('in a sub-folder a patch changes the files there, or says that there are none', async (t) => {
  const { plan, patch, read } = setup(t)
  const text = '--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n-sub one\n+SUB\n sub two\n'
  await patch(text, { folder: 'sub' })
  assert.deepEqual([read('sub/a.txt'), read('a.txt')], ['SUB\nsub two\n', FILES['a.txt']])
  const git = `diff --git a/sub/a.txt b/sub/a.txt\n--- a/sub/a.txt\n+++ b/sub/a.txt\n@@ -1,2 +1,2 @@\n-SUB\n+x\n sub two\n`
  await assert.rejects(plan(git, { folder: 'sub' }), { code: 'FILE_NOT_FOUND' })
  await patch(git)
  assert.equal(read('sub/a.txt'), 'x\nsub two\n')
})

test('names that can be read in two ways need strip', async (t) => {
  const { plan, patch, write, read } = setup(t)
  write('x/a.txt', 'one\ntwo\nthree\n')
  const text = `--- x/a.txt\n+++ x/a.txt\n${HUNK}`
  await assert.rejects(plan(text), /names may mean "x\/a\.txt" or "a\.txt". Set strip/)
  await patch(text, { strip: 1 })
  assert.deepEqual([read('a.txt'), read('x/a.txt')], ['one\nTWO\nthree\n', 'one\ntwo\nthree\n'])
  await patch(text, { strip: 0 })
  assert.equal(read('x/a.txt'), 'one\nTWO\nthree\n')
})

test('line endings and bytes that are no text are kept', async (t) => {
  const { patch, write, directory, read } = setup(t)
  await patch('--- a/crlf.txt\n+++ b/crlf.txt\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n')
  assert.equal(read('crlf.txt'), 'one\r\n2\r\nthree\r\n')
  await patch('--- a/a.txt\r\n+++ b/a.txt\r\n@@ -1,3 +1,3 @@\r\n one\r\n-two\r\n+2\r\n three\r\n')
  assert.equal(read('a.txt'), 'one\n2\nthree\n')
  write('latin.txt', Buffer.from([0xe9, 10, 0x61, 10]))
  await patch('--- a/latin.txt\n+++ b/latin.txt\n@@ -2 +2 @@\n-a\n+é\n')
  assert.deepEqual(
    fs.readFileSync(join(directory, 'latin.txt')),
    Buffer.from([0xe9, 10, 0xc3, 0xa9, 10]),
  )
  await patch(
    '--- a/bare.txt\n+++ b/bare.txt\n@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+three\n\\ No newline at end of file\n',
  )
  assert.equal(read('bare.txt'), 'one\nthree')
})

test('a patch whose hunks fit nowhere in a large file is given up soon', async (t) => {
  const { plan, write } = setup(t)
  write('big.txt', 'x\n'.repeat(300_000))
  const lines = Array.from({ length: 3000 }, () => ' x\n').join('')
  const text = `--- a/big.txt\n+++ b/big.txt\n@@ -1,3001 +1,3001 @@\n${lines}-y\n+z\n`
  await assert.rejects(plan(text), /take too long to find/)
})
