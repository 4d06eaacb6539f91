import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { makeRepository } from '../programs/repository.ts'
import { inTwoDays, setup } from './setup.ts'

const person = userInfo().username

test('dispatch prints only the id on stdout, for scripts, and the rest on stderr', async (t) => {
  const { run, queue } = await setup(t)
  const { code, stdout, stderr } = await run(['dispatch', 'codex', 'do it'])
  assert.equal(code, 0)
  assert.match(stdout, /^[a-z2-7]{26}\n$/)
  assert.match(stderr, /no worker serves "codex"/)
  assert.equal((await queue.get(stdout.trim())).task.prompt, 'do it')
})

test('dispatch applies every flag to the job', async (t) => {
  const { run, queue, workspace } = await setup(t, { RELAY_AGENT: 'claude-main' })
  makeRepository(workspace)
  const flags = `--request-id r1 --write --worktree --cwd sub --model gpt-5 --effort high
    --conversation talk --priority 7 --label ui --label two --ttl 2h --max-attempts 5
    --max-tokens 200k --max-minutes 1.5 --max-turns 4 --budget-covers job
    --not-before 2099-01-01T00:00:00Z`
  const { stdout } = await run(['dispatch', 'codex', ...flags.split(/\s+/), 'the prompt', '--json'])
  const job = await queue.get((JSON.parse(stdout) as { job_id: string }).job_id)
  const { prompt, write, worktree, cwd, model, effort, conversation_key } = job.task
  assert.deepEqual(
    { prompt, write, worktree, cwd, model, effort, conversation_key },
    {
      prompt: 'the prompt',
      write: true,
      worktree: true,
      // Other hosts have the workspace elsewhere.
      cwd: CHOSEN_STORE === 'files' ? join(workspace, 'sub') : 'sub',
      model: 'gpt-5',
      effort: 'high',
      conversation_key: 'talk',
    },
  )
  assert.deepEqual(job.from, { agent: 'claude-main' })
  assert.equal(job.request_id, 'r1')
  assert.deepEqual([job.priority, job.max_attempts, job.ttl_ms], [7, 5, 7_200_000])
  assert.deepEqual(job.labels, ['ui', 'two'])
  assert.deepEqual(job.budget, { tokens: 200_000, minutes: 1.5, turns: 4, covers: 'job' })
  assert.equal(job.state === 'queued' && job.not_before, '2099-01-01T00:00:00.000Z')
})

test('dispatch from a shell inside a turn names the job of that turn as parent', async (t) => {
  const outer = await setup(t)
  const parent = await outer.put('outer')
  outer.env.RELAY_JOB = parent
  const doc = await outer.json(['dispatch', 'codex', 'inner'])
  const job = await outer.queue.get(String(doc('job_id')))
  assert.deepEqual([job.from.agent, job.parent?.job_id], ['cli', parent])
})

test('dispatch accepts every prompt as typed', async (t) => {
  const { run, queue } = await setup(t)
  const rows: [args: string[], input: string, prompt: string][] = [
    [['-'], 'from stdin\n', 'from stdin'],
    [[], 'from a pipe', 'from a pipe'],
    [['-'], 'two\nlines\n\n', 'two\nlines\n'],
    [['--', '--help'], '', '--help'],
    [['"quoted"'], '', '"quoted"'],
    [['007'], '', '007'],
    [['a=b $HOME `x`'], '', 'a=b $HOME `x`'],
  ]
  for (const [args, input, prompt] of rows) {
    const { stdout } = await run(['dispatch', 'codex', ...args], input)
    assert.equal((await queue.get(stdout.trim())).task.prompt, prompt)
  }
})

