import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { blameOf } from '../../../lib/workspace/git/blame.ts'
import { compare } from '../../../lib/workspace/git/changes.ts'
import { createRootGit } from '../../../lib/workspace/git/git.ts'
import { logOf } from '../../../lib/workspace/git/log.ts'
import { commitOf, rangeOf } from '../../../lib/workspace/git/revision.ts'
import { showCommit, showPath } from '../../../lib/workspace/git/show.ts'
import { statusOf } from '../../../lib/workspace/git/status.ts'
import { layGitTraps } from '../../programs/git-traps.ts'
import { makeRepository } from '../../programs/repository.ts'
import { scratch } from '../../programs/scratch.ts'

const FILES = {
  'a.txt': 'one\ntwo\nthree\n',
  'b.log': 'one\n',
  'c.md': 'one\n',
  '.env': 'KEY=first\n',
  'secrets/key.txt': 'first\n',
}

function setup(t: TestContext, files: Record<string, string> = FILES) {
  const home = scratch(t, 'relay-root-git-')
  const repository = makeRepository(join(home, 'project'), files)
  const isDenied = (path: string) => /(^|\/)\.env$/.test(path) || path === 'secrets'
  const over = (directory: string) => {
    const git = createRootGit({ directory, isDenied }, { PATH: process.env.PATH, HOME: home })
    return { git, repo: (path = '') => git.repository(path) }
  }
  return { home, root: repository.directory, repository, over, ...over(repository.directory) }
}

const maxBytes = 100_000

/** Everything that reads, as the tools do. */
async function readAll({ git, repo }: ReturnType<ReturnType<typeof setup>['over']>) {
  const repository = repo()
  const head = await commitOf(git, repository, 'HEAD')
  await statusOf(git, repository, {})
  await compare(git, repository, { sides: [], maxBytes })
  await compare(git, repository, { sides: ['--cached'], maxBytes })
  await logOf(git, repository, { to: head, skip: 0, limit: 5 })
  await showCommit(git, repository, { commit: head, maxBytes })
  await showPath(git, repository, { commit: head, path: 'a.txt', maxBytes })
  await blameOf(git, repository, { path: 'a.txt', from: 1, to: 3 })
}

test('no program that a repository names runs while it is read', async (t) => {
  const made = setup(t)
  const { home, root } = made
  const marks = join(home, 'marks')
  fs.mkdirSync(marks)
  layGitTraps(root, (name) => `touch '${join(marks, name)}'`)
  for (const name of Object.keys(FILES)) fs.appendFileSync(join(root, name), 'more\n')
  await readAll(made)
  assert.deepEqual(fs.readdirSync(marks), [])
  // The traps are real.
  spawnSync('git', ['diff'], { cwd: root, env: { PATH: process.env.PATH, HOME: home } })
  assert.notDeepEqual(fs.readdirSync(marks), [])
})

test('denied files are in no status, diff, commit or folder, also as one side of a rename', async (t) => {
  const { root, repository, git, repo } = setup(t)
  repository.git('mv', '.env', 'shown.txt')
  repository.write('secrets/key.txt', 'TOPSECRET\n')
  repository.write('a.txt', 'one\nTWO\nthree\n')
  repository.write('sub/.env', 'TOPSECRET\n')
  const status = await statusOf(git, repo(), { untracked: 'all' })
  assert.deepEqual(status.entries, [{ path: 'a.txt', unstaged: 'modified' }])
  assert.equal(status.hidden, 3)
  const staged = await compare(git, repo(), { sides: ['--cached'], maxBytes })
  assert.deepEqual([staged.files, staged.hidden, staged.patch], [[], 2, ''])
  const unstaged = await compare(git, repo(), { sides: [], maxBytes })
  assert.deepEqual(unstaged.files, [{ path: 'a.txt', change: 'modified', added: 1, deleted: 1 }])
  assert.match(unstaged.patch, /^\+TWO$/m)
  assert.doesNotMatch(unstaged.patch, /TOPSECRET|KEY/)
  repository.commit('second')
  const shown = await showCommit(git, repo(), {
    commit: await commitOf(git, repo(), 'HEAD'),
    maxBytes,
  })
  assert.doesNotMatch(JSON.stringify(shown), /TOPSECRET|KEY|\.env|shown/)
  const folder = await showPath(git, repo(), { commit: shown.commit, path: '', maxBytes })
  assert.ok('folder' in folder && !JSON.stringify(folder).includes('secrets'))
  // A file that became a folder with a denied file in it.
  repository.git('rm', '-q', 'c.md')
  repository.write('c.md/.env', 'TOPSECRET\n')
  repository.commit('third')
  const range = await rangeOf(git, repo(), 'HEAD~1..HEAD')
  const both = await compare(git, repo(), { sides: [range.from, range.to], maxBytes })
  assert.deepEqual(
    both.files.map(({ path }) => path),
    ['c.md'],
  )
  assert.doesNotMatch(both.patch, /TOPSECRET|env/)
  assert.equal(fs.existsSync(join(root, 'c.md/.env')), true)
})

