import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { crc32 } from 'node:zlib'

import { RelayError } from '../../lib/errors.ts'
import { tombstoneOf } from '../../lib/job/tombstone.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { isFinal } from '../../lib/schema/job.ts'
import {
  HALF_BYTES,
  createJournalFile,
  readJournal,
  startOf,
} from '../../lib/store/file/journal/journal-file.ts'
import type { JournalOwner } from '../../lib/store/file/journal/journal-file.ts'
import { createSteps } from '../../lib/store/file/jobs/steps.ts'
import { createTending } from '../../lib/store/file/jobs/tend.ts'
import { createJournal } from '../../lib/store/file/journal/journal.ts'
import { createOwnJournal } from '../../lib/store/file/journal/own-journal.ts'
import { encodeJournalRecord, readJournalRecords } from '../../lib/store/file/journal/record.ts'
import { createRetirement } from '../../lib/store/file/journal/retire.ts'
import type { FileStore } from '../../lib/store/file/file-store.ts'
import { findStore } from '../../lib/store/file/find.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import type { Layout } from '../../lib/store/file/layout.ts'
import { closeLog, openLog } from '../../lib/store/file/log/log.ts'
import { markFailed } from '../../lib/store/file/log/settle.ts'
import { flushLogs } from '../../lib/store/file/journal/checkpoint.ts'
import { replaceLog } from '../../lib/store/file/log/set-aside.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { createClock } from './clock.ts'
import { birth, claimNext, claimOf, complete, finished, idsOf } from './jobs.ts'

/** Waits for a state that the background brings about. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    assert.ok(tries < 3000, 'it never came about')
    await delay(10)
  }
}

const WORKSPACE = '/home/somebody/here'

/** A store whose process keeps a journal from its first change on. */
async function setup(t: TestContext) {
  const dataDir = fs.mkdtempSync(join(tmpdir(), 'relay-journal-'))
  const clock = createClock()
  const warnings: string[] = []
  const opened: FileStore[] = []
  t.after(() => {
    for (const store of opened) store.close()
    fs.rmSync(dataDir, { recursive: true })
  })
  const open = async (bootId: string, isLongLived = true) => {
    const warn = (line: string) => warnings.push(line)
    const options = { dataDir, workspace: WORKSPACE, bootId, clock, isLongLived, warn }
    const store = await openFileStore(options)
    opened.push(store)
    return store
  }
  const store = await open('first boot')
  const layout = layoutOf(store.location)
  return { store, open, layout, clock, warnings, dataDir }
}

function journalsIn(layout: Layout): string[] {
  return fs.existsSync(layout.journals)
    ? fs.readdirSync(layout.journals).map((name) => `${layout.journals}/${name}`)
    : []
}

function recordsIn(layout: Layout) {
  return journalsIn(layout).flatMap((path) => {
    const content = readJournal(path)
    return typeof content === 'object' ? content.records : []
  })
}

test('each durable change is one record, with the whole log of its job', async (t) => {
  const { store, layout, clock } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const created = fs.readFileSync(layout.log(job.job_id))
  await store.jobs.change(job.job_id, () => claimOf(clock))
  await store.jobs.change(job.job_id, ({ token }) => complete(clock, token))
  const completed = fs.readFileSync(layout.log(job.job_id))
  assert.deepEqual(
    recordsIn(layout).map(({ sequence, jobId, log }) => ({ sequence, jobId, log })),
    [
      { sequence: 1, jobId: job.job_id, log: created },
      // The claim of a read-only job is not durable, but it is a part of the log.
      { sequence: 2, jobId: job.job_id, log: completed },
    ],
  )
})

test('a change that lost its race is in no record', async (t) => {
  const { store, open, layout, clock } = await setup(t)
  const other = await open('first boot')
  const event = birth(clock)
  await Promise.all([store.jobs.create(event), other.jobs.create(event)])
  const writers = recordsIn(layout).map(({ log }) => /"writer":"([^"]+)"/.exec(String(log))?.[1])
  const first = /"writer":"([^"]+)"/.exec(fs.readFileSync(layout.log(event.job_id), 'utf8'))?.[1]
  assert.deepEqual(writers, [first])
})

