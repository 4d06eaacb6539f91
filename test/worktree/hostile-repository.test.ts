import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { diffWorktree } from '../../lib/worktree/diff-worktree.ts'
import { createGit, guardsOfTurn } from '../../lib/worktree/git.ts'
import { mergeWorktree } from '../../lib/worktree/merge-worktree.ts'
import { refuseImpossibleWorktree } from '../../lib/worktree/preflight.ts'
import { overrides, ownPrograms } from '../../lib/worktree/repository-programs.ts'
import {
  createWorktrees,
  inspectWorktree,
  makeWorktree,
  removeWorktree,
} from '../../lib/worktree/worktree.ts'
import { layGitTraps, layProgramTraps } from '../programs/git-traps.ts'
import { makeRepository } from '../programs/repository.ts'
import { scratch } from '../programs/scratch.ts'

const FILES = { 'a.txt': 'one\n', 'b.log': 'one\n', 'c.md': 'one\n' }

/** A repository as workspace, a folder for the marks of its traps, and worktrees of turns. */
function setup(t: TestContext) {
  const home = scratch(t, 'relay-hostile-')
  const marks = join(home, 'marks')
  fs.mkdirSync(marks)
  const repository = makeRepository(join(home, 'project'), FILES)
  const workspace = repository.directory
  const mark = (name: string) => `touch '${join(marks, name)}'`
  const env = { PATH: process.env.PATH, HOME: home }
  const git = createGit(env)
  const on = createWorktrees({ git, workspace, store: join(home, 'store') })
  let token = 1
  const make = () => {
    token += 1
    const turn = { job_id: 'hostile', token, agent: 'codex', at: '2026-11-20T12:00:00.000Z' }
    return makeWorktree(on, turn, { directory: workspace, signal: new AbortController().signal })
  }
  const sprung = () => fs.readdirSync(marks).toSorted()
  return { home, workspace, repository, mark, env, git, on, make, sprung }
}

/** Everything that the relay does with a turn's worktree, from its making to its removal. */
async function wholeLife(made: ReturnType<typeof setup>): Promise<void> {
  const { on, make, workspace, env } = made
  await refuseImpossibleWorktree(workspace, env)
  const { record } = await make()
  for (const name of Object.keys(FILES)) fs.writeFileSync(join(record.path, name), 'two\n')
  fs.writeFileSync(join(record.path, 'new.txt'), 'new\n')
  assert.equal((await inspectWorktree(on, record)).uncommitted.length, 4)
  const { files, patch } = await diffWorktree(on, record)
  assert.deepEqual(files.map(({ path }) => path).toSorted(), ['a.txt', 'b.log', 'c.md', 'new.txt'])
  assert.match(patch, /^\+two$/m)
  const merged = await mergeWorktree(on, record, { commit: true, subject: 'do it' })
  assert.equal(merged.merged, true)
  assert.equal(fs.readFileSync(join(workspace, 'a.txt'), 'utf8'), 'two\n')
  await removeWorktree(on, record, (await inspectWorktree(on, record)).tip)
}

test('no program of the repository’s configuration, attributes or hooks runs while a worktree is made, looked at, merged and removed', async (t) => {
  const made = setup(t)
  layGitTraps(made.workspace, made.mark)
  await wholeLife(made)
  assert.deepEqual(made.sprung(), [])
  // The same by hand: the traps are real.
  fs.writeFileSync(join(made.workspace, 'a.txt'), 'three\n')
  const { env, workspace } = made
  spawnSync('git', ['-c', 'commit.gpgSign=false', 'commit', '-qam', 'x'], { cwd: workspace, env })
  const byHand = made.sprung()
  for (const name of ['git-clean', 'git-fsmonitor', 'git-hook-pre-commit']) {
    assert.ok(byHand.includes(name), `${name}: ${byHand.join()}`)
  }
})

test('a filter of the user’s own configuration does run, also where the repository names another one under its name', async (t) => {
  const made = setup(t)
  const { home, repository, workspace, mark, make, sprung } = made
  const own = join(home, 'marks', 'own-smudge')
  const global = `[filter "large"]\n\tsmudge = "sh -c 'touch ${own}; cat'"\n\tclean = cat\n`
  fs.writeFileSync(join(home, '.gitconfig'), global)
  repository.git('config', 'filter.large.smudge', `sh -c "${mark('foreign')}; cat"`)
  repository.git('config', 'filter.large.process', `sh -c "${mark('foreign')}; cat"`)
  fs.writeFileSync(join(workspace, '.git', 'info', 'attributes'), '*.txt filter=large\n')
  await make()
  assert.doesNotMatch(sprung().join(), /foreign/)
  repository.git('config', '--unset', 'filter.large.process')
  await make()
  assert.deepEqual(sprung(), ['own-smudge'])
})