test('a root in a repository sees only its own part of it', async (t) => {
  const { root, repository, over } = setup(t, { 'top.txt': 'x\n', 'sub/in.txt': 'x\n' })
  repository.write('top.txt', 'changed\n')
  repository.write('sub/in.txt', 'changed\n')
  repository.write('sub/new file\n.txt', 'x')
  const inner = over(join(root, 'sub'))
  const status = await statusOf(inner.git, inner.repo(), {})
  assert.deepEqual(
    status.entries.map(({ path }) => path),
    ['in.txt', 'new file\n.txt'],
  )
  const diff = await compare(inner.git, inner.repo(), { sides: [], maxBytes })
  assert.deepEqual(
    diff.files.map(({ path }) => path),
    ['in.txt'],
  )
  assert.doesNotMatch(diff.patch, /top/)
  repository.commit('both')
  repository.write('top.txt', 'again\n')
  const only = repository.commit('only top')
  const log = await logOf(inner.git, inner.repo(), { to: only, skip: 0, limit: 10 })
  assert.deepEqual(
    log.commits.map(({ subject }) => subject),
    ['both', 'first'],
  )
  const file = await showPath(inner.git, inner.repo(), { commit: only, path: 'in.txt', maxBytes })
  assert.deepEqual(file, { file: { size: 8, text: 'changed\n', is_cut: false } })
  await assert.rejects(
    showPath(inner.git, inner.repo(), { commit: only, path: 'top.txt', maxBytes }),
    {
      code: 'FILE_NOT_FOUND',
    },
  )
})

test('a root may hold several repositories, each with paths of the root', async (t) => {
  const { home, over } = setup(t)
  const root = join(home, 'many')
  for (const name of ['one', 'two']) {
    const made = makeRepository(join(root, name), { 'a.txt': 'x\n' })
    made.write('a.txt', `${name}\n`)
  }
  const { git, repo } = over(root)
  assert.throws(() => repo(), { code: 'GIT_FAILED' })
  const status = await statusOf(git, repo('two/a.txt'), {})
  assert.deepEqual(status.entries, [{ path: 'two/a.txt', unstaged: 'modified' }])
  const diff = await compare(git, repo('one'), { sides: [], path: 'one/a.txt', maxBytes })
  assert.match(diff.patch, /^\+one$/m)
})

