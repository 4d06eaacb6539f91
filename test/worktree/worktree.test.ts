import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import type { ErrorCode } from '../../lib/errors.ts'
import type { WorktreeRecord } from '../../lib/schema/worktree-record.ts'
import { cleanWorktree, viewWorktree } from '../../lib/worktree/clean.ts'
import { diffWorktree } from '../../lib/worktree/diff-worktree.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { mergeWorktree } from '../../lib/worktree/merge-worktree.ts'
import { readNumbers } from '../../lib/worktree/patch.ts'
import {
  createWorktrees,
  inspectWorktree,
  makeWorktree,
  removeWorktree,
} from '../../lib/worktree/worktree.ts'
import { makeRepository } from '../programs/repository.ts'

const JOB = 'abcdefghijklmnopqrstuvwxyz'
const AT = '2026-11-20T12:00:00.000Z'

/** A repository as workspace, and a place for worktrees outside it. */
function setup(t: TestContext, files?: Record<string, string>) {
  const home = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'relay-trees-')))
  t.after(() => fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 }))
  const repository = makeRepository(join(home, 'project'), files)
  return { home, repository, ...openWorktrees(home, repository.directory) }
}

function openWorktrees(home: string, workspace: string) {
  const git = createGit({ PATH: process.env.PATH, HOME: home })
  const on = createWorktrees({ git, workspace, store: join(home, 'store') })
  const make = async (token = 2, directory = workspace) =>
    makeWorktree(
      on,
      { job_id: JOB, token, agent: 'codex', at: AT },
      { directory, signal: new AbortController().signal },
    )
  const view = (record: WorktreeRecord) => viewWorktree(on, record, undefined)
  const commitIn = (record: WorktreeRecord) =>
    git.ask({ cwd: record.path }, ['commit', '--allow-empty', '-qam', 'x'])
  const merge = (record: WorktreeRecord, commit = false) =>
    mergeWorktree(on, record, { commit, subject: 'do it' })
  return { git, on, make, view, merge, commitIn }
}

function inWorktree(record: WorktreeRecord) {
  return {
    write: (path: string, text: string) => fs.writeFileSync(join(record.path, path), text),
    read: (path: string) => fs.readFileSync(join(record.path, path), 'utf8'),
  }
}

async function refusal(attempt: Promise<unknown>, code: ErrorCode): Promise<string> {
  let message = ''
  await assert.rejects(attempt, (error) => {
    assert.ok(error instanceof RelayError, String(error))
    assert.equal(error.code, code, error.message)
    message = error.message
    return true
  })
  return message
}

test('a worktree begins at the commit of the workspace, on a branch of its own, outside the work tree', async (t) => {
  const { home, repository, make, on } = setup(t)
  repository.write('a.txt', 'not committed\n')
  repository.write('new.txt', 'untracked\n')
  const { record, cwd, notes } = await make()
  assert.equal(cwd, join(home, 'store', 'worktrees', `${JOB}.2`))
  assert.deepEqual(repository.worktrees(), [cwd])
  assert.equal(record.branch, 'relay/abcdefghij-2')
  assert.equal(record.base, repository.first)
  assert.equal(inWorktree(record).read('a.txt'), 'one\n')
  assert.equal(fs.existsSync(join(cwd, 'new.txt')), false)
  assert.deepEqual(on.records.all(), [record])
  assert.match(notes.join('\n'), /2 uncommitted changes of the workspace are not in its worktree/)
})

test('the folder of the turn is the same folder in the worktree', async (t) => {
  const { repository, make } = setup(t, { 'sub/deep/a.txt': 'x\n' })
  const { cwd } = await make(2, join(repository.directory, 'sub', 'deep'))
  assert.ok(cwd.endsWith(`${JOB}.2/sub/deep`))
})

