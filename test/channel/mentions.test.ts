import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { mentionsIn } from '../../lib/channel/mentions.ts'

const cases: [text: string, mentions: string[]][] = [
  ['@alice please look', ['alice']],
  ['please look, @alice', ['alice']],
  ['(@alice), "@bob": @carol.', ['alice', 'bob', 'carol']],
  ['@claude-main and @agent_2 and @v1.2.', ['claude-main', 'agent_2', 'v1.2']],
  ['@alice... @bob-- @carol_', ['alice', 'bob', 'carol']],
  ['write to a@b.example or al+x@alice', []],
  ['@a@b.example', []],
  ['see https://example.com/@alice', []],
  ['install @types/node', []],
  ['@aliceé is another word', []],
  ['@alice @alice', ['alice']],
  ['@alice/@bob', ['alice']],
  ['`@alice` and ``a ` @bob`` and @carol', ['carol']],
  ['```\n@alice\n```\n@bob', ['bob']],
  ['an open ` before @alice', ['alice']],
  ['@channel now', ['@channel']],
  ['@here and @channel', ['@channel']],
  ['@', []],
  ['@-alice', []],
  [`@${'a'.repeat(65)}`, []],
]

for (const [text, mentions] of cases) {
  test(`${JSON.stringify(text.slice(0, 60))} mentions ${mentions.join(', ') || 'no agent'}`, () => {
    assert.deepEqual(mentionsIn(text), mentions)
  })
}

test('a mention is the whole name: @al in a text never mentions alice, nor @alice al', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}[A-Za-z0-9]$/)
  const around = fc.constantFrom('', ' ', '\n', ', ', '. ')
  fc.assert(
    fc.property(name, around, around, (agent, before, after) => {
      const expected = ['channel', 'here'].includes(agent) ? '@channel' : agent
      assert.deepEqual(mentionsIn(`${before}@${agent}${after}`), [expected])
    }),
  )
})

test('a text of many backticks and at signs is read in time linear in its length', () => {
  const text = '`@a``'.repeat(6000)
  const started = performance.now()
  mentionsIn(text)
  assert.ok(performance.now() - started < 1000)
})
