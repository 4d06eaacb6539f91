import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { toolsOf } from '../../lib/operations/toolsets.ts'
import { claim, setup } from './setup.ts'

const bigId = 'a'.repeat(26)
const LIMIT = { timeout: 60_000 }

test('dispatch() writes the job down and names it', async (t) => {
  const { call, queue } = await setup(t, { agent: 'boss', session: 's1' })
  const sent = await call('dispatch', {
    to: 'codex',
    task: { prompt: 'Count words', write: true, conversation_key: 'k' },
    request_id: 'r1',
    labels: ['x'],
  })
  assert.deepEqual(Object.keys(sent), ['job_id', 'request_id', 'deduped', 'state'])
  assert.equal(sent['state'], 'queued')
  const job = await queue.get(String(sent['job_id']))
  assert.deepEqual(job.from, { agent: 'boss', session: 's1' })
  assert.deepEqual(job.labels, ['x'])
})

test('dispatch() takes the task as a JSON string, and knows it again as an object', async (t) => {
  const { call } = await setup(t)
  const asText = { to: 'codex', task: '{"write": true, "prompt": "Go"}', request_id: 'same' }
  const first = await call('dispatch', asText)
  const again = await call('dispatch', { ...asText, task: { prompt: 'Go', write: true } })
  assert.equal(again['job_id'], first['job_id'])
  assert.equal(again['deduped'], true)
})

test('dispatch() from within a turn makes the job a child of that turn’s job', async (t) => {
  const { call, queue, send, within } = await setup(t)
  const parent = await send()
  const sent = await call('dispatch', { to: 'codex', task: { prompt: 'x' } }, await within(parent))
  assert.equal((await queue.get(String(sent['job_id']))).parent?.job_id, parent)
})