test('list shows jobs that need a person first, with the command, then running, queued and ended jobs', async (t) => {
  const { run, json, queue, put, claim, complete } = await setup(t)
  const done = await complete('the done one', 'ok')
  const asking = await put('the asking one')
  await queue.ask(await claim(), { question_id: 'q', text: 'Which?' })
  const running = await put('the running one')
  await claim()
  const review = await put('the reviewed one', { require_review: true })
  const queued = await put('the queued one')
  const doc = await json(['list'])
  const jobs = doc('jobs') as { job_id: string; needs: string | null }[]
  assert.deepEqual(
    jobs.map((row) => [row.job_id, row.needs]),
    [
      [review, 'review'],
      [asking, 'answer'],
      [running, null],
      [queued, null],
      [done, null],
    ],
  )
  assert.deepEqual([doc('damaged'), doc('next_cursor')], [[], null])
  const { stdout } = await run(['list'])
  const lines = stdout.split('\n')
  assert.match(lines[0] ?? '', /^STATE +ID +TO +FROM +AGE +TRY +WHAT$/)
  assert.match(lines[1] ?? '', new RegExp(`^◆ Needs review +${review.slice(0, 8)} .*reviewed one$`))
  assert.match(lines[2] ?? '', new RegExp(`relay review approve ${review.slice(0, 8)}`))
  assert.match(lines[4] ?? '', new RegExp(`relay answer ${asking.slice(0, 8)}`))
  assert.match(stdout, /5 jobs · 2 need you/)
})

test('list filters, pages, and reports an empty result', async (t) => {
  const { run, json } = await setup(t)
  assert.match((await run(['list'])).stdout, /No jobs in .* yet/)
  await run(['dispatch', 'codex', 'one', '--label', 'a'])
  await run(['dispatch', 'codex', 'two', '--label', 'b'])
  await run(['dispatch', 'other', 'three'])
  const count = async (...args: string[]) => {
    const jobs = (await json(['list', ...args]))('jobs') as unknown[]
    return jobs.length
  }
  assert.equal(await count('--to', 'codex'), 2)
  assert.equal(await count('--label', 'a'), 1)
  assert.equal(await count('--from', 'cli'), 3)
  assert.equal(await count('--state', 'completed'), 0)
  assert.match((await run(['list', '--state', 'completed'])).stdout, /No matching jobs/)
  const first = await json(['list', '--limit', '2'])
  const second = await json(['list', '--limit', '2', '--cursor', String(first('next_cursor'))])
  assert.deepEqual(
    [first('jobs.length'), second('jobs.length'), second('next_cursor')],
    [2, 1, null],
  )
})

/** A store on files names the file; in a database there is none. */
function assertFile(path: unknown): void {
  if (CHOSEN_STORE === 'files') assert.ok(existsSync(String(path)))
  else assert.equal(path, null)
}

test('show prints everything about a job', async (t) => {
  const { run, json, queue, put, claim } = await setup(t)
  const jobId = await put('do the\nthing')
  await queue.complete(await claim(), {
    output: 'it is\ndone',
    thread_id: 'thread-1',
    usage: { input_tokens: 1200, output_tokens: 34, cost_usd: 0.021 },
    touched_files: ['src/a.ts'],
  })
  const { code, stdout } = await run(['show', jobId.slice(0, 10)])
  assert.equal(code, 0)
  for (const part of [
    `✓ Completed  ${jobId}`,
    'Completed at',
    'claude-main',
    'thread-1',
    '  do the\n  thing\n',
    '  it is\n  done\n',
    '1200 in, 34 out, $0.02',
    'w-test',
    'src/a.ts',
  ]) {
    assert.ok(stdout.includes(part), part)
  }
  const doc = await json(['show', jobId])
  assert.equal(doc('result.output'), 'it is\ndone')
  assert.deepEqual([doc('turns.0.ended_as'), doc('turns.0.attempt')], ['completed', 1])
  assertFile(doc('files.log'))
  assert.deepEqual([doc('error'), doc('review'), doc('question')], [null, null, null])
})

