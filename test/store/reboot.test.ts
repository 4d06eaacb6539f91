import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { LogEntry } from '../../lib/schema/event.ts'
import { encodeRecord } from '../../lib/store/file/log/line.ts'
import { birth, claimNext, finished } from './jobs.ts'
import { openSubject } from './subject.ts'

const LIMIT = { timeout: 60_000 }

/** A store with one job whose log is to be spoiled, and a sound one. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock, layout } = subject
  const { job: victim } = await store.jobs.create(
    birth(clock, { request_id: 'victim', priority: 50 }),
  )
  const { job: sound } = await store.jobs.create(birth(clock))
  const log = layout.log(victim.job_id)
  const document = () => JSON.parse(fs.readFileSync(layout.document, 'utf8')) as object
  return { ...subject, victim, sound, log, document, queue: createQueue({ store, clock }) }
}

function newerLine(): Buffer {
  const line = { format: 2, version: 1, type: 'dream', at: '2026-11-20T12:00:00.000Z', writer: 'x' }
  return encodeRecord(line as unknown as LogEntry)
}

const UNUSABLE: [name: string, code: string, make: (log: string) => void][] = [
  ['has a newer format', 'STORE_FORMAT_UNKNOWN', (log) => fs.writeFileSync(log, newerLine())],
  ['is damaged', 'JOB_DAMAGED', (log) => fs.writeFileSync(log, 'not a log\n')],
  [
    'is a directory',
    'JOB_DAMAGED',
    (log) => {
      fs.rmSync(log)
      fs.mkdirSync(log)
    },
  ],
]

for (const [name, code, make] of UNUSABLE) {
  for (const hints of ['kept', 'lost']) {
    test(
      `after a reboot the store opens although one log ${name}, hints ${hints}; that job is listed and named`,
      LIMIT,
      async (t) => {
        const on = await setup(t)
        const { layout, victim, sound, log, reopen, clock } = on
        make(log)
        if (hints === 'lost') {
          for (const root of [layout.queueRoot, layout.attentionRoot]) {
            fs.rmSync(root, { recursive: true })
            fs.mkdirSync(root)
          }
        }
        const bytes = fs.statSync(log).isFile() ? fs.readFileSync(log) : undefined
        const store = await reopen('another boot')
        const queue = createQueue({ store, clock })

        const page = await queue.list({})
        assert.deepEqual(
          page.damaged.map(({ job_id }) => job_id),
          [victim.job_id],
        )
        await assert.rejects(queue.get(victim.job_id), { code })
        const audit = await store.upkeep.audit()
        assert.ok(audit.findings.some(({ job_id }) => job_id === victim.job_id))
        await store.upkeep.collect(new Date(clock.now()).toISOString())
        const claim = { agent: 'codex', worker: { id: 'w', ...ownIdentity() }, lease_ms: 60_000 }
        const claimed = await queue.claim({ ...claim, writes: true })
        assert.equal(claimed?.job_id, sound.job_id)
        if (bytes !== undefined) assert.deepEqual(fs.readFileSync(log), bytes)
      },
    )
  }
}

test('a job of a newer format is found again once this program is updated', LIMIT, async (t) => {
  const { steps, layout, victim, log, reopen, clock } = await setup(t)
  const readable = fs.readFileSync(log)
  fs.writeFileSync(log, newerLine())
  fs.rmSync(layout.queueRoot, { recursive: true })
  const store = await reopen('another boot')
  assert.deepEqual(await steps.attention(), [victim.job_id])
  // What an update of the program does for a log of a newer format, and `chown` for an unreadable one.
  fs.writeFileSync(log, readable)
  await createQueue({ store, clock }).sweep()
  assert.deepEqual(await steps.attention(), [])
  assert.equal((await claimNext(store))?.job_id, victim.job_id)
})

const NEWER_DOCUMENTS: [name: string, make: (document: object) => object][] = [
  ['without what this version needs', () => ({ format: 3, opened_by: 'another' })],
  ['with the same fields', (document) => ({ ...document, format: 3 })],
  ['with other shapes', (document) => ({ ...document, format: 3, boot_id: [1] })],
  ['larger than ours may be', (document) => ({ ...document, format: 3, more: 'x'.repeat(9000) })],
]

for (const [name, make] of NEWER_DOCUMENTS) {
  test(`a newer store.json ${name} is refused and left alone`, LIMIT, async (t) => {
    const { layout, document, reopen } = await setup(t)
    fs.writeFileSync(layout.document, JSON.stringify(make(document())))
    const bytes = fs.readFileSync(layout.document)
    for (const boot of ['this boot', 'another boot']) {
      await assert.rejects(reopen(boot), { code: 'STORE_FORMAT_UNKNOWN' })
      assert.deepEqual(fs.readFileSync(layout.document), bytes)
    }
    assert.deepEqual(fs.readdirSync(layout.quarantine), [])
  })
}

test('a field that a later version has put into store.json outlives a reboot', LIMIT, async (t) => {
  const { layout, document, reopen } = await setup(t)
  fs.writeFileSync(layout.document, JSON.stringify({ ...document(), of_later: { a: 1 } }))
  await reopen('another boot')
  assert.deepEqual((document() as { of_later?: object }).of_later, { a: 1 })
  assert.equal((document() as { boot_id?: string }).boot_id, 'another boot')
})

test(
  'a job whose end was listed but lost with the power is live after the reboot',
  LIMIT,
  async (t) => {
    const { steps, store, clock, layout, reopen } = await setup(t)
    const job = await finished(store, clock)
    // The row reached the disk, the last line of the log did not.
    const text = fs.readFileSync(layout.log(job.job_id), 'utf8')
    fs.writeFileSync(layout.log(job.job_id), text.slice(0, text.lastIndexOf('\n{')))
    fs.rmSync(layout.runningRoot, { recursive: true, force: true })
    await reopen('another boot')
    assert.ok((await steps.running()).some(({ job_id }) => job_id === job.job_id))
  },
)

test(
  'ended jobs are listed once and reported once, however often the machine restarts',
  LIMIT,
  async (t) => {
    const { steps, store, clock, reopen } = await setup(t)
    const job = await finished(store, clock)
    const items = await store.mailbox.notifications('claude-main')
    await store.mailbox.dismiss(
      'claude-main',
      items.map(({ item_id }) => item_id),
    )
    for (const boot of ['second', 'third', 'fourth']) {
      const after = await reopen(boot)
      const { rows } = await steps.recent({ limit: 9 })
      assert.deepEqual(
        rows.map(({ row }) => row.job_id),
        [job.job_id],
      )
      assert.deepEqual(await after.mailbox.notifications('claude-main'), [])
    }
  },
)

test('a process that rebuilds a large store still answers', LIMIT, async (t) => {
  const { store, clock, reopen } = await setup(t)
  for (let n = 0; n < 600; n += 1) await store.jobs.create(birth(clock))
  let ticks = 0
  let isOver = false
  const tick = () => {
    ticks += 1
    if (!isOver) setImmediate(tick)
  }
  const opening = reopen('another boot')
  tick()
  await opening
  isOver = true
  assert.ok(ticks > 3, `${ticks} turns of the event loop`)
})

test('two processes that open a store after a reboot do its work once', LIMIT, async (t) => {
  const { layout, reopen } = await setup(t)
  const written = fs.statSync(layout.document).ino
  const opened = await Promise.all([reopen('another boot'), reopen('another boot')])
  assert.equal(opened.length, 2)
  assert.notEqual(fs.statSync(layout.document).ino, written)
  assert.equal(fs.existsSync(`${layout.root}/duty.lock`), false)
})
