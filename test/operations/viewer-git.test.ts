import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { layGitTraps } from '../programs/git-traps.ts'
import { setupRoot } from './roots-setup.ts'

type Row = Record<string, unknown>
const rows = (value: unknown) => value as Row[]

const workspaceId = 'app'

/** A root that is a repository with these files committed. */
async function setupRepository(t: TestContext, files: Record<string, string>) {
  const made = await setupRoot(t, files)
  const { directory } = made
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
      cwd: directory,
      env: { PATH: process.env.PATH, HOME: made.outside },
      stdio: 'pipe',
    })
  git('init', '-q', '-b', 'main')
  git('add', '-A', '-f')
  git('commit', '-qm', 'first')
  return { ...made, git }
}

test('changes are described by their real names, without those that are denied', async (t) => {
  const { call, git, write, directory } = await setupRepository(t, {
    'a.txt': 'one\n',
    'old.txt': 'this file is renamed as it is\n',
    'gone.txt': 'x\n',
    '.env': 'SECRET=1\n',
  })
  write('a.txt', 'two\n')
  write('.env', 'SECRET=2\n')
  write('.env.local', 'SECRET=3\n')
  write('"quoted"\n é.txt', 'new\n')
  git('mv', 'old.txt', 'new name.txt')
  fs.rmSync(join(directory, 'gone.txt'))
  const { files, head, ...facts } = await call('describeWorkspaceChanges', { workspaceId })
  assert.deepEqual(facts, { isGitRepository: true, branch: 'main', truncated: false })
  assert.match(String(head), /^[0-9a-f]{40}$/)
  assert.deepEqual(
    rows(files).toSorted((a, b) => (String(a['path']) < String(b['path']) ? -1 : 1)),
    [
      { path: '"quoted"\n é.txt', status: 'untracked', staged: false, unstaged: true },
      { path: 'a.txt', status: 'modified', staged: false, unstaged: true },
      { path: 'gone.txt', status: 'deleted', staged: false, unstaged: true },
      {
        path: 'new name.txt',
        status: 'renamed',
        staged: true,
        unstaged: false,
        oldPath: 'old.txt',
      },
    ],
  )
  const two = await call('describeWorkspaceChanges', {
    workspaceId,
    includeUntracked: false,
    maxFiles: 2,
  })
  assert.deepEqual([rows(two['files']).length, two['truncated']], [2, true])
})

test('a diff shows no denied file, and at most the bytes that were asked for, in whole lines', async (t) => {
  const { call, refusal, git, write } = await setupRepository(t, {
    'a.txt': 'one\n',
    '.env': 'S=1\n',
  })
  write('a.txt', 'two\n'.repeat(100))
  write('.env', 'S=2\n')
  const whole = await call('inspectWorkspaceDiff', { workspaceId })
  assert.equal(whole['truncated'], false)
  assert.match(String(whole['diff']), /^diff --git a\/a\.txt b\/a\.txt\n[^]*\n-one\n\+two\n/)
  assert.doesNotMatch(String(whole['diff']), /env|S=/)
  const cut = await call('inspectWorkspaceDiff', { workspaceId, maxBytes: 200, path: 'a.txt' })
  assert.deepEqual([cut['truncated'], cut['path']], [true, 'a.txt'])
  assert.ok(String(cut['diff']).length <= 200 && String(cut['diff']).endsWith('\n'))
  const none = await call('inspectWorkspaceDiff', { workspaceId, staged: true })
  assert.deepEqual(none, { staged: true, diff: '', truncated: false })
  git('add', 'a.txt')
  const staged = await call('inspectWorkspaceDiff', { workspaceId, staged: true })
  assert.match(String(staged['diff']), /\+two/)
  const denied = await refusal('inspectWorkspaceDiff', { workspaceId, path: '.env' })
  assert.equal(denied.code, 'PATH_IGNORED')
  const outside = await refusal('inspectWorkspaceDiff', { workspaceId, path: '../x' })
  assert.equal(outside.code, 'PATH_OUTSIDE_WORKSPACE')
})

test('a diff has at most 128 KiB as JSON, whatever is in it', async (t) => {
  const { call, write } = await setupRepository(t, { 'a.txt': 'one\n' })
  write('a.txt', `${'\u0001"'.repeat(200)}\n`.repeat(400))
  const { diff, truncated } = await call('inspectWorkspaceDiff', { workspaceId })
  assert.equal(truncated, true)
  assert.ok(Buffer.byteLength(JSON.stringify(diff)) <= 128 * 1024)
  assert.ok(String(diff).length > 20_000)
})

test('outside a repository there are no changes, and a diff is refused by code', async (t) => {
  const { call, refusal } = await setupRoot(t, { 'a.txt': '' })
  assert.deepEqual(await call('describeWorkspaceChanges', { workspaceId }), {
    isGitRepository: false,
    files: [],
    truncated: false,
  })
  assert.equal((await refusal('inspectWorkspaceDiff', { workspaceId })).code, 'GIT_FAILED')
})

test('no program of the repository runs for a status or a diff', async (t) => {
  const { call, write, directory, outside } = await setupRepository(t, {
    'a.txt': 'one\n',
    'b.log': 'one\n',
    'c.md': 'one\n',
  })
  const marks = join(outside, 'marks')
  fs.mkdirSync(marks)
  layGitTraps(directory, (name) => `touch '${join(marks, name)}'`)
  for (const name of ['a.txt', 'b.log', 'c.md']) write(name, 'two\n')
  const operations = [
    { id: 'status', tool: 'describeWorkspaceChanges', input: {} },
    { id: 'diff', tool: 'inspectWorkspaceDiff', input: {} },
    { id: 'staged', tool: 'inspectWorkspaceDiff', input: { staged: true } },
  ]
  const { results } = await call('batchExec', { workspaceId, operations })
  assert.deepEqual(
    rows(results).map(({ ok }) => ok),
    [true, true, true],
  )
  assert.match(JSON.stringify(results), /\+two/)
  assert.deepEqual(fs.readdirSync(marks), [])
})
