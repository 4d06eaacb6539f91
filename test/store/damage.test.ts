import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import type { JobEvent } from '../../lib/schema/event.ts'
import { encodeRecord } from '../../lib/store/file/log/line.ts'
import { birth, claimNext, claimOf, complete, finished } from './jobs.ts'
import { openSubject } from './subject.ts'

const LIMIT = { timeout: 60_000 }

/** A store with a sound job, and another one whose log is to be damaged. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock, layout } = subject
  const event = birth(clock, { request_id: 'victim', priority: 50 })
  const { job: victim } = await store.jobs.create(event)
  const { job: sound } = await store.jobs.create(birth(clock))
  const log = layout.log(victim.job_id)
  return { ...subject, event, victim, sound, log, queue: createQueue({ store, clock }) }
}

type Prepared = Awaited<ReturnType<typeof setup>>

/** The event as a line of its own, as a store with another idea of it would have written it. */
function record(event: object): Buffer {
  const stamp = { format: 1, version: 1, writer: 'x.1' }
  return encodeRecord({ ...stamp, ...event } as unknown as JobEvent)
}

type Damage = {
  name: string
  reason: RegExp
  line: number
  make: (on: Prepared) => void
}

function write(text: string | Buffer) {
  return ({ log }: Prepared) => fs.writeFileSync(log, text)
}

function replace(make: (log: string) => void) {
  return ({ log }: Prepared) => {
    fs.unlinkSync(log)
    make(log)
  }
}

const DAMAGES: Damage[] = [
  {
    name: 'a named pipe',
    reason: /not a plain file/,
    line: 0,
    make: replace((log) => execFileSync('mkfifo', [log])),
  },
  {
    name: 'a directory',
    reason: /a directory|not a plain file/,
    line: 0,
    make: replace((log) => fs.mkdirSync(log)),
  },
  {
    name: 'a symbolic link',
    reason: /symbolic link/,
    line: 0,
    make: (on) => {
      fs.renameSync(on.log, `${on.dataDir}/elsewhere`)
      fs.symlinkSync(`${on.dataDir}/elsewhere`, on.log)
    },
  },
  {
    name: 'a symbolic link to nothing',
    reason: /symbolic link/,
    line: 0,
    make: replace((log) => fs.symlinkSync('/nowhere', log)),
  },
  { name: 'null', reason: /beginning of a record/, line: 1, make: write('null') },
  { name: 'a list', reason: /beginning of a record/, line: 1, make: write('[]') },
  { name: 'an empty object', reason: /beginning of a record/, line: 1, make: write('{}') },
  { name: 'lines of text', reason: /beginning of a record/, line: 1, make: write('a\nb\n') },
  { name: 'random bytes', reason: /damaged/, line: 1, make: write(Buffer.alloc(4096, 0xa7)) },
  {
    name: 'a huge file with holes',
    reason: /it has 1099511627776 bytes/,
    line: 0,
    make: ({ log }) => fs.truncateSync(log, 2 ** 40),
  },
  {
    name: 'the log of another job',
    reason: /it belongs to job/,
    line: 2,
    make: ({ log, layout, sound }) => fs.copyFileSync(layout.log(sound.job_id), log),
  },
  {
    name: 'a gap in the versions',
    reason: /version 2 is missing before version 3/,
    line: 4,
    make: ({ log }) => {
      const at = '2026-11-20T12:00:00.000Z'
      fs.appendFileSync(log, record({ version: 3, type: 'expire', at }))
    },
  },
  {
    name: 'an event that cannot have happened',
    reason: /does not fit/,
    line: 4,
    make: ({ log }) => {
      const at = '2026-11-20T12:00:00.000Z'
      const result = { output: 'made up' }
      fs.appendFileSync(log, record({ version: 2, type: 'complete', at, token: 1, result }))
    },
  },
  {
    name: 'a flipped bit',
    reason: /checksum does not match/,
    line: 2,
    make: ({ log }) => {
      const bytes = fs.readFileSync(log)
      bytes[40] = (bytes[40] ?? 0) ^ 1
      fs.writeFileSync(log, bytes)
    },
  },
]

