import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inTwoDays, reader, setup } from './setup.ts'

/** Standard error without the note that the job is queued, which depends on the speed of the machine. */
function lastWords(stderr: string): string {
  return stderr.replace(/^Queued: .*\n/, '')
}

test('dispatch --wait prints only the output of a completed job', async (t) => {
  const { start, queue, claim } = await setup(t)
  const waiting = start(['dispatch', 'codex', 'sum', '--wait'])
  waiting.child.stdin.end()
  await queue.complete(await claim(), { output: 'the sum\nis 3' })
  const { code, stdout, stderr } = await waiting.ended
  assert.deepEqual([code, stdout, lastWords(stderr)], [0, 'the sum\nis 3\n', ''])
})

test('dispatch --wait clears the notification of its job', async (t) => {
  const { start, queue, claim, relay } = await setup(t)
  const waiting = start(['dispatch', 'codex', 'sum', '--wait'])
  const job = await claim()
  await queue.complete(job, { output: 'x' })
  await waiting.ended
  assert.deepEqual(await relay.inbox.items('cli'), [])
})

test('dispatch --wait --json prints the whole job', async (t) => {
  const { start, queue, claim } = await setup(t)
  const waiting = start(['dispatch', 'codex', 'sum', '--wait', '--json'])
  await queue.complete(await claim(), { output: '3' })
  const { code, stdout } = await waiting.ended
  const doc = reader(JSON.parse(stdout))
  assert.deepEqual([code, doc('state'), doc('result.output')], [0, 'completed', '3'])
  assert.deepEqual([doc('deduped'), doc('timed_out')], [false, false])
})

test('dispatch --wait exits 1 with one line when the job fails or is cancelled', async (t) => {
  const { start, queue, claim } = await setup(t)
  const failing = start(['dispatch', 'codex', 'one', '--wait'])
  const error = { code: 'EXIT_NONZERO', message: 'it broke\nbadly' }
  await queue.fail(await claim(), { error, retryable: false })
  const failed = await failing.ended
  assert.deepEqual([failed.code, failed.stdout], [1, ''])
  assert.match(
    lastWords(failed.stderr),
    /^relay: EXIT_NONZERO Job ".*" failed: it broke badly\. See: .*\n$/,
  )
  const doomed = start(['dispatch', 'codex', 'two', '--wait'])
  const { job_id } = await claim()
  await queue.cancel(job_id, { by: { person: 'ann' }, reason: 'no need' })
  const cancelled = await doomed.ended
  assert.deepEqual([cancelled.code, cancelled.stdout], [1, ''])
  assert.match(lastWords(cancelled.stderr), /^relay: JOB_CANCELLED .*\(no need\).*\n$/)
})

test('dispatch --wait exits 1 when the job expires', async (t) => {
  const { run } = await setup(t)
  const ended = await run(['dispatch', 'codex', 'x', '--wait', '--ttl', '50ms'])
  assert.equal(ended.code, 1)
  assert.match(ended.stderr, /^relay: JOB_EXPIRED /)
})

test('dispatch --wait --timeout exits 3 with the job id, and the job continues', async (t) => {
  const { run, queue } = await setup(t)
  const args = ['dispatch', 'codex', 'slow', '--wait', '--timeout', '30']
  const ended = await run(args)
  assert.equal(ended.code, 3)
  assert.match(ended.stderr, /^relay: WAIT_TIMED_OUT .*relay show [a-z2-7]{26}.*\n$/)
  assert.equal((await queue.get(ended.stdout.trim())).state, 'queued')
  const json = await run([...args, '--json'])
  const doc = reader(JSON.parse(json.stdout))
  assert.deepEqual([json.code, doc('timed_out'), doc('state')], [3, true, 'queued'])
})

test('dispatch --wait of a request whose result was collected reports that', async (t) => {
  const { start, run, queue, claim, relay } = await setup(t)
  const args = ['dispatch', 'codex', 'x', '--request-id', 'r1', '--wait']
  const first = start(args)
  await queue.complete(await claim(), { output: 'the result' })
  assert.equal((await first.ended).code, 0)
  await relay.store.upkeep.collect(inTwoDays())
  const { code, stdout, stderr } = await run(args)
  assert.deepEqual([code, stdout], [1, ''])
  assert.match(stderr, /^relay: EXPUNGED .*result was removed/)
})

test('dispatch --wait reports that the job needs a person, and continues to wait', async (t) => {
  const { start, queue, claim } = await setup(t)
  const waiting = start(['dispatch', 'codex', 'x', '--wait', '--review'])
  await waiting.said('relay review approve', 'stderr')
  const [id = ''] = /[a-z2-7]{26}/.exec(waiting.output.stderr) ?? []
  await queue.resolve(id, { outcome: 'queued', person: 'ann' })
  const job = await claim()
  await queue.ask(job, { question_id: 'q', text: 'Which?' })
  await waiting.said('relay answer', 'stderr')
  await queue.complete(job, { output: 'done' })
  const { code, stdout } = await waiting.ended
  assert.deepEqual([code, stdout], [0, 'done\n'])
})

