import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'

import { readSettings } from '../../lib/config/config.ts'
import { processTable } from '../../lib/process/table.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { openWorkspaces } from '../../lib/relay/workspaces.ts'
import { startServer } from '../mcp/raw-client.ts'
import { startCluster } from '../postgres/cluster.ts'
import type { Cluster } from '../postgres/cluster.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { root, runProgram, startProgram } from '../programs/child.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'

let started: Promise<Cluster> | undefined
after(async () => (await started)?.stop())

/** A home with two projects, and a database that asks for a password. */
async function setup(t: TestContext) {
  const cluster = await (started ??= startCluster({ fsync: false, tcp: 'plain' }))
  const { password } = cluster
  const database = new URL(await cluster.createDatabase()).pathname.slice(1)
  const home = scratch(t, 'relay-database-')
  const project = join(home, 'project')
  fs.mkdirSync(project)
  const file = join(home, 'password')
  fs.writeFileSync(file, `${password}\n`, { mode: 0o600 })
  const bare = cluster.tcpUrl(database)
  const url = {
    bare,
    withPassword: bare.replace('@', `:${password}@`),
    withFile: `${bare}?password_file=${file}`,
  }
  const configPath = join(home, 'config.json')
  const configure = (agents: object, more: object = {}) =>
    fs.writeFileSync(configPath, JSON.stringify({ agents, ...more }), { mode: 0o600 })
  const base = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    RELAY_CONFIG: configPath,
    RELAY_DATA_DIR: join(home, 'data'),
    RELAY_WORKSPACE: project,
  }
  const env = (store: string, more: Record<string, string> = {}) => ({
    ...base,
    RELAY_STORE: store,
    ...more,
  })
  const open = async (given: Record<string, string>) => {
    const relay = await openRelay(readSettings(given, home))
    beforeRemoval(t, async () => {
      relay.close()
      await relay.ended
    })
    return relay
  }
  return { cluster, password, home, project, file, url, configure, base, env, open }
}

test('every way to name the password of a database works', needsPostgres, async (t) => {
  const { password, home, url, env } = await setup(t)
  const list = async (given: Record<string, string>) => {
    const { code, stdout, stderr } = await runProgram(t, 'cli.js', ['list'], { env: given })
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(stdout, /^No jobs in/)
  }
  await list(env(url.withPassword))
  await list(env(url.withFile))
  await list(env(url.bare, { PGPASSWORD: password }))
  const passFile = join(home, 'elsewhere')
  fs.writeFileSync(passFile, `*:*:*:*:${password}\n`, { mode: 0o600 })
  await list(env(url.bare, { PGPASSFILE: passFile }))
  fs.renameSync(passFile, join(home, '.pgpass'))
  await list(env(url.bare))
})

/** A refused connection that stays open would keep each program alive for a minute. */
const REFUSED = { ...needsPostgres, timeout: 40_000 }

test('a missing or wrong password is refused at once, and none is shown', REFUSED, async (t) => {
  const { file, url, env } = await setup(t)
  const refused = async (store: string) => {
    const { code, stderr } = await runProgram(t, 'cli.js', ['list', '--verbose'], {
      env: env(store),
    })
    assert.equal(code, 1)
    assert.doesNotMatch(stderr, /hunter2/)
    return stderr
  }
  assert.match(await refused(url.bare), /^relay: STORE_REFUSED .+ no password/)
  const wrong = url.bare.replace('@', ':hunter2@')
  assert.match(await refused(wrong), /^relay: STORE_REFUSED .+ authentication failed/)
  fs.chmodSync(file, 0o644)
  assert.match(await refused(url.withFile), /^relay: CONFIG_UNSAFE /)
})

test('the configuration file names the store of a workspace', needsPostgres, async (t) => {
  const { project, url, configure, base } = await setup(t)
  configure({}, { workspaces: { [project]: { store: `${url.withFile}&workspace=shop` } } })
  const dispatched = await runProgram(t, 'cli.js', ['dispatch', 'echo', 'hello'], { env: base })
  assert.equal(dispatched.code, 0, dispatched.stderr)
  const { stdout } = await runProgram(t, 'cli.js', ['list'], { env: base })
  assert.match(stdout, /hello/)
  const directories = fs.readdirSync(base.RELAY_DATA_DIR)
  assert.equal(directories.length, 1)
  assert.ok(!fs.existsSync(join(base.RELAY_DATA_DIR, String(directories[0]), 'store.json')))
})

