import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as z from 'zod'

import { RelayError } from '../../lib/errors.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { Call } from '../../lib/operations/operation.ts'
import { answer } from '../../lib/operations/perform.ts'
import { toolsOf } from '../../lib/operations/toolsets.ts'
import { claim, setup as openTools } from './setup.ts'

type Args = Record<string, unknown>

/** Jobs of a cloud agent "research" and one of "other", each with a run and the capability of it. */
async function setup(t: TestContext) {
  const tools = await openTools(t)
  const { queue, context } = tools

  async function call(name: string, args: Args, more: Partial<Call> = {}) {
    const tool = toolsOf(['report']).find((candidate) => candidate.name === name)
    if (tool === undefined) throw new Error(`no tool ${name}`)
    const result = await answer(tool, { ...context, ...more }, args)
    z.parse(tool.output, result)
    return result
  }

  async function refusal(name: string, args: Args, more: Partial<Call> = {}) {
    try {
      await call(name, args, more)
    } catch (error) {
      if (error instanceof RelayError) return error.code
      throw error
    }
    throw new Error(`${name} was not refused`)
  }

  /** A job in a worker's hands whose run goes on elsewhere. */
  async function begin(
    to = 'research',
    conversation_key = 'talk',
    prompt = 'Find out',
    from = { agent: 'boss' },
  ) {
    const task = { prompt, conversation_key }
    await queue.dispatch({ to, task }, { from })
    const job = await claim(queue, to)
    const capability = `relay_run_${job.job_id}_${randomBytes(32).toString('base64url')}`
    const hash = createHash('sha256').update(capability).digest('hex')
    const id = randomBytes(12).toString('hex')
    await queue.noteRun(job, () => ({ id, conversation_key, capabilities: [hash], heard: 0 }))
    await queue.conversations.note(to, conversation_key, { jobId: job.job_id })
    return { job, capability }
  }

  return { ...tools, call, refusal, begin }
}

const done = { status: 'done', markdown: 'The answer' }
const steps = [
  { id: 'a', title: 'Look' },
  { id: 'b', title: 'Write' },
]

test('a capability is the only key: a wrong one, a foreign one and a job id are no run', async (t) => {
  const { refusal, begin } = await setup(t)
  const { job, capability } = await begin()
  const foreign = capability.replace(job.job_id, 'a'.repeat(26))
  const wrong = `${capability.slice(0, -1)}${capability.endsWith('A') ? 'B' : 'A'}`
  for (const shown of [wrong, foreign, job.job_id, `relay_run_${job.job_id}_`, '../x']) {
    for (const name of ['record_plan', 'get_run_context', 'list_local_conversations']) {
      const args = name === 'record_plan' ? { capability: shown, steps } : { capability: shown }
      assert.equal(await refusal(name, args), 'RUN_NOT_FOUND', `${name} ${shown}`)
    }
  }
  assert.equal(await refusal('record_result', done), 'RUN_NOT_FOUND')
})

test('what is wrong with a call is said before the run is looked for', async (t) => {
  const { refusal } = await setup(t)
  const twenty = Array.from({ length: 21 }, (_, at) => ({ id: `s${at}`, title: 't' }))
  const rows: [name: string, args: Args, code: string][] = [
    ['record_plan', { steps: [] }, 'PLAN_INVALID'],
    ['record_plan', { steps: twenty }, 'PLAN_INVALID'],
    ['record_plan', { steps: [steps[0], { id: ' a ', title: 'x' }] }, 'PLAN_INVALID'],
    ['record_plan', { steps: [{ id: 'a', title: 'x'.repeat(201) }] }, 'PLAN_INVALID'],
    ['record_plan', { steps: [{ id: 'a', title: 'x', status: 'later' }] }, 'PLAN_INVALID'],
    [
      'record_progress',
      { message: 'm', step_updates: [{ status: 'done' }] },
      'STEP_UPDATES_INVALID',
    ],
    ['record_progress', { message: ' ' }, 'INPUT_INVALID'],
    ['record_progress', { message: 'm', payload: { x: 'x'.repeat(5000) } }, 'INPUT_INVALID'],
    ['record_result', { status: 'ok', markdown: 'm' }, 'STATUS_INVALID'],
    ['record_result', { ...done, part: 2, parts: 51 }, 'RESULT_PARTS_INVALID'],
    ['update_conversation_title', { title: '' }, 'TITLE_INVALID'],
    ['update_conversation_title', { title: 'x'.repeat(16) }, 'TITLE_INVALID'],
    ['record_plan', { steps, request_id: 'r' }, 'INPUT_INVALID'],
  ]
  for (const [name, args, code] of rows) {
    assert.equal(await refusal(name, { ...args, capability: 'relay_run_x' }), code, name)
  }
})

