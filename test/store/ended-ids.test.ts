import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { jobIdOf, shardOf } from '../../lib/schema/job-id.ts'
import { readEnded } from '../../lib/store/file/ended/ended-ids.ts'
import { createIdTable } from '../../lib/store/file/ended/id-table.ts'
import type { IdTable } from '../../lib/store/file/ended/id-table.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const HOUR_MS = 3_600_000
const OLD = '2026-11-18'
const TODAY = '2026-11-20'

/** The log of a day that is larger than what the reader takes at a time and what it leaves unsure. */
const MANY = 3000

function setup(t: TestContext) {
  const root = fs.mkdtempSync(join(tmpdir(), 'relay-ended-'))
  t.after(() => fs.rmSync(root, { recursive: true }))
  const layout = layoutOf(root)
  fs.mkdirSync(layout.done)
  return {
    layout,
    write: (day: string, text: string) => fs.appendFileSync(`${layout.done}/${day}.log`, text),
  }
}

function rowOf(name: string, at: string, { state = 'completed', headline = name } = {}): string {
  const job_id = jobIdOf(name)
  return `\n${JSON.stringify({ job_id, state, to: 'codex', headline, updated_at: at })}\n`
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `job-${n}`)
}

function isIn(ids: IdTable, jobId: string): boolean {
  return ids.ofShard(shardOf(jobId)).get(`${jobId}.jsonl`) !== undefined
}

async function found(layout: ReturnType<typeof layoutOf>, of: string[]) {
  const { ids, unsure } = await readEnded(layout, NOW)
  const sure = of.filter((name) => isIn(ids, jobIdOf(name)))
  return { sure, unsure: of.filter((name) => unsure.has(jobIdOf(name))) }
}

test('every row of a long log is found, wherever the reads cut it', async (t) => {
  const { layout, write } = setup(t)
  // Lengths that never repeat in step with the size of a read.
  const text = names(MANY).map((name, n) =>
    rowOf(name, `${OLD}T08:00:00.000Z`, { headline: 'é'.repeat(n % 97) }),
  )
  write(OLD, text.join(''))
  write(TODAY, rowOf('last', `${TODAY}T11:59:00.000Z`))
  const { sure, unsure } = await found(layout, [...names(MANY), 'last', 'never'])
  assert.deepEqual(sure, names(MANY))
  assert.deepEqual(unsure, ['last'])
})

test('the jobs of the last hour are unsure, and all before it have ended', async (t) => {
  const { layout, write } = setup(t)
  const at = (ms: number) => new Date(NOW - ms).toISOString()
  write(TODAY, rowOf('before', at(HOUR_MS + 2000)))
  write(TODAY, rowOf('within', at(HOUR_MS - 2000), { state: 'failed' }))
  write(TODAY, rowOf('late', at(2 * HOUR_MS)))
  write(TODAY, rowOf('last', at(1000)))
  const all = await found(layout, ['before', 'within', 'late', 'last'])
  assert.deepEqual(all, { sure: ['before', 'late'], unsure: ['within', 'last'] })
  const { unsure } = await readEnded(layout, NOW)
  assert.equal(unsure.get(jobIdOf('within')), 'failed')
})

test('of a busy hour only the last jobs are unsure, and no row falls between the two', async (t) => {
  const { layout, write } = setup(t)
  for (const name of names(MANY)) write(TODAY, rowOf(name, `${TODAY}T11:58:00.000Z`))
  const { sure, unsure } = await found(layout, names(MANY))
  assert.deepEqual([...sure, ...unsure], names(MANY))
  assert.ok(unsure.length > 500 && sure.length > 500, `${sure.length} and ${unsure.length}`)
})

