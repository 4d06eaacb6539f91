import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import type { ErrorCode } from '../../lib/errors.ts'
import { parseRequest } from '../../lib/queue/request.ts'

const TASK = { prompt: 'p' }

/** Brackets within brackets. */
function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

test('a request may carry all there is, and nothing is added to it', () => {
  const request = {
    to: 'codex',
    request_id: 'r1',
    ttl_ms: 1,
    max_attempts: 100,
    priority: -100,
    not_before: '2026-11-20T12:00:00.000Z',
    labels: ['a b', 'é'],
    task: {
      prompt: '  - starts with a dash ',
      write: true,
      worktree: false,
      cwd: 'sub/dir',
      model: 'provider/model-1.5:latest',
      effort: 'xhigh',
      conversation_key: 'k',
      result_schema: { type: 'object' },
      require_review: true,
    },
  }
  assert.deepEqual(parseRequest(request), request)
  assert.deepEqual(parseRequest({ to: 'codex', task: TASK }), { to: 'codex', task: TASK })
})

test('a task may be the same as a JSON string', () => {
  const request = { to: 'codex', task: JSON.stringify(TASK) }
  assert.deepEqual(parseRequest(request), { to: 'codex', task: TASK })
})

const REFUSED: [name: string, input: unknown, code: ErrorCode, message: RegExp][] = [
  ['no request', undefined, 'INPUT_INVALID', /the request/],
  ['a list', [], 'INPUT_INVALID', /the request/],
  ['no receiver', { task: TASK }, 'AGENT_INVALID', /Name the agent/],
  ['an empty receiver', { to: '', task: TASK }, 'AGENT_INVALID', /1 to 64 letters/],
  ['a path as receiver', { to: '../codex', task: TASK }, 'AGENT_INVALID', /letters/],
  ['a hidden file as receiver', { to: '.codex', task: TASK }, 'AGENT_INVALID', /letters/],
  ['an option as receiver', { to: '--help', task: TASK }, 'AGENT_INVALID', /letters/],
  ['a long receiver', { to: 'x'.repeat(65), task: TASK }, 'AGENT_INVALID', /64/],
  ['a receiver with a line end', { to: 'codex\n', task: TASK }, 'AGENT_INVALID', /letters/],
  ['no task', { to: 'codex' }, 'TASK_INVALID', /Send \{"prompt"/],
  ['a blank prompt', { to: 'codex', task: { prompt: ' \n' } }, 'TASK_INVALID', /task\.prompt/],
  ['a task that is no JSON', { to: 'codex', task: 'do it' }, 'TASK_INVALID', /not JSON/],
  ['a task that is null', { to: 'codex', task: 'null' }, 'TASK_INVALID', /task/],
  ['a member of nobody', { to: 'codex', task: { ...TASK, shell: 'rm' } }, 'TASK_INVALID', /shell/],
  [
    'an option as model',
    { to: 'codex', task: { ...TASK, model: '--yolo' } },
    'TASK_INVALID',
    /model/,
  ],
  [
    'an option as effort',
    { to: 'codex', task: { ...TASK, effort: '-x' } },
    'TASK_INVALID',
    /effort/,
  ],
  ['a NUL in a path', { to: 'codex', task: { ...TASK, cwd: 'a\0b' } }, 'TASK_INVALID', /cwd/],
  [
    'a schema of endless depth',
    { to: 'codex', task: { ...TASK, result_schema: { a: nested(50_000) } } },
    'RESULT_SCHEMA_INVALID',
    /deeper than 64/,
  ],
  [
    'the same as JSON',
    {
      to: 'codex',
      task: `{"prompt":"p","result_schema":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
    },
    'RESULT_SCHEMA_INVALID',
    /deeper than 64/,
  ],
  [
    'a label of endless depth',
    { to: 'codex', task: TASK, labels: [nested(50_000)] },
    'TASK_INVALID',
    /deeper than 64/,
  ],
  [
    'an asynchronous schema',
    { to: 'codex', task: { ...TASK, result_schema: { allOf: [{ $async: true }] } } },
    'RESULT_SCHEMA_INVALID',
    /\$async/,
  ],
  [
    'a schema of an unknown type',
    { to: 'codex', task: { ...TASK, result_schema: { type: 'text' } } },
    'RESULT_SCHEMA_INVALID',
    /"text" is not a JSON Schema type/,
  ],
  [
    'a schema with a member that programs drop',
    { to: 'codex', task: '{"prompt":"p","result_schema":{"__proto__":{"type":"string"}}}' },
    'RESULT_SCHEMA_INVALID',
    /__proto__/,
  ],
  [
    'an empty request id',
    { to: 'codex', task: TASK, request_id: '' },
    'REQUEST_ID_INVALID',
    /visible/,
  ],
  [
    'a hidden request id',
    { to: 'codex', task: TASK, request_id: 'a\u202eb' },
    'REQUEST_ID_INVALID',
    /hidden/,
  ],
  [
    'a long request id',
    { to: 'codex', task: TASK, request_id: 'x'.repeat(201) },
    'REQUEST_ID_INVALID',
    /request_id/,
  ],
  ['no time to live', { to: 'codex', task: TASK, ttl_ms: 0 }, 'INPUT_INVALID', /ttl_ms/],
  [
    'half an attempt',
    { to: 'codex', task: TASK, max_attempts: 0.5 },
    'INPUT_INVALID',
    /max_attempts/,
  ],
  [
    'a priority beyond all',
    { to: 'codex', task: TASK, priority: 101 },
    'INPUT_INVALID',
    /priority/,
  ],
  [
    'too many labels',
    { to: 'codex', task: TASK, labels: Array(17).fill('x') },
    'INPUT_INVALID',
    /labels/,
  ],
  ['a sender of its own', { to: 'codex', task: TASK, from: 'root' }, 'INPUT_INVALID', /from/],
  [
    'a time without a zone',
    { to: 'codex', task: TASK, not_before: '2026-11-20' },
    'INPUT_INVALID',
    /not_before/,
  ],
  [
    'a month that is none',
    { to: 'codex', task: TASK, not_before: '2026-13-01T00:00:00.000Z' },
    'INPUT_INVALID',
    /exists/,
  ],
  [
    'a day that is none',
    { to: 'codex', task: TASK, not_before: '2026-02-30T00:00:00.000Z' },
    'INPUT_INVALID',
    /exists/,
  ],
  [
    'a time before all clocks',
    { to: 'codex', task: TASK, not_before: '0001-01-01T00:00:00.000Z' },
    'INPUT_INVALID',
    /exists/,
  ],
  [
    'the end of all time',
    { to: 'codex', task: TASK, not_before: '9999-12-31T23:59:59.999Z' },
    'INPUT_INVALID',
    /exists/,
  ],
]

for (const [name, input, code, message] of REFUSED) {
  test(`${name} is refused as ${code}`, () => {
    assert.throws(
      () => parseRequest(input),
      (error: unknown) => {
        assert.ok(error instanceof RelayError)
        assert.equal(error.code, code)
        assert.match(error.message, message)
        return true
      },
    )
  })
}

test('a refusal says what is wrong in words', () => {
  const wrong: [object, string][] = [
    [{ task: { ...TASK, write: 'yes' } }, 'task.write is not acceptable: must be true or false.'],
    [{ priority: 101 }, 'priority is not acceptable: must be at most 100.'],
    [{ labels: Array(17).fill('x') }, 'labels is not acceptable: must be at most 16 items.'],
    [{ ttl_ms: 0.5 }, 'ttl_ms is not acceptable: must be a whole number.'],
    [
      { task: { ...TASK, shell: 1 } },
      'task is not acceptable: unknown field "shell". Its fields are prompt, write, worktree, cwd,',
    ],
    [
      { sandbox: 1 },
      'the request is not acceptable: unknown field "sandbox". Its fields are to, task,',
    ],
  ]
  for (const [more, words] of wrong) {
    assert.throws(
      () => parseRequest({ to: 'codex', task: TASK, ...more }),
      (error: unknown) => error instanceof Error && error.message.includes(words),
    )
  }
})

test('a task over the limit is refused with both numbers, at the limit it is taken', () => {
  const limits = { maxTaskBytes: 1024 }
  const bytes = (prompt: string) => Buffer.byteLength(JSON.stringify({ prompt }))
  const fits = 'é'.repeat((1024 - bytes('')) / 2)
  assert.ok(bytes(fits) <= 1024)
  parseRequest({ to: 'codex', task: { prompt: fits } }, limits)
  assert.throws(() => parseRequest({ to: 'codex', task: { prompt: `${fits}éé` } }, limits), {
    code: 'TASK_TOO_LARGE',
    details: { bytes: bytes(`${fits}éé`), limit: 1024 },
  })
})

test('members that mean something to JavaScript are nothing special', () => {
  const task = '{"prompt":"p","__proto__":{"write":true}}'
  assert.throws(() => parseRequest({ to: 'codex', task }), { code: 'TASK_INVALID' })
  const schema = '{"prompt":"p","result_schema":{"constructor":{"prototype":1}}}'
  assert.equal(parseRequest({ to: 'codex', task: schema }).task.write, undefined)
})
