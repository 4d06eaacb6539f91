import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import type { JobPage, ListFilter } from '../../lib/queue/list.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { onFiles } from '../programs/chosen-store.ts'
import { openTestRelay } from '../programs/relay.ts'

/** Jobs of two agents in several states; `all` follows the cursors to the end. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  const worker = { ...ownIdentity(), id: 'w1' }
  const end = async (to: string, prompt: string, labels: string[] = []) => {
    const { job_id } = await relay.send(to, { prompt }, { labels })
    const job = await relay.queue.claim({ agent: to, worker, lease_ms: 60_000, writes: true })
    assert.equal(job?.job_id, job_id)
    return relay.queue.complete({ job_id, token: job.token }, { output: prompt })
  }
  const all = async (filter: ListFilter) => {
    const pages: JobPage[] = []
    let cursor: string | undefined
    do {
      const page = await relay.queue.list({ ...filter, cursor })
      pages.push(page)
      cursor = page.next_cursor
    } while (cursor !== undefined)
    return pages
  }
  return { relay, end, all }
}

/** A number in the digits that ids are made of. */
function idDigits(n: number): string {
  return n
    .toString(6)
    .padStart(6, '0')
    .replaceAll(/\d/g, (digit) => String(Number(digit) + 2))
}

test('list() walks running, queued and ended jobs in pages, each job once', async (t) => {
  const { relay, end, all } = await setup(t)
  for (let n = 0; n < 7; n += 1) await end('a', `ended ${n}`)
  for (let n = 0; n < 5; n += 1)
    await relay.send(n % 2 === 0 ? 'a' : 'b', { prompt: `queued ${n}` })
  const pages = await all({ limit: 3 })
  const rows = pages.flatMap(({ jobs }) => jobs)
  assert.equal(rows.length, 12)
  assert.equal(new Set(rows.map(({ job_id }) => job_id)).size, 12)
  assert.deepEqual(
    rows.slice(5).map(({ headline }) => headline),
    [6, 5, 4, 3, 2, 1, 0].map((n) => `ended ${n}`),
  )
  assert.ok(pages.every(({ jobs }) => jobs.length <= 3))
})

test('list() finds by label, receiver, state and time', async (t) => {
  const { end, all } = await setup(t)
  const first = await end('a', 'one', ['x'])
  await end('b', 'two', ['x', 'y'])
  // A millisecond is the finest that the log tells apart.
  await new Promise((resolve) => setTimeout(resolve, 5))
  const third = await end('a', 'three')
  const headlines = async (filter: ListFilter) =>
    (await all(filter)).flatMap(({ jobs }) => jobs.map(({ headline }) => headline))
  assert.deepEqual(await headlines({ label: 'x' }), ['two', 'one'])
  assert.deepEqual(await headlines({ label: 'y', to: 'a' }), [])
  assert.deepEqual(await headlines({ to: 'a', state: 'completed' }), ['three', 'one'])
  assert.deepEqual(await headlines({ since: third.updated_at }), ['three'])
  assert.deepEqual(await headlines({ since: first.updated_at, from: 'sender' }), [
    'three',
    'two',
    'one',
  ])
  assert.deepEqual(await headlines({ state: 'failed' }), [])
})

test('list() shows ended jobs without reading their logs', onFiles, async (t) => {
  const { relay, end } = await setup(t)
  const job = await end('a', 'one')
  const layout = layoutOf(relay.machine.directory)
  fs.rmSync(layout.log(job.job_id))
  const { jobs } = await relay.queue.list({ state: 'completed' })
  assert.deepEqual(
    jobs.map(({ headline }) => headline),
    ['one'],
  )
})

test(
  'list() answers a filter that seldom fits with short pages, and misses nothing',
  onFiles,
  async (t) => {
    const { relay, end, all } = await setup(t)
    const job = await end('a', 'the one', ['rare'])
    const layout = layoutOf(relay.machine.directory)
    const log = layout.doneLog(job.updated_at)
    const row = fs.readFileSync(log, 'utf8').trim()
    const other = row.replace('"rare"', '"common"')
    const rows = Array.from({ length: 20_000 }, (_, n) =>
      other.replace(job.job_id, `${idDigits(n)}${job.job_id}`.slice(0, 26)),
    )
    fs.writeFileSync(log, `\n${row}\n${rows.map((text) => `\n${text}\n`).join('')}`)
    const pages = await all({ label: 'rare' })
    assert.ok(pages.length > 2)
    assert.deepEqual(
      pages.flatMap(({ jobs }) => jobs.map(({ headline }) => headline)),
      ['the one'],
    )
  },
)

test('a cursor that is none is refused by name', async (t) => {
  const { relay } = await setup(t)
  for (const cursor of ['x', 'ended:x', 'nothing:1', '']) {
    await assert.rejects(relay.queue.list({ cursor }), { code: 'CURSOR_INVALID' })
  }
})
