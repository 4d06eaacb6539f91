import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { monotonicMs } from '../../lib/process/process.ts'
import { treeOf, turnMarker } from '../../lib/process/tree.ts'
import { failureOf, successOf } from '../executors/turn.ts'
import { atThisPace } from '../programs/pace.ts'
import { bash, promptOf, refusal, setup } from './claude-turn.ts'
import type { Reply } from './fake-messages-api.ts'

/** Waits for a fact, looking again and again; fails after two minutes. */
async function until(fact: () => boolean): Promise<void> {
  const end = monotonicMs() + 120_000
  while (!fact()) {
    assert.ok(monotonicMs() < end, 'waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('a turn reads a file, answers, and tells both', async (t) => {
  const script: Reply[] = [{ call: 'Grep', input: { pattern: 'sought' } }, { text: 'all done' }]
  const { start, asked, work } = await setup(t, script)
  writeFileSync(join(work, 'notes.txt'), 'what is sought\n')
  const { ended, activity, turn } = start({ prompt: 'look it up' })
  const result = successOf(await ended)

  assert.equal(result.output, 'all done')
  assert.match(result.thread_id ?? '', /^[0-9a-f-]{36}$/)
  assert.equal(promptOf(asked[0]), 'look it up')
  const { duration_ms: _, cost_usd: cost = 0, ...tokens } = result.usage ?? {}
  assert.deepEqual(tokens, { input_tokens: 22, cached_input_tokens: 6, output_tokens: 14 })
  assert.ok(cost > 0)
  assert.deepEqual(result.thread_usage, { cost_usd: cost })
  assert.deepEqual(result.touched_files, [])
  const [begin, end] = activity.filter((line) => line.tool === 'Grep')
  assert.deepEqual([begin?.kind, begin?.text], ['tool_started', 'sought'])
  assert.deepEqual([end?.kind, end?.ok, end?.call_id], ['tool_ended', true, begin?.call_id])
  assert.match(end?.detail ?? '', /notes\.txt/)
  assert.ok(activity.some((line) => line.kind === 'message' && line.text === 'all done'))
  assert.deepEqual(treeOf({ processes: [], marker: turnMarker(turn.job_id, turn.token) }), [])
})

test('a resumed thread goes on, and its cost is counted once', async (t) => {
  const { start, asked } = await setup(t, [{ text: 'first' }, { text: 'second' }])
  const first = successOf(await start({ prompt: 'one' }).ended)
  const { thread_id, thread_usage } = first
  assert.ok(thread_id !== undefined)
  const resume = { thread_id, thread_usage }
  const second = successOf(await start({ prompt: 'two', resume }).ended)

  assert.equal(second.output, 'second')
  assert.equal(second.thread_id, thread_id)
  const [one = 0, two = 0] = [first.usage?.cost_usd, second.usage?.cost_usd]
  assert.ok(one > 0 && Math.abs(one - two) < 1e-9, `${one} and ${two}`)
  assert.ok(Math.abs((second.thread_usage?.cost_usd ?? 0) - one - two) < 1e-9)
  assert.equal(second.usage?.input_tokens, 11)
  assert.match(JSON.stringify(asked[1]?.messages), /"one".*"first".*"two"/)
})

test('a fork goes on from a copy of the thread, which stays as it is', async (t) => {
  const replies = ['first', 'forked', 'second'].map((text) => ({ text }))
  const { start, asked } = await setup(t, replies)
  const { thread_id, thread_usage, usage } = successOf(await start({ prompt: 'one' }).ended)
  assert.ok(thread_id !== undefined)
  const resume = { thread_id, thread_usage }
  const fork = successOf(
    await start({ prompt: 'aside', resume: { ...resume, isFork: true } }).ended,
  )

  assert.equal(fork.output, 'forked')
  assert.match(fork.thread_id ?? '', /^[0-9a-f-]{36}$/)
  assert.notEqual(fork.thread_id, thread_id)
  assert.ok(Math.abs((fork.usage?.cost_usd ?? 0) - (usage?.cost_usd ?? 0)) < 1e-9)
  assert.match(JSON.stringify(asked[1]?.messages), /"one".*"first".*"aside"/)

  const second = successOf(await start({ prompt: 'two', resume }).ended)
  assert.equal(second.thread_id, thread_id)
  assert.doesNotMatch(JSON.stringify(asked[2]?.messages), /aside|forked/)
})

test('an agent with a review marker is told of it in its system prompt, beside the operator’s', async (t) => {
  const { start, asked } = await setup(t, [{ text: 'plain' }])
  const settings = { reviewMarker: true, appendSystemPrompt: 'Say MARMALADE.' }
  successOf(await start({}, settings).ended)
  successOf(await start({}, {}).ended)
  assert.match(JSON.stringify(asked[0]?.system), /MARMALADE.*relay-review/)
  assert.doesNotMatch(JSON.stringify(asked[1]), /relay-review/)
})

test('the model, the effort, the system prompt and the schema of the answer reach the service', async (t) => {
  const answer: Reply = { call: 'StructuredOutput', input: { words: 3 } }
  const { start, asked } = await setup(t, [answer, { text: 'three' }])
  const result_schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { words: { type: 'integer', minimum: 1 } },
    required: ['words'],
    additionalProperties: false,
  }
  const turn = { model: 'claude-sonnet-4-6', effort: 'low', result_schema }
  const settings = { model: 'other', effort: 'high', appendSystemPrompt: 'Say MARMALADE.' }
  const fits = successOf(await start(turn, settings).ended)
  assert.deepEqual(fits.structured, { words: 3 })
  assert.deepEqual(JSON.parse(fits.output), { words: 3 })
  assert.equal(asked[0]?.model, 'claude-sonnet-4-6')
  assert.equal(asked[0].output_config?.effort, 'low')
  assert.match(JSON.stringify(asked[0].system), /Say MARMALADE/)
  const tool = asked[0].tools?.find(({ name }) => name === 'StructuredOutput')
  assert.match(JSON.stringify(tool?.input_schema), /"words"/)

  const misses = failureOf(await start({ result_schema }).ended)
  assert.equal(misses.error.code, 'RESULT_INVALID')
})

