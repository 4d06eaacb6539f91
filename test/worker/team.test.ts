import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { identify, liveness, monotonicMs } from '../../lib/process/process.ts'
import { killTree, treeOf } from '../../lib/process/tree.ts'
import type { Member } from '../../lib/schema/member.ts'
import { memberMarker } from '../../lib/team/marker.ts'
import { startServer } from '../mcp/raw-client.ts'
import { root, runProgram, startProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'
import type { TestRelay } from '../programs/relay.ts'
import { beforeRemoval } from '../programs/scratch.ts'

const SERVER = join(root, 'server.js')
const FAKE_SESSION = join(root, 'test/programs/fake-session.mjs')
const LEAVE_BEHIND = join(root, 'test/programs/leave-behind.mjs')

/** A workspace in which agents can be spawned; nothing that was started outlives the test. */
async function setup(t: TestContext, team: Record<string, unknown> = {}) {
  const relay = await openTestRelay(t)
  const session = (what: string) => ({ command: [process.execPath, FAKE_SESSION, SERVER, what] })
  relay.configure(
    {
      echo: { executor: 'command', command: ['cat'] },
      slow: { executor: 'command', command: [process.execPath, LEAVE_BEHIND, 'orphan'] },
      env: { executor: 'command', command: ['env'] },
      scribe: { executor: 'command', command: ['cat'], allowWrites: true },
      cloud: {
        executor: 'chatgpt',
        triggerUrl: 'http://127.0.0.1:1/v1/workspace_agents/a/trigger',
        allowLoopback: true,
      },
      stays: { executor: 'command', command: ['cat'] },
      answers: { executor: 'command', command: ['cat'] },
      late: { executor: 'command', command: ['cat'] },
      fails: { executor: 'command', command: ['cat'] },
      guesses: { executor: 'command', command: ['cat'] },
    },
    {
      team: {
        sessions: {
          stays: session('stay'),
          answers: session('answer'),
          late: session('late'),
          fails: session('fail'),
          guesses: session('other-nonce'),
        },
        ...team,
      },
    },
  )
  const env: Record<string, string> = {
    ...relay.env,
    RELAY_TOOLSETS: 'jobs,team',
    RELAY_AGENT: 'boss',
  }
  beforeRemoval(t, async () => {
    const marker = { name: 'RELAY_DATA_DIR', value: env.RELAY_DATA_DIR ?? '' }
    await killTree({ processes: [], marker, graceMs: 0 })
  })
  async function open(more: Record<string, string> = {}) {
    const server = startServer({ ...env, ...more })
    await server.initialize()
    return server
  }
  const cli = (...args: string[]) => runProgram(t, 'cli.js', args, { env: relay.env })
  return { relay, env, open, cli }
}

/** What runs of a member now, by what its processes carry. */
const runningOf = (member: Pick<Member, 'name' | 'job_id'>) =>
  treeOf({ processes: [], marker: memberMarker(member) })

async function found(relay: TestRelay, name: string): Promise<Member> {
  const member = await relay.team.find(name)
  assert.ok(member, name)
  return member
}

/** Looks again until it is so; fails after a minute. */
async function eventually(look: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const late = monotonicMs() + 60_000
  while (!(await look())) {
    assert.ok(monotonicMs() < late, what)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('a spawned agent does its task under its own name, and is gone with it', async (t) => {
  const { relay, open } = await setup(t)
  const server = await open()
  const { structured, isError } = await server.call('spawn', {
    name: 'scout',
    executor: 'env',
    task: 'look around',
  })
  assert.equal(isError, false)
  const jobId = String(structured?.['job_id'])
  assert.ok(
    ['busy', 'finished'].includes(String(structured?.['state'])),
    JSON.stringify(structured),
  )
  const job = await relay.until(jobId, ({ state }) => state === 'completed')
  const seen = job.state === 'completed' ? job.result.output : ''
  assert.match(seen, /^RELAY_AGENT=scout$/m)
  assert.match(seen, new RegExp(`^RELAY_MEMBER=scout\\.${jobId}$`, 'm'))
  assert.equal(job.from.agent, 'boss')
  const member = await found(relay, 'scout')
  await eventually(() => runningOf(member).length === 0, 'its worker exits')
  await relay.team.tend()
  assert.equal((await relay.team.look(await found(relay, 'scout'))).state, 'finished')
  // Its name is free again.
  const again = await server.call('add_agent', { name: 'scout', cli: 'echo', task: 'again' })
  assert.notEqual(again.structured?.['job_id'], jobId)
})

test('a member joins the channels that its spawner names, and leaves them at its end', async (t) => {
  const { relay, open } = await setup(t)
  const server = await open({ RELAY_TOOLSETS: 'jobs,team,messages' })
  const asked = { name: 'scout', executor: 'slow', task: 'go', channels: ['#Plans'] }
  assert.match(JSON.stringify((await server.call('spawn', asked)).text), /CHANNEL_NOT_FOUND/)
  assert.equal(await relay.team.find('scout'), undefined)
  await server.call('create_channel', { name: 'plans' })
  assert.equal((await server.call('spawn', asked)).isError, false)
  const channels = async () =>
    (await relay.messages.channelsOf('scout')).map(({ channel }) => channel)
  assert.deepEqual(await channels(), ['plans'])
  const agents = await server.call('list_agents')
  const rows = (agents.structured?.['agents'] ?? []) as { agent: string; member: object | null }[]
  const row = rows.find(({ agent }) => agent === 'scout')
  assert.deepEqual(
    { ...row?.member, spawned_at: '' },
    {
      of: 'slow',
      by: 'boss',
      state: 'busy',
      reason: null,
      job_id: (await found(relay, 'scout')).job_id,
      depth: 1,
      spawned_at: '',
      host: null,
    },
  )
  const taken = await server.call('register_agent', { agent_id: 'scout' })
  assert.match(JSON.stringify(taken.text), /AGENT_HELD/)
  await server.call('remove_agent', { name: 'scout' })
  assert.deepEqual(await channels(), [])
})

test('one of two spawns with one name wins, whoever asks', async (t) => {
  const { relay, cli } = await setup(t)
  const ends = await Promise.all(
    ['slow', 'slow', 'slow'].map((agent) => cli('spawn', 'twin', agent, 'go', '--json')),
  )
  assert.equal(ends.filter(({ code }) => code === 0).length, 1)
  for (const { code, stderr } of ends) if (code === 1) assert.match(stderr, /MEMBER_EXISTS/)
  const members = (await relay.team.list()).filter(({ name }) => name === 'twin')
  assert.equal(members.length, 1)
})

test('a repeated request id returns the same member, and another task under it is refused', async (t) => {
  const { open } = await setup(t)
  const server = await open()
  const asked = { name: 'scout', executor: 'slow', task: 'go', request_id: 'r1' }
  const first = await server.call('spawn', asked)
  const again = await server.call('spawn', asked)
  assert.equal(again.structured?.['job_id'], first.structured?.['job_id'])
  const other = await server.call('spawn', { ...asked, task: 'stop' })
  assert.match(JSON.stringify(other.text), /REQUEST_ID_CONFLICT/)
})

test('a member whose worker cannot work is refused with the reason, which its sender reads later too', async (t) => {
  const { relay, open } = await setup(t)
  const server = await open()
  const { isError, text } = await server.call('spawn', {
    name: 'remote',
    executor: 'cloud',
    task: 'go',
  })
  assert.equal(isError, true)
  assert.match(JSON.stringify(text), /MEMBER_NOT_STARTED.*Cannot find a token/)
  const member = await found(relay, 'remote')
  const job = await relay.queue.get(member.job_id)
  assert.equal(job.state, 'cancelled')
  assert.match(await relay.queue.why(job), /Cancelled by agent "remote".*could not start.*token/)
  const items = await relay.inbox.items('boss')
  assert.deepEqual(
    items.map(({ job_id, kind }) => [job_id, kind]),
    [[member.job_id, 'cancelled']],
  )
  assert.ok(member.closed_at)
})

test('what a killed spawner began is ended by another process, with the reason', async (t) => {
  const { relay } = await setup(t, { readyMs: 100 })
  const { member } = await relay.team.spawn(
    () => ({
      type: 'spawn',
      name: 'orphan',
      job_id: 'abcdefghijklmnopqrstuvwxyz',
      of: 'echo',
      mode: 'task_exit',
      runs: 'turns',
      by: { agent: 'boss' },
      by_agent: 'boss',
      above: ['boss'],
      above_jobs: [],
      depth: 1,
      write: false,
      channels: [],
      digest: 'd',
      ready_by: new Date(relay.clock.now() - 1).toISOString(),
    }),
    relay.team.settings(),
  )
  assert.equal((await relay.team.look(member)).state, 'starting')
  await relay.team.tend()
  const ended = await found(relay, 'orphan')
  assert.match(ended.end?.reason ?? '', /ended before it had sent the task/)
  assert.ok(ended.closed_at)
})

test('kill -9 of the spawner, the worker and the member leaves nothing that a sweep does not end', async (t) => {
  const { relay, open, cli } = await setup(t)
  const server = await open()
  await server.call('spawn', { name: 'scout', executor: 'slow', task: 'go' })
  const member = await found(relay, 'scout')
  await relay.until(member.job_id, ({ processes }) => processes.length > 0)
  await killTree({ processes: [identify(server.child.pid ?? 0) ?? assert.fail()], graceMs: 0 })
  // Whose spawner is gone stays until it is removed.
  await relay.team.tend()
  assert.equal((await relay.team.look(await found(relay, 'scout'))).state, 'busy')
  const [worker] = await relay.queue.workers.list()
  assert.ok(worker)
  process.kill(worker.worker.pid, 'SIGKILL')
  await eventually(() => liveness(worker.worker) === 'dead', 'the worker is dead')
  assert.ok(runningOf(member).length > 0, 'what the worker left')
  const { code, stdout } = await cli('team', 'remove', 'scout', '--reason', 'enough', '--json')
  assert.equal(code, 0)
  const removed = JSON.parse(stdout) as Record<string, unknown>
  assert.equal(removed['state'], 'removed')
  assert.deepEqual(removed['left'], [])
  assert.deepEqual(runningOf(member), [])
  const job = await relay.queue.get(member.job_id)
  assert.match(await relay.queue.why(job), /Cancelled by .*was removed: enough/)
})

test('a member that is removed while it starts is not started', async (t) => {
  const { relay, open, cli } = await setup(t)
  const server = await open()
  const spawning = server.call('spawn', {
    name: 'slowpoke',
    executor: 'late',
    task: 'go',
    spawn_mode: 'interactive',
  })
  await eventually(async () => {
    const member = await relay.team.find('slowpoke')
    return member !== undefined && runningOf(member).length > 0
  }, 'its session runs')
  const member = await found(relay, 'slowpoke')
  assert.equal((await cli('team', 'remove', 'slowpoke')).code, 0)
  const { isError, text } = await spawning
  assert.equal(isError, true)
  assert.match(JSON.stringify(text), /removed while it started/)
  assert.deepEqual(runningOf(member), [])
})

test('a session is ready when it has registered with its secret, does its task, and ends with all that it started', async (t) => {
  const { relay, open } = await setup(t)
  const server = await open()
  const { structured, text } = await server.call('spawn', {
    name: 'partner',
    executor: 'answers',
    task: 'what do you hear?',
    spawn_mode: 'interactive',
    result_schema: { type: 'object', required: ['heard'] },
  })
  assert.equal(structured?.['runs'], 'session', JSON.stringify(text))
  const member = await found(relay, 'partner')
  assert.ok(member.session)
  const job = await relay.until(member.job_id, ({ state }) => state === 'completed')
  assert.deepEqual(job.state === 'completed' ? job.result.structured : undefined, {
    heard: 'what do you hear?',
  })
  assert.equal((await relay.team.look(await found(relay, 'partner'))).state, 'ready')
  const left = runningOf(member)
  assert.ok(left.length >= 3, `${left.length} processes`)
  const removed = await server.call('remove_agent', { name: 'partner' })
  assert.equal(removed.structured?.['state'], 'removed')
  assert.deepEqual(runningOf(member), [])
  assert.ok(left.every((process) => liveness(process) === 'dead'))
})

test('a session that ends by itself is shown as gone until it is removed', async (t) => {
  const { relay, open } = await setup(t)
  const server = await open()
  const { structured } = await server.call('spawn', {
    name: 'partner',
    executor: 'stays',
    task: 'stay',
    spawn_mode: 'interactive',
  })
  assert.equal(structured?.['state'], 'ready')
  const member = await found(relay, 'partner')
  await killTree({ processes: [], marker: memberMarker(member), graceMs: 0 })
  assert.equal((await relay.team.look(member)).state, 'gone')
  assert.equal(
    (await server.call('remove_agent', { name: 'partner' })).structured?.['state'],
    'removed',
  )
})

const FAILING = [
  { agent: 'fails', says: /"[^"]+" ended with exit code 7.*no terminal here/ },
  { agent: 'guesses', says: /did not register within/ },
  { agent: 'late', says: /did not register within/ },
]
for (const { agent, says } of FAILING) {
  test(`a session that ${agent} is refused with the reason, and nothing of it is left`, async (t) => {
    const { relay, open } = await setup(t, { readyMs: 3000 })
    const server = await open()
    const { isError, text } = await server.call('spawn', {
      name: 'partner',
      executor: agent,
      task: 'go',
      spawn_mode: 'interactive',
    })
    assert.equal(isError, true)
    assert.match(JSON.stringify(text).replaceAll('\\', ''), says)
    assert.doesNotMatch(JSON.stringify(text), /sk-ant-api03-0123/)
    const member = await found(relay, 'partner')
    assert.deepEqual(runningOf(member), [])
    assert.ok(member.closed_at)
  })
}

test('inside a read-only turn only a read-only member is started, by turns, and below the depth', async (t) => {
  const { relay, open } = await setup(t, { maxDepth: 2 })
  const above = await relay.send('codex', { prompt: 'p' })
  const inTurn = await open({ RELAY_JOB: above.job_id, RELAY_TURN: `${above.job_id}.99` })
  const write = { name: 'w', executor: 'scribe', task: 'go', write: true }
  assert.match(JSON.stringify((await inTurn.call('spawn', write)).text), /READ_ONLY_TURN/)
  const asked = { name: 'r', executor: 'stays', task: 'go', spawn_mode: 'interactive' }
  const { structured } = await inTurn.call('spawn', asked)
  assert.equal(structured?.['runs'], 'turns')
  const member = await found(relay, 'r')
  assert.equal(member.depth, 2)
  assert.equal((await relay.queue.get(member.job_id)).parent?.job_id, above.job_id)
  const below = await open({ RELAY_JOB: member.job_id, RELAY_TURN: `${member.job_id}.99` })
  const deeper = await below.call('spawn', { name: 'd', executor: 'echo', task: 'go' })
  assert.match(JSON.stringify(deeper.text), /SPAWN_REFUSED.*maxDepth/)
  // Neither a stranger nor the member itself ends it; who is above it does.
  const stranger = await open({ RELAY_AGENT: 'stranger' })
  assert.match(
    JSON.stringify((await stranger.call('remove_agent', { name: 'r' })).text),
    /FORBIDDEN/,
  )
  assert.equal((await inTurn.call('remove_agent', { name: 'r' })).structured?.['state'], 'removed')
})

test('a member is read-only, whatever the worker may otherwise do, unless both sides allow writes', async (t) => {
  const { relay, open } = await setup(t)
  const server = await open({ RELAY_ALLOW_WRITES: '1' })
  const no = await server.call('spawn', { name: 'a', executor: 'echo', task: 'go', write: true })
  assert.match(JSON.stringify(no.text), /FORBIDDEN.*allowWrites/)
  await server.call('spawn', {
    name: 'b',
    executor: 'scribe',
    task: 'go',
    spawn_mode: 'interactive',
  })
  const job = await relay.send('b', { prompt: 'p', write: true })
  const workers = await relay.queue.workers.list()
  assert.deepEqual(
    workers.map(({ agents, allow_writes }) => [agents, allow_writes]),
    [[['b'], []]],
  )
  assert.match(await relay.queue.why(job), /write job, and no worker of "b" allows writes/)
  const yes = await server.call('spawn', { name: 'c', executor: 'scribe', task: 'go', write: true })
  const done = await relay.until(
    String(yes.structured?.['job_id']),
    ({ state }) => state === 'completed',
  )
  assert.equal(done.task.write, true)
})

test('a member that stays serves further jobs, from a worker that is started when one comes', async (t) => {
  const { relay, open, env } = await setup(t)
  const server = await open({ RELAY_AUTOSPAWN_IDLE_MS: '200' })
  const { structured } = await server.call('spawn', {
    name: 'clerk',
    executor: 'echo',
    task: 'one',
    spawn_mode: 'interactive',
  })
  await relay.until(String(structured?.['job_id']), ({ state }) => state === 'completed')
  const member = await found(relay, 'clerk')
  await eventually(() => runningOf(member).length === 0, 'its idle worker exits')
  assert.equal((await relay.team.look(await found(relay, 'clerk'))).state, 'idle')
  const sent = await server.call('dispatch', { to: 'clerk', task: { prompt: 'two' } })
  await relay.until(String(sent.structured?.['job_id']), ({ state }) => state === 'completed')
  const http = startProgram(t, 'http.js', ['--port', '0', '--auth', 'none'], { env })
  const port = await new Promise<string>((resolve) => {
    http.child.stdout?.on('data', (text) => resolve(/:(\d+)\n/.exec(String(text))?.[1] ?? ''))
  })
  const listed = (await (await fetch(`http://127.0.0.1:${port}/api/team`)).json()) as {
    members: { name: string; by: string }[]
  }
  assert.deepEqual(
    listed.members.map(({ name, by }) => [name, by]),
    [['clerk', 'boss']],
  )
  assert.ok(fs.existsSync(relay.machine.workerLog('clerk')))
})
