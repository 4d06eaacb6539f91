import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createCodexExecutor } from '../../executors/codex/codex.ts'
import { insideSandbox, withoutProject } from '../../executors/codex/project.ts'
import type { Turn } from '../../lib/executor.ts'
import { liveness } from '../../lib/process/process.ts'
import { CodexSettings } from '../../lib/schema/settings.ts'
import { programPath } from '../programs/start.ts'
import { createTurn, failureOf, successOf } from './turn.ts'

const THREAD = '01a1f908-8f37-7ab2-a60b-4206060beddd'

type Scenario = {
  lines: unknown[]
  stderr?: string[]
  answer?: string
  exit?: number
  stays?: boolean
}

/** Lines as codex-cli 0.169.0 prints them. */
const started = [
  { type: 'thread.started', thread_id: THREAD },
  {
    type: 'item.completed',
    item: { id: 'item_0', type: 'error', message: 'Model metadata for `fake-model` not found.' },
  },
  { type: 'turn.started' },
]
const reconnecting = {
  type: 'error',
  message: 'Reconnecting... 1/1 (stream disconnected before completion: error sending request)',
}
const command = {
  id: 'item_1',
  type: 'command_execution',
  command: "/bin/bash -lc 'echo hi'",
  aggregated_output: '',
  exit_code: null,
  status: 'in_progress',
}
const message = {
  type: 'item.completed',
  item: { id: 'item_2', type: 'agent_message', text: 'all done' },
}
const completed = {
  type: 'turn.completed',
  usage: {
    input_tokens: 22,
    cached_input_tokens: 6,
    cache_write_input_tokens: 0,
    output_tokens: 14,
    reasoning_output_tokens: 4,
  },
}
const success: Scenario = { lines: [...started, message, completed], answer: 'all done' }

function setup(
  t: TestContext,
  scenario: Scenario,
  changes: { turn?: Partial<Turn>; settings?: Record<string, unknown> } = {},
) {
  const made = createTurn(t, changes.turn)
  const path = join(made.folder, 'scenario.json')
  writeFileSync(path, JSON.stringify(scenario))
  made.turn.env = { ...made.turn.env, FAKE_SCENARIO: path }
  const settings = CodexSettings.parse({
    executor: 'codex',
    binary: programPath('fake-codex.mjs'),
    ...changes.settings,
  })
  return {
    ...made,
    run: () => createCodexExecutor(settings, { graceMs: 2000 })(made.turn),
    wasCalled: () => existsSync(`${path}.called`),
    called: () =>
      JSON.parse(readFileSync(`${path}.called`, 'utf8')) as {
        args: string[]
        input: string
        env: Record<string, string>
      },
  }
}

test('a turn gives the answer, the thread, its usage and what happened', async (t) => {
  const { run, activity, spawned } = setup(t, {
    lines: [
      ...started,
      { type: 'item.started', item: command },
      {
        type: 'item.completed',
        item: { ...command, aggregated_output: 'hi\n', exit_code: 0, status: 'completed' },
      },
      message,
      completed,
    ],
    answer: 'all done',
  })
  const result = successOf(await run())

  assert.equal(result.output, 'all done')
  assert.equal(result.thread_id, THREAD)
  assert.deepEqual(result.thread_usage, {
    input_tokens: 22,
    cached_input_tokens: 6,
    output_tokens: 14,
    reasoning_output_tokens: 4,
  })
  assert.equal(result.usage?.input_tokens, 22)
  assert.equal(typeof result.usage?.duration_ms, 'number')
  assert.deepEqual(result.touched_files, [])
  assert.equal(spawned.length, 1)
  assert.deepEqual(
    activity.map(({ kind, text }) => [kind, text]),
    [
      ['status', `Thread ${THREAD}`],
      ['warning', 'Model metadata for `fake-model` not found.'],
      ['tool_started', "/bin/bash -lc 'echo hi'"],
      ['tool_ended', "/bin/bash -lc 'echo hi'"],
      ['message', 'all done'],
      ['usage', 'Tokens of the thread so far: 22 in, 14 out'],
    ],
  )
  const [begin, end] = activity.filter((line) => line.tool === 'shell')
  assert.equal(begin?.call_id, 'item_1')
  assert.equal(end?.call_id, 'item_1')
  assert.deepEqual([end?.ok, end?.detail], [true, 'hi\n'])
  assert.equal(typeof end?.duration_ms, 'number')
})

