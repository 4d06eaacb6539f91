import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { createAcpExecutor } from '../../executors/acp/acp.ts'
import { judgeFailure } from '../../executors/acp/failure.ts'
import type { Turn } from '../../lib/executor.ts'
import { treeOf, turnMarker } from '../../lib/process/tree.ts'
import { AcpSettings } from '../../lib/schema/settings.ts'
import { createTurn, failureOf, successOf } from './turn.ts'

const AGENT = fileURLToPath(new URL('../programs/fake-acp.mjs', import.meta.url))

function start(
  t: TestContext,
  how: string[],
  changes: Partial<Turn> = {},
  settings: Record<string, unknown> = {},
) {
  const made = createTurn(t, changes)
  const command = [process.execPath, AGENT, ...how]
  const parsed = AcpSettings.parse({ executor: 'acp', command, timeoutMs: 60_000, ...settings })
  return { ...made, ended: createAcpExecutor(parsed, { graceMs: 200 })(made.turn) }
}

test('a read-only turn reads, is refused the rest, and reports what it did and used', async (t) => {
  const { ended, activity, turn } = start(t, ['works'])
  const result = successOf(await ended)
  assert.equal(result.output, 'edit: reject_once, command: reject_once, prompt: count the words')
  assert.deepEqual(result.touched_files, [])
  assert.equal(result.thread_id, 'session-1')
  const { duration_ms: _, ...usage } = result.usage ?? {}
  assert.deepEqual(usage, { input_tokens: 11, output_tokens: 7, cost_usd: 0.25 })
  assert.deepEqual(result.thread_usage, { cost_usd: 0.25 })
  const read = activity.filter((line) => line.call_id === 'r')
  assert.deepEqual(
    read.map(({ kind }) => kind),
    ['tool_started', 'tool_ended'],
  )
  assert.equal(read[1]?.detail, 'what was read')
  assert.ok(
    activity.some(({ kind, text }) => kind === 'warning' && text === 'edit was denied: made.txt'),
  )
  assert.ok(!existsSync(join(turn.cwd, 'made.txt')))
})

test('a write turn may edit, and run commands only where everything is approved', async (t) => {
  const edits = start(t, ['works'], { write: true })
  const result = successOf(await edits.ended)
  assert.match(result.output, /^edit: allow_once, command: reject_once/)
  assert.deepEqual(result.touched_files, ['made.txt'])
  assert.equal(readFileSync(join(edits.turn.cwd, 'made.txt'), 'utf8'), 'x')
  const all = start(t, ['works'], { write: true }, { approvals: 'all' })
  assert.match(successOf(await all.ended).output, /^edit: allow_once, command: allow_once/)
})

test('a session continues without its old answers, and the cost before is not counted again', async (t) => {
  const resume = { thread_id: 'session-1', thread_usage: { cost_usd: 0.1 } }
  const { ended, activity } = start(t, ['works'], { resume })
  const result = successOf(await ended)
  assert.equal(result.thread_id, 'session-1')
  assert.equal(result.usage?.cost_usd, 0.15)
  assert.ok(!activity.some(({ text }) => text.includes('an old answer')))
})

for (const how of [['repeats-late'], ['repeats-late', 'mute']]) {
  test(`what an agent that ${how.join(' and is ')} sends again is no part of the turn`, async (t) => {
    const { ended, activity } = start(t, how, { resume: { thread_id: 'session-1' }, write: true })
    const result = successOf(await ended)
    assert.match(result.output, /^edit: allow_once, /)
    assert.deepEqual(result.touched_files, ['made.txt'])
    assert.ok(!activity.some(({ text }) => text.includes('an old answer')))
  })
}

