import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import * as api from '../../lib/schema/api.ts'
import { OutputPage } from '../../lib/schema/api-result.ts'
import type { PlanStep } from '../../lib/schema/plan.ts'
import { planActivity } from '../../lib/operations/report/current-plan.ts'
import { onFiles } from '../programs/chosen-store.ts'
import { loginPause } from '../programs/pause.ts'
import { scratch } from '../programs/scratch.ts'
import { claim, serve } from './setup.ts'
import type { TestServer } from './setup.ts'

const result = { output: 'Done.' }

/** The rows of a list, checked. */
async function list(server: TestServer, query = '') {
  const reply = await server.ask(`/api/jobs${query}`)
  assert.equal(reply.status, 200, reply.text)
  return api.JobList.parse(reply.json)
}

async function detail(server: TestServer, id: string) {
  const reply = await server.ask(`/api/jobs/${id}`)
  assert.equal(reply.status, 200, reply.text)
  return api.JobDetail.parse(reply.json)
}

async function act(server: TestServer, id: string, action: string, body: object = {}) {
  const reply = await server.ask(`/api/jobs/${id}/${action}`, { body })
  assert.equal(reply.status, 200, reply.text)
  return api.ActionDone.parse(reply.json)
}

test('a list shows what needs a person first, then running, queued and ended jobs', async (t) => {
  const server = await serve(t)
  const ended = await server.send('codex', { prompt: 'ended' })
  await server.queue.complete(await claim(server), result)
  const review = await server.send('codex', { prompt: 'review', require_review: true })
  const running = await server.send('codex', { prompt: 'running' })
  await claim(server)
  const queued = await server.send('codex', { prompt: 'queued' })
  const { jobs } = await list(server)
  assert.deepEqual(
    jobs.map((row) => [row.job_id, row.state, row.needs]),
    [
      [review.job_id, 'needs_review', 'review'],
      [running.job_id, 'running', null],
      [queued.job_id, 'queued', null],
      [ended.job_id, 'completed', null],
    ],
  )
  const two = await list(server, '?state=queued,completed')
  assert.deepEqual(
    two.jobs.map((row) => row.state),
    ['queued', 'completed'],
  )
})

