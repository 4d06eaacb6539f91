import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  call,
  init,
  result,
  returned,
  said,
  setup,
  success,
  text,
  THREAD,
} from './claude/scenario.ts'
import { successOf } from './turn.ts'

test('a turn gives the answer, the thread, its usage and what happened', async (t) => {
  const { run, activity, spawned } = setup(t, {
    lines: [
      { type: 'system', subtype: 'hook_started', hook_name: 'SessionStart:startup' },
      init,
      said({ type: 'thinking', thinking: 'Let me see' }),
      call('toolu_1', 'Bash', { command: 'echo hi', description: 'say hi' }),
      returned('toolu_1', 'hi'),
      call('toolu_2', 'Write', { file_path: '/project/a.txt', content: 'x' }),
      returned('toolu_2', [{ type: 'text', text: 'File created' }]),
      text('all done'),
      result,
    ],
  })
  const done = successOf(await run())

  assert.equal(done.output, 'all done')
  assert.equal(done.thread_id, THREAD)
  const { duration_ms, ...usage } = done.usage ?? {}
  assert.equal(typeof duration_ms, 'number')
  assert.deepEqual(usage, {
    input_tokens: 22,
    cached_input_tokens: 6,
    output_tokens: 14,
    cost_usd: 0.75,
  })
  assert.deepEqual(done.thread_usage, { cost_usd: 0.75 })
  assert.deepEqual(done.touched_files, ['/project/a.txt'])
  assert.equal(spawned.length, 1)
  assert.deepEqual(
    activity.map(({ kind, text: words }) => [kind, words]),
    [
      ['status', `Session ${THREAD}, model claude-opus-5-5`],
      ['reasoning', 'Let me see'],
      ['tool_started', 'echo hi'],
      ['tool_ended', 'echo hi'],
      ['tool_started', '/project/a.txt'],
      ['tool_ended', '/project/a.txt'],
      ['file_change', 'Write /project/a.txt'],
      ['message', 'all done'],
      ['usage', '22 tokens in, 14 out; thread so far: $0.7500'],
    ],
  )
  const [begin, end] = activity.filter((line) => line.tool === 'Bash')
  assert.deepEqual([begin?.call_id, end?.call_id], ['toolu_1', 'toolu_1'])
  assert.deepEqual([end?.ok, end?.detail], [true, 'hi'])
  assert.equal(typeof end?.duration_ms, 'number')
})

test('lines, parts and fields of tomorrow do no harm', async (t) => {
  const { run, activity } = setup(t, {
    lines: [
      'not JSON at all',
      { type: 'something.new', of: 'tomorrow' },
      { type: 'system', subtype: 'ui_invalidate' },
      { ...init, model: { name: 'now an object' } },
      said({ type: 'new_part', of: 'tomorrow' }),
      { type: 'assistant', message: { content: 'now a text' } },
      returned('toolu_9', { now: 'an object' }),
      { ...result, usage: 'now a text', permission_denials: 'none', total_cost_usd: 'much' },
    ],
  })
  const done = successOf(await run())
  assert.equal(done.output, 'all done')
  assert.deepEqual(Object.keys(done.usage ?? {}), ['duration_ms'])
  assert.deepEqual(
    activity.map(({ kind, text: words }) => [kind, words]),
    [
      ['status', `Session ${THREAD}, model unknown`],
      ['status', 'new_part'],
      ['message', 'now a text'],
      ['tool_ended', ''],
    ],
  )
})

test('denials, repeated tries, limits and complaints on the way are warnings, each once', async (t) => {
  const { run, activity } = setup(t, {
    lines: [
      init,
      {
        type: 'system',
        subtype: 'api_retry',
        attempt: 1,
        max_retries: 5,
        retry_delay_ms: 522,
        error_status: 429,
        error: 'rate_limit',
      },
      { type: 'rate_limit_event', rate_limit_info: { status: 'allowed' } },
      {
        type: 'rate_limit_event',
        rate_limit_info: { status: 'allowed_warning', rateLimitType: 'five_hour' },
      },
      call('toolu_1', 'Bash', { command: 'npm test' }),
      {
        type: 'system',
        subtype: 'permission_denied',
        tool_name: 'Bash',
        tool_use_id: 'toolu_1',
        decision_reason: 'This command requires approval',
      },
      returned('toolu_1', 'This command requires approval', true),
      {
        ...result,
        permission_denials: [
          { tool_name: 'Bash', tool_use_id: 'toolu_1', tool_input: {} },
          { tool_name: 'WebFetch', tool_use_id: 'toolu_2', tool_input: {} },
        ],
      },
    ],
    stderr: ["Warning: Unknown --effort value 'bogus'"],
  })
  successOf(await run())
  const warnings = activity.filter((line) => line.kind === 'warning').map((line) => line.text)
  assert.deepEqual(warnings, [
    'The service failed (429 rate_limit): try 1 of 5 again in 0.5 s',
    'Usage limit five_hour: allowed_warning',
    'Bash was denied: This command requires approval',
    'WebFetch was denied',
    "Warning: Unknown --effort value 'bogus'",
  ])
})

test('a file counts as touched when its tool did not fail', async (t) => {
  const { run } = setup(t, {
    lines: [
      init,
      call('toolu_1', 'Edit', { file_path: '/project/denied.txt' }),
      returned('toolu_1', 'no', true),
      call('toolu_2', 'Edit', { file_path: '/project/edited.txt' }),
      returned('toolu_2', 'ok'),
      call('toolu_3', 'NotebookEdit', { notebook_path: '/project/book.ipynb' }),
      returned('toolu_3', 'ok'),
      call('toolu_4', 'Read', { file_path: '/project/read.txt' }),
      returned('toolu_4', 'ok'),
      result,
    ],
  })
  assert.deepEqual(successOf(await run()).touched_files, [
    '/project/edited.txt',
    '/project/book.ipynb',
  ])
})

test('a turn whose subagent went on after its answer has the last answer, and all the usage', async (t) => {
  const models = (inputTokens: number) => ({
    model_usage_since_last_result: {
      'claude-opus-5-5': { inputTokens, outputTokens: 7, cacheReadInputTokens: 3 },
      'claude-haiku-5': { inputTokens: 1, outputTokens: 1, cacheReadInputTokens: 0 },
    },
  })
  const { run } = setup(t, {
    lines: [
      init,
      { ...result, result: 'it works on it', ...models(50) },
      init,
      { ...result, result: 'the answer', ...models(5) },
    ],
  })
  const done = successOf(await run())
  assert.equal(done.output, 'the answer')
  assert.deepEqual([done.usage?.input_tokens, done.usage?.output_tokens], [57, 16])
  assert.equal(done.usage?.cost_usd, 0.75)
})

test('the cost after a resume is the difference to what the thread had cost', async (t) => {
  const resume = { thread_id: THREAD, thread_usage: { cost_usd: 0.25 } }
  const { run } = setup(t, success, { turn: { resume } })
  const done = successOf(await run())
  assert.equal(done.usage?.cost_usd, 0.5)
  assert.equal(done.usage.input_tokens, 22)
  assert.deepEqual(done.thread_usage, { cost_usd: 0.75 })
})

test('the cost after a resume is not guessed when nobody knows what came before', async (t) => {
  const { run } = setup(t, success, { turn: { resume: { thread_id: THREAD } } })
  const done = successOf(await run())
  assert.equal(done.usage?.cost_usd, undefined)
  assert.equal(done.usage?.input_tokens, 22)
})
