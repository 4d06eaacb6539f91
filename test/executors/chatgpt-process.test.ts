import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import { root, runProgram, startProgram } from '../programs/child.ts'
import { TOKEN, headerOf, startFakeChatgpt } from '../programs/fake-chatgpt.ts'
import { openTestRelay } from '../programs/relay.ts'
import { beforeRemoval } from '../programs/scratch.ts'

/** Everything as a person has it: the built programs, the agent added by its command, its token piped in. */
async function setup(t: TestContext) {
  const service = await startFakeChatgpt(t)
  const relay = await openTestRelay(t)
  const said: string[] = []
  const hear = async (program: ReturnType<typeof startProgram>): Promise<void> => {
    const { stdout, stderr } = await program.ended
    said.push(stdout, stderr)
  }
  const add = ['agent', 'add', 'chatgpt', 'research', '--url', service.triggerUrl]
  const added = await runProgram(t, 'cli.js', [...add, '--allow-loopback', '--write'], {
    env: relay.env,
    input: `${TOKEN}\n`,
  })
  assert.equal(added.code, 0, added.stderr)
  said.push(added.stdout, added.stderr)

  /** A cloud agent: a real MCP client on the report toolset, outside of any turn. */
  async function connect() {
    const client = new Client({ name: 'cloud-agent', version: '1' })
    const command = { command: process.execPath, args: [join(root, 'server.js')] }
    const env = { ...relay.env, RELAY_TOOLSETS: 'report' }
    await client.connect(new StdioClientTransport({ ...command, env }))
    beforeRemoval(t, () => client.close())
    return async (name: string, args: Record<string, unknown>) => {
      const reply = await client.callTool({ name, arguments: args })
      assert.notEqual(reply.isError, true, JSON.stringify(reply.content))
      return reply.structuredContent as Record<string, unknown>
    }
  }

  return {
    service,
    relay,
    said,
    connect,
    worker: () => {
      const program = startProgram(t, 'worker.js', ['--agent', 'research'], { env: relay.env })
      return { ...program, heard: hear(program) }
    },
    relayCommand: async (...args: string[]): Promise<string> => {
      const end = await runProgram(t, 'cli.js', args, { env: relay.env })
      said.push(end.stdout, end.stderr)
      assert.equal(end.code, 0, end.stderr)
      return end.stdout
    },
  }
}

test('killed between POST and answer, and again during the run: one run, and its result', async (t) => {
  const { service, relay, worker, connect, relayCommand, said } = await setup(t)
  service.next.push('hang')
  const first = worker()
  const jobId = (await relay.send('research', { prompt: 'Find out', write: true })).job_id
  const { input } = await service.takenAs(1)
  first.child.kill('SIGKILL')
  await first.heard

  const second = worker()
  const posts = await service.heardTimes('POST', 2)
  assert.deepEqual(posts[1]?.body, posts[0]?.body)
  assert.equal(posts[1]?.headers['idempotency-key'], posts[0]?.headers['idempotency-key'])
  await relay.until(jobId, ({ run }) => run?.accepted === true)
  const say = await connect()
  const capability = headerOf(input, 'capability')
  const steps = [{ id: 'a', title: 'Look', status: 'in_progress' }]
  await say('record_plan', { capability, steps })
  second.child.kill('SIGKILL')
  await second.heard
  await say('record_progress', { capability, message: 'Nobody looks after me' })
  await say('ask_user', { capability, question: 'Which?', choices: ['this', 'that'] })

  const third = worker()
  await relay.until(jobId, ({ state, token }) => state === 'running' && token > 0)
  await relayCommand('answer', jobId, 'that')
  const answer = await service.takenAs(2)
  assert.equal(headerOf(answer.input, 'turn_mode'), 'answer')
  await relayCommand('steer', jobId, 'Shorter')
  assert.equal(headerOf((await service.takenAs(3)).input, 'turn_mode'), 'steer')
  const artifacts = [{ name: 'table.csv', mime_type: 'text/csv', content: 'a,b\n1,2\n' }]
  const markdown = 'It is that.'
  await say('record_result', { capability, status: 'done', title: 'Done', markdown, artifacts })
  const job = await relay.until(jobId, ({ state }) => state === 'completed')
  assert.ok(job.state === 'completed')
  assert.equal(job.result.output, markdown)
  assert.equal(service.taken.length, 3, 'task, answer and guidance, each once')
  assert.equal(await relayCommand('artifact', jobId, 'table.csv'), 'a,b\n1,2\n')
  assert.match(await relayCommand('verify'), /write/)

  third.child.kill('SIGTERM')
  await third.heard
  const line = said.find((text) => text.includes(`"job_id":"${jobId}"`)) ?? ''
  assert.match(line, /"state":"completed"/)
})

