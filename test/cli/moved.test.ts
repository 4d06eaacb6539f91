import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { readSettings } from '../../lib/config/config.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { findHookStore } from '../../lib/hook/inbox-store.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { createWorktrees, makeWorktree } from '../../lib/worktree/worktree.ts'
import { folderIdentity } from '../../lib/files/folder-identity.ts'
import { makeRepository } from '../programs/repository.ts'
import { beforeRemoval, endWith, scratch } from '../programs/scratch.ts'
import { CLI, reader, watchOutput } from './setup.ts'

const WORKER = fileURLToPath(new URL('../../worker.js', import.meta.url))

/** A project folder with an empty data directory, and an agent that records where its turns ran. */
function setup(t: TestContext) {
  const root = scratch(t, 'relay-moved-')
  if (folderIdentity(root) === undefined) {
    t.skip(`NOT RUN: the file system of "${root}" has no lasting file numbers; set TMPDIR`)
    return undefined
  }
  const project = join(root, 'project')
  fs.mkdirSync(project)
  const data = join(root, 'data')
  const ran = join(root, 'ran')
  const folder = join(root, '.config', 'durable-relay')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const command = ['sh', '-c', `pwd >> '${ran}'; cat`]
  const agents = { scribe: { executor: 'command', command, allowWrites: true } }
  fs.writeFileSync(join(folder, 'config.json'), JSON.stringify({ agents }), { mode: 0o600 })
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: root,
    LC_ALL: 'C.UTF-8',
    RELAY_DATA_DIR: data,
    RELAY_AUTOSPAWN: '0',
  }
  const start = (at: string, program: string, args: string[], extra = {}) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...env, ...extra },
      cwd: at,
    })
    child.stdin.end()
    endWith(t, child)
    return watchOutput(child)
  }
  const relay = (at: string, ...args: string[]) => start(at, CLI, args).ended
  const json = async (at: string, ...args: string[]) =>
    reader(JSON.parse((await relay(at, ...args, '--json')).stdout))
  const send = async (at: string, requestId = 'r1', ...more: string[]) => {
    const words = ['dispatch', 'scribe', 'p', '--request-id', requestId, ...more]
    return String((await json(at, ...words))('job_id'))
  }
  const work = (at: string) => start(at, WORKER, ['--agent', 'scribe', '--allow-writes', '--once'])
  const stores = () =>
    fs
      .readdirSync(data)
      .filter((name) => name.startsWith('project'))
      .toSorted()
  const folders = () => (fs.existsSync(ran) ? fs.readFileSync(ran, 'utf8').trim().split('\n') : [])
  return { root, project, data, env, start, relay, json, send, work, stores, folders }
}

/** Replaces a folder with another one at the same path, and keeps the first one next to it. */
function replaceFolder(project: string): string {
  const kept = `${project}-kept`
  fs.renameSync(project, kept)
  fs.mkdirSync(project)
  return kept
}

test('another project at the old path does not run jobs queued there', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, relay, send, work, folders, start } = on
  await send(project, 'r1', '--write')
  fs.rmSync(project, { recursive: true })
  fs.mkdirSync(project)
  const worker = await work(project).ended
  assert.equal(worker.code, 1, JSON.stringify(worker))
  assert.match(worker.stderr, /WORKSPACE_CHANGED.*relay doctor --adopt.*relay doctor --fresh/)
  assert.match((await relay(project, 'list')).stderr, /^relay: WORKSPACE_CHANGED /)
  const server = await start(project, CLI, ['mcp']).ended
  assert.match(server.stderr, /WORKSPACE_CHANGED/)
  assert.deepEqual(folders(), [])
})

test('hooks of another project at the old path find no store, and hooks of a moved project find it after --adopt', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, env, relay, send } = on
  await send(project)
  const mailboxAt = (cwd: string) => findHookStore({ event: 'stop', cwd }, env).open()
  assert.notEqual(await mailboxAt(project), undefined)
  const kept = replaceFolder(project)
  assert.equal(await mailboxAt(project), undefined)
  assert.equal((await relay(kept, 'doctor', '--adopt')).code, 0)
  assert.notEqual(await mailboxAt(kept), undefined)
})

