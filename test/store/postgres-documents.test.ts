import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { jobSubject } from '../../lib/schema/subject.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import { query } from '../postgres/cluster.ts'
import { startProxy } from '../postgres/proxy.ts'
import type { Fault } from '../postgres/proxy.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { birth, claimOf, complete, finished } from './jobs.ts'
import { openPostgresSubject } from './postgres-subject.ts'

const LIMIT = { ...needsPostgres, timeout: 60_000 }

const AT = '2026-11-20T12:00:00.000Z'

/** A store, and how to change what the database holds for it. */
async function setup(t: TestContext) {
  const subject = await openPostgresSubject(t)
  const { store, url } = subject
  const workspace = `(select workspace_id from durable_relay.workspaces where name = '${store.workspace}')`
  const sql = (text: string) =>
    query(text.replaceAll('@workspace', workspace).replaceAll('@', 'durable_relay.'), url)
  return { ...subject, sql }
}

/** The same store by way of a connection that can be spoiled. */
async function spoiled(t: TestContext, { store, url }: Awaited<ReturnType<typeof setup>>) {
  const proxy = await startProxy(url)
  const other = await openPostgresStore({
    url: proxy.url,
    workspace: store.workspace,
    patienceMs: 500,
  })
  t.after(async () => {
    proxy.heal()
    other.close()
    await other.ended
    await proxy.close()
  })
  const spoil = (at: number, fault: Fault) => proxy.begin({ at, fault, kill: () => {} })
  return { proxy, other, spoil }
}

test('a record keeps fields that only a later version knows', LIMIT, async (t) => {
  const { store, sql } = await setup(t)
  const agent = { agent_id: 'codex', registered_at: AT, last_seen: AT }
  await store.registry.put('agent', 'codex', { ...agent, description: 'old' })
  await sql(`update @documents set document = '{"agent_id":"codex","registered_at":"${AT}","last_seen":"${AT}","later":1}'
    where workspace_id = @workspace`)
  assert.deepEqual(await store.registry.get('agent', 'codex'), agent)
  await store.registry.put('agent', 'codex', agent)
  const [row] = await sql('select document from @documents where workspace_id = @workspace')
  assert.deepEqual(row, { document: { ...agent, later: 1 } })
})

test('a damaged document counts as absent, and can be written again', LIMIT, async (t) => {
  const { store, sql } = await setup(t)
  const agent = { agent_id: 'codex', registered_at: AT, last_seen: AT }
  await store.registry.put('agent', 'codex', agent)
  await sql(`update @documents set document = '[]' where workspace_id = @workspace`)
  assert.equal(await store.registry.get('agent', 'codex'), undefined)
  assert.deepEqual(await store.registry.list('agent'), [])
  await store.registry.put('agent', 'codex', agent)
  assert.deepEqual(await store.registry.get('agent', 'codex'), agent)
})

test('no change of a document is lost when many processes change it', LIMIT, async (t) => {
  const { store, another } = await setup(t)
  const handles = [store, await another(), await another()]
  const key = ['codex', 'talk'] as const
  const add = (handle: typeof store, n: number) =>
    handle.registry.change('conversation_jobs', key, (known) => ({
      key: 'talk',
      at: AT,
      job_ids: [...(known?.job_ids ?? []), String.fromCharCode(97 + n).repeat(26)],
    }))
  await Promise.all(Array.from({ length: 21 }, (_, n) => add(handles[n % 3] ?? store, n)))
  const found = await store.registry.get('conversation_jobs', key)
  assert.equal(new Set(found?.job_ids).size, 21)
})

for (const fault of ['lost-before', 'lost-after'] as const) {
  test(`a change of a document and a delivery happen once after "${fault}"`, LIMIT, async (t) => {
    const subject = await setup(t)
    const { store } = subject
    const { other, spoil } = await spoiled(t, subject)
    const { job_id } = await finished(store, subject.clock)
    let count = 0
    spoil(2, fault)
    await other.registry.change('thread', ['codex', 'talk'], (known) => {
      count += 1
      return { agent: 'codex', key: 'talk', thread_id: `${known?.thread_id ?? ''}+` }
    })
    assert.equal((await store.registry.get('thread', ['codex', 'talk']))?.thread_id, '+')
    assert.equal(count, 1)

    spoil(1, fault)
    const line = { at: AT, step: 'offered', way: 'poll', session: 's' } as const
    assert.equal(await other.mailbox.appendDelivery(jobSubject(job_id), 1, line), true)
    assert.equal((await store.mailbox.deliveries(jobSubject(job_id))).version, 1)
  })
}

