import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'

import type { RelayError } from '../../lib/errors.ts'
import { publish } from '../../lib/mcp/tools.ts'
import { guardedToolsOf } from '../../lib/operations/guarded/toolsets.ts'
import { machineOf } from '../../lib/operations/shell/machine.ts'
import type { Call } from '../../lib/operations/operation.ts'
import type { Caller } from '../../lib/rights/caller.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { setup } from './setup.ts'

const ANN: Caller = { kind: 'person', name: 'ann', agent: 'owner' }

const PURPOSE = { purpose: 'to test' }

/** A relay with one root `app`, which has a denied file. */
async function start(t: TestContext, rootSettings: object, tools: object = {}) {
  const relay = await setup(t, { agent: 'boss' })
  const { configPath, folder } = relay.place
  mkdirSync(join(folder, 'sub'), { recursive: true })
  mkdirSync(dirname(configPath), { recursive: true })
  writeFileSync(join(folder, '.env'), 'KEY=planted')
  writeFileSync(join(folder, 'a.txt'), 'hello\n')
  const configure = (settings: object): void =>
    writeFileSync(
      configPath,
      JSON.stringify({ roots: { app: { path: folder, ...settings } }, tools }),
      { mode: 0o600 },
    )
  configure(rootSettings)
  const machine = machineOf({ relay: relay.services })
  beforeRemoval(t, async () => {
    for (const { record } of machine.processes.list()) {
      await machine.processes.stop(record.process_id, 0)
    }
  })
  const { approvals, journal } = relay.services.tools
  return {
    ...relay,
    folder,
    configure,
    approvals,
    machine,
    run: (command: string, more: object = {}, how: Partial<Call> = {}) =>
      relay.call('run_command', { command, ...PURPOSE, ...more }, how),
    refused: (command: string, more: object = {}): Promise<RelayError> =>
      relay.refusal('run_command', { command, ...PURPOSE, ...more }),
    calls: async () => (await journal.read({ limit: 100 })).calls,
    /** Answers the next question that comes up. */
    decide: async (verdict: 'approve' | 'reject') => {
      for (;;) {
        const found = (await approvals.list()).find(({ state }) => state === 'pending')
        if (found !== undefined) {
          await relay.call(
            'decide_approval',
            { approval_id: found.approval_id, verdict },
            { caller: ANN },
          )
          return found
        }
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }
}

test('a command within the mode runs, and the journal has how it ended', async (t) => {
  const { run, calls, folder } = await start(t, { mode: 'operate' })
  const done = await run('cat a.txt; echo out >&2; exit 3')
  assert.equal(done['exit_code'], 3)
  assert.equal(done['stdout'], 'hello\n')
  assert.equal(done['stderr'], 'out\n')
  assert.equal(done['timed_out'], false)
  const [call] = await calls()
  assert.deepEqual(call?.effects, [{ operation: 'run', path: '', after: 'exit 3' }])
  assert.equal(JSON.stringify(call).includes(folder), false, 'no absolute path')
})

test('below operate a person sees the command and decides', async (t) => {
  const { run, decide } = await start(t, { mode: 'diagnose', ask: 'operate' })
  const running = run('cat a.txt')
  const asked = await decide('approve')
  assert.match(asked.preview.text, /^\$ cat a\.txt\n/)
  assert.match(asked.preview.text, /Purpose, by the agent: to test/)
  const done = await running
  assert.equal(done['stdout'], 'hello\n')
  assert.equal(done['approved_by'], 'ann')
  const refused = assert.rejects(run('cat a.txt'), { code: 'APPROVAL_REFUSED' })
  await decide('reject')
  await refused
})

test('below operate without a question nothing runs', async (t) => {
  const { refused } = await start(t, { mode: 'diagnose' })
  assert.equal((await refused('cat a.txt')).code, 'MODE_REFUSED')
})

test('a root without commands runs none', async (t) => {
  const { refused } = await start(t, { mode: 'operate', commands: 'none' })
  assert.equal((await refused('cat a.txt')).code, 'COMMAND_REFUSED')
})

test('a guarded root refuses what the words show, and no message has an absolute path', async (t) => {
  const { refused, folder, run } = await start(t, { mode: 'operate', sandbox: 'none' })
  for (const command of ['cat .env', `cat .e''nv`, 'cat ~/.bashrc', 'cd .. && ls', 'echo x > b']) {
    const { code, message } = await refused(command)
    assert.equal(code, 'COMMAND_REFUSED', command)
    assert.equal(message.includes(dirname(folder)), false, message)
  }
  for (const cwd of ['..', '/etc', '.env', 'a.txt']) {
    const { message } = await refused('pwd', { cwd })
    assert.equal(message.includes(dirname(folder)), false, message)
  }
  await run('echo x > b', { paths: ['b'] })
  assert.equal(readFileSync(join(folder, 'b'), 'utf8'), 'x\n')
  assert.match((await refused('true', { paths: ['.env'] })).message, /denied/)
  assert.equal((await refused('true', { paths: ['../x'] })).code, 'PATH_OUTSIDE_WORKSPACE')
})

test('without a sandbox a person decides about a command that words do not explain, whatever the mode', async (t) => {
  const { run, decide } = await start(t, { mode: 'destructive', sandbox: 'none' })
  const running = run('sed -n 1p a.txt')
  const asked = await decide('approve')
  assert.match(asked.preview.text, /Not judged by its words: what "sed" does is not known/)
  assert.match(asked.preview.text, /Sandbox: none/)
  assert.equal((await running)['stdout'], 'hello\n')
  assert.equal((await run('sed -n 1p a.txt', {}, { caller: ANN }))['approved_by'], undefined)
})

test('a root with any commands checks no words', async (t) => {
  const { run } = await start(t, { mode: 'operate', commands: 'any', sandbox: 'none' })
  assert.equal((await run('sed -n 1p a.txt; cat .env'))['stdout'], 'hello\nKEY=planted')
})

test('the environment is an allow-list and what the root names', async (t) => {
  const { run, services } = await start(t, {
    mode: 'operate',
    commands: 'any',
    sandbox: 'none',
    env: ['NAMED_ONE'],
  })
  const env = {
    ...services.tools.env,
    NAMED_ONE: 'one',
    UNNAMED: 'two',
    AWS_SECRET_ACCESS_KEY: 'x',
  }
  Object.assign(services.tools, { env })
  const { stdout } = await run('env')
  const names =
    String(stdout)
      .match(/^\w+(?==)/gm)
      ?.toSorted() ?? []
  const allowed = new Set([
    'HOME',
    'LANG',
    'NAMED_ONE',
    'PATH',
    'PWD',
    'OLDPWD',
    'RELAY_CALL',
    'SHLVL',
    'TERM',
    'TMPDIR',
    '_',
  ])
  assert.ok(names.includes('NAMED_ONE'))
  assert.deepEqual(
    names.filter((name) => !allowed.has(name)),
    [],
  )
})

test('a dry run shows what would happen and starts nothing', async (t) => {
  const { run, calls } = await start(t, { mode: 'diagnose', ask: 'operate' })
  const shown = await run('touch made', { paths: ['made'], dry_run: true })
  assert.equal(shown['dry_run'], true)
  assert.equal(shown['verdict'], 'ask')
  assert.match(String(shown['preview']), /^\$ touch made\n[^]*Changes: made/)
  assert.equal((await calls())[0]?.outcome, 'dry_run')
})

test('a result of many bytes is bounded by the settings of the machine', async (t) => {
  const { run } = await start(t, { mode: 'operate', commands: 'any' }, { maxOutputBytes: 5000 })
  const { stdout, truncated } = await run('seq 1 100000', { max_output_bytes: 1_000_000 })
  assert.equal(truncated, true)
  assert.ok(String(stdout).length < 5100)
  assert.match(String(stdout), /^1\n2\n[^]*\n100000\n$/)
})

test('in a sandbox a command runs that words do not explain, and denied files stay hidden', async (t) => {
  const { run, refused, machine, folder } = await start(t, { mode: 'operate' })
  if ((await machine.sandboxes.find()).sandbox === undefined) {
    return t.skip('NOT RUN: no sandbox works here')
  }
  const done = await run('grep -r "" . | sort')
  assert.equal(done['sandboxed'], true)
  assert.equal(done['stdout'], './a.txt:hello\n')
  const read = await run('echo x > a.txt', { paths: ['a.txt'], read_only: true })
  assert.notEqual(read['exit_code'], 0)
  assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'hello\n')
  assert.equal((await refused('cat .env')).code, 'COMMAND_REFUSED')
})

test('a process is started, followed and stopped, and others do not see it', async (t) => {
  const { call, refusal, folder, configure, calls } = await start(t, {
    mode: 'operate',
    commands: 'any',
    sandbox: 'none',
    network: true,
  })
  const port = 20_000 + (process.pid % 20_000)
  const script = `require('net').createServer().listen(${port}, '127.0.0.1', () => console.log('up'))`
  const started = await call('start_process', {
    ...PURPOSE,
    command: `exec ${process.execPath} -e "${script}"`,
  })
  const process_id = String(started['process_id'])
  assert.equal(started['state'], 'running')
  const waited = await call('wait_for_port', { port, timeout_ms: 20_000 })
  assert.equal(waited['open'], true)
  const log = await call('read_process_log', { process_id, offset: 0, wait_ms: 5000 })
  assert.equal(log['text'], 'up\n')
  const { ports } = (await call('list_ports', {})) as { ports: { port: number; pid: number }[] }
  assert.equal(ports.find((each) => each.port === port)?.pid, started['pid'])
  const { processes } = (await call('list_processes', {})) as { processes: object[] }
  assert.equal(processes.length, 1)
  assert.equal(JSON.stringify(processes).includes(folder), false)
  configure({ mode: 'operate', commands: 'any', agents: ['another'] })
  assert.deepEqual((await call('list_processes', {}))['processes'], [])
  assert.equal((await refusal('read_process_log', { process_id })).code, 'PROCESS_NOT_FOUND')
  const seen = await call('list_processes', {}, { caller: ANN })
  assert.equal((seen['processes'] as object[]).length, 1, 'a person sees all')
  const stopped = await call('stop_process', { process_id }, { caller: ANN })
  assert.equal(stopped['state'], 'ended')
  assert.equal((await calls())[0]?.tool, 'stop_process')
})

test('a process of the machine is killed only after it was seen, and never the relay', async (t) => {
  const { call, refusal } = await start(t, {
    mode: 'destructive',
    commands: 'any',
    sandbox: 'none',
  })
  const marker = `sleep 98765${process.pid % 10}`
  await call('start_process', { ...PURPOSE, command: `exec ${marker}` })
  const { machine } = (await call('list_processes', { all: true, contains: marker })) as {
    machine: { pid: number; start: string; command: string }[]
  }
  const found = machine.find(({ command }) => command === marker)
  assert.ok(found)
  const which = { pid: found.pid, start: found.start, ...PURPOSE }
  const shown = await call('kill_process', which)
  assert.match(String(shown['preview']), /sleep 98765/)
  const killed = await call('kill_process', { ...which, dry_run: false })
  assert.equal(killed['killed'], 1)
  const own = { pid: process.pid, start: '1', ...PURPOSE }
  assert.equal((await refusal('kill_process', own)).code, 'PROCESS_NOT_FOUND')
})

test('ports of other machines are not waited for', async (t) => {
  const { refusal } = await start(t, { mode: 'operate' })
  for (const host of ['169.254.169.254', 'example.com', '10.0.0.1', '0.0.0.0']) {
    const { code } = await refusal('wait_for_port', { host, port: 80 })
    assert.equal(code, 'HOST_NOT_ALLOWED', host)
  }
})

for (const toolset of ['shell', 'process']) {
  test(`the toolset ${toolset} costs less than 3,000 tokens`, () => {
    const list = JSON.stringify({ tools: guardedToolsOf([toolset]).map((tool) => publish(tool)) })
    assert.ok(countTokens(list) < 3000, `${countTokens(list)} tokens`)
  })
}
