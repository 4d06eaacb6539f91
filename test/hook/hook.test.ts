import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'

import { build } from 'esbuild'

import type { Relay } from '../../lib/relay/relay.ts'
import { messageIdOf } from '../../lib/schema/channel.ts'
import { jobSubject, messageSubject } from '../../lib/schema/subject.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { onFiles } from '../programs/chosen-store.ts'
import { root, runProgram } from '../programs/child.ts'
import { setup, until } from './setup.ts'

test('a hook prints nothing without a store, without a session and with invalid arguments', async (t) => {
  const { hook, env } = await setup(t)
  const silent = { code: 0, signal: null, stdout: '', stderr: '' }
  const elsewhere = { RELAY_DATA_DIR: `${env['HOME'] ?? ''}/none` }
  for (const event of ['session-start', 'stop', 'rewake', 'no-such-event', '--help']) {
    assert.deepEqual(await hook(event, 'unknown', {}, elsewhere), silent, event)
    assert.deepEqual(await hook(event, 'unknown'), silent, event)
    assert.deepEqual(await hook(event, '../../x', { cwd: 7 }), silent, event)
  }
  const debug = await hook('no-such-event', 's', {}, { RELAY_HOOK_DEBUG: '1' })
  assert.equal(debug.code, 0)
  assert.match(debug.stderr, /^durable-relay hook: .*usage.*\n$/)
})

test('a hook prints nothing and exits 0 for input that no client sends', async (t) => {
  const { env } = await setup(t)
  const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  const rows = [
    deep,
    '{"session_id":"a\\u0000b"}',
    '{"__proto__":{"cwd":"/"}}',
    'x'.repeat(20_000_000),
  ]
  for (const input of rows) {
    const end = await runProgram(t, 'hook.js', ['stop'], { env, input })
    assert.deepEqual(end, { code: 0, signal: null, stdout: '', stderr: '' }, input.slice(0, 40))
  }
})

test('the stop hook continues the turn for a notification, once', async (t) => {
  const { session, hook, end, relay } = await setup(t)
  const one = await session('one')
  const id = await one.send()
  assert.equal((await hook('stop', 'one')).stdout, '')
  await end()
  const { stdout, code } = await hook('stop', 'one')
  const { decision, reason } = JSON.parse(stdout) as { decision: string; reason: string }
  assert.equal(code, 0)
  assert.equal(decision, 'block')
  assert.match(reason, new RegExp(`Job ${id} is completed: .*poll.*notification only`))
  assert.equal((await hook('stop', 'one')).stdout, '')
  const [delivery] = await relay.inbox.deliveries(jobSubject(id))
  assert.equal(delivery?.state, 'offered')
  assert.deepEqual(
    delivery.offered.map(({ way, session: to }) => [way, to]),
    [['stop_hook', 'one']],
  )
  await one.call('poll', { job_id: id })
  await until(async () => (await relay.inbox.deliveries(jobSubject(id)))[0]?.state === 'done')
})

test('the stop hook names a message with its sender, once, and never its text', async (t) => {
  const { session, hook, relay } = await setup(t)
  const one = await session('one')
  const id = await sendTo(relay, 'boss')
  const { decision, reason } = JSON.parse((await hook('stop', 'one')).stdout) as {
    decision: string
    reason: string
  }
  assert.equal(decision, 'block')
  assert.ok(reason.includes(id) && reason.includes('ann'), reason)
  assert.equal((await hook('stop', 'one')).stdout, '')
  const { items } = (await one.call('check_inbox')).structured as { items: { text: string }[] }
  assert.deepEqual(
    items.map(({ text }) => text),
    ['SECRET MESSAGE'],
  )
  const state = async () => (await relay.inbox.deliveries(messageSubject(id)))[0]
  await until(async () => (await state())?.seen !== null)
  assert.deepEqual(
    (await state())?.offered.map(({ way }) => way),
    ['stop_hook'],
  )
})