for (const prompt of [
  '--help',
  '--dangerously-skip-permissions',
  '/status',
  '/compact',
  '/clear',
  '  /status',
  '!touch made-by-prompt',
  '# remember this',
  '@/etc/hostname',
  'first\n/status\nlast',
  'before\0after',
  'é\u{1f642}'.repeat(51_200),
]) {
  test(`the prompt ${JSON.stringify(prompt.slice(0, 32))} reaches the model as it is, and nothing else of it does`, async (t) => {
    const { start, asked, work } = await setup(t, [{ text: 'ok' }])
    successOf(await start({ prompt }).ended)
    assert.equal(promptOf(asked[0]), prompt)
    assert.doesNotMatch(JSON.stringify(asked[0]?.messages), /Called the Read tool/)
    assert.deepEqual(readdirSync(work), [])
  })
}

for (const [name, reply, code, retryable] of [
  ['a wrong key', refusal(401, 'authentication_error', 'no'), 'CLAUDE_AUTH', false],
  ['a forbidden call', refusal(403, 'permission_error', 'no'), 'CLAUDE_AUTH', false],
  [
    'a refused request',
    refusal(400, 'invalid_request_error', 'rate limit?'),
    'CLAUDE_FAILED',
    false,
  ],
  ['an unknown model', refusal(404, 'not_found_error', 'model: x'), 'CLAUDE_FAILED', false],
  ['too many requests', refusal(429, 'rate_limit_error', 'slow'), 'CLAUDE_RATE_LIMITED', true],
  ['a broken service', refusal(500, 'api_error', 'boom'), 'CLAUDE_UNAVAILABLE', true],
  ['an overloaded service', refusal(529, 'overloaded_error', 'busy'), 'CLAUDE_UNAVAILABLE', true],
  ['a cut stream', { cut: true }, 'CLAUDE_UNAVAILABLE', true],
  ['an empty answer', { text: '' }, 'CLAUDE_NO_ANSWER', true],
  [
    'an empty purse',
    refusal(400, 'invalid_request_error', 'Your credit balance is too low to access the API.'),
    'CLAUDE_QUOTA_EXCEEDED',
    false,
  ],
  [
    'too long a thread',
    refusal(400, 'invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum'),
    'CLAUDE_CONTEXT_FULL',
    false,
  ],
] satisfies [string, Reply, string, boolean][]) {
  test(`${name} is a failure: ${code}`, async (t) => {
    const { start } = await setup(t, [reply])
    const result = failureOf(await start({ write: true }).ended)
    assert.deepEqual(
      [result.error.code, result.retryable, result.untouched],
      [code, retryable, true],
      result.error.message,
    )
  })
}

test('a try that failed and was repeated is a warning, and the turn a success', async (t) => {
  const { start } = await setup(t, [refusal(529, 'overloaded_error', 'busy'), { text: 'ok' }])
  const { ended, activity } = start()
  successOf(await ended)
  const warning = activity.find((line) => line.kind === 'warning')
  assert.match(warning?.text ?? '', /^The service failed \(529 overloaded\): try 1 of 1 again in/)
})