test('the token is in one file that only its owner reads, and nowhere else', async (t) => {
  const { service, relay, worker, said, relayCommand } = await setup(t)
  service.next.push({ status: 500, body: `echo ${TOKEN}` }, { status: 403, body: TOKEN })
  const program = worker()
  const jobId = (await relay.send('research', { prompt: 'Find out' })).job_id
  await relay.until(jobId, ({ last_error }) => last_error?.code === 'CHATGPT_FORBIDDEN')
  const ran = fs.readFileSync(`/proc/${program.pid}/cmdline`, 'utf8')
  const environment = fs.readFileSync(`/proc/${program.pid}/environ`, 'utf8')
  await relayCommand('agent', 'list')
  await relayCommand('show', jobId)
  await relayCommand('doctor').catch(() => {})
  program.child.kill('SIGTERM')
  await program.heard

  const credential = join(relay.home, 'credentials', 'research.json')
  assert.equal(fs.statSync(credential).mode & 0o777, 0o600)
  const files = filesBelow(relay.home).filter((path) => path !== credential)
  assert.ok(files.length > 5)
  const texts = [...said, ran, environment, ...files.map((path) => fs.readFileSync(path, 'utf8'))]
  assert.deepEqual(
    texts.filter((text) => text.includes(TOKEN)),
    [],
  )
})

test('a variable that holds a token reaches no child, even one that is given it by name', async (t) => {
  const { relay } = await setup(t)
  const script = 'process.stdout.write(JSON.stringify(process.env))'
  const env = ['AGENT_TOKEN', 'OTHER']
  relay.configure({
    research: {
      executor: 'chatgpt',
      triggerUrl: 'https://api.chatgpt.com/v1/workspace_agents/agtch_1/trigger',
      tokenEnv: 'AGENT_TOKEN',
    },
    print: { executor: 'command', command: [process.execPath, '-e', script], env },
  })
  const job = await relay.send('print', { prompt: 'p' })
  const given = { ...relay.env, AGENT_TOKEN: TOKEN, OTHER: 'kept' }
  await runProgram(t, 'worker.js', ['--agent', 'print', '--once'], { env: given })
  const after = await relay.queue.get(job.job_id)
  assert.ok(after.state === 'completed')
  const seen = JSON.parse(after.result.output) as Record<string, string>
  assert.deepEqual([seen['OTHER'], seen['AGENT_TOKEN']], ['kept', undefined])
})

test('a worker without the token of its agent is refused at start, and says what to do', async (t) => {
  const { relay, worker } = await setup(t)
  fs.rmSync(join(relay.home, 'credentials', 'research.json'))
  const end = await worker().ended
  assert.equal(end.code, 1)
  assert.match(end.stderr, /CREDENTIAL_MISSING .*relay agent add chatgpt research/)
})

test('a token that others may read is not used', async (t) => {
  const { relay, worker } = await setup(t)
  fs.chmodSync(join(relay.home, 'credentials', 'research.json'), 0o644)
  assert.match((await worker().ended).stderr, /CONFIG_UNSAFE .*chmod 600/)
})

function filesBelow(directory: string): string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : []
  })
}
