import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createDeliveries } from '../../lib/inbox/deliveries.ts'
import type { Deliveries } from '../../lib/inbox/deliveries.ts'
import { createOwnSessions } from '../../lib/inbox/own-sessions.ts'
import { SILENT_MS, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import type { Notification } from '../../lib/schema/notification.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { jobSubject } from '../../lib/schema/subject.ts'
import { openSubject } from '../store/subject.ts'

/** A process of another container on this machine, whose liveness is unknown here. */
const elsewhere = { ...ownIdentity(), pid: 2 ** 22 + 1, pid_ns: 'pid:[1]' }

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock, layout } = subject
  const queue = createQueue({ store, clock })
  const session = { session: 's1', agent: 'a', process: elsewhere, works: false }
  await store.registry.put('session', sessionTag('s1'), {
    ...session,
    started_at: new Date(clock.now()).toISOString(),
  })
  /** Makes the last heartbeat of a session or worker this old. */
  const age = (path: string, ms: number) => {
    const at = new Date(Date.now() - ms)
    fs.utimesSync(path, at, at)
  }
  const path = `${layout.sessions}/${sessionTag('s1')}.json`
  return { ...subject, queue, age: (ms: number) => age(path, ms), ageFile: age }
}

test('another session of the agent receives the notifications of a session whose container has gone', async (t) => {
  const { store, age } = await setup(t)
  const deliveries = createDeliveries({ store, now: Date.now })
  const notification: Notification = {
    item_id: 'i',
    subject: jobSubject('j'.repeat(26)),
    recipient: 'a',
    event: '3-completed',
    kind: 'completed',
    version: 3,
    at: new Date().toISOString(),
    owner: sessionTag('s1'),
  }
  assert.equal(await stateOf(deliveries, notification, 's2'), 'elsewhere')
  age(SILENT_MS + 1000)
  assert.equal(await stateOf(deliveries, notification, 's2'), 'claimable')
  // It was paused for a long time, and sends heartbeats again.
  assert.equal(await store.registry.beat('session', sessionTag('s1')), true)
  assert.equal(await stateOf(deliveries, notification, 's2'), 'elsewhere')
})

test('a session whose container has gone is removed, and a session that is alive registers again', async (t) => {
  const { store, age } = await setup(t)
  const own = createOwnSessions({ store, now: Date.now })
  await own.join({ agent: 'a', session: 's2', works: false })
  t.after(() => own.leave())
  await own.removeDead()
  assert.equal((await store.registry.list('session')).length, 2)
  age(SILENT_MS + 1000)
  await own.removeDead()
  await store.registry.remove('session', sessionTag('s2'))
  await own.beat()
  assert.deepEqual(
    (await store.registry.list('session')).map(({ session }) => session),
    ['s2'],
  )
})

test('why, workers and the places of an agent count no worker whose container has gone', async (t) => {
  const { queue, store, layout, ageFile } = await setup(t)
  const record = {
    worker: { id: 'w2-4f1187', ...elsewhere },
    agents: ['codex'],
    allow_writes: [],
    concurrency: 1,
    places: { codex: 1 },
    started_at: new Date().toISOString(),
  }
  await queue.workers.enlist(record)
  const from = { from: { agent: 'a' } }
  const { job } = await queue.dispatch({ to: 'codex', task: { prompt: 'p' } }, from)
  assert.match(await queue.why(job), /served by "w2-4f1187"/)
  ageFile(layout.worker(record.worker.id), SILENT_MS + 1000)
  assert.match(await queue.why(job), /no worker serves "codex"/)
  assert.deepEqual(await queue.workers.list(), [])
  await queue.workers.beat(record)
  assert.equal((await queue.workers.list()).length, 1)
  ageFile(layout.worker(record.worker.id), SILENT_MS + 1000)
  await queue.workers.enlist({ ...record, worker: { id: 'w3', ...ownIdentity() } })
  assert.deepEqual(
    (await store.registry.list('worker')).map(({ worker }) => worker.id),
    ['w3'],
  )
})

async function stateOf(on: Deliveries, notification: Notification, session: string) {
  return (await on.state(notification, session, 'channel')).state
}