test('dispatch --wait explains why its job has not started', async (t) => {
  const { start } = await setup(t)
  const waiting = start(['dispatch', 'codex', 'x', '--wait', '--write'])
  await waiting.said('no worker serves "codex"', 'stderr')
  waiting.child.kill('SIGTERM')
  assert.match((await waiting.ended).stderr, /^Queued: [^\n]*--allow-writes"\.\n/)
})

test('SIGINT stops a wait but not the job, and prints how to inspect it', async (t) => {
  const { start, queue, claim } = await setup(t)
  const waiting = start(['dispatch', 'codex', 'x', '--wait', '--review'])
  await waiting.said('relay review approve', 'stderr')
  const [id = ''] = /[a-z2-7]{26}/.exec(waiting.output.stderr) ?? []
  await queue.resolve(id, { outcome: 'queued', person: 'ann' })
  await claim()
  waiting.child.kill('SIGINT')
  const { code, stdout, stderr } = await waiting.ended
  assert.deepEqual([code, stdout], [130, ''])
  assert.match(stderr, new RegExp(`relay: INTERRUPTED .*Inspect it with.*relay show ${id}`))
  assert.equal((await queue.get(id)).state, 'running')
})

test('dispatch --wait does not hang on a job whose worker died', async (t) => {
  const { start, queue, worker } = await setup(t)
  const waiting = start(['dispatch', 'codex', 'x', '--wait', '--max-attempts', '1', '--review'])
  await waiting.said('relay review approve', 'stderr')
  const [id = ''] = /[a-z2-7]{26}/.exec(waiting.output.stderr) ?? []
  await queue.resolve(id, { outcome: 'queued', person: 'ann' })
  const dead = { ...worker, id: 'w-dead', pid: 2 ** 22 + 1, start: '1' }
  await queue.claim({ agent: 'codex', worker: dead, lease_ms: 60_000, writes: true })
  const { code, stderr } = await waiting.ended
  assert.equal(code, 1)
  assert.match(stderr, /relay: WORKER_LOST /)
})

test('tail prints what happened so far, in order, and exits', async (t) => {
  const { run, queue, put, claim } = await setup(t)
  const jobId = await put('x')
  const job = await claim()
  queue.report(job, { kind: 'message', text: 'looking\naround' })
  queue.report(job, { kind: 'tool_ended', tool: 'shell', text: 'npm test', ok: false })
  const { code, stdout } = await run(['tail', jobId])
  assert.equal(code, 0)
  assert.deepEqual(
    stdout.split('\n').map((line) => line.slice(14).replace(/ +/g, ' ').trim()),
    [
      '· Queued for codex, from claude-main',
      `▸ Running claimed by worker w-test (pid ${process.pid})`,
      'message looking around',
      'tool ended shell: npm test (failed)',
      '',
    ],
  )
})

test('tail --follow prints new lines, and exits when the job ends', async (t) => {
  const { start, queue, put, claim } = await setup(t)
  const jobId = await put('x')
  const tail = start(['tail', jobId, '--follow'])
  await tail.said('Queued')
  const job = await claim()
  await tail.said('claimed by worker')
  queue.report(job, { kind: 'plan', text: 'first this' })
  await tail.said('first this')
  await queue.ask(job, { question_id: 'q', text: 'Which?' })
  await tail.said('Needs answer')
  await queue.complete(job, { output: 'x' })
  const { code, stdout } = await tail.ended
  assert.equal(code, 0)
  assert.equal(stdout.split('\n').length, 6, 'nothing is shown twice')
})

test('tail --json prints one JSON document per line', async (t) => {
  const { start, queue, put, claim } = await setup(t)
  const jobId = await put('x')
  const tail = start(['tail', jobId, '-f', '--json'])
  const job = await claim()
  queue.report(job, { kind: 'message', text: 'hello' })
  await queue.complete(job, { output: 'x' })
  const { code, stdout } = await tail.ended
  const lines = stdout.trimEnd().split('\n')
  const documents = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  assert.equal(code, 0)
  assert.deepEqual(
    documents.map((doc) => [doc.line, doc.event ?? doc.kind, doc.state]),
    [
      ['event', 'enqueue', 'queued'],
      ['event', 'claim', 'running'],
      ['activity', 'message', undefined],
      ['event', 'complete', 'completed'],
    ],
  )
})

test('SIGINT ends tail --follow with 130', async (t) => {
  const { start, put } = await setup(t)
  const tail = start(['tail', await put('x'), '--follow'])
  await tail.said('Queued')
  tail.child.kill('SIGINT')
  assert.equal((await tail.ended).code, 130)
})
