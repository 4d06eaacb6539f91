// oxlint-disable unicorn/require-post-message-target-origin -- postMessage() here posts in a channel
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError, openRelay } from '../../index.ts'
import type { MessageNotification } from '../../index.ts'
import { setup } from './setup.ts'

test('two programs talk: one posts, the other is called once for the mention and answers in the thread', async (t) => {
  const { workspace, dataDir } = setup(t)
  const open = (agent: string) => openRelay({ agent, workspace, dataDir, autospawn: false })
  const [ann, bob] = [await open('ann'), await open('bob')]
  t.after(async () => {
    await ann.close()
    await bob.close()
  })
  await ann.registerAgent({ agent_id: 'ann' })
  await bob.registerAgent({ agent_id: 'bob' })
  await ann.createChannel({ name: 'general' })

  const seen: MessageNotification[] = []
  const answered = new Promise<void>((resolve) => {
    bob.on('message', async (notification) => {
      seen.push(notification)
      const { message_id = '' } = notification
      const { message } = await bob.getMessage({ message_id })
      await bob.replyToThread({ message_id, text: `You wrote: ${message.text}` })
      resolve()
    })
  })
  const asked = { channel: 'general', text: 'Are you there, @bob?', request_id: 'r1' }
  const { message_id } = await ann.postMessage(asked)
  await answered
  const { messages } = await ann.waitForMessages({ timeout_ms: 20_000 })
  assert.deepEqual(
    messages.map(({ from, thread_of, text }) => [from, thread_of, text]),
    [['bob', message_id, 'You wrote: Are you there, @bob?']],
  )
  assert.equal((await ann.postMessage(asked)).deduplicated, true)
  assert.deepEqual(seen, [{ kind: 'mention', message_id, channel: 'general', from: 'ann' }])
  await assert.rejects(
    ann.sendDm({ to: 'nobody', text: 'hello' }),
    (error) => error instanceof RelayError && error.code === 'AGENT_UNKNOWN',
  )
})
