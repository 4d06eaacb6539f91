import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createDeliveries } from '../../lib/inbox/deliver.ts'
import { createOwnSessions } from '../../lib/inbox/sessions.ts'
import { SILENT_MS, ownIdentity } from '../../lib/process/process.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { openSubject } from '../store/subject.ts'

/** A process of another container on this machine, which cannot be looked at from here. */
const elsewhere = { ...ownIdentity(), pid: 2 ** 22 + 1, pid_ns: 'pid:[1]' }

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock, layout } = subject
  const queue = createQueue({ store, clock })
  const session = { session: 's1', agent: 'a', process: elsewhere, works: false }
  await store.mailbox.keepSession({ ...session, started_at: new Date(clock.now()).toISOString() })
  /** The file of a session or worker was stamped so long ago. */
  const age = (path: string, ms: number) => {
    const at = new Date(Date.now() - ms)
    fs.utimesSync(path, at, at)
  }
  const path = `${layout.sessions}/${sessionTag('s1')}.json`
  return { ...subject, queue, age: (ms: number) => age(path, ms), ageFile: age }
}

test('the news of a session whose container has gone reach a living session of the same agent', async (t) => {
  const { store, age } = await setup(t)
  const deliveries = createDeliveries({ mailbox: store.mailbox, now: Date.now })
  const notice = {
    job_id: 'j'.repeat(26),
    news: '3-completed',
    owner: sessionTag('s1'),
    kind: 'completed',
    isLast: true,
  } as unknown as Parameters<typeof deliveries.standing>[0]
  assert.equal(await deliveries.standing(notice, 's2'), 'elsewhere')
  age(SILENT_MS + 1000)
  assert.equal(await deliveries.standing(notice, 's2'), 'due')
  // It was paused for long, and gives signs of life again.
  assert.equal(await store.mailbox.beatSession('s1'), true)
  assert.equal(await deliveries.standing(notice, 's2'), 'elsewhere')
})

test('a session of a container that has gone is forgotten, a living one notes itself again', async (t) => {
  const { store, age } = await setup(t)
  const own = createOwnSessions({ mailbox: store.mailbox, now: Date.now })
  await own.join({ agent: 'a', session: 's2' }, false)
  t.after(() => own.leave())
  await own.clean()
  assert.equal((await store.mailbox.sessions()).length, 2)
  age(SILENT_MS + 1000)
  await own.clean()
  await store.mailbox.removeSession('s2')
  await own.beat()
  assert.deepEqual(
    (await store.mailbox.sessions()).map(({ session }) => session),
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
  await queue.enlist(record)
  const from = { from: { agent: 'a' } }
  const { job } = await queue.dispatch({ to: 'codex', task: { prompt: 'p' } }, from)
  assert.match(await queue.why(job), /served by "w2-4f1187"/)
  ageFile(layout.worker(record.worker.id), SILENT_MS + 1000)
  assert.match(await queue.why(job), /no worker serves "codex"/)
  assert.deepEqual(await queue.workers(), [])
  await queue.beat(record)
  assert.equal((await queue.workers()).length, 1)
  ageFile(layout.worker(record.worker.id), SILENT_MS + 1000)
  await queue.enlist({ ...record, worker: { id: 'w3', ...ownIdentity() } })
  assert.deepEqual(
    (await store.registry.workers()).map(({ worker }) => worker.id),
    ['w3'],
  )
})