test('show truncates a long result, and --json prints all of it', async (t) => {
  const { run, json, complete } = await setup(t)
  const jobId = await complete('long', 'x'.repeat(600_000))
  const { stdout } = await run(['show', jobId])
  assert.ok(stdout.length < 30_000)
  assert.match(stdout, /580000 more characters; --json has all of them/)
  const doc = await json(['show', jobId])
  assert.equal(String(doc('result.output')).length, 600_000)
  assertFile(doc('files.output'))
})

test('show prints each attempt, and the error of a job that waits for a retry', async (t) => {
  const { run, json, queue, put, claim } = await setup(t)
  const jobId = await put('shaky')
  await queue.fail(await claim(), {
    error: { code: 'OVERLOADED', message: 'try later' },
    retryable: true,
  })
  const doc = await json(['show', jobId])
  assert.deepEqual([doc('state'), doc('last_error.code')], ['queued', 'OVERLOADED'])
  assert.deepEqual([doc('turns.0.ended_as'), doc('error')], ['failed', null])
  assert.match(
    (await run(['show', jobId])).stdout,
    /failed +\d+s +w-test +\d+ +– +OVERLOADED try later/,
  )
})

test('answer answers the open question of a running job, on behalf of the person', async (t) => {
  const { run, json, queue, put, claim } = await setup(t)
  const jobId = await put('asking')
  await queue.ask(await claim(), { question_id: 'q1', text: 'Which branch?', choices: ['a', 'b'] })
  const shown = (await run(['show', jobId])).stdout
  assert.match(shown, /◆ Needs answer/)
  assert.ok(shown.includes(`relay answer ${jobId} 'TEXT'`))
  assert.match(shown, /Which branch\?\n {2}- a\n {2}- b/)
  const doc = await json(['answer', jobId, 'a'])
  assert.deepEqual(doc(), { job_id: jobId, state: 'running', question_id: 'q1' })
  const events = await queue.history(jobId)
  assert.deepEqual(events.findLast((event) => event.type === 'answer')?.by, { person })
  const again = await run(['answer', jobId, 'a'])
  assert.deepEqual([again.code, again.stderr.split(' ')[1]], [1, 'ANSWER_REFUSED'])
})

test('why prints one sentence', async (t) => {
  const { run, json, put } = await setup(t)
  const jobId = await put('waiting')
  assert.match((await run(['why', jobId])).stdout, /^Queued: no worker serves "codex".*\n$/)
  const doc = await json(['why', jobId])
  assert.deepEqual([doc('job_id'), doc('state')], [jobId, 'queued'])
})

test('cancel ends a job on behalf of the person, and is refused for an ended one', async (t) => {
  const { run, json, queue, put, complete } = await setup(t)
  const jobId = await put('unwanted')
  const doc = await json(['cancel', jobId, '--reason', 'no need'])
  assert.deepEqual(doc(), { job_id: jobId, state: 'cancelled', cancelled: true, below: 0 })
  const job = await queue.get(jobId)
  assert.deepEqual(job.state === 'cancelled' && [job.by, job.reason], [{ person }, 'no need'])
  const again = await run(['cancel', jobId])
  assert.deepEqual([again.code, again.stdout], [0, `${jobId} was already cancelled.\n`])
  const late = await run(['cancel', await complete('done', 'x')])
  assert.deepEqual([late.code, late.stderr.split(' ')[1]], [1, 'STATE_REFUSED'])
})

test('recover requeues a job whose write turn was interrupted', async (t) => {
  const { run, json, queue, put, claim } = await setup(t)
  const jobId = await put('write', { write: true })
  const refused = await run(['recover', jobId])
  assert.deepEqual([refused.code, refused.stderr.split(' ')[1]], [1, 'STATE_REFUSED'])
  await queue.park(await claim(), { code: 'TURN_ABORTED', message: 'half-way' })
  assert.match((await run(['list'])).stdout, /relay recover/)
  const doc = await json(['recover', jobId, '--note', 'looked'])
  assert.deepEqual(doc(), { job_id: jobId, state: 'queued' })
})

