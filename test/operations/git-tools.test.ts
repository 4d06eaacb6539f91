import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Caller } from '../../lib/rights/caller.ts'
import { SCOPES } from '../../lib/schema/root.ts'
import { layGitTraps } from '../programs/git-traps.ts'
import { makeRepository } from '../programs/repository.ts'
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
  const repository = makeRepository(folder, {
    'a.txt': 'one\n',
    '.env': 'KEY=1\n',
    'sub/b.txt': 'b\n',
  })
  fs.mkdirSync(dirname(configPath), { recursive: true })
  const configure = (settings: object) => {
    const text = JSON.stringify({ roots: { app: { path: folder, ...settings } } })
    fs.writeFileSync(configPath, text, { mode: 0o600 })
  }
  configure(rootSettings)
  const home = dirname(folder)
  // Git of the relay sees the user's settings: here, those of this test.
  fs.writeFileSync(join(home, '.gitconfig'), '[user]\n\tname = Ann\n\temail = ann@example.org\n')
  Object.assign(relay.services.tools, { env: { PATH: process.env.PATH, HOME: home } })
  return {
    ...relay,
    configure,
    folder,
    repository,
    home,
    tool: (name: string, args: object = {}) => relay.call(name, args, { caller: CHAT }),
    last: async () => (await relay.services.tools.journal.read({ limit: 1 })).calls[0],
  }
}

test('the tools of git read a repository without its denied files', async (t) => {
  const { tool, repository } = await start(t)
  repository.write('a.txt', 'two\n')
  repository.write('.env', 'KEY=TOPSECRET\n')
  const results = [
    await tool('git_status'),
    await tool('git_diff'),
    await tool('git_diff', { range: 'HEAD' }),
    await tool('git_log', { text: 'FIRST' }),
    await tool('git_show'),
    await tool('git_show', { path: '' }),
    await tool('git_show', { path: 'a.txt' }),
    await tool('git_blame', { path: 'a.txt' }),
    await tool('git_branch', { action: 'list' }),
  ]
  assert.match(String(results[1]?.['patch']), /^\+two$/m)
  assert.equal((results[3]?.['commits'] as unknown[] | undefined)?.length, 1)
  assert.doesNotMatch(JSON.stringify(results), /TOPSECRET|KEY|\.env/)
  for (const [name, args] of [
    ['git_diff', { path: '.env' }],
    ['git_log', { path: '.env' }],
    ['git_show', { path: '.env' }],
    ['git_show', { revision: 'HEAD:.env' }],
    ['git_blame', { path: '.env' }],
    ['git_commit', { message: 'x', paths: ['.env'] }],
    ['git_status', { path: '../' }],
  ] as const) {
    await assert.rejects(tool(name, args), /denies it|Cannot find the commit|leads out/, name)
  }
})

test('a commit holds exactly what was named: no denied file, nothing else that is staged, no hook, no program', async (t) => {
  const { tool, repository, folder, home, last } = await start(t)
  const marks = join(home, 'marks')
  fs.mkdirSync(marks)
  layGitTraps(folder, (name) => `touch '${join(marks, name)}'`)
  repository.write('a.txt', 'two\n')
  repository.write('.env', 'KEY=2\n')
  repository.write('sub/new ü.txt', 'new\n')
  repository.write('staged.txt', 'staged\n')
  fs.rmSync(join(folder, 'sub/b.txt'))
  const plain = { PATH: process.env.PATH, HOME: home }
  spawnSync(
    'git',
    [
      '-c',
      'core.fsmonitor=false',
      '-c',
      'core.hooksPath=/dev/null',
      'update-index',
      '--add',
      'staged.txt',
    ],
    { cwd: folder, env: plain },
  )
  fs.rmSync(marks, { recursive: true })
  fs.mkdirSync(marks)
  const show = () =>
    execFileSync(
      'git',
      ['-c', 'core.fsmonitor=false', 'log', '-1', '--format=%s', '--name-status', '--no-ext-diff'],
      { cwd: folder, env: plain, encoding: 'utf8' },
    )
  const before = show()
  const shown = await tool('git_commit', { message: 'change', paths: ['a.txt', 'sub'] })
  assert.equal(shown['dry_run'], true)
  assert.match(String(shown['diff']), /^\+two$/m)
  assert.equal(show(), before)
  const done = await tool('git_commit', {
    message: 'change\n\nbody',
    paths: ['a.txt', 'sub'],
    dry_run: false,
  })
  assert.match(String(done['commit']), /^[0-9a-f]{40}$/)
  assert.equal((await last())?.effects?.[0]?.after, done['commit'])
  assert.match(show(), /^change\n\nM\ta\.txt\nD\tsub\/b\.txt\nA\t"sub\/new \\303\\274\.txt"\n$/)
  assert.deepEqual(fs.readdirSync(marks), [])
  const { entries } = await tool('git_status')
  assert.deepEqual(entries, [{ path: 'staged.txt', staged: 'added' }])
  const all = await tool('git_commit', { message: 'rest', dry_run: false })
  assert.deepEqual(
    (all['files'] as { path: string }[]).map(({ path }) => path),
    ['staged.txt'],
  )
  assert.match(show(), /^rest\n\nA\tstaged\.txt\n$/)
  await assert.rejects(tool('git_commit', { message: 'none', dry_run: false }), /nothing to commit/)
  assert.deepEqual(fs.readdirSync(marks), [])
})

