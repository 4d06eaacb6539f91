import assert from 'node:assert/strict'
import { test } from 'node:test'

import { markMentions } from '../../dashboard/src/text/mentions.ts'

/** The text with its marked mentions in brackets; those of the reader in double ones. */
function marked(text: string, names: string[], type = 'paragraph'): string {
  const tree = { type: 'root', children: [{ type, children: [{ type: 'text', value: text }] }] }
  markMentions({ names, reader: 'robin' })(tree)
  return shown(tree)
}

type Node = {
  value?: string
  children?: Node[]
  data?: { hProperties: Record<string, string> }
}

function shown({ value = '', children = [], data }: Node): string {
  const inner = value + children.map(shown).join('')
  if (data === undefined) return inner
  return data.hProperties['className']?.includes('of-reader') === true
    ? `[[${inner}]]`
    : `[${inner}]`
}

test('the names that a message mentions are marked, and the reader’s own differently', () => {
  assert.equal(
    marked('@codex, ask @robin. Not @other.', ['codex', 'robin']),
    '[@codex], ask [[@robin]]. Not @other.',
  )
})

test('a name may hold dots and dashes, and a sentence may end after it', () => {
  assert.equal(marked('See @a.b-c. And @a.', ['a.b-c', 'a']), 'See [@a.b-c]. And [@a].')
})

test('everyone is mentioned by two words', () => {
  assert.equal(marked('@channel and @here', ['@channel']), '[[@channel]] and [[@here]]')
  assert.equal(marked('@channel', ['codex']), '@channel')
})

test('an address of mail and a link are left alone', () => {
  assert.equal(marked('mail me@codex now', ['codex']), 'mail me@codex now')
  assert.equal(marked('@codex', ['codex'], 'link'), '@codex')
})
