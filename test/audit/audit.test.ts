import assert from 'node:assert/strict'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createAudit } from '../../lib/audit/audit.ts'
import type { AuditLog } from '../../lib/audit/audit.ts'
import { hashOf } from '../../lib/audit/chain.ts'
import type { NewAuditEntry } from '../../lib/schema/audit-entry.ts'
import { recordOf } from '../../lib/store/file/log/sealed-line.ts'
import { directoryOf, segmentFile } from '../../lib/store/file/named-logs/log-path.ts'
import type { LogLine } from '../../lib/store/logs.ts'
import type { Store } from '../../lib/store/store.ts'
import { openSubject } from '../store/subject.ts'

const ROBIN = { person: 'robin' }

/** An audit log in files, how another process has it, and a hand that rewrites its lines. */
async function setup(t: TestContext) {
  const { store, clock, another, layout } = await openSubject(t)
  const open = ({ logs, workspace }: Store): AuditLog =>
    createAudit({ logs, workspace, clock, warn: (line) => assert.fail(line) })
  const path = `${directoryOf(layout, ['audit'])}/${segmentFile(0)}`
  return {
    audit: open(store),
    clock,
    path,
    logs: store.logs,
    another: async () => open(await another()),
    /** Puts these lines in place of the stored ones, each with a checksum that fits. */
    rewrite: (change: (lines: LogLine[]) => LogLine[]): void => {
      const stored = readFileSync(path, 'utf8').split('\n').filter(Boolean)
      // The checksum is not part of a line.
      const lines = stored.map((line): LogLine => JSON.parse(line.replace(/, "crc32".*/, '}')))
      writeFileSync(
        path,
        Buffer.concat(change(lines).map((line) => recordOf(JSON.stringify(line)))),
      )
    },
  }
}

function sent(message: number, more: Partial<NewAuditEntry> = {}): NewAuditEntry {
  return { what: 'message.sent', who: { agent: 'a' }, message_ids: [`general.${message}`], ...more }
}

async function recordSome(audit: AuditLog, count: number): Promise<void> {
  for (let message = 1; message <= count; message += 1) await audit.record(sent(message))
}

const idsOf = (entries: { message_ids?: string[] | undefined }[]) =>
  entries.map(({ message_ids }) => message_ids?.[0])

test('an entry is read back as it was recorded, latest first, after one that names the workspace', async (t) => {
  const { audit, clock } = await setup(t)
  await audit.record(sent(1))
  clock.advance(1000)
  await audit.record({ what: 'decision.cancel', who: ROBIN, job_id: 'abc' })
  const { entries, next, head } = await audit.read({ limit: 10 })
  const [decision, message, began] = entries
  assert.equal(entries.length, 3)
  assert.equal(next, undefined)
  assert.deepEqual([began?.what, began?.workspace], ['audit.began', '/home/somebody/here'])
  const { at, line, entry, ...rest } = decision ?? assert.fail()
  assert.deepEqual(rest, { what: 'decision.cancel', who: ROBIN, job_id: 'abc' })
  assert.ok(at > (message?.at ?? ''))
  assert.deepEqual([line, entry, head.version], [2, 1, 2])
  assert.deepEqual(await audit.verify(), { lines: 2, entries: 3, head, broken: undefined })
})

test('what is no id, name or code is not recorded', async (t) => {
  const { audit } = await setup(t)
  const withText = { ...sent(1), text: 'secret' }
  await assert.rejects(audit.record(withText))
  await assert.rejects(audit.record(sent(1, { job_id: 'x'.repeat(201) })))
  assert.deepEqual((await audit.read({ limit: 10 })).entries, [])
})

test('entries that arrive while a line is being written share the next one, in their order', async (t) => {
  const { audit } = await setup(t)
  await Promise.all(Array.from({ length: 250 }, (_, at) => audit.record(sent(at))))
  const { entries, lines, broken } = await audit.verify()
  assert.deepEqual([entries, broken], [251, undefined])
  assert.ok(lines <= 4, `${lines} lines`)
  const read = await audit.read({ limit: 300 })
  const expected = Array.from({ length: 250 }, (_, at) => `general.${249 - at}`)
  assert.deepEqual(idsOf(read.entries).slice(0, -1), expected)
})

test('pages continue where the last one ended, also within a line', async (t) => {
  const { audit } = await setup(t)
  await Promise.all(Array.from({ length: 60 }, (_, at) => audit.record(sent(at))))
  const whole = await audit.read({ limit: 100 })
  const pieces = []
  for (let cursor: string | undefined, page = 0; page < 30; page += 1) {
    const { entries, next } = await audit.read({ limit: 7, cursor })
    pieces.push(...entries)
    if (next === undefined) break
    cursor = next
  }
  assert.deepEqual(pieces, whole.entries)
  await assert.rejects(audit.read({ limit: 7, cursor: 'x' }), { code: 'CURSOR_INVALID' })
})

test('a page is limited to a time, an agent and a kind', async (t) => {
  const { audit, clock } = await setup(t)
  await audit.record(sent(1))
  clock.advance(60_000)
  const since = new Date(clock.now()).toISOString()
  await audit.record(sent(2, { who: { agent: 'b' } }))
  await audit.record({ what: 'message.read', who: { agent: 'b' }, message_ids: ['general.3'] })
  await audit.record({ what: 'member.removed', who: ROBIN, agent: 'b' })
  const read = async (query: object) =>
    (await audit.read({ limit: 10, ...query })).entries.map(({ what, line }) => `${what} ${line}`)
  const later = ['member.removed 4', 'message.read 3', 'message.sent 2']
  assert.deepEqual(await read({ since }), later)
  assert.deepEqual(await read({ agent: 'b' }), later)
  assert.deepEqual(await read({ agent: 'robin' }), ['member.removed 4'])
  assert.deepEqual(await read({ what: 'message' }), [...later.slice(1), 'message.sent 1'])
  assert.deepEqual(await read({ what: 'message.read', agent: 'b' }), ['message.read 3'])
  assert.deepEqual(await read({ what: 'mess' }), [])
})