test('a usage limit tells when to come back', async (t) => {
  const resetsAt = Math.floor(Date.now() / 1000) + 2 * 24 * 3600
  const headers = {
    'anthropic-ratelimit-unified-status': 'rejected',
    'anthropic-ratelimit-unified-reset': String(resetsAt),
    'anthropic-ratelimit-unified-representative-claim': 'seven_day',
  }
  const { start } = await setup(t, [{ ...refusal(429, 'rate_limit_error', 'x'), headers }])
  // Limits are those of a subscription, whose sign-in is a token.
  const env = { ANTHROPIC_API_KEY: '', CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-dummy' }
  const result = failureOf(await start({}, {}, env).ended)
  assert.equal(result.error.code, 'CLAUDE_RATE_LIMITED')
  assert.match(result.error.message, /hit your weekly limit/)
  const late = resetsAt * 1000 - Date.now() - (result.retry_after_ms ?? 0)
  assert.ok(Math.abs(late) < 60_000, `${late} ms off`)
})

test('a client that is not signed in says how to sign in', async (t) => {
  const { start, asked } = await setup(t, [{ text: 'never' }])
  const result = failureOf(await start({}, {}, { ANTHROPIC_API_KEY: '' }).ended)
  assert.equal(result.error.code, 'CLAUDE_AUTH')
  assert.match(result.error.message, /Not logged in[^]*auth login.*ANTHROPIC_API_KEY.*"env"/)
  assert.equal(asked.length, 0)
})

test('a turn ends at the limits of its agent', async (t) => {
  const script: Reply[] = [{ call: 'Glob', input: { pattern: '*' } }, { text: 'too late' }]
  const { start, asked } = await setup(t, script)
  const turns = failureOf(await start({}, { maxTurns: 1 }).ended)
  assert.deepEqual([turns.error.code, turns.retryable], ['CLAUDE_MAX_TURNS', false])
  asked.length = 0
  const budget = failureOf(await start({}, { maxBudgetUsd: 0.0001 }).ended)
  assert.deepEqual([budget.error.code, budget.retryable], ['CLAUDE_MAX_BUDGET', false])
})

test('a budget is that of one turn, not of the thread', async (t) => {
  const look: Reply = { call: 'Glob', input: { pattern: '*' } }
  const { start } = await setup(t, [look, look, { text: 'one' }, look, { text: 'two' }])
  const settings = { maxBudgetUsd: 0.0006 }
  const { thread_id, thread_usage } = successOf(await start({}, settings).ended)
  assert.ok(thread_id !== undefined)
  const resume = { thread_id, thread_usage }
  const second = successOf(await start({ resume }, settings).ended)
  assert.ok((second.thread_usage?.cost_usd ?? 0) > settings.maxBudgetUsd)
})

test('a thread that does not exist is said to be missing, and nobody was asked', async (t) => {
  const { start, asked } = await setup(t, [{ text: 'never' }])
  const resume = { thread_id: '0195c0de-0000-4000-8000-000000000000' }
  const missing = failureOf(await start({ resume, write: true }).ended)
  assert.equal(missing.error.code, 'THREAD_MISSING')
  assert.deepEqual([missing.retryable, missing.untouched], [false, true])
  assert.equal(asked.length, 0)
})

test('a subagent is waited for, and its part is counted', async (t) => {
  const script: Reply[] = [
    { call: 'Agent', input: { description: 'd', prompt: 'p', subagent_type: 'general-purpose' } },
    { text: 'from below' },
    { text: 'the answer' },
  ]
  const { start } = await setup(t, script)
  const result = successOf(await start({ write: true }).ended)
  assert.equal(result.output, 'the answer')
  assert.equal(result.usage?.input_tokens, 33)
})

test('an abort leaves no process of the turn', async (t) => {
  const { start } = await setup(t, [bash('sleep 600 & cat /dev/zero > /dev/null')])
  const { ended, stop, activity, turn, spawned } = start(
    { write: true },
    { allowedTools: ['Bash'] },
  )
  const tree = { processes: spawned, marker: turnMarker(turn.job_id, turn.token) }
  await until(() => activity.some((line) => line.kind === 'tool_started'))
  // The client, and at least the shell with its two commands.
  await until(() => treeOf(tree).length >= 4)

  const began = monotonicMs()
  stop.abort()
  const result = failureOf(await ended)

  assert.deepEqual([result.error.code, result.stopped], ['STOPPED', true])
  assert.equal(result.untouched, false)
  assert.deepEqual(treeOf(tree), [])
  const tookMs = monotonicMs() - began
  assert.ok(tookMs < atThisPace(7000), `${tookMs} ms`)
})

test('what a command left in the background is gone when the turn is done', async (t) => {
  const script: Reply[] = [
    bash('setsid sleep 600 >/dev/null 2>&1 & echo started'),
    { text: 'done' },
  ]
  const { start } = await setup(t, script)
  const { ended, turn } = start({ write: true }, { allowedTools: ['Bash'] })
  successOf(await ended)
  assert.deepEqual(treeOf({ processes: [], marker: turnMarker(turn.job_id, turn.token) }), [])
})
