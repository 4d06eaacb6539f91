import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { FileStore } from '../../lib/store/file/file-store.ts'
import { recordOf } from '../../lib/store/file/log/sealed-line.ts'
import { openSubject } from './subject.ts'

const LOG = ['messages', 'general', 'posts']
const ALL = { after: 0, limit: 5000 }

/** A store with a log of three lines, and its only file. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, layout } = subject
  for (let version = 1; version <= 3; version += 1)
    await store.logs.append(LOG, version, { version })
  await store.logs.append(['other'], 1, {})
  return { ...subject, file: `${layout.logs}/messages/general/posts/~0.jsonl` }
}

test('a torn line at the end of a log is skipped, and the next line follows the last whole one', async (t) => {
  const { file, store, another } = await setup(t)
  const whole = fs.readFileSync(file)
  const record = recordOf(
    JSON.stringify({ format: 1, version: 4, writer: 'x.1', at: '', event: {} }),
  )
  for (let length = 1; length < record.length - 1; length += 1) {
    fs.writeFileSync(file, Buffer.concat([whole, record.subarray(0, length)]))
    for (const { logs } of [store, await another()]) {
      assert.equal(await logs.last(LOG), 3, `after ${length} bytes`)
      assert.equal((await logs.read(LOG, ALL)).length, 3)
    }
    const writing = length % 2 === 0 ? store : await another()
    assert.ok(await writing.logs.append(LOG, 4, { length }))
    for (const { logs } of [store, await another()]) {
      assert.deepEqual((await logs.read(LOG, ALL)).at(-1)?.event, { length })
    }
  }
})

test('lines that a power cut separated from the accepted ones do not count', async (t) => {
  const { file, store, another } = await setup(t)
  const late = { format: 1, version: 5, writer: 'x.2', at: '', event: { late: true } }
  fs.appendFileSync(file, '\n{"format":1,"version":4')
  fs.appendFileSync(file, recordOf(JSON.stringify(late)))
  for (const { logs } of [store, await another()]) assert.equal(await logs.last(LOG), 3)
  assert.ok(await store.logs.append(LOG, 4, { version: 4 }))
  assert.ok(await (await another()).logs.append(LOG, 5, { version: 5 }))
  for (const { logs } of [store, await another()]) {
    const lines = await logs.read(LOG, ALL)
    assert.deepEqual(
      lines.map(({ event }) => event['version']),
      [1, 2, 3, 4, 5],
    )
  }
})

const DAMAGES = [
  [
    'a changed byte',
    (file: string) => change(file, (text) => text.replace('"version":2', '"version":7')),
  ],
  [
    'a lost line',
    (file: string) => change(file, (text) => text.split('\n\n').toSpliced(1, 1).join('\n\n')),
  ],
  ['a line without a checksum', (file: string) => fs.appendFileSync(file, '\n{"format":1}\n')],
  ['a line of another shape', (file: string) => fs.appendFileSync(file, recordOf('{"format":1}'))],
  [
    'a link in its place',
    (file: string) => {
      fs.renameSync(file, `${file}.kept`)
      fs.symlinkSync(`${file}.kept`, file)
    },
  ],
  [
    'a line of another segment',
    (file: string) => {
      const line = { format: 1, version: 1001, writer: 'x.1', at: '', event: {} }
      fs.appendFileSync(file, recordOf(JSON.stringify(line)))
    },
  ],
] as const

for (const [name, damage] of DAMAGES) {
  test(`after ${name} a log refuses every use, and other logs continue`, async (t) => {
    const { file, store, another } = await setup(t)
    damage(file)
    const bytes = fs.readFileSync(file)
    for (const opened of [await another(), store]) {
      await refusesEveryUse(opened, 'LOG_DAMAGED')
      const next = (await opened.logs.last(['other'])) + 1
      assert.ok(await opened.logs.append(['other'], next, {}))
    }
    assert.deepEqual(fs.readFileSync(file), bytes)
  })
}

const REPAIRS = [
  [
    'a changed line',
    (file: string) => change(file, (text) => text.replace('"version":2', '"version":7')),
    [1, undefined, 3],
  ],
  [
    'a lost line',
    (file: string) => change(file, (text) => text.split('\n\n').toSpliced(1, 1).join('\n\n')),
    [1, undefined, 3],
  ],
  [
    'a damaged line at the end',
    (file: string) => change(file, (text) => text.replace('"version":3', '"version":0')),
    [1, 2, undefined],
  ],
  [
    'a line that belongs to another file',
    (file: string) => {
      const line = { format: 1, version: 1001, writer: 'x.1', at: '', event: {} }
      fs.appendFileSync(file, recordOf(JSON.stringify(line)))
    },
    [1, 2, 3, undefined],
  ],
] as const

for (const [name, damage, expected] of REPAIRS) {
  test(`repair() keeps the bytes of a log with ${name}, and what is sound of it`, async (t) => {
    const { file, store, another, layout } = await setup(t)
    damage(file)
    const bytes = fs.readFileSync(file)
    assert.deepEqual(
      (await store.upkeep.audit()).findings.map(({ code }) => code),
      ['damaged_lines'],
    )
    const { repaired, audit } = await store.upkeep.repair()
    assert.deepEqual(audit.findings, [])
    assert.match(repaired.join(), /log "messages\/general\/posts" repaired/)
    const [kept = ''] = fs.readdirSync(layout.quarantine)
    assert.deepEqual(fs.readFileSync(`${layout.quarantine}/${kept}`), bytes)
    for (const { logs } of [store, await another()]) {
      const lines = await logs.read(LOG, ALL)
      assert.deepEqual(
        lines.map(({ event }) => event['version']),
        expected,
      )
      const lost = lines.find(({ event }) => event['version'] === undefined)
      assert.equal(lost?.event['type'], 'set_aside')
    }
    assert.ok(await store.logs.append(LOG, expected.length + 1, {}))
  })
}

test('repair() fills a segment that lost its end or is missing', async (t) => {
  const { store, layout } = await setup(t)
  const directory = `${layout.logs}/long`
  fs.mkdirSync(directory)
  for (const segment of [0, 2]) {
    const lines = Array.from({ length: segment === 0 ? 998 : 1 }, (_, at) =>
      lineOf(segment * 1000 + at + 1),
    )
    fs.writeFileSync(`${directory}/~${segment}.jsonl`, Buffer.concat(lines))
  }
  const codes = (await store.upkeep.audit()).findings.map(({ code }) => code)
  assert.deepEqual(codes, ['damaged_lines', 'damaged_lines'])
  const { audit } = await store.upkeep.repair()
  assert.deepEqual(audit.findings, [])
  assert.equal(audit.log_lines, 2001 + 4)
  assert.equal(await store.logs.last(['long']), 2001)
  const lines = await store.logs.read(['long'], { after: 997, limit: 3 })
  assert.deepEqual(
    lines.map(({ event }) => event['type'] ?? event['text']),
    ['hello', 'set_aside', 'set_aside'],
  )
})

test('a damaged attachment is reported, refused, and healed by the same bytes', async (t) => {
  const { store, layout } = await setup(t)
  const { sha256 } = await store.blobs.keep(Buffer.from('bytes'))
  fs.writeFileSync(layout.attachment(sha256), 'other')
  await assert.rejects(store.blobs.content(sha256, 0, 1), { code: 'ATTACHMENT_DAMAGED' })
  assert.deepEqual(
    (await store.upkeep.audit()).findings.map(({ code }) => code),
    ['damaged_attachment'],
  )
  await store.blobs.keep(Buffer.from('bytes'))
  const { attachments, findings } = await store.upkeep.audit()
  assert.deepEqual([attachments, findings], [1, []])
})

test('a log with a line of a newer program refuses every use, and is left as it is', async (t) => {
  const { file, store } = await setup(t)
  fs.appendFileSync(file, recordOf('{"format":99,"version":4}'))
  await refusesEveryUse(store, 'STORE_FORMAT_UNKNOWN')
})

async function refusesEveryUse({ logs }: FileStore, code: string): Promise<void> {
  await assert.rejects(logs.last(LOG), { code })
  await assert.rejects(logs.read(LOG, ALL), { code })
  await assert.rejects(logs.append(LOG, 4, {}), { code })
}

test('fields that a later program added to a line are ignored', async (t) => {
  const { file, store } = await setup(t)
  const line = { format: 1, version: 4, writer: 'x.1', at: 'then', event: { a: 1 }, later: true }
  fs.appendFileSync(file, recordOf(JSON.stringify(line)))
  assert.deepEqual(await store.logs.read(LOG, { after: 3, limit: 1 }), [
    { version: 4, writer: 'x.1', at: 'then', event: { a: 1 } },
  ])
})

test('a full segment without a next one continues in the next one', async (t) => {
  const { store, another, layout } = await setup(t)
  const lines = Array.from({ length: 1000 }, (_, at) => lineOf(at + 1))
  fs.mkdirSync(`${layout.logs}/full`)
  fs.writeFileSync(`${layout.logs}/full/~0.jsonl`, Buffer.concat(lines))
  assert.equal(await store.logs.last(['full']), 1000)
  assert.ok(await store.logs.append(['full'], 1001, {}))
  // A process that died between the creation of a segment and its first line.
  fs.writeFileSync(`${layout.logs}/full/~1.jsonl`, '')
  const { logs } = await another()
  assert.equal(await logs.last(['full']), 1000)
  assert.equal((await logs.read(['full'], { after: 990, limit: 50 })).length, 10)
  assert.ok(await logs.append(['full'], 1001, { again: true }))
  assert.deepEqual((await store.logs.read(['full'], { after: 1000, limit: 50 })).at(0)?.event, {
    again: true,
  })
})

test('a new process finds the end and a page of a log of 100,000 lines without reading the rest', async (t) => {
  const { layout, another } = await setup(t)
  fs.mkdirSync(`${layout.logs}/long`)
  for (let segment = 0; segment < 100; segment += 1) {
    const lines = Array.from({ length: 1000 }, (_, at) => lineOf(segment * 1000 + at + 1))
    const content = segment === 54 || segment === 99 ? Buffer.concat(lines) : 'not a line\n'
    fs.writeFileSync(`${layout.logs}/long/~${segment}.jsonl`, content)
  }
  const { logs } = await another()
  assert.equal(await logs.last(['long']), 100_000)
  const [line] = await logs.read(['long'], { after: 54_321, limit: 1 })
  assert.equal(line?.version, 54_322)
  assert.ok(await logs.append(['long'], 100_001, {}))
  assert.equal(await logs.last(['long']), 100_001)
})

function lineOf(version: number): Buffer {
  const line = { format: 1, version, writer: `x.${version}`, at: '', event: { text: 'hello' } }
  return recordOf(JSON.stringify(line))
}

function change(file: string, by: (text: string) => string): void {
  fs.writeFileSync(file, by(fs.readFileSync(file, 'utf8')))
}
