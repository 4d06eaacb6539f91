import assert from 'node:assert/strict'
import { test } from 'node:test'

import { linesOf } from '../../dashboard/src/messages/days.ts'
import { sectionsOf } from '../../dashboard/src/messages/channel-sections.ts'
import { dayInWords } from '../../dashboard/src/text/time.ts'
import type { Channel } from '../../lib/schema/channel.ts'
import type { Message } from '../../lib/schema/message.ts'

function message(number: number, at: Date, more: Partial<Message> = {}): Message {
  return {
    message_id: `general.${number}`,
    channel: 'general',
    from: 'codex',
    at: at.toISOString(),
    text: 'Hello',
    mentions: [],
    attachments: [],
    reply_count: 0,
    reactions: [],
    ...more,
  }
}

test('messages of one sender within minutes are one block; a day and new messages start another', () => {
  const lines = linesOf(
    [
      message(1, new Date(2026, 2, 5, 23, 58)),
      message(2, new Date(2026, 2, 5, 23, 59)),
      message(3, new Date(2026, 2, 6, 0, 1)),
      message(4, new Date(2026, 2, 6, 0, 2), { from: 'claude' }),
      message(5, new Date(2026, 2, 6, 0, 3), { from: 'claude' }),
      message(6, new Date(2026, 2, 6, 0, 30), { from: 'claude' }),
    ],
    'general.5',
  )
  const words = lines.map(({ startsDay, continues, startsUnread }) =>
    [startsDay && 'day', startsUnread && 'new', continues && 'continues'].filter(Boolean).join(' '),
  )
  assert.deepEqual(words, ['day', 'continues', 'day', '', 'new', ''])
})

test('a day is named by its distance from today', () => {
  const now = new Date(2026, 2, 6, 0, 5).getTime()
  const words = (...day: [number, number, number, number]) =>
    dayInWords(new Date(...day).toISOString(), now)
  assert.equal(words(2026, 2, 6, 0), 'Today')
  assert.equal(words(2026, 2, 5, 23), 'Yesterday')
  assert.match(words(2026, 2, 4, 12), /4/)
  assert.match(words(2025, 11, 31, 12), /2025/)
})

function channel(name: string, more: Partial<Channel> = {}): Channel {
  return {
    channel: name,
    kind: 'channel',
    created_by: 'robin',
    created_at: '2026-03-01T00:00:00.000Z',
    archived: false,
    members: 2,
    joined: true,
    muted: false,
    unread: 0,
    mentions_unread: 0,
    ...more,
  }
}

test('joined channels come first, then private ones by their latest message', () => {
  const direct: Partial<Channel> = { kind: 'direct', participants: ['codex', 'robin'] }
  const sections = sectionsOf(
    [
      channel('releases'),
      channel('design', { joined: false }),
      channel('old', { archived: true }),
      channel('dm.a', { ...direct, last_at: '2026-03-02T00:00:00.000Z' }),
      channel('dm.b', { ...direct, last_at: '2026-03-03T00:00:00.000Z' }),
      channel('dm.c', { ...direct, participants: ['claude', 'codex'], joined: false }),
      channel('general'),
    ],
    'robin',
  )
  const names = Object.entries(sections).map(([name, rows]) => [
    name,
    rows.map((row) => row.channel),
  ])
  assert.deepEqual(Object.fromEntries(names), {
    joined: ['general', 'releases'],
    direct: ['dm.b', 'dm.a'],
    others: ['design'],
    between: ['dm.c'],
    archived: ['old'],
  })
})
