import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../../lib/process/process.ts'
import type { DeliveryLine } from '../../../lib/schema/delivery.ts'
import { sessionTag } from '../../../lib/schema/session.ts'
import type { Session } from '../../../lib/schema/session.ts'
import type { Subject } from '../contract.ts'
import { birth, claimNext } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

const AT = '2026-11-20T12:00:00.000Z'

/** Names as agents and clients may choose them: none of them may lead to another's, or out of the store. */
const ODD_SESSIONS = ['../../jobs', 'a/b', 'S', 's', 'é\n', 'x'.repeat(200)]

/** What every store promises of the part that news pass through. */
export function mailboxContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('ready() pages through the queue of an agent, and hands out nothing', async (t) => {
    const { store, another, clock } = await open(t)
    const ids: string[] = []
    for (const priority of [5, 0, 0, -5]) {
      ids.push((await store.jobs.create(birth(clock, { priority }))).job.job_id)
      clock.advance(1)
    }
    const other = await another()
    const first = await other.jobs.ready('codex', { limit: 3 })
    assert.deepEqual(
      first.map(({ job_id }) => job_id),
      ids.slice(0, 3),
    )
    const rest = await store.jobs.ready('codex', { limit: 3, after: first[2]?.position })
    assert.deepEqual(
      rest.map(({ job_id }) => job_id),
      ids.slice(3),
    )
    assert.equal((await claimNext(store, clock))?.job_id, ids[0])
    assert.deepEqual(await store.jobs.ready('claude', { limit: 3 }), [])
  })

  check('ring() lets whoever watches the inbox of that agent look again', async (t) => {
    // The look that is behind every watch, whatever was heard, would come to the other one, too.
    t.mock.timers.enable({ apis: ['setInterval'] })
    const { store, another } = await open(t)
    const other = await another()
    let calls = 0
    const elsewhere = store.jobs.watch({ inbox: 'codex' }, () => (calls += 1))
    const heard = new Promise<void>((resolve) => {
      const watch = store.jobs.watch({ inbox: 'claude-main' }, () => {
        watch.close()
        resolve()
      })
    })
    await other.mailbox.ring('claude-main')
    await heard
    elsewhere.close()
    assert.equal(calls, 0)
  })

  check('deliveries are read by everyone in the order of their versions', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const { job: silent } = await store.jobs.create(birth(clock))
    const process = ownIdentity()
    assert.deepEqual(await store.mailbox.deliveries(job.job_id), { version: 0, lines: [] })
    const lines = [
      line({ step: 'waiting', way: 'dispatch_wait', process }),
      line({ step: 'offered', way: 'monitor', news: '3-completed', session: 'é\n"' }),
    ]
    for (const [index, each] of lines.entries()) {
      assert.equal(await store.mailbox.appendDelivery(job.job_id, index + 1, each), true)
    }
    const { version, lines: read } = await (await another()).mailbox.deliveries(job.job_id)
    assert.equal(version, 2)
    assert.deepEqual(
      read.map(present),
      lines.map((each, index) => Object.assign({ version: index + 1 }, each)),
    )
    assert.deepEqual(await store.mailbox.deliveries(silent.job_id), { version: 0, lines: [] })
  })

  check(
    'of two that tell a session under one version the first did, and is believed',
    async (t) => {
      const { store, another, clock } = await open(t)
      const { job } = await store.jobs.create(birth(clock))
      const other = await another()
      const by = (session: string) => line({ step: 'offered', way: 'stop_hook', session })
      assert.equal(await store.mailbox.appendDelivery(job.job_id, 1, by('s1')), true)
      assert.equal(await other.mailbox.appendDelivery(job.job_id, 1, by('s2')), false)
      // The very same line is no repeat: two processes may both say it, and one of them is to act.
      assert.equal(await other.mailbox.appendDelivery(job.job_id, 1, by('s1')), false)
      assert.equal(await other.mailbox.appendDelivery(job.job_id, 2, by('s2')), true)
      const { lines } = await store.mailbox.deliveries(job.job_id)
      assert.deepEqual(
        lines.map(({ session }) => session),
        ['s1', 's2'],
      )
    },
  )

  check('of many that append at once under one version exactly one is first', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const handles = [store, await another(), await another()]
    const each = line({ step: 'offered', way: 'channel' })
    const told = await Promise.all(
      handles.flatMap((handle) =>
        [1, 2, 3].map(() => handle.mailbox.appendDelivery(job.job_id, 1, { ...each })),
      ),
    )
    assert.equal(told.filter(Boolean).length, 1)
    assert.equal((await store.mailbox.deliveries(job.job_id)).version, 1)
  })

  check('a session is found by its tag and replaced whole, until it leaves', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    assert.deepEqual(await store.mailbox.sessions(), [])
    assert.equal(await store.mailbox.session(sessionTag('s1')), undefined)
    const session = sessionOf('s1', { client: ownIdentity() })
    await store.mailbox.keepSession(session)
    assert.deepEqual(present(await other.mailbox.session(sessionTag('s1'))), session)
    const changed = sessionOf('s1', { agent: 'codex', works: true })
    await other.mailbox.keepSession(changed)
    await store.mailbox.keepSession(sessionOf('s2'))
    assert.deepEqual(present(await store.mailbox.session(sessionTag('s1'))), changed)
    assert.deepEqual((await other.mailbox.sessions()).map((one) => one.session).toSorted(), [
      's1',
      's2',
    ])
    await store.mailbox.removeSession('s1')
    await other.mailbox.removeSession('s1')
    assert.equal(await other.mailbox.session(sessionTag('s1')), undefined)
    assert.deepEqual(
      (await store.mailbox.sessions()).map((one) => one.session),
      ['s2'],
    )
  })

  check('what a session waits for is its own, and goes with it', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const [first, second] = [birth(clock).job_id, birth(clock).job_id]
    assert.deepEqual(await store.mailbox.expected('s1'), [])
    await store.mailbox.expect('s1', first)
    await store.mailbox.expect('s1', first)
    await other.mailbox.expect('s1', second)
    await store.mailbox.expect('s2', first)
    assert.deepEqual((await other.mailbox.expected('s1')).toSorted(), [first, second].toSorted())
    await other.mailbox.unexpect('s1', first)
    await store.mailbox.unexpect('s1', first)
    await store.mailbox.unexpect('unheard-of', first)
    assert.deepEqual(await store.mailbox.expected('s1'), [second])
    await store.mailbox.removeSession('s1')
    assert.deepEqual(await store.mailbox.expected('s1'), [])
    assert.deepEqual(await store.mailbox.expected('s2'), [first])
  })

  check('a duty of a session has the holder that took it last', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const job_id = birth(clock).job_id
    assert.equal(await store.mailbox.duty('s1', 'hooks'), undefined)
    const holder = { pid: 4711, start: '1', boot_id: 'b', pid_ns: 'pid:[1]' }
    await store.mailbox.takeDuty('s1', 'hooks', ownIdentity())
    await other.mailbox.takeDuty('s1', 'hooks', holder)
    assert.deepEqual(await store.mailbox.duty('s1', 'hooks'), holder)
    assert.equal(await store.mailbox.duty('s1', 'monitor'), undefined)
    assert.equal(await store.mailbox.duty('s2', 'hooks'), undefined)
    // A duty is not a job that is waited for, nor the other way about.
    await store.mailbox.expect('s1', job_id)
    assert.deepEqual(await store.mailbox.expected('s1'), [job_id])
    await store.mailbox.removeSession('s1')
    assert.equal(await other.mailbox.duty('s1', 'hooks'), undefined)
  })

  check('sessions are told apart whatever their ids look like', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    for (const session of ODD_SESSIONS) {
      await store.mailbox.keepSession(sessionOf(session))
      await store.mailbox.expect(session, birth(clock).job_id)
      await store.mailbox.takeDuty(session, 'hooks', ownIdentity())
    }
    const seen = (await other.mailbox.sessions()).map(({ session }) => session)
    assert.deepEqual(seen.toSorted(), ODD_SESSIONS.toSorted())
    for (const session of ODD_SESSIONS) {
      assert.equal((await other.mailbox.expected(session)).length, 1)
      await other.mailbox.removeSession(session)
    }
    assert.deepEqual(await store.mailbox.sessions(), [])
  })
}

function line(more: Partial<DeliveryLine>): Omit<DeliveryLine, 'version'> {
  return { at: AT, step: 'offered', way: 'poll', session: 's1', ...more }
}

function sessionOf(session: string, more: Partial<Session> = {}): Session {
  const process = ownIdentity()
  return { session, agent: 'claude-main', process, works: false, started_at: AT, ...more }
}

/** Without the members that are undefined. */
function present(value: unknown): unknown {
  const { silent_ms: _, ...stored } = JSON.parse(JSON.stringify(value)) as { silent_ms?: number }
  return stored
}