for (const damage of DAMAGES) {
  test(
    `${damage.name} in place of a log is named, kept, and touches no other job`,
    LIMIT,
    async (t) => {
      const on = await setup(t)
      const { steps, store, queue, clock, victim, sound, event, log, layout } = on
      const before = fs.statSync(log).ino
      damage.make(on)
      const isFile = fs.lstatSync(log).isFile()
      const bytes = isFile && fs.statSync(log).size < 2 ** 20 ? fs.readFileSync(log) : undefined

      for (const use of [
        () => store.jobs.read(victim.job_id),
        () => store.jobs.read(victim.job_id, { durable: true }),
        () => store.jobs.history(victim.job_id),
        () => store.jobs.change(victim.job_id, () => claimOf(clock)),
        () => store.jobs.create(event),
        () => queue.cancel(victim.job_id, { by: { person: 'Ada' } }),
      ]) {
        await assert.rejects(use, (error: unknown) => {
          assert.ok(error instanceof RelayError)
          assert.equal(error.code, 'JOB_DAMAGED')
          assert.equal(error.details['file'], log)
          assert.equal(error.details['line'], damage.line)
          assert.match(String(error.details['reason']) + error.message, damage.reason)
          return true
        })
      }

      // It is more urgent than the sound one, and nobody trips over it.
      assert.equal((await claimNextSound(on))?.job_id, sound.job_id)
      assert.equal(await claimNextSound(on), undefined)
      await queue.sweep()
      assert.deepEqual(await steps.attention(), [victim.job_id])
      const page = await queue.list({})
      assert.deepEqual(
        page.damaged.map(({ job_id }) => job_id),
        [victim.job_id],
      )
      assert.deepEqual(
        page.jobs.map(({ job_id }) => job_id),
        [sound.job_id],
      )
      const kept = fs.readdirSync(layout.quarantine)
      assert.equal(kept.length, bytes === undefined ? 0 : 1)
      if (bytes !== undefined) {
        assert.deepEqual(fs.readFileSync(`${layout.quarantine}/${kept[0]}`), bytes)
        assert.equal(fs.statSync(log).ino, before, 'the log itself stays in its place')
      }
      await store.jobs.create(birth(clock))
      assert.ok(await claimNext(store))
    },
  )
}

async function claimNextSound({ queue }: Prepared) {
  const worker = { id: 'w', pid: process.pid, start: '1', boot_id: 'b' }
  return queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
}

test('an empty log was never born: a repeat of its request gives birth to it', LIMIT, async (t) => {
  const { store, event, log, victim, sound } = await setup(t)
  fs.truncateSync(log)
  assert.equal(await store.jobs.read(victim.job_id), undefined)
  assert.equal((await store.jobs.create(event)).created, true)
  const claimed = [await claimNext(store), await claimNext(store)]
  assert.deepEqual(
    new Set(claimed.map((job) => job?.job_id)),
    new Set([victim.job_id, sound.job_id]),
  )
})

test('fragments of killed writers are skipped wherever they stand', LIMIT, async (t) => {
  const { store, clock, victim, log, event } = await setup(t)
  const torn = encodeRecord((await store.jobs.history(victim.job_id))[0] as JobEvent).subarray(
    0,
    50,
  )
  fs.writeFileSync(log, Buffer.concat([torn, fs.readFileSync(log), torn]))
  assert.equal((await store.jobs.create(event)).created, false)
  await store.jobs.change(victim.job_id, () => claimOf(clock))
  fs.appendFileSync(log, torn)
  await store.jobs.change(victim.job_id, ({ token }) => complete(clock, token))
  assert.equal((await store.jobs.read(victim.job_id))?.state, 'completed')
  assert.equal((await store.jobs.history(victim.job_id)).length, 3)
})

test(
  'a fragment in place of the whole log was never acknowledged; a repeat gives birth',
  LIMIT,
  async (t) => {
    const { store, victim, log, event } = await setup(t)
    fs.truncateSync(log, 60)
    assert.equal(await store.jobs.read(victim.job_id), undefined)
    assert.equal((await store.jobs.create(event)).created, true)
    assert.equal((await store.jobs.read(victim.job_id))?.version, 1)
  },
)

