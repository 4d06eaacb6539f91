import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { LogEvent, LogName } from '../../../lib/store/logs.ts'
import type { SearchRequest } from '../../../lib/store/search.ts'
import type { Store } from '../../../lib/store/store.ts'
import type { Subject } from '../contract.ts'

const LIMIT = { timeout: 60_000 }

/** What every store promises about the search of messages. */
export function searchContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('search() finds posts and replies that have all words, the newest first', async (t) => {
    const { store, another, clock } = await open(t)
    const texts = [
      ['general', 'The build of main is broken'],
      ['general', 'broken again: BUILD 42, see main.ts'],
      ['ops', 'main broke'],
      ['general.1', 'the “build” is not broken, Main is'],
      ['dm.abcdefghijklmnopqrst', 'build: broken\u0000main'],
    ] as const
    for (const [where, text] of texts) {
      await send(store, where, text)
      clock.advance(1000)
    }
    for (const each of [store, await another()]) {
      assert.deepEqual(await idsOf(each, { query: 'main BUILD broken' }), [
        'dm.abcdefghijklmnopqrst.1',
        'general.1.1',
        'general.2',
        'general.1',
      ])
      assert.deepEqual(await idsOf(each, { query: 'main.ts' }), ['general.2'])
      assert.deepEqual(await idsOf(each, { query: 'buil' }), [])
      assert.deepEqual(await idsOf(each, { query: 'general codex' }), [])
      assert.deepEqual(await idsOf(each, { query: ' … \u0000' }), [])
    }
  })

  check('search() folds case and forms of characters, in every script', async (t) => {
    const { store } = await open(t)
    await send(store, 'general', "Größe ﬁle ÉTÉ 面会は ١٢٣ naïve 🙂 Ｗｉｄｅ don’t it's a_b x-y")
    for (const query of [
      'größe',
      'file',
      'été',
      'e\u0301te\u0301',
      '面会は',
      '١٢٣',
      'NAÏVE',
      'wide',
      'a b',
      'x-y',
      "it's",
    ]) {
      assert.deepEqual(await idsOf(store, { query }), ['general.1'], query)
    }
    for (const query of ['grosse', 'ete', '面', '🙂'])
      assert.deepEqual(await idsOf(store, { query }), [], query)
  })

  check(
    'search() finds an edited message by its new text alone, and a deleted one never',
    async (t) => {
      const { store, another, clock } = await open(t)
      const other = await another()
      await send(store, 'general', 'alpha one')
      clock.advance(1000)
      await send(store, 'general', 'alpha two')
      await send(store, 'general.2', 'alpha three')
      assert.equal((await idsOf(store, { query: 'alpha' })).length, 3)
      await append(store, ['messages', 'general', 'marks', '0'], {
        type: 'edit',
        message: 1,
        by: 'codex',
        text: 'beta one',
      })
      await append(store, ['messages', 'general', 'marks', '0'], {
        type: 'react',
        message: 2,
        by: 'codex',
        emoji: 'x',
      })
      for (const each of [store, other]) {
        assert.deepEqual(
          await idsOf(each, { query: 'alpha' }),
          ['general.2.1', 'general.2'].toSorted().toReversed(),
        )
        assert.deepEqual(await idsOf(each, { query: 'beta' }), ['general.1'])
        assert.deepEqual(await idsOf(each, { query: 'one', from: 'codex' }), ['general.1'])
      }
      await append(store, ['messages', 'general', 'threads', '2', 'marks', '0'], {
        type: 'delete',
        message: 1,
        by: 'codex',
      })
      await append(store, ['messages', 'general', 'marks', '0'], {
        type: 'edit',
        message: 1,
        by: 'codex',
        text: 'gamma',
      })
      await append(store, ['messages', 'general', 'marks', '0'], {
        type: 'delete',
        message: 2,
        by: 'codex',
      })
      await append(store, ['messages', 'general', 'marks', '0'], {
        type: 'edit',
        message: 2,
        by: 'codex',
        text: 'gamma',
      })
      for (const each of [store, other, await another()]) {
        assert.deepEqual(await idsOf(each, { query: 'alpha' }), [])
        assert.deepEqual(await idsOf(each, { query: 'beta' }), [])
        assert.deepEqual(await idsOf(each, { query: 'three' }), [])
        assert.deepEqual(await idsOf(each, { query: 'gamma' }), ['general.1'])
      }
    },
  )

  check(
    'search() finds only messages of the channels and the sender that are asked for',
    async (t) => {
      const { store } = await open(t)
      await send(store, 'general', 'word', 'claude')
      await send(store, 'ops', 'word', 'codex')
      await send(store, 'ops.1', 'word', 'claude')
      assert.deepEqual(await idsOf(store, { query: 'word', channels: ['ops'], from: 'claude' }), [
        'ops.1.1',
      ])
      assert.deepEqual(await idsOf(store, { query: 'word', channels: ['general'] }), ['general.1'])
      assert.deepEqual(await idsOf(store, { query: 'word', channels: [] }), [])
      assert.deepEqual(await idsOf(store, { query: 'word', from: 'nobody' }), [])
      // Words are not found in what is beside the text.
      for (const query of ['ops', 'claude', 'post', '1'])
        assert.deepEqual(await idsOf(store, { query }), [])
    },
  )

  check('search() returns pages that continue, in both orders', async (t) => {
    const { store, clock } = await open(t)
    for (let nth = 1; nth <= 7; nth += 1) {
      await send(store, 'general', 'word '.repeat(nth) + 'other '.repeat(20))
      if (nth % 2 === 0) clock.advance(1000)
    }
    for (const order of ['newest', 'best'] as const) {
      const request = { query: 'word', channels: 'all', order } as const
      const all = await store.search({ ...request, limit: 100 })
      assert.equal(all.next, undefined)
      assert.equal(all.hits.length, 7)
      assert.equal(all.hits[0]?.message_id, 'general.7')
      const paged = []
      let after: string | undefined
      do {
        const page = await store.search({ ...request, limit: 3, after })
        paged.push(...page.hits)
        after = page.next
        await send(store, 'general', 'something else')
      } while (after !== undefined)
      assert.deepEqual(paged, all.hits)
      const wrong = store.search({ ...request, limit: 3, after: 'x' })
      await assert.rejects(wrong, { code: 'CURSOR_INVALID' })
    }
  })
}

async function idsOf(
  store: Store,
  request: Partial<SearchRequest> & { query: string },
): Promise<string[]> {
  const { hits } = await store.search({ channels: 'all', order: 'newest', limit: 50, ...request })
  return hits.map(({ message_id }) => message_id)
}

/** Appends a post to a channel, or a reply to the thread of a post such as `general.1`. */
async function send(store: Store, where: string, text: string, from = 'codex'): Promise<void> {
  const post = /^(.+)\.(\d+)$/.exec(where)
  const name = post
    ? ['messages', post[1] ?? '', 'threads', post[2] ?? '']
    : ['messages', where, 'posts']
  await append(store, name, { type: 'post', from, text, mentions: [] })
}

async function append({ logs }: Store, name: LogName, event: LogEvent): Promise<void> {
  assert.ok(await logs.append(name, (await logs.last(name)) + 1, event))
}