const NO_ROWS: [name: string, text: (row: string) => string][] = [
  ['without its last newline', (row) => row.slice(0, -1)],
  ['without its end', (row) => `${row.slice(0, -20)}\n`],
  ['without its beginning', (row) => `\n${row.slice(20)}`],
  ['of a job that has not ended', (row) => row.replace('completed', 'running')],
  ['with a state of a later version', (row) => row.replace('completed', 'completedly')],
  ['with an id that is none', (row) => row.replace(/"job_id":"./, '"job_id":"A')],
  ['with a longer id', (row) => row.replace(/"job_id":"/, '"job_id":"aa')],
  ['in another form', (row) => row.replace('{"job_id"', '{ "job_id"')],
]

for (const [name, spoil] of NO_ROWS) {
  for (const [day, at] of [
    [OLD, `${OLD}T08:00:00.000Z`],
    [TODAY, `${TODAY}T11:59:00.000Z`],
  ] as const) {
    test(`a row ${name} proves no end, in the log of ${day}`, async (t) => {
      const { layout, write } = setup(t)
      write(OLD, rowOf('first', `${OLD}T07:00:00.000Z`))
      write(TODAY, rowOf('last', `${TODAY}T11:58:00.000Z`))
      write(day, spoil(rowOf('spoilt', at)))
      const { sure, unsure } = await found(layout, ['first', 'spoilt', 'last'])
      assert.deepEqual({ sure, unsure }, { sure: ['first'], unsure: ['last'] })
    })
  }
}

test('a line that is longer than any row hides none after it', async (t) => {
  const { layout, write } = setup(t)
  write(OLD, `\n${'x'.repeat(1024 * 1024)}\n${rowOf('after', `${OLD}T08:00:00.000Z`)}`)
  write(TODAY, rowOf('last', `${TODAY}T11:59:00.000Z`))
  assert.deepEqual((await found(layout, ['after'])).sure, ['after'])
})

test('a process that reads the logs of many days still answers', async (t) => {
  const { layout, write } = setup(t)
  // A slice is longer than one day takes, and much shorter than all of them.
  const row = rowOf('again', `${OLD}T08:00:00.000Z`)
  for (let day = 10; day < 30; day += 1) write(`2026-10-${day}`, row.repeat(20_000))
  let turns = 0
  let isOver = false
  const turn = () => {
    turns += 1
    if (!isOver) setImmediate(turn)
  }
  const reading = found(layout, ['again'])
  turn()
  assert.deepEqual((await reading).sure, ['again'])
  isOver = true
  assert.ok(turns > 2, `${turns} turns of the event loop`)
})

test('what lies in the place of a log of a day proves no end', async (t) => {
  const { layout, write } = setup(t)
  fs.mkdirSync(`${layout.done}/${OLD}.log`)
  fs.symlinkSync('/dev/zero', `${layout.done}/2026-11-19.log`)
  write(TODAY, rowOf('last', `${TODAY}T11:59:00.000Z`))
  assert.deepEqual((await found(layout, ['last'])).unsure, ['last'])
})

test('a table of job ids knows those that were put in, and no others', () => {
  const table = createIdTable()
  const idOf = (n: number) => jobIdOf(`request ${n}`)
  for (let n = 0; n < 5000; n += 1) table.add(Buffer.from(`..${idOf(n)}..`), 2, n)
  table.add(Buffer.from('not an id, but as long as one'), 0, 1)
  for (let n = 0; n < 10_000; n += 1) {
    const ids = table.ofShard(shardOf(idOf(n)))
    assert.equal(ids.get(`${idOf(n)}.jsonl`), n < 5000 ? n : undefined, idOf(n))
    assert.equal(ids.get(`${idOf(n).slice(0, 23)}1`), undefined)
  }
  assert.equal(table.ofShard('00').get('not an id, but as long as one'), undefined)
  assert.equal(table.ofShard('no shard').get(idOf(1)), undefined)
})

test('a table tells ids apart that meet in one place', () => {
  const table = createIdTable()
  const idOf = (n: number) => `${'a'.repeat(19)}${'bcdefghijklmnopq'.charAt(n)}${'a'.repeat(6)}`
  for (let n = 0; n < 16; n += 2) table.add(Buffer.from(idOf(n)), 0, n)
  for (let n = 0; n < 16; n += 1) {
    assert.equal(table.ofShard('00').get(idOf(n)), n % 2 === 0 ? n : undefined, idOf(n))
  }
})

test('of an id that was added several times the last number counts, and the others are named', () => {
  const table = createIdTable()
  const id = Buffer.from('a'.repeat(26))
  for (const value of [3, 9, 4]) table.add(id, 0, value)
  const others: number[] = []
  const ids = table.ofShard('00', (value) => others.push(value))
  assert.deepEqual([ids.get('a'.repeat(26)), ids.size, others], [4, 1, [3, 9]])
})
