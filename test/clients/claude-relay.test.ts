import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import { root, runProgram, startProgram } from '../programs/child.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { installClaude, refusal } from './claude-turn.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Reply } from './fake-messages-api.ts'
import { clientFolders } from './install.ts'

type Polled = {
  state: string
  result: {
    output: string
    thread_id?: string
    usage?: Record<string, number>
    touched_files?: string[]
  } | null
  error: { code: string; message: string } | null
  activity: { kind: string; text: string }[]
  why: string
}

/** The whole relay with the real Claude Code at its end: its own home, a scripted model, a clean environment. */
async function setup(t: TestContext, script: Reply[], agents: Record<string, object> = {}) {
  const claude = await installClaude()
  const api = await openFakeMessagesApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  const config = join(home, 'relay.json')
  const names = ['ANTHROPIC_BASE_URL', 'ANTHROPIC_API_KEY', 'CLAUDE_CODE_MAX_RETRIES']
  const configured = Object.entries({ claude: {}, ...agents }).map(([agent, settings]) => [
    agent,
    { executor: 'claude', env: names, ...settings },
  ])
  const configuration = { agents: Object.fromEntries(configured) as unknown }
  writeFileSync(config, JSON.stringify(configuration), { mode: 0o600 })
  const env = {
    PATH: [dirname(claude), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: 'dummy',
    CLAUDE_CODE_MAX_RETRIES: '1',
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: work,
    RELAY_CONFIG: config,
  }
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'server.js')],
      env: { ...env, RELAY_AGENT: 'sender' },
    }),
  )
  beforeRemoval(t, () => client.close())
  const call = async (name: string, args: Record<string, unknown>) => {
    const result = await client.callTool({ name, arguments: args })
    assert.notEqual(result.isError, true, JSON.stringify(result.content))
    return result.structuredContent as Record<string, unknown>
  }
  const dispatch = async (to: string, task: Record<string, unknown>) =>
    String((await call('dispatch', { to, task }))['job_id'])
  const poll = async (job_id: string) => (await call('poll', { job_id })) as Polled
  const workOff = async (...args: string[]) => {
    const worker = await runProgram(t, 'worker.js', [...args, '--once'], { env })
    assert.equal(worker.code, 0, worker.stderr)
  }
  return { env, work, dispatch, poll, workOff, asked: api.asked }
}

test('a job is done by the real Claude Code, and everything of it can be seen', async (t) => {
  const script: Reply[] = [
    { call: 'Glob', input: { pattern: '*.sought' } },
    { text: 'The answer is 42.' },
  ]
  const { env, dispatch, poll, workOff } = await setup(t, script)
  const id = await dispatch('claude', { prompt: '/status is what I ask about' })

  const tail = startProgram(t, 'cli.js', ['tail', id, '--follow'], { env })
  await workOff('--agent', 'claude')

  const polled = await poll(id)
  assert.equal(polled.state, 'completed', JSON.stringify(polled))
  assert.equal(polled.result?.output, 'The answer is 42.')
  assert.match(polled.result?.thread_id ?? '', /^[0-9a-f-]{36}$/)
  assert.equal(polled.result?.usage?.['input_tokens'], 22)
  assert.equal(polled.result?.usage?.['output_tokens'], 14)
  assert.ok((polled.result?.usage?.['cost_usd'] ?? 0) > 0)
  assert.ok(polled.activity.some((line) => line.text.includes('The answer is 42.')))
  const { stdout, code } = await tail.ended
  assert.equal(code, 0)
  assert.match(stdout, /\*\.sought/)
  assert.match(stdout, /The answer is 42/)
})

test('a write job of an agent that may write says what it wrote', async (t) => {
  const script: Reply[] = []
  const agents = { 'claude-writer': { allowWrites: true } }
  const { work, dispatch, poll, workOff } = await setup(t, script, agents)
  const path = join(work, 'new.txt')
  script.push({ call: 'Write', input: { file_path: path, content: 'x' } }, { text: 'written' })
  const allowed = await dispatch('claude-writer', { prompt: 'write it', write: true })
  await workOff('--agent', 'claude-writer')
  const polled = await poll(allowed)
  assert.equal(polled.state, 'completed', JSON.stringify(polled))
  assert.deepEqual(polled.result?.touched_files, [path])
})

test('agents of the configuration are each asked with settings of their own', async (t) => {
  const agents = {
    'claude-opus': { model: 'claude-opus-4-6' },
    'claude-review': { model: 'claude-sonnet-4-6', readTools: ['Bash(git diff:*)'] },
  }
  const { dispatch, poll, workOff, asked } = await setup(t, [{ text: 'ok' }], agents)
  for (const agent of Object.keys(agents)) {
    const id = await dispatch(agent, { prompt: 'x' })
    await workOff('--agent', agent)
    assert.equal((await poll(id)).state, 'completed')
  }
  assert.deepEqual(
    asked.map(({ model }) => model),
    ['claude-opus-4-6', 'claude-sonnet-4-6'],
  )
  const hasShell = asked.map(({ tools = [] }) => tools.some(({ name }) => name === 'Bash'))
  assert.deepEqual(hasShell, [false, true])
})

test('jobs of one conversation continue one session', async (t) => {
  const script: Reply[] = [{ text: 'first' }, { text: 'second' }]
  const { dispatch, poll, workOff, asked } = await setup(t, script)
  const threads = []
  for (const prompt of ['one', 'two']) {
    const id = await dispatch('claude', { prompt, conversation_key: 'talk' })
    await workOff('--agent', 'claude')
    threads.push((await poll(id)).result?.thread_id)
  }
  assert.equal(threads[0], threads[1])
  assert.match(JSON.stringify(asked[1]?.messages), /"one".*"first".*"two"/)
})

test('a failed turn of the real Claude Code is a failed job that says why', async (t) => {
  const { dispatch, poll, workOff } = await setup(t, [refusal(400, 'invalid_request_error', 'no')])
  const id = await dispatch('claude', { prompt: 'x' })
  await workOff('--agent', 'claude')
  const polled = await poll(id)
  assert.equal(polled.state, 'failed')
  assert.equal(polled.error?.code, 'CLAUDE_FAILED')
})

test('a login of the real Claude Code that has expired fails no job: it waits, and why says for what', async (t) => {
  const { dispatch, poll, workOff } = await setup(t, [refusal(403, 'permission_error', 'no')])
  const id = await dispatch('claude', { prompt: 'x' })
  await workOff('--agent', 'claude')
  const polled = await poll(id)
  assert.equal(polled.state, 'queued')
  assert.match(polled.why, /agent "claude" is paused until .*relay agent resume claude/)
})

test('the doctor tells whether an agent is signed in, with the key that its turns would get', async (t) => {
  const { env } = await setup(t, [], { 'claude-keyless': { env: [] } })
  const { stdout } = await runProgram(t, 'cli.js', ['doctor', '--json'], { env })
  const { checks } = JSON.parse(stdout) as { checks: { name: string; message: string }[] }
  const said = (agent: string) => checks.find(({ name }) => name === `agent ${agent}`)?.message
  assert.equal(said('claude'), '2.1.328 (Claude Code), signed in')
  assert.equal(said('claude-keyless'), '2.1.328 (Claude Code), not signed in')
})