test(
  'a job of a newer format is refused untouched, and no hint of it is lost',
  LIMIT,
  async (t) => {
    const on = await setup(t)
    const { steps, store, queue, clock, victim, sound, log, event } = on
    fs.writeFileSync(log, record({ format: 2, type: 'enqueue', at: victim.created_at }))
    const bytes = fs.readFileSync(log)
    await assert.rejects(store.jobs.read(victim.job_id), { code: 'STORE_FORMAT_UNKNOWN' })
    await assert.rejects(store.jobs.create(event), { code: 'STORE_FORMAT_UNKNOWN' })
    assert.equal((await claimNextSound(on))?.job_id, sound.job_id)
    clock.advance(5000)
    // One job that this program cannot read keeps no other from being taken back.
    assert.deepEqual(
      (await queue.sweep()).map(({ job_id }) => job_id),
      [sound.job_id],
    )
    const ready = await steps.ready('codex', { limit: 9 })
    assert.ok(ready.some(({ job_id }) => job_id === victim.job_id))
    assert.deepEqual(await steps.running(), [])
    assert.deepEqual(fs.readFileSync(log), bytes)
    assert.deepEqual(await steps.attention(), [])
  },
)

test('a store of a newer format is refused untouched', LIMIT, async (t) => {
  const { layout, reopen } = await setup(t)
  const text = fs.readFileSync(layout.document, 'utf8').replace('"format": 1', '"format": 3')
  fs.writeFileSync(layout.document, text)
  await assert.rejects(reopen(), { code: 'STORE_FORMAT_UNKNOWN' })
  assert.equal(fs.readFileSync(layout.document, 'utf8'), text)
})

const DOCUMENTS: [name: string, make: (path: string) => void][] = [
  ['torn', (path) => fs.truncateSync(path, 20)],
  ['empty', (path) => fs.truncateSync(path)],
  ['null', (path) => fs.writeFileSync(path, 'null')],
  ['a huge file', (path) => fs.truncateSync(path, 2 ** 40)],
  ['a pipe', (path) => replaceBy(path, () => execFileSync('mkfifo', [path]))],
  ['a directory', (path) => replaceBy(path, () => fs.mkdirSync(path))],
  [
    'a link to another document',
    (path) => {
      fs.renameSync(path, `${path}.elsewhere`)
      fs.symlinkSync(`${path}.elsewhere`, path)
    },
  ],
]

function replaceBy(path: string, make: () => void): void {
  fs.rmSync(path)
  make()
}

for (const [name, make] of DOCUMENTS) {
  test(`store.json that is ${name} is kept aside, told, and made again`, LIMIT, async (t) => {
    const { layout, reopen, warnings, sound } = await setup(t)
    make(layout.document)
    const store = await reopen()
    assert.equal((await store.jobs.read(sound.job_id))?.state, 'queued')
    assert.match(warnings.join(), /store\.json .* was damaged; kept as/)
    assert.equal(fs.readdirSync(layout.quarantine).length, 1)
    assert.equal(JSON.parse(fs.readFileSync(layout.document, 'utf8')).format, 1)
  })

  test(`a registry entry that is ${name} counts as absent and is made again`, LIMIT, async (t) => {
    const { layout, store } = await setup(t)
    const at = '2026-11-20T12:00:00.000Z'
    const agent = { agent_id: 'codex', registered_at: at, last_seen: at }
    await store.registry.put('agent', agent.agent_id, agent)
    await store.registry.put('thread', ['codex', 'k'], { agent: 'codex', key: 'k', thread_id: 't' })
    make(layout.agent('codex'))
    make(layout.conversation('codex', 'k'))
    assert.deepEqual(await store.registry.list('agent'), [])
    assert.equal(await store.registry.get('thread', ['codex', 'k']), undefined)
    if (name === 'a directory') return
    const elsewhere = `${layout.agent('codex')}.elsewhere`
    const bytes = fs.existsSync(elsewhere) ? fs.readFileSync(elsewhere, 'utf8') : undefined
    await store.registry.put('agent', agent.agent_id, { ...agent, description: 'again' })
    assert.deepEqual(await store.registry.list('agent'), [{ ...agent, description: 'again' }])
    // What a link led to is somebody else's.
    if (bytes !== undefined) assert.equal(fs.readFileSync(elsewhere, 'utf8'), bytes)
  })
}