test('a ".git" in the root that leads outside it is refused, and named without absolute paths', async (t) => {
  const { home, root, over } = setup(t)
  const outside = makeRepository(join(home, 'outside'), { 'a.txt': 'TOPSECRET\n' })
  const inner = join(root, 'inner')
  const { git } = over(root)
  const lay: Record<string, () => void> = {
    link: () => fs.symlinkSync(join(outside.directory, '.git'), join(inner, '.git')),
    file: () => fs.writeFileSync(join(inner, '.git'), `gitdir: ${outside.directory}/.git\n`),
    'relative file': () => fs.writeFileSync(join(inner, '.git'), 'gitdir: ../../outside/.git\n'),
    commondir: () => {
      fs.cpSync(join(outside.directory, '.git'), join(inner, '.git'), { recursive: true })
      fs.writeFileSync(join(inner, '.git', 'commondir'), `${outside.directory}/.git\n`)
    },
    objects: () => {
      fs.cpSync(join(outside.directory, '.git'), join(inner, '.git'), { recursive: true })
      fs.rmSync(join(inner, '.git', 'objects'), { recursive: true })
      fs.symlinkSync(join(outside.directory, '.git', 'objects'), join(inner, '.git', 'objects'))
    },
    alternates: () => {
      fs.cpSync(join(outside.directory, '.git'), join(inner, '.git'), { recursive: true })
      const list = `#${'x'.repeat(9000)}\n${outside.directory}/.git/objects\n`
      fs.writeFileSync(join(inner, '.git', 'objects', 'info', 'alternates'), list)
    },
  }
  for (const [name, make] of Object.entries(lay)) {
    fs.rmSync(inner, { recursive: true, force: true })
    fs.mkdirSync(inner)
    make()
    assert.throws(
      () => git.repository('inner'),
      (error: { code: string; message: string }) =>
        error.code === 'GIT_FAILED' && !error.message.includes(home),
      name,
    )
  }
})

test('a name of a commit is never an option, a file of a commit or a range', async (t) => {
  const { git, repo, repository } = setup(t)
  repository.write('a.txt', 'x\n')
  repository.commit('second')
  for (const name of ['--all', 'HEAD:.env', 'HEAD..HEAD', 'nothing', '', '-', 'HEAD\n', '@{-1}']) {
    await assert.rejects(commitOf(git, repo(), name), { code: 'INPUT_INVALID' }, name)
  }
  assert.match(await commitOf(git, repo(), 'HEAD~1'), /^[0-9a-f]{40}$/)
})

test('messages of git name no absolute path', async (t) => {
  const { home, root, git, repo } = setup(t)
  fs.writeFileSync(join(root, '.git', 'index'), 'damaged')
  await assert.rejects(statusOf(git, repo(), {}), (error: Error) => {
    assert.ok(!error.message.includes(home), error.message)
    return true
  })
})

test('blame groups lines by their commit; log has pages', async (t) => {
  const { git, repo, repository } = setup(t)
  repository.write('a.txt', 'one\n2\n3\n')
  repository.commit('second\n\nwith a body')
  repository.write('a.txt', 'one\n2\n3\nnew\n')
  const blamed = await blameOf(git, repo(), { path: 'a.txt', from: 1, to: 4 })
  assert.deepEqual(
    blamed.map(({ from_line, to_line, subject, text }) => [from_line, to_line, subject, text]),
    [
      [1, 1, 'first', 'one'],
      [2, 3, 'second', '2\n3'],
      [4, 4, undefined, 'new'],
    ],
  )
  const head = await commitOf(git, repo(), 'HEAD')
  const page = await logOf(git, repo(), { to: head, skip: 0, limit: 1 })
  assert.deepEqual(
    page.commits.map(({ subject, body, author }) => [subject, body, author]),
    [['second', 'with a body', 'Ann Example']],
  )
  const last = await logOf(git, repo(), { to: head, skip: page.next ?? 0, limit: 1 })
  assert.deepEqual([last.commits[0]?.subject, last.next], ['first', undefined])
})

test('a diff is cut at a whole line', async (t) => {
  const { root, git, repo } = setup(t)
  fs.writeFileSync(join(root, 'a.txt'), 'line\n'.repeat(10_000))
  const diff = await compare(git, repo(), { sides: [], maxBytes: 1003 })
  assert.equal(diff.is_cut, true)
  assert.ok(diff.patch.endsWith('\n') && diff.patch.length <= 1003)
  execFileSync('git', ['checkout', '-q', '.'], { cwd: root })
})