test('every kind of item becomes activity, and an unknown one does no harm', async (t) => {
  const { run, activity } = setup(t, {
    ...success,
    lines: [
      ...started,
      'not JSON at all',
      { type: 'something.new', of: 'tomorrow' },
      { type: 'item.completed', item: { id: 'item_3', type: 'new_kind' } },
      {
        type: 'item.completed',
        item: { id: 'item_4', type: 'reasoning', text: '**Think**\nmore' },
      },
      {
        type: 'item.updated',
        item: {
          id: 'item_5',
          type: 'todo_list',
          items: [
            { text: 'one', completed: true },
            { text: 'two', completed: false },
          ],
        },
      },
      {
        type: 'item.completed',
        item: {
          id: 'item_6',
          type: 'file_change',
          changes: [
            { path: '/abs/a.txt', kind: 'update' },
            { path: '/abs/b.txt', kind: 'add' },
          ],
          status: 'completed',
        },
      },
      {
        type: 'item.completed',
        item: {
          id: 'item_7',
          type: 'mcp_tool_call',
          server: 'relay',
          tool: 'dispatch',
          arguments: { to: 'codex' },
          result: null,
          error: { message: 'refused' },
          status: 'failed',
        },
      },
      {
        type: 'item.completed',
        item: {
          ...command,
          aggregated_output: `first${'.'.repeat(9000)}last`,
          exit_code: 1,
          status: 'failed',
        },
      },
      message,
      completed,
    ],
  })
  const result = successOf(await run())

  assert.deepEqual(result.touched_files, ['/abs/a.txt', '/abs/b.txt'])
  const [, , unknown, reasoning, plan, files, tool, shell] = activity
  assert.deepEqual(unknown, { kind: 'status', text: 'new_kind' })
  assert.deepEqual(reasoning, {
    kind: 'reasoning',
    text: '**Think** more',
    detail: '**Think**\nmore',
  })
  assert.deepEqual(plan, { kind: 'plan', text: '1 of 2 steps done', detail: '[x] one\n[ ] two' })
  assert.deepEqual(files, {
    kind: 'file_change',
    text: 'update /abs/a.txt, add /abs/b.txt',
    ok: true,
  })
  assert.deepEqual(tool, {
    kind: 'tool_ended',
    tool: 'relay.dispatch',
    call_id: 'item_7',
    text: '{"to":"codex"}',
    ok: false,
    detail: 'refused',
  })
  assert.equal(shell?.ok, false)
  assert.ok((shell?.detail?.length ?? 0) <= 2000)
  assert.match(shell?.detail ?? '', /^first[^]*last$/)
})

for (const [name, prompt] of [
  ['looks like a flag', '--help'],
  ['looks like a dangerous flag', '--dangerously-bypass-approvals-and-sandbox'],
  ['is the name of a subcommand', 'review'],
  ['has 300 KiB', 'é\u{1f642}'.repeat(51_200)],
  ['holds a NUL', 'before\0after'],
] as const) {
  test(`a prompt that ${name} arrives on standard input, unchanged, and is no argument`, async (t) => {
    const { run, called, turn } = setup(t, success, { turn: { prompt } })
    successOf(await run())
    assert.equal(called().input, prompt)
    const answerFile = join(turn.scratch, 'last-message-1.txt')
    const safety = [...insideSandbox(turn), ...withoutProject(turn)]
    const options = ['--json', '--skip-git-repo-check', '-o', answerFile]
    assert.deepEqual(called().args, ['exec', '-s', 'read-only', ...safety, ...options, '-'])
  })
}

test('the environment is exactly the turn’s', async (t) => {
  const { run, called, turn } = setup(t, success)
  successOf(await run())
  assert.deepEqual(called().env, turn.env)
})

test('a job’s model and effort go before the settings’, which go before none', async (t) => {
  const settings = { model: 'from-settings', effort: 'low' }
  const byTask = setup(t, success, { settings, turn: { model: 'from-task', effort: 'high' } })
  successOf(await byTask.run())
  assert.match(byTask.called().args.join(' '), / -m from-task -c model_reasoning_effort="high" -$/)
  const bySettings = setup(t, success, { settings })
  successOf(await bySettings.run())
  assert.match(
    bySettings.called().args.join(' '),
    / -m from-settings -c model_reasoning_effort="low" -$/,
  )
})