test('the latest entries of a long log are found without reading the rest', async (t) => {
  const { audit, logs, clock } = await setup(t)
  await recordSome(audit, 450)
  let read = 0
  const counting = {
    ...logs,
    async read(...args: Parameters<typeof logs.read>) {
      const lines = await logs.read(...args)
      read += lines.length
      return lines
    },
  }
  const counted = createAudit({ logs: counting, workspace: '', clock, warn: assert.fail })
  const { entries } = await counted.read({ limit: 2 })
  assert.deepEqual(idsOf(entries), ['general.450', 'general.449'])
  assert.ok(read < 210, `${read} lines`)
  read = 0
  await counted.record(sent(451))
  await counted.record(sent(452))
  assert.ok(read < 4, `${read} lines`)
})

type Forgery = {
  done: string
  change: (lines: LogLine[]) => LogLine[]
  line: number
  found: string
}

/** What a hand that can write to the store does to a log of nine lines, and what is found. */
const FORGERIES: Forgery[] = [
  {
    done: 'a changed entry',
    change: (lines) => changeOne(lines, 5, withEntry),
    line: 5,
    found: 'line 5 was changed',
  },
  {
    done: 'a changed entry with a hash that fits',
    change: (lines) => changeOne(lines, 5, (line) => sealed(withEntry(line))),
    line: 6,
    found: 'line 6 does not follow line 5: one of them was replaced',
  },
  {
    done: 'a removed line',
    change: (lines) => lines.toSpliced(4, 1).map(renumbered),
    line: 5,
    found: 'line 5 was changed',
  },
  {
    done: 'a removed line, with new hashes after it',
    change: (lines) => lines.toSpliced(4, 1).map(renumbered).map(sealed),
    line: 5,
    found: 'line 5 does not follow line 4: one of them was replaced',
  },
  {
    done: 'two exchanged lines',
    change: (lines) =>
      [...lines.slice(0, 3), ...lines.slice(3, 5).toReversed(), ...lines.slice(5)].map(renumbered),
    line: 4,
    found: 'line 4 was changed',
  },
  {
    done: 'a removed beginning',
    change: (lines) => lines.slice(4).map(renumbered).map(sealed),
    line: 1,
    found: 'line 1 is not the first line of a log',
  },
]

for (const { done, change, line, found } of FORGERIES) {
  test(`verify() names the first line that is broken by ${done}`, async (t) => {
    const { audit, rewrite, another } = await setup(t)
    await recordSome(audit, 9)
    rewrite(change)
    const { broken, head } = await (await another()).verify()
    assert.deepEqual([broken, head.version], [{ line, why: found }, line - 1])
  })
}

test('a log that continues after a change still shows the change', async (t) => {
  const { audit, rewrite, another } = await setup(t)
  await recordSome(audit, 9)
  rewrite((lines) => changeOne(lines, 9, withEntry))
  const later = await another()
  await later.record(sent(10))
  assert.equal((await later.verify()).broken?.line, 9)
})

test('verify() notices that lines were cut from the end, up to the latest mark', async (t) => {
  const { audit, path, another } = await setup(t)
  await recordSome(audit, 60)
  const early = readFileSync(path).length
  await recordSome(audit, 70)
  truncateSync(path, early)
  const cut = await another()
  const why = 'lines 61 to 128 are missing: the log ends too early'
  assert.deepEqual((await cut.verify()).broken, { line: 61, why })
  // What is recorded from then on takes the numbers of the lost lines.
  await recordSome(cut, 80)
  const rewritten = 'line 64 is not the one that was recorded: the log was rewritten up to here'
  assert.deepEqual((await cut.verify()).broken, { line: 64, why: rewritten })
})

test('an end that was kept elsewhere proves that a rewritten log is not the recorded one', async (t) => {
  const { audit, rewrite, another } = await setup(t)
  await recordSome(audit, 9)
  const { head } = await audit.read({ limit: 1 })
  assert.equal((await audit.verify(head)).broken, undefined)
  rewrite((lines) => {
    let previous = '0'.repeat(64)
    return lines.map((line) => {
      const event = { ...withEntry(line).event, previous }
      previous = hashOf(line.version, event)
      return { ...line, event: { ...event, hash: previous } }
    })
  })
  const later = await another()
  assert.equal((await later.verify()).broken, undefined)
  assert.equal((await later.verify(head)).broken?.line, 9)
  const { broken } = await later.verify({ ...head, version: 12 })
  assert.equal(broken?.why, 'lines 10 to 12 are missing: the log ends too early')
})

/** The lines with one of them changed. */
function changeOne(
  lines: LogLine[],
  version: number,
  change: (line: LogLine) => LogLine,
): LogLine[] {
  return lines.map((line) => (line.version === version ? change(line) : line))
}

/** The line with another entry, and its old hash. */
function withEntry(line: LogLine): LogLine {
  const entries = [{ what: 'message.read', who: { agent: 'x' } }]
  return { ...line, event: { ...line.event, entries } }
}

/** The line with the hash that its content should have. */
function sealed(line: LogLine): LogLine {
  return { ...line, event: { ...line.event, hash: hashOf(line.version, line.event) } }
}

function renumbered(line: LogLine, index: number): LogLine {
  return { ...line, version: index + 1 }
}