const LOSSES: [name: string, spoil: (log: string, whole: Buffer) => void][] = [
  ['is gone', (log) => fs.unlinkSync(log)],
  ['is empty', (log) => fs.truncateSync(log)],
  ['is torn', (log, whole) => fs.truncateSync(log, whole.length - 20)],
  ['is torn in its first line', (log) => fs.truncateSync(log, 40)],
  ['has lost its second block', (log, whole) => fs.writeFileSync(log, whole.fill(0, 512, 700))],
  ['is all zeros', (log, whole) => fs.writeFileSync(log, Buffer.alloc(whole.length))],
  ['has bytes of another file', (log, whole) => fs.writeFileSync(log, whole.fill('x', 100, 300))],
]

for (const [name, spoil] of LOSSES) {
  test(`after a restart a log that ${name} is restored from the journal`, async (t) => {
    const { store, open, layout, clock } = await setup(t)
    const { job: ended } = await finished(store, clock).then((job) => ({ job }))
    const { job: queued } = await store.jobs.create(birth(clock, { prompt: 'y'.repeat(2000) }))
    const kept = [ended, queued].map(({ job_id }) => fs.readFileSync(layout.log(job_id)))
    for (const [n, { job_id }] of [ended, queued].entries()) {
      spoil(layout.log(job_id), Buffer.from(kept[n] ?? ''))
    }
    const again = await open('second boot')
    assert.deepEqual(await again.jobs.read(ended.job_id), ended)
    assert.deepEqual(
      [ended, queued].map(({ job_id }) => fs.readFileSync(layout.log(job_id))),
      kept,
    )
    assert.equal((await claimNext(again))?.job_id, queued.job_id)
    assert.deepEqual(await idsOf(again, 'ended'), [ended.job_id])
    const { findings } = await again.upkeep.audit()
    assert.deepEqual(findings, [])
  })
}

test('of the records of several processes the longest wins, in either order', async (t) => {
  for (const order of ['creator first', 'worker first']) {
    const { store, open, layout, clock } = await setup(t)
    const worker = await open('first boot')
    const { job } = await store.jobs.create(birth(clock))
    await worker.jobs.change(job.job_id, () => claimOf(clock))
    const { job: ended } = await worker.jobs.change(job.job_id, ({ token }) =>
      complete(clock, token),
    )
    const [one = '', two = ''] = journalsIn(layout)
    const isCreator = (path: string) => recordsOf(path).every(({ log }) => !log.includes('"claim"'))
    const creator = isCreator(one) ? one : two
    fs.renameSync(creator, `${layout.journals}/${order === 'creator first' ? '0' : 'z'}.log`)
    fs.unlinkSync(layout.log(job.job_id))
    assert.deepEqual(await (await open('second boot')).jobs.read(job.job_id), ended)
  }
})

function recordsOf(path: string) {
  const content = readJournal(path)
  return typeof content === 'object' ? content.records : []
}

test('lines that were flushed in the log itself stay behind those of the record', async (t) => {
  const { store, open, layout, clock } = await setup(t)
  const short = await open('first boot', false)
  const { job } = await store.jobs.create(birth(clock))
  await short.jobs.change(job.job_id, () => claimOf(clock))
  const { job: ended } = await short.jobs.change(job.job_id, ({ token }) => complete(clock, token))
  const whole = fs.readFileSync(layout.log(job.job_id))
  const [record] = recordsIn(layout)
  assert.ok(record !== undefined && record.log.length < whole.length)
  fs.writeFileSync(layout.log(job.job_id), Buffer.from(whole).fill(0, 0, record.log.length))
  assert.deepEqual(await (await open('second boot')).jobs.read(job.job_id), ended)
  assert.deepEqual(fs.readFileSync(layout.log(job.job_id)), whole)
})

test('a tombstone and a log that a person had set aside outrank a record', async (t) => {
  const { store, open, layout, clock } = await setup(t)
  const old = await finished(store, clock)
  const broken = await finished(store, clock)
  const { ino } = fs.statSync(layout.log(old.job_id))
  assert.ok(isFinal(old))
  assert.ok(await replaceLog(layout, old.job_id, { entry: tombstoneOf(old), ino }))
  fs.appendFileSync(layout.log(broken.job_id), '\n{"nonsense":1}\n\n')
  await store.upkeep.repair()
  const kept = [old, broken].map(({ job_id }) => fs.readFileSync(layout.log(job_id)))
  const again = await open('second boot')
  assert.deepEqual(
    [old, broken].map(({ job_id }) => fs.readFileSync(layout.log(job_id))),
    kept,
  )
  await assert.rejects(again.jobs.read(broken.job_id), { code: 'JOB_DAMAGED' })
})