test('settings that can be overridden are, by name; one that cannot is refused', () => {
  const listing = [
    ['global', 'filter.lfs.clean\ngit-lfs clean -- %f'],
    ['global', 'filter.lfs.required\ntrue'],
    ['local', 'filter.lfs.clean\nevil'],
    ['local', 'filter.lfs.required\nfalse'],
    ['local', 'filter.A B\n.smudge\nevil'],
    ['worktree', 'filter.tree.process\nevil'],
    ['local', 'filter.tree.required'],
    ['local', 'lfs.standalonetransferagent\nevil'],
    ['local', 'lfs.customtransfer.evil.path\nevil'],
    ['local', 'hook.evil.command\nevil'],
    ['local', 'user.name\nfilter.x.clean'],
  ]
  assert.deepEqual(
    overrides(listing.flat().join('\0') + '\0').filter((word) => word !== '-c'),
    [
      'filter.lfs.clean=git-lfs clean -- %f',
      'filter.lfs.required=true',
      'filter.tree.process=',
      'filter.tree.required=false',
      'lfs.standalonetransferagent=',
      'lfs.customtransfer.evil.path=',
      'hook.evil.command=',
    ],
  )
  assert.throws(() => overrides('local\0filter.a=b.clean\nevil\0'), { code: 'GIT_FAILED' })
})

test('who is talked to in the user’s name is the user’s choice: ssh, proxy, and the helpers that know passwords', () => {
  const listing = [
    ['global', 'credential.helper\nstore'],
    ['global', 'credential.https://example.org.helper\nown'],
    ['global', 'http.proxy\nhttp://own:1'],
    ['local', 'credential.helper\nevil'],
    ['local', 'credential.https://example.org.helper\nevil'],
    ['local', 'core.sshcommand\nevil'],
    ['local', 'core.gitproxy\nevil'],
    ['local', 'remote.origin.uploadpack\nevil'],
    ['local', 'http.proxy\nhttp://evil:1'],
    ['local', 'http.https://example.org/.sslverify\nfalse'],
    ['local', 'remote.origin.url\nhttps://example.org/x.git'],
  ]
  assert.deepEqual(ownPrograms(listing.flat().join('\0') + '\0'), [
    ['core.sshcommand', 'ssh'],
    ['core.gitproxy', 'none'],
    ['remote.origin.uploadpack', 'git-upload-pack'],
    ['http.proxy', 'http://own:1'],
    ['http.https://example.org/.sslverify', 'true'],
    ['credential.helper', ''],
    ['credential.helper', 'store'],
    ['credential.https://example.org.helper', 'own'],
  ])
})

test('git that a client runs in a turn gets the same settings as variables, any name included', async (t) => {
  const { home, workspace, repository, mark, env, sprung } = setup(t)
  layGitTraps(workspace, mark)
  repository.git('config', 'filter.a=b.clean', `sh -c "${mark('odd-name')}; cat"`)
  fs.appendFileSync(join(workspace, '.git', 'info', 'attributes'), '*.odd filter=a=b\n')
  const PATH = env.PATH ?? ''
  const signal = new AbortController().signal
  const guards = await guardsOfTurn({ PATH, HOME: home }, { cwd: workspace, signal })
  fs.writeFileSync(join(workspace, 'a.txt'), 'changed\n')
  for (const args of [['status'], ['ls-remote', 'https://example.invalid/x.git'], ['add', '.']]) {
    spawnSync('git', args, { cwd: workspace, env: { PATH, HOME: home, ...guards } })
    assert.deepEqual(sprung(), [], args.join(' '))
  }
  assert.deepEqual(await guardsOfTurn({ PATH, HOME: home }, { cwd: home, signal }), {})
  const empty = { PATH: join(home, 'empty'), HOME: home }
  assert.deepEqual(await guardsOfTurn(empty, { cwd: workspace, signal }), {})
  spawnSync('git', ['status'], { cwd: workspace, env: { PATH, HOME: home } })
  assert.notDeepEqual(sprung(), [])
})

