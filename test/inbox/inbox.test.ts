import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createInbox } from '../../lib/inbox/inbox.ts'
import { wake } from '../../lib/store/file/mailbox/watch.ts'
import { finished } from '../store/jobs.ts'
import { openSubject } from '../store/subject.ts'

async function setup(t: TestContext) {
  const subject = await openSubject(t)
  return { ...subject, inbox: createInbox(subject) }
}

test('register() adds an agent, and keeps the description when a later call has none', async (t) => {
  const { inbox, clock } = await setup(t)
  const first = await inbox.register('codex', 'writes code')
  clock.advance(1000)
  const again = await inbox.register('codex', undefined)
  assert.equal(again.description, 'writes code')
  assert.equal(again.registered_at, first.registered_at)
  assert.ok(again.last_seen > first.last_seen)
  assert.equal((await inbox.register('codex', 'reviews')).description, 'reviews')
  await inbox.register('Codex', undefined)
  assert.deepEqual(
    (await inbox.agents()).map(({ agent_id }) => agent_id).toSorted((a, b) => (a < b ? -1 : 1)),
    ['Codex', 'codex'],
  )
})

test('notifications are listed oldest first until they are dismissed or their job was read', async (t) => {
  const { inbox, store, clock } = await setup(t)
  const jobs = []
  for (let n = 0; n < 3; n += 1) {
    jobs.push(await finished(store, clock))
    clock.advance(5)
  }
  const items = await inbox.items('claude-main')
  assert.deepEqual(
    items.map(({ job_id }) => job_id),
    jobs.map(({ job_id }) => job_id),
  )
  assert.equal(await inbox.dismiss('claude-main', [items[1]?.item_id ?? '', 'no such']), 1)
  const [seen] = jobs
  assert.ok(seen)
  await inbox.dismissJob('claude-main', seen)
  clock.advance(5000)
  await inbox.dismissJob('claude-main', seen)
  assert.deepEqual(
    (await inbox.items('claude-main')).map(({ job_id }) => job_id),
    [jobs[2]?.job_id],
  )
  assert.deepEqual(await inbox.items('somebody'), [])
})

test('dismissJob() also removes a notification that arrives a moment later', async (t) => {
  const { inbox, store, clock, layout } = await setup(t)
  const job = await finished(store, clock)
  const [item] = fs.readdirSync(layout.inbox('claude-main'))
  const path = `${layout.inbox('claude-main')}/${item}`
  fs.rmSync(path)
  const seen = inbox.dismissJob('claude-main', job)
  fs.writeFileSync(path, '')
  wake(layout.wakeInbox('claude-main'))
  await seen
  assert.deepEqual(await inbox.items('claude-main'), [])
})

test('watch() calls back when a notification arrives', async (t) => {
  const { inbox, store, clock } = await setup(t)
  const heard = new Promise<void>((resolve) => {
    const watch = inbox.watch('claude-main', () => {
      watch.close()
      resolve()
    })
  })
  await finished(store, clock)
  await heard
})
