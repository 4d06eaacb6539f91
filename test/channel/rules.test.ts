import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { emojiOf } from '../../lib/channel/emoji.ts'
import { mark } from '../../lib/channel/marks.ts'
import type { Marks } from '../../lib/channel/marks.ts'
import { gaps, has, rangesOf, sizeOf, union } from '../../lib/channel/ranges.ts'
import { recipientsOf } from '../../lib/channel/recipients.ts'
import { changes, foldChannel } from '../../lib/channel/state.ts'
import type { ChannelState } from '../../lib/channel/state.ts'
import { messageIdOf, placeOf } from '../../lib/schema/channel.ts'
import type { ChannelEvent } from '../../lib/schema/channel.ts'
import type { MarkEvent } from '../../lib/schema/message.ts'

const AT = '2026-11-29T12:00:00.000Z'
const create: ChannelEvent = { type: 'create', kind: 'channel', by: 'ann', topic: 'Plans' }

function setup(...events: ChannelEvent[]): ChannelState {
  const state = [create, ...events].reduce<ChannelState | undefined>(
    (before, event) => foldChannel(before, event, AT),
    undefined,
  )
  assert.ok(state !== undefined)
  return state
}

const agent = fc.constantFrom('ann', 'bob', 'cem')
const event: fc.Arbitrary<ChannelEvent> = fc.oneof(
  fc.constant(create),
  fc.record({
    type: fc.constant('join' as const),
    agent,
    by: agent,
    posts: fc.nat(9),
  }),
  fc.record({ type: fc.constantFrom('leave', 'mute', 'unmute'), agent, by: agent }),
  fc.record({
    type: fc.constant('topic' as const),
    topic: fc.constantFrom('', 'a', 'b'),
    by: agent,
  }),
  fc.record({ type: fc.constantFrom('archive', 'unarchive'), by: agent }),
)

test('a channel that was not created does not exist, whatever else its log says', () => {
  assert.equal(foldChannel(undefined, { type: 'archive', by: 'ann' }, AT), undefined)
})

test('an event that two processes append changes the channel once', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), event, (before, twice) => {
      const state = setup(...before)
      const once = foldChannel(state, twice, AT)
      assert.deepEqual(foldChannel(once, twice, '2027-01-01T00:00:00.000Z'), once)
    }),
  )
})

test('an event changes a channel exactly when the channel differs after it', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), event, (before, next) => {
      const state = setup(...before)
      const after = foldChannel(state, next, AT)
      assert.equal(
        changes(state, next),
        JSON.stringify(plain(after)) !== JSON.stringify(plain(state)),
      )
    }),
  )
})

test('the participants of a direct channel neither leave it nor let others join', () => {
  const direct = foldChannel(
    undefined,
    { type: 'create', kind: 'direct', by: 'ann', participants: ['ann', 'bob'] },
    AT,
  )
  const left = foldChannel(direct, { type: 'leave', agent: 'bob', by: 'bob' }, AT)
  const joined = foldChannel(left, { type: 'join', agent: 'cem', by: 'ann', posts: 0 }, AT)
  assert.deepEqual([...(joined?.members.keys() ?? [])], ['ann', 'bob'])
})

test('each agent is notified once, of the strongest reason, and the author never', () => {
  const state = setup(
    { type: 'join', agent: 'bob', by: 'bob', posts: 0 },
    { type: 'join', agent: 'cem', by: 'cem', posts: 0 },
  )
  const message = { from: 'ann', mentions: ['bob', 'ann'], thread: undefined }
  assert.deepEqual(recipientsOf(state, message), [
    { agent: 'bob', reason: 'mention' },
    { agent: 'cem', reason: 'unread' },
  ])
  assert.deepEqual(
    recipientsOf(state, { ...message, mentions: ['bob', 'eve'], thread: ['cem', 'bob'] }),
    [
      { agent: 'bob', reason: 'mention' },
      { agent: 'eve', reason: 'mention' },
      { agent: 'cem', reason: 'reply' },
    ],
  )
})

