import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createGit } from '../../lib/worktree/git.ts'
import { createWorktrees, makeWorktree } from '../../lib/worktree/worktree.ts'
import { makeRepository } from '../programs/repository.ts'
import { inTwoDays, setup as setupCli } from './setup.ts'

/** A workspace with a repository, and jobs in it whose turns wrote these files into worktrees. */
async function setup(t: TestContext) {
  const cli = await setupCli(t)
  const repository = makeRepository(cli.workspace)
  const git = createGit(cli.env)
  const on = createWorktrees({ git, workspace: cli.workspace, store: cli.relay.machine.directory })
  const { signal } = new AbortController()

  async function work(prompt: string, files: Record<string, string>) {
    const id = await cli.put(prompt, { write: true, worktree: true })
    const job = await cli.claim()
    const at = new Date().toISOString()
    const turn = { job_id: id, token: job.token, agent: 'codex', at }
    const { record } = await makeWorktree(on, turn, { directory: cli.workspace, signal })
    for (const [path, text] of Object.entries(files)) {
      fs.writeFileSync(join(record.path, path), text)
    }
    return { id, job, record }
  }
  async function worked(prompt: string, files: Record<string, string>) {
    const { id, job, record } = await work(prompt, files)
    const { path, branch, base } = record
    await cli.queue.complete(job, { output: 'done', worktree: { path, branch, base } })
    return { id, record }
  }
  return { ...cli, repository, work, worked }
}

test('diff prints counts and patch of uncommitted changes, without terminal controls', async (t) => {
  const { run, json, worked } = await setup(t)
  const { id, record } = await worked('p', {
    'a.txt': 'one\n\u001b[31mtwo\n',
    '\u001b]0;x.txt': '',
  })
  const { stdout, stderr, code } = await run(['diff', id.slice(0, 8)])
  assert.equal(code, 0)
  assert.match(stdout, /^1 +0 +a\.txt$/m)
  assert.match(stdout, /^\+␛\[31mtwo$/m)
  assert.equal(stdout.includes('\u001b'), false)
  assert.match(stderr, new RegExp(`${record.path} \\(branch relay/`))
  const document = await json(['diff', id])
  assert.equal(document('worktree.base'), record.base)
  assert.deepEqual(document('files.0'), { path: '\u001b]0;x.txt', added: 0, deleted: 0 })
  assert.equal(document('files.1.path'), 'a.txt')
  assert.equal(document('is_cut'), false)
})

test('diff and merge of a job without a worktree explain why it has none', async (t) => {
  const { run, complete, put } = await setup(t)
  for (const [id, why] of [
    [await complete('p', 'x'), /was not asked to work in one; dispatch with --worktree/],
    [await put('q', { write: true, worktree: true }), /none of its turns has started/],
  ] as const) {
    for (const verb of ['diff', 'merge']) {
      const { code, stderr } = await run([verb, id])
      assert.equal(code, 1)
      assert.match(stderr, /^relay: WORKTREE_NOT_FOUND /)
      assert.match(stderr, why)
    }
  }
})

test('merge refuses uncommitted changes, commits them with --commit, and prints the next step', async (t) => {
  const { run, json, worked, repository } = await setup(t)
  const { id, record } = await worked('--no-verify add b\n', { 'b.txt': 'two\n' })
  const refused = await run(['merge', id])
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /^relay: MERGE_REFUSED .*"b\.txt".*relay merge [a-z2-7]+ --commit/)
  const dry = await run(['merge', id, '--dry-run', '--commit'])
  assert.match(
    dry.stdout,
    /^Would merge relay\/.* into main: 1 uncommitted path, 1 file changed\.\n  \+1 -0  b\.txt/,
  )
  assert.match((await run(['merge', id, '--dry-run'])).stdout, /relay merge .* --commit/)
  const merged = await run(['merge', id, '--commit'])
  assert.equal(merged.code, 0, merged.stderr)
  assert.match(merged.stdout, /^Committed 1 changed path first\.\nMerged relay\/.* into main, now/)
  assert.match(merged.stderr, /relay worktree clean/)
  assert.equal(repository.read('b.txt'), 'two\n')
  assert.equal(repository.git('log', '-1', '--format=%s', 'HEAD^2'), '--no-verify add b')
  assert.equal((await json(['merge', id]))('merged'), false)

  const cleaned = await json(['worktree', 'clean'])
  assert.equal(cleaned('removed.0.holds'), 'merged')
  assert.equal(cleaned('removed.0.branch'), record.branch)
  assert.deepEqual(repository.branches(), ['main'])
})

test('merge of a conflict names the files and exits with 1', async (t) => {
  const { run, worked, repository } = await setup(t)
  const { id } = await worked('p', { 'a.txt': 'theirs\n' })
  repository.write('a.txt', 'ours\n')
  repository.commit('ours')
  const { code, stderr } = await run(['merge', id, '--commit'])
  assert.equal(code, 1)
  assert.match(stderr, /^relay: MERGE_CONFLICT .* in "a\.txt"/)
  assert.equal(repository.git('status', '--porcelain'), '')
})