test(
  'a list over many pages shows every job once, from several workspaces, and can be searched',
  onFiles,
  async (t) => {
    const server = await serve(t)
    const other = join(server.home, 'other')
    mkdirSync(other)
    await server.send(
      'codex',
      { prompt: 'first here', conversation_key: 'talk' },
      { labels: ['blue'] },
    )
    for (const n of [1, 2, 3]) await server.send('codex', { prompt: `here ${n}` })
    const env = { ...process.env, ...server.env, RELAY_WORKSPACE: other }
    for (const n of [1, 2, 3]) {
      execFileSync(process.execPath, ['cli.js', 'dispatch', 'words', `there ${n}`], { env })
    }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: api.JobList = await list(
        server,
        `?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
      )
      assert.ok(page.jobs.length <= 2)
      seen.push(...page.jobs.map((row) => row.headline))
      cursor = page.next_cursor
    } while (cursor !== null)
    assert.deepEqual(seen.toSorted(), [
      'first here',
      'here 1',
      'here 2',
      'here 3',
      'there 1',
      'there 2',
      'there 3',
    ])
    const headlines = async (query: string) =>
      (await list(server, query)).jobs.map((row) => row.headline)
    assert.deepEqual(await headlines('?q=THERE%202'), ['there 2'])
    assert.deepEqual(await headlines('?label=blue'), ['first here'])
    assert.deepEqual(await headlines('?conversation=talk'), ['first here'])
    assert.equal((await headlines('?to=words')).length, 3)
    const { workspaces } = api.WorkspaceList.parse((await server.ask('/api/workspaces')).json)
    assert.deepEqual(workspaces.map((row) => row.name).toSorted(), ['other', 'project'])
    const here = workspaces.find((row) => row.name === 'project')?.workspace ?? ''
    assert.equal((await headlines(`?workspace=${here}`)).length, 4)
  },
)

test(
  'a workspace whose store cannot be opened reports that, and hides no other',
  onFiles,
  async (t) => {
    const server = await serve(t)
    const { job_id } = await server.send('codex', { prompt: 'here' })
    const other = join(server.home, 'other')
    mkdirSync(other)
    const env = { ...server.env, RELAY_WORKSPACE: other }
    execFileSync(process.execPath, ['cli.js', 'dispatch', 'words', 'there'], { env })
    const state = server.env['RELAY_DATA_DIR'] ?? ''
    const broken = readdirSync(state).find((name) => name.startsWith('other-')) ?? ''
    const document = join(state, broken, 'store.json')
    const newer = readFileSync(document, 'utf8').replace('"format": 1', '"format": 99')
    writeFileSync(document, newer)

    const { workspaces } = api.WorkspaceList.parse((await server.ask('/api/workspaces')).json)
    const problems = new Map(workspaces.map(({ name, problem }) => [name, problem?.code]))
    assert.deepEqual(
      problems,
      new Map([
        ['project', undefined],
        ['other', 'STORE_FORMAT_UNKNOWN'],
      ]),
    )
    assert.deepEqual(
      (await list(server)).jobs.map((row) => row.headline),
      ['here'],
    )
    assert.equal((await detail(server, job_id)).job.headline, 'here')
    for (const path of ['/api/agents', '/api/conversations', '/api/jobs']) {
      assert.equal((await server.ask(path)).status, 200, path)
      const { json } = await server.ask(`${path}?workspace=${broken}`)
      assert.equal(json['code'], 'STORE_FORMAT_UNKNOWN', path)
    }
  },
)

test('a query that cannot be read is refused, naming the field', async (t) => {
  const server = await serve(t)
  const rows: [query: string, code: string, field?: string][] = [
    ['?state=happy', 'INPUT_INVALID', 'state.0'],
    ['?limit=0', 'INPUT_INVALID', 'limit'],
    ['?limit=many', 'INPUT_INVALID', 'limit'],
    ['?colour=red', 'INPUT_INVALID'],
    ['?to=../x', 'INPUT_INVALID', 'to'],
    ['?state=queued&state=running', 'INPUT_INVALID', 'state'],
    ['?cursor=nonsense', 'CURSOR_INVALID'],
    [`?cursor=${Buffer.from('[1]').toString('base64url')}`, 'CURSOR_INVALID'],
    ['?workspace=../../etc', 'WORKSPACE_NOT_FOUND'],
  ]
  for (const [query, code, field] of rows) {
    const { json } = await server.ask(`/api/jobs${query}`)
    assert.equal(json['code'], code, query)
    if (field !== undefined) assert.equal(json['details'].field, field, query)
  }
})

test('the detail of a job shows its task, its attempts, its result and the possible actions', async (t) => {
  const server = await serve(t)
  server.configure({ codex: { executor: 'codex', model: 'm-1' } })
  const { job_id } = await server.send('codex', { prompt: 'Do it\nwell', effort: 'high' })
  const first = await claim(server)
  await server.queue.fail(first, {
    error: { code: 'X', message: 'not yet' },
    retryable: true,
    retry_after_ms: 0,
  })
  const second = await claim(server)
  const steps = '[x] read\n[>] write\n[ ] test'
  server.queue.report(second, { kind: 'plan', text: '1 of 3', detail: steps })
  const running = await detail(server, job_id)
  assert.deepEqual(running.actions, ['cancel'])
  assert.deepEqual(
    running.plan.map((step) => step.state),
    ['done', 'active', 'pending'],
  )
  assert.ok((running.attempts[1]?.lease.ends_in_ms ?? 0) > 50_000)
  await server.queue.complete(second, { output: 'x'.repeat(150_000), usage: { cost_usd: 0.5 } })
  const view = await detail(server, job_id.slice(0, 10))
  assert.equal(view.task.prompt, 'Do it\nwell')
  assert.deepEqual(
    view.attempts.map((turn) => turn.ended_as),
    ['failed', 'completed'],
  )
  assert.deepEqual([view.job.cost_usd, view.job.headline], [0.5, 'Do it'])
  assert.deepEqual(
    view.deliveries.map((row) => [row.agent, row.kind, row.state]),
    [['sender', 'completed', 'queued']],
  )
  assert.deepEqual(view.actions, ['retry'])
  assert.deepEqual(
    [view.result?.output.length, view.result?.output_length, view.result?.truncated],
    [100_000, 150_000, true],
  )
  const rest = await server.ask(`/api/jobs/${job_id}/output?offset=100000&length=60000`)
  const page = OutputPage.parse(rest.json)
  assert.deepEqual([page.text.length, page.next_offset, page.length], [50_000, null, 150_000])
})

test('a plan that an agent reported step by step is shown as it is, without parsing its text', async (t) => {
  const server = await serve(t)
  const { job_id } = await server.send('codex', { prompt: 'x' })
  const held = await claim(server)
  const report = (steps: PlanStep[]) => server.queue.report(held, planActivity(steps))
  report([{ id: 'old', title: 'Of the plan before', status: 'done' }])
  report([
    { id: 'a', title: 'Look\n[x] and see', status: 'in_progress' },
    { id: 'b', title: 'Ask', status: 'skipped', note: 'It is in the files' },
    { id: 'c', title: 'Write', status: 'pending' },
  ])
  assert.deepEqual((await detail(server, job_id)).plan, [
    { text: 'Look\n[x] and see', state: 'active', note: null },
    { text: 'Ask', state: 'skipped', note: 'It is in the files' },
    { text: 'Write', state: 'pending', note: null },
  ])
})

test('a row has a notice for a job that needs attention, and none for a job that is well', async (t) => {
  const server = await serve(t)
  const start = async (prompt: string, more: object = {}) => {
    await server.send('words', { prompt, ...more })
    return claim(server, 'words')
  }
  const asking = await start('asks')
  await server.queue.ask(asking, { question_id: 'q', text: `Which\n one?${' long'.repeat(100)}` })
  await server.queue.park(await start('parks', { write: true }), { code: 'X', message: 'Died.' })
  await server.queue.flag(await start('flags'), { reason: 'Look at it.' })
  const error = { code: 'X', message: 'It broke.' }
  await server.queue.fail(await start('fails'), { error, retryable: false })
  await server.queue.fail(await start('waits'), { error, retryable: true, retry_after_ms: 3e6 })
  await server.queue.complete(await start('ends'), result)
  await server.send('codex', { prompt: 'is queued' })
  const { jobs } = await list(server)
  const notices = new Map(jobs.map((row) => [row.headline, row.notice]))
  const question = notices.get('asks') ?? ''
  assert.match(question, /^Which one\? long long .*…$/)
  assert.equal(question.length, 240)
  notices.delete('asks')
  assert.deepEqual(
    notices,
    new Map([
      ['flags', 'Look at it.'],
      ['parks', 'Died.'],
      ['is queued', null],
      ['waits', 'It broke.'],
      ['fails', 'It broke.'],
      ['ends', null],
    ]),
  )
  const row = jobs.find(({ needs }) => needs === 'answer')
  assert.equal(row?.state_since, row?.updated_at, 'it waits since it asked')
})

test('a question of a run whose worker has left is shown and answered', async (t) => {
  const server = await serve(t)
  const triggerUrl = 'https://api.chatgpt.com/v1/workspace_agents/agtch_x/trigger'
  server.configure({ research: { executor: 'chatgpt', triggerUrl } })
  await server.stop()
  await server.restart()
  const { job_id } = await server.send('research', { prompt: 'x' })
  const held = await claim(server, 'research')
  const known = { id: 'a'.repeat(26), conversation_key: 'talk', heard: 0, accepted: true }
  await server.queue.noteRun(held, () => ({ ...known, capabilities: ['0'.repeat(64)] }))
  await server.queue.ask(held, { question_id: 'q1', text: 'Which?', choices: ['a', 'b'] })
  await server.queue.release(held, { reason: 'shutdown' })
  const left = await detail(server, job_id)
  assert.deepEqual([left.job.state, left.job.needs], ['queued', 'answer'])
  assert.deepEqual([left.question?.choices, left.actions[0]], [['a', 'b'], 'answer'])
  const { workspaces } = api.WorkspaceList.parse((await server.ask('/api/workspaces')).json)
  assert.deepEqual([workspaces[0]?.needs_me, workspaces[0]?.running], [1, 0])
  await act(server, job_id, 'answer', { question_id: 'q1', answer: 'b' })
  assert.equal((await detail(server, job_id)).question?.answer, 'b')
})

test('activity is read page by page from the beginning, or only its last lines', async (t) => {
  const server = await serve(t)
  const { job_id } = await server.send('codex', { prompt: 'x' })
  const held = await claim(server)
  for (let n = 0; n < 25; n += 1) server.queue.report(held, { kind: 'output', text: `line ${n}` })
  const texts: string[] = []
  let next: number | null = 0
  while (next !== null) {
    const reply = await server.ask(`/api/jobs/${job_id}/activity?after=${next}&limit=10`)
    const page: api.ActivityPage = api.ActivityPage.parse(reply.json)
    texts.push(...page.activity.map((line) => line.text))
    next = page.next
  }
  assert.deepEqual(
    texts,
    Array.from({ length: 25 }, (_, n) => `line ${n}`),
  )
  const last = api.ActivityPage.parse(
    (await server.ask(`/api/jobs/${job_id}/activity?limit=2`)).json,
  )
  assert.deepEqual(
    last.activity.map((line) => line.text),
    ['line 23', 'line 24'],
  )
})

test('a person dispatches, answers, reviews, recovers, cancels and retries', async (t) => {
  const server = await serve(t)
  await server.send('codex', { prompt: 'makes the workspace known' })
  const { workspaces } = api.WorkspaceList.parse((await server.ask('/api/workspaces')).json)
  const workspace = workspaces[0]?.workspace
  const dispatch = async (task: object, more: object = {}) => {
    const body = { workspace, to: 'words', task, ...more }
    const reply = await server.ask('/api/jobs', { body })
    const sent = api.Dispatched.parse(reply.json)
    assert.equal(reply.status, sent.deduped ? 200 : 201, reply.text)
    return sent
  }

  const asking = await dispatch({ prompt: 'ask me' })
  const held = await claim(server, 'words')
  await server.queue.ask(held, { question_id: 'q1', text: 'Which?', choices: ['a', 'b'] })
  const open = await detail(server, asking.job_id)
  assert.deepEqual([open.job.needs, open.actions], ['answer', ['answer', 'cancel']])
  await act(server, asking.job_id, 'answer', { question_id: 'q1', answer: 'b' })
  const answered = await detail(server, asking.job_id)
  assert.deepEqual([answered.job.needs, answered.question?.answer], [null, 'b'])

  const cancelled = await act(server, asking.job_id, 'cancel', { reason: 'enough' })
  assert.deepEqual([cancelled.job.state, cancelled.changed], ['cancelled', true])
  assert.equal((await act(server, asking.job_id, 'cancel')).changed, false)

  const retried = await server.ask(`/api/jobs/${asking.job_id}/retry`, { body: {} })
  assert.equal(api.Dispatched.parse(retried.json).state, 'queued')

  const reviewed = await dispatch({ prompt: 'review me', require_review: true })
  const approved = await act(server, reviewed.job_id, 'review', {
    verdict: 'approve',
    note: 'fine',
  })
  assert.equal(approved.job.state, 'queued')
  const rejected = await dispatch({ prompt: 'reject me', require_review: true })
  assert.equal(
    (await act(server, rejected.job_id, 'review', { verdict: 'reject' })).job.state,
    'failed',
  )

  const half = await dispatch({ prompt: 'half done', write: true }, { to: 'writer' })
  await server.queue.park(await claim(server, 'writer'), { code: 'X', message: 'died' })
  assert.deepEqual((await detail(server, half.job_id)).actions, ['recover', 'cancel'])
  assert.equal((await act(server, half.job_id, 'recover', { note: 'looked' })).job.state, 'queued')
  const recovery = (await detail(server, half.job_id)).events.at(-1)
  assert.match(JSON.stringify(recovery?.['by']), /^\{"person":"[^"]+"\}$/)

  const again = await dispatch({ prompt: 'x' }, { request_id: 'mine' })
  assert.equal((await dispatch({ prompt: 'x' }, { request_id: 'mine' })).job_id, again.job_id)
})

const refused: [what: string, path: string, body: object, code: string][] = [
  ['a job that does not exist', '/api/jobs/zzzz/cancel', {}, 'JOB_NOT_FOUND'],
  ['a text that is not an id', '/api/jobs/UPPER!/cancel', {}, 'JOB_NOT_FOUND'],
  [
    'an answer without a question',
    '/api/jobs/:id/answer',
    { question_id: 'q', answer: 'x' },
    'STATE_REFUSED',
  ],
  ['an empty answer', '/api/jobs/:id/answer', { question_id: 'q', answer: ' ' }, 'INPUT_INVALID'],
  [
    'a review of a job that needs none',
    '/api/jobs/:id/review',
    { verdict: 'approve' },
    'STATE_REFUSED',
  ],
  ['an unknown verdict', '/api/jobs/:id/review', { verdict: 'maybe' }, 'INPUT_INVALID'],
  ['a recovery of a job that needs none', '/api/jobs/:id/recover', {}, 'STATE_REFUSED'],
  ['a retry of a job that has not ended', '/api/jobs/:id/retry', {}, 'STATE_REFUSED'],
  ['an unknown member', '/api/jobs/:id/cancel', { force: true }, 'INPUT_INVALID'],
  ['a job in the path and the body', '/api/jobs/:id/cancel', { job_id: 'x' }, 'INPUT_INVALID'],
  ['a body that is a list', '/api/jobs/:id/cancel', [], 'INPUT_INVALID'],
  [
    'a dispatch to nowhere',
    '/api/jobs',
    { workspace: 'x', to: 'a', task: { prompt: 'x' } },
    'WORKSPACE_NOT_FOUND',
  ],
  [
    'a dispatch without a workspace',
    '/api/jobs',
    { to: 'a', task: { prompt: 'x' } },
    'INPUT_INVALID',
  ],
]
test('what cannot be done is refused, with a code and a sentence', async (t) => {
  const server = await serve(t)
  const { job_id } = await server.send('codex', { prompt: 'x' })
  for (const [what, path, body, code] of refused) {
    const { json, status } = await server.ask(path.replace(':id', job_id), { body })
    assert.equal(json['code'], code, `${what}: ${JSON.stringify(json)}`)
    assert.ok(status >= 400 && status < 500)
    api.ApiError.parse(json)
  }
  const { workspaces } = (await server.ask('/api/workspaces')).json
  const bad = { workspace: workspaces[0].workspace, to: '../x', task: { prompt: 'x' } }
  assert.equal((await server.ask('/api/jobs', { body: bad })).json['code'], 'AGENT_INVALID')
})

test('conversations are listed with the titles that their agents chose', async (t) => {
  const server = await serve(t)
  await server.queue.conversations.note('codex', 'talk', { title: 'Hosting <b>' })
  const { job_id } = await server.send('codex', { prompt: 'x' })
  await server.queue.conversations.note('codex', `job-${job_id}`, { jobId: job_id })
  const reply = await server.ask('/api/conversations')
  const { conversations } = api.ConversationList.parse(reply.json)
  const shown = conversations.map((row) => [row.conversation_key, row.agent, row.title, row.jobs])
  assert.deepEqual(
    new Set(shown),
    new Set([
      ['talk', 'codex', 'Hosting <b>', 0],
      [`job-${job_id}`, 'codex', null, 1],
    ]),
  )
})

test('agents are those registered, served or configured', async (t) => {
  const server = await serve(t)
  await server.inbox.register('claude-main', 'the boss')
  const { agents } = api.AgentList.parse((await server.ask('/api/agents')).json)
  const names = agents.map((row) => [row.agent, row.executor, row.description])
  assert.deepEqual(names, [
    ['claude', 'claude', null],
    ['claude-main', null, 'the boss'],
    ['codex', 'codex', null],
  ])
})

test('a paused agent shows why, and the owner ends the pause', async (t) => {
  const server = await serve(t)
  await server.queue.pauses.change('codex', () => loginPause('codex'))
  const rowOf = async () => {
    const { agents } = api.AgentList.parse((await server.ask('/api/agents')).json)
    return agents.find((row) => row.agent === 'codex')
  }
  const paused = (await rowOf())?.paused
  assert.equal(paused?.kind, 'login_needed')
  assert.equal(paused.reason, 'Codex says <b>: not signed in.')
  assert.equal(paused.needs_person, true)
  const { workspaces } = api.WorkspaceList.parse((await server.ask('/api/workspaces')).json)
  assert.deepEqual(workspaces[0]?.paused, ['codex'])

  const resume = () => server.ask('/api/agents/codex/resume', { body: {} })
  assert.deepEqual((await resume()).json, { agent: 'codex', resumed: true })
  assert.equal((await rowOf())?.paused, null)
  assert.deepEqual((await resume()).json, { agent: 'codex', resumed: false })
})

test(
  'a look at an empty data directory finds nothing, and creates no store',
  onFiles,
  async (t) => {
    const data = scratch(t, 'relay-empty-')
    const server = await serve(t, { env: { RELAY_DATA_DIR: data } })
    for (const what of ['workspaces', 'agents', 'conversations', 'jobs']) {
      const { json } = await server.ask(`/api/${what}`)
      assert.deepEqual(json[what], [], what)
    }
    assert.equal((await server.ask('/api/jobs/abcdef')).json['code'], 'JOB_NOT_FOUND')
    assert.deepEqual(
      readdirSync(data).filter((name) => name.startsWith('project-')),
      [],
    )
  },
)