test('a workspace below the top of its repository gets the same folder of the worktree', async (t) => {
  const { home, repository } = setup(t, { 'packages/a/x.txt': 'x\n' })
  const { make } = openWorktrees(home, join(repository.directory, 'packages', 'a'))
  const { cwd } = await make()
  assert.ok(cwd.endsWith(`${JOB}.2/packages/a`))
})

test('a folder that is not in the commit is refused, and nothing stays', async (t) => {
  const { repository, make, on } = setup(t)
  fs.mkdirSync(join(repository.directory, 'fresh'))
  const message = await refusal(make(2, join(repository.directory, 'fresh')), 'WORKTREE_REFUSED')
  assert.match(message, /"fresh" is not a folder in the commit.*Commit it first/)
  assert.deepEqual(repository.worktrees(), [])
  assert.deepEqual(repository.branches(), ['main'])
  assert.deepEqual(on.records.all(), [])
})

test('a link in the commit that leads out of the worktree is no folder of it', async (t) => {
  const { repository, make } = setup(t)
  fs.symlinkSync('/tmp', join(repository.directory, 'link'))
  repository.commit('a link')
  fs.unlinkSync(join(repository.directory, 'link'))
  fs.mkdirSync(join(repository.directory, 'link'))
  await refusal(make(2, join(repository.directory, 'link')), 'WORKTREE_REFUSED')
})

for (const [what, prepare, expected] of [
  ['no git repository', () => {}, /is not in a git repository/],
  [
    'a repository without a commit',
    (directory: string, run: (...args: string[]) => void) => run('init', '--quiet', directory),
    /has no commit to start from/,
  ],
  [
    'a bare repository',
    (directory: string, run: (...args: string[]) => void) =>
      run('init', '--quiet', '--bare', directory),
    /is a bare repository/,
  ],
] as const) {
  test(`${what} is refused in one sentence`, async (t) => {
    const { home, repository } = setup(t)
    const directory = join(home, 'other')
    fs.mkdirSync(directory)
    prepare(directory, (...args) => repository.git(...args))
    const { make, on } = openWorktrees(home, directory)
    assert.match(await refusal(make(), 'WORKTREE_REFUSED'), expected)
    assert.deepEqual(on.records.all(), [])
  })
}

test('a repository in the workspace is not the workspace: its folder is refused', async (t) => {
  const { repository, make } = setup(t)
  const inner = makeRepository(join(repository.directory, 'inner'))
  const message = await refusal(make(2, inner.directory), 'WORKTREE_REFUSED')
  assert.match(message, /belongs to another repository/)
})

test('a workspace that is itself a linked worktree works like any other', async (t) => {
  const { home, repository } = setup(t)
  const linked = join(home, 'linked')
  repository.git('worktree', 'add', '-q', '-b', 'side', linked)
  const { make, merge } = openWorktrees(home, linked)
  const { record } = await make()
  inWorktree(record).write('b.txt', 'two\n')
  const { into } = await merge(record, true)
  assert.equal(into, 'side')
  assert.equal(fs.readFileSync(join(linked, 'b.txt'), 'utf8'), 'two\n')
})

test('a repository with submodules gets its worktree, and a note that they are empty there', async (t) => {
  const { home, repository, make, on } = setup(t)
  const library = makeRepository(join(home, 'library'))
  repository.git(
    '-c',
    'protocol.file.allow=always',
    'submodule',
    'add',
    '-q',
    library.directory,
    'lib',
  )
  repository.commit('a submodule')
  const { record, notes } = await make()
  assert.match(notes.join('\n'), /submodules .* are empty folders here: "lib"/)
  assert.equal((await inspectWorktree(on, record)).isUnchanged, true)
  await removeWorktree(on, record, record.base)
  assert.deepEqual(repository.worktrees(), [])
})