test('retry creates one new job from an ended one, even if repeated', async (t) => {
  const { run, json, complete, put } = await setup(t)
  const jobId = await complete('again', 'x')
  const first = await json(['retry', jobId])
  const second = await json(['retry', jobId])
  assert.deepEqual([first('retry_of'), first('state'), first('deduped')], [jobId, 'queued', false])
  assert.deepEqual([second('job_id'), second('deduped')], [first('job_id'), true])
  const early = await run(['retry', await put('not yet')])
  assert.deepEqual([early.code, early.stderr.split(' ')[1]], [1, 'STATE_REFUSED'])
})

test('a collected job can still be inspected, but not retried', async (t) => {
  const { run, json, relay, complete } = await setup(t)
  const jobId = await complete('the prompt', 'the result')
  await relay.store.upkeep.collect(inTwoDays())
  const shown = await run(['show', jobId])
  assert.deepEqual([shown.code, shown.stderr], [0, ''])
  assert.match(shown.stdout, /removed when their retention was over/)
  assert.equal((await json(['show', jobId]))('turns.length'), 0)
  assert.equal((await run(['tail', jobId])).code, 0)
  const { code, stderr } = await run(['retry', jobId])
  assert.equal(code, 1)
  assert.match(stderr, /^relay: STATE_REFUSED .*prompt was removed/)
})

test('review lets a person decide before a job runs and after it ran', async (t) => {
  const { run, json, queue, put, claim } = await setup(t)
  assert.match((await run(['review', 'list'])).stdout, /No jobs wait/)
  const before = await put('before', { require_review: true })
  const unwanted = await put('unwanted', { require_review: true })
  const after = await put('after')
  await queue.flag(await claim(), { reason: 'Look at this', result: { output: 'the result' } })
  const listed = await json(['review', 'list'])
  assert.equal(listed('reviews.length'), 3)
  assert.match((await run(['review', 'list'])).stdout, /after it ran .*\n {2}Look at this\n/)
  const document = async (...args: string[]) => (await json(['review', ...args]))()
  assert.deepEqual(await document('approve', before), { job_id: before, state: 'queued' })
  assert.deepEqual(await document('approve', after), { job_id: after, state: 'completed' })
  assert.deepEqual(await document('reject', unwanted, '--note', 'too risky'), {
    job_id: unwanted,
    state: 'failed',
  })
  const rejected = await queue.get(unwanted)
  assert.equal(rejected.state === 'failed' && rejected.error.message, 'too risky')
  const again = await run(['review', 'approve', before])
  assert.deepEqual([again.code, again.stderr.split(' ')[1]], [1, 'STATE_REFUSED'])
})

test('review approve requeues a job that its turn flagged for a person', async (t) => {
  const { json, queue, put, claim } = await setup(t)
  const jobId = await put('stuck')
  await queue.flag(await claim(), { reason: 'May I?' })
  assert.equal((await json(['review', 'approve', jobId]))('state'), 'queued')
})

test('D2: a blocked job has one word in every command, and is accepted only explicitly', async (t) => {
  const { run, json, queue, put, claim } = await setup(t)
  const id = await put('stuck')
  const result = { output: 'Half of it.', usage: { output_tokens: 7, cost_usd: 0.004 } }
  await queue.flag(await claim(), { reason: 'No access.', result, blocked: true })
  for (const command of [['list'], ['show', id], ['tree', id], ['tail', id], ['why', id]]) {
    assert.match((await run(command)).stdout, /\bBlocked\b/, command[0])
  }
  assert.match((await run(['show', id])).stdout, / 7 out, \$0\.004\b/)
  const reviews = (await run(['review', 'list'])).stdout
  assert.match(reviews, /^blocked /m)
  assert.match(reviews, /relay review send-back \w+ 'REPLY'/)
  const refused = await run(['review', 'approve', id])
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /STATE_REFUSED .*relay review approve \w+ --accept/)
  assert.equal((await json(['review', 'approve', id, '--accept']))('state'), 'completed')
})

