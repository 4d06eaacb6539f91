import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import * as z from 'zod'

import { ERROR_STATUS } from '../../lib/errors.ts'
import { toolsOf } from '../../lib/operations/toolsets.ts'
import { Message, Sent } from '../../lib/schema/message.ts'
import { CLI } from '../cli/setup.ts'
import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import { createWorkspace, startServer } from './raw-client.ts'

const run = promisify(execFile)

/** Servers of several agents on one store, each as its client starts it. */
function setup(t: TestContext) {
  const { env } = createWorkspace(t)
  const start = async (agent: string, inside: string[] = []) => {
    const own = { ...env, RELAY_AGENT: agent, RELAY_TOOLSETS: 'jobs,messages' }
    const server = startServer(own, inside)
    await server.initialize()
    const registered = await server.call('register_agent', { agent_id: agent })
    assert.equal(registered.isError, false, JSON.stringify(registered.text))
    const ask = async (tool: string, args: unknown = {}) => {
      const { structured, text } = await server.call(tool, args)
      return z.record(z.string(), z.unknown()).parse(structured ?? { refused: text })
    }
    return Object.assign(server, { tool: ask })
  }
  return { env, start }
}

type Server = Awaited<ReturnType<ReturnType<typeof setup>['start']>>

async function textsIn(server: Server, channel: string): Promise<string[]> {
  const { messages } = await server.tool('list_messages', { channel })
  return z
    .array(Message)
    .parse(messages)
    .map(({ text }) => text)
}

const mayCutOff = CHOSEN_STORE === 'files' && spawnSync('unshare', ['-n', 'true']).status === 0

test(
  'D2.1: two agents hold a conversation through stdio without a network',
  { skip: mayCutOff ? false : 'no namespace without a network can be made here' },
  async (t) => {
    const { start } = setup(t)
    const cutOff = ['unshare', '-n']
    const [ann, bob] = [await start('ann', cutOff), await start('bob', cutOff)]
    await ann.tool('create_channel', { name: 'general' })
    await bob.tool('join_channel', { channel: 'general' })
    const waiting = bob.tool('wait_for_messages', { timeout_ms: 30_000 })
    const sent = Sent.parse(
      await ann.tool('post_message', { channel: 'general', text: 'Ready, @bob?' }),
    )
    const [heard] = z.array(Message).parse((await waiting)['messages'])
    assert.equal(heard?.message_id, sent.message_id)
    await bob.tool('reply_to_thread', { message_id: sent.message_id, text: 'Yes' })
    await bob.tool('add_reaction', { message_id: sent.message_id, emoji: '+1' })
    const thread = await ann.tool('get_message_thread', { message_id: sent.message_id })
    assert.deepEqual(
      z
        .array(Message)
        .parse(thread['replies'])
        .map(({ from, text }) => [from, text]),
      [['bob', 'Yes']],
    )
    await ann.tool('send_dm', { to: 'bob', text: 'Thanks' })
    const { items } = await bob.tool('check_inbox')
    assert.deepEqual(
      z
        .array(z.looseObject({ kind: z.string() }))
        .parse(items)
        .map((item) => [item.kind, item['text']]),
      [['direct', 'Thanks']],
    )
  },
)

test('D2.2: a server that is killed in a send leaves the message once or not at all, and a retry adds none', async (t) => {
  const { start } = setup(t)
  const reader = await start('reader')
  await reader.tool('create_channel', { name: 'general' })
  const sent: string[] = []
  for (const delayMs of [0, 1, 2, 4, 8, 16]) {
    const text = `killed after ${delayMs} ms`
    const asked = { channel: 'general', text, request_id: `r${delayMs}` }
    const server = await start('ann')
    server.begin('tools/call', { name: 'post_message', arguments: asked })
    if (delayMs > 0) await pause(delayMs)
    server.child.kill('SIGKILL')
    await server.exited
    const before = (await textsIn(reader, 'general')).filter((each) => each === text)
    assert.ok(before.length <= 1)
    const again = await start('ann')
    await again.tool('post_message', asked)
    await again.tool('post_message', asked)
    again.child.kill('SIGKILL')
    sent.push(text)
    assert.deepEqual(await textsIn(reader, 'general'), sent)
  }
})