for (const [how, resume, code] of [
  ['works', { thread_id: 'session-2' }, 'THREAD_MISSING'],
  ['forgets', { thread_id: 'session-1' }, 'THREAD_MISSING'],
  ['works', { thread_id: '../../etc' }, 'THREAD_MISSING'],
  ['works', { thread_id: 'session-1', isFork: true }, 'FORK_UNSUPPORTED'],
] as const) {
  test(`an agent that ${how} refuses ${JSON.stringify(resume)} with ${code}, untouched`, async (t) => {
    const result = failureOf(await start(t, [how], { resume, write: true }).ended)
    assert.deepEqual([result.error.code, result.untouched], [code, true])
  })
}

for (const [how, code, retryable] of [
  [['old'], 'ACP_VERSION', false],
  [['signed-out'], 'ACP_AUTH', false],
  [['refuses'], 'ACP_REFUSED', false],
  [['silent'], 'ACP_NO_ANSWER', true],
  [['crashes'], 'ACP_FAILED', true],
  [['fails', '503 overloaded'], 'ACP_UNAVAILABLE', true],
  [['fails', 'bad request'], 'ACP_FAILED', false],
] satisfies [string[], string, boolean][]) {
  test(`an agent that ${how.join(' ')} fails with ${code}`, async (t) => {
    const result = failureOf(await start(t, how).ended)
    assert.deepEqual([result.error.code, result.retryable], [code, retryable], result.error.message)
  })
}

test('lines that are no messages of the protocol hurt nothing', async (t) => {
  assert.match(successOf(await start(t, ['noisy']).ended).output, /^edit/)
})

test('an agent without its program is a fault of the agent', async (t) => {
  const settings = { command: ['no-such-agent'] }
  const result = failureOf(await start(t, [], {}, settings).ended)
  assert.deepEqual([result.error.code, result.fault], ['ACP_NOT_FOUND', 'program_missing'])
})

for (const how of [['hangs'], ['hangs', 'stubborn']]) {
  test(`an abort of an agent that ${how.join(' and is ')} leaves no process`, async (t) => {
    const { ended, stop, spawned, turn } = start(t, how)
    while (spawned.length === 0) await new Promise((resolve) => setImmediate(resolve))
    setTimeout(() => stop.abort(), 200)
    const result = failureOf(await ended)
    assert.deepEqual([result.error.code, result.stopped], ['STOPPED', true])
    const tree = { processes: spawned, marker: turnMarker(turn.job_id, turn.token) }
    assert.deepEqual(treeOf(tree), [])
  })
}

test('an answer in a code fence is checked against the schema', async (t) => {
  const result_schema = { type: 'object', required: ['words'] }
  const fits = await start(t, ['json', '{"words":3}'], { result_schema }).ended
  assert.deepEqual(successOf(fits).structured, { words: 3 })
  const misses = await start(t, ['json', '{}'], { result_schema }).ended
  assert.equal(failureOf(misses).error.code, 'RESULT_INVALID')
})

test('a model that the agent does not know is a warning', async (t) => {
  const { ended, activity } = start(t, ['works'], { model: 'unknown' })
  successOf(await ended)
  assert.ok(activity.some(({ kind, text }) => kind === 'warning' && text.includes('"unknown"')))
})

for (const [message, code, retryable, retry_after_ms] of [
  ['You have exhausted your daily quota on this model.', 'X_QUOTA_EXCEEDED', false, undefined],
  ['Resource has been exhausted. Suggested retry after 34s.', 'X_RATE_LIMITED', true, 34_000],
  ['When using Gemini API, you must specify the GEMINI_API_KEY', 'X_AUTH', false, undefined],
  ['exception TypeError: fetch failed sending request', 'X_UNAVAILABLE', true, undefined],
  ['prompt is too long', 'X_CONTEXT_FULL', false, undefined],
  ['models/x is not found', 'X_FAILED', false, undefined],
] as const) {
  test(`the reason "${message}" means ${code}`, () => {
    const verdict = judgeFailure('X', { message })
    assert.deepEqual(
      [verdict.code, verdict.retryable, verdict.retry_after_ms],
      [code, retryable, retry_after_ms],
    )
  })
}