const refusals: [what: string, tool: string, args: unknown, code: string, says: RegExp][] = [
  ['no prompt', 'dispatch', { to: 'codex', task: {} }, 'TASK_INVALID', /prompt/],
  ['an empty prompt', 'dispatch', { to: 'codex', task: { prompt: ' ' } }, 'TASK_INVALID', /empty/],
  ['no task', 'dispatch', { to: 'codex' }, 'TASK_INVALID', /prompt/],
  ['a broken JSON task', 'dispatch', { to: 'codex', task: '{"prompt' }, 'TASK_INVALID', /JSON/],
  ['a task that is a number', 'dispatch', { to: 'codex', task: 7 }, 'TASK_INVALID', /task/],
  [
    'a task field that does not exist',
    'dispatch',
    { to: 'codex', task: { prompt: 'x', argv: ['rm'] } },
    'TASK_INVALID',
    /argv/,
  ],
  [
    'a malformed agent id',
    'dispatch',
    { to: '../x', task: { prompt: 'x' } },
    'AGENT_INVALID',
    /"\."/,
  ],
  ['no agent', 'dispatch', { task: { prompt: 'x' } }, 'AGENT_INVALID', /to/],
  [
    'a control character in request_id',
    'dispatch',
    { to: 'codex', task: { prompt: 'x' }, request_id: 'a\u0007b' },
    'REQUEST_ID_INVALID',
    /control/,
  ],
  [
    'a negative ttl_ms',
    'dispatch',
    { to: 'codex', task: { prompt: 'x' }, ttl_ms: -1 },
    'INPUT_INVALID',
    /ttl_ms/,
  ],
  [
    'an unknown argument',
    'dispatch',
    { to: 'codex', task: { prompt: 'x' }, from: 'me' },
    'INPUT_INVALID',
    /from/,
  ],
  [
    'an oversized task',
    'dispatch',
    { to: 'codex', task: { prompt: 'x'.repeat(100_001) } },
    'TASK_TOO_LARGE',
    /RELAY_MAX_TASK_BYTES/,
  ],
  ['no arguments', 'dispatch', undefined, 'AGENT_INVALID', /to/],
  ['no prompt', 'dispatch_wait', { to: 'codex', task: {} }, 'TASK_INVALID', /prompt/],
  [
    'a negative timeout_ms',
    'dispatch_wait',
    { to: 'codex', task: { prompt: 'x' }, timeout_ms: -1 },
    'INPUT_INVALID',
    /timeout_ms.*at least 0/,
  ],
  ['no job_id', 'poll', {}, 'INPUT_INVALID', /"job_id".*Job id from dispatch/],
  ['a control character in job_id', 'poll', { job_id: 'abc\u0000' }, 'INPUT_INVALID', /control/],
  ['a job_id without end', 'poll', { job_id: 'a'.repeat(65) }, 'INPUT_INVALID', /1 to 64/],
  [
    'an unknown field',
    'poll',
    { job_id: bigId, jobid: 1 },
    'INPUT_INVALID',
    /unknown argument "jobid".*wait_ms/,
  ],
  ['no job_id', 'poll', {}, 'INPUT_INVALID', /"job_id" is not acceptable: it is missing\. It is: /],
  ['a fraction', 'poll', { job_id: bigId, wait_ms: 1.5 }, 'INPUT_INVALID', /wait_ms/],
  ['an unknown job', 'cancel', { job_id: bigId }, 'JOB_NOT_FOUND', /no such job/],
  ['a control character in job_id', 'cancel', { job_id: 'a\nb' }, 'INPUT_INVALID', /control/],
  [
    'an unknown job',
    'answer',
    { job_id: bigId, question_id: 'q', answer: 'yes' },
    'JOB_NOT_FOUND',
    /./,
  ],
  [
    'an empty answer',
    'answer',
    { job_id: bigId, question_id: 'q', answer: '' },
    'INPUT_INVALID',
    /answer/,
  ],
  ['an unknown state', 'list_jobs', { state: 'done' }, 'INPUT_INVALID', /state/],
  ['a made-up cursor', 'list_jobs', { cursor: 'nonsense' }, 'CURSOR_INVALID', /cursor/],
  ['a limit of 0', 'list_jobs', { limit: 0 }, 'INPUT_INVALID', /limit/],
  ['an ack with a control character', 'check_inbox', { ack: ['a\u001bb'] }, 'INPUT_INVALID', /ack/],
  ['a malformed agent id', 'register_agent', { agent_id: 'a b' }, 'AGENT_INVALID', /letters/],
  [
    'a long description',
    'register_agent',
    { agent_id: 'a', description: 'x'.repeat(501) },
    'INPUT_INVALID',
    /description/,
  ],
]

for (const [what, tool, args, code, says] of refusals) {
  test(`${tool}() refuses ${what}`, async (t) => {
    const { refusal } = await setup(t)
    const refused = await refusal(tool, args)
    assert.equal(refused.code, code)
    assert.match(refused.message, says)
  })
}

test('dispatch() refuses a request_id that names another task, and says which job has it', async (t) => {
  const { call, refusal } = await setup(t)
  const first = await call('dispatch', { to: 'codex', task: { prompt: 'a' }, request_id: 'r' })
  const refused = await refusal('dispatch', { to: 'codex', task: { prompt: 'b' }, request_id: 'r' })
  assert.equal(refused.code, 'REQUEST_ID_CONFLICT')
  assert.equal(refused.details['job_id'], first['job_id'])
})

test('poll() says that it knows no such job, without an error', async (t) => {
  const { call } = await setup(t)
  for (const job_id of [bigId, 'nope', '../../etc/passwd', 'ZZZ']) {
    const seen = await call('poll', { job_id })
    assert.equal(seen['found'], false)
    assert.equal(seen['job_id'], job_id)
    assert.match(String(seen['why']), /list_jobs/)
  }
})

test('poll() accepts the unique beginning of an id', async (t) => {
  const { call, send } = await setup(t)
  const id = await send()
  assert.equal((await call('poll', { job_id: id.slice(0, 8) }))['job_id'], id)
})

