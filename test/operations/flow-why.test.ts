import assert from 'node:assert/strict'
import { test } from 'node:test'

import { FlowView } from '../../lib/schema/api-flows.ts'
import { claim, setup } from './setup.ts'

const result_schema = { type: 'object' }

/** Each job has an agent of its own, so that a test chooses which one runs. */
const job = (id: string, more: object = {}) => ({
  id,
  to: `agent-${id}`,
  task: { prompt: id, result_schema },
  ...more,
})
const good = { field: 'good', equals: true }
const until = { field: 'verdict', equals: 'approve' }
const when = { step: 'a', field: 'score', at_least: 5 }
const vote = { id: 'v', vote: [job('a'), job('b'), job('c')], field: 'choice', agree: 2 }
const race = { id: 'r', race: [job('a'), job('b')], good }
const loop = (rounds: number) => ({ id: 'l', work: job('w'), review: job('x'), until, rounds })

type Said = { [member: string]: string | number | boolean }
type Step = [agent: string, what: Said | 'fails' | 'runs' | 'asks' | 'needs review']

const TABLE: [name: string, steps: object[], happened: Step[], why: Record<string, RegExp>][] = [
  [
    'a job that no worker serves, and a step after it',
    [job('a'), job('b'), { id: 'p', parallel: [job('c')] }],
    [],
    {
      '': /^The flow is running: it waits for "a"; 1 job after that\.$/,
      a: /^Queued: no worker serves "agent-a"/,
      b: /^Waits for "a"\.$/,
      p: /^Waits for "a"\.$/,
    },
  ],
  [
    'a job that runs',
    [job('a'), job('b')],
    [['a', 'runs']],
    { a: /^Running for .* in attempt 1 of 3 on worker "test worker"/, b: /^Waits for "a"\.$/ },
  ],
  [
    'a job that asks',
    [job('a')],
    [['a', 'asks']],
    { a: /^Running, but waits for an answer to question "q1": Which one\?$/ },
  ],
  [
    'a job that needs a person',
    [job('a')],
    [['a', 'needs review']],
    { a: /^Needs review of its result: look at it; a person decides/ },
  ],
  [
    'places that are taken',
    [{ id: 'p', parallel: [job('a'), job('b'), job('c')], at_once: 2, need: 2 }],
    [],
    {
      p: /^0 of 3 have ended, and 2 must succeed\.$/,
      b: /^Queued: no worker/,
      c: /^Waits for a place: 2 at a time\.$/,
    },
  ],
  [
    'a race that nothing good has come of',
    [race, job('c')],
    [['a', { good: false }]],
    { r: /^Undecided: 1 of 2 have ended, and none has a good result\.$/, c: /^Waits for "r"\.$/ },
  ],
  [
    'a race that is lost',
    [race, job('c')],
    [['b', { good: true }]],
    {
      r: /^Won by b\.$/,
      a: /no longer needs its result\. Race "r" is decided: Won by b\.$/,
      c: /^Queued/,
    },
  ],
  [
    'a race without a winner',
    [race],
    [
      ['a', { good: false }],
      ['b', 'fails'],
    ],
    { '': /failed at .*: no result was good\.$/, r: /^No result was good\.$/, b: /^broken \(E\)$/ },
  ],
  [
    'a vote that is undecided',
    [vote, job('d')],
    [['a', { choice: 'x' }]],
    {
      v: /^Undecided: 1 of 3 have ended, and 2 must agree on "choice"\.$/,
      d: /^Waits for "v"\.$/,
    },
  ],
  [
    'a vote that is decided',
    [vote, job('d')],
    [
      ['a', { choice: 'x' }],
      ['c', { choice: 'x' }],
    ],
    { v: /^2 of 3 agree\.$/, b: /Vote "v" is decided: 2 of 3 agree\.$/ },
  ],
  [
    'a vote that cannot be decided',
    [vote],
    [
      ['a', { choice: 'x' }],
      ['b', 'fails'],
      ['c', { choice: 'y' }],
    ],
    { v: /^2 of 3 cannot agree any more\.$/ },
  ],
  [
    'the work of a second round',
    [loop(3), job('c')],
    [
      ['w', {}],
      ['x', { verdict: 'again' }],
    ],
    {
      l: /^Round 2 of 3\.$/,
      'w#2': /^Queued/,
      'x#2': /^Waits for "w"\.$/,
      c: /^Waits for "l"\.$/,
    },
  ],
  [
    'a loop at its limit of rounds',
    [loop(1), job('c')],
    [
      ['w', {}],
      ['x', { verdict: 'again' }],
    ],
    { l: /^Not approved after 1 round\.$/, c: /^Not run: "l" failed\.$/ },
  ],
  [
    'a condition that is false',
    [job('a'), job('b', { when }), job('c')],
    [['a', { score: 4 }]],
    { b: /^Skipped: it is not so that "score" of "a" is at least 5\.$/, c: /^Queued/ },
  ],
  [
    'a step after one that failed',
    [job('a'), job('b')],
    [['a', 'fails']],
    { '': /failed at .*: "a" failed\.$/, b: /^Not run: "a" failed\.$/ },
  ],
  [
    'a list that a result does not have',
    [job('a'), { id: 'e', each: { from: 'a', field: 'files' }, do: job('b') }],
    [['a', {}]],
    { e: /^"files" of the result of "a" is not a list\.$/ },
  ],
]

for (const [name, steps, happened, why] of TABLE) {
  test(`why is true of ${name}`, async (t) => {
    const { call, queue } = await setup(t)
    const { flow_id } = await call('run_flow', { flow: { steps } })
    for (const [agent, what] of happened) {
      const taken = await claim(queue, `agent-${agent}`)
      if (what === 'fails') {
        await queue.fail(taken, { error: { code: 'E', message: 'broken' }, retryable: false })
      } else if (what === 'asks') {
        await queue.ask(taken, { question_id: 'q1', text: 'Which one?' })
      } else if (what === 'needs review') {
        await queue.flag(taken, { reason: 'look at it', result: { output: '' } })
      } else if (what !== 'runs') await queue.complete(taken, { output: '', structured: what })
    }
    const view = FlowView.parse(await call('show_flow', { flow_id }))
    const said = new Map(view.steps.map((step) => [step.key, step.why]))
    for (const [key, expected] of Object.entries(why)) {
      assert.match(key === '' ? view.why : (said.get(key) ?? '(no such step)'), expected, key)
    }
    // What is said of a job that has not ended is what the job itself is explained with.
    for (const { job_id, state, why: shown } of view.steps) {
      if (job_id === null || !['queued', 'running', 'needs_review'].includes(state)) continue
      const own = await call('explain_job', { job_id })
      assert.equal(String(own['why']).replace(/\d+ (m?s)\b/, ''), shown.replace(/\d+ (m?s)\b/, ''))
    }
  })
}
