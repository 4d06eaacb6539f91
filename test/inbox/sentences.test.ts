import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inboxItemOf, sentenceOf } from '../../lib/inbox/notifications.ts'
import { storedNotification } from '../../lib/job/notify.ts'
import { MESSAGE_KINDS } from '../../lib/schema/notification.ts'
import { channelOfMessage, messageSubject } from '../../lib/schema/subject.ts'

const DIRECT = `dm.${'a'.repeat(20)}`

test('a sentence about a message names the message, its channel, its sender and a tool, and quotes nothing', () => {
  const sentences = MESSAGE_KINDS.map((kind) => {
    const subject = messageSubject(kind === 'unread' ? 'general' : 'general.4.2')
    return sentenceOf({ subject, kind, sender: 'codex' })
  })
  for (const sentence of sentences) {
    assert.match(sentence, /general/)
    assert.match(sentence, /check_inbox|get_message_thread|list_messages|get_message_readers/)
  }
  assert.match(sentences[0] ?? '', /^Message general\.4\.2 from codex in channel general mentions /)
})

test('an item about a message names the message and its channel', () => {
  const at = '2026-11-20T12:00:00.000Z'
  const facts = { recipient: 'codex', at, version: 1 }
  const direct = { ...facts, subject: messageSubject(`${DIRECT}.3`), kind: 'direct' } as const
  const about = inboxItemOf(storedNotification({ ...direct, sender: 'boss' }))
  assert.equal(about.message_id, `${DIRECT}.3`)
  assert.equal(about.channel, DIRECT)
  assert.equal(about.from, 'boss')
  assert.equal(about.job_id, undefined)
  const unread = { ...facts, subject: messageSubject('general'), kind: 'unread' } as const
  const item = inboxItemOf(storedNotification(unread))
  assert.equal(item.channel, 'general')
  assert.equal(item.message_id, undefined)
})

test('channelOfMessage() finds the channel of a post, of a reply, and of a channel', () => {
  for (const channel of ['general', 'a-1', 'x_2', DIRECT, `group.${'2'.repeat(20)}`]) {
    for (const rest of ['', '.1', '.12.3']) assert.equal(channelOfMessage(channel + rest), channel)
  }
})
