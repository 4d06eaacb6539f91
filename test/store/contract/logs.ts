import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { LogName, Logs } from '../../../lib/store/logs.ts'
import type { Subject } from '../contract.ts'

const LIMIT = { timeout: 60_000 }

const POSTS = ['messages', 'general', 'posts']

/** What every store promises about logs. */
export function logsContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('every handle reads the lines of a log in order, from any place', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    assert.equal(await store.logs.last(POSTS), 0)
    assert.deepEqual(await store.logs.read(POSTS, { after: 0, limit: 10 }), [])
    const events = [
      { text: 'é\n"\u0000 , "crc32":"00000000"}', nothing: null, list: [1.5, [], {}] },
      {},
      { type: 'reply', to: { agent: 'A' } },
    ]
    for (const [index, event] of events.entries()) {
      const writing = index === 1 ? other : store
      const line = await writing.logs.append(POSTS, index + 1, event)
      assert.deepEqual([line?.version, line?.event], [index + 1, event])
      assert.ok(Math.abs(Date.parse(line?.at ?? '') - clock.now()) < 500)
      assert.deepEqual(await other.logs.read(POSTS, { after: index, limit: 5 }), [line])
      clock.advance(1000)
    }
    for (const { logs } of [store, other, await another()]) {
      assert.equal(await logs.last(POSTS), 3)
      const lines = await logs.read(POSTS, { after: 0, limit: 10 })
      assert.deepEqual(eventsOf(lines), events)
      assert.equal(new Set(lines.map(({ writer }) => writer)).size, 3)
      assert.deepEqual(await logs.read(POSTS, { after: 1, limit: 1 }), lines.slice(1, 2))
      assert.deepEqual(await logs.read(POSTS, { after: 2, limit: 5 }), lines.slice(2))
      assert.deepEqual(await logs.read(POSTS, { after: 3, limit: 5 }), [])
      assert.deepEqual(await logs.read(POSTS, { after: 5000, limit: 5 }), [])
    }
  })

  check('of two lines with one version the first counts', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    assert.ok(await store.logs.append(POSTS, 1, { by: 'a' }))
    assert.equal(await other.logs.append(POSTS, 1, { by: 'b' }), undefined)
    // An equal line is not a repetition: two processes may append it, and one of them has to act.
    assert.equal(await other.logs.append(POSTS, 1, { by: 'a' }), undefined)
    assert.ok(await other.logs.append(POSTS, 2, { by: 'b' }))
    assert.deepEqual(eventsOf(await store.logs.read(POSTS, { after: 0, limit: 9 })), [
      { by: 'a' },
      { by: 'b' },
    ])
  })

  check('of many writers of one version exactly one wins, and its line is the one', async (t) => {
    const { store, another } = await open(t)
    const handles = [store, await another(), await another()]
    for (let version = 1; version <= 20; version += 1) {
      const results = await Promise.all(
        handles.flatMap(({ logs }, handle) =>
          [1, 2, 3].map((nth) => logs.append(POSTS, version, { handle, nth })),
        ),
      )
      const [winner, ...more] = results.filter((line) => line !== undefined)
      assert.deepEqual(more, [])
      for (const { logs } of handles) {
        assert.deepEqual(await logs.read(POSTS, { after: version - 1, limit: 5 }), [winner])
      }
    }
  })

  check('many writers that try again lose nothing and see one order', async (t) => {
    const { store, another } = await open(t)
    const handles = [store, await another(), await another()]
    await Promise.all(
      handles.flatMap(({ logs }, handle) =>
        [1, 2].map(async (writer) => {
          for (let nth = 1; nth <= 10; nth += 1)
            await appendNext(logs, POSTS, { handle, writer, nth })
        }),
      ),
    )
    const lines = await store.logs.read(POSTS, { after: 0, limit: 100 })
    assert.deepEqual(
      lines.map(({ version }) => version),
      Array.from({ length: 60 }, (_, at) => at + 1),
    )
    assert.equal(new Set(lines.map(({ event }) => JSON.stringify(event))).size, 60)
    for (const { logs } of handles) {
      assert.deepEqual(await logs.read(POSTS, { after: 0, limit: 100 }), lines)
    }
  })

  check('a log continues over the end of a segment, and so does a read', async (t) => {
    const { store, another } = await open(t)
    for (let version = 1; version <= 2001; version += 1) {
      assert.ok(await store.logs.append(POSTS, version, { version }))
    }
    const other = await another()
    for (const { logs } of [store, other]) {
      assert.equal(await logs.last(POSTS), 2001)
      for (const [after, limit] of [
        [995, 10],
        [999, 1],
        [1000, 1],
        [999, 1002],
        [1998, 10],
        [2001, 1],
      ] as const) {
        const lines = await logs.read(POSTS, { after, limit })
        const count = Math.min(limit, 2001 - after)
        assert.deepEqual(
          lines.map(({ version, event }) => [version, event['version']]),
          Array.from({ length: count }, (_, at) => [after + 1 + at, after + 1 + at]),
        )
      }
    }
    assert.equal(await other.logs.append(POSTS, 1000, {}), undefined)
    assert.equal(await other.logs.append(POSTS, 2001, {}), undefined)
    assert.ok(await other.logs.append(POSTS, 2002, {}))
    assert.equal(await store.logs.last(POSTS), 2002)
  })

  check(
    'a log that is over shrinks to one line, for every handle, and stays readable',
    async (t) => {
      const { store, another } = await open(t)
      const other = await another()
      for (let version = 1; version <= 3; version += 1) {
        await store.logs.append(POSTS, version, { version, text: 'secret' })
      }
      assert.equal((await other.logs.read(POSTS, { after: 0, limit: 9 })).length, 3)
      for (const { logs } of [store, other]) await logs.shrink(POSTS, { over: true })
      for (const { logs } of [store, other, await another()]) {
        assert.equal(await logs.last(POSTS), 1)
        assert.deepEqual(eventsOf(await logs.read(POSTS, { after: 0, limit: 9 })), [{ over: true }])
        assert.equal(await logs.append(POSTS, 1, { late: true }), undefined)
      }
      await store.logs.shrink(['none'], { over: true })
      assert.equal(await store.logs.last(['none']), 0)
      assert.equal((await store.upkeep.audit()).findings.length, 0)
    },
  )

  check('a line cannot skip a version', async (t) => {
    const { store } = await open(t)
    await assert.rejects(store.logs.append(POSTS, 2, {}), TypeError)
    await assert.rejects(store.logs.append(POSTS, 1001, {}), TypeError)
    await store.logs.append(POSTS, 1, {})
    await assert.rejects(store.logs.append(POSTS, 3, {}), TypeError)
    await assert.rejects(store.logs.append(POSTS, 0, {}), TypeError)
    assert.equal(await store.logs.last(POSTS), 1)
  })

  check('names lead to logs of their own, and out of no directory', async (t) => {
    const { store, another } = await open(t)
    const names = [
      ['a'],
      ['A'],
      ['a', 'a'],
      ['a', 'A'],
      ['.', '..'],
      ['..'],
      ['a', '0.jsonl'],
      ['a', '-0.jsonl'],
      ['x'.repeat(64), 'Y'.repeat(64), 'z'.repeat(64)],
    ]
    for (const each of names) {
      assert.ok(await store.logs.append(each, 1, { name: each.join('/') }))
    }
    const { logs } = await another()
    for (const each of names) {
      assert.deepEqual(eventsOf(await logs.read(each, { after: 0, limit: 9 })), [
        { name: each.join('/') },
      ])
    }
    assert.deepEqual(sorted(await logs.list([])), sorted(names))
    assert.deepEqual(sorted(await logs.list([], 1)), sorted([['a'], ['A'], ['..']]))
    assert.deepEqual(
      sorted(await logs.list(['a'])),
      sorted(names.filter(([first]) => first === 'a')),
    )
    assert.deepEqual(await logs.list(['a'], 0), [['a']])
    assert.deepEqual(await logs.list(['nothing']), [])
    for (const wrong of [[''], ['a/b'], ['a', '~'], ['\u0000'], ['é'], ['x'.repeat(65)]]) {
      await assert.rejects(logs.append(wrong, 1, {}), TypeError)
      await assert.rejects(logs.read(wrong, { after: 0, limit: 1 }), TypeError)
      await assert.rejects(logs.last(wrong), TypeError)
      await assert.rejects(logs.list(wrong), TypeError)
    }
    await assert.rejects(logs.append([], 1, {}), TypeError)
  })

  check('a watch reports lines of a log and of names below, also before the first', async (t) => {
    // Without this, the regular check behind every watch would call the listeners too.
    t.mock.timers.enable({ apis: ['setInterval'] })
    const { store, another } = await open(t)
    const { logs } = await another()
    let elsewhere = 0
    const other = logs.watch(['messages', 'general', 'state'], () => (elsewhere += 1))
    for (const prefix of [POSTS, ['messages'], []]) {
      let heard = (_grown?: LogName) => {}
      const watch = logs.watch(prefix, (grown) => heard(grown))
      for (const when of ['a watch may call once more when it is in place', 'in place']) {
        elsewhere = 0
        const hearing = new Promise<void>((resolve) => {
          heard = (grown) => {
            if (when === 'in place' && grown === undefined) return
            if (grown !== undefined) assert.deepEqual(grown, POSTS)
            resolve()
          }
        })
        await appendNext(store.logs, POSTS, { when })
        await hearing
      }
      watch.close()
    }
    other.close()
    assert.equal(elsewhere, 0)
  })
}

/** Appends after the last line, as often as another process is first. */
async function appendNext(
  logs: Logs,
  name: LogName,
  event: Record<string, string | number>,
): Promise<void> {
  for (;;) {
    if ((await logs.append(name, (await logs.last(name)) + 1, event)) !== undefined) return
  }
}

function eventsOf(lines: { event: unknown }[]): unknown[] {
  return lines.map(({ event }) => event)
}

function sorted(names: LogName[]): string[] {
  return names.map((name) => name.join('/')).toSorted()
}