test('a running worker runs no job in another project that replaced its folder', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, env, send, start, folders, json } = on
  // A server of the first folder, which still has its store open.
  const server = await openRelay(readSettings(env, project))
  beforeRemoval(t, () => server.close())
  await send(project, 'first')
  const worker = start(project, WORKER, ['--agent', 'scribe', '--allow-writes'])
  await worker.said('"completed"')
  const kept = replaceFolder(project)
  const request = { to: 'scribe', task: { prompt: 'p', write: true } }
  const { job } = await server.queue.dispatch(request, { from: { agent: 'boss' } })
  // Each turn is reported, whether or not it ran.
  await worker.said(job.job_id)
  assert.deepEqual(folders(), [project])
  await worker.said('takes no jobs until', 'stderr')
  worker.child.kill('SIGTERM')
  await worker.ended
  fs.rmdirSync(project)
  fs.renameSync(kept, project)
  const later = await json(project, 'show', job.job_id)
  assert.deepEqual([later('state'), later('attempts')], ['queued', 0])
})

test('a project that was cloned again is usable immediately if no job can run', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, data, relay, send, work, json, stores } = on
  const id = await send(project)
  assert.equal((await work(project).ended).code, 0)
  // A hint whose job is gone does not count.
  fs.writeFileSync(join(data, stores()[0] ?? '', 'attention', id), '')
  replaceFolder(project)
  const listed = await relay(project, 'list')
  assert.deepEqual([listed.code, listed.stderr], [0, ''])
  assert.equal((await json(project, 'show', id))('state'), 'completed')
  // The new folder is recorded: what is queued now is this project's.
  await send(project, 'r2')
  assert.equal((await relay(project, 'list')).code, 0)
})

test('doctor --adopt keeps the queued jobs of a project that was cloned again', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, relay, send, work, folders } = on
  const id = await send(project)
  replaceFolder(project)
  assert.equal((await relay(project, 'list')).code, 1)
  assert.match((await relay(project, 'doctor', '--adopt')).stdout, /its 1 job can run here/)
  assert.equal(await send(project), id)
  assert.equal((await work(project).ended).code, 0)
  assert.deepEqual(folders(), [project])
})

test('doctor --fresh keeps every byte of the old store and starts an empty one', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, data, relay, send, stores, json } = on
  await send(project)
  const [store = ''] = stores()
  const before = readLogs(join(data, store))
  const kept = replaceFolder(project)
  const { stdout, code } = await relay(project, 'doctor', '--fresh')
  assert.equal(code, 0)
  const [aside = ''] = stores()
  assert.ok(aside.startsWith(`${store}.aside-`) && stdout.includes(join(data, aside)), stdout)
  assert.equal(readLogs(join(data, aside)), before)
  assert.equal((await json(project, 'list'))('jobs.length'), 0)
  assert.match((await relay(project, 'doctor', '--fresh')).stdout, /Nothing to put aside/)
  // The old project gets its jobs back in its new place.
  assert.match(
    (await relay(kept, 'list')).stdout,
    /The folder was ".*project" before: its 1 job is/,
  )
  assert.equal((await relay(kept, 'doctor', '--adopt')).code, 0)
  assert.equal((await json(kept, 'list'))('jobs.length'), 1)
})

test('a moved project is recognised, and doctor --adopt brings jobs, results and request ids', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, data, env, relay, send, work, json, stores, folders } = on
  env['RELAY_AGENT'] = 'boss'
  const done = await send(project, 'done')
  assert.equal((await work(project).ended).code, 0)
  const queued = await send(project, 'queued')
  // A dashboard server is neither a session nor a worker.
  const server = await openRelay(readSettings(env, project))
  beforeRemoval(t, () => server.close())
  const moved = `${project}2`
  fs.renameSync(project, moved)
  const line = `The folder was "${project}" before: its 2 jobs are kept there. Take them over with: relay doctor --adopt`
  const first = await relay(moved, 'list')
  assert.ok(first.stderr.includes(line), first.stderr)
  assert.ok((await relay(moved, 'list')).stdout.startsWith(`${line}\nNo jobs in`))
  assert.ok((await relay(moved, 'doctor')).stdout.includes(line))
  assert.match((await relay(moved, 'doctor', '--adopt')).stdout, /^2 jobs of ".*" taken over\.\n$/)
  assert.equal(await send(moved, 'queued'), queued)
  assert.equal(await send(moved, 'done'), done)
  assert.match((await relay(moved, 'inbox', 'boss')).stdout, new RegExp(done.slice(0, 8)))
  assert.equal((await work(moved).ended).code, 0)
  assert.deepEqual(folders(), [project, moved])
  assert.deepEqual(stores().filter((name) => !name.includes('.aside-')).length, 1)
  const document = reader(JSON.parse(readDocument(join(data, stores()[0] ?? ''))))
  assert.equal(document('workspace'), moved)
  const request = { to: 'scribe', task: { prompt: 'p' } }
  const late = server.queue.dispatch(request, { from: { agent: 'boss' } })
  await assert.rejects(late, { code: 'STORE_WRITE_FAILED' })
  // Nothing of it is left at the old path.
  fs.mkdirSync(project)
  assert.equal((await json(project, 'list'))('jobs.length'), 0)
})