test('a worktree says which files are pointers of git LFS, and that the checkout is sparse', async (t) => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n'
  const { repository, make } = setup(t, {
    '.gitattributes': '*.bin filter=lfs\n',
    'big.bin': pointer,
    'here.bin': 'content\n',
  })
  const { lacks } = await make()
  assert.deepEqual(lacks, [
    'Git LFS has not fetched the content of these files, which are pointers here: "big.bin".',
  ])
  repository.git('sparse-checkout', 'set', '--no-cone', '/a*', '/.gitattributes')
  const { lacks: sparse } = await make(3)
  assert.match(sparse.join(' '), /Only the part of the repository that its sparse checkout names/)
})

test('a place that a former turn has taken is left alone', async (t) => {
  const { make, on, repository } = setup(t)
  const { record } = await make(2)
  inWorktree(record).write('work.txt', 'work\n')
  assert.match(await refusal(make(2), 'GIT_FAILED'), /an earlier turn left one of that name/)
  assert.equal(inWorktree(record).read('work.txt'), 'work\n')
  assert.deepEqual(repository.worktrees(), [record.path])
  fs.rmSync(record.path, { recursive: true })
  on.records.forget(record)
  await refusal(make(2), 'GIT_FAILED')
  assert.ok(repository.branches().includes(record.branch), 'its branch is kept')
})

test('no hook of the repository runs', async (t) => {
  const { home, repository, make, merge } = setup(t)
  const trace = join(home, 'trace')
  for (const hook of [
    'post-checkout',
    'pre-commit',
    'commit-msg',
    'post-merge',
    'reference-transaction',
  ]) {
    const path = join(repository.directory, '.git', 'hooks', hook)
    fs.writeFileSync(path, `#!/bin/sh\necho ${hook} >> ${trace}\n`, { mode: 0o755 })
  }
  const { record } = await make()
  inWorktree(record).write('b.txt', 'two\n')
  await merge(record, true)
  assert.equal(fs.existsSync(trace), false)
})

test('a .git that a turn put into its worktree is not believed', async (t) => {
  const { home, make, on } = setup(t)
  const { record } = await make()
  const evil = makeRepository(join(home, 'evil'), { 'e.txt': 'evil\n' })
  const trace = join(home, 'trace')
  evil.git('config', 'filter.evil.clean', `touch ${trace}; cat`)
  evil.git('config', 'core.fsmonitor', `touch ${trace}; false`)
  evil.git('config', 'diff.external', `touch ${trace}`)
  inWorktree(record).write('.git', `gitdir: ${join(evil.directory, '.git')}\n`)
  inWorktree(record).write('.gitattributes', '* filter=evil\n')
  inWorktree(record).write('a.txt', 'two\n')
  const { uncommitted } = await inspectWorktree(on, record)
  assert.deepEqual(uncommitted, ['a.txt', '.gitattributes'])
  const { files } = await diffWorktree(on, record)
  assert.deepEqual(
    files.map(({ path }) => path),
    ['.gitattributes', 'a.txt'],
  )
  assert.equal(fs.existsSync(trace), false)
})

test('each kind of change keeps a worktree; ignored files do not', async (t) => {
  const { make, on, git, commitIn } = setup(t, { 'a.txt': 'one\n', '.gitignore': 'out/\n' })
  const isUnchanged = async (token: number, change: (record: WorktreeRecord) => unknown) => {
    const { record } = await make(token)
    await change(record)
    return (await inspectWorktree(on, record)).isUnchanged
  }
  assert.equal(await isUnchanged(2, () => {}), true)
  assert.equal(
    await isUnchanged(3, ({ path }) => {
      fs.mkdirSync(join(path, 'out'))
      fs.writeFileSync(join(path, 'out', 'x'), '')
    }),
    true,
  )
  assert.equal(await isUnchanged(4, ({ path }) => fs.writeFileSync(join(path, 'n'), '')), false)
  assert.equal(await isUnchanged(5, ({ path }) => fs.unlinkSync(join(path, 'a.txt'))), false)
  assert.equal(await isUnchanged(6, commitIn), false)
  assert.equal(
    await isUnchanged(7, async (record) => {
      await commitIn(record)
      await git.ask({ cwd: record.path }, ['checkout', '-q', '--detach', record.base])
    }),
    false,
    'its branch holds a commit',
  )
})

