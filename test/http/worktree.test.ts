import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { MergePreview } from '../../lib/schema/api-acts.ts'
import { JobDetail, JobDiff } from '../../lib/schema/api.ts'
import { ActionDone } from '../../lib/schema/api.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { createWorktrees, makeWorktree } from '../../lib/worktree/worktree.ts'
import { makeRepository } from '../programs/repository.ts'
import { claim, makeToken, serve } from './setup.ts'

/** A workspace with a repository, and a job that has written these files into a worktree. */
async function setup(t: TestContext, files: Record<string, string>) {
  const server = await serve(t)
  const repository = makeRepository(server.workspace)
  const { job_id } = await server.send('codex', { prompt: 'Write it', write: true, worktree: true })
  const held = await claim(server)
  const git = createGit(server.env)
  const on = createWorktrees({ git, workspace: server.workspace, store: server.machine.directory })
  const turn = { job_id, token: held.token, agent: 'codex', at: new Date().toISOString() }
  const { signal } = new AbortController()
  const { record } = await makeWorktree(on, turn, { directory: server.workspace, signal })
  for (const [path, text] of Object.entries(files)) fs.writeFileSync(join(record.path, path), text)
  const { path, branch, base } = record
  const worktree = { path, branch, base }
  const detail = async () => JobDetail.parse((await server.ask(`/api/jobs/${job_id}`)).json)
  const finish = () => server.queue.complete(held, { output: 'done', worktree })
  const merge = (body: object) => server.ask(`/api/jobs/${job_id}/merge`, { body })
  return { server, repository, job_id, worktree, detail, finish, merge }
}

test('the changes of a turn in its worktree are shown, and merged when a person decides so', async (t) => {
  const on = await setup(t, { 'a.txt': 'one\ntwo\n', '<b>.txt': 'new\n' })
  const { server, repository, job_id, worktree, detail, finish, merge } = on
  assert.deepEqual((await detail()).actions, ['cancel'])
  assert.equal((await merge({})).json['code'], 'MERGE_REFUSED')
  await finish()
  const view = await detail()
  assert.deepEqual([view.actions, view.worktree], [['merge', 'retry'], worktree])
  const diff = JobDiff.parse((await server.ask(`/api/jobs/${job_id}/diff`)).json)
  assert.deepEqual(diff.files, [
    { path: '<b>.txt', from: null, added: 1, removed: 0 },
    { path: 'a.txt', from: null, added: 1, removed: 0 },
  ])
  assert.match(diff.patch, /^\+two$/m)
  assert.equal((await merge({})).status, 409)
  assert.equal(repository.read('a.txt'), 'one\n')
  const preview = async () =>
    MergePreview.parse((await server.ask(`/api/jobs/${job_id}/merge`)).json)
  const { files, ...rest } = await preview()
  assert.deepEqual(rest, {
    job_id,
    branch: worktree.branch,
    into: 'main',
    commits: 0,
    uncommitted: ['a.txt', '<b>.txt'],
    merged: false,
    conflicts: [],
    refusal: null,
  })
  assert.deepEqual(files[1], { path: 'a.txt', added: 1, removed: 0 })
  const elsewhere = await merge({ commit: true, into: 'release' })
  assert.equal(elsewhere.json['code'], 'MERGE_REFUSED')
  assert.match(elsewhere.text, /on branch \\"main\\" now, not on \\"release\\"/)
  const merged = await merge({ commit: true, into: 'main' })
  assert.equal((await preview()).merged, true)
  assert.equal(ActionDone.parse(merged.json).changed, true)
  assert.equal(repository.read('a.txt'), 'one\ntwo\n')
})

test('a conflict is refused, and nothing is changed', async (t) => {
  const { server, job_id, repository, finish, merge } = await setup(t, { 'a.txt': 'theirs\n' })
  await finish()
  repository.write('a.txt', 'ours\n')
  repository.commit('ours')
  const seen = MergePreview.parse((await server.ask(`/api/jobs/${job_id}/merge`)).json)
  assert.deepEqual([seen.conflicts, seen.refusal], [['a.txt'], null])
  repository.write('a.txt', 'half\n')
  const dirty = MergePreview.parse((await server.ask(`/api/jobs/${job_id}/merge`)).json)
  assert.match(dirty.refusal ?? '', /the workspace has uncommitted changes: "a\.txt"/)
  repository.write('a.txt', 'ours\n')
  const reply = await merge({ commit: true })
  assert.deepEqual([reply.status, reply.json['code']], [409, 'MERGE_CONFLICT'], reply.text)
  assert.equal(repository.read('a.txt'), 'ours\n')
})

test('a job without a worktree has no diff', async (t) => {
  const server = await serve(t)
  const { job_id } = await server.send('codex', { prompt: 'x' })
  const reply = await server.ask(`/api/jobs/${job_id}/diff`)
  assert.deepEqual([reply.status, reply.json['code']], [404, 'WORKTREE_NOT_FOUND'])
})

test('no agent merges', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const token = await makeToken(server, 'bot', '--agent', 'bot')
  const { job_id } = await server.send('bot', { prompt: 'x' })
  const reply = await server.ask(`/api/jobs/${job_id}/merge`, { token, body: {} })
  assert.deepEqual([reply.status, reply.json['code']], [403, 'FORBIDDEN'])
})
