import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../../lib/process/process.ts'
import { createConversations } from '../../../lib/queue/conversations.ts'
import type { Documents, Found, Key, Kind, Registry } from '../../../lib/store/registry.ts'
import type { Subject } from '../contract.ts'
import { birth } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

const AT = '2026-11-20T12:00:00.000Z'
const LATER = '2026-11-20T13:00:00.000Z'
const JOB = 'a'.repeat(26)
const SESSION = 'abcdef012345'

/** A document of each kind, another one with the same key, and a key under which there is none. */
type Row<K extends Kind> = {
  key: Key<K>
  absent: Key<K>
  one: Documents[K]
  other: Documents[K]
  list: (registry: Registry) => Promise<Found<K>[]>
}

const error = { code: 'LOGIN', message: 'expired' }
const worker = {
  worker: { id: 'w/../1', ...ownIdentity() },
  agents: ['codex'],
  allow_writes: [],
  concurrency: 2,
  started_at: AT,
}
const webhook = {
  webhook_id: 'wh_1',
  events: ['job.completed' as const],
  secret: 'whsec_AAAA',
  allow_private: false,
  created_at: AT,
  created_by: 'ann',
}

const session = { agent: 'claude', process: ownIdentity(), works: false, started_at: AT }
const pause = {
  agent: 'codex',
  kind: 'login_needed',
  error,
  at: AT,
  suspects: [],
  blamed: [],
} as const

const rows: { [K in Kind]: Row<K> } = {
  agent: {
    key: 'claude-main',
    absent: 'Claude-main',
    one: { agent_id: 'claude-main', description: 'first', registered_at: AT, last_seen: AT },
    other: { agent_id: 'claude-main', registered_at: AT, last_seen: LATER },
    list: (registry) => registry.list('agent'),
  },
  worker: {
    key: 'w/../1',
    absent: 'w/../2',
    one: worker,
    other: { ...worker, stays: true },
    list: (registry) => registry.list('worker'),
  },
  spawn: {
    key: 'codex',
    absent: 'claude',
    one: { agent: 'codex', at: AT, log: '/log', failure: 'no' },
    other: { agent: 'codex', at: LATER, log: '/log' },
    list: (registry) => registry.list('spawn'),
  },
  pause: {
    key: 'codex',
    absent: 'claude',
    one: { ...pause, suspects: [], blamed: [], faults: 1 },
    other: { ...pause, suspects: [{ job_id: JOB, at: AT }], blamed: [JOB], faults: 2 },
    list: (registry) => registry.list('pause'),
  },
  webhook: {
    key: 'wh_1',
    absent: 'wh_2',
    one: { ...webhook, url: 'https://a.example/x', include_result: false },
    other: { ...webhook, url: 'https://b.example/x', include_result: true },
    list: (registry) => registry.list('webhook'),
  },
  webhook_state: {
    key: 'wh_1',
    absent: 'wh_2',
    one: { webhook_id: 'wh_1', passed: AT, delivered: 0, failures: 0, dropped: 0 },
    other: { webhook_id: 'wh_1', passed: LATER, delivered: 2, failures: 1, dropped: 0 },
    list: (registry) => registry.list('webhook_state'),
  },
  webhook_mark: {
    key: ['wh_1', JOB],
    absent: ['wh_2', JOB],
    one: { webhook_id: 'wh_1', job_id: JOB, version: 1, at: AT },
    other: { webhook_id: 'wh_1', job_id: JOB, version: 2, at: LATER },
    list: (registry) => registry.list('webhook_mark', 'wh_1'),
  },
  deliverer: {
    key: 'webhooks',
    absent: 'others',
    one: ownIdentity(),
    other: { ...ownIdentity(), pid: 1 },
    list: (registry) => registry.list('deliverer'),
  },
  scheduler: {
    key: 'host.1',
    absent: 'host.2',
    one: ownIdentity(),
    other: { ...ownIdentity(), pid: 1 },
    list: (registry) => registry.list('scheduler'),
  },
  unnotified: {
    key: 'n1',
    absent: 'n2',
    one: { id: 'n1', channel: 'general', post: 3, after: 2, at: AT, process: ownIdentity() },
    other: { id: 'n1', after: 0, at: LATER },
    list: (registry) => registry.list('unnotified'),
  },
  thread: {
    key: ['codex', 'a/../b'],
    absent: ['codex', 'a/../B'],
    one: { agent: 'codex', key: 'a/../b', thread_id: 't1', thread_usage: {} },
    other: { agent: 'codex', key: 'a/../b', thread_id: 't2' },
    list: (registry) => registry.list('thread', 'codex'),
  },
  title: {
    key: ['codex', 'a/../b'],
    absent: ['claude', 'a/../b'],
    one: { key: 'a/../b', title: 'About', at: AT, founder: { agent: 'claude' } },
    other: { key: 'a/../b', title: 'Other', at: LATER },
    list: (registry) => registry.list('title', 'codex'),
  },
  conversation_jobs: {
    key: ['codex', 'a/../b'],
    absent: ['codex', 'b'],
    one: { key: 'a/../b', job_ids: [], at: AT },
    other: { key: 'a/../b', job_ids: [JOB], at: LATER },
    list: (registry) => registry.list('conversation_jobs', 'codex'),
  },
  session: {
    key: SESSION,
    absent: '0'.repeat(12),
    one: { ...session, session: 's1', client: ownIdentity() },
    other: { ...session, session: 's1', works: true, client: undefined },
    list: (registry) => registry.list('session'),
  },
  role: {
    key: [SESSION, 'hooks'],
    absent: [SESSION, 'rewake'],
    one: ownIdentity(),
    other: { ...ownIdentity(), pid: 1 },
    list: (registry) => registry.list('role', SESSION),
  },
  outstanding: {
    key: [SESSION, JOB],
    absent: [SESSION, 'b'.repeat(26)],
    one: { job_id: JOB },
    other: { job_id: JOB },
    list: (registry) => registry.list('outstanding', SESSION),
  },
}