test('inbox lists the items of an agent and removes acknowledged ones', async (t) => {
  const { run, json, complete } = await setup(t)
  const one = await complete('one', 'x')
  await complete('two', 'x')
  const doc = await json(['inbox', 'claude-main'])
  assert.deepEqual(
    [doc('agent'), doc('items.length'), doc('items.0.job_id')],
    ['claude-main', 2, one],
  )
  assert.ok((await run(['inbox', 'claude-main'])).stdout.includes(one))
  const items = doc('items') as { item_id: string }[]
  const ids = items.map((item) => item.item_id)
  const acked = await json(['inbox', 'claude-main', '--ack', ...ids, 'no-such-item'])
  assert.deepEqual(acked(), { agent: 'claude-main', items: [], acknowledged: 2 })
  assert.match((await run(['inbox', 'claude-main'])).stdout, /is empty/)
})

test('agents lists known, configured and served agents, and their queued jobs', async (t) => {
  const { run, json, relay, queue, worker, put, claim, root } = await setup(t)
  assert.match((await run(['agents'])).stdout, /No known agents yet/)
  await relay.inbox.register('claude-main', 'at the desk')
  await put('running')
  await claim()
  await put('queued')
  assert.match((await run(['agents'])).stdout, /codex +none +1 +1/)
  await queue.workers.enlist({
    worker,
    agents: ['codex'],
    allow_writes: ['codex'],
    concurrency: 3,
    started_at: new Date().toISOString(),
  })
  mkdirSync(join(root, '.config/durable-relay'), { recursive: true, mode: 0o700 })
  const configuration = { agents: { words: { executor: 'command', command: ['wc', '-w'] } } }
  writeFileSync(join(root, '.config/durable-relay/config.json'), JSON.stringify(configuration), {
    mode: 0o600,
  })
  const doc = await json(['agents'])
  const rows = doc('agents') as { agent_id: string }[]
  assert.deepEqual(
    rows.map((row) => row.agent_id),
    ['claude-main', 'codex', 'words'],
  )
  assert.deepEqual([doc('agents.0.description'), doc('agents.0.configured')], ['at the desk', null])
  assert.deepEqual([doc('agents.1.queued'), doc('agents.1.running')], [1, 1])
  assert.deepEqual(doc('agents.1.worker_ids'), ['w-test'])
  // Built in: it needs no configuration.
  assert.equal(doc('agents.1.configured.executor'), 'codex')
  assert.equal(doc('agents.2.configured.executor'), 'command')
  assert.deepEqual([doc('workers.0.pid'), doc('workers.0.concurrency')], [process.pid, 3])
  assert.match((await run(['agents'])).stdout, /w-test +\d+ +\d+s +3 +codex \(writes\)/)
})

test('a job whose worker was killed is not shown as running', async (t) => {
  const { json, queue, put, worker } = await setup(t)
  const jobId = await put('orphan')
  const dead = { ...worker, id: 'w-dead', pid: 2 ** 22 + 1, start: '1' }
  await queue.claim({ agent: 'codex', worker: dead, lease_ms: 60_000, writes: true })
  assert.equal((await json(['list']))('jobs.0.state'), 'queued')
  assert.equal((await json(['show', jobId]))('turns.0.ended_as'), 'lost')
})

test('fork prints the id of a job that continues a copy of a thread', async (t) => {
  const { run, json, queue, put, claim } = await setup(t)
  const jobId = await put('first')
  const refused = await run(['fork', jobId, 'aside'])
  assert.deepEqual([refused.code, refused.stdout], [1, ''])
  assert.match(refused.stderr, /FORK_REFUSED .*none of its turns left a thread/)
  await queue.complete(await claim(), { output: 'x', thread_id: 'th1' })
  const { code, stdout } = await run(['fork', jobId.slice(0, 8), '--', '--aside'])
  assert.equal(code, 0)
  const job = await queue.get(stdout.trim())
  assert.equal(job.task.prompt, '--aside')
  assert.deepEqual(job.fork, { job_id: jobId, thread_id: 'th1' })
  const doc = await json(['fork', jobId, '-', '--request-id', 'f1'], 'from a pipe\n')
  assert.deepEqual([doc('fork_of'), doc('request_id'), doc('deduped')], [jobId, 'f1', false])
  assert.equal((await json(['show', String(doc('job_id'))]))('fork.thread_id'), 'th1')
})

