import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client as ModernClient } from '@modelcontextprotocol/client'
import { StdioClientTransport as ModernTransport } from '@modelcontextprotocol/client/stdio'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import { claim } from '../operations/setup.ts'
import { SERVER, createWorkspace, openSameRelay } from './raw-client.ts'

type Reply = {
  isError?: boolean | undefined
  structuredContent?: unknown
  content: { type: string; text?: string | undefined }[]
}

/** What the tests need of a client; both check every structured answer against the tool's output schema. */
type AnyClient = {
  listTools: () => Promise<{ tools: { name: string; outputSchema?: unknown }[] }>
  callTool: (call: { name: string; arguments: Record<string, unknown> }) => Promise<unknown>
  close: () => Promise<void>
}

const info = { name: 'test-client', version: '1' }
const command = { command: process.execPath, args: [SERVER] }

const clients: [name: string, connect: (env: Record<string, string>) => Promise<AnyClient>][] = [
  [
    'the SDK’s first client',
    async (env) => {
      const client = new Client(info)
      await client.connect(new StdioClientTransport({ ...command, env }))
      return client
    },
  ],
  [
    'the SDK’s second client',
    async (env) => {
      const client = new ModernClient(info)
      await client.connect(new ModernTransport({ ...command, env }))
      return client
    },
  ],
]

for (const [name, connect] of clients) {
  async function setup(t: TestContext) {
    const { env } = createWorkspace(t)
    const relay = await openSameRelay(t, env)
    const client = await connect({ ...env, RELAY_AGENT: 'boss' })
    t.after(() => client.close())
    const { tools } = await client.listTools()

    async function call(tool: string, args: Record<string, unknown>): Promise<Reply> {
      return (await client.callTool({ name: tool, arguments: args })) as Reply
    }

    return {
      relay,
      tools,
      succeed: async (tool: string, args: Record<string, unknown>) => {
        const reply = await call(tool, args)
        assert.notEqual(reply.isError, true, JSON.stringify(reply.content))
        assert.deepEqual(JSON.parse(reply.content[0]?.text ?? ''), reply.structuredContent)
        return reply.structuredContent as Record<string, unknown>
      },
      fail: async (tool: string, args: Record<string, unknown>) => {
        const reply = await call(tool, args)
        assert.equal(reply.isError, true)
        assert.equal(reply.structuredContent, undefined)
        return JSON.parse(reply.content[0]?.text ?? '') as { code: string; message: string }
      },
    }
  }

  test(`${name} lists the tools with their output schemas`, async (t) => {
    const { tools } = await setup(t)
    assert.equal(tools.length, 8)
    assert.ok(tools.every((tool) => tool.outputSchema !== undefined))
  })

  test(`${name} calls every tool and accepts what it gives`, async (t) => {
    const { relay, succeed } = await setup(t)
    const task = { prompt: 'Count words' }
    await succeed('register_agent', { agent_id: 'boss', description: 'Leads' })
    const sent = await succeed('dispatch', { to: 'codex', task: JSON.stringify(task) })
    const job_id = sent['job_id']
    await succeed('poll', { job_id: 'unknown' })
    await succeed('poll', { job_id })
    const running = await claim(relay.queue)
    relay.queue.report(running, { kind: 'status', text: 'working' })
    await relay.queue.ask(running, { question_id: 'q', text: 'Which?', choices: ['a'] })
    const asking = await succeed('poll', { job_id, wait_ms: 1000 })
    assert.deepEqual(asking['question'], { question_id: 'q', text: 'Which?', choices: ['a'] })
    await succeed('answer', { job_id, question_id: 'q', answer: 'a' })
    await relay.queue.complete(running, {
      output: 'Done',
      thread_id: 't',
      usage: { input_tokens: 1, cost_usd: 0.5 },
      touched_files: ['a'],
      structured: { list: [1, null, 'x'] },
      worktree: { path: '/w', branch: 'b', base: 'c' },
    })
    const inbox = await succeed('check_inbox', {})
    // The question is not among them: the poll above has shown it.
    assert.equal((inbox['items'] as unknown[]).length, 1)
    const done = await succeed('poll', { job_id })
    assert.equal(done['state'], 'completed')
    await succeed('dispatch_wait', { to: 'codex', task, timeout_ms: 0 })
    await succeed('dispatch_wait', {
      to: 'codex',
      task: { ...task, require_review: true, write: true },
      timeout_ms: 1000,
    })
    const other = await succeed('dispatch', { to: 'codex', task, labels: ['x'], priority: 5 })
    await succeed('cancel', { job_id: other['job_id'], reason: 'Enough' })
    await succeed('list_jobs', {})
    const page = await succeed('list_jobs', { limit: 1 })
    await succeed('list_jobs', { limit: 1, cursor: page['next_cursor'] })
  })

  test(`${name} gets every tool's refusal as a tool error`, async (t) => {
    const { fail } = await setup(t)
    const unknown = 'a'.repeat(26)
    const codes = [
      await fail('register_agent', { agent_id: '-x' }),
      await fail('dispatch', { to: 'codex', task: {} }),
      await fail('dispatch_wait', { to: 'co dex', task: { prompt: 'x' } }),
      await fail('poll', {}),
      await fail('cancel', { job_id: unknown }),
      await fail('list_jobs', { limit: 'many' }),
      await fail('check_inbox', { ack: 'all' }),
      await fail('answer', { job_id: unknown, question_id: 'q', answer: 'x' }),
    ].map(({ code }) => code)
    assert.deepEqual(codes, [
      'AGENT_INVALID',
      'TASK_INVALID',
      'AGENT_INVALID',
      'INPUT_INVALID',
      'JOB_NOT_FOUND',
      'INPUT_INVALID',
      'INPUT_INVALID',
      'JOB_NOT_FOUND',
    ])
  })
}
