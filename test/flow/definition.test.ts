import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { parseFlow } from '../../lib/flow/definition.ts'

const result_schema = { type: 'object' }
const job = (id: string, more: object = {}) => ({ id, to: 'codex', task: { prompt: id }, ...more })
const said = (id: string, more: object = {}) => ({
  ...job(id),
  task: { prompt: id, result_schema },
  ...more,
})
const until = { field: 'verdict', equals: 'approve' }

test('parseFlow() reads a flow as an object or as text', () => {
  const flow = { name: 'Two', steps: [job('one'), { parallel: [job('a'), job('b')] }] }
  const read = parseFlow(flow)
  assert.equal(read.name, 'Two')
  assert.deepEqual(
    read.root.steps.map(({ id, kind }) => [id, kind]),
    [
      ['one', 'job'],
      ['parallel-1', 'parallel'],
    ],
  )
  assert.deepEqual(parseFlow(JSON.stringify(flow)), read)
})

const REFUSED: [why: string, flow: unknown, message: RegExp][] = [
  ['text that is not JSON', '{', /not JSON/],
  ['no steps', { steps: [] }, /"steps" is not acceptable/],
  ['an unknown member', { steps: [job('a', { colour: 1 })] }, /"steps.0".*unknown field "colour"/],
  ['a step without a kind', { steps: [{ id: 'a' }] }, /exactly one of to, sequence, parallel/],
  ['a step of two kinds', { steps: [job('a', { race: [] })] }, /it has "to" and "race"/],
  ['an id twice', { steps: [job('a'), { parallel: [job('a')] }] }, /two steps have this id/],
  [
    'an input from a later step',
    { steps: [job('a', { inputs: [{ from: 'b' }] }), job('b')] },
    /"b" is not over/,
  ],
  [
    'an input from a step beside it',
    { steps: [{ parallel: [job('a'), job('b', { inputs: [{ from: 'a' }] })] }] },
    /"a" is not over/,
  ],
  [
    'a condition on a result without members',
    { steps: [job('a'), job('b', { when: { step: 'a', field: 'ok' } })] },
    /job "a" has no task.result_schema/,
  ],
  [
    'a condition that names no step',
    { steps: [said('a'), job('b', { when: { field: 'ok' } })] },
    /name in "step"/,
  ],
  [
    'a review without a schema',
    { steps: [{ work: job('a'), review: job('b'), until, rounds: 2 }] },
    /"b" has no/,
  ],
  ['more agreement than votes', { steps: [{ vote: [said('a')], field: 'x', agree: 2 }] }, /2 of 1/],
  [
    'too many jobs',
    {
      steps: [
        {
          each: { from: 'a', field: 'x' },
          most: 100,
          do: { parallel: Array.from({ length: 6 }, (_, at) => job(`j${at}`)) },
        },
      ],
    },
    /can send 600 jobs/,
  ],
  [
    'an impossible schema',
    { steps: [{ ...job('a'), task: { prompt: 'x', result_schema: { type: 'text' } } }] },
    /not a JSON Schema type/,
  ],
  ['a member named __proto__', JSON.parse('{"steps":[{"__proto__":1}]}'), /__proto__/],
]

for (const [why, flow, message] of REFUSED) {
  test(`parseFlow() refuses ${why}`, () => {
    assert.throws(
      () => parseFlow(flow),
      (error) =>
        error instanceof RelayError && error.code === 'FLOW_INVALID' && message.test(error.message),
    )
  })
}