test('the diff holds what is committed, uncommitted and untracked, and touches nothing', async (t) => {
  const { make, on, commitIn } = setup(t, {
    'a.txt': 'one\n',
    'b.txt': 'b\n',
    'gone.txt': 'g\n',
    'same.txt': 'long enough to be recognised\n',
  })
  const { record } = await make()
  const { write } = inWorktree(record)
  write('a.txt', 'one\ntwo\n')
  await commitIn(record)
  write('b.txt', 'B\n')
  fs.unlinkSync(join(record.path, 'gone.txt'))
  fs.renameSync(join(record.path, 'same.txt'), join(record.path, 'moved.txt'))
  write('sp ace\tand "tab".txt', 'new\n')
  fs.writeFileSync(join(record.path, 'bin'), Buffer.from([0, 1, 2]))
  const before = fs.readFileSync(join(record.git_dir ?? '', 'index'))
  const { files, patch } = await diffWorktree(on, record)
  assert.deepEqual(
    files.toSorted((a, b) => a.path.localeCompare(b.path)),
    [
      { path: 'a.txt', added: 1, deleted: 0 },
      { path: 'b.txt', added: 1, deleted: 1 },
      { path: 'bin', added: null, deleted: null },
      { path: 'gone.txt', added: 0, deleted: 1 },
      { path: 'moved.txt', from: 'same.txt', added: 0, deleted: 0 },
      { path: 'sp ace\tand "tab".txt', added: 1, deleted: 0 },
    ],
  )
  assert.match(patch, /^\+two$/m)
  assert.match(patch, /^\+new$/m)
  assert.deepEqual(fs.readFileSync(join(record.git_dir ?? '', 'index')), before)
})

test('a change of the same length, in the second in which git wrote the file, is in the diff', async (t) => {
  const { make, on } = setup(t, { 'a.txt': 'one\n' })
  const { record } = await make()
  const index = join(record.git_dir ?? '', 'index')
  const written = fs.statSync(join(record.path, 'a.txt'))
  inWorktree(record).write('a.txt', 'two\n')
  // As if checkout, index and change had been in one second, and the diff is asked for later.
  fs.utimesSync(join(record.path, 'a.txt'), written.atime, written.mtime)
  fs.utimesSync(index, written.atime, written.mtime)
  const { files } = await diffWorktree(on, record)
  assert.deepEqual(files, [{ path: 'a.txt', added: 1, deleted: 1 }])
})

test('a branch that merged the workspace and undid its commit shows the commit that a merge takes away', async (t) => {
  const { repository, make, on, merge } = setup(t)
  const { record } = await make()
  repository.write('a.txt', 'one\nsecurity fix\n')
  repository.commit('security fix')
  const inTree = (...args: string[]) => repository.git('-C', record.path, ...args)
  inTree('merge', '-q', '--no-ff', '--no-edit', 'main')
  inTree('checkout', '-q', record.base, '--', '.')
  inTree('commit', '-qam', 'tidy')

  const { files, patch, notes } = await diffWorktree(on, record)
  assert.deepEqual(files, [{ path: 'a.txt', added: 0, deleted: 1 }])
  assert.match(patch, /^-security fix$/m)
  assert.match(notes.join('\n'), /holds 1 merge commit: it took in other commits and may undo/)
  await merge(record)
  assert.equal(repository.read('a.txt'), 'one\n')
})

