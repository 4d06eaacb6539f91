import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { dropEmpty, untilSafe } from '../../executors/gemini/sessions.ts'
import { createTurn } from './turn.ts'

const ID = '0195c0de-0000-4000-8000-000000000000'
const head = (sessionId: string) => ({ sessionId, kind: 'main' })
const context = { $set: { messages: [{ type: 'user', content: 'the folder' }] } }
const answer = { id: '1', type: 'gemini', content: 'an answer' }

function chatsOf(t: Parameters<typeof createTurn>[0], files: Record<string, unknown[]>) {
  const { turn, activity } = createTurn(t)
  const chats = join(turn.scratch, '.gemini', 'tmp', 'project', 'chats')
  mkdirSync(chats, { recursive: true })
  for (const [name, lines] of Object.entries(files)) {
    writeFileSync(join(chats, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  turn.env['HOME'] = turn.scratch
  return { turn, activity, left: () => readdirSync(chats).toSorted() }
}

test('of the files of a session, only those without a message are removed', async (t) => {
  const other = '0195c0de-1111-4000-8000-000000000000'
  const { turn, left } = chatsOf(t, {
    'session-2026-01-01T00-00-0195c0de.jsonl': [head(ID), context, answer],
    'session-2026-01-01T00-01-0195c0de.jsonl': [head(ID), context, head(ID), context],
    'session-2026-01-01T00-02-0195c0de.jsonl': [head(ID), { type: 'user', content: 'asked' }],
    'session-2026-01-01T00-03-0195c0de.jsonl': [head(ID), { $set: { messages: [answer] } }],
    'session-2026-01-01T00-04-0195c0de.jsonl': [head(other), context],
    'session-2026-01-01T00-05-0195c0de.jsonl': [head(ID), 'not understood'],
    'session-2026-01-01T00-06-aaaaaaaa.jsonl': [head(ID), context],
  })
  const before = left()
  await dropEmpty(turn, ID)
  assert.deepEqual(
    before.filter((name) => !left().includes(name)),
    ['session-2026-01-01T00-01-0195c0de.jsonl'],
  )
})

test('a session that has no message yet keeps its file', async (t) => {
  const { turn, left } = chatsOf(t, {
    'session-2026-01-01T00-01-0195c0de.jsonl': [head(ID), context],
  })
  await dropEmpty(turn, ID)
  assert.equal(left().length, 1)
})

test('a session that began in an earlier minute does not wait', async (t) => {
  const { turn, activity } = chatsOf(t, {
    'session-2026-01-01T00-00-0195c0de.jsonl': [head(ID), context, answer],
  })
  await untilSafe(turn, ID)
  assert.deepEqual(activity, [])
})
