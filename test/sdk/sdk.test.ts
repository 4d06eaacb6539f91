import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

import { RelayError, openRelay } from '../../index.ts'
import type { JobNotification, RelayClient } from '../../index.ts'
import { openRelay as openQueue } from '../../lib/relay/relay.ts'
import { readSettings } from '../../lib/config/config.ts'
import { claim } from '../operations/setup.ts'
import { ROOT, setup } from './setup.ts'

const execute = promisify(execFile)

/** A program that hangs must not hang its test. */
const run = (file: string, args: string[], options: object = {}) =>
  execute(file, args, { timeout: 120_000, encoding: 'utf8', ...options })
const TSX = ['--import', import.meta.resolve('tsx')]

test('examples/ask.ts prints the answer of the agent', async (t) => {
  const { workspace, env } = setup(t)
  const program = join(ROOT, 'examples', 'ask.ts')
  const { stdout, stderr } = await run(process.execPath, [...TSX, program, 'echo', 'hello'], {
    cwd: workspace,
    env,
  })
  assert.equal(stdout, 'HELLO\n')
  assert.match(stderr, /queued|running/)
})

test('examples/fan-out.ts prints the result of every job', async (t) => {
  const { workspace, env } = setup(t)
  const program = join(ROOT, 'examples', 'fan-out.ts')
  const child = spawn(process.execPath, [...TSX, program, 'echo'], { cwd: workspace, env })
  t.after(() => child.kill('SIGKILL'))
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += String(chunk)))
  child.stdin.end('one\ntwo\nthree\n')
  const code = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(code, 0)
  const results = printed.split('\n').map((line) => line.replace(/^\w+ /, ''))
  assert.deepEqual(results.toSorted(), ['', 'completed: ONE', 'completed: THREE', 'completed: TWO'])
})

/** A client in this process, and the queue that a worker would use. */
async function openBoth(t: import('node:test').TestContext) {
  const { workspace, dataDir, config } = setup(t)
  const env = { RELAY_DATA_DIR: dataDir, RELAY_WORKSPACE: workspace, RELAY_CONFIG: config }
  const relay = await openQueue(readSettings({ ...process.env, ...env }, workspace))
  const clients: RelayClient[] = []
  const warnings: string[] = []
  t.after(async () => {
    for (const client of clients) await client.close()
    relay.close()
  })
  return {
    queue: relay.queue,
    warnings,
    client: async (agent = 'boss') => {
      const warn = (line: string) => void warnings.push(line)
      const client = await openRelay({ agent, workspace, dataDir, autospawn: false, warn })
      clients.push(client)
      return client
    },
  }
}

test('a call takes and returns what the tool of its name does, and rejects with a code', async (t) => {
  const { queue, client } = await openBoth(t)
  const relay = await client()
  const sent = await relay.dispatch({ to: 'codex', task: { prompt: 'Do it' }, request_id: 'r-1' })
  const again = await relay.dispatch({ to: 'codex', task: { prompt: 'Do it' }, request_id: 'r-1' })
  assert.deepEqual(again, { ...sent, deduped: true })
  const job = await claim(queue)
  assert.equal(job.job_id, sent.job_id)
  assert.deepEqual(job.from.agent, 'boss')
  await queue.complete(job, { output: 'done' })
  const seen = await relay.poll({ job_id: sent.job_id })
  assert.equal(seen.result?.output, 'done')
  const { jobs } = await relay.listJobs({ state: 'completed' })
  assert.deepEqual(
    jobs.map(({ job_id }) => job_id),
    [sent.job_id],
  )
  await assert.rejects(
    relay.dispatch({ to: 'codex', task: { prompt: 'Something else' }, request_id: 'r-1' }),
    (error) => error instanceof RelayError && error.code === 'REQUEST_ID_CONFLICT',
  )
})

test('a job that failed is retried, and one that ended is forked into its thread', async (t) => {
  const { queue, client } = await openBoth(t)
  const relay = await client()
  const { job_id } = await relay.dispatch({ to: 'codex', task: { prompt: 'Do it' } })
  const error = { code: 'AGENT_FAILED', message: 'no' }
  await queue.fail(await claim(queue), { error, retryable: false })
  const again = await relay.retry({ job_id })
  assert.deepEqual([again.retry_of, again.state], [job_id, 'queued'])
  await queue.complete(await claim(queue), { output: 'done', thread_id: 'thread-1' })
  const forked = await relay.fork({ job_id: again.job_id, prompt: 'And now?' })
  assert.equal(forked.fork_of, again.job_id)
})

test('a program waits for as many jobs at once as it likes, without a warning', async (t) => {
  const { queue, client } = await openBoth(t)
  const relay = await client()
  const warned: Error[] = []
  const note = (warning: Error) => void warned.push(warning)
  process.on('warning', note)
  t.after(() => process.off('warning', note))
  const task = { prompt: 'Do it' }
  const waits = Array.from({ length: 14 }, () => relay.dispatchWait({ to: 'codex', task }))
  while ((await queue.list({})).jobs.length < waits.length) await pause(10)
  for (const { job_id } of (await queue.list({})).jobs) {
    await queue.cancel(job_id, { by: { person: 'ann' } })
  }
  await Promise.all(waits)
  assert.deepEqual(warned, [])
})