test('missing objects are not fetched by a program that the repository names', async (t) => {
  const { home, workspace, repository, mark, git, env, sprung } = setup(t)
  const blob = repository.git('rev-parse', 'HEAD:a.txt')
  repository.git('config', 'core.repositoryFormatVersion', '1')
  repository.git('config', 'extensions.partialClone', 'origin')
  repository.git('config', 'remote.origin.promisor', 'true')
  repository.git('config', 'remote.origin.uploadpack', `sh -c "${mark('uploadpack')}"`)
  repository.git('config', 'protocol.allow', 'always')
  fs.rmSync(join(workspace, '.git', 'objects', blob.slice(0, 2), blob.slice(2)))
  for (const url of [workspace, `file://${workspace}`, `ext::${mark('ext').replaceAll("'", '')}`]) {
    repository.git('config', 'remote.origin.url', url)
    for (const args of [
      ['cat-file', 'blob', blob],
      ['diff', '--no-ext-diff', 'HEAD'],
      ['worktree', 'add', '-q', '-f', '--detach', join(home, 'tree'), 'HEAD'],
    ]) {
      // The fetch that is not allowed may end git by a signal.
      await git.run({ cwd: workspace }, args).catch(gitFailed)
      assert.deepEqual(sprung(), [], `git ${args.join(' ')} of ${url}`)
    }
    await refuseImpossibleWorktree(workspace, env)
  }
  repository.git('config', 'remote.origin.url', workspace)
  // The protocols alone are enough, for a git that does not know GIT_NO_LAZY_FETCH.
  const place = { cwd: workspace, env: { GIT_NO_LAZY_FETCH: '0' } }
  await git.run(place, ['cat-file', 'blob', blob]).catch(gitFailed)
  assert.deepEqual(sprung(), [])
  // By hand it is fetched: the trap is real.
  spawnSync('git', ['cat-file', 'blob', blob], { cwd: workspace, env })
  assert.deepEqual(sprung(), ['uploadpack'])
})

function gitFailed(error: unknown): void {
  assert.equal(error instanceof RelayError && error.code, 'GIT_FAILED')
}

test('a repository cannot name another folder as its work tree', async (t) => {
  const made = setup(t)
  const { home, repository, workspace, on, make } = made
  const other = join(home, 'other')
  fs.mkdirSync(other)
  repository.git('config', 'core.worktree', other)
  const { record } = await make()
  fs.writeFileSync(join(record.path, 'a.txt'), 'two\n')
  await mergeWorktree(on, record, { commit: true, subject: 'do it' })
  assert.deepEqual(fs.readdirSync(other), [])
  assert.equal(fs.readFileSync(join(workspace, 'a.txt'), 'utf8'), 'two\n')
})

test('a bare repository among the files of the workspace is not believed', async (t) => {
  const { workspace, mark, git, sprung } = setup(t)
  const inner = join(workspace, 'inner')
  execFileSync('git', ['init', '--quiet', '--bare', inner], { stdio: 'pipe' })
  const more = `[core]\n\tworktree = ${inner}\n\tfsmonitor = "${mark('inner')}"\n`
  fs.writeFileSync(join(inner, 'config'), `[core]\n\tbare = false\n${more}`)
  const end = await git.run({ cwd: inner }, ['status'])
  assert.notEqual(end.code, 0)
  assert.match(end.stderr, /cannot use bare repository/)
  assert.deepEqual(sprung(), [])
})

test('git is not looked up in the workspace, whatever PATH says', async (t) => {
  const made = setup(t)
  const { workspace, mark, sprung, env } = made
  const bin = layProgramTraps(workspace, mark)
  const hostile = { ...env, PATH: [bin, '', '.', env.PATH].join(delimiter) }
  fs.copyFileSync(join(bin, 'git'), join(workspace, 'git'))
  fs.chmodSync(join(workspace, 'git'), 0o755)
  const git = createGit(hostile)
  assert.match(await git.ask({ cwd: workspace }, ['rev-parse', 'HEAD']), /^[0-9a-f]{40}/)
  await refuseImpossibleWorktree(workspace, hostile)
  assert.deepEqual(sprung(), [])
})
