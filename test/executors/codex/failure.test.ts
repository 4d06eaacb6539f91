import assert from 'node:assert/strict'
import { test } from 'node:test'

import { judgeFailure, readableReason } from '../../../executors/codex/failure.ts'

const now = new Date('2026-11-20T12:58:00')

/** Codes that are the agent's and not the job's. */
const FAULTS: Record<string, string> = {
  CODEX_RATE_LIMITED: 'service_limited',
  CODEX_UNAVAILABLE: 'service_unavailable',
  CODEX_AUTH: 'login_needed',
  CODEX_QUOTA_EXCEEDED: 'quota_spent',
}

/** Reasons as codex-cli 0.169.0 gave them. */
for (const [reason, code, retryable, retryAfterMs] of [
  ['exceeded retry limit, last status: 429 Too Many Requests', 'CODEX_RATE_LIMITED', true],
  [
    'rate limit exceeded: Rate limit reached for gpt-5 in org on tokens per min. Please try again in 11.054s.',
    'CODEX_RATE_LIMITED',
    true,
    11_054,
  ],
  ['Rate limit reached. Please try again in 6m0s.', 'CODEX_RATE_LIMITED', true, 360_000],
  ['Rate limit reached. Please try again in 250ms.', 'CODEX_RATE_LIMITED', true, 250],
  [
    "You've hit your usage limit. Try again in 3 days 4 hours 5 minutes.",
    'CODEX_RATE_LIMITED',
    true,
    ((3 * 24 + 4) * 60 + 5) * 60_000,
  ],
  [
    'You’ve hit your usage limit. Upgrade to Pro (https://chatgpt.com/explore/pro), visit https://chatgpt.com/settings/usage to purchase more credits or try again at 2:58 PM.',
    'CODEX_RATE_LIMITED',
    true,
    7_200_000,
  ],
  [
    'You’ve hit your usage limit. Visit https://chatgpt.com/settings/usage to purchase more credits or try again at Nov 28th, 2026 12:58 PM.',
    'CODEX_RATE_LIMITED',
    true,
    8 * 24 * 3_600_000,
  ],
  ['You’ve hit your usage limit. Try again later.', 'CODEX_RATE_LIMITED', true],
  ['Quota exceeded. Check your plan and billing details.', 'CODEX_QUOTA_EXCEEDED', false],
  [
    'To use Codex with your ChatGPT plan, upgrade to Plus: https://chatgpt.com/explore/plus.',
    'CODEX_QUOTA_EXCEEDED',
    false,
  ],
  [
    'unexpected status 401 Unauthorized: Incorrect API key provided, url: http://127.0.0.1/v1/responses',
    'CODEX_AUTH',
    false,
  ],
  ['unexpected status 403 Forbidden: no, url: http://127.0.0.1/v1/responses', 'CODEX_AUTH', false],
  ['Missing environment variable: `OPENAI_API_KEY`.', 'CODEX_AUTH', false],
  [
    "Codex ran out of room in the model's context window. Start a new thread or clear earlier history before retrying.",
    'CODEX_CONTEXT_FULL',
    false,
  ],
  [
    'We’re currently experiencing high demand, which may cause temporary errors.',
    'CODEX_UNAVAILABLE',
    true,
  ],
  ['unexpected status 503 Service Unavailable: x, url: http://x', 'CODEX_UNAVAILABLE', true],
  ['Selected model is at capacity. Please try a different model.', 'CODEX_UNAVAILABLE', true],
  ['stream disconnected before completion: error sending request', 'CODEX_UNAVAILABLE', true],
  [
    'Error: thread/resume: thread/resume failed: no rollout found for thread id 0195c0de-0000-7000-8000-000000000000 (code -32600)',
    'THREAD_MISSING',
    false,
  ],
  ['{"error":{"message":"the prompt says rate limit","type":"x"}}', 'CODEX_FAILED', false],
  ['bad prompt', 'CODEX_FAILED', false],
  ["error: unexpected argument '--bogus' found", 'CODEX_FAILED', false],
] as const) {
  test(`"${reason.slice(0, 60)}" means ${code}`, () => {
    const verdict = judgeFailure(reason, now)
    assert.deepEqual([verdict.code, verdict.retryable], [code, retryable])
    assert.equal(verdict.retry_after_ms, retryAfterMs)
    assert.equal(verdict.isLimited === true, code === 'CODEX_RATE_LIMITED')
    assert.equal(verdict.fault, FAULTS[code])
  })
}

test('a time of day that has just gone by is no wait at all', () => {
  const verdict = judgeFailure('usage limit, try again at 12:57 PM', now)
  assert.equal(verdict.retry_after_ms, 0)
})

test('the raw JSON of a refused request is shown in its own words', () => {
  assert.equal(readableReason('{"error":{"message":"bad \\"x\\""}}'), 'bad "x"')
  assert.equal(readableReason('{"other":1}'), '{"other":1}')
  assert.equal(readableReason('plain words'), 'plain words')
})