test(
  'the password of a database is nowhere that a turn could read it',
  needsPostgres,
  async (t) => {
    const { password, home, url, configure, env } = await setup(t)
    const script = 'env; tr "\\0" "\\n" < /proc/$PPID/environ; tr "\\0" " " < /proc/$PPID/cmdline'
    const names = ['PGPASSWORD', 'RELAY_STORE', 'RELAY_PASSWORD_FD']
    configure({ env: { executor: 'command', command: ['sh', '-c', script], env: names } })
    const more = { RELAY_AUTOSPAWN: '1', RELAY_AUTOSPAWN_IDLE_MS: '1000', PGPASSWORD: password }
    for (const given of [env(url.withPassword, more), env(url.bare, more)]) {
      const args = ['dispatch', 'env', 'hello', '--wait']
      const { code, stdout, stderr } = await runProgram(t, 'cli.js', args, { env: given })
      assert.equal(code, 0, stderr)
      assert.match(stdout, /RELAY_STORE=postgres:\/\/relay@127\.0\.0\.1/)
      assert.match(stdout, /worker\.js --spawned --agent env/)
      assert.ok(!`${stdout}${stderr}`.includes(password))
      const relay = await openRelay(readSettings(given, home))
      // The next round starts a worker of its own.
      while ((await relay.store.registry.list('worker')).length > 0) await relay.queue.sweep()
      relay.close()
      await relay.ended
    }
    for (const file of fs.readdirSync(join(home, 'data'), { recursive: true, encoding: 'utf8' })) {
      const path = join(home, 'data', file)
      if (fs.statSync(path).isFile())
        assert.ok(!fs.readFileSync(path, 'utf8').includes(password), file)
    }
  },
)

test('no command shows the password of a database', needsPostgres, async (t) => {
  const { password, url, env, open } = await setup(t)
  const given = env(url.withPassword)
  const relay = await open(given)
  const { job } = await relay.queue.dispatch(
    { to: 'echo', task: { prompt: 'p' } },
    { from: { agent: 'boss' } },
  )
  const commands = [['verify'], ['agents'], ['show', job.job_id], ['why', job.job_id]]
  for (const command of commands) {
    for (const args of [command, [...command, '--json']]) {
      const { code, stdout, stderr } = await runProgram(t, 'cli.js', args, { env: given })
      assert.equal(code, 0, `${args.join(' ')}: ${stderr}`)
      assert.ok(!`${stdout}${stderr}`.includes(password), args.join(' '))
    }
  }
  const doctor = await runProgram(t, 'cli.js', ['doctor'], { env: given })
  assert.ok(!`${doctor.stdout}${doctor.stderr}`.includes(password))
})

test(
  'a relay command inside a turn works on the database of its worker',
  needsPostgres,
  async (t) => {
    const { url, configure, env, open } = await setup(t)
    const cli = `exec "${process.execPath}" "${join(root, 'cli.js')}" dispatch other child`
    configure({ parent: { executor: 'command', command: ['sh', '-c', cli] } })
    const given = env(`${url.withFile}&workspace=shop`)
    const relay = await open(given)
    const { job } = await relay.queue.dispatch(
      { to: 'parent', task: { prompt: 'p' } },
      { from: { agent: 'boss' } },
    )
    await runProgram(t, 'worker.js', ['--agent', 'parent', '--once'], { env: given })
    const { jobs } = await relay.queue.list({ state: ['queued'], limit: 10 })
    const sent = await relay.queue.get(jobs[0]?.job_id ?? '')
    const found = [sent.to, sent.from.agent, sent.parent?.job_id]
    assert.deepEqual(found, ['other', 'parent', job.job_id])
  },
)

test('the doctor shows the database, its rights and its clock', needsPostgres, async (t) => {
  const { cluster, url, env } = await setup(t)
  const checksOf = async (store: string) => {
    const { stdout } = await runProgram(t, 'cli.js', ['doctor', '--json'], { env: env(store) })
    const { checks } = JSON.parse(stdout) as { checks: { name: string; state: string }[] }
    return new Map(checks.map(({ name, state }) => [name, state]))
  }
  const found = await checksOf(url.withFile)
  const good = [
    'database',
    'database size',
    'schema',
    'encryption',
    'clock',
    'connections',
    'store',
  ]
  for (const name of [...good, 'size']) {
    assert.equal(found.get(name), 'ok', name)
  }
  // The server of these tests does not flush, and its role is a superuser.
  assert.deepEqual([found.get('durability'), found.get('rights')], ['error', 'warning'])
  const socket = cluster.url(new URL(url.bare).pathname.slice(1))
  await cluster.query(`create role guest login`, socket)
  await cluster.query('grant usage on schema durable_relay to guest', socket)
  await cluster.query('grant select on all tables in schema durable_relay to guest', socket)
  assert.equal((await checksOf(socket.replace('relay@', 'guest@'))).get('rights'), 'error')
})

test('the doctor explains a database that it cannot open', needsPostgres, async (t) => {
  const { cluster, url, env } = await setup(t)
  const doctor = async (store: string) => runProgram(t, 'cli.js', ['doctor'], { env: env(store) })
  const wrong = await doctor(url.bare.replace('@', ':wrong@'))
  assert.match(wrong.stdout, /^error +store: .+authentication failed/m)
  assert.match(wrong.stderr, /DOCTOR_FOUND Found 1 problem: store/)
  assert.equal((await doctor(url.withFile)).code, 1, 'this server does not flush')
  const socket = cluster.url(new URL(url.bare).pathname.slice(1))
  await cluster.query(
    'insert into durable_relay.migrations (version, compatible_from) values (99, 99)',
    socket,
  )
  const ahead = await doctor(url.withFile)
  assert.match(ahead.stdout, /^error +schema: .+version 99.+\n +Update durable-relay/m)
  assert.match(ahead.stdout, /^error +store: /m)
})

