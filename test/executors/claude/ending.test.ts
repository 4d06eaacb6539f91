import assert from 'node:assert/strict'
import { test } from 'node:test'

import { liveness } from '../../../lib/process/process.ts'
import { failureOf, successOf } from '../turn.ts'
import { call, init, refused, result, setup, success, text, THREAD } from './scenario.ts'
import type { Scenario } from './scenario.ts'

/** Codes that are the agent's and not the job's. */
const FAULTS: Record<string, string> = {
  CLAUDE_RATE_LIMITED: 'service_limited',
  CLAUDE_UNAVAILABLE: 'service_unavailable',
  CLAUDE_AUTH: 'login_needed',
  CLAUDE_QUOTA_EXCEEDED: 'quota_spent',
}

test('a turn that fails reports what its result line counted', async (t) => {
  const lines = [init, { ...refused, subtype: 'error_max_turns' }]
  const { run } = setup(t, { lines, exit: 1 })
  const failure = failureOf(await run())
  const { duration_ms, ...usage } = failure.usage ?? {}
  assert.equal(typeof duration_ms, 'number')
  assert.deepEqual(usage, {
    input_tokens: 22,
    cached_input_tokens: 6,
    output_tokens: 14,
    cost_usd: 0.75,
  })
  assert.deepEqual([failure.thread_id, failure.thread_usage], [THREAD, { cost_usd: 0.75 }])
})

test('a turn that is killed reports the tokens of the answers so far, each answer once', async (t) => {
  const answered = (id: string, usage: object, words: string) => {
    const line = text(words)
    return { ...line, message: { ...line.message, id, usage } }
  }
  const first = { input_tokens: 10, cache_read_input_tokens: 4, output_tokens: 3 }
  const lines = [
    init,
    answered('m1', first, 'thinking about it'),
    answered('m1', { ...first, output_tokens: 5 }, 'and more'),
    answered('m2', { input_tokens: 1, output_tokens: 2 }, 'next'),
  ]
  const { run } = setup(t, { lines, signal: 'SIGKILL' })
  const { duration_ms: _, ...usage } = failureOf(await run()).usage ?? {}
  assert.deepEqual(usage, { input_tokens: 11, cached_input_tokens: 4, output_tokens: 7 })
})

for (const [name, scenario, code, retryable] of [
  [
    'an error of the service, which calls itself a success',
    {
      lines: [init, { ...refused, result: 'API Error: 529 Overloaded', api_error_status: 529 }],
      exit: 1,
    },
    'CLAUDE_UNAVAILABLE',
    true,
  ],
  [
    'an error with exit code 0',
    { lines: [init, { ...refused, result: 'API Error: 400 no', api_error_status: 400 }] },
    'CLAUDE_FAILED',
    false,
  ],
  [
    'an interrupt with exit code 0',
    {
      lines: [
        init,
        {
          ...refused,
          subtype: 'error_during_execution',
          terminal_reason: 'aborted_tools',
          result: undefined,
        },
      ],
    },
    'CLAUDE_FAILED',
    false,
  ],
  ['an exit code after a good result', { ...success, exit: 1 }, 'CLAUDE_FAILED', false],
  ['a stream without a result', { lines: [init, text('all done')] }, 'CLAUDE_FAILED', true],
  [
    'a result that does not say whether it is an error',
    { lines: [init, { ...result, is_error: undefined }] },
    'CLAUDE_FAILED',
    false,
  ],
  [
    'an empty answer with exit code 0',
    { lines: [init, { ...result, result: '' }] },
    'CLAUDE_NO_ANSWER',
    true,
  ],
  [
    'an answer of a command of the client',
    { lines: [init, { ...result, num_turns: 0, result: "/status isn't available" }] },
    'CLAUDE_FAILED',
    false,
  ],
  [
    'a limit of turns',
    {
      lines: [
        init,
        {
          ...refused,
          subtype: 'error_max_turns',
          result: undefined,
          errors: ['Reached maximum number of turns (1)'],
        },
      ],
      exit: 1,
    },
    'CLAUDE_MAX_TURNS',
    false,
  ],
  [
    'a limit of money',
    {
      lines: [
        init,
        {
          ...refused,
          subtype: 'error_max_budget_usd',
          result: undefined,
          errors: ['Reached maximum budget ($1)'],
        },
      ],
      exit: 1,
    },
    'CLAUDE_MAX_BUDGET',
    false,
  ],
  [
    'a thread that is gone',
    {
      lines: [
        {
          ...refused,
          subtype: 'error_during_execution',
          result: undefined,
          errors: ['No conversation found with session ID: x'],
        },
      ],
      exit: 1,
    },
    'THREAD_MISSING',
    false,
  ],
  [
    'a missing sign-in',
    { lines: [init, { ...refused, result: 'Not logged in · Please run /login' }], exit: 1 },
    'CLAUDE_AUTH',
    false,
  ],
  [
    'a flag that the client does not know',
    { lines: [], exit: 1, stderr: ["error: unknown option '--bogus'"] },
    'CLAUDE_FAILED',
    false,
  ],
  ['a client that was killed', { lines: [init], signal: 'SIGKILL' }, 'CLAUDE_FAILED', true],
] satisfies [string, Scenario, string, boolean][]) {
  test(`${name} is a failure: ${code}`, async (t) => {
    const failure = failureOf(await setup(t, scenario).run())
    assert.deepEqual(
      [failure.error.code, failure.retryable],
      [code, retryable],
      failure.error.message,
    )
    assert.equal(failure.fault, FAULTS[code])
  })
}