test('merge is refused until the turn ends and its review is decided', async (t) => {
  const { run, work, queue } = await setup(t)
  const { id, job } = await work('p', { 'b.txt': 'two\n' })
  assert.match((await run(['merge', id, '--commit'])).stderr, /MERGE_REFUSED .*still running/)
  await queue.flag(job, { reason: 'look', result: { output: '' } })
  const { stderr } = await run(['merge', id, '--commit'])
  assert.match(stderr, /MERGE_REFUSED .*relay review approve/)
})

test('worktree list reports unmerged work; clean keeps it unless forced for that job', async (t) => {
  const { run, json, worked, work, repository } = await setup(t)
  const kept = await worked('work', { 'w.txt': 'w\n' })
  await worked('nothing', {})
  const running = await work('running', {})
  const list = await json(['worktree', 'list'])
  const holds = [0, 1, 2].map((row) => list(`worktrees.${row}.holds`))
  assert.deepEqual(holds, ['unmerged', 'unchanged', 'in_use'])
  assert.match((await run(['worktree', 'list'])).stdout, /unmerged, 1 not committed/)

  const cleaned = await run(['worktree', 'clean'])
  assert.equal(cleaned.code, 0)
  assert.match(cleaned.stdout, /1 removed, 2 kept\./)
  const forced = await run(['worktree', 'clean', '--force', running.id])
  assert.equal(forced.code, 1)
  assert.match(forced.stderr, /WORKTREE_REFUSED .*still running/)
  assert.equal(repository.worktrees().length, 2)
  await run(['worktree', 'clean', '--force', kept.id.slice(0, 10)])
  assert.deepEqual(repository.worktrees(), [running.record.path])
})

test('show prints the worktree, also of a failed job', async (t) => {
  const { json, run, work, queue } = await setup(t)
  const { id, job, record } = await work('p', { 'b.txt': 'two\n' })
  await queue.fail(job, { error: { code: 'X', message: 'x' }, retryable: false })
  assert.ok((await run(['show', id])).stdout.includes(`${record.path} (branch ${record.branch})`))
  assert.equal((await json(['show', id]))('worktrees.0.path'), record.path)
})

test('gc removes the worktrees of collected jobs without unmerged work, and doctor lists the rest', async (t) => {
  const { json, run, worked, relay, repository } = await setup(t)
  const kept = await worked('work', { 'w.txt': 'w\n' })
  await worked('nothing', {})
  await relay.store.upkeep.collect(inTwoDays())
  const gc = await json(['gc'])
  assert.deepEqual(gc('worktrees'), { removed: 1, kept: 1 })
  assert.deepEqual(repository.worktrees(), [kept.record.path])
  fs.mkdirSync(join(relay.machine.directory, 'worktrees', 'stray'))
  const { stdout } = await run(['doctor'])
  assert.match(stdout, /worktrees: 1 kept, 1 with unmerged work/)
  assert.match(stdout, /worktree_orphans: 1 belongs to jobs that were removed/)
  assert.match(stdout, /worktree_stray: ".*\/stray"/)
})

for (const [what, prepare, expected] of [
  ['no git repository', () => {}, /is not in a git repository\. Send the job without "worktree"/],
  ['no commit', (git: (...args: string[]) => void) => git('init', '-q'), /has no commit/],
  ['a bare repository', (git: (...args: string[]) => void) => git('init', '-q', '--bare'), /bare/],
] as const) {
  test(`a worktree job in a folder with ${what} is refused at dispatch, and nothing is stored`, async (t) => {
    const { run, workspace, queue } = await setupCli(t)
    prepare((...args) => execFileSync('git', args, { cwd: workspace }))
    const send = ['dispatch', 'codex', 'p', '--write', '--worktree', '--request-id', 'r1']
    const { code, stderr } = await run(send)
    assert.equal(code, 1)
    assert.match(stderr, expected)
    assert.deepEqual((await queue.list({ limit: 10 })).jobs, [])
  })
}

test('a job is found by its request id even if its repository is gone', async (t) => {
  const { run, workspace, queue } = await setup(t)
  const send = ['dispatch', 'codex', 'p', '--write', '--worktree', '--request-id', 'r1']
  assert.equal((await run(send)).code, 0)
  fs.renameSync(join(workspace, '.git'), join(workspace, 'git-away'))
  assert.equal((await run(send)).code, 0)
  assert.equal((await queue.list({ limit: 10 })).jobs.length, 1)
})

test('clean keeps a worktree with only ignored files, and removes it with --ignored', async (t) => {
  const { run, json, worked } = await setup(t)
  const { record } = await worked('p', { '.env': 'KEY=1\n' })
  fs.appendFileSync(join(record.git_dir ?? '', '../../info/exclude'), '.env\n')
  const kept = await run(['worktree', 'clean'])
  assert.match(kept.stdout, /1 ignored file \(6 B\): "\.env"/)
  assert.match(kept.stdout, /relay worktree clean --ignored/)
  assert.equal((await json(['worktree', 'list']))('worktrees.0.holds'), 'ignored')
  assert.match((await run(['worktree', 'clean', '--ignored'])).stdout, /1 removed, 0 kept/)
  assert.equal(fs.existsSync(record.path), false)
})