test('of two creations of one request the later counts: the earlier one had failed', async (t) => {
  const { store, open, layout, clock } = await setup(t)
  const event = birth(clock)
  await store.jobs.create(event)
  const path = layout.log(event.job_id)
  const failed = fs.readFileSync(path)
  fs.unlinkSync(path)
  clock.advance(5)
  const at = new Date(clock.now()).toISOString()
  await (await open('first boot')).jobs.create({ ...event, at })
  const later = fs.readFileSync(path)
  assert.notDeepEqual(later, failed)
  fs.writeFileSync(path, failed)
  await open('second boot')
  assert.deepEqual(fs.readFileSync(path), later)
  // Only now does the journal of the failed creation come back, as after a second power cut.
  const owner: JournalOwner = { process: ownIdentity(), boot_id: 'first boot' }
  const { fd } = await createJournalFile(layout, owner)
  fs.writeSync(fd, encodeJournalRecord(1, event.job_id, [failed]), 0, null, startOf(0))
  fs.closeSync(fd)
  await open('third boot')
  assert.deepEqual(fs.readFileSync(path), later)
})

test('a store is opened only when every journal is replayed', async (t) => {
  const { store, open, layout, clock } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const [path = ''] = journalsIn(layout)
  const bytes = fs.readFileSync(path)
  const header = bytes.toString('latin1', 0, 4096)
  const json = header.split('\n')[1] ?? ''
  const newer = json.replace('"format":1', '"format":2')
  const sum = crc32(Buffer.from(newer)).toString(16).padStart(8, '0')
  const changed = Buffer.from(bytes)
  changed.write(`durable-relay journal\n${newer}\n${sum}\n`, 'latin1')
  fs.writeFileSync(path, changed)
  const document = fs.readFileSync(layout.document)
  await assert.rejects(open('second boot'), { code: 'STORE_FORMAT_UNKNOWN' })
  assert.deepEqual(fs.readFileSync(layout.document), document)
  assert.deepEqual(fs.readFileSync(path), changed)
  fs.writeFileSync(path, bytes)
  fs.unlinkSync(layout.log(job.job_id))
  assert.deepEqual(await (await open('second boot')).jobs.read(job.job_id), job)
})

test('what is no journal is never read as one, and is kept', async (t) => {
  const { store, open, layout, clock, warnings } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const [good = ''] = journalsIn(layout)
  const bytes = fs.readFileSync(good)
  const torn = Buffer.from(bytes)
  torn.write('X', 30)
  fs.writeFileSync(`${layout.journals}/a-damaged-header.log`, torn)
  fs.writeFileSync(`${layout.journals}/b-text.log`, 'notes of mine\n')
  fs.symlinkSync('/etc/passwd', `${layout.journals}/c-link.log`)
  fs.mkdirSync(`${layout.journals}/d-directory.log`)
  spawnSync('mkfifo', [`${layout.journals}/e-pipe.log`])
  fs.writeFileSync(`${layout.journals}/f-unused.log`, Buffer.alloc(8192))
  const { findings } = await store.upkeep.audit()
  assert.deepEqual(
    findings.map(({ code, file }) => `${code} ${file?.slice(layout.journals.length + 1)}`),
    ['a-damaged-header', 'b-text', 'c-link', 'd-directory', 'e-pipe'].map(
      (name) => `foreign_journal ${name}.log`,
    ),
  )
  const again = await open('second boot', false)
  assert.deepEqual(await again.jobs.read(job.job_id), job)
  assert.deepEqual(fs.readdirSync(layout.journals), ['f-unused.log'])
  assert.equal(warnings.length, 5)
  for (const name of ['a-damaged', 'b-text', 'c-link', 'd-directory', 'e-pipe']) {
    assert.ok(fs.readdirSync(layout.quarantine).some((kept) => kept.startsWith(name)))
  }
})

test('a journal that another process creates just now is left alone, whoever makes or opens the store', async (t) => {
  const { open, layout } = await setup(t)
  const creating = join(layout.journals, '1-0123456789ab.log')
  fs.writeFileSync(creating, Buffer.alloc(HALF_BYTES))
  await open('second boot')
  // Two processes may make the same store at the same moment.
  fs.rmSync(layout.document)
  await open('second boot')
  assert.ok(fs.existsSync(creating))
})

