import assert from 'node:assert/strict'
import { test } from 'node:test'

import { FORMAT } from '../../lib/schema/format.ts'
import type { JobEvent } from '../../lib/schema/event.ts'
import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import { encodeRecord, readLines } from '../../lib/store/file/log/line.ts'
import type { Line } from '../../lib/store/file/log/line.ts'

const AT = '2026-11-20T12:00:00.000Z'
const task = { prompt: 'J * "x" \\ é语 , "crc32":"00000000"}' }

/** A log of three records: a birth, a claim, and a result that looks like the end of a record. */
function setup() {
  const stamp = { format: FORMAT as 1, at: AT, writer: 'p.1' }
  const events: JobEvent[] = [
    {
      ...stamp,
      version: 1,
      type: 'enqueue',
      job_id: jobIdOf('r1'),
      request_id: 'r1',
      digest: digestOf('codex', task),
      to: 'codex',
      from: { agent: 'claude-main' },
      task,
      max_attempts: 3,
      priority: 0,
      labels: [],
    },
    {
      ...stamp,
      version: 2,
      type: 'claim',
      worker: { id: 'w', pid: 1, start: '1', boot_id: 'b' },
      lease_ms: 1000,
      lease_ends_monotonic_ms: 2000,
    },
    {
      ...stamp,
      version: 3,
      type: 'complete',
      token: 2,
      result: { output: 'done', structured: { a: 1, crc32: 'deadbeef', b: ['\n'] } },
    },
  ]
  const records = events.map(encodeRecord)
  return { events, records, log: Buffer.concat(records) }
}

/** What a reader of the log sees: its events in order, and whether it must stop for damage. */
function read(bytes: Buffer): { events: JobEvent[]; isDamaged: boolean; kinds: Line['kind'][] } {
  const lines = [...readLines(bytes)]
  const events = lines.flatMap((line) => (line.kind === 'entry' ? [line.entry as JobEvent] : []))
  const kinds = lines.map(({ kind }) => kind)
  const isDamaged = kinds.some((kind) => kind === 'damage' || kind === 'newer')
  return { events, isDamaged: isDamaged || hasGap(events), kinds }
}

/** The store calls it damage when a version is missing. */
function hasGap(events: JobEvent[]): boolean {
  return events.some((event, index) => event.version > (events[index - 1]?.version ?? 0) + 1)
}

test('records come back as they were written', () => {
  const { log, events } = setup()
  assert.deepEqual(read(log).events, events)
  assert.deepEqual(read(log).isDamaged, false)
})

test('every single-bit flip anywhere in a log is detected, or changes nothing that counts', () => {
  const { log, events } = setup()
  const unchanged: number[] = []
  for (let position = 0; position < log.length; position += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const bytes = Buffer.from(log)
      bytes[position] = (bytes[position] ?? 0) ^ (1 << bit)
      const seen = read(bytes)
      if (seen.isDamaged) continue
      assert.deepEqual(seen.events, events, `bit ${bit} of byte ${position} went unnoticed`)
      unchanged.push(position)
    }
  }
  assert.deepEqual(unchanged, [])
})

test('every byte that goes missing is detected, or changes nothing that counts', () => {
  const { log, events } = setup()
  for (let position = 0; position < log.length; position += 1) {
    const bytes = Buffer.concat([log.subarray(0, position), log.subarray(position + 1)])
    const seen = read(bytes)
    if (seen.isDamaged) continue
    assert.deepEqual(seen.events, events, `byte ${position} was missed by nobody`)
    // Only the newlines between and around the records are not covered by a checksum.
    assert.equal(log[position], 0x0a)
  }
})

test('a log cut at any byte is a shorter log with a fragment at its end, never damage', () => {
  const { log, records, events } = setup()
  for (let length = 0; length <= log.length; length += 1) {
    const { kinds, events: seen, isDamaged } = read(log.subarray(0, length))
    assert.equal(isDamaged, false, `cut at ${length}`)
    let whole = 0
    let end = 0
    for (const record of records) {
      end += record.length
      // All but the last newline is a whole record.
      if (length >= end - 1) whole += 1
    }
    assert.deepEqual(seen, events.slice(0, whole), `cut at ${length}`)
    assert.ok(kinds.filter((kind) => kind === 'fragment').length <= 1)
  }
})

test('a torn record is skipped wherever it stands, whatever its length', () => {
  const { records, events } = setup()
  const [first, second, third] = records
  assert.ok(first !== undefined && second !== undefined && third !== undefined)
  for (const torn of [second, third]) {
    // Torn before its closing brace: with it, it is a whole record.
    for (let length = 2; length < torn.length - 2; length += 1) {
      const fragment = torn.subarray(0, length)
      const seen = read(Buffer.concat([first, fragment, second, fragment, third]))
      assert.equal(seen.isDamaged, false, `torn after ${length} bytes`)
      assert.deepEqual(seen.events, events)
      assert.equal(seen.kinds.filter((kind) => kind === 'fragment').length, 2)
    }
  }
})

test('blocks that a power cut left as zeros are a torn record', () => {
  const { records, events } = setup()
  const [first, second] = records
  assert.ok(first !== undefined && second !== undefined)
  for (const good of [0, 1, 5, 40]) {
    const torn = Buffer.alloc(second.length)
    second.copy(torn, 0, 0, good)
    const seen = read(Buffer.concat([first, torn, second]))
    assert.equal(seen.isDamaged, false, `${good} good bytes`)
    assert.deepEqual(seen.events, events.slice(0, 2))
  }
})

test('a line of a newer format is told apart from damage', () => {
  const { events } = setup()
  const newer = { ...events[0], format: FORMAT + 1, unheard: 'of' } as unknown as JobEvent
  const [line] = readLines(encodeRecord(newer))
  assert.deepEqual(line, { kind: 'newer', line: 2, format: FORMAT + 1 })
})

const FOREIGN: [name: string, text: string, reason: RegExp][] = [
  ['null', 'null', /beginning of a record/],
  ['a list', '[]\n', /no checksum/],
  ['an empty object', '{}', /beginning of a record/],
  ['text', 'hello\nworld\n', /beginning of a record/],
  ['a record without its checksum', '\n{"format":1,"version":1}\n', /no checksum/],
  ['a checksum that is none', '\n{"format":1, "crc32":"xyzxyzxy"}\n', /eight hex digits/],
  ['a checksum of something else', '\n{"format":1, "crc32":"00000000"}\n', /does not match/],
]

for (const [name, text, reason] of FOREIGN) {
  test(`${name} in place of a record is damage that says why`, () => {
    const damage = [...readLines(Buffer.from(text))].find(({ kind }) => kind === 'damage')
    assert.ok(damage?.kind === 'damage')
    assert.match(damage.reason, reason)
  })
}

test('a whole record that is no event of ours is damage that names the field', () => {
  const { events } = setup()
  const wrong = { ...events[1], lease_ms: 'long' } as unknown as JobEvent
  const [line] = readLines(encodeRecord(wrong))
  assert.ok(line?.kind === 'damage')
  assert.match(line.reason, /malformed at "lease_ms"/)
})

for (const type of ['somersault', 'constructor', '__proto__', 7, null, undefined]) {
  test(`a whole record of the type ${JSON.stringify(type)} is damage that names the type`, () => {
    const { events } = setup()
    const wrong = { ...events[1], type } as unknown as JobEvent
    const [line] = readLines(encodeRecord(wrong))
    assert.ok(line?.kind === 'damage')
    assert.match(line.reason, /malformed at "type"/)
  })
}