/** What every registry promises. */
export function registryContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  function checkKind<K extends Kind>(kind: K, row: Row<K> = rows[kind]): void {
    const { key, absent, one, other, list } = row

    check(`a document of kind "${kind}" is found, listed, replaced and removed`, async (t) => {
      const { store, another } = await open(t)
      const [registry, elsewhere] = [store.registry, (await another()).registry]
      assert.equal(await registry.get(kind, key), undefined)
      assert.deepEqual(await list(registry), [])
      assert.equal(await registry.remove(kind, key), false)

      await registry.put(kind, key, one)
      assert.deepEqual(stored(await elsewhere.get(kind, key)), stored(one))
      assert.deepEqual((await list(elsewhere)).map(stored), [stored(one)])
      assert.equal(await elsewhere.get(kind, absent), undefined)

      await elsewhere.put(kind, key, other)
      assert.deepEqual(stored(await registry.get(kind, key)), stored(other))
      assert.deepEqual((await list(registry)).map(stored), [stored(other)])

      assert.equal(await registry.remove(kind, absent), false)
      assert.equal(await registry.remove(kind, key), true)
      assert.equal(await elsewhere.get(kind, key), undefined)
      assert.deepEqual(await list(elsewhere), [])
    })

    check(`a document of kind "${kind}" becomes what a change makes of it`, async (t) => {
      const { registry } = (await open(t)).store
      const seen: unknown[] = []
      const changeTo = (next: Documents[K] | undefined) =>
        registry.change(kind, key, (known) => {
          seen.push(stored(known))
          return next
        })
      assert.equal(await changeTo(undefined), undefined)
      assert.deepEqual(stored(await changeTo(one)), stored(one))
      assert.deepEqual(stored(await registry.change(kind, key, (known) => known)), stored(one))
      await changeTo(other)
      assert.deepEqual(stored(await registry.get(kind, key)), stored(other))
      assert.equal(await changeTo(undefined), undefined)
      assert.equal(await registry.get(kind, key), undefined)
      assert.deepEqual(seen, [undefined, undefined, stored(one), stored(other)])
    })
  }

  for (const kind of Object.keys(rows)) if (isKind(kind)) checkKind(kind)

  check('a heartbeat of a worker is recorded as long as it is listed', async (t) => {
    const { store, another } = await open(t)
    const { registry } = await another()
    const { key, one } = rows.worker
    assert.equal(await registry.beat('worker', key), false)
    await store.registry.put('worker', key, one)
    assert.equal(await registry.beat('worker', key), true)
    assert.ok(((await store.registry.get('worker', key))?.silent_ms ?? Infinity) < 60_000)
  })

  check('conversations keep a title and their jobs, whichever process records them', async (t) => {
    const { store, another, clock } = await open(t)
    const here = createConversations({ registry: store.registry, clock })
    const there = createConversations({ registry: (await another()).registry, clock })
    const { job } = await store.jobs.create(birth(clock))
    assert.deepEqual(await here.list('codex'), [])
    await Promise.all([
      here.note('codex', 'a/../b', { title: 'About' }),
      there.note('codex', 'a/../b', { jobId: job.job_id }),
    ])
    await there.note('codex', 'a/../b', { jobId: job.job_id })
    const [record, ...others] = await here.list('codex')
    assert.deepEqual(others, [])
    assert.deepEqual(
      [record?.key, record?.title, record?.job_ids],
      ['a/../b', 'About', [job.job_id]],
    )
    assert.deepEqual(await here.list('claude'), [])
    assert.equal(await here.thread('codex', 'a/../b'), undefined)
  })
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(rows, name)
}

/** A document as JSON has it, without the time since its owner's last sign of life. */
function stored(document: object | undefined): unknown {
  if (document === undefined) return undefined
  const { silent_ms, ...rest } = { silent_ms: 0, ...document }
  assert.ok(silent_ms < 60_000)
  return JSON.parse(JSON.stringify(rest))
}