test('what the diff shows is, byte for byte, what the merge changes', async (t) => {
  const { repository, make, on, merge } = setup(t, {
    'a.txt': '1\n2\n3\n4\n5\n6\n',
    'b.txt': 'b\n',
  })
  const { record } = await make()
  const { write } = inWorktree(record)
  repository.write('a.txt', 'first\n1\n2\n3\n4\n5\n6\n')
  const head = repository.commit('meanwhile')
  write('a.txt', '1\n2\n3\n4\n5\nsix\n')
  write('new.txt', 'new\n')
  fs.unlinkSync(join(record.path, 'b.txt'))
  const before = repository.git('count-objects', '-v')
  const { patch } = await diffWorktree(on, record)
  assert.equal(repository.git('count-objects', '-v'), before, 'the diff writes no object')
  await merge(record, true)
  const done = repository.git('diff', '--src-prefix=a/', '--dst-prefix=b/', head, 'HEAD')
  assert.equal(patch.trim(), done)
})

test('no attribute of a branch hides a line, nor does a NUL character in a script', async (t) => {
  const { repository, make, on } = setup(t, { 'app.js': 'run()\n' })
  const { record } = await make()
  const { write } = inWorktree(record)
  write('.gitattributes', '*.js -diff\n*.txt binary\n')
  write('app.js', 'run()\nsteal()\n')
  write('hidden.js', `/* \0 */ steal_too()\n${'// padding\n'.repeat(50)}`)
  fs.writeFileSync(join(record.path, 'image'), Buffer.from([0x89, 1, 2, 3, 0, 4, 5, 6]))
  repository.write('.git/info/attributes', '*.js -diff\n')
  const { patch, notes } = await diffWorktree(on, record)
  assert.match(patch, /^\+steal\(\)$/m)
  assert.match(patch, /steal_too\(\)$/m)
  assert.match(patch, /Binary files \/dev\/null and b\/image differ/)
  assert.doesNotMatch(patch, /Binary files .*js/)
  assert.match(notes.join('\n'), /It changes "\.gitattributes", which can make other programs/)
  assert.match(notes.join('\n'), /NUL characters would have hidden the change of "hidden\.js"/)
})

test('the diff names files by which other programs decide what to run', async (t) => {
  const { make, on } = setup(t)
  const { record } = await make()
  const { write } = inWorktree(record)
  write('.mcp.json', '{}\n')
  fs.mkdirSync(join(record.path, 'sub', '.claude'), { recursive: true })
  write('sub/.claude/settings.json', '{}\n')
  write('my.mcp.json', '{}\n')
  const { notes } = await diffWorktree(on, record)
  assert.deepEqual(notes.length, 1)
  assert.match(notes[0] ?? '', /It changes "\.mcp\.json", "sub\/\.claude\/settings\.json", which/)
})

test('after its merge the diff shows what the turn changed, and says that it is merged', async (t) => {
  const { repository, make, on, merge } = setup(t)
  const { record } = await make()
  inWorktree(record).write('a.txt', 'two\n')
  await merge(record, true)
  repository.write('c.txt', 'later\n')
  repository.commit('later')
  const { files, merged } = await diffWorktree(on, record)
  assert.equal(merged, true)
  assert.deepEqual(files, [{ path: 'a.txt', added: 1, deleted: 1 }])
})

test('the diff of a worktree whose folder is gone is what its branch has', async (t) => {
  const { repository, make, on, commitIn } = setup(t)
  const { record } = await make()
  inWorktree(record).write('a.txt', 'two\n')
  await commitIn(record)
  fs.rmSync(record.path, { recursive: true })
  const { files } = await diffWorktree(on, record)
  assert.deepEqual(files, [{ path: 'a.txt', added: 1, deleted: 1 }])
  assert.equal((await inspectWorktree(on, record)).isUnchanged, false)
  assert.ok(repository.branches().includes(record.branch))
})

test('readNumbers() reads names with tabs, line breaks and renames', () => {
  assert.deepEqual(readNumbers('1\t2\ta\tb\nc\0-\t-\tbin\x000\t0\t\0old\0new\0'), [
    { path: 'a\tb\nc', added: 1, deleted: 2 },
    { path: 'bin', added: null, deleted: null },
    { path: 'new', from: 'old', added: 0, deleted: 0 },
  ])
})