test('doctor --adopt refuses while the new folder has jobs, or a worker uses the old store', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, relay, send, start, json } = on
  const old = await send(project)
  const serving = start(project, WORKER, ['--agent', 'scribe'])
  await serving.said('"completed"')
  const moved = `${project}2`
  fs.renameSync(project, moved)
  const busy = await relay(moved, 'doctor', '--adopt')
  assert.match(busy.stderr, new RegExp(`ADOPT_REFUSED .*worker ${serving.child.pid}`))
  serving.child.kill('SIGTERM')
  await serving.ended
  const newer = await send(moved, 'r2')
  assert.match((await relay(moved, 'doctor', '--adopt')).stderr, /ADOPT_REFUSED .*--fresh/)
  assert.equal((await relay(moved, 'doctor', '--fresh')).code, 0)
  assert.equal((await relay(moved, 'doctor', '--adopt')).code, 0)
  assert.equal((await json(moved, 'show', old))('job_id'), old)
  assert.match((await relay(moved, 'show', newer)).stderr, /JOB_NOT_FOUND/)
})

test('the worktree of a job can still be merged after the project was moved', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { project, data, env, relay, send, stores } = on
  makeRepository(project)
  const id = await send(project, 'r1', '--write', '--worktree')
  const store = join(data, stores()[0] ?? '')
  const trees = createWorktrees({ git: createGit(env), workspace: project, store })
  const { signal } = new AbortController()
  const turn = { job_id: id, token: 2, agent: 'scribe', at: new Date().toISOString() }
  const { record } = await makeWorktree(trees, turn, { directory: project, signal })
  fs.writeFileSync(join(record.path, 'b.txt'), 'new\n')
  const moved = `${project}2`
  fs.renameSync(project, moved)
  assert.equal(
    (await relay(moved, 'doctor', '--adopt')).stdout,
    `1 job of "${project}" taken over.\n`,
  )
  const diff = await relay(moved, 'diff', id)
  assert.match(diff.stdout, /^1 +0 +b\.txt$/m, diff.stderr)
})

test('a folder with two paths has one store, so a request id identifies one job', async (t) => {
  const on = setup(t)
  if (on === undefined) return
  const { root, project, data, env, send } = on
  const id = await send(project)
  const bound = join(root, 'bound')
  fs.mkdirSync(bound)
  const script = `mount --bind "$1" "$2" && cd "$2" && exec "$3" "$4" dispatch scribe p --request-id r1 --json`
  const args = ['-m', 'sh', '-c', script, 'sh', project, bound, process.execPath, CLI]
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return t.skip('NOT RUN: a bind mount needs root on Linux')
  }
  const stdout = execFileSync('sh', ['-c', 'exec unshare "$@"', 'sh', ...args], {
    env,
    encoding: 'utf8',
  })
  assert.equal(reader(JSON.parse(stdout))('job_id'), id)
  assert.equal(
    fs.readdirSync(data).some((name) => name.startsWith('bound-')),
    false,
  )
})

function readLogs(store: string): string {
  return execFileSync('sh', ['-c', 'cat jobs/*/*.jsonl'], { cwd: store, encoding: 'utf8' })
}

function readDocument(store: string): string {
  return fs.readFileSync(join(store, 'store.json'), 'utf8')
}
