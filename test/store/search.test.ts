import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { recordOf } from '../../lib/store/file/log/sealed-line.ts'
import type { Store } from '../../lib/store/store.ts'
import { openSubject } from './subject.ts'

/** A store with enough messages for an index on disk: 4000 posts, and a thread below the first one. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, layout } = subject
  const posts = Array.from({ length: 4000 }, (_, at) => ({
    type: 'post',
    from: 'codex',
    text: textOf(at + 1),
  }))
  writeLog(`${layout.logs}/messages/general/posts`, posts)
  writeLog(`${layout.logs}/messages/general/threads/1`, [
    { type: 'post', from: 'claude', text: 'a reply' },
  ])
  assert.deepEqual(await find(store, 'number 1234'), ['general.1234'])
  const index = `${layout.search}/index.json`
  return {
    ...subject,
    index,
    words: () => `${layout.search}/${JSON.parse(fs.readFileSync(index, 'utf8')).file}`,
  }
}

function textOf(number: number): string {
  return `Message number ${number}, ${'with some more words that are the same everywhere '.repeat(3)}`
}

test('the index on disk is used by every process, and what is new is found beside it', async (t) => {
  const { store, another, index, words } = await setup(t)
  const [size, manifest] = [fs.statSync(words()).size, fs.readFileSync(index, 'utf8')]
  assert.ok(size > 500_000)
  for (const each of [store, await another()]) {
    const next = (await each.logs.last(['messages', 'general', 'posts'])) + 1
    const event = { type: 'post', from: 'codex', text: `fresh number ${next}` }
    assert.ok(await each.logs.append(['messages', 'general', 'posts'], next, event))
    for (const reader of [store, await another()]) {
      assert.deepEqual(await find(reader, `number ${next}`), [`general.${next}`])
      assert.deepEqual(await find(reader, 'number 7'), ['general.7'])
      assert.deepEqual(await find(reader, 'reply'), ['general.1.1'])
      assert.equal((await find(reader, 'everywhere')).length, 20)
    }
  }
  assert.equal(fs.readFileSync(index, 'utf8'), manifest)
})

test('an edit and a deletion hide a text that is in the index on disk', async (t) => {
  const { store, another } = await setup(t)
  const marks = ['messages', 'general', 'marks', '1']
  await store.logs.append(marks, 1, { type: 'edit', message: 1234, by: 'codex', text: 'changed' })
  await store.logs.append(marks, 2, { type: 'delete', message: 1235, by: 'codex' })
  for (const each of [store, await another()]) {
    assert.deepEqual(await find(each, 'number 1234'), [])
    assert.deepEqual(await find(each, 'changed'), ['general.1234'])
    assert.deepEqual(await find(each, 'number 1235'), [])
  }
})

test('an index that another process has written meanwhile is taken over', async (t) => {
  const { store, another, layout, index } = await setup(t)
  const other = await another()
  assert.deepEqual(await find(other, 'number 4000'), ['general.4000'])
  const more = Array.from({ length: 6000 }, (_, at) => ({
    type: 'post',
    from: 'codex',
    text: textOf(at + 1),
  }))
  writeLog(`${layout.logs}/messages/ops/posts`, more)
  const before = fs.statSync(index).ino
  assert.deepEqual(await find(store, 'number 5999'), ['ops.5999'])
  assert.notEqual(fs.statSync(index).ino, before)
  assert.deepEqual(await find(other, 'number 5999'), ['ops.5999'])
  assert.deepEqual(await find(other, 'number 3999'), ['ops.3999', 'general.3999'])
})

const LOSSES = [
  ['its manifest', ({ index }) => fs.unlinkSync(index)],
  ['the end of its manifest', ({ index }) => fs.truncateSync(index, 100)],
  ['its words', ({ words }) => fs.unlinkSync(words())],
  ['the end of its words', ({ words }) => fs.truncateSync(words(), 1000)],
  ['all of its words', ({ words }) => fs.truncateSync(words(), 0)],
  ['its directory', ({ layout }) => fs.rmSync(layout.search, { recursive: true })],
] as const satisfies [string, (on: Awaited<ReturnType<typeof setup>>) => void][]

for (const [what, lose] of LOSSES) {
  test(`a search without ${what} makes the index again`, async (t) => {
    const on = await setup(t)
    lose(on)
    for (const store of [on.store, await on.another()]) {
      assert.deepEqual(await find(store, 'number 7'), ['general.7'])
      assert.deepEqual(await find(store, 'reply'), ['general.1.1'])
    }
    assert.ok(fs.existsSync(on.words()))
    assert.equal(
      fs.readdirSync(on.layout.search).filter((name) => name.endsWith('.words')).length,
      1,
    )
  })
}

test('a damaged log is left out, and the other ones are searched', async (t) => {
  const { store, another, layout } = await setup(t)
  writeLog(`${layout.logs}/messages/ops/posts`, [{ type: 'post', from: 'codex', text: 'number 7' }])
  fs.appendFileSync(`${layout.logs}/messages/ops/posts/~0.jsonl`, '\nnot a line\n')
  for (const each of [store, await another()]) {
    assert.deepEqual(await find(each, 'number 7'), ['general.7'])
  }
})

async function find(store: Store, query: string): Promise<string[]> {
  const { hits } = await store.search({ query, channels: 'all', order: 'newest', limit: 20 })
  return hits.map(({ message_id }) => message_id)
}

function writeLog(directory: string, events: object[]): void {
  fs.mkdirSync(directory, { recursive: true })
  for (let first = 0; first < events.length; first += 1000) {
    const lines = events.slice(first, first + 1000).map((event, at) => {
      const version = first + at + 1
      const time = new Date(Date.UTC(2026, 0, 1, 0, 0, version)).toISOString()
      return recordOf(
        JSON.stringify({ format: 1, version, writer: `x.${version}`, at: time, event }),
      )
    })
    fs.writeFileSync(`${directory}/~${first / 1000}.jsonl`, Buffer.concat(lines))
  }
}
