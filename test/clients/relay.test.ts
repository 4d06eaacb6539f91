import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { before, test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import { readSettings } from '../../lib/config/config.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import { root, runProgram, startProgram } from '../programs/child.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { codexConfiguration } from './codex-config.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import type { Reply } from './fake-responses-api.ts'
import { clientFolders, installClient } from './install.ts'

let codex = ''

before(async () => {
  codex = await installClient('@openai/codex', '0.169.0', 'codex')
})

type Polled = {
  state: string
  result: { output: string; thread_id?: string; usage?: Record<string, number> } | null
  activity: { text: string }[]
}

/** The whole relay with the real Codex CLI at its end: its own home, a scripted model, a clean environment. */
async function setup(t: TestContext, script: Reply[]) {
  const api = await openFakeResponsesApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  mkdirSync(join(home, '.codex'))
  const relayServer = `
[mcp_servers.relay]
command = "${process.execPath}"
args = ["${root}server.js"]
required = true
[mcp_servers.relay.env]
RELAY_DATA_DIR = "${home}/state"
RELAY_WORKSPACE = "${work}"
RELAY_AGENT = "codex-session"
`
  writeFileSync(join(home, '.codex', 'config.toml'), codexConfiguration(api.url, relayServer))
  const config = join(home, 'relay.json')
  const agents = { codex: { executor: 'codex', env: ['FAKE_KEY'] } }
  writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: [dirname(codex), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    FAKE_KEY: 'dummy',
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
  return { env, call, asked: api.asked }
}

test('a job sent through the stdio server is done by the real Codex CLI, and everything of it can be seen', async (t) => {
  const script: Reply[] = [{ shell: 'echo from-the-shell' }, { text: 'The answer is 42.' }]
  const { env, call } = await setup(t, script)
  const task = { prompt: 'What is the answer?' }
  const { job_id } = await call('dispatch', { to: 'codex', task, request_id: 'real-1' })
  const id = String(job_id)

  const tail = startProgram(t, 'cli.js', ['tail', id, '--follow'], { env })
  const worker = await runProgram(t, 'worker.js', ['--agent', 'codex', '--once'], { env })
  assert.equal(worker.code, 0, worker.stderr)

  const polled = (await call('poll', { job_id: id })) as Polled
  assert.equal(polled.state, 'completed', JSON.stringify(polled))
  assert.equal(polled.result?.output, 'The answer is 42.')
  assert.match(polled.result?.thread_id ?? '', /^[0-9a-f-]{36}$/)
  assert.equal(polled.result?.usage?.input_tokens, 22)
  assert.equal(polled.result?.usage?.output_tokens, 14)
  const { stdout, code } = await tail.ended
  assert.equal(code, 0)
  assert.match(stdout, /echo from-the-shell/)
  assert.match(stdout, /The answer is 42/)
})

test('a failed turn of the real Codex CLI is a failed job that says why', async (t) => {
  const { env, call } = await setup(t, [{ status: 400, error: { message: 'no such model' } }])
  const { job_id } = await call('dispatch', { to: 'codex', task: { prompt: 'x' } })
  await runProgram(t, 'worker.js', ['--agent', 'codex', '--once'], { env })
  const polled = (await call('poll', { job_id })) as Outcome
  assert.equal(polled.state, 'failed')
  assert.equal(polled.error?.code, 'CODEX_FAILED')
  assert.match(polled.why, /^Failed at .*no such model \(CODEX_FAILED\)/)
})

test('a login of the real Codex CLI that has expired fails no job: it waits, and why says for what', async (t) => {
  const { env, call } = await setup(t, [{ status: 401, error: { message: 'Incorrect API key' } }])
  const { job_id } = await call('dispatch', { to: 'codex', task: { prompt: 'x' } })
  await runProgram(t, 'worker.js', ['--agent', 'codex', '--once'], { env })
  const polled = (await call('poll', { job_id })) as Outcome
  assert.deepEqual([polled.state, polled.attempts], ['queued', 0])
  assert.match(polled.why, /agent "codex" is paused until .*relay agent resume codex/)
})

type Outcome = { state: string; attempts: number; error: { code: string } | null; why: string }

test('a Codex session sends a job through the relay tools, under its own name', async (t) => {
  const { env, call, asked } = await setup(t, [
    {
      call: 'dispatch',
      namespace: 'mcp__relay',
      arguments: { to: 'helper', task: { prompt: 'from a codex session' }, request_id: 'c-1' },
    },
    { text: 'sent' },
  ])
  const { job_id } = await call('dispatch', { to: 'codex', task: { prompt: 'hand it on' } })
  const worker = await runProgram(t, 'worker.js', ['--agent', 'codex', '--once'], { env })
  assert.match(worker.stdout, /"state":"completed"/, worker.stdout + worker.stderr)
  const { jobs } = await call('list_jobs', { to: 'helper' })
  const [sent] = jobs as { from: string; headline: string }[]
  assert.equal(sent?.headline, 'from a codex session', JSON.stringify(asked.at(-1)?.input.at(-1)))
  assert.equal(sent?.from, 'codex-session')
  const relay = await openRelay(readSettings(env, env.RELAY_WORKSPACE))
  beforeRemoval(t, relay.close)
  // Codex hides the turn from its servers, and yet what the turn sends is the job's child.
  assert.equal((await relay.queue.get(jobIdOf('c-1'))).parent?.job_id, job_id)
})