test('poll() shows a job in every state, never its prompt', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const id = await send('SECRET PROMPT')
  const seen: Record<string, unknown>[] = [await call('poll', { job_id: id })]
  assert.equal(seen[0]?.['result'], null)
  const running = await take()
  queue.report(running, { kind: 'tool_started', text: 'ls' })
  seen.push(await call('poll', { job_id: id }))
  await queue.ask(running, { question_id: 'q1', text: 'Which?', choices: ['a', 'b'] })
  seen.push(await call('poll', { job_id: id }))
  assert.deepEqual(seen[2]?.['question'], {
    question_id: 'q1',
    text: 'Which?',
    choices: ['a', 'b'],
  })
  await call('answer', { job_id: id, question_id: 'q1', answer: 'a' })
  seen.push(await call('poll', { job_id: id }))
  assert.equal(seen[3]?.['question'], null)
  await queue.complete(running, {
    output: 'Done',
    thread_id: 't1',
    usage: { input_tokens: 3 },
    touched_files: ['a.ts'],
    structured: { ok: true },
    worktree: { path: '/w', branch: 'b', base: 'c' },
  })
  const last = await call('poll', { job_id: id })
  seen.push(last)
  assert.deepEqual(
    seen.map((view) => view['state']),
    ['queued', 'running', 'running', 'running', 'completed'],
  )
  assert.deepEqual(last['result'], {
    output: 'Done',
    truncated: false,
    total_chars: 4,
    thread_id: 't1',
    usage: { input_tokens: 3 },
    worktree: { path: '/w', branch: 'b', base: 'c' },
    touched_files: ['a.ts'],
    structured: { ok: true },
  })
  assert.deepEqual(last['from'], { agent: 'boss' })
  assert.ok(!JSON.stringify(seen).includes('SECRET'))
})

test('poll() shows why a job failed, and what a person must look at', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const failing = await send('a')
  await queue.fail(await take(), { error: { code: 'E1', message: 'broke' }, retryable: false })
  const failed = await call('poll', { job_id: failing })
  assert.deepEqual(failed['error'], { code: 'E1', message: 'broke' })
  assert.match(String(failed['why']), /broke/)

  const review = await call('dispatch', {
    to: 'codex',
    task: { prompt: 'x', require_review: true },
  })
  const before = await call('poll', { job_id: review['job_id'] })
  assert.equal((before['review'] as { kind: string }).kind, 'before')

  await send('flagged')
  const flagged = await take()
  await queue.flag(flagged, { reason: 'Look', result: { output: 'half' } })
  const after = await call('poll', { job_id: flagged.job_id })
  assert.deepEqual(after['review'], { kind: 'after', reason: 'Look' })
  assert.equal((after['result'] as { output: string }).output, 'half')

  await call('dispatch', { to: 'codex', task: { prompt: 'w', write: true } })
  const parked = await take()
  await queue.park(parked, { code: 'TURN_ABORTED', message: 'Stopped' })
  const recovery = await call('poll', { job_id: parked.job_id })
  assert.deepEqual(recovery['review'], { kind: 'recovery', reason: 'Stopped' })
  assert.deepEqual(recovery['error'], { code: 'TURN_ABORTED', message: 'Stopped' })
})

test('poll() gives a long result in parts that join to the whole, never cut through a character', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const id = await send()
  // 20,000 units would end between the halves of a pair.
  const output = `x${'😀'.repeat(30_000)}`
  await queue.complete(await take(), { output })
  let text = ''
  let parts = 0
  let result_offset: number | undefined = 0
  while (result_offset !== undefined) {
    const view = await call('poll', { job_id: id, result_offset })
    const result = view['result'] as {
      output: string
      truncated: boolean
      next_offset?: number
      total_chars: number
    }
    assert.ok(result.output.length <= 20_000)
    assert.doesNotMatch(result.output, /\p{Cs}/u)
    assert.equal(result.total_chars, output.length)
    assert.equal(result.truncated, result.next_offset !== undefined)
    text += result.output
    result_offset = result.next_offset
    parts += 1
  }
  assert.equal(text, output)
  assert.equal(parts, 4)
  const odd = await call('poll', { job_id: id, result_offset: 2 })
  assert.doesNotMatch((odd['result'] as { output: string }).output, /\p{Cs}/u)
  const past = await call('poll', { job_id: id, result_offset: 1_000_000 })
  assert.deepEqual(past['result'], { output: '', truncated: false, total_chars: output.length })
})

