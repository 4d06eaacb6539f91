import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../../lib/process/process.ts'
import { sessionTag } from '../../../lib/schema/session.ts'
import type { Session } from '../../../lib/schema/session.ts'
import type { Subject } from '../contract.ts'
import { birth } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

const AT = '2026-11-20T12:00:00.000Z'

/** Session ids as clients may choose them. None may lead to another session, or out of the store. */
const ODD_SESSIONS = ['../../jobs', 'a/b', 'S', 's', 'é\n', 'x'.repeat(200)]

/** What every store promises about sessions. */
export function sessionsContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('a session is found by its tag and replaced whole, until it leaves', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    const [one, two] = [sessionTag('s1'), sessionTag('s2')]
    assert.deepEqual(await store.registry.list('session'), [])
    assert.equal(await store.registry.get('session', one), undefined)
    const session = sessionOf('s1', { client: ownIdentity() })
    await store.registry.put('session', one, session)
    assert.deepEqual(present(await other.registry.get('session', one)), session)
    const changed = sessionOf('s1', { agent: 'codex', works: true })
    await other.registry.put('session', one, changed)
    await store.registry.put('session', two, sessionOf('s2'))
    assert.deepEqual(present(await store.registry.get('session', one)), changed)
    const listed = await other.registry.list('session')
    assert.deepEqual(listed.map((each) => each.session).toSorted(), ['s1', 's2'])
    assert.equal(await store.registry.remove('session', one), true)
    assert.equal(await other.registry.remove('session', one), false)
    assert.equal(await other.registry.get('session', one), undefined)
    assert.deepEqual(
      (await store.registry.list('session')).map((each) => each.session),
      ['s2'],
    )
  })

  check('a heartbeat is recorded as long as the document exists', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    const tag = sessionTag('s1')
    assert.equal(await store.registry.beat('session', tag), false)
    await store.registry.put('session', tag, sessionOf('s1'))
    assert.equal(await other.registry.beat('session', tag), true)
    const session = await store.registry.get('session', tag)
    assert.ok(session !== undefined && session.silent_ms < LIMIT.timeout)
    await store.registry.remove('session', tag)
    assert.equal(await other.registry.beat('session', tag), false)
  })

  check('outstanding jobs belong to one session and are removed with it', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const [one, two] = [sessionTag('s1'), sessionTag('s2')]
    const [first, second] = [birth(clock).job_id, birth(clock).job_id]
    const outstanding = async (tag: string) =>
      (await other.registry.list('outstanding', tag)).map(({ job_id }) => job_id).toSorted()
    assert.deepEqual(await outstanding(one), [])
    await store.registry.put('outstanding', [one, first], { job_id: first })
    await store.registry.put('outstanding', [one, first], { job_id: first })
    await other.registry.put('outstanding', [one, second], { job_id: second })
    await store.registry.put('outstanding', [two, first], { job_id: first })
    assert.deepEqual(await outstanding(one), [first, second].toSorted())
    assert.equal(await other.registry.remove('outstanding', [one, first]), true)
    assert.equal(await store.registry.remove('outstanding', [one, first]), false)
    assert.equal(await store.registry.remove('outstanding', [sessionTag('s3'), first]), false)
    assert.deepEqual(await outstanding(one), [second])
    await store.registry.remove('session', one)
    assert.deepEqual(await outstanding(one), [])
    assert.deepEqual(await outstanding(two), [first])
  })

  check('a role of a session is held by the process that took it last', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    const [one, two] = [sessionTag('s1'), sessionTag('s2')]
    const { job_id } = birth(clock)
    assert.equal(await store.registry.get('role', [one, 'hooks']), undefined)
    const holder = { pid: 4711, start: '1', boot_id: 'b', pid_ns: 'pid:[1]' }
    await store.registry.put('role', [one, 'hooks'], ownIdentity())
    await other.registry.put('role', [one, 'hooks'], holder)
    assert.deepEqual(present(await store.registry.get('role', [one, 'hooks'])), holder)
    assert.equal(await store.registry.get('role', [one, 'monitor']), undefined)
    assert.equal(await store.registry.get('role', [two, 'hooks']), undefined)
    // Roles and outstanding jobs of one session are listed apart.
    await store.registry.put('outstanding', [one, job_id], { job_id })
    assert.equal((await store.registry.list('outstanding', one)).length, 1)
    assert.equal((await store.registry.list('role', one)).length, 1)
    await store.registry.remove('session', one)
    assert.equal(await other.registry.get('role', [one, 'hooks']), undefined)
  })

  check('sessions are kept apart whatever their ids look like', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    for (const session of ODD_SESSIONS) {
      const { job_id } = birth(clock)
      const tag = sessionTag(session)
      await store.registry.put('session', tag, sessionOf(session))
      await store.registry.put('outstanding', [tag, job_id], { job_id })
      await store.registry.put('role', [tag, 'hooks'], ownIdentity())
    }
    const seen = (await other.registry.list('session')).map(({ session }) => session)
    assert.deepEqual(seen.toSorted(), ODD_SESSIONS.toSorted())
    for (const session of ODD_SESSIONS) {
      assert.equal((await other.registry.list('outstanding', sessionTag(session))).length, 1)
      await other.registry.remove('session', sessionTag(session))
    }
    assert.deepEqual(await store.registry.list('session'), [])
  })
}

function sessionOf(session: string, more: Partial<Session> = {}): Session {
  const process = ownIdentity()
  return { session, agent: 'claude-main', process, works: false, started_at: AT, ...more }
}

/** A document as it was put: without its age and without members that are undefined. */
function present(value: unknown): unknown {
  const { silent_ms: _, ...stored } = JSON.parse(JSON.stringify(value)) as { silent_ms?: number }
  return stored
}