test('a commit that was planned on other files is not made; nor one in the middle of a merge', async (t) => {
  const { tool, repository, folder } = await start(t)
  repository.write('a.txt', 'two\n')
  fs.writeFileSync(join(folder, '.git', 'MERGE_HEAD'), `${repository.first}\n`)
  await assert.rejects(tool('git_commit', { message: 'x' }), /another operation is not finished/)
})

test('branches are created and switched to; a switch that would touch denied files or lose changes is refused', async (t) => {
  const { tool, repository, folder } = await start(t, { mode: 'edit' })
  await tool('git_branch', { action: 'create', name: 'topic' })
  await assert.rejects(tool('git_branch', { action: 'create', name: 'topic' }), {
    code: 'GIT_FAILED',
  })
  for (const name of ['-x', 'a..b', 'a b', 'x.lock']) {
    await assert.rejects(
      tool('git_branch', { action: 'create', name }),
      { code: 'INPUT_INVALID' },
      name,
    )
  }
  repository.write('a.txt', 'main\n')
  repository.commit('on main')
  const switched = await tool('git_branch', { action: 'switch', name: 'topic' })
  assert.deepEqual([switched['branch'], switched['changed_files']], ['topic', 1])
  assert.equal(repository.read('a.txt'), 'one\n')
  repository.write('a.txt', 'local\n')
  await assert.rejects(tool('git_branch', { action: 'switch', name: 'main' }), {
    code: 'GIT_FAILED',
  })
  assert.equal(repository.read('a.txt'), 'local\n')
  repository.git('checkout', '-q', '.')
  repository.write('.env', 'KEY=2\n')
  repository.commit('secret')
  await assert.rejects(tool('git_branch', { action: 'switch', name: 'main' }), {
    code: 'PATH_IGNORED',
  })
  assert.equal(fs.readFileSync(join(folder, '.env'), 'utf8'), 'KEY=2\n')
})

test('a push needs the owner’s leave, and goes only over https or ssh, to where a person can see', async (t) => {
  const { tool, configure, repository, home, folder } = await start(t)
  const far = join(home, 'far.git')
  execFileSync('git', ['init', '-q', '--bare', far])
  repository.git('remote', 'add', 'origin', 'ssh://git@example.org/far.git')
  await assert.rejects(tool('git_push'), { code: 'MODE_REFUSED' })
  configure({ mode: 'destructive', push: true })
  // The user's own ssh, here a program that runs the other side at once.
  const ssh = join(home, 'ssh')
  fs.writeFileSync(ssh, `#!/bin/sh\nexec git-receive-pack '${far}'\n`, { mode: 0o755 })
  fs.appendFileSync(join(home, '.gitconfig'), `[core]\n\tsshCommand = ${ssh}\n`)
  repository.git('config', 'core.sshCommand', `touch ${join(home, 'evil')}`)
  const shown = await tool('git_push', { dry_run: true })
  assert.match(
    String(shown['commits']),
    /^main \([0-9a-f]{12}\) to ssh:\/\/example\.org\/far\.git\nfirst$/,
  )
  const done = await tool('git_push')
  const there = execFileSync('git', ['rev-parse', 'main'], { cwd: far, encoding: 'utf8' }).trim()
  assert.deepEqual([done['commit'], done['url']], [there, 'ssh://example.org/far.git'])
  assert.equal(fs.existsSync(join(home, 'evil')), false)
  for (const url of [
    far,
    `file://${far}`,
    'ext::sh -c evil',
    '--upload-pack=x',
    'git://example.org/x',
  ]) {
    repository.git('config', 'remote.origin.url', url)
    await assert.rejects(tool('git_push'), /not one address of https or ssh/, url)
  }
  repository.git('config', 'remote.origin.url', 'https://example.org/x')
  repository.git('config', 'http.https://example.org/.cookieFile', join(folder, 'x'))
  await assert.rejects(tool('git_push'), /the repository sets "http/)
})