test('an event is delivered while the handler listens, and acknowledged when it has returned', async (t) => {
  const { queue, client } = await openBoth(t)
  const relay = await client()
  const { job_id } = await relay.dispatch({ to: 'codex', task: { prompt: 'Do it' } })
  const ended = new Promise<JobNotification>((resolve) => void relay.on('job.ended', resolve))
  await queue.complete(await claim(queue), { output: 'done' })
  const { kind, job_id: about } = await ended
  assert.deepEqual({ kind, about }, { kind: 'completed', about: job_id })
  await relay.close()
  const later = await client()
  assert.deepEqual((await later.checkInbox({})).items, [])
})

test('a notification whose handler failed is delivered to the next program of the agent', async (t) => {
  const { queue, client, warnings } = await openBoth(t)
  const first = await client()
  const { job_id } = await first.dispatch({ to: 'codex', task: { prompt: 'Do it' } })
  await queue.complete(await claim(queue), { output: 'done' })
  await new Promise<void>((resolve) => {
    first.on('job.ended', () => {
      resolve()
      throw new Error('out of paper')
    })
  })
  await first.close()
  assert.match(warnings.join('\n'), new RegExp(`job ${job_id}: Error: out of paper`))
  const second = await client()
  const again = new Promise<JobNotification>((resolve) => void second.on('job.ended', resolve))
  assert.equal((await again).job_id, job_id)
})

test('a notification that no handler wants stays for the session that will', async (t) => {
  const { queue, client } = await openBoth(t)
  const first = await client()
  await first.dispatch({ to: 'codex', task: { prompt: 'Do it' } })
  first.on('job.question', () => assert.fail('it asked nothing'))
  await queue.complete(await claim(queue), { output: 'done' })
  const second = await client()
  await first.close()
  await new Promise<void>((resolve) => void second.on('job.ended', () => resolve()))
})

test('a program that is sent a job or a question is called for it', async (t) => {
  const { queue, client } = await openBoth(t)
  const worker = await client('codex')
  const queued = new Promise<JobNotification>((resolve) => void worker.on('job.queued', resolve))
  const boss = await client('boss')
  const asked = new Promise<JobNotification>((resolve) => void boss.on('job.question', resolve))
  const { job_id } = await boss.dispatch({ to: 'codex', task: { prompt: 'Do it' } })
  assert.equal((await queued).job_id, job_id)
  await queue.ask(await claim(queue), { question_id: 'q1', text: 'Which?' })
  assert.equal((await asked).job_id, job_id)
  const { question } = await boss.poll({ job_id })
  assert.equal(question?.text, 'Which?')
  await boss.answer({ job_id, question_id: 'q1', answer: 'This one' })
})

test('a wait ends when its signal is aborted', async (t) => {
  const { client } = await openBoth(t)
  const relay = await client()
  const leaving = new AbortController()
  const waiting = relay.dispatchWait(
    { to: 'codex', task: { prompt: 'Never' } },
    { signal: leaving.signal },
  )
  leaving.abort()
  assert.equal((await waiting).state, 'queued')
})

const PROGRAM = `import { openRelay } from 'durable-relay'
const relay = await openRelay({ agent: 'boss' })
const { job_id } = await relay.dispatch({ to: 'codex', task: { prompt: 'x', write: true } })
const { result, state } = await relay.poll({ job_id })
const text: string | undefined = result?.output
relay.on('job.ended', ({ kind }) => void kind)
console.log(text, state)
`

test('a strict program in TypeScript is checked against the types of the package', async (t) => {
  const { workspace } = setup(t)
  const check = async (program: string): Promise<string> => {
    writeFileSync(join(workspace, 'program.mts'), program)
    const options = '--strict --noEmit --module nodenext --target es2023 --lib es2023'.split(' ')
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules', '@types')]
    const args = [tsc, ...options, ...types, 'program.mts']
    return run(process.execPath, args, { cwd: workspace }).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    )
  }
  assert.equal(await check(PROGRAM), '')
  assert.match(await check(PROGRAM.replace('write: true', 'write: 1')), /TS2322/)
  assert.match(await check(PROGRAM.replace('job.ended', 'job.over')), /TS2345/)
})

test('the program in the README runs as it is written', async (t) => {
  const { workspace, env } = setup(t)
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, program = ''] = /```ts\n(import \{ openRelay \}[^]*?)```/.exec(readme) ?? []
  writeFileSync(join(workspace, 'nightly.mts'), program.replace("'codex'", "'echo'"))
  const { stdout } = await run(process.execPath, [...TSX, 'nightly.mts'], { cwd: workspace, env })
  const inbox = [join(ROOT, 'cli.js'), 'inbox', 'nightly', '--json']
  const listed = await run(process.execPath, inbox, { cwd: workspace, env })
  assert.deepEqual((JSON.parse(listed.stdout) as { items: unknown[] }).items, [])
  assert.match(
    stdout,
    /^[a-z2-7]{26} completed FIND THE FLAKIEST TEST AND EXPLAIN WHY IT IS FLAKY\.$/m,
  )
})

test('the examples are checked against the types of the package', async () => {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  await run(process.execPath, [tsc, '-p', join(ROOT, 'examples'), '--noEmit'])
})