test('a merge refuses what is not committed and names the command; --commit commits it, by name of the job', async (t) => {
  const { repository, make, merge } = setup(t)
  const { record } = await make()
  inWorktree(record).write('b.txt', 'two\n')
  const message = await refusal(merge(record), 'MERGE_REFUSED')
  assert.match(
    message,
    new RegExp(`has uncommitted changes: "b.txt"\\. .*relay merge ${JOB} --commit`),
  )
  assert.equal(repository.git('rev-parse', 'HEAD'), repository.first)

  const merged = await merge(record, true)
  assert.deepEqual(merged, {
    merged: true,
    into: 'main',
    commit: repository.git('rev-parse', 'HEAD'),
    committed: ['b.txt'],
  })
  assert.equal(repository.read('b.txt'), 'two\n')
  assert.match(
    repository.git('log', '-1', '--format=%B'),
    new RegExp(`^Merge relay/.*do it\n\nRelay-Job: ${JOB}`),
  )
  assert.match(repository.git('log', '-1', '--format=%an %B', 'HEAD^2'), /^Ann Example do it/)
  assert.deepEqual(
    { ...(await merge(record)), commit: '' },
    { merged: false, into: 'main', commit: '', committed: [] },
  )
})

test('a conflict is refused with the files in it, and neither side is changed', async (t) => {
  const { repository, make, merge, commitIn } = setup(t, { 'a.txt': 'one\n', 'c.txt': 'c\n' })
  const { record } = await make()
  inWorktree(record).write('a.txt', 'theirs\n')
  await commitIn(record)
  repository.write('a.txt', 'ours\n')
  const head = repository.commit('ours')
  const message = await refusal(merge(record), 'MERGE_CONFLICT')
  assert.match(message, /conflicts with the workspace in "a\.txt"\. The workspace did not change/)
  assert.equal(repository.git('rev-parse', 'HEAD'), head)
  assert.equal(repository.git('status', '--porcelain'), '')
  assert.equal(repository.read('a.txt'), 'ours\n')
})

test('a merge into a workspace that is not clean, or on no branch, is refused', async (t) => {
  const { repository, make, merge } = setup(t)
  const { record } = await make()
  inWorktree(record).write('b.txt', 'two\n')
  repository.write('a.txt', 'dirty\n')
  assert.match(await refusal(merge(record, true), 'MERGE_REFUSED'), /uncommitted changes: "a\.txt"/)
  assert.equal(inWorktree(record).read('b.txt'), 'two\n')
  repository.git('checkout', '-q', '--', 'a.txt')
  repository.git('checkout', '-q', '--detach')
  assert.match(await refusal(merge(record, true), 'MERGE_REFUSED'), /is on no branch/)
})

test('a merge that somebody else has under way is left alone', async (t) => {
  const { repository, make, merge, commitIn } = setup(t)
  const { record } = await make()
  await commitIn(record)
  repository.git('checkout', '-q', '-b', 'side')
  repository.commit('beside')
  repository.git('checkout', '-q', 'main')
  repository.git('merge', '-q', '--no-commit', '--no-ff', 'side')
  assert.match(await refusal(merge(record), 'MERGE_REFUSED'), /another merge is in progress/)
  assert.notEqual(repository.git('rev-parse', 'MERGE_HEAD'), '')
})

test('a merge that would overwrite an untracked file is refused by git, and undone', async (t) => {
  const { repository, make, merge } = setup(t)
  const { record } = await make()
  inWorktree(record).write('b.txt', 'two\n')
  repository.write('b.txt', 'mine\n')
  assert.match(await refusal(merge(record, true), 'MERGE_REFUSED'), /would be overwritten/)
  assert.equal(repository.read('b.txt'), 'mine\n')
  assert.equal(repository.git('rev-parse', 'HEAD'), repository.first)
})

