import assert from 'node:assert/strict'
import { test } from 'node:test'

import { layoutOf } from '../../dashboard/src/flows/graph-layout.ts'
import { nextOf } from '../../lib/flow/run.ts'
import { begun, end, send } from '../flow/begun.ts'

const result_schema = { type: 'object' }
const job = (id: string) => ({ id, to: 'codex', task: { prompt: id, result_schema } })

/** The steps of a flow after some of its jobs have ended, as the API describes them. */
function stepsOf(steps: object[], ended: string[] = []) {
  const run = begun({ steps })
  for (const node of ended) {
    send(run)
    end(run, node, { structured: { verdict: 'again' } })
  }
  return nextOf(run).rows.map(({ key, parent = null, after = null }) => ({ key, parent, after }))
}

function places(steps: ReturnType<typeof stepsOf>): string[] {
  return layoutOf(steps).nodes.map(({ step, column, row }) => `${step.key} ${column}.${row}`)
}

test('steps are placed from left to right, and branches stay in their rows', () => {
  const flow = [
    job('plan'),
    { id: 'p', parallel: [job('a'), { id: 's', sequence: [job('b'), job('c')] }] },
    job('judge'),
  ]
  const steps = stepsOf(flow, ['plan', 'b'])
  assert.deepEqual(places(steps), ['plan 0.0', 'a 1.0', 'b 1.1', 'c 2.1', 'judge 3.0'])
  assert.deepEqual(layoutOf(steps).links, [
    { from: ['plan'], to: ['a', 'b'] },
    { from: ['b'], to: ['c'] },
    { from: ['a', 'c'], to: ['judge'] },
  ])
})

test('a step that has not begun is one node, and each round of a loop follows the one before', () => {
  const until = { field: 'verdict', equals: 'approve' }
  const loop = { id: 'l', work: job('w'), review: job('x'), until, rounds: 3 }
  const flow = [loop, { id: 'p', race: [job('a'), job('b')] }]
  assert.deepEqual(places(stepsOf(flow, ['w#1', 'x#1'])), [
    'w#1 0.0',
    'x#1 1.0',
    'w#2 2.0',
    'x#2 3.0',
    'p 4.0',
  ])
})

test('a flow of many items is placed in a few columns, with one link between two groups', () => {
  const items = Array.from({ length: 100 }, (_, at) => at)
  const flow = [
    { id: 'e', each: items, do: job('a') },
    { id: 'f', each: items, do: job('b') },
  ]
  const { columns, rows, links } = layoutOf(
    stepsOf(
      flow,
      items.map((at) => `a[${at}]`),
    ),
  )
  assert.deepEqual([columns, rows, links.length], [2, 100, 1])
})

test('no steps, and steps whose neighbours are not listed, are placed too', () => {
  assert.deepEqual(layoutOf([]), { nodes: [], links: [], columns: 0, rows: 0 })
  assert.deepEqual(places([{ key: 'a', parent: 'gone', after: 'lost' }]), ['a 0.0'])
})
