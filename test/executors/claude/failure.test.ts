import assert from 'node:assert/strict'
import { test } from 'node:test'

import { judgeFailure } from '../../../executors/claude/failure.ts'

const now = new Date('2026-11-20T13:40:41Z')
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 24 * 3_600_000]

/** Reasons as Claude Code 2.1.328 gave them, and older ones that may still be met. */
for (const [reason, code, retryable] of [
  ['No conversation found with session ID: 0195c0de-0000', 'THREAD_MISSING', false],
  ['Not logged in · Please run /login', 'CLAUDE_AUTH', false],
  ['Invalid API key · Fix external API key', 'CLAUDE_AUTH', false],
  ['OAuth token revoked · Please run /login', 'CLAUDE_AUTH', false],
  ['Login expired · Please run /login', 'CLAUDE_AUTH', false],
  ['Failed to authenticate. API Error: 403 no', 'CLAUDE_AUTH', false],
  ['Credit balance is too low', 'CLAUDE_QUOTA_EXCEEDED', false],
  ["You've hit your monthly spend limit", 'CLAUDE_QUOTA_EXCEEDED', false],
  ["You've hit your channel's monthly spend limit.", 'CLAUDE_QUOTA_EXCEEDED', false],
  ["You're out of usage credits. See Usage in Settings", 'CLAUDE_QUOTA_EXCEEDED', false],
  ["You've hit your 5-hour limit", 'CLAUDE_RATE_LIMITED', true],
  ['You’ve hit your session limit', 'CLAUDE_RATE_LIMITED', true],
  ['5-hour limit reached ∙ resets 3pm', 'CLAUDE_RATE_LIMITED', true],
  ['Claude AI usage limit reached|1795190441', 'CLAUDE_RATE_LIMITED', true],
  ['Prompt is too long · the request is ~210000 tokens', 'CLAUDE_CONTEXT_FULL', false],
  ['API Error: 529 Overloaded. This is a server-side issue', 'CLAUDE_UNAVAILABLE', true],
  ['API Error: 500 boom', 'CLAUDE_UNAVAILABLE', true],
  ['API Error: Connection dropped (ECONNRESET).', 'CLAUDE_UNAVAILABLE', true],
  ['API Error: Request timed out.', 'CLAUDE_UNAVAILABLE', true],
  ['API Error: 400 the prompt says: you hit your usage limit, resets 3pm', 'CLAUDE_FAILED', false],
  ["error: unknown option '--bogus'", 'CLAUDE_FAILED', false],
  ['it gave no reason', 'CLAUDE_FAILED', false],
] as const) {
  test(`"${reason.slice(0, 60)}" means ${code}`, () => {
    const verdict = judgeFailure({ reason }, now)
    assert.deepEqual([verdict.code, verdict.retryable], [code, retryable])
    assert.equal(verdict.isLimited === true, code === 'CLAUDE_RATE_LIMITED')
  })
}

for (const [name, refusal, code] of [
  ['the turns are used up', { subtype: 'error_max_turns' }, 'CLAUDE_MAX_TURNS'],
  ['the budget is used up', { subtype: 'error_max_budget_usd' }, 'CLAUDE_MAX_BUDGET'],
  ['the service said 401', { status: 401 }, 'CLAUDE_AUTH'],
  ['the service said 429', { status: 429 }, 'CLAUDE_RATE_LIMITED'],
  ['the service said 503', { status: 503 }, 'CLAUDE_UNAVAILABLE'],
  ['the service said 400', { status: 400 }, 'CLAUDE_FAILED'],
  ['the thread is full', { terminalReason: 'prompt_too_long' }, 'CLAUDE_CONTEXT_FULL'],
] as const) {
  test(`in words of tomorrow, ${name}: ${code}`, () => {
    assert.equal(judgeFailure({ reason: 'words of tomorrow', ...refusal }, now).code, code)
  })
}

const limit = "You've hit your weekly limit · resets"

for (const [reason, waitMs] of [
  [`${limit} 4:40pm (UTC)`, 2 * HOUR + 59 * MINUTE + 19_000],
  [`${limit} 11:40am (America/New_York)`, 2 * HOUR + 59 * MINUTE + 19_000],
  [`${limit} 10:10pm (Asia/Kolkata)`, 2 * HOUR + 59 * MINUTE + 19_000],
  [`${limit} 1pm (UTC)`, 23 * HOUR + 19 * MINUTE + 19_000],
  [`${limit} Nov 22, 1:43pm (UTC)`, 2 * DAY + 2 * MINUTE + 19_000],
  [`${limit} Nov 29, 8:43am (America/New_York)`, 9 * DAY + 2 * MINUTE + 19_000],
  [`${limit} Jan 2, 1:43pm (UTC)`, 43 * DAY + 2 * MINUTE + 19_000],
  ['Claude AI usage limit reached|1795190441', 2 * HOUR + 20 * MINUTE],
] as const) {
  test(`"${reason}" is waited for`, () => {
    assert.equal(judgeFailure({ reason }, now).retry_after_ms, waitMs)
  })
}

test('the time that the client told beside its words goes before them', () => {
  const resetsAt = now.getTime() / 1000 + 90
  const verdict = judgeFailure({ reason: `${limit} 4:40pm (UTC)`, resetsAt }, now)
  assert.equal(verdict.retry_after_ms, 90_000)
})

for (const reason of [
  'API Error: Request rejected (429) · slow',
  `${limit} soon`,
  `${limit} 4:40pm (Nowhere/Nowhere)`,
  `${limit} 1:40pm (UTC)`,
]) {
  test(`"${reason}" names no time to come, so the queue decides how long it waits`, () => {
    const verdict = judgeFailure({ reason, status: 429 }, now)
    assert.deepEqual(
      [verdict.code, verdict.retry_after_ms, verdict.isLimited],
      ['CLAUDE_RATE_LIMITED', undefined, true],
    )
  })
}
