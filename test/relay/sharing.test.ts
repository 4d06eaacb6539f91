import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { killTree } from '../../lib/process/tree.ts'
import { startServer } from '../mcp/raw-client.ts'
import { runProgram, startProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'
import { beforeRemoval } from '../programs/scratch.ts'

/** Two folders with one data directory, and what people and clients do in each. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  relay.configure({ where: { executor: 'command', command: ['pwd'] } })
  beforeRemoval(t, async () => {
    const marker = { name: 'RELAY_DATA_DIR', value: relay.env['RELAY_DATA_DIR'] ?? '' }
    await killTree({ processes: [], marker, graceMs: 0 })
  })
  const other = join(relay.home, 'other')
  for (const folder of [relay.workspace, other])
    fs.mkdirSync(join(folder, 'sub'), { recursive: true })
  const envOf = (folder: string): Record<string, string> => ({
    ...relay.env,
    RELAY_WORKSPACE: folder,
    RELAY_TOOLSETS: 'jobs,team',
    RELAY_AGENT: 'boss',
  })
  const cli = (folder: string, args: string[], input?: string) =>
    runProgram(t, 'cli.js', args, {
      env: { ...envOf(folder), RELAY_AGENT: '' },
      ...(input === undefined ? {} : { input }),
    })
  async function open(folder: string, more: Record<string, string> = {}) {
    const server = startServer({ ...envOf(folder), ...more })
    await server.initialize()
    return server
  }
  async function create(name: string): Promise<string> {
    const { stdout, stderr, code } = await cli(relay.workspace, ['workspace', 'create', name])
    assert.equal(code, 0, stderr)
    return stdout.trim()
  }
  const jobsOf = async (folder: string, ...more: string[]) => {
    const { stdout } = await cli(folder, ['list', '--json', ...more])
    return (JSON.parse(stdout) as { jobs: { job_id: string }[] }).jobs.map(({ job_id }) => job_id)
  }
  return { relay, one: relay.workspace, other, envOf, cli, open, create, jobsOf }
}

test('two folders share the jobs of a workspace that one created and the other joined by its key', async (t) => {
  const { one, other, envOf, cli, create, jobsOf } = await setup(t)
  await cli(one, ['dispatch', 'where', 'old'])
  const [old] = await jobsOf(one)
  const key = await create('team-x')
  assert.match(key, /^rk_live_[A-Za-z0-9_-]{43}$/)
  assert.deepEqual(await jobsOf(one), [])
  const joined = await cli(other, ['workspace', 'join'], `${key}\n`)
  assert.equal(joined.code, 0, joined.stderr)
  assert.doesNotMatch(joined.stdout + joined.stderr, /rk_live_/)
  // A folder of the sender means the same folder of whoever runs the job.
  await cli(other, ['dispatch', 'where', 'new', '--cwd', join(other, 'sub')])
  const [sent = ''] = await jobsOf(one)
  await runProgram(t, 'worker.js', ['--agent', 'where', '--once'], { env: envOf(one) })
  const shown = await cli(other, ['show', sent, '--json'])
  assert.match(shown.stdout, new RegExp(`${join(one, 'sub')}\\\\n`))
  // What the folder had before is kept.
  await cli(one, ['workspace', 'leave'])
  assert.deepEqual(await jobsOf(one), [old])
  assert.deepEqual(await jobsOf(other), [sent])
})

test('a key is on no disk but as its hash, and in no answer of a tool', async (t) => {
  const { relay, one, other, open } = await setup(t)
  const server = await open(one)
  const { structured } = await server.call('create_workspace', { name: 'team-x' })
  const file = String(structured?.['key_file'])
  const key = fs.readFileSync(file, 'utf8').trim()
  assert.equal(fs.statSync(file).mode & 0o777, 0o600)
  assert.doesNotMatch(JSON.stringify(server.messages), /rk_live_/)
  const second = await open(other)
  const joined = await second.call('set_workspace_key', { workspace_key: key })
  assert.equal(joined.structured?.['workspace'], 'team-x')
  assert.doesNotMatch(JSON.stringify(second.messages), /rk_live_/)
  assert.equal(fs.existsSync(file), false)
  const found = execFileSync('sh', ['-c', `grep -rl "${key}" . || true`], {
    cwd: relay.home,
    encoding: 'utf8',
  })
  assert.equal(found, '')
  const again = await server.call('create_workspace', { name: 'team-x' })
  assert.match(JSON.stringify(again.text), /WORKSPACE_EXISTS/)
})

test('wrong keys are refused alike, and after ten of them every key for a while', async (t) => {
  const { other, open, create } = await setup(t)
  const key = await create('team-x')
  const server = await open(other)
  const answers = new Set<string>()
  for (let round = 0; round < 10; round += 1) {
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}${'x'.repeat(round)}`
    const { isError, text } = await server.call('set_workspace_key', { workspace_key: wrong })
    assert.equal(isError, true)
    answers.add(JSON.stringify(text))
  }
  assert.equal(answers.size, 1)
  assert.match([...answers][0] ?? '', /WORKSPACE_KEY_REFUSED/)
  const right = await server.call('set_workspace_key', { workspace_key: key })
  assert.match(JSON.stringify(right.text), /WORKSPACE_KEY_REFUSED.*too many/)
})

test('neither a turn nor a name that leads out of the directory changes what a folder shares', async (t) => {
  const { relay, one, open, cli } = await setup(t)
  const job = await relay.send('where', { prompt: 'p' })
  const inTurn = await open(one, { RELAY_JOB: job.job_id, RELAY_TURN: `${job.job_id}.9` })
  for (const [tool, args] of [
    ['create_workspace', { name: 'mine' }],
    ['set_workspace_key', { workspace_key: 'rk_live_any' }],
  ] as const) {
    assert.match(JSON.stringify((await inTurn.call(tool, args)).text), /PERSON_NEEDED/)
  }
  for (const name of ['../up', 'Up', '', '-x', 'a/b']) {
    const { code } = await cli(one, ['workspace', 'create', '--', name])
    assert.notEqual(code, 0, name)
  }
})

test('the page lists the shared workspace and, beside it, the store that a folder had before', async (t) => {
  const { one, other, envOf, cli, create, jobsOf } = await setup(t)
  if (envOf(one)['RELAY_STORE'] !== undefined) return t.skip('stores on files')
  await cli(one, ['dispatch', 'where', 'old'])
  await create('team-x')
  await cli(one, ['dispatch', 'where', 'new'])
  const { child } = startProgram(t, 'http.js', ['--port', '0', '--auth', 'none'], {
    env: envOf(other),
  })
  const port = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (text) => resolve(/:(\d+)\n/.exec(String(text))?.[1] ?? ''))
  })
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}/api${path}`)).json()
  const { workspaces } = (await ask('/workspaces')) as {
    workspaces: { name: string; workspace: string }[]
  }
  const shared = workspaces.find(({ name }) => name === 'team-x')
  const own = workspaces.find(({ name }) => name === 'project')
  assert.ok(shared && own)
  const headlines = async (id: string) => {
    const { jobs } = (await ask(`/jobs?workspace=${id}`)) as { jobs: { headline: string }[] }
    return jobs.map(({ headline }) => headline)
  }
  assert.deepEqual(await headlines(shared.workspace), ['new'])
  assert.deepEqual(await headlines(own.workspace), ['old'])
  assert.equal((await jobsOf(one)).length, 1)
})
