import assert from 'node:assert/strict'
import { test } from 'node:test'

import { declaresTasks, takesForms } from '../../../lib/mcp/tasks/extension.ts'
import { answerIn, inputRequestsOf, taskOf } from '../../../lib/mcp/tasks/task.ts'
import type { InputResponse } from '../../../lib/mcp/tasks/task.ts'
import type { Job, Question } from '../../../lib/schema/job.ts'
import { TASKS } from './setup.ts'

const CREATED = '2026-11-30T10:00:00.000Z'
const DAY_MS = 86_400_000
const nowMs = Date.parse(CREATED)

/** A job of which only these members count for its task. */
function jobOf(members: object): Job {
  const facts = { job_id: 'a'.repeat(26), to: 'codex', created_at: CREATED, updated_at: CREATED }
  return { ...facts, ...members } as unknown as Job
}

const question = { question_id: 'q1', text: 'May I?' }

test('each state of a job is one status of its task', () => {
  const asking = { state: 'running', question }
  const rows: [members: object, forms: boolean, status: string][] = [
    [{ state: 'queued' }, true, 'working'],
    [{ state: 'running' }, true, 'working'],
    [asking, true, 'input_required'],
    [asking, false, 'working'],
    [{ state: 'queued', question }, true, 'input_required'],
    [{ state: 'running', question: { ...question, answer: 'yes' } }, true, 'working'],
    [{ state: 'needs_review', phase: 'before' }, true, 'working'],
    [{ state: 'needs_review', phase: 'after' }, true, 'working'],
    [{ state: 'needs_recovery' }, true, 'working'],
    [{ state: 'completed' }, true, 'completed'],
    [{ state: 'failed' }, true, 'completed'],
    [{ state: 'expired' }, true, 'completed'],
    [{ state: 'cancelled' }, true, 'cancelled'],
  ]
  for (const [members, forms, status] of rows) {
    const task = taskOf(jobOf(members), { why: '', nowMs, takesForms: forms })
    assert.equal(task.status, status, JSON.stringify(members))
  }
})

test('the time to live is that of the job, then how long it is kept', () => {
  const updated_at = '2026-11-30T10:01:00.000Z'
  const expires_at = '2026-11-30T11:00:00.000Z'
  const rows: [members: object, keepsMs: number | undefined, ttlMs: number | null][] = [
    [{ state: 'queued' }, DAY_MS, null],
    [{ state: 'queued', expires_at }, DAY_MS, 3_600_000],
    [{ state: 'needs_review', expires_at }, DAY_MS, null],
    [{ state: 'completed', updated_at, expires_at }, DAY_MS, DAY_MS + 60_000],
    [{ state: 'completed', updated_at }, undefined, null],
  ]
  for (const [members, keepsMs, ttlMs] of rows) {
    const task = taskOf(jobOf(members), { why: '', nowMs, takesForms: true, keepsMs })
    assert.equal(task.ttlMs, ttlMs, JSON.stringify(members))
  }
})

test('an older task is looked at less often', () => {
  const at = (ageMs: number) =>
    taskOf(jobOf({ state: 'queued' }), { why: '', nowMs: nowMs + ageMs, takesForms: true })
      .pollIntervalMs
  assert.deepEqual([at(-5000), at(0), at(60_000), at(DAY_MS)], [1000, 1000, 3000, 10_000])
})

test('only an open question is a form, and its text is cut', () => {
  assert.deepEqual(inputRequestsOf(jobOf({ state: 'running' })), {})
  assert.deepEqual(inputRequestsOf(jobOf({ state: 'completed', question })), {})
  const long = { ...question, text: 'x'.repeat(50_000) }
  const { q1 } = inputRequestsOf(jobOf({ state: 'running', question: long }))
  assert.ok(q1 !== undefined && q1.params.message.length < 4100)
})

test('a response is an answer, a refusal, or leaves the question open', () => {
  const free: Question = question
  const choose: Question = { ...question, choices: ['red', 'blue'] }
  const accept = (content: Record<string, unknown>): InputResponse => ({
    action: 'accept',
    content,
  })
  const rows: [response: InputResponse, of: Question, answer: string | null | undefined][] = [
    [accept({ answer: 'yes' }), free, 'yes'],
    [accept({ answer: 'red', other: 'blue' }), choose, 'red'],
    [accept({ input: 'yes' }), free, 'yes'],
    [accept({ confirm: true }), free, 'true'],
    [accept({ answer: 7 }), free, '7'],
    [accept({ a: 'x', b: 'y' }), free, null],
    [accept({ answer: ['red'] }), choose, null],
    [accept({}), free, null],
    [{ action: 'accept' }, free, null],
    [{ action: 'decline' }, free, 'The user declined to answer this question.'],
    [{ action: 'decline' }, choose, undefined],
    [{ action: 'cancel', content: { answer: 'yes' } }, free, undefined],
  ]
  for (const [response, of, answer] of rows) {
    assert.equal(answerIn(response, of), answer, JSON.stringify(response))
  }
})

test('a declaration is an object under its own name, and nothing else', () => {
  const meta = (capabilities: unknown) => ({
    'io.modelcontextprotocol/clientCapabilities': capabilities,
  })
  const inherited: unknown = Object.create({ extensions: { [TASKS]: {} } })
  const rows: [capabilities: unknown, tasks: boolean, forms: boolean][] = [
    [{ extensions: { [TASKS]: {} }, elicitation: {} }, true, true],
    [{ extensions: { [TASKS]: { later: 1 } }, elicitation: { form: {} } }, true, true],
    [{ extensions: { [TASKS]: true }, elicitation: true }, false, false],
    [{ extensions: { [TASKS]: [] }, elicitation: { url: {} } }, false, false],
    [{ extensions: [TASKS], elicitation: [] }, false, false],
    [inherited, false, false],
    ['x', false, false],
    [null, false, false],
    [undefined, false, false],
  ]
  for (const [capabilities, tasks, forms] of rows) {
    const found = [declaresTasks(meta(capabilities)), takesForms(meta(capabilities))]
    assert.deepEqual(found, [tasks, forms], JSON.stringify(capabilities))
  }
  assert.equal(declaresTasks(undefined), false)
})
