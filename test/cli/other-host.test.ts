import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { systemClock } from '../../lib/relay/open-store.ts'
import { setup as setupCli } from './setup.ts'

/** A workspace whose worker, with a running job and one that it completed in a worktree, is on another host. */
async function setup(t: TestContext) {
  const cli = await setupCli(t)
  // It does not look for a git repository, which is on the other host.
  const queue = createQueue({ store: cli.relay.store, clock: systemClock })
  const put = async (prompt: string, task: object = {}) => {
    const request = { to: 'codex', task: { prompt, ...task } }
    return (await queue.dispatch(request, { from: { agent: 'claude-main' } })).job.job_id
  }
  const worker = {
    ...ownIdentity(),
    id: 'w-far',
    host: 'another',
    host_name: 'build-2',
    boot_id: 'another boot',
  }
  await queue.workers.enlist({
    worker,
    agents: ['codex'],
    allow_writes: ['codex'],
    concurrency: 2,
    started_at: new Date().toISOString(),
    log: '/far/away/codex.log',
  })
  const claim = async () => {
    const job = await queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
    assert.ok(job !== undefined)
    return job
  }
  const done = await put('Write it', { write: true, worktree: true })
  const worktree = { path: '/far/away/tree', branch: 'relay/x-2', base: 'a'.repeat(40) }
  await queue.complete(await claim(), { output: 'written', worktree })
  const running = await put('Look around')
  await claim()
  return { ...cli, done, running }
}

test('every view of a worker or a turn of another host names the host', async (t) => {
  const { run, json, running, done } = await setup(t)
  assert.match((await run(['list'])).stdout, /Running .*\[on build-2\] Look around/)
  assert.match((await run(['why', running])).stdout, /on worker "w-far" \(pid \d+ on "build-2"\)/)
  assert.match((await run(['show', running])).stdout, /running +.* w-far on build-2 +\d+/)
  const agents = (await run(['agents'])).stdout
  assert.match(agents, /w-far on build-2 /)
  assert.match(agents, /log on build-2: \/far\/away\/codex.log/)
  assert.equal((await json(['agents']))('workers.0.host'), 'build-2')
  assert.equal((await json(['list']))('jobs.0.host'), 'build-2')
  const shown = await json(['show', done])
  assert.equal(shown('turns.0.host'), 'build-2')
})

test('what a turn left on another host is refused here with the name of that host', async (t) => {
  const { run, done } = await setup(t)
  const commands = [
    ['diff', done],
    ['merge', done],
    ['worktree', 'clean', '--force', done],
  ]
  for (const command of commands) {
    const { code, stderr } = await run(command)
    assert.equal(code, 1)
    assert.match(
      stderr,
      /ran on "build-2", and only that host has its worktree; run this command there/,
    )
  }
})

test('no view names a host when everything is on this one', async (t) => {
  const { run, put, claim } = await setupCli(t)
  const id = await put('Look around')
  await claim()
  for (const command of [['list'], ['why', id], ['agents']]) {
    assert.doesNotMatch((await run(command)).stdout, / on "|\bon \w+\]/)
  }
})