test('a write turn may write below its directory, and a resumed one names its thread', async (t) => {
  const { run, called, turn } = setup(t, success, {
    turn: { write: true, resume: { thread_id: THREAD } },
  })
  successOf(await run())
  const { args } = called()
  const safety = [...insideSandbox(turn), ...withoutProject(turn)]
  assert.deepEqual(args.slice(0, 3), ['exec', '-s', 'workspace-write'])
  assert.deepEqual(args.slice(3 + safety.length, 5 + safety.length), ['resume', '--json'])
  assert.deepEqual(args.slice(-2), [THREAD, '-'])
})

test('usage after a resume is the difference to what the thread had used', async (t) => {
  const thread_usage = { input_tokens: 11, output_tokens: 7, reasoning_output_tokens: 9 }
  const { run } = setup(t, success, { turn: { resume: { thread_id: THREAD, thread_usage } } })
  const result = successOf(await run())
  assert.equal(result.thread_usage?.input_tokens, 22)
  const { duration_ms: _, ...usage } = result.usage ?? {}
  assert.deepEqual(usage, {
    input_tokens: 11,
    cached_input_tokens: 6,
    output_tokens: 7,
    reasoning_output_tokens: 0,
  })
})

test('usage after a resume is not guessed when nobody knows what came before', async (t) => {
  const { run } = setup(t, success, { turn: { resume: { thread_id: THREAD } } })
  const result = successOf(await run())
  assert.deepEqual(Object.keys(result.usage ?? {}), ['duration_ms'])
  assert.equal(result.thread_usage?.input_tokens, 22)
})

test('a thread that is no id of Codex is refused before anything runs', async (t) => {
  const { run, wasCalled } = setup(t, success, { turn: { resume: { thread_id: '--last' } } })
  const result = failureOf(await run())
  assert.equal(result.error.code, 'THREAD_MISSING')
  assert.equal(result.untouched, true)
  assert.equal(wasCalled(), false)
})

test('the answer of a success is the last message even when Codex wrote no file', async (t) => {
  const { run } = setup(t, { lines: success.lines })
  assert.equal(successOf(await run()).output, 'all done')
})

test('warnings and reconnections on the way are no failure', async (t) => {
  const { run, activity } = setup(t, {
    ...success,
    lines: [...started, reconnecting, reconnecting, message, completed],
  })
  successOf(await run())
  assert.equal(activity.filter((line) => line.kind === 'warning').length, 3)
})

for (const [name, scenario, code, retryable] of [
  [
    'turn.failed',
    {
      lines: [
        ...started,
        reconnecting,
        {
          type: 'turn.failed',
          error: { message: 'exceeded retry limit, last status: 429 Too Many' },
        },
      ],
      exit: 1,
    },
    'CODEX_RATE_LIMITED',
    true,
  ],
  [
    'turn.failed with exit code 0',
    { ...success, lines: [...success.lines, { type: 'turn.failed', error: { message: 'no' } }] },
    'CODEX_FAILED',
    false,
  ],
  ['exit code 1 after turn.completed', { ...success, exit: 1 }, 'CODEX_FAILED', false],
  [
    'a stream without turn.completed',
    { lines: [...started, message], answer: 'all done' },
    'CODEX_FAILED',
    true,
  ],
  ['no answer', { lines: [...started, completed], answer: '' }, 'CODEX_NO_ANSWER', true],
  [
    'a thread that is gone',
    {
      lines: [],
      exit: 1,
      stderr: ['Error: thread/resume failed: no rollout found for thread id x'],
    },
    'THREAD_MISSING',
    false,
  ],
] as const) {
  test(`${name} is a failure: ${code}`, async (t) => {
    const { run } = setup(t, { ...scenario, lines: [...scenario.lines] } as Scenario)
    const result = failureOf(await run())
    assert.deepEqual([result.error.code, result.retryable], [code, retryable])
  })
}

test('a turn that fails reports what it used and the thread that it used it in', async (t) => {
  const thread_usage = { input_tokens: 11, output_tokens: 7 }
  const { run } = setup(
    t,
    { lines: [...started, completed], exit: 1 },
    { turn: { resume: { thread_id: THREAD, thread_usage } } },
  )
  const failure = failureOf(await run())
  const { duration_ms, ...usage } = failure.usage ?? {}
  assert.equal(typeof duration_ms, 'number')
  assert.deepEqual(usage, {
    input_tokens: 11,
    cached_input_tokens: 6,
    output_tokens: 7,
    reasoning_output_tokens: 4,
  })
  assert.deepEqual([failure.thread_id, failure.thread_usage?.input_tokens], [THREAD, 22])
})

