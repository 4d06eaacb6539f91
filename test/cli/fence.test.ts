import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { runProgram } from '../programs/child.ts'
import { CLI, setup } from './setup.ts'

const run = promisify(execFile)

/** A shell inside the turn of a running job that `boss` sent to `codex`. */
async function setupTurn(t: TestContext) {
  const on = await setup(t)
  const { queue } = on
  const send = async (to: string, task: object = {}, from = 'boss', parentId?: string) => {
    const request = { to, task: { prompt: 'x', ...task } }
    return (await queue.dispatch(request, { from: { agent: from }, parentId })).job.job_id
  }
  const own = await send('codex')
  const held = await on.claim()
  on.env.RELAY_JOB = own
  on.env.RELAY_TURN = `${own}.${held.token}`
  on.env.RELAY_AGENT = 'codex'
  return { ...on, send, own, held }
}

const forPeople: string[][] = [
  ['review', 'approve', 'ID'],
  ['review', 'reject', 'ID'],
  ['recover', 'ID'],
  ['merge', 'ID'],
  ['worktree', 'clean'],
  ['gc', '--older-than', '1ms'],
  ['doctor', '--fix'],
  ['doctor', '--adopt'],
  ['doctor', '--fresh'],
  ['token', 'create', 'helper'],
  ['token', 'create', 'helper', '--agent', 'codex'],
  ['token', 'revoke', 'me'],
  [
    'agent',
    'add',
    'chatgpt',
    'research',
    '--token-env',
    'X',
    '--url',
    'https://api.chatgpt.com/v1',
  ],
  ['agent', 'remove', 'research'],
  ['agent', 'test', 'research'],
  ['hook', 'install'],
  ['hook', 'remove'],
]

test('inside a turn, commands reserved for people are refused', async (t) => {
  const { run: relay, send, queue, root, env } = await setupTurn(t)
  const jobId = await send('claude', { require_review: true })
  for (const words of forPeople) {
    const ended = await relay(words.map((word) => (word === 'ID' ? jobId : word)))
    assert.deepEqual([ended.code, ended.stdout], [1, ''], words.join(' '))
    assert.match(ended.stderr, /^relay: PERSON_NEEDED Cannot run "relay .*" from within job/)
  }
  assert.equal((await queue.get(jobId)).state, 'needs_review')
  assert.ok(!existsSync(join(root, '.config')) && !existsSync(join(root, 'workspace', '.claude')))
  const credentials = join(env.RELAY_DATA_DIR ?? '', 'http', 'tokens')
  assert.deepEqual(existsSync(credentials) ? readdirSync(credentials) : [], [])
})

test('inside a turn, no server with a person’s rights and no worker with write access can start', async (t) => {
  const { env } = await setupTurn(t)
  const server = await runProgram(t, 'http.js', ['--port', '0', '--auth', 'none'], { env })
  assert.match(server.stderr, /PERSON_NEEDED Cannot serve the relay over HTTP/)
  const args = ['--agent', 'codex', '--once']
  const worker = await runProgram(t, 'worker.js', [...args, '--allow-writes'], { env })
  assert.match(worker.stderr, /PERSON_NEEDED Cannot start a worker that allows writes/)
  const allowed = { ...env, RELAY_ALLOW_WRITES: '1' }
  const other = await runProgram(t, 'worker.js', args, { env: allowed })
  assert.match(other.stderr, /PERSON_NEEDED/)
})

test('a shell that unsets the variables of its turn is still recognised, if the system shows processes', async (t) => {
  if (process.platform !== 'linux') return t.skip('this system shows no environments')
  const { env, send, queue } = await setupTurn(t)
  const jobId = await send('claude', { require_review: true })
  const other = await send('claude')
  const script = (words: string) =>
    `unset RELAY_JOB RELAY_TURN RELAY_AGENT; ${process.execPath} ${CLI} ${words}; exit $?`
  for (const [words, says] of [
    [`review approve ${jobId}`, /PERSON_NEEDED/],
    ['token create helper', /PERSON_NEEDED/],
    [`cancel ${other}`, /FORBIDDEN/],
  ] as const) {
    const failed = await run('/bin/sh', ['-c', script(words)], { env }).catch(
      (error: unknown) => error as { stderr: string },
    )
    assert.match(failed.stderr, says, words)
  }
  assert.equal((await queue.get(jobId)).state, 'needs_review')
  assert.equal((await queue.get(other)).state, 'queued')
})

test('a turn of another data directory does not count', async (t) => {
  const { env, send, queue } = await setupTurn(t)
  const jobId = await send('claude', { require_review: true })
  const { RELAY_JOB: _job, RELAY_TURN: _turn, ...own } = env
  const set = Object.entries(own).map(([name, value]) => `${name}='${value}'`)
  const script = `env -i ${set.join(' ')} ${process.execPath} ${CLI} review approve ${jobId}; exit $?`
  const above = { ...env, RELAY_DATA_DIR: '/somewhere/else' }
  await run('/bin/sh', ['-c', script], { env: above })
  assert.equal((await queue.get(jobId)).state, 'queued')
})

test('inside a turn, only jobs that it sent can be cancelled and answered, as the agent', async (t) => {
  const { run: relay, send, queue, own, held } = await setupTurn(t)
  const mine = await send('claude', {}, 'codex', own)
  const foreign = await send('claude')
  await queue.ask(held, { question_id: 'q1', text: 'May I?' })
  for (const words of [
    ['cancel', foreign],
    ['cancel', own],
    ['answer', own, 'yes'],
    ['retry', foreign],
    ['fork', foreign, 'and now?'],
    ['steer', foreign, 'faster'],
  ]) {
    const ended = await relay(words)
    assert.equal(ended.code, 1, words.join(' '))
    assert.match(ended.stderr, /FORBIDDEN Cannot .* from within job/, words.join(' '))
  }
  const ended = await relay(['cancel', mine])
  assert.equal(ended.code, 0, ended.stderr)
  const cancelled = await queue.get(mine)
  assert.deepEqual(cancelled.state === 'cancelled' && cancelled.by, { agent: 'codex' })
  const job = await queue.get(own)
  assert.equal(job.state === 'running' && job.question?.answer, undefined)
})

test('inside a turn, only the inbox of its own agent can be acknowledged', async (t) => {
  const { run: relay } = await setupTurn(t)
  assert.match((await relay(['inbox', 'boss', '--ack', 'x'])).stderr, /PERSON_NEEDED/)
  assert.equal((await relay(['inbox', 'codex', '--ack', 'x'])).code, 0)
})
