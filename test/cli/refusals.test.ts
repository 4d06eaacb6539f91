import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { jobIdOf } from '../../lib/schema/job-id.ts'
import { setup } from './setup.ts'

test('a refusal is one line on stderr with its code, nothing on stdout, and exit code 1', async (t) => {
  const { run } = await setup(t, { RELAY_MAX_TASK_BYTES: '4096' })
  const none = 'a'.repeat(26)
  const rows: [args: string[], code: string][] = [
    [['dispatch', 'codex', ''], 'TASK_INVALID'],
    [['dispatch', 'codex', ' \n '], 'TASK_INVALID'],
    [['dispatch', 'codex', '-'], 'TASK_INVALID'],
    [['dispatch', 'bad agent', 'x'], 'AGENT_INVALID'],
    [['dispatch', '../codex', 'x'], 'AGENT_INVALID'],
    [['dispatch', 'codex', 'x', '--request-id', ''], 'REQUEST_ID_INVALID'],
    [['dispatch', 'codex', 'x', '--request-id', 'a\u202eb'], 'REQUEST_ID_INVALID'],
    [['dispatch', 'codex', 'x', '--priority', '1000'], 'INPUT_INVALID'],
    [['dispatch', 'codex', 'x', '--model=--flag'], 'TASK_INVALID'],
    [['dispatch', 'codex', 'x'.repeat(5000)], 'TASK_TOO_LARGE'],
    [['inbox', '../x'], 'AGENT_INVALID'],
    [['list', '--cursor', 'bogus'], 'CURSOR_INVALID'],
    ...['show', 'why', 'tail', 'cancel', 'recover', 'retry'].map((verb): [string[], string] => [
      [verb, 'zzz'],
      'JOB_NOT_FOUND',
    ]),
    [['show', none], 'JOB_NOT_FOUND'],
    [['show', '../../etc/passwd'], 'JOB_NOT_FOUND'],
    [['show', 'zzz', '--json'], 'JOB_NOT_FOUND'],
    [['dispatch', 'codex', '', '--json'], 'TASK_INVALID'],
    [['review', 'approve', none], 'JOB_NOT_FOUND'],
    [['answer', none, 'x'], 'JOB_NOT_FOUND'],
  ]
  for (const [args, code] of rows) {
    const ended = await run(args)
    assert.equal(ended.code, 1, `${args.join(' ')}: ${ended.stderr}`)
    assert.match(ended.stderr, new RegExp(`^relay: ${code} [^\n]+\n$`))
    assert.equal(ended.stdout, '')
  }
})

test('bad usage is one line with a hint and exit code 2, and stores no job', async (t) => {
  const { run, json } = await setup(t)
  const rows: [args: string[], hint: RegExp][] = [
    [[], /No command given\. See: relay --help/],
    [['inbox', 'a', '--agent=b', '--agent=c'], /Unknown argument: agent/],
    [['inbox', 'a', '--agent=b', '--agent'], /Unknown argument: agent/],
    [['show', 'a', '--id=b', '--id=c'], /Unknown argument: id/],
    [['frobnicate'], /Unknown argument: frobnicate.*See: relay --help/],
    [['lst'], /Did you mean list\?/],
    [['list', '--bogus'], /Unknown argument: bogus\. See: relay list --help/],
    [['list', '--state', 'bogus'], /--state must be one of queued/],
    [['list', '--limit', 'many'], /--limit must be a whole number/],
    [['list', '--limit', '0'], /--limit must be at least 1/],
    [['list', 'more'], /Unknown argument: more/],
    [['show'], /<id> is missing\. See: relay show --help/],
    [['dispatch'], /<agent> is missing/],
    [['dispatch', 'codex', 'two', 'words'], /quote a prompt of several words/],
    [['dispatch', 'codex', '--odd'], /put -- before one that starts with a dash/],
    [['dispatch', 'codex', 'x', '--model'], /model/],
    [['dispatch', 'codex', 'x', '--model', 'a', '--model', 'b'], /--model was given twice/],
    [['dispatch', 'codex', 'x', '--ttl', 'soon'], /--ttl must be/],
    [['dispatch', 'codex', 'x', '--not-before', 'soon'], /--not-before must be/],
    [['dispatch', 'codex', 'x', '--priority', 'high'], /--priority must be/],
    [['dispatch', 'codex', 'x', '--timeout', '5'], /--timeout requires --wait/],
    [['dispatch', 'codex', 'x', '--wait', '--timeout', 'x'], /--timeout must be/],
    [['review'], /Missing subcommand: list, approve, reject or send-back/],
    [['review', 'maybe'], /unknown|Did you mean/i],
    [['review', 'approve'], /<id> is missing/],
    [['--json', 'worker'], /must be the first argument/],
  ]
  for (const [args, hint] of rows) {
    const { code, stdout, stderr } = await run(args)
    assert.equal(code, 2, `${args.join(' ')}: ${stderr}`)
    assert.match(stderr, /^relay: USAGE [^\n]+\n$/)
    assert.match(stderr, hint)
    assert.equal(stdout, '')
  }
  assert.equal((await json(['list']))('jobs.length'), 0)
})