test('poll() leaves out by name what is too large beside the text', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const id = await send()
  const touched_files = Array.from({ length: 250 }, (_, index) => `f${index}`)
  await queue.complete(await take(), {
    output: 'ok',
    structured: { long: 'x'.repeat(30_000) },
    touched_files,
  })
  const view = await call('poll', { job_id: id })
  const result = view['result'] as {
    omitted: string
    touched_files: string[]
    structured?: unknown
  }
  assert.equal(result.structured, undefined)
  assert.equal(result.touched_files.length, 200)
  assert.match(result.omitted, /50 more touched_files; structured \(30011 characters/)
})

test('poll() shows the last ten lines of activity, each cut, and reads on behind a line', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const id = await send()
  const running = await take()
  for (let line = 1; line <= 12; line += 1) {
    queue.report(running, { kind: 'message', text: `${line} ${'y'.repeat(1000)}` })
  }
  const first = await call('poll', { job_id: id })
  const lines = first['activity'] as { text: string; after: number }[]
  assert.equal(lines.length, 10)
  assert.ok(lines.every((line) => line.text.length <= 400))
  assert.ok(lines[0]?.text.startsWith('3 '))
  queue.report(running, { kind: 'status', text: 'thirteen' })
  const next = await call('poll', { job_id: id, activity_after: lines.at(-1)?.after })
  assert.deepEqual(
    (next['activity'] as { text: string }[]).map((line) => line.text),
    ['thirteen'],
  )
})

test('poll() with wait_ms returns when the state changes, and not before', LIMIT, async (t) => {
  const { call, send, queue } = await setup(t)
  const id = await send()
  let waits = () => {}
  const begun = new Promise<void>((resolve) => {
    waits = resolve
  })
  const waiting = call('poll', { job_id: id, wait_ms: 600_000 }, { progress: () => waits() })
  // Before its first look the job must not change: it waits for a change of what it saw.
  await begun
  await claim(queue)
  assert.equal((await waiting)['state'], 'running')
  assert.equal((await call('poll', { job_id: id, wait_ms: 30 }))['state'], 'running')
})

test('poll() with wait_ms returns at once for a job that has ended or asks', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  const id = await send()
  const running = await take()
  await queue.ask(running, { question_id: 'q', text: 'Which?' })
  assert.notEqual((await call('poll', { job_id: id, wait_ms: 60_000 }))['question'], null)
  await queue.complete(running, { output: '' })
  assert.equal((await call('poll', { job_id: id, wait_ms: 60_000 }))['state'], 'completed')
})

test('cancel() ends a job once, and says so', async (t) => {
  const { call, send, queue } = await setup(t)
  const id = await send()
  const first = await call('cancel', { job_id: id, reason: 'Not needed\nany more' })
  assert.deepEqual(first, { job_id: id, state: 'cancelled', cancelled: true })
  assert.deepEqual(await call('cancel', { job_id: id }), { ...first, cancelled: false })
  const job = await queue.get(id)
  assert.deepEqual(job.state === 'cancelled' && job.by, { agent: 'boss' })
})

test('answer() refuses a second, different answer', async (t) => {
  const { call, refusal, send, queue, claim: take } = await setup(t)
  const id = await send()
  await queue.ask(await take(), { question_id: 'q', text: 'Which?' })
  const asked = { job_id: id, question_id: 'q' }
  assert.deepEqual(await call('answer', { ...asked, answer: 'a' }), {
    job_id: id,
    state: 'running',
  })
  await call('answer', { ...asked, answer: 'a' })
  assert.equal((await refusal('answer', { ...asked, answer: 'b' })).code, 'ANSWER_REFUSED')
})

