import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import type { Spawned } from '../../lib/schema/member.ts'
import { createMembers } from '../../lib/team/members.ts'
import { openTestRelay } from '../programs/relay.ts'

const LIMITS = { maxMembers: 100, maxInWorkspace: 100, maxDepth: 3 }

async function setup(t: TestContext) {
  const { store } = await openTestRelay(t)
  return { store, open: () => createMembers(store) }
}

function spawned(name: string, task = name): Spawned {
  return {
    type: 'spawn',
    name,
    job_id: jobIdOf(task),
    of: 'codex',
    mode: 'task_exit',
    runs: 'turns',
    by: { agent: 'boss' },
    by_agent: 'boss',
    above: ['boss'],
    above_jobs: [],
    depth: 1,
    write: false,
    channels: [],
    digest: 'd',
    ready_by: '2026-01-01T00:00:00.000Z',
  }
}

test('of two members with one name, started at once by different processes, one wins', async (t) => {
  const { open } = await setup(t)
  const starts = ['one', 'two', 'three'].map((task) =>
    open().spawn(() => spawned('scout', task), LIMITS),
  )
  const ends = await Promise.allSettled(starts)
  const refused = ends
    .filter((end) => end.status === 'rejected')
    .map((end) => end.reason as unknown)
  assert.equal(refused.length, 2)
  assert.ok(refused.every((error) => error instanceof RelayError && error.code === 'MEMBER_EXISTS'))
  const [winner] = ends.flatMap((end) => (end.status === 'fulfilled' ? end.value : []))
  assert.equal((await open().find('scout'))?.job_id, winner?.member.job_id)
})

test('a limit holds for starts at once', async (t) => {
  const { open } = await setup(t)
  const names = ['a', 'b', 'c', 'd', 'e']
  const starts = names.map((name) =>
    open().spawn(() => spawned(name), { ...LIMITS, maxMembers: 3 }),
  )
  const ends = await Promise.allSettled(starts)
  assert.equal(ends.filter((end) => end.status === 'fulfilled').length, 3)
  assert.equal((await open().list()).length, 3)
})

test('the same start again returns the same member', async (t) => {
  const { open } = await setup(t)
  const first = await open().spawn(() => spawned('scout'), LIMITS)
  const again = await open().spawn(() => spawned('scout'), LIMITS)
  assert.deepEqual([first.isNew, again.isNew], [true, false])
  assert.deepEqual(again.member, first.member)
})

test('a member that was removed is not made ready, and ends as it ended first', async (t) => {
  const { open } = await setup(t)
  const { member } = await open().spawn(() => spawned('scout'), LIMITS)
  await open().end(member.job_id, { how: 'removed', reason: 'first' })
  assert.equal(await open().ready(member.job_id), undefined)
  const ended = await open().end(member.job_id, { how: 'failed', reason: 'second' })
  assert.equal(ended?.end?.reason, 'first')
  await open().close(member.job_id)
  await open().close(member.job_id)
  assert.equal((await open().find('scout'))?.closed_at === undefined, false)
})

test('a reader that comes late reads no more than the last segment, and knows every living member', async (t) => {
  const { store, open } = await setup(t)
  const members = open()
  const living = await members.spawn(() => spawned('living'), LIMITS)
  for (let round = 0; round < 340; round += 1) {
    const { member } = await members.spawn(() => spawned('passing', `task ${round}`), LIMITS)
    await members.end(member.job_id, { how: 'finished' })
    await members.close(member.job_id)
  }
  assert.ok((await store.logs.last(['team'])) > 1000)
  const reads: number[] = []
  const late = createMembers({
    logs: {
      ...store.logs,
      read(name, range) {
        reads.push(range.after)
        return store.logs.read(name, range)
      },
    },
  })
  assert.deepEqual(await late.find('living'), living.member)
  assert.equal(Math.min(...reads), 1000)
  assert.deepEqual(await late.list(), await members.list())
})