test('a prefix that matches several jobs is refused with their ids', async (t) => {
  const { run, queue } = await setup(t)
  const byLetter = new Map<string, string>()
  let twins: [string, string] | undefined
  for (let number = 0; twins === undefined; number += 1) {
    const requestId = `request ${number}`
    const letter = jobIdOf(requestId).charAt(0)
    const other = byLetter.get(letter)
    if (other !== undefined) twins = [other, requestId]
    byLetter.set(letter, requestId)
  }
  for (const request_id of twins) {
    const request = { to: 'codex', task: { prompt: 'x' }, request_id }
    await queue.dispatch(request, { from: { agent: 'cli' } })
  }
  const [first, second] = twins.map(jobIdOf)
  const { code, stderr } = await run(['show', String(first).charAt(0)])
  assert.equal(code, 1)
  assert.match(stderr, /^relay: ID_AMBIGUOUS /)
  assert.ok(stderr.includes(String(first)) && stderr.includes(String(second)))
})

test('a request id identifies one job, and is refused for another task', async (t) => {
  const { run, json } = await setup(t)
  const same = ['dispatch', 'codex', 'the task', '--request-id', 'r1']
  const first = await json(same)
  const second = await json(same)
  assert.deepEqual([first('deduped'), second('deduped')], [false, true])
  assert.equal(second('job_id'), first('job_id'))
  assert.match((await run(same)).stderr, /request_id was already used/)
  const other = await run(['dispatch', 'codex', 'another task', '--request-id', 'r1'])
  assert.deepEqual([other.code, other.stderr.split(' ')[1]], [1, 'REQUEST_ID_CONFLICT'])
})

test('request ids that look alike are different, and one with a hidden character is refused', async (t) => {
  const { run, queue } = await setup(t)
  const ids = ['caf\u00e9', 'cafe\u0301', 'Caf\u00e9', 'caf\u00e9\u00a0', 'caf\u00e9 ']
  for (const id of ids) {
    assert.equal((await run(['dispatch', 'codex', 'x', '--request-id', id])).code, 0)
  }
  assert.equal((await queue.list({})).jobs.length, ids.length)
  for (const hidden of ['\u00ad', '\u034f', '\u2060', '\u{e0041}']) {
    const id = `caf\u00e9${hidden}`
    const ended = await run(['dispatch', 'codex', 'x', '--request-id', id])
    assert.equal(ended.code, 1)
    assert.match(ended.stderr, /REQUEST_ID_INVALID .*hidden character/)
    const label = await run(['dispatch', 'codex', 'x', '--label', id])
    assert.match(label.stderr, /hidden character/)
    const key = await run(['dispatch', 'codex', 'x', '--conversation', id])
    assert.match(key.stderr, /hidden character/)
  }
})

test('a job with hidden characters in its names, accepted by an older version, is still shown and retried', async (t) => {
  const { run, queue, relay } = await setup(t)
  const request = {
    to: 'codex',
    task: { prompt: 'old', conversation_key: 'a\u00adb' },
    request_id: 'r\u{e0041}',
    labels: ['c\u2060d'],
  }
  const { job } = await queue.dispatch(request, { from: { agent: 'boss' } })
  assert.match((await run(['show', job.job_id])).stdout, /old/)
  await queue.cancel(job.job_id, { by: { person: 'ann' } })
  assert.equal((await run(['retry', job.job_id])).code, 0)
  assert.deepEqual((await relay.store.upkeep.audit()).findings, [])
})

test('bad settings are refused by name', async (t) => {
  const { run, env } = await setup(t)
  env.RELAY_LEASE_MS = 'soon'
  const { code, stderr } = await run(['list'])
  assert.equal(code, 1)
  assert.match(stderr, /^relay: CONFIG_INVALID .*RELAY_LEASE_MS="soon"/)
})

test('a configuration that other users can write is refused, with advice', async (t) => {
  const { run, root } = await setup(t)
  const file = join(root, '.config/durable-relay/config.json')
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '{}')
  chmodSync(file, 0o666)
  const { code, stderr } = await run(['agents'])
  assert.equal(code, 1)
  assert.match(stderr, /^relay: CONFIG_UNSAFE .*chmod go-w/)
})

test('--verbose adds the stack to a refusal', async (t) => {
  const { run } = await setup(t)
  const { code, stderr } = await run(['show', 'zzz', '--verbose'])
  assert.equal(code, 1)
  assert.match(stderr, /^relay: JOB_NOT_FOUND .*\n.*RelayError[^]*\n +at /)
})

test('standard input that is not UTF-8, or has no end, is refused', async (t) => {
  const { start } = await setup(t, { RELAY_MAX_TASK_BYTES: '2048' })
  const binary = start(['dispatch', 'codex', '-'])
  binary.child.stdin.end(Buffer.from([0x66, 0xff, 0xfe]))
  const refused = await binary.ended
  assert.deepEqual([refused.code, refused.stderr.split(' ')[1]], [1, 'TASK_INVALID'])
  const endless = start(['dispatch', 'codex', '-'])
  endless.child.stdin.write('ü'.repeat(4000))
  const ended = await endless.ended
  assert.deepEqual([ended.code, ended.stderr.split(' ')[1]], [1, 'TASK_TOO_LARGE'])
})

test('help and version exit with code 0', async (t) => {
  const { run } = await setup(t)
  for (const args of [['--help'], ['dispatch', '--help'], ['review', '--help'], ['--version']]) {
    const { code, stdout, stderr } = await run(args)
    assert.deepEqual([code, stderr], [0, ''])
    assert.notEqual(stdout, '')
  }
})