test('cancel reports how many other jobs it cancelled', async (t) => {
  const { run, queue, put, claim } = await setup(t)
  const jobId = await put('top')
  await claim()
  const request = { to: 'claude', task: { prompt: 'below' } }
  await queue.dispatch(request, { from: { agent: 'codex' }, parentId: jobId })
  const { stdout } = await run(['cancel', jobId])
  assert.match(stdout, /^Cancelled [a-z2-7]{26}\. Also cancelled 1 job that it had dispatched\.\n$/)
})

test('why names the job of a conversation that comes first', async (t) => {
  const { run, queue, worker, put, claim } = await setup(t)
  const started_at = new Date().toISOString()
  await queue.workers.enlist({
    worker,
    agents: ['codex'],
    allow_writes: [],
    concurrency: 1,
    started_at,
  })
  const first = await put('one', { conversation_key: 'docs' })
  const second = await put('two', { conversation_key: 'docs' })
  await claim()
  const { stdout } = await run(['why', second])
  assert.equal(
    stdout,
    `Queued: conversation "docs" of "codex" first runs job ${first}, which is running in attempt 1.\n`,
  )
})

for (const verb of [['review', 'approve'], ['review', 'reject'], ['recover']]) {
  test(`${verb.join(' ')} is refused in the shell of an agent’s turn`, async (t) => {
    const on = await setup(t)
    const jobId = await on.put('waits', { require_review: true })
    on.env.RELAY_JOB = await on.put('turn')
    const { code, stderr } = await on.run([...verb, jobId])
    assert.equal(code, 1)
    assert.match(stderr, /PERSON_NEEDED .*only a person decides that/)
    assert.equal((await on.queue.get(jobId)).state, 'needs_review')
  })
}

test('handover prints what a turn that ended early left, without the escapes that it holds', async (t) => {
  const { run, put, queue, claim } = await setup(t)
  const id = await put('p')
  assert.match((await run(['handover', id])).stdout, /^Nothing to hand over/)
  const turn = await claim()
  queue.report(turn, { kind: 'message', text: 'half \u001b[2Jdone' })
  await queue.release(turn, { reason: 'stopped' })
  const { code, stdout } = await run(['handover', id.slice(0, 8)])
  assert.equal(code, 0)
  assert.match(stdout, /^Attempt 1 of "codex" ended early/)
  assert.match(stdout, /\n\| half .*done\n/)
  assert.ok(!stdout.includes('\u001b'))
})

test('dispatch names the agents that continue a job; without the flag, the configuration does', async (t) => {
  const { run, queue, env } = await setup(t)
  const path = join(String(env['HOME']), 'config.json')
  const agents = { codex: { executor: 'codex', fallback: ['claude', 'codex'] } }
  writeFileSync(path, JSON.stringify({ agents }), { mode: 0o600 })
  env['RELAY_CONFIG'] = path
  const fallbackOf = async (...flags: string[]) => {
    const { stdout } = await run(['dispatch', 'codex', ...flags, 'do it'])
    return (await queue.get(stdout.trim())).fallback
  }
  assert.deepEqual(await fallbackOf(), ['claude'])
  assert.deepEqual(await fallbackOf('--fallback', 'gemini, claude'), ['gemini', 'claude'])
  assert.equal(await fallbackOf('--conversation', 'k'), undefined)
  const refused = await run(['dispatch', 'codex', '--fallback', 'No Name', 'do it'])
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /fallback\.0 is not acceptable/)
})
