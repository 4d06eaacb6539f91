import assert from 'node:assert/strict'
import { test } from 'node:test'

import { applyEvent, nextOf } from '../../lib/flow/run.ts'
import { AT, begun, end, send } from './begun.ts'

const result_schema = { type: 'object' }
const job = (id: string, more: object = {}) => ({
  id,
  to: 'codex',
  task: { prompt: id, result_schema },
  ...more,
})

test('a sequence sends one job after the other, and stops at one that failed', () => {
  const run = begun({ steps: [job('one'), job('two'), job('three')] })
  assert.deepEqual(send(run), ['one'])
  assert.deepEqual(send(run), [])
  end(run, 'one')
  assert.deepEqual(send(run), ['two'])
  end(run, 'two', { state: 'failed' })
  assert.deepEqual(send(run), [])
  assert.deepEqual(nextOf(run).finish, { state: 'failed', reason: '"two" failed' })
  assert.deepEqual(
    nextOf(run).rows.map(({ key, state }) => [key, state]),
    [
      ['one', 'completed'],
      ['two', 'failed'],
      ['three', 'stopped'],
    ],
  )
})

test('a failed step that is optional does not stop the flow', () => {
  const run = begun({ steps: [job('one', { optional: true }), job('two')] })
  send(run)
  end(run, 'one', { state: 'failed' })
  assert.deepEqual(send(run), ['two'])
  end(run, 'two')
  assert.equal(nextOf(run).finish?.state, 'completed')
})

test('steps in parallel run together, as many at once as is allowed', () => {
  const run = begun({ steps: [{ parallel: [job('a'), job('b'), job('c')], at_once: 2 }, job('d')] })
  assert.deepEqual(send(run), ['a', 'b'])
  end(run, 'b')
  assert.deepEqual(send(run), ['c'])
  end(run, 'a', { state: 'failed' })
  assert.deepEqual(send(run), [])
  end(run, 'c')
  assert.equal(nextOf(run).finish?.state, 'failed')
})

test('a parallel step succeeds with as many results as it needs', () => {
  const run = begun({ steps: [{ parallel: [job('a'), job('b')], need: 1 }, job('c')] })
  send(run)
  end(run, 'a', { state: 'failed' })
  end(run, 'b')
  assert.deepEqual(send(run), ['c'])
})

test('a step runs over the items of an earlier result', () => {
  const run = begun({
    steps: [job('plan'), { id: 'all', each: { from: 'plan', field: 'files' }, do: job('edit') }],
  })
  send(run)
  end(run, 'plan', { structured: { files: ['a.ts', 'b.ts'] } })
  const { send: due } = nextOf(run)
  assert.deepEqual(
    due.map(({ node, item }) => [node, item]),
    [
      ['edit[0]', 'a.ts'],
      ['edit[1]', 'b.ts'],
    ],
  )
})

test('a result that has no list, or too long a one, fails the step that runs over it', () => {
  const step = { id: 'all', each: { from: 'plan', field: 'files' }, most: 2, do: job('edit') }
  for (const structured of [{ files: 'a.ts' }, {}, { files: ['a', 'b', 'c'] }, undefined]) {
    const run = begun({ steps: [job('plan'), step] })
    send(run)
    end(run, 'plan', structured === undefined ? {} : { structured })
    assert.equal(nextOf(run).finish?.state, 'failed')
  }
})

test('the first good result wins a race, and the other jobs are stopped', () => {
  const good = { field: 'good', equals: true }
  const run = begun({ steps: [{ id: 'r', race: [job('a'), job('b'), job('c')], good }, job('d')] })
  assert.deepEqual(send(run), ['a', 'b', 'c'])
  end(run, 'c', { structured: { good: false } })
  assert.deepEqual(nextOf(run).stop, [])
  end(run, 'b', { structured: { good: true } })
  assert.deepEqual(nextOf(run).stop, ['a'])
  assert.deepEqual(send(run), ['d'])
  // It had ended before the cancellation reached it.
  end(run, 'a', { structured: { good: true } })
  assert.match(nextOf(run).rows.find(({ step }) => step === 'r')?.why ?? '', /Won by b/)
})

test('a vote ends when enough results say the same, or when they cannot any more', () => {
  const steps = [{ id: 'v', vote: [job('a'), job('b'), job('c')], field: 'choice', agree: 2 }]
  const agreed = begun({ steps })
  send(agreed)
  end(agreed, 'a', { structured: { choice: 'x' } })
  end(agreed, 'c', { structured: { choice: 'x' } })
  assert.deepEqual(nextOf(agreed).stop, ['b'])
  end(agreed, 'b', { state: 'cancelled' })
  assert.equal(nextOf(agreed).finish?.state, 'completed')

  const split = begun({ steps })
  send(split)
  end(split, 'a', { structured: { choice: 'x' } })
  end(split, 'b', { structured: { choice: 'y' } })
  assert.equal(nextOf(split).finish, undefined)
  end(split, 'c', { structured: { choice: 'z' } })
  assert.equal(nextOf(split).finish?.state, 'failed')
})

test('a loop repeats work and review until the review says so', () => {
  const until = { field: 'verdict', equals: 'approve' }
  const run = begun({
    steps: [{ id: 'l', work: job('fix'), review: job('look'), until, rounds: 3 }],
  })
  assert.deepEqual(send(run), ['fix#1'])
  end(run, 'fix#1')
  const [review] = nextOf(run).send
  assert.deepEqual(review?.inputs, [{ of: 'fix', show: 'excerpt', nodes: ['fix#1'] }])
  send(run)
  end(run, 'look#1', { structured: { verdict: 'again' } })
  const [second] = nextOf(run).send
  assert.equal(second?.node, 'fix#2')
  assert.deepEqual(
    second?.inputs.map(({ nodes }) => nodes),
    [['fix#1'], ['look#1']],
  )
  send(run)
  end(run, 'fix#2')
  send(run)
  end(run, 'look#2', { structured: { verdict: 'approve' } })
  assert.equal(nextOf(run).finish?.state, 'completed')
})

test('a loop that is never approved fails after its rounds', () => {
  const until = { field: 'verdict', equals: 'approve' }
  const run = begun({ steps: [{ work: job('fix'), review: job('look'), until, rounds: 1 }] })
  for (const node of ['fix#1', 'look#1']) {
    send(run)
    end(run, node, { structured: { verdict: 'again' } })
  }
  assert.deepEqual(nextOf(run).finish, { state: 'failed', reason: 'not approved after 1 round' })
})

test('a step whose condition does not hold is skipped', () => {
  const when = { step: 'look', field: 'score', at_least: 5 }
  const run = begun({ steps: [job('look'), job('fix', { when }), job('last')] })
  send(run)
  end(run, 'look', { structured: { score: 4 } })
  assert.deepEqual(send(run), ['last'])
  const row = nextOf(run).rows.find(({ step }) => step === 'fix')
  assert.equal(row?.state, 'skipped')
  assert.match(row?.why ?? '', /"score" of "look" is at least 5/)
})

test('a cancelled flow sends nothing, and ends when everything that it sent has ended', () => {
  const run = begun({ steps: [{ parallel: [job('a'), job('b')] }, job('c')] })
  send(run)
  applyEvent(run, { type: 'cancel', at: AT, by: { person: 'Ada' } })
  assert.deepEqual(nextOf(run).stop, ['a', 'b'])
  assert.equal(nextOf(run).finish, undefined)
  end(run, 'a')
  end(run, 'b', { state: 'cancelled' })
  assert.equal(nextOf(run).finish?.state, 'cancelled')
})