test('activity waits while the database is away, and says what did not fit', LIMIT, async (t) => {
  const subject = await setup(t)
  const { store, clock } = subject
  const { job } = await store.jobs.create(birth(clock))
  const { other, proxy, spoil } = await spoiled(t, subject)
  spoil(1, 'gone')
  const text = 'x'.repeat(4000)
  for (let n = 0; n < 3000; n += 1) other.activity.report(job.job_id, 2, { kind: 'message', text })
  const away = { code: 'STORE_UNREACHABLE' }
  await assert.rejects(other.activity.read(job.job_id, { limit: 1 }), away)
  assert.deepEqual(await store.activity.read(job.job_id, { limit: 9 }), [])
  proxy.heal()
  for (;;) {
    const [last] = await other.activity.read(job.job_id, { limit: 1 })
    if (last?.kind !== 'warning') continue
    assert.match(last.text, /^\d+ lines of activity were not kept/)
    break
  }
})

test('activity that reaches its limit says so in its last line, once', LIMIT, async (t) => {
  const { store, clock, sql } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  const report = async (text: string) => {
    store.activity.report(job.job_id, 1, { kind: 'message', text })
    return store.activity.read(job.job_id, { limit: 9 })
  }
  await report('first')
  await sql(
    `update @activity_ends set bytes = 64 * 1024 * 1024 - 20 where workspace_id = @workspace`,
  )
  for (const text of ['second', 'third']) await report(text)
  const told = await report('fourth')
  assert.deepEqual(
    told.map(({ kind, text }) => [kind, text.slice(0, 8)]),
    [
      ['message', 'first'],
      ['message', 'second'],
      ['warning', 'The acti'],
    ],
  )
})

test('a long delivery log drops the waits that have ended, and goes on', LIMIT, async (t) => {
  const { store, clock } = await setup(t)
  const { job_id } = await finished(store, clock)
  const subject = jobSubject(job_id)
  const line = (step: 'waiting' | 'withdrawn') =>
    ({ at: AT, step, way: 'poll', session: 's' }) as const
  let version = 0
  for (let n = 0; n < 100; n += 1) {
    for (const step of ['waiting', 'withdrawn'] as const) {
      version += 1
      assert.equal(await store.mailbox.appendDelivery(subject, version, line(step)), true)
    }
  }
  const log = await store.mailbox.deliveries(subject)
  assert.equal(log.version, 200)
  assert.ok(log.lines.length < 80)
  assert.equal(await store.mailbox.appendDelivery(subject, 1, line('waiting')), false)
  assert.equal(await store.mailbox.appendDelivery(subject, 201, line('waiting')), true)
})

test(
  'an audit names what is wrong with a row, and a repair makes it follow the events',
  LIMIT,
  async (t) => {
    const { store, clock, sql } = await setup(t)
    const done = await finished(store, clock)
    const { job } = await store.jobs.create(birth(clock))
    const where = (id: string) => `where workspace_id = @workspace and job_id = '${id}'`
    const codes = async () =>
      (await store.upkeep.audit()).findings.map(({ code, job_id }) => [code, job_id])
    const changes: [string, string, string][] = [
      [`update @jobs set state = 'queued' ${where(done.job_id)}`, 'wrong_row', done.job_id],
      [`update @jobs set end_number = null ${where(done.job_id)}`, 'wrong_row', done.job_id],
      [
        `update @jobs set due = now() + interval '1 day' ${where(job.job_id)}`,
        'wrong_row',
        job.job_id,
      ],
      [`update @jobs set summary = '{}' ${where(job.job_id)}`, 'wrong_row', job.job_id],
      [`delete from @jobs ${where(job.job_id)}`, 'missing_row', job.job_id],
      [`delete from @jobs ${where(done.job_id)}`, 'missing_row', done.job_id],
    ]
    for (const [change, code, id] of changes) {
      await sql(change)
      assert.deepEqual(await codes(), [[code, id]], change)
      assert.deepEqual((await store.upkeep.repair()).audit.findings, [], change)
    }
    assert.equal((await store.jobs.list({ of: 'ended', limit: 9 })).rows.length, 1)
    assert.equal((await store.jobs.queued({ most: 9 }))[0]?.job_ids[0], job.job_id)
  },
)

