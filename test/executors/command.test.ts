import assert from 'node:assert/strict'
import { realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { createCommandExecutor } from '../../executors/command.ts'
import { liveness } from '../../lib/process/process.ts'
import { CommandSettings } from '../../lib/schema/settings.ts'
import { createTurn, failureOf, successOf } from './turn.ts'

function executor(command: string[], timeoutMs = 20_000) {
  const settings = CommandSettings.parse({ executor: 'command', command, timeoutMs })
  return createCommandExecutor(settings, { graceMs: 2000 })
}

for (const prompt of ['--help', '-', 'review', '$(id)\n', 'a\0b', 'é\u{1f642}'.repeat(50_000)]) {
  test(`the prompt ${JSON.stringify(prompt.slice(0, 10))} is data, and the output is the result`, async (t) => {
    const { turn } = createTurn(t, { prompt })
    const result = successOf(await executor(['cat'])(turn))
    assert.equal(result.output, prompt)
  })
}

test('the arguments are the operator’s, the directory and the environment the turn’s', async (t) => {
  const { turn, activity, spawned } = createTurn(t)
  const script = 'console.log(JSON.stringify([process.argv.slice(1), process.cwd(), process.env]))'
  const run = executor([process.execPath, '-e', script, '$HOME', 'a b'])
  const result = successOf(await run(turn))
  assert.deepEqual(JSON.parse(result.output), [['$HOME', 'a b'], realpathSync(turn.cwd), turn.env])
  assert.deepEqual(
    activity.map((line) => line.kind),
    ['output'],
  )
  assert.equal(spawned.length, 1)
})

test('a failure names the exit code and the last words of standard error', async (t) => {
  const { turn } = createTurn(t)
  const run = executor(['sh', '-c', 'echo no such table >&2; exit 3'])
  const { error, usage, ...rest } = failureOf(await run(turn))
  assert.equal(typeof usage?.duration_ms, 'number')
  assert.deepEqual(error, {
    code: 'COMMAND_FAILED',
    message: '"sh" failed (exit code 3): no such table',
  })
  assert.deepEqual(rest, { ok: false, retryable: false })
})

test('exit code 75 asks for another try, a signal does not', async (t) => {
  const later = failureOf(await executor(['sh', '-c', 'exit 75'])(createTurn(t).turn))
  assert.deepEqual([later.error.code, later.retryable], ['COMMAND_FAILED', true])
  assert.equal(later.fault, 'service_unavailable')
  const killed = failureOf(await executor(['sh', '-c', 'kill -9 $$'])(createTurn(t).turn))
  assert.deepEqual([killed.error.code, killed.retryable], ['COMMAND_FAILED', false])
  assert.match(killed.error.message, /SIGKILL/)
  assert.equal(killed.fault, undefined)
})

test('a program that is not there says what to do, and touched nothing', async (t) => {
  const result = failureOf(await executor(['no-such-program'])(createTurn(t).turn))
  assert.equal(result.error.code, 'COMMAND_NOT_FOUND')
  assert.match(result.error.message, /"no-such-program".*"command"/)
  assert.equal(result.untouched, true)
  assert.equal(result.fault, 'program_missing')
})

test('a program that cannot be executed, and a folder that is gone, are no fault of the job', async (t) => {
  const { turn, folder } = createTurn(t)
  const path = join(folder, 'plain.txt')
  writeFileSync(path, 'text', { mode: 0o644 })
  const refused = failureOf(await executor([path])(turn))
  assert.deepEqual([refused.fault, refused.untouched], ['program_missing', true])
  const away = failureOf(await executor(['cat'])({ ...turn, cwd: join(folder, 'gone') }))
  assert.deepEqual([away.fault, away.untouched], ['workspace_away', true])
})

test('a program whose arguments the system does not take is a fault of nothing that waiting mends', async (t) => {
  const result = failureOf(await executor(['cat', 'x'.repeat(4_000_000)])(createTurn(t).turn))
  assert.equal(result.fault, undefined)
})

test('an abort stops the turn and its process', async (t) => {
  const { turn, stop, spawned } = createTurn(t)
  const running = executor(['sleep', '600'])({
    ...turn,
    spawned(child) {
      spawned.push(child)
      stop.abort()
    },
  })
  const result = failureOf(await running)
  assert.deepEqual([result.error.code, result.stopped], ['STOPPED', true])
  assert.ok(spawned[0] !== undefined)
  assert.equal(liveness(spawned[0]), 'dead')
})

test('a turn that takes too long is stopped', async (t) => {
  const result = failureOf(await executor(['sleep', '600'], 1000)(createTurn(t).turn))
  assert.equal(result.error.code, 'TURN_TIMED_OUT')
  assert.match(result.error.message, /1000 ms/)
})

test('output beyond the bounds is cut and says so; its lines become a bounded activity', async (t) => {
  const { turn, activity } = createTurn(t)
  const script = `process.stdout.write(('x'.repeat(1023) + '\\n').repeat(9 * 1024))`
  const result = successOf(await executor([process.execPath, '-e', script])(turn))
  assert.ok(result.output.length < 8 * 1024 * 1024 + 100)
  assert.match(result.output, /\n\[cut after 8388608 bytes\]$/)
  assert.equal(activity.length, 1001)
  assert.equal(activity[0]?.text.length, 200)
  assert.equal(activity.at(-1)?.kind, 'warning')
})

test('an answer is held against result_schema', async (t) => {
  const result_schema = { type: 'object', required: ['words'] }
  const fits = createTurn(t, { result_schema, prompt: '{"words": 3}' })
  const result = successOf(await executor(['cat'])(fits.turn))
  assert.deepEqual(result.structured, { words: 3 })
  const misses = createTurn(t, { result_schema, prompt: '{}' })
  assert.equal(failureOf(await executor(['cat'])(misses.turn)).error.code, 'RESULT_INVALID')
})

test('a key that a program prints line by line is in no line of the activity', async (t) => {
  const body = 'Q7w2Er9Ty4Ui1Op6As3Df8Gh5Jk0LzQ7w2Er9Ty4Ui1Op6As3Df8Gh5Jk0Lz'
  const key = `before\n-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n${body}\n-----END OPENSSH PRIVATE KEY-----\nafter\n`
  const { turn, activity } = createTurn(t, { prompt: key })
  successOf(await executor(['cat'])(turn))
  assert.deepEqual(
    activity.map(({ text }) => text),
    ['before', '[redacted]', '[redacted]', '[redacted]', '[redacted]', 'after'],
  )
})

test('a secret that a failed program prints last is not in the message of the failure', async (t) => {
  const { turn } = createTurn(t)
  const script = 'echo "cannot log in: DB_PASSWORD=Tr0ub4dor3xyz" >&2; exit 1'
  const { error } = failureOf(await executor(['sh', '-c', script])(turn))
  assert.match(error.message, /cannot log in: DB_PASSWORD=\[redacted\]/)
})
