import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { itemIdOf } from '../../../lib/job/notify.ts'
import type { NewNotification } from '../../../lib/schema/notification.ts'
import { SUBJECT_KINDS, jobSubject, messageSubject } from '../../../lib/schema/subject.ts'
import type { Subject } from '../../../lib/schema/subject.ts'
import { ownIdentity } from '../../../lib/process/process.ts'
import type { DeliveryLine } from '../../../lib/schema/delivery.ts'
import type { Subject as StoreSubject } from '../contract.ts'
import { birth } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

const AT = '2026-11-20T12:00:00.000Z'

/** What every store promises about notifications and deliveries. */
export function mailboxContract(
  name: string,
  open: (t: TestContext) => Promise<StoreSubject>,
): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check(
    'ring() signals those who watch the notifications of that agent, and no others',
    async (t) => {
      // Without this, the regular check behind every watch would call the other listener too.
      t.mock.timers.enable({ apis: ['setInterval'] })
      const { store, another } = await open(t)
      const other = await another()
      let calls = 0
      const elsewhere = store.mailbox.watch('codex', () => (calls += 1))
      let heard = () => {}
      const watch = store.mailbox.watch('claude-main', () => heard())
      for (const when of ['a watch may call once more when it is in place', 'in place']) {
        calls = 0
        const hearing = new Promise<void>((resolve) => {
          heard = resolve
        })
        await other.mailbox.signal('claude-main')
        await hearing
        if (when === 'in place') watch.close()
      }
      elsewhere.close()
      assert.equal(calls, 0)
    },
  )

  check('every handle reads deliveries in the order of their versions', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const { job: silent } = await store.jobs.create(birth(clock))
    const process = ownIdentity()
    assert.deepEqual(await store.mailbox.deliveries(jobSubject(job.job_id)), {
      version: 0,
      lines: [],
    })
    const lines = [
      line({ step: 'waiting', way: 'dispatch_wait', process }),
      line({
        step: 'offered',
        way: 'monitor',
        event: '3-completed',
        recipient: 'a',
        session: 'é\n"',
      }),
    ]
    for (const [index, each] of lines.entries()) {
      assert.equal(
        await store.mailbox.appendDelivery(jobSubject(job.job_id), index + 1, each),
        true,
      )
    }
    const { version, lines: read } = await (
      await another()
    ).mailbox.deliveries(jobSubject(job.job_id))
    assert.equal(version, 2)
    assert.deepEqual(
      read.map(present),
      lines.map((each, index) => Object.assign({ version: index + 1 }, each)),
    )
    assert.deepEqual(await store.mailbox.deliveries(jobSubject(silent.job_id)), {
      version: 0,
      lines: [],
    })
  })

  check('of two lines with one version the first counts', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const other = await another()
    const by = (session: string) => line({ step: 'offered', way: 'stop_hook', session })
    assert.equal(await store.mailbox.appendDelivery(jobSubject(job.job_id), 1, by('s1')), true)
    assert.equal(await other.mailbox.appendDelivery(jobSubject(job.job_id), 1, by('s2')), false)
    // An equal line is not a repetition: two processes may append it, and one of them has to act.
    assert.equal(await other.mailbox.appendDelivery(jobSubject(job.job_id), 1, by('s1')), false)
    assert.equal(await other.mailbox.appendDelivery(jobSubject(job.job_id), 2, by('s2')), true)
    const { lines } = await store.mailbox.deliveries(jobSubject(job.job_id))
    assert.deepEqual(
      lines.map(({ session }) => session),
      ['s1', 's2'],
    )
  })

  check('of many processes that append one version at once exactly one succeeds', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const handles = [store, await another(), await another()]
    const each = line({ step: 'offered', way: 'channel' })
    const results = await Promise.all(
      handles.flatMap((handle) =>
        [1, 2, 3].map(() => handle.mailbox.appendDelivery(jobSubject(job.job_id), 1, { ...each })),
      ),
    )
    assert.equal(results.filter(Boolean).length, 1)
    assert.equal((await store.mailbox.deliveries(jobSubject(job.job_id))).version, 1)
  })

  check('subjects of different kinds with one id have logs of their own', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    const id = 'a'.repeat(26)
    const subjects: Subject[] = SUBJECT_KINDS.map((kind) => ({ kind, id }))
    for (const subject of subjects.slice(1)) {
      const each = line({ way: 'channel', event: `1-${subject.kind}`, recipient: 'codex' })
      assert.equal(await store.mailbox.appendDelivery(subject, 1, each), true)
      assert.equal(await other.mailbox.appendDelivery(subject, 1, each), false)
    }
    const logs = await Promise.all(subjects.map((subject) => other.mailbox.deliveries(subject)))
    assert.deepEqual(
      logs.map(({ lines }) => lines.map(({ event, recipient }) => [event, recipient])),
      [[], ...SUBJECT_KINDS.slice(1).map((kind) => [[`1-${kind}`, 'codex']])],
    )
  })

  check('notify() adds each notification once, and every handle reads it whole', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    const items = [
      message({ subject: messageSubject('a-b-1-mention.2-x.5'), kind: 'mention' }),
      message({
        subject: messageSubject(`dm.${'a'.repeat(20)}.12`),
        kind: 'direct',
        owner: '0123456789ab',
        sender: 'Claude.main-1-reply',
        expires_at: '2026-11-21T12:00:00.000Z',
      }),
      message({ subject: messageSubject('general.3.4'), kind: 'reply', sender: 'x', version: 7 }),
      message({ subject: messageSubject(`${'c'.repeat(64)}.123456789.1`), kind: 'bounced' }),
    ]
    await store.mailbox.notify(items)
    await other.mailbox.notify(items.toReversed())
    const found = (await other.mailbox.notifications('codex')).toSorted((a, b) =>
      a.item_id < b.item_id ? -1 : 1,
    )
    const byId = (each: { item_id: string }) => each.item_id
    assert.deepEqual(
      found.map(({ item_id: _id, event: _event, ...each }) => present(each)),
      items.toSorted((a, b) => (itemIdOf(a) < itemIdOf(b) ? -1 : 1)).map(present),
    )
    assert.deepEqual(
      found.map(({ event, kind, version }) => event === `${version}-${kind}`),
      items.map(() => true),
    )
    assert.deepEqual(await store.mailbox.notifications('another'), [])
    assert.equal(await store.mailbox.dismiss('codex', [...found.map(byId), 'x']), items.length)
    assert.deepEqual(await other.mailbox.notifications('codex'), [])
  })

  check('notify() with `once` adds one of a kind about a subject to each inbox', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    const unread = (recipient: string, channel: string, version: number) =>
      message({ subject: messageSubject(channel), kind: 'unread', recipient, version })
    const once = { once: true }
    await store.mailbox.notify([unread('codex', 'general', 1), unread('b', 'general', 1)], once)
    await other.mailbox.notify([unread('codex', 'general', 2), unread('codex', 'g', 2)], once)
    await store.mailbox.notify([message({ subject: messageSubject('general.2') })], once)
    const of = async (agent: string) =>
      (await store.mailbox.notifications(agent)).map(({ subject, version }): [string, number] => [
        subject.id,
        version,
      ])
    assert.deepEqual(
      new Map(await of('codex')),
      new Map([
        ['general', 1],
        ['g', 2],
        ['general.2', 1],
      ]),
    )
    const [first] = (await store.mailbox.notifications('b')).map(({ item_id }) => item_id)
    await store.mailbox.dismiss('b', [first ?? ''])
    await other.mailbox.notify([unread('b', 'general', 3)], once)
    assert.deepEqual(await of('b'), [['general', 3]])
  })

  check('notify() signals every recipient', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] })
    const { store, another } = await open(t)
    const other = await another()
    const heard = ['codex', 'b'].map(async (recipient) => {
      let watch: { close: () => void } | undefined
      await new Promise<void>((resolve) => {
        watch = store.mailbox.watch(recipient, resolve)
      })
      watch?.close()
    })
    await other.mailbox.notify([message({}), message({ recipient: 'b' })])
    await Promise.all(heard)
  })

  check('expired() lists what was to be seen by now, for every agent', async (t) => {
    const { store, another } = await open(t)
    const until = (expires_at: string, recipient: string) =>
      message({ subject: messageSubject(`general.${expires_at.length}`), expires_at, recipient })
    const due = '2026-11-20T13:00:00.000Z'
    await store.mailbox.notify([
      until(due, 'codex'),
      until(due, 'B.-_b'),
      until('2026-11-20T13:00:00.001Z', 'c'),
      message({}),
    ])
    const found = await (await another()).mailbox.expired(Date.parse(due))
    assert.deepEqual(found.map(({ recipient }) => recipient).toSorted(), ['B.-_b', 'codex'])
    assert.deepEqual(await store.mailbox.expired(Date.parse(due) - 1), [])
  })

  check('the id of a subject leads to no other log and out of no directory', async (t) => {
    const { store } = await open(t)
    const ids = ['../../x', 'a/b', 'A', 'a', '.', 'é']
    for (const id of ids) {
      const subject = { kind: 'message', id } as const
      assert.equal(await store.mailbox.appendDelivery(subject, 1, line({ event: id })), true)
    }
    for (const id of ids) {
      const { lines } = await store.mailbox.deliveries({ kind: 'message', id })
      assert.deepEqual(
        lines.map(({ event }) => event),
        [id],
      )
    }
  })
}

function line(more: Partial<DeliveryLine>): Omit<DeliveryLine, 'version'> {
  return { at: AT, step: 'offered', way: 'poll', session: 's1', ...more }
}

function message(more: Partial<NewNotification>): NewNotification {
  const subject = messageSubject('general.1')
  return { subject, kind: 'mention', version: 1, recipient: 'codex', at: AT, ...more }
}

/** Without the members that are undefined. */
function present(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