test('a damaged job is set aside, and its request id starts no other job', LIMIT, async (t) => {
  const { store, another, clock, sql } = await setup(t)
  const first = birth(clock, {
    request_id: 'mine',
    task: { prompt: 'a', conversation_key: 'talk' },
  })
  const { job } = await store.jobs.create(first)
  const { job: next } = await store.jobs.create(
    birth(clock, { task: { prompt: 'b', conversation_key: 'talk' } }),
  )
  await sql(
    `update @events set event = '{"type":"enqueue"}' where workspace_id = @workspace and job_id = '${job.job_id}'`,
  )
  const other = await another()
  const found = await other.upkeep.audit()
  assert.deepEqual(
    found.findings.map(({ code }) => code),
    ['damaged_log'],
  )
  const { repaired, audit } = await other.upkeep.repair()
  assert.match(repaired.join('\n'), /set aside/)
  assert.deepEqual([audit.findings, audit.quarantined], [[], 1])
  await assert.rejects(other.jobs.create(first), { code: 'JOB_DAMAGED' })
  const [kept] = await sql('select events from @quarantine where workspace_id = @workspace')
  assert.deepEqual(kept, { events: ['{"type":"enqueue"}'] })
  // The next job of its conversation does not wait for it for ever.
  assert.deepEqual((await other.jobs.queued({ most: 9 }))[0]?.job_ids, [next.job_id])
  assert.deepEqual((await other.jobs.list({ of: 'attention', limit: 9 })).rows, [])
})

test('an audit finds jobs that wait for nothing, or forgot their descendants', LIMIT, async (t) => {
  const { store, clock, sql } = await setup(t)
  const task = { prompt: 'a', conversation_key: 'talk' }
  const { job } = await store.jobs.create(birth(clock, { task }))
  const { job: parent } = await store.jobs.create(birth(clock))
  await store.jobs.create(birth(clock, { parent: { job_id: parent.job_id, depth: 1 } }))
  const at = new Date(clock.now()).toISOString()
  const cancel = { type: 'cancel', at, by: { person: 'me' } } as const
  await store.jobs.change(parent.job_id, () => ({ event: cancel, durable: true }))
  await sql(
    `update @jobs set waits = true where workspace_id = @workspace and job_id = '${job.job_id}'`,
  )
  await sql(`update @jobs set cancels = false where workspace_id = @workspace`)
  const { findings } = await store.upkeep.audit()
  assert.deepEqual(
    findings.map(({ code, job_id }) => [code, job_id]),
    [
      ['missing_hint', job.job_id],
      ['missing_hint', parent.job_id],
    ],
  )
  assert.deepEqual((await store.upkeep.repair()).audit.findings, [])
})

test('an audit checks long outputs by their digest', LIMIT, async (t) => {
  const { store, clock, sql } = await setup(t)
  const { job } = await store.jobs.create(birth(clock))
  await store.jobs.change(job.job_id, () => claimOf(clock))
  const long = 'long '.repeat(100_000)
  await store.jobs.change(job.job_id, () => complete(clock, 2, long))
  assert.deepEqual((await store.upkeep.audit()).outputs, 1)
  await sql(
    `update @blobs set content = overlay(content placing 'X'::bytea from 9) where workspace_id = @workspace`,
  )
  assert.deepEqual(
    (await store.upkeep.audit()).findings.map(({ code }) => code),
    ['damaged_output'],
  )
  const read = await store.jobs.read(job.job_id)
  assert.ok(read?.state === 'completed')
  await assert.rejects(store.blobs.slice(read.result, 0, 9), { code: 'JOB_DAMAGED' })
})

test('two collections at once collect each job once', LIMIT, async (t) => {
  const { store, another, clock } = await setup(t)
  for (let n = 0; n < 120; n += 1) await finished(store, clock)
  clock.advance(5 * 86_400_000)
  const before = new Date(clock.now() - 86_400_000).toISOString()
  const other = await another()
  const done = await Promise.all([store.upkeep.collect(before), other.upkeep.collect(before)])
  // A job whose row is locked just then is left to the next collection.
  done.push(await store.upkeep.collect(before))
  assert.equal(
    done.reduce((sum, { jobs }) => sum + jobs, 0),
    120,
  )
  const audit = await store.upkeep.audit()
  assert.deepEqual([audit.tombstones, audit.findings], [120, []])
})