test('a journal that lost its name before its first change is not used', async (t) => {
  const { own, file } = await ownJournal(t)
  fs.unlinkSync(file.path)
  assert.equal(await own.commit('a'.repeat(26), [Buffer.from('x')]), false)
})

test('a journal of this boot is not replayed, whoever opens the store', async (t) => {
  const { store, open, layout, clock } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  fs.writeFileSync(layout.document, 'damaged')
  const again = await open('first boot', false)
  assert.equal(journalsIn(layout).length, 1)
  assert.deepEqual(await again.jobs.read(job.job_id), job)
  // A program that knows no journals must not open the store, although the document was made again.
  assert.equal(
    (JSON.parse(fs.readFileSync(layout.document, 'utf8')) as { format: number }).format,
    2,
  )
})

test('verify reports a log that lacks what its journal holds', async (t) => {
  const { store, layout, clock } = await setup(t)
  const job = await finished(store, clock)
  const log = layout.log(job.job_id)
  const whole = fs.readFileSync(log)
  fs.truncateSync(log, whole.length - 300)
  const { findings } = await store.upkeep.audit()
  assert.ok(findings.some(({ code, job_id }) => code === 'lost_lines' && job_id === job.job_id))
  fs.writeFileSync(log, whole)
  assert.deepEqual((await store.upkeep.audit()).findings, [])
})

test('a process with few changes keeps no journal, and one with many begins one', async (t) => {
  const { open, layout, clock } = await setup(t)
  const before = journalsIn(layout).length
  const short = await open('first boot', false)
  for (let n = 0; n < 3; n += 1) await short.jobs.create(birth(clock))
  assert.equal(journalsIn(layout).length, before)
  await short.jobs.create(birth(clock))
  await until(() => journalsIn(layout).length === before + 1)
})

test('closing a store flushes the logs and removes the journal', async (t) => {
  const { store, layout, clock } = await setup(t)
  await store.jobs.create(birth(clock))
  assert.equal(journalsIn(layout).length, 1)
  store.close()
  await until(() => journalsIn(layout).length === 0)
})

test('records end where the sequence does, so that an earlier lap is never read', () => {
  const id = (n: number) => `${'a'.repeat(25)}${'234567'[n]}`
  const log = (n: number) => [Buffer.from(`log ${n} `), Buffer.from('x'.repeat(n * 10))]
  const record = (sequence: number, n: number) => encodeJournalRecord(sequence, id(n), log(n))
  const read = (...parts: Buffer[]) =>
    Array.from(
      readJournalRecords(Buffer.concat([...parts, Buffer.alloc(100)])),
      ({ sequence }) => sequence,
    )
  assert.deepEqual(read(record(7, 1), record(8, 2), record(9, 1)), [7, 8, 9])
  assert.deepEqual(read(record(7, 1), record(3, 2), record(4, 1)), [7])
  assert.deepEqual(read(record(7, 1), record(9, 2)), [7])
  const [whole] = Array.from(readJournalRecords(record(7, 3)))
  assert.deepEqual(whole, { sequence: 7, jobId: id(3), log: Buffer.concat(log(3)) })
  const bytes = Buffer.concat([record(7, 3), record(8, 2)])
  for (let at = 0; at < record(7, 3).length; at += 1) {
    const flipped = Buffer.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    assert.deepEqual(Array.from(readJournalRecords(flipped)), [], `byte ${at}`)
    assert.deepEqual(Array.from(readJournalRecords(bytes.subarray(0, at))), [], `cut at ${at}`)
  }
  const foreign = encodeJournalRecord(1, `../../${'x'.repeat(20)}`, log(1))
  assert.deepEqual(Array.from(readJournalRecords(foreign)), [])
})

/** A journal of its own, over logs that need not be those of jobs. */
async function ownJournal(t: TestContext) {
  const on = await setup(t)
  const { layout } = on
  const owner: JournalOwner = { process: ownIdentity(), boot_id: 'first boot' }
  const file = await createJournalFile(layout, owner)
  const own = createOwnJournal({ layout, file })
  t.after(() => own.end(-1))
  return { ...on, file, own, owner }
}