test('no merge driver of the repository runs: what it would have merged is a conflict', async (t) => {
  const { home, repository, make, on, merge, commitIn } = setup(t, {
    'a.txt': 'one\n',
    '.gitattributes': 'a.txt merge=own\n',
  })
  const trace = join(home, 'trace')
  repository.git('config', 'merge.own.driver', `touch ${trace}`)
  const { record } = await make()
  inWorktree(record).write('a.txt', 'two\n')
  await commitIn(record)
  repository.write('a.txt', 'ours\n')
  const head = repository.commit('ours')
  const { conflicts, files } = await diffWorktree(on, record)
  assert.deepEqual(conflicts, ['a.txt'])
  assert.deepEqual(files, [{ path: 'a.txt', added: 1, deleted: 1 }])
  await refusal(merge(record), 'MERGE_CONFLICT')
  assert.equal(repository.git('rev-parse', 'HEAD'), head)
  assert.equal(repository.git('status', '--porcelain'), '')
  assert.equal(fs.existsSync(trace), false)
})

test('clean removes what is unchanged or merged, keeps work, and loses it only by force', async (t) => {
  const { repository, make, merge, view, on } = setup(t)
  const [unchanged, merged, work] = [await make(2), await make(3), await make(4)]
  inWorktree(merged.record).write('m.txt', 'm\n')
  await merge(merged.record, true)
  inWorktree(work.record).write('w.txt', 'w\n')
  const views = await Promise.all([unchanged, merged, work].map(({ record }) => view(record)))
  assert.deepEqual(
    views.map(({ holds }) => holds),
    ['unchanged', 'merged', 'unmerged'],
  )
  for (const each of views) await cleanWorktree(on, each, { force: false })
  assert.deepEqual(repository.worktrees(), [work.record.path])
  assert.deepEqual(repository.branches(), ['main', work.record.branch])
  assert.deepEqual(on.records.all(), [work.record])

  await cleanWorktree(on, await view(work.record), { force: true })
  assert.deepEqual(repository.branches(), ['main'])
  assert.deepEqual(on.records.strays(), [])
})

test('a branch that moved on after it was looked at is kept', async (t) => {
  const { repository, make, on, commitIn } = setup(t)
  const { record } = await make()
  const { tip } = await inspectWorktree(on, record)
  await commitIn(record)
  await refusal(removeWorktree(on, record, tip), 'GIT_FAILED')
  assert.ok(repository.branches().includes(record.branch))
})

for (const [what, leave] of [
  ['before git had begun', () => {}],
  [
    'with a folder that git does not know',
    (path: string) => fs.mkdirSync(join(path, 'x'), { recursive: true }),
  ],
] as const) {
  test(`a worktree whose making was stopped ${what} is cleaned away`, async (t) => {
    const { repository, on, view } = setup(t)
    const path = on.records.pathOf({ job_id: JOB, token: 2 })
    await on.records.keep({
      job_id: JOB,
      token: 2,
      agent: 'codex',
      path,
      branch: 'relay/abcdefghij-2',
      base: repository.first,
      created_at: AT,
    })
    leave(path)
    const [record] = on.records.all()
    assert.ok(record)
    await cleanWorktree(on, await view(record), { force: false })
    assert.equal(fs.existsSync(path), false)
    assert.deepEqual(on.records.all(), [])
  })
}

test('a worktree that git was making when it was killed is cleaned away, lock and branch with it', async (t) => {
  const { repository, make, on, view } = setup(t)
  const { record } = await make()
  const { git_dir, ...half } = record
  fs.writeFileSync(join(git_dir ?? '', 'locked'), 'initializing')
  await on.records.keep(half)
  await cleanWorktree(on, await view(half), { force: false })
  assert.deepEqual(repository.worktrees(), [])
  assert.deepEqual(repository.branches(), ['main'])
})

test('a document that was tampered with leads to no other place', async (t) => {
  const { home, make, on } = setup(t)
  const { record } = await make()
  fs.writeFileSync(
    join(on.records.root, `${JOB}.2.json`),
    JSON.stringify({ ...record, path: join(home, 'project') }),
  )
  assert.deepEqual(on.records.all(), [record])
})