test(
  'pipes and directories in place of listings, wakes and activity hang nobody',
  LIMIT,
  async (t) => {
    const { steps, layout, store, clock, victim } = await setup(t)
    const paths = [
      layout.doneLog(new Date(clock.now()).toISOString()),
      layout.watched('codex'),
      layout.wakeInbox('claude-main'),
      layout.activity(victim.job_id),
    ]
    for (const make of [
      (path: string) => execFileSync('mkfifo', [path]),
      (path: string) => fs.mkdirSync(path),
    ]) {
      for (const path of paths) {
        fs.rmSync(path, { force: true, recursive: true })
        fs.mkdirSync(dirname(path), { recursive: true })
        make(path)
      }
      const job = await finished(store, clock)
      assert.equal(job.state, 'completed')
      const [ended] = (await steps.recent({ limit: 5 })).rows
      assert.equal(ended?.row.job_id, job.job_id)
      store.activity.report(victim.job_id, 1, { kind: 'message', text: 'hello' })
      assert.deepEqual(await store.activity.read(victim.job_id, { limit: 5 }), [])
      store.jobs.watch({ agent: 'codex' }, () => {}).close()
      assert.ok(
        (await store.mailbox.notifications('claude-main')).some(
          ({ subject }) => subject.id === job.job_id,
        ),
      )
    }
  },
)

test('files that are not ours among the hints and jobs stand in nobody’s way', LIMIT, async (t) => {
  const { layout, store, queue, reopen, victim, sound } = await setup(t)
  for (const directory of [
    layout.jobs,
    layout.shard(victim.job_id),
    layout.queueRoot,
    layout.queue('codex'),
    layout.runningRoot,
    layout.inboxRoot,
    layout.done,
    layout.attentionRoot,
    layout.agentsRoot,
  ]) {
    fs.writeFileSync(`${directory}/.DS_Store`, 'x')
    fs.writeFileSync(`${directory}/notes.txt`, 'x')
  }
  const page = await queue.list({})
  assert.deepEqual(
    page.jobs.map(({ job_id }) => job_id),
    [victim.job_id, sound.job_id],
  )
  assert.ok(await claimNext(store))
  await queue.sweep()
  const after = await reopen('another boot')
  assert.deepEqual((await after.jobs.find('', 9)).length, 2)
})

test(
  'an output that is missing, cut, changed or no file is damage that names the file',
  LIMIT,
  async (t) => {
    const { store, clock, layout } = await setup(t)
    const text = 'x'.repeat(300 * 1024)
    const { job } = await store.jobs.create(birth(clock))
    await store.jobs.change(job.job_id, () => claimOf(clock))
    const done = (await store.jobs.change(job.job_id, ({ token }) => complete(clock, token, text)))
      .job
    assert.ok(done.state === 'completed' && done.result.output_blob !== undefined)
    const { result } = done
    const path = layout.output(job.job_id, done.result.output_blob.file)
    for (const [reason, make] of [
      [/SHA-256/, () => fs.writeFileSync(path, 'y'.repeat(text.length))],
      [/has 5 bytes instead of 307200/, () => fs.truncateSync(path, 5)],
      [/has 1099511627776 bytes/, () => fs.truncateSync(path, 2 ** 40)],
      [/not a plain file/, () => replaceBy(path, () => execFileSync('mkfifo', [path]))],
      [/not a plain file/, () => replaceBy(path, () => fs.symlinkSync(`${path}.elsewhere`, path))],
      [/it is missing/, () => fs.rmSync(path)],
    ] as const) {
      make()
      await assert.rejects(store.blobs.slice(result, 0, 10), (error: unknown) => {
        assert.ok(error instanceof RelayError)
        assert.equal(error.code, 'JOB_DAMAGED')
        assert.equal(error.details['file'], path)
        assert.match(error.message, reason)
        return true
      })
    }
    assert.equal((await store.jobs.read(job.job_id))?.state, 'completed')
  },
)

test('the id of a job is the hash of its request, so no other request can take its place', async (t) => {
  const { victim } = await setup(t)
  assert.equal(victim.job_id, jobIdOf('victim'))
})