test('a half is used again when its logs are on disk, and its records end', async (t) => {
  const { own, file, store, clock } = await ownJournal(t)
  const { job } = await store.jobs.create(birth(clock))
  const log = Buffer.alloc(60_000, 'x')
  const perHalf = Math.floor(HALF_BYTES / (log.length + 44))
  for (let n = 0; n < perHalf; n += 1) assert.ok(await own.commit(job.job_id, [log]))
  assert.equal(recordsOf(file.path).length, perHalf)
  assert.ok(await own.commit(job.job_id, [log]))
  await until(() => recordsOf(file.path).length === 1)
  for (let n = 1; n < perHalf; n += 1) assert.ok(await own.commit(job.job_id, [log]))
  // The third lap begins where the first was.
  assert.ok(await own.commit(job.job_id, [log]))
  await until(() => recordsOf(file.path).length === 1)
  assert.deepEqual(
    recordsOf(file.path).map(({ sequence }) => sequence),
    [2 * perHalf + 1],
  )
})

test('a half whose logs cannot be flushed is never used again, and its records stay', async (t) => {
  const { own, file, layout } = await ownJournal(t)
  const id = 'a'.repeat(26)
  const log = Buffer.alloc(60_000, 'x')
  // A log that is no plain file cannot be flushed.
  fs.mkdirSync(layout.log(id), { recursive: true })
  let taken = 0
  while (await own.commit(id, [log])) taken += 1
  assert.ok(taken >= Math.floor(HALF_BYTES / (log.length + 44)))
  assert.equal(own.isUsable(), false)
  assert.ok(recordsOf(file.path).length >= taken)
  fs.rmdirSync(layout.log(id))
})

test('a log that is too long is left to the caller, and so is every log once the journal lost its name', async (t) => {
  const { own, file, store, clock } = await ownJournal(t)
  const { job } = await store.jobs.create(birth(clock))
  assert.equal(await own.commit(job.job_id, [Buffer.alloc(64 * 1024 + 1)]), false)
  assert.ok(own.isUsable())
  assert.ok(await own.commit(job.job_id, [Buffer.from('one')]))
  const moved = `${file.path}.moved`
  fs.renameSync(file.path, moved)
  await delay(1100)
  assert.equal(await own.commit(job.job_id, [Buffer.from('two')]), false)
  assert.equal(own.isUsable(), false)
  fs.renameSync(moved, file.path)
})

test('without room for it there is no journal, the person is told once, and changes go on', async (t) => {
  const dataDir = fs.mkdtempSync(join(tmpdir(), 'relay-journal-'))
  const options = ['-t', 'tmpfs', '-o', 'size=8m,mode=0700', 'tmpfs', dataDir]
  if (spawnSync('mount', options).status !== 0) {
    fs.rmdirSync(dataDir)
    t.diagnostic('NOT RUN: no file system can be mounted here')
    return t.skip('needs root and mount')
  }
  t.after(() => {
    spawnSync('umount', ['-l', dataDir])
    fs.rmdirSync(dataDir)
  })
  const warnings: string[] = []
  const clock = createClock()
  const warn = (line: string) => warnings.push(line)
  const open = { dataDir, workspace: WORKSPACE, bootId: 'b', clock, isLongLived: true, warn }
  const store = await openFileStore(open)
  t.after(() => store.close())
  for (let n = 0; n < 6; n += 1) await store.jobs.create(birth(clock))
  assert.deepEqual(journalsIn(layoutOf(store.location)), [])
  assert.equal(warnings.length, 1)
  assert.match(warnings[0] ?? '', /cannot keep a journal in ".*" \(ENOSPC\)/)
})

test('the journal of a dead process is retired, of a living one kept, of an unknown one renamed first', async (t) => {
  const { layout, store, clock } = await setup(t)
  await store.jobs.create(birth(clock))
  const retireOne = createRetirement({ layout, bootId: 'first boot' })
  assert.equal(await retireOne(), false)
  const of = async (process: Partial<JournalOwner['process']>) => {
    const owner = { process: { ...ownIdentity(), ...process }, boot_id: 'first boot' }
    const file = await createJournalFile(layout, owner)
    fs.closeSync(file.fd)
    return file.path
  }
  const dead = await of({ start: '1' })
  assert.equal(await retireOne(), true)
  assert.equal(fs.existsSync(dead), false)
  const elsewhere = await of({ pid_ns: 'pid:[1]' })
  assert.equal(await retireOne(), false)
  assert.ok(fs.existsSync(elsewhere))
  const longAgo = new Date(Date.now() - 2 * 3_600_000)
  fs.utimesSync(elsewhere, longAgo, longAgo)
  assert.equal(await retireOne(), false)
  assert.deepEqual(
    [fs.existsSync(elsewhere), fs.existsSync(`${elsewhere}.retiring`)],
    [false, true],
  )
  assert.equal(await retireOne(), false)
  assert.ok(fs.existsSync(`${elsewhere}.retiring`))
})