test('the store of a folder is not exchanged in a database', needsPostgres, async (t) => {
  const { url, env } = await setup(t)
  for (const how of ['--adopt', '--fresh']) {
    const { code, stderr } = await runProgram(t, 'cli.js', ['doctor', how], {
      env: env(url.withFile),
    })
    assert.equal(code, 1)
    assert.match(stderr, /^relay: ADOPT_REFUSED .+in a database/)
  }
})

test(
  'every workspace of a database can be read where its folder is unknown',
  needsPostgres,
  async (t) => {
    const { home, project, url, env, open } = await setup(t)
    for (const name of ['shop', '/nowhere/at/all']) {
      const relay = await open(env(`${url.withFile}&workspace=${encodeURIComponent(name)}`))
      await relay.queue.dispatch({ to: 'x', task: { prompt: name } }, { from: { agent: 'boss' } })
    }
    const settings = readSettings(env(url.withFile, { RELAY_AUTOSPAWN: '1' }), home)
    const workspaces = await openWorkspaces(settings, { env: {}, warn: assert.fail })
    beforeRemoval(t, () => workspaces.close())
    assert.deepEqual(
      workspaces.list().map(({ workspace }) => workspace),
      ['/nowhere/at/all', 'shop'],
    )
    for (const { id, workspace } of workspaces.list()) {
      const opened = await workspaces.open(id)
      assert.equal(opened.settings.autospawn, false, 'no worker can run a turn here')
      const { jobs } = await opened.relay.queue.list({ limit: 10 })
      assert.deepEqual(
        jobs.map(({ headline }) => headline),
        [workspace],
      )
    }
    const own = await workspaces.open(workspaces.own)
    assert.deepEqual([own.settings.workspace, own.settings.autospawn], [project, true])
    await assert.rejects(workspaces.open('none'), { code: 'WORKSPACE_NOT_FOUND' })
  },
)

test(
  'a folder that the configuration names is where workers for its workspace run',
  needsPostgres,
  async (t) => {
    const { home, url, configure, env, open } = await setup(t)
    const folder = join(home, 'shop')
    fs.mkdirSync(folder)
    const store = `${url.withFile}&workspace=shop`
    await open(env(store))
    configure({}, { workspaces: { [folder]: { store } } })
    const settings = readSettings(env(url.withFile, { RELAY_AUTOSPAWN: '1' }), home)
    const workspaces = await openWorkspaces(settings, { env: {}, warn: assert.fail })
    beforeRemoval(t, () => workspaces.close())
    const opened = await workspaces.open(workspaces.list()[0]?.id ?? '')
    assert.deepEqual([opened.settings.workspace, opened.settings.autospawn], [folder, true])
  },
)

test('a server leaves at once, and with all that it had to send', needsPostgres, async (t) => {
  const { url, env, open } = await setup(t)
  const given = env(url.withFile, { RELAY_AGENT: 'boss' })
  const relay = await open(given)
  for (const end of ['input', 'SIGTERM', 'SIGINT'] as const) {
    const server = startServer(given)
    beforeRemoval(t, () => server.child.kill('SIGKILL'))
    await server.initialize()
    await server.call('list_jobs')
    assert.equal((await relay.store.registry.list('session')).length, 1)
    if (end === 'input') server.stdin.end()
    else server.child.kill(end)
    assert.deepEqual(await server.exited, { code: 0, signal: null }, server.errors())
    assert.deepEqual(await relay.store.registry.list('session'), [])
  }
})

test(
  'a command that dispatches wakes a sleeping worker before it exits',
  needsPostgres,
  async (t) => {
    const { url, configure, env, open } = await setup(t)
    configure({ echo: { executor: 'command', command: ['cat'] } })
    const given = env(url.withFile)
    const relay = await open(given)
    const worker = startProgram(t, 'worker.js', ['--agent', 'echo', '--interval', '3600000'], {
      env: given,
    })
    const { stdout } = await runProgram(t, 'cli.js', ['dispatch', 'echo', 'one', '--wait'], {
      env: given,
    })
    assert.equal(stdout, 'one\n')
    const sent = await runProgram(t, 'cli.js', ['dispatch', 'echo', 'two'], { env: given })
    assert.equal(sent.code, 0, sent.stderr)
    await relay.queue.waitFor(sent.stdout.trim(), {
      until: ({ state }) => state === 'completed',
      timeoutMs: 60_000,
    })
    worker.child.kill('SIGTERM')
    assert.equal((await worker.ended).code, 0)
    assert.equal(processTable.one(worker.pid), undefined)
  },
)