test('a turn that fails before Codex counts tokens reports its duration alone', async (t) => {
  const { run } = setup(t, { lines: started, exit: 1 })
  assert.deepEqual(Object.keys(failureOf(await run()).usage ?? {}), ['duration_ms'])
})

for (const [name, lines, write, untouched] of [
  ['a read turn that only talked', [...started, message], false, true],
  [
    'a read turn that ran a command',
    [...started, { type: 'item.started', item: command }],
    false,
    false,
  ],
  [
    'a read turn that did something unknown',
    [...started, { type: 'item.started', item: { id: 'x', type: 'new_kind' } }],
    false,
    false,
  ],
  ['a write turn that asked the model', started, true, false],
  ['a write turn that never asked the model', started.slice(0, 1), true, true],
] as const) {
  test(`${name} counts as ${untouched ? 'untouched' : 'touched'} when it fails`, async (t) => {
    const { run } = setup(t, { lines: [...lines], exit: 1 }, { turn: { write } })
    assert.equal(failureOf(await run()).untouched, untouched)
  })
}

test('a missing client says how to get it', async (t) => {
  const { run } = setup(t, success, { settings: { binary: 'no-such-codex' } })
  const result = failureOf(await run())
  assert.equal(result.error.code, 'CODEX_NOT_FOUND')
  assert.match(result.error.message, /npm install -g @openai\/codex.*"binary"/)
})

test('an abort stops the turn', async (t) => {
  const { turn, run, stop, spawned } = setup(t, { lines: started, stays: true })
  turn.report = () => stop.abort()
  const result = failureOf(await run())
  assert.deepEqual([result.error.code, result.stopped], ['STOPPED', true])
  assert.ok(spawned[0] !== undefined)
  assert.equal(liveness(spawned[0]), 'dead')
})

for (const write of [false, true]) {
  test(`a ${write ? 'write' : 'read'} turn that takes too long may ${write ? 'not ' : ''}be tried again`, async (t) => {
    const changes = { turn: { write }, settings: { timeoutMs: 1000 } }
    const { run } = setup(t, { lines: started, stays: true }, changes)
    const result = failureOf(await run())
    assert.deepEqual([result.error.code, result.retryable], ['TURN_TIMED_OUT', !write])
  })
}

const result_schema = {
  type: 'object',
  properties: { words: { type: 'integer' } },
  required: ['words'],
  additionalProperties: false,
}

test('an answer that fits result_schema comes as structured, too', async (t) => {
  const { run, called, turn } = setup(
    t,
    { ...success, answer: '{"words":3}' },
    { turn: { result_schema } },
  )
  const result = successOf(await run())
  assert.deepEqual(result.structured, { words: 3 })
  assert.equal(result.output, '{"words":3}')
  const { args } = called()
  const file = args[args.indexOf('--output-schema') + 1]
  assert.equal(file, join(turn.scratch, 'schema-1.json'))
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), result_schema)
})

test('an answer that does not fit result_schema is a failure', async (t) => {
  const { run } = setup(t, { ...success, answer: '{"words":"3"}' }, { turn: { result_schema } })
  assert.equal(failureOf(await run()).error.code, 'RESULT_INVALID')
})

test('a schema that cannot be used is refused before anything runs', async (t) => {
  const { run, wasCalled } = setup(t, success, { turn: { result_schema: { type: 'bogus' } } })
  const result = failureOf(await run())
  assert.deepEqual([result.error.code, result.untouched], ['RESULT_SCHEMA_INVALID', true])
  assert.equal(wasCalled(), false)
})

for (const [what, make] of [
  ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ['a link to a file of the user', (path: string) => symlinkSync('/etc/passwd', path)],
  ['a directory', (path: string) => mkdirSync(path)],
] as const) {
  test(
    `${what} in place of the last message keeps no turn waiting and gives nothing away`,
    { timeout: 60_000 },
    async (t) => {
      const { run, turn } = setup(t, { lines: [...started, message, completed] })
      make(join(turn.scratch, `last-message-${turn.attempt}.txt`))
      assert.equal(successOf(await run()).output, 'all done')
    },
  )
}