test('D2.5: one call returns the texts of five direct messages, and after it none is left', async (t) => {
  const { start } = setup(t)
  const [ann, bob] = [await start('ann'), await start('bob')]
  for (const text of ['1', '2', '3', '4', '5']) await ann.tool('send_dm', { to: 'bob', text })
  const first = await bob.tool('check_inbox')
  const items = z
    .array(z.looseObject({ item_id: z.string(), text: z.string() }))
    .parse(first['items'])
  assert.deepEqual(
    items.map(({ text }) => text),
    ['1', '2', '3', '4', '5'],
  )
  const ack = items.map(({ item_id }) => item_id)
  assert.deepEqual((await bob.tool('check_inbox', { ack }))['items'], [])
  assert.deepEqual((await bob.tool('wait_for_messages', { timeout_ms: 0 }))['messages'], [])
})

test('D2.6: a search by another agent finds nothing in a private direct channel', async (t) => {
  const { start } = setup(t)
  const [ann, cem] = [await start('ann'), await start('cem')]
  await start('bob')
  await ann.tool('send_dm', { to: 'bob', text: 'the zebra is secret' })
  assert.deepEqual((await cem.tool('search_messages', { query: 'zebra' }))['results'], [])
  const own = z
    .array(z.unknown())
    .parse((await ann.tool('search_messages', { query: 'zebra' }))['results'])
  assert.equal(own.length, 1)
})

test('D2.10: a direct message to an unknown agent stores nothing', async (t) => {
  const { start } = setup(t)
  const ann = await start('ann')
  const { isError, text } = await ann.call('send_dm', { to: 'nobody', text: 'hello' })
  assert.equal(isError, true)
  assert.equal(z.looseObject({ code: z.string() }).parse(text).code, 'AGENT_UNKNOWN')
  assert.deepEqual((await ann.tool('list_dms'))['conversations'], [])
  await start('nobody')
  const sent = Sent.parse(await ann.tool('send_dm', { to: 'nobody', text: 'hello' }))
  assert.deepEqual(await textsIn(ann, sent.channel), ['hello'])
})

test('D2.11: sending 2,000 bytes costs the sender less than 400', async (t) => {
  const { start } = setup(t)
  const ann = await start('ann')
  await ann.tool('create_channel', { name: 'general' })
  await start('bob')
  const text = 'x'.repeat(2000)
  for (const [tool, args] of [
    ['post_message', { channel: 'general', text: `@bob ${text}` }],
    ['send_dm', { to: 'bob', text }],
    ['reply_to_thread', { message_id: 'general.1', text }],
  ] as const) {
    const reply = await ann.reply(ann.begin('tools/call', { name: tool, arguments: args }))
    const content = z.object({ content: z.array(z.object({ text: z.string() })) })
    const seen = content.parse(reply.result).content.map((part) => part.text)
    assert.ok(seen.join('').length < 400, `${tool}: ${seen.join('').length} bytes`)
  }
})

test('D2.16: control sequences in a message are inert in the protocol and in a terminal', async (t) => {
  const { env, start } = setup(t)
  const ann = await start('ann')
  await ann.tool('create_channel', { name: 'general' })
  const payload = '\u001b]0;owned\u0007\u001b[2J\rhidden\u202e\u009b31m'
  await ann.tool('post_message', { channel: 'general', text: payload })
  assert.deepEqual(await textsIn(ann, 'general'), [payload])
  for (const args of [
    ['messages', 'list', 'general'],
    ['messages', 'list', 'general', '--json'],
    ['messages', 'search', 'hidden'],
    ['thread', 'general.1'],
  ]) {
    const { stdout } = await run(process.execPath, [CLI, ...args], { env })
    assert.match(stdout, /hidden/)
    // oxlint-disable-next-line no-control-regex -- these characters must not be printed
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/, args.join(' '))
  }
})

test('D2.17: every tool refuses with a code of the table', async (t) => {
  const { start } = setup(t)
  const ann = await start('ann')
  const wrong: Record<string, unknown> = {
    channel: 'missing',
    name: '%',
    message_id: 'missing.1',
    attachment_id: 'missing.1-1',
    to: 'nobody',
    participants: ['nobody'],
    agent: 'nobody',
    text: 'x',
    emoji: '+1',
    topic: 'x',
    query: '',
  }
  for (const { name, input } of toolsOf(['messages'])) {
    const fields = Object.keys(input._zod.def.shape).filter((field) => field in wrong)
    const args = Object.fromEntries(fields.map((field) => [field, wrong[field]]))
    const bad = fields.length === 0 ? { cursor: 'x' } : args
    const { isError, text } = await ann.call(name, bad)
    assert.equal(isError, true, name)
    const { code } = z.looseObject({ code: z.string() }).parse(text)
    assert.ok(Object.hasOwn(ERROR_STATUS, code) && code !== 'INTERNAL', `${name}: ${code}`)
  }
})