test('a monitor prints one line for a message, with its sender and without its text', async (t) => {
  const { session, startHook, relay } = await setup(t)
  const { child } = startHook('monitor', '', { CLAUDE_CODE_SESSION_ID: 'one' })
  let lines = ''
  child.stdout?.on('data', (text: string) => (lines += text))
  await session('one')
  const first = await sendTo(relay, 'boss')
  await until(() => lines.includes(first))
  const second = await sendTo(relay, 'boss')
  await until(() => lines.includes(second))
  assert.equal(lines.trim().split('\n').length, 2)
  assert.match(lines, /ann/)
  assert.doesNotMatch(lines, /SECRET/)
})

/** Sends a direct message of `ann`, and returns its id. */
async function sendTo({ messages }: Relay, agent: string): Promise<string> {
  const { channel } = await messages.privateChannel(['ann', agent], { by: 'ann' })
  const { stored } = await messages.send({ channel }, { from: 'ann', text: 'SECRET MESSAGE' })
  return messageIdOf(stored.place)
}

test('the stop hook ends a turn that it has already continued', async (t) => {
  const { session, hook, end } = await setup(t)
  const one = await session('one')
  await one.send()
  await end()
  assert.equal((await hook('stop', 'one', { stop_hook_active: true })).stdout, '')
  assert.match((await hook('stop', 'one', { stop_hook_active: false })).stdout, /block/)
})

test('with RELAY_HOOK_WAIT_MS the stop hook waits for jobs in flight, at most that long', async (t) => {
  const { session, hook, startHook, end } = await setup(t)
  const one = await session('one')
  const wait = { RELAY_HOOK_WAIT_MS: '60000' }
  assert.equal((await hook('stop', 'one', {}, wait)).stdout, '')
  const id = await one.send()
  assert.equal((await hook('stop', 'one', {}, { RELAY_HOOK_WAIT_MS: '50' })).stdout, '')
  assert.equal((await hook('stop', 'one', {}, { RELAY_HOOK_WAIT_MS: 'x' })).stdout, '')
  const { ended } = startHook('stop', 'one', wait)
  await end()
  assert.match((await ended).stdout, new RegExp(`"block".*${id}`))
})

test('a job that its sender cancelled keeps no turn waiting', async (t) => {
  const { session, hook } = await setup(t)
  const one = await session('one')
  const job_id = await one.send()
  await one.call('cancel', { job_id })
  assert.equal((await hook('stop', 'one', {}, { RELAY_HOOK_WAIT_MS: '60000' })).stdout, '')
})

test('the start of a session reports once, in one line, what waits for it', async (t) => {
  const { session, hook, end } = await setup(t)
  const one = await session('one')
  const done = await one.send()
  await end()
  const open = await one.send()
  const { stdout } = await hook('session-start', 'one')
  const said = JSON.parse(stdout) as {
    hookSpecificOutput: { hookEventName: string; additionalContext: string }
  }
  const { hookEventName, additionalContext } = said.hookSpecificOutput
  assert.equal(hookEventName, 'SessionStart')
  assert.match(additionalContext, new RegExp(`${done} is completed.*${open}.*not ended`))
  assert.doesNotMatch(additionalContext, /\n/)
  assert.equal((await hook('stop', 'one')).stdout, '')
  assert.doesNotMatch((await hook('session-start', 'one')).stdout, new RegExp(done))
})

test('rewake wakes its session with exit code 2 when a job ends', async (t) => {
  const { session, startHook, end, relay } = await setup(t)
  const one = await session('one')
  const id = await one.send()
  const { ended } = startHook('rewake', 'one')
  await until(
    async () =>
      (await relay.store.registry.get('role', [sessionTag('one'), 'rewake'])) !== undefined,
  )
  await end()
  const { code, stdout, stderr } = await ended
  assert.equal(code, 2)
  assert.equal(stdout, '')
  assert.match(stderr, new RegExp(`^durable-relay: Job ${id} is completed.*\\n$`))
})

test('one rewake process waits for a session, and none without outstanding jobs', async (t) => {
  const { session, hook, startHook, end, relay } = await setup(t)
  const one = await session('one')
  assert.equal((await hook('rewake', 'one')).code, 0)
  await one.send()
  const { ended } = startHook('rewake', 'one')
  await until(
    async () =>
      (await relay.store.registry.get('role', [sessionTag('one'), 'rewake'])) !== undefined,
  )
  assert.deepEqual(await hook('rewake', 'one'), { code: 0, signal: null, stdout: '', stderr: '' })
  await end()
  assert.equal((await ended).code, 2)
})