test('a limit tells when to come back', async (t) => {
  const resetsAt = Math.floor(Date.now() / 1000) + 7200
  const limit = {
    type: 'rate_limit_event',
    rate_limit_info: { status: 'rejected', resetsAt, rateLimitType: 'five_hour' },
  }
  const words = "You've hit your 5-hour limit · resets 4:40pm (UTC)"
  const lines = [init, limit, { ...refused, result: words, api_error_status: 429 }]
  const failure = failureOf(await setup(t, { lines, exit: 1 }).run())
  assert.deepEqual([failure.error.code, failure.retryable], ['CLAUDE_RATE_LIMITED', true])
  assert.match(failure.error.message, /resets 4:40pm/)
  assert.ok(Math.abs((failure.retry_after_ms ?? 0) - 7_200_000) < 5000)
})

const read = call('toolu_1', 'Read', { file_path: '/project/a.txt' })
const wrote = call('toolu_1', 'Write', { file_path: '/project/a.txt' })
const error = { ...refused, result: 'API Error: 500 boom' }

for (const [name, lines, isWrite, untouched] of [
  ['a read turn that only talked and read', [init, text('hm'), read], false, true],
  ['a read turn that called any other tool', [init, call('t', 'mcp__a__b', {})], false, false],
  ['a write turn that only read, to its end', [init, read, error], true, true],
  ['a write turn that only read and was killed', [init, read], true, false],
  ['a write turn that never began', [], true, true],
  ['a write turn that called a tool', [init, wrote, error], true, false],
] as const) {
  test(`${name} counts as ${untouched ? 'untouched' : 'touched'} when it fails`, async (t) => {
    const { run } = setup(t, { lines: [...lines], exit: 1 }, { turn: { write: isWrite } })
    assert.equal(failureOf(await run()).untouched, untouched)
  })
}

test('a missing client says how to get it', async (t) => {
  const { run } = setup(t, success, { settings: { binary: 'no-such-claude' } })
  const failure = failureOf(await run())
  assert.equal(failure.error.code, 'CLAUDE_NOT_FOUND')
  assert.match(failure.error.message, /npm install -g @anthropic-ai\/claude-code.*"binary"/)
})

test('an abort stops the turn', async (t) => {
  const { turn, run, stop, spawned } = setup(t, { lines: [init], stays: true })
  turn.report = () => stop.abort()
  const failure = failureOf(await run())
  assert.deepEqual([failure.error.code, failure.stopped], ['STOPPED', true])
  assert.ok(spawned[0] !== undefined)
  assert.equal(liveness(spawned[0]), 'dead')
})

for (const write of [false, true]) {
  test(`a ${write ? 'write' : 'read'} turn that takes too long may ${write ? 'not ' : ''}be tried again`, async (t) => {
    const changes = { turn: { write }, settings: { timeoutMs: 1000 } }
    const { run } = setup(t, { lines: [init], stays: true }, changes)
    const failure = failureOf(await run())
    assert.deepEqual([failure.error.code, failure.retryable], ['TURN_TIMED_OUT', !write])
  })
}

test('a thread that is no id is refused before anything runs', async (t) => {
  const { run, wasCalled } = setup(t, success, { turn: { resume: { thread_id: '--continue' } } })
  const failure = failureOf(await run())
  assert.deepEqual([failure.error.code, failure.untouched], ['THREAD_MISSING', true])
  assert.equal(wasCalled(), false)
})

const result_schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { words: { type: 'integer' } },
  required: ['words'],
  additionalProperties: false,
}
const structured = (value: unknown) => ({
  lines: [init, { ...result, result: JSON.stringify(value), structured_output: value }],
})

test('an answer that fits result_schema comes as structured, too', async (t) => {
  const { run, called } = setup(t, structured({ words: 3 }), { turn: { result_schema } })
  const done = successOf(await run())
  assert.deepEqual(done.structured, { words: 3 })
  assert.equal(done.output, '{"words":3}')
  const { args } = called()
  const { $schema: _, ...asked } = result_schema
  assert.deepEqual(JSON.parse(args[args.indexOf('--json-schema') + 1] ?? ''), asked)
})

for (const [name, scenario] of [
  ['an answer that does not fit result_schema', structured({ words: '3' })],
  ['an answer in words where a schema was given', success],
] as const) {
  test(`${name} is a failure`, async (t) => {
    const { run } = setup(t, scenario, { turn: { result_schema } })
    assert.equal(failureOf(await run()).error.code, 'RESULT_INVALID')
  })
}

for (const [name, schema] of [
  ['is none', { type: 'bogus' }],
  ['is for something else than an object', { type: 'string' }],
  ['is too long for an argument', { description: 'x'.repeat(110_000) }],
] as const) {
  test(`a schema that ${name} is refused before anything runs`, async (t) => {
    const { run, wasCalled } = setup(t, success, { turn: { result_schema: schema } })
    const failure = failureOf(await run())
    assert.deepEqual([failure.error.code, failure.untouched], ['RESULT_SCHEMA_INVALID', true])
    assert.equal(wasCalled(), false)
  })
}
