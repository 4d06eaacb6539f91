import assert from 'node:assert/strict'
import { test } from 'node:test'

import { whyApart } from '../../lib/flow/rejoin.ts'
import { applyEvent, nextOf } from '../../lib/flow/run.ts'
import type { FlowRun } from '../../lib/flow/run.ts'
import type { NodeEnd } from '../../lib/schema/flow.ts'
import { AT, begun, end, send } from './begun.ts'

const result_schema = { type: 'object' }
const job = (id: string, more: object = {}) => ({
  id,
  to: 'codex',
  task: { prompt: id, result_schema },
  ...more,
})
const JOB = 'j'.repeat(26)

/** Sends what is due and lets jobs end, then notes how the flow ended, if it has. */
function played(steps: object[], ends: [node: string, more?: Partial<NodeEnd>][]): FlowRun {
  const run = begun({ steps })
  send(run)
  for (const [node, more] of ends) {
    end(run, node, { job_id: JOB, ...more })
    send(run)
  }
  const { finish } = nextOf(run)
  if (finish !== undefined) applyEvent(run, { type: 'finish', at: AT, ...finish })
  return run
}

function retry(run: FlowRun, node: string): void {
  applyEvent(run, { type: 'retry', at: AT, node, job_id: JOB, by: { person: 'Ada' } })
}

const failed = { state: 'failed' } as const
const good = { field: 'good', equals: true }
const until = { field: 'verdict', equals: 'approve' }
const vote = { id: 'v', vote: [job('a'), job('b'), job('c')], field: 'choice', agree: 2 }
const when = { step: 'a', field: 'good', equals: true }

const TABLE: [
  name: string,
  steps: object[],
  ends: [node: string, more?: Partial<NodeEnd>][],
  node: string,
  why: RegExp | undefined,
][] = [
  ['one of a sequence', [job('a'), job('b')], [['a', failed]], 'a', undefined],
  ['one that expired', [job('a')], [['a', { state: 'expired' }]], 'a', undefined],
  ['one that a person cancelled', [job('a')], [['a', { state: 'cancelled' }]], 'a', undefined],
  [
    'one beside others that still run',
    [{ parallel: [job('a'), job('b')] }],
    [['a', failed]],
    'a',
    undefined,
  ],
  [
    'one item, while the places are taken by later items',
    [{ each: ['x', 'y', 'z'], do: job('a'), at_once: 1 }],
    [['a[0]', failed]],
    'a[0]',
    undefined,
  ],
  [
    'the work of a second round',
    [{ work: job('w'), review: job('r'), until, rounds: 2 }],
    [['w#1'], ['r#1', { structured: { verdict: 'again' } }], ['w#2', failed]],
    'w#2',
    undefined,
  ],
  ['one of a race that nothing won', [{ race: [job('a')], good }], [['a', failed]], 'a', undefined],
  ['a vote that is missing', [vote], [['a', failed]], 'a', undefined],
  [
    'one that a race was won without',
    [{ race: [job('a'), job('b')] }, job('c')],
    [['a', failed], ['b']],
    'a',
    /no longer needs/,
  ],
  [
    'one that a vote was decided without',
    [vote, job('d')],
    [
      ['a', failed],
      ['b', { structured: { choice: 1 } }],
      ['c', { structured: { choice: 1 } }],
    ],
    'a',
    /no longer needs/,
  ],
  [
    'an optional one, when the step after it was sent',
    [job('a', { optional: true }), job('b')],
    [['a', failed]],
    'a',
    /continued without its result, with "b"/,
  ],
  [
    'one that enough others made up for',
    [{ parallel: [job('a'), job('b')], need: 1 }, job('c')],
    [['a', failed], ['b']],
    'a',
    /continued without its result, with "c"/,
  ],
  [
    'one on which a condition depends that was not true',
    [job('a', { optional: true }), job('b', { when }), job('c')],
    [['a', failed]],
    'a',
    /continued without its result, with "c"/,
  ],
  [
    'one of a flow that completed',
    [job('a', { optional: true })],
    [['a', failed]],
    'a',
    /completed/,
  ],
  ['one that completed', [job('a'), job('b')], [['a']], 'a', /has its result/],
]

for (const [name, steps, ends, node, why] of TABLE) {
  test(`a retry of ${name} ${why === undefined ? 'takes its place' : 'is a job of its own'}`, () => {
    const run = played(steps, ends)
    const found = whyApart(run, { node, job_id: JOB })
    if (why !== undefined) return assert.match(found ?? '', why)
    assert.equal(found, undefined)
    const live = new Set([...nextOf(run).keep.map((due) => due.node), ...nextOf(run).stop])
    retry(run, node)
    const next = nextOf(run)
    assert.ok(next.keep.some((due) => due.node === node))
    assert.deepEqual(next.stop, [], 'nothing that was sent is stopped by it')
    for (const other of live) assert.ok(next.keep.some((due) => due.node === other))
  })
}

test('a job that was retried already, and one of a cancelled flow, have no place to take', () => {
  const run = played([job('a')], [['a', failed]])
  assert.match(whyApart(run, { node: 'a', job_id: 'k'.repeat(26) }) ?? '', /another job/)
  applyEvent(run, { type: 'cancel', at: AT, by: { person: 'Ada' } })
  assert.match(whyApart(run, { node: 'a', job_id: JOB }) ?? '', /cancelled/)
})

test('a flow that failed continues after a retry, and ends as if nothing had failed', () => {
  const run = played([{ parallel: [job('a'), job('b')] }, job('c')], [['a', failed], ['b']])
  assert.equal(run.finished?.state, 'failed')
  retry(run, 'a')
  assert.equal(run.finished, undefined)
  end(run, 'a')
  assert.deepEqual(send(run), ['c'])
  end(run, 'c')
  assert.equal(nextOf(run).finish?.state, 'completed')
})

test('the order of ends stays that of the log when one of them was taken back', () => {
  const steps = [{ parallel: [{ id: 'r', race: [job('a'), job('b')], good }, job('x')] }]
  const run = played(steps, [
    ['x', failed],
    ['a', { structured: { good: false } }],
  ])
  retry(run, 'x')
  end(run, 'b', { structured: { good: true } })
  assert.deepEqual([run.ended.get('a')?.order, run.ended.get('b')?.order], [2, 3])
})