test('rewake does not wait in a session without a terminal, whose client would wait for it', async (t) => {
  const { session, hook } = await setup(t)
  const one = await session('one')
  await one.send()
  const { code, stderr } = await hook('rewake', 'one', {}, { CLAUDE_CODE_ENTRYPOINT: 'sdk-cli' })
  assert.deepEqual([code, stderr], [0, ''])
})

test('rewake exits when its session ends', async (t) => {
  const { session, startHook, relay } = await setup(t)
  const one = await session('one')
  await one.send()
  const { ended } = startHook('rewake', 'one')
  await until(
    async () =>
      (await relay.store.registry.get('role', [sessionTag('one'), 'rewake'])) !== undefined,
  )
  one.child.kill('SIGKILL')
  assert.equal((await ended).code, 0)
})

test(
  'rewake exits 0 when the inbox cannot be read, and reports why with RELAY_HOOK_DEBUG',
  onFiles,
  async (t) => {
    const { session, hook, relay } = await setup(t)
    const one = await session('one')
    await one.send()
    const inbox = layoutOf(relay.machine.directory).inbox('boss')
    rmSync(inbox, { recursive: true, force: true })
    mkdirSync(dirname(inbox), { recursive: true })
    writeFileSync(inbox, 'not a directory')
    const { code, stdout, stderr } = await hook('rewake', 'one', {}, { RELAY_HOOK_DEBUG: '1' })
    assert.deepEqual([code, stdout], [0, ''])
    assert.match(stderr, /^durable-relay hook: .*ENOTDIR.*\n$/)
  },
)

test('a monitor prints one line for each notification of its session', async (t) => {
  const { session, startHook, end } = await setup(t)
  const { child } = startHook('monitor', '', { CLAUDE_CODE_SESSION_ID: 'one' })
  let lines = ''
  child.stdout?.on('data', (text: string) => (lines += text))
  const one = await session('one')
  const two = await session('two')
  const ids = []
  for (const sender of [one, two, one]) {
    const id = await sender.send()
    await end()
    if (sender === one) await until(() => lines.includes(id))
    ids.push(id)
  }
  const printed = lines.trim().split('\n')
  assert.equal(printed.length, 2)
  assert.match(printed[0] ?? '', new RegExp(`^durable-relay: Job ${ids[0]} is completed`))
  assert.match(printed[1] ?? '', new RegExp(`^durable-relay: Job ${ids[2]} is completed`))
})

test('a cleared conversation is still the session of its server', async (t) => {
  const { session, hook, end } = await setup(t)
  const one = await session('one')
  const id = await one.send()
  await end()
  // This test is the parent of both, as a client is of its server and its hooks.
  assert.match((await hook('stop', 'cleared')).stdout, new RegExp(id))
})

test('with several sessions of one parent an unknown session is not notified', async (t) => {
  const { session, hook, end } = await setup(t)
  const one = await session('one')
  await session('two')
  await one.send()
  await end()
  assert.equal((await hook('stop', 'unknown')).stdout, '')
})

test('one session that claims jobs is notified of each queued job', async (t) => {
  const { session, hook, relay } = await setup(t)
  for (const id of ['one', 'two']) await session(id, { RELAY_TOOLSETS: 'jobs,work' })
  await session('plain')
  for (const id of ['one', 'two', 'plain']) await hook('session-start', id)
  const from = { agent: 'other' }
  const { job } = await relay.queue.dispatch({ to: 'boss', task: { prompt: 'SECRET' } }, { from })
  assert.equal((await hook('stop', 'plain')).stdout, '')
  assert.match((await hook('stop', 'one')).stdout, new RegExp(`${job.job_id} is queued.*claim_job`))
  assert.equal((await hook('stop', 'two')).stdout, '')
  assert.equal((await hook('stop', 'one')).stdout, '')
})

test('the hook bundles no dependency', async () => {
  const { metafile } = await build({
    entryPoints: [`${root}/hook.ts`],
    bundle: true,
    // The store of a database is a bundle of its own, loaded where the settings name one.
    external: ['*/postgres.ts'],
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
  })
  const foreign = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path, { bytesInOutput }]) => path.includes('node_modules') && bytesInOutput > 0)
  assert.deepEqual(foreign, [])
})