test('a plan is kept step by step; updates move steps, unknown ones are named', async (t) => {
  const { call, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  const early = await call('record_progress', {
    capability,
    message: 'before any plan',
    step_updates: [{ id: 'a', status: 'done' }],
  })
  assert.deepEqual([early['plan'], early['ignored_step_ids']], [null, ['a']])
  await call('record_plan', { capability, steps })
  const told = await call('record_progress', {
    capability,
    title: 'Looked',
    message: 'Looked everywhere',
    step_updates: [
      { id: 'a', status: 'done', note: 'twice' },
      { id: 'z', status: 'done' },
    ],
  })
  assert.deepEqual(told['plan'], [
    { id: 'a', title: 'Look', status: 'done', note: 'twice' },
    { id: 'b', title: 'Write', status: 'pending' },
  ])
  assert.deepEqual(told['ignored_step_ids'], ['z'])
  const last = (await queue.activity(job.job_id, { limit: 1 }))[0]
  assert.deepEqual([last?.kind, last?.detail], ['plan', '[x] Look\n[ ] Write'])
})

test('the plan is found behind thousands of lines', async (t) => {
  const { call, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  await call('record_plan', { capability, steps })
  for (let line = 0; line < 1200; line += 1) {
    queue.report(job, { kind: 'output', text: `line ${line}` })
  }
  const { plan } = await call('get_run_context', { capability })
  assert.equal((plan as unknown[]).length, 2)
})

test('a call that is repeated because no answer came is one line', async (t) => {
  const { call, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  const note = { capability, message: 'Half way', payload: { n: 1 } }
  const first = await call('record_progress', note)
  const again = await call('record_progress', note)
  assert.equal(again['event_id'], first['event_id'])
  await call('record_plan', { capability, steps })
  await call('record_plan', { capability, steps })
  const kinds = (await queue.activity(job.job_id, { limit: 50 })).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['message', 'plan'])
})

test('a repeated call is known again although what it told was written without its secret', async (t) => {
  const { call, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  const secret = `sk-proj-${'a1B2'.repeat(8)}`
  const told = [
    ['record_progress', { message: `The key is ${secret}`, payload: { key: secret } }],
    ['record_plan', { steps: [{ id: 'a', title: `Use ${secret}`, note: `Not ${secret}` }] }],
  ] as const
  for (const [name, args] of told) {
    const first = await call(name, { capability, ...args })
    assert.equal((await call(name, { capability, ...args }))['event_id'], first['event_id'], name)
  }
  const lines = await queue.activity(job.job_id, { limit: 50 })
  assert.deepEqual([lines.length, JSON.stringify(lines).includes(secret)], [2, false])
})

test('a result ends the job once; the same again is the same, another is refused', async (t) => {
  const { call, refusal, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  assert.equal((await call('record_result', { capability, ...done }))['repeated'], false)
  const again = await call('record_result', { capability, ...done })
  assert.deepEqual([again['state'], again['repeated']], ['completed', true])
  const other = { capability, ...done, markdown: 'Another answer' }
  assert.equal(await refusal('record_result', other), 'RUN_CLOSED')
  for (const [name, args] of [
    ['record_plan', { steps }],
    ['record_progress', { message: 'late' }],
    ['ask_user', { question: 'late?' }],
    ['update_conversation_title', { title: 'late' }],
    ['create_local_conversation', { name: 'late' }],
    ['get_run_context', {}],
    ['list_local_conversations', {}],
    ['read_local_conversation', {}],
  ] as const) {
    assert.equal(await refusal(name, { capability, ...args }), 'RUN_CLOSED', name)
  }
  const after = await queue.get(job.job_id)
  assert.equal(after.state === 'completed' && after.result.output, 'The answer')
})

test('a capability opens nothing after its job was cancelled, not even for reading', async (t) => {
  const { call, refusal, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  await call('get_run_context', { capability })
  await queue.cancel(job.job_id, { by: { person: 'ann' } })
  for (const { name } of toolsOf(['report'])) {
    if (name === 'server_info') continue
    const args: Record<string, Args> = {
      record_plan: { steps },
      record_progress: { message: 'm' },
      record_result: done,
      ask_user: { question: 'q' },
      update_conversation_title: { title: 't' },
      create_local_conversation: { name: 'n' },
    }
    assert.equal(await refusal(name, { capability, ...args[name] }), 'RUN_CLOSED', name)
  }
})

test('a run knows the conversations of its sender, and none of another sender to the same agent', async (t) => {
  const { call, refusal, begin } = await setup(t)
  const alice = await begin('research', 'alice plans', 'A secret task', { agent: 'alice' })
  await call('update_conversation_title', { capability: alice.capability, title: 'Plans' })
  await call('record_result', { capability: alice.capability, ...done })
  const earlier = await begin('research', 'bob before', 'Earlier', { agent: 'bob' })
  await call('record_result', { capability: earlier.capability, ...done })
  const { capability } = await begin('research', 'bob now', 'Now', { agent: 'bob' })
  const listed = await call('list_local_conversations', { capability })
  const keys = (listed['conversations'] as Args[]).map((row) => String(row['conversation_key']))
  assert.deepEqual(new Set(keys), new Set(['bob before', 'bob now']))
  assert.equal(listed['remaining'], 0)
  const theirs = { capability, conversation_key: 'alice plans' }
  assert.equal(await refusal('read_local_conversation', theirs), 'CONVERSATION_NOT_FOUND')
  const own = await call('read_local_conversation', { capability, conversation_key: 'bob before' })
  assert.equal((own['runs'] as Args[]).length, 1)
  // Nor can it rename one, or learn of it by a refusal.
  const made = await call('create_local_conversation', {
    capability,
    name: 'Mine',
    conversation_key: 'alice plans',
  })
  const { conversation_key } = made['conversation'] as Args
  assert.match(String(conversation_key), /^local-/)
  assert.ok(!JSON.stringify([listed, own]).includes('secret'))
})

test('failed fails the job with the agent’s words, blocked asks for a person', async (t) => {
  const { call, begin, queue } = await setup(t)
  const one = await begin()
  const failed = { capability: one.capability, status: 'failed', title: 'No', markdown: 'Because' }
  await call('record_result', failed)
  const first = await queue.get(one.job.job_id)
  assert.ok(first.state === 'failed')
  assert.deepEqual(first.error, { code: 'AGENT_FAILED', message: 'No: Because' })
  assert.equal((await call('record_result', failed))['repeated'], true)

  const two = await begin()
  const blocked = { ...failed, capability: two.capability, status: 'blocked', title: 'No access' }
  assert.equal((await call('record_result', blocked))['state'], 'needs_review')
  const second = await queue.get(two.job.job_id)
  assert.ok(second.state === 'needs_review' && second.result !== undefined)
  assert.deepEqual([second.reason, second.result.output], ['No access', 'Because'])
})

test('a long result comes in parts, in any order, each as often as it takes', async (t) => {
  const { call, refusal, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  const part = (number: number, markdown: string) => ({
    capability,
    status: 'done',
    markdown,
    part: number,
    parts: 3,
  })
  const second = await call('record_result', part(2, 'two '))
  assert.deepEqual([second['state'], second['missing_parts']], ['running', [1, 3]])
  assert.equal(await refusal('record_result', part(3, 'three')), 'RESULT_PARTS_INVALID')
  await call('record_result', part(1, 'draft '))
  const first = await call('record_result', part(1, 'one '.repeat(100_000)))
  assert.deepEqual(first['missing_parts'], [3])
  assert.equal((await call('record_result', part(3, 'three')))['state'], 'completed')
  assert.equal((await call('record_result', part(3, 'three')))['repeated'], true)
  const after = await queue.get(job.job_id)
  assert.ok(after.state === 'completed')
  const { text } = await queue.output(after.result, 400_000, 100)
  assert.equal(text, 'two three')
  for (const odd of [{ part: 1 }, { parts: 2 }, { part: 3, parts: 2 }]) {
    const args = { capability, ...done, ...odd }
    assert.equal(await refusal('record_result', args), 'RESULT_PARTS_INVALID')
  }
})

test('one question at a time: the same again is the same, another one waits', async (t) => {
  const { call, refusal, begin, queue } = await setup(t)
  const { job, capability } = await begin()
  const which = { capability, question: 'Which?', context: 'There are two.' }
  assert.equal((await call('ask_user', which))['question_id'], 'q1')
  assert.equal((await call('ask_user', which))['question_id'], 'q1')
  assert.equal(await refusal('ask_user', { capability, question: 'And why?' }), 'QUESTION_OPEN')
  const waiting = call('ask_user', { ...which, wait_ms: 10_000 })
  await queue.answer(job.job_id, { question_id: 'q1', answer: 'this', by: { person: 'me' } })
  assert.equal((await waiting)['answer'], 'this')
  assert.equal((await call('ask_user', { capability, question: 'And why?' }))['question_id'], 'q2')
  const { messages } = await call('get_run_context', { capability })
  assert.deepEqual(messages, [{ kind: 'answer', id: 'q1', text: 'this' }])
})

test('an agent sees its own conversations, and those of no other agent', async (t) => {
  const { call, refusal, begin } = await setup(t)
  const mine = await begin('research', 'talk')
  const theirs = await begin('other', 'their talk', 'A secret task')
  await call('update_conversation_title', { capability: mine.capability, title: '  My\n talk ' })
  const artifacts = [{ name: 'a.txt', content: 'attached' }]
  await call('create_local_conversation', {
    capability: mine.capability,
    name: 'Next',
    conversation_key: 'next',
  })
  await call('record_result', { capability: mine.capability, ...done, artifacts })
  const { capability } = await begin('research', 'another talk')
  const listed = await call('list_local_conversations', { capability })
  assert.deepEqual(
    (listed['conversations'] as Args[]).map(({ conversation_key, title, runs }) => [
      conversation_key,
      title,
      runs,
    ]),
    [
      ['another talk', null, 1],
      ['talk', 'My talk', 1],
      ['next', 'Next', 0],
    ],
  )
  const read = await call('read_local_conversation', {
    capability,
    conversation_key: 'talk',
    include_artifacts: true,
  })
  const [run] = read['runs'] as { run: Args; artifacts: Args[] }[]
  assert.deepEqual([run?.run['result'], run?.artifacts[0]?.['content']], ['The answer', 'attached'])
  const key = { capability, conversation_key: 'their talk' }
  assert.equal(await refusal('read_local_conversation', key), 'CONVERSATION_NOT_FOUND')
  const all = JSON.stringify([listed, read])
  assert.ok(!all.includes('secret'))
  assert.ok(!all.includes(theirs.capability) && !all.includes(mine.capability))
})

test('inside a turn no capability is needed, and a turn that lost its job reports nothing', async (t) => {
  const { call, refusal, queue, within } = await setup(t)
  await queue.dispatch({ to: 'codex', task: { prompt: 'p' } }, { from: { agent: 'boss' } })
  const job: RunningJob = await claim(queue)
  const turn = await within(job.job_id, job.token)
  await call('record_plan', { steps }, turn)
  const parts = { ...done, part: 1, parts: 2 }
  assert.equal(await refusal('record_result', parts, turn), 'RESULT_PARTS_INVALID')
  await queue.release(job, { reason: 'shutdown' })
  assert.equal(await refusal('record_progress', { message: 'm' }, turn), 'RUN_CLOSED')
  const next = await claim(queue)
  assert.equal(await refusal('record_progress', { message: 'm' }, turn), 'RUN_CLOSED')
  const later = await within(job.job_id, next.token)
  assert.equal((await call('record_result', done, later))['state'], 'completed')
})

test('a job whose sender wants a schema gets its result by the turn, not by the tool', async (t) => {
  const { refusal, queue, within } = await setup(t)
  const task = { prompt: 'p', result_schema: { type: 'object' } }
  await queue.dispatch({ to: 'codex', task }, { from: { agent: 'boss' } })
  const job = await claim(queue)
  assert.equal(await refusal('record_result', done, await within(job.job_id)), 'STATE_REFUSED')
})

test('server_info needs nothing and names every tool of the set', async (t) => {
  const { call } = await setup(t)
  const { tools } = await call('server_info', {})
  assert.deepEqual(
    tools,
    toolsOf(['report']).map(({ name }) => name),
  )
})
