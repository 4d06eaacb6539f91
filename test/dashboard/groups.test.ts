import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createBoard } from '../../dashboard/src/board/board.ts'
import { NO_FILTER } from '../../dashboard/src/board/filter.ts'
import type { Filter } from '../../dashboard/src/board/filter.ts'
import { createGroups } from '../../dashboard/src/board/groups.ts'
import type { Group } from '../../dashboard/src/board/groups.ts'
import type { JobRow } from '../../lib/schema/api.ts'

const NOW = Date.parse('2026-05-05T12:00:00.000Z')
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString()

function row(job_id: string, more: Partial<JobRow> = {}): JobRow {
  return {
    workspace: 'w',
    job_id,
    version: 1,
    state: 'queued',
    needs: null,
    to: 'codex',
    from: 'claude',
    headline: `Do ${job_id}`,
    executor: 'codex',
    model: null,
    host: null,
    conversation_key: null,
    parent: null,
    labels: [],
    write: false,
    attempts: 0,
    max_attempts: 3,
    priority: 0,
    created_at: ago(10),
    updated_at: ago(10),
    state_since: ago(10),
    not_before: null,
    cost_usd: null,
    duration_ms: null,
    error_code: null,
    notice: null,
    dismissed: false,
    retry_of: null,
    retried_as: null,
    marks: 0,
    ...more,
  }
}

function shown(rows: JobRow[], filter: Partial<Filter> = {}): string[] {
  const board = createBoard()
  board.add(rows)
  const options = { board, filter: { ...NO_FILTER, ...filter }, found: new Set<string>() }
  return linesOf(createGroups({ ...options, now: () => NOW }).groups())
}

function linesOf(groups: readonly Group[]): string[] {
  return groups.map(({ name, rows: own }) => `${name}: ${own.map((each) => each.job_id).join(' ')}`)
}

test('createGroups() puts jobs that need a person first and old failures last', () => {
  const rows = [
    row('done', { state: 'completed' }),
    row('old', { state: 'failed', updated_at: ago(25 * 60) }),
    row('fresh', { state: 'failed' }),
    row('later', { priority: -1 }),
    row('urgent', { priority: 9, created_at: ago(1) }),
    row('runs', { state: 'running' }),
    row('asks', { state: 'running', needs: 'answer', state_since: ago(5) }),
    row('waits', { state: 'needs_review', needs: 'review', state_since: ago(50) }),
  ]
  assert.deepEqual(shown(rows), [
    'needs: waits asks',
    'failed: fresh',
    'running: runs',
    'queued: urgent later',
    'ended: done old',
  ])
})

test('createGroups() finds each search word anywhere in a line', () => {
  const rows = [
    row('a', { headline: 'Fix the Checkout', labels: ['web'] }),
    row('b', { headline: 'Fix the login', conversation_key: 'checkout' }),
    row('c', { to: 'docs' }),
  ]
  assert.deepEqual(shown(rows, { q: 'checkout fix ' }), ['queued: a b'])
  assert.deepEqual(shown(rows, { q: 'WEB' }), ['queued: a'])
  assert.deepEqual(shown(rows, { agent: 'docs' }), ['queued: c'])
  assert.deepEqual(shown(rows, { conversation: 'checkout' }), ['queued: b'])
  assert.deepEqual(shown(rows, { state: 'running' }), [])
})

test('createGroups() can show only the jobs that need a person, in any state', () => {
  const rows = [
    row('asks', { state: 'running', needs: 'answer', state_since: ago(2) }),
    row('left', { state: 'queued', needs: 'answer', state_since: ago(3) }),
    row('waits', { state: 'needs_review', needs: 'review', state_since: ago(1) }),
    row('runs', { state: 'running' }),
  ]
  assert.deepEqual(shown(rows, { state: 'needs' }), ['needs: left asks waits'])
})

test('add() keeps the newer of two rows of a job, in whichever order they arrive', () => {
  const board = createBoard()
  let renders = 0
  board.subscribe(() => (renders += 1))
  board.add([row('a', { version: 5, state: 'completed' })])
  board.add([row('a', { version: 4, state: 'running' })])
  assert.equal(board.rows().get('w/a')?.state, 'completed')
  assert.equal(renders, 1)
  board.add([row('a', { workspace: 'other' })])
  assert.equal(board.rows().size, 2)
})

test('moveNow() shows a row before it returns, and what waited for the next batch with it', () => {
  const board = createBoard()
  const moved: string[] = []
  board.onMove((_, after) => moved.push(after.job_id))
  board.move(row('a'))
  assert.equal(board.rows().size, 0)
  board.moveNow(row('b'))
  assert.equal(board.rows().size, 2)
  assert.deepEqual(moved, ['a', 'b'])
})

test('a changed row moves to its place, as if all groups were made again', () => {
  const board = createBoard()
  const start = Array.from({ length: 40 }, (_, at) => row(`j${at}`, { created_at: ago(at) }))
  board.add(start)
  const options = { board, filter: NO_FILTER, found: new Set<string>(), now: () => NOW }
  const groups = createGroups(options)
  const stop = groups.follow()
  const untouched = groups.groups()[0]
  const states = ['running', 'completed', 'failed', 'queued'] as const
  for (const [at, job] of start.entries()) {
    const state = states[at % states.length] ?? 'queued'
    const needs = at % 7 === 0 && state === 'running' ? 'answer' : null
    board.add([
      { ...job, version: 2, state, needs, state_since: ago(40 - at), updated_at: ago(at) },
    ])
    const again = createGroups(options)
    assert.deepEqual(linesOf(groups.groups()), linesOf(again.groups()))
  }
  assert.notEqual(groups.groups()[0], untouched)
  const running = groups.groups().find(({ name }) => name === 'running')
  board.add([row('new')])
  const after = groups.groups().find(({ name }) => name === 'running')
  assert.equal(after, running, 'a group without a change keeps its identity')
  stop()
})

test('D19: a dismissed failure is one of the ended jobs', () => {
  const rows = [row('bad', { state: 'failed' }), row('seen', { state: 'failed', dismissed: true })]
  assert.deepEqual(shown(rows), ['failed: bad', 'ended: seen'])
})

test('a sort shows one list, below the jobs that need a person; jobs without a value come last', () => {
  const rows = [
    row('cheap', { state: 'completed', cost_usd: 1 }),
    row('free', { state: 'running' }),
    row('dear', { state: 'completed', cost_usd: 5 }),
    row('asks', { state: 'running', needs: 'answer' }),
  ]
  assert.deepEqual(shown(rows, { sort: 'cost' }), ['needs: asks', 'sorted: dear cheap free'])
  assert.deepEqual(shown(rows, { sort: 'cost', order: 'asc' }), [
    'needs: asks',
    'sorted: cheap dear free',
  ])
})