test('a journal that another boot has replayed is used no more', async (t) => {
  const { layout } = await setup(t)
  const journal = createJournal({
    layout,
    owner: () => ({ process: ownIdentity(), boot_id: 'first boot' }),
    warn: assert.fail,
  })
  await journal.prepare()
  const id = 'a'.repeat(26)
  assert.ok(await journal.commit(id, () => [Buffer.from('x')]))
  journal.abandon()
  assert.equal(await journal.commit(id, () => [Buffer.from('x')]), false)
})

/** A journal whose timers the test moves on. */
async function setTimed(t: TestContext) {
  const on = await setup(t)
  const { layout, store, clock } = on
  const { job } = await store.jobs.create(birth(clock))
  const before = journalsIn(layout)
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const owner = () => ({ process: ownIdentity(), boot_id: 'first boot' })
  const journal = createJournal({ layout, owner, warn: assert.fail })
  t.after(() => journal.close())
  await journal.prepare()
  const others = () => journalsIn(layout).filter((path) => !before.includes(path))
  const commit = () => journal.commit(job.job_id, () => [Buffer.from('x')])
  assert.ok(await commit())
  return { journal, commit, others, tick: (ms: number) => t.mock.timers.tick(ms) }
}

test('five seconds after the last change a journal names no log any more', async (t) => {
  const { commit, others, tick } = await setTimed(t)
  tick(4000)
  assert.ok(await commit())
  tick(4000)
  const [own = ''] = others()
  assert.equal(recordsOf(own).length, 2)
  tick(2000)
  t.mock.timers.reset()
  await until(() => recordsOf(own).length === 0)
  assert.ok(await commit())
  assert.equal(recordsOf(own).length, 1)
})

test('a minute after the last change the journal is gone, and the next change begins a new one', async (t) => {
  const { commit, others, tick } = await setTimed(t)
  tick(59_000)
  assert.equal(others().length, 1)
  tick(2000)
  t.mock.timers.reset()
  await until(() => others().length === 0)
  for (let n = 0; n < 4; n += 1) await commit()
  await until(() => others().length === 1)
})

test('a flush that failed is noted beside the logs until the machine starts again', async (t) => {
  const { store, open, layout, clock } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const log = openLog(layout.log(job.job_id), job.job_id)
  assert.ok(log)
  markFailed(log)
  closeLog(log)
  assert.ok(fs.existsSync(layout.flushFailed))
  // The lines are written again, although so many logs would be flushed with the whole file system.
  const others = Array.from(
    { length: 99 },
    (_, n) => `${'a'.repeat(24)}${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.trunc(n / 10)]}`,
  )
  await flushLogs(layout, new Set([...others, job.job_id]))
  assert.equal(fs.readFileSync(layout.log(job.job_id), 'utf8').split('"type":"enqueue"').length, 3)
  assert.deepEqual(await store.jobs.read(job.job_id), job)
  await open('second boot')
  assert.equal(fs.existsSync(layout.flushFailed), false)
})

test('a store with journals is found by its folder, by hooks and when the folder was moved', async (t) => {
  const { store, layout, dataDir } = await setup(t)
  const { format } = JSON.parse(fs.readFileSync(layout.document, 'utf8')) as { format: number }
  assert.equal(format, 2)
  assert.equal(findStore(dataDir, WORKSPACE)?.directory, store.location)
})

test('no sweep waits for a retirement, or fails with it', async (t) => {
  const { layout, clock } = await setup(t)
  let begun = 0
  const slow = () => {
    begun += 1
    return new Promise<never>(() => {})
  }
  const steps = createSteps({ layout, clock })
  const tend = createTending({ steps, layout, clock, retire: slow })
  await tend()
  await tend()
  assert.equal(begun, 1)
  const refused = () => Promise.reject(new RelayError('STORE_WRITE_FAILED', 'The disk refuses.'))
  await createTending({ steps, layout, clock, retire: refused })()
})
