import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createDeliveries } from '../../lib/inbox/deliveries.ts'
import { createInbox } from '../../lib/inbox/inbox.ts'
import { sessionTag } from '../../lib/schema/session.ts'
import { jobSubject, messageSubject } from '../../lib/schema/subject.ts'
import { addItem } from '../../lib/store/file/mailbox/items.ts'
import { openSubject } from '../store/subject.ts'

/**
 * Every file of a mailbox and its sessions as they were written before notifications had subjects: by path, with
 * the processes of another host. One session, s1, sent five jobs.
 */
const FIXTURE = new URL('../store/fixtures/mailbox-1.json', import.meta.url)

const DONE = 'utb62bfjli62csu5enoihwdix3'
const OFFERED = '7g5kc7exoup5gsvvj27xpmwiyt'
const AWAITED = 'kt4t33is3hr543yxcmmni7ib2q'
const UNOWNED = 'uelmt3kg2yqhonfegml5gd6yr5'
const OUTSTANDING = 'eneptgduiijfoxmfswlhj6lapk'

const agent = 'claude-main'
const tag = sessionTag('s1')

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { store, clock, layout } = subject
  const files = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, string>
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${layout.root}/${path}`), { recursive: true })
    writeFileSync(`${layout.root}/${path}`, content)
  }
  // The fixture is older than any notification that is still to be seen.
  const deliveries = createDeliveries({ store, now: clock.now, seenWithinMs: 100 * 24 * 3600_000 })
  const about = async (jobId: string) => {
    const all = await store.mailbox.notifications(agent)
    const found = all.find((each) => each.subject.id === jobId)
    assert.ok(found)
    return found
  }
  return { ...subject, deliveries, inbox: createInbox(subject), about }
}

test('items of an earlier version are read as notifications about jobs', async (t) => {
  const { store, inbox } = await setup(t)
  const notifications = await store.mailbox.notifications(agent)
  assert.deepEqual(
    notifications.map(({ subject, recipient, event, kind, owner }) => ({
      subject,
      recipient,
      event,
      kind,
      owner,
    })),
    [OFFERED, AWAITED, UNOWNED].map((id) => ({
      subject: jobSubject(id),
      recipient: agent,
      event: '3-completed',
      kind: 'completed',
      owner: id === UNOWNED ? undefined : tag,
    })),
  )
  const [item] = await inbox.items(agent)
  assert.deepEqual(item, {
    item_id: '0mx1pyawm-7g5kc7exoup5gsvvj27xpmwiyt-3-completed~0851b8c99ea5',
    kind: 'completed',
    job_id: OFFERED,
    version: 3,
    agent,
    at: '2026-11-29T10:51:24.214Z',
    owner: tag,
  })
  assert.equal(await inbox.dismiss(agent, [item.item_id]), 1)
})

test('delivery logs of an earlier version decide who may be notified', async (t) => {
  const { deliveries, about } = await setup(t)
  const states = async (session: string) =>
    Promise.all(
      [OFFERED, AWAITED, UNOWNED].map(async (id) => {
        return (await deliveries.state(await about(id), session, 'channel')).state
      }),
    )
  assert.deepEqual(await states('s1'), ['early', 'awaited', 'claimable'])
  assert.deepEqual(await states('s2'), ['elsewhere', 'elsewhere', 'claimable'])
  const [delivery] = await deliveries.of(jobSubject(DONE))
  assert.equal(delivery?.state, 'done')
  assert.deepEqual(
    [delivery.offered[0]?.way, delivery.seen?.way, delivery.done?.way],
    ['channel', 'check_inbox', 'poll'],
  )
})

test('a receipt of this version completes a delivery of an earlier one', async (t) => {
  const { deliveries, inbox, about } = await setup(t)
  const sender = { agent, session: 's1' }
  assert.equal(await inbox.acknowledge(sender, [await about(OFFERED)], 'poll'), 1)
  const receipts = await deliveries.of(jobSubject(OFFERED))
  assert.deepEqual(
    receipts.map(({ event, state, offered }) => [event, state, offered.length]),
    [['3-completed', 'done', 1]],
  )
})

test('sessions of an earlier version keep their roles and outstanding jobs', async (t) => {
  const { store } = await setup(t)
  const [session, ...others] = await store.registry.list('session')
  assert.deepEqual(others, [])
  assert.equal(session?.session, 's1')
  assert.equal(session.works, true)
  assert.deepEqual(
    (await store.registry.list('outstanding', tag)).map(({ job_id }) => job_id),
    [OUTSTANDING],
  )
  for (const role of ['hooks', 'rewake']) {
    assert.equal((await store.registry.get('role', [tag, role]))?.pid, 12, role)
  }
})

/** The names that the version of the fixture takes for items. */
const EARLIER_ITEM = /^([0-9a-z]{9})-([a-z2-7]{26})-(\d+)-([a-z_]+)(?:~([0-9a-f]{12}))?$/

test('no version of the inbox shows or removes an item about a subject it does not know', async (t) => {
  const { store, layout, about } = await setup(t)
  const { version, kind, at } = await about(UNOWNED)
  const before = readdirSync(layout.inbox(agent))
  for (const subject of [
    { kind: 'message' as const, id: UNOWNED },
    { kind: 'flow' as const, id: '01jz_x' },
  ]) {
    addItem(layout, { subject, recipient: agent, version, kind, at })
  }
  const foreign = ['0mx1pyawv-meteor.1-1-landed', `0mx1pyawv-${UNOWNED}-9-landed`, 'x', '.hidden']
  for (const name of foreign) writeFileSync(`${layout.inbox(agent)}/${name}`, '')
  const added = readdirSync(layout.inbox(agent)).filter((name) => !before.includes(name))
  assert.equal(added.length, 6)
  assert.equal((await store.mailbox.notifications(agent)).length, 3)
  assert.equal(await store.mailbox.dismiss(agent, added), 0)
  const message = { subject: messageSubject('general.1'), kind: 'mention', version: 1 } as const
  addItem(layout, { ...message, recipient: agent, at })
  const names = readdirSync(layout.inbox(agent))
  const known = names.filter((name) => !before.includes(name) && EARLIER_ITEM.test(name))
  assert.deepEqual(known, [`0mx1pyawv-${UNOWNED}-9-landed`])
})