test('a muted channel is silent except for a mention by name', () => {
  const state = setup(
    { type: 'join', agent: 'bob', by: 'bob', posts: 0 },
    { type: 'mute', agent: 'bob', by: 'bob' },
  )
  const to = (mentions: string[]) => recipientsOf(state, { from: 'ann', mentions })
  assert.deepEqual(to([]), [])
  assert.deepEqual(to(['@channel']), [])
  assert.deepEqual(to(['bob']), [{ agent: 'bob', reason: 'mention' }])
})

test('a mention in a private channel notifies none of those who cannot read it', () => {
  const participants = ['ann', 'bob']
  const born = { type: 'create', kind: 'group', by: 'ann', participants } as const
  const group = foldChannel(undefined, born, AT)
  assert.ok(group !== undefined)
  assert.deepEqual(recipientsOf(group, { from: 'ann', mentions: ['eve'] }), [
    { agent: 'bob', reason: 'direct' },
  ])
})

test('ranges hold the same numbers in whatever order they were added', () => {
  const number = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(fc.array(number), fc.array(number), (a, b) => {
      const both = union(rangesOf(a), rangesOf(b))
      const expected = new Set([...a, ...b])
      assert.equal(sizeOf(both), expected.size)
      const missing = gaps(both, 1, 60)
      for (let value = 1; value <= 60; value += 1) {
        assert.equal(has(both, value), expected.has(value))
        assert.equal(has(missing, value), !expected.has(value))
      }
      assert.deepEqual(both, union(rangesOf(b), rangesOf(a)))
    }),
  )
})

test('a reaction counts once for each agent and emoji, and can be taken back', () => {
  const react = (by: string, type: 'react' | 'unreact' = 'react'): MarkEvent => ({
    type,
    message: 1,
    by,
    emoji: '👍',
  })
  const marks = fold(react('ann'), react('bob'), react('ann'))
  assert.deepEqual([...marks.reactions], [['👍', ['ann', 'bob']]])
  assert.deepEqual(
    [...fold(react('ann'), react('ann', 'unreact'), react('bob', 'unreact')).reactions],
    [],
  )
})

test('nothing changes a message after its deletion', () => {
  const edit: MarkEvent = { type: 'edit', message: 1, by: 'ann', text: 'new', mentions: [] }
  const marks = fold({ type: 'delete', message: 1, by: 'ann' }, edit, {
    type: 'react',
    message: 1,
    by: 'bob',
    emoji: '👀',
  })
  assert.equal(marks.deletedAt, AT)
  assert.equal(marks.edit, undefined)
  assert.equal(marks.reactions.size, 0)
})

test('a message id names its place, and other texts name none', () => {
  const direct = `dm.${'a2'.repeat(10)}`
  for (const id of ['general.5', 'general.5.12', `${direct}.1`, 'dm.3', `${direct}.1.2`]) {
    const place = placeOf(id)
    assert.equal(place && messageIdOf(place), id)
  }
  for (const id of [
    'general',
    'general.0',
    'General.1',
    'a.1.2.3',
    '.1',
    'a.01',
    `a.${'1'.repeat(20)}`,
  ]) {
    assert.equal(placeOf(id), undefined, id)
  }
})

test('a shortcode means its emoji, with and without colons', () => {
  assert.deepEqual(['+1', ':rocket:', 'white_check_mark', '🦊', ':'].map(emojiOf), [
    '👍',
    '🚀',
    '✅',
    '🦊',
    ':',
  ])
})

function fold(...events: MarkEvent[]): Marks {
  const marks = events.reduce<Marks | undefined>(
    (before, each) => mark(before, each, AT),
    undefined,
  )
  assert.ok(marks !== undefined)
  return marks
}

function plain(state: ChannelState | undefined) {
  return state && { ...state, members: [...state.members] }
}