test('list_jobs() filters, pages, and shows no results', async (t) => {
  const { call, send, queue, claim: take } = await setup(t)
  await send('first')
  await queue.complete(await take(), { output: 'SECRET RESULT' })
  await send('second')
  await send('third', 'claude')
  const all = await call('list_jobs', {})
  assert.equal((all['jobs'] as unknown[]).length, 3)
  assert.equal(all['next_cursor'], null)
  assert.ok(!JSON.stringify(all).includes('SECRET'))
  const page = await call('list_jobs', { limit: 2 })
  const rest = await call('list_jobs', { limit: 2, cursor: page['next_cursor'] })
  assert.equal((page['jobs'] as unknown[]).length + (rest['jobs'] as unknown[]).length, 3)
  const done = await call('list_jobs', { state: 'completed', to: 'codex', from: 'boss' })
  assert.equal((done['jobs'] as unknown[]).length, 1)
})

test('register_agent() keeps when it was first known, and does not change who sends', async (t) => {
  const { call, send, queue } = await setup(t)
  const first = await call('register_agent', { agent_id: 'helper', description: 'Good at "x"' })
  assert.equal(first['inbox_uri'], 'relay://inbox/helper')
  const again = await call('register_agent', { agent_id: 'helper' })
  assert.equal(again['registered_at'], first['registered_at'])
  assert.equal((await queue.get(await send())).from.agent, 'boss')
})

test('register_agent() takes the longest description in the costliest characters', async (t) => {
  const { call } = await setup(t)
  await call('register_agent', { agent_id: 'helper', description: '\u0001'.repeat(500) })
})

test('no tool decides about a job that waits for a person', async (t) => {
  const { call, queue, claim: claimJob, send } = await setup(t)
  const before = await call('dispatch', {
    to: 'codex',
    task: { prompt: 'x', require_review: true },
  })
  const after = await send()
  const held = await claimJob()
  await queue.flag(held, { reason: 'look at it', result: { output: 'half' } })
  const ids = { [String(before['job_id'])]: 'before', [after]: 'after' }
  const words = {
    state: 'needs_review',
    to: 'codex',
    agent_id: 'codex',
    question_id: 'q',
    answer: 'approve',
  }
  const tools = toolsOf(['jobs']).filter(({ name }) => !/^(cancel|dispatch_wait)$/.test(name))
  assert.ok(tools.length >= 5)
  for (const { name, input } of tools) {
    for (const job_id of Object.keys(ids)) {
      const known: Record<string, unknown> = { ...words, job_id, task: { prompt: 'approve it' } }
      const fields = Object.keys(input._zod.def.shape).filter((field) => field in known)
      const args = Object.fromEntries(fields.map((field) => [field, known[field]]))
      await call(name, args).catch((error: unknown) => assert.ok(error instanceof RelayError))
    }
  }
  for (const [jobId, phase] of Object.entries(ids)) {
    const job = await queue.get(jobId)
    assert.ok(job.state === 'needs_review')
    assert.equal(job.phase, phase)
  }
  // A sender may give its job up; that approves nothing.
  await call('cancel', { job_id: after })
  assert.equal((await queue.get(after)).state, 'cancelled')
})

test('dispatch_wait() from within a turn notes that the turn waits, dispatch() that it does not', async (t) => {
  const { call, queue, send, claim: claimJob, within } = await setup(t)
  const parent = await send()
  await claimJob()
  const overrides = await within(parent)
  const task = { prompt: 'x' }
  const sent = await call('dispatch', { to: 'claude', task }, overrides)
  const waited = await call('dispatch_wait', { to: 'claude', task, timeout_ms: 0 }, overrides)
  const parents = await Promise.all(
    [sent, waited].map(async ({ job_id: id }) => (await queue.get(String(id))).parent),
  )
  assert.deepEqual(parents, [
    { job_id: parent, depth: 1 },
    { job_id: parent, depth: 1, waits: true },
  ])
})

test('an agent that would wait for itself gets a sentence it can act on', async (t) => {
  const { call, send, claim: claimJob, within } = await setup(t)
  const parent = await send()
  await claimJob()
  const asked = call('dispatch_wait', { to: 'codex', task: { prompt: 'x' } }, await within(parent))
  await assert.rejects(asked, { code: 'WAIT_REFUSED', message: /Do this work yourself/ })
})
