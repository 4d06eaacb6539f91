import assert from 'node:assert/strict'
import { test } from 'node:test'

import { standing } from '../../lib/inbox/standing.ts'
import type { Standing } from '../../lib/inbox/standing.ts'
import type { DeliveryLine } from '../../lib/schema/delivery.ts'
import { sessionTag } from '../../lib/schema/session.ts'

type Said = Pick<DeliveryLine, 'step' | 'session'> & { news?: string; gone?: boolean }

const offered = (session: string): Said => ({ step: 'offered', session, news: '3-completed' })
const waits = (session: string, gone = false): Said => ({ step: 'waiting', session, gone })

const rows: [name: string, said: Said[], owner: string | undefined, expected: Standing][] = [
  ['of the session itself', [], 'me', 'due'],
  ['of nobody', [], undefined, 'due'],
  ['of a session that lives', [], 'living', 'elsewhere'],
  ['of a session that has gone', [], 'gone', 'due'],
  ['told to it', [offered('me')], 'me', 'told'],
  ['told to it, though another sent the job', [offered('me')], 'gone', 'told'],
  ['told to a session that took it over and lives', [offered('living')], 'gone', 'elsewhere'],
  ['told to a session that has gone since', [offered('gone')], 'gone', 'due'],
  ['other news of the job told to it', [{ ...offered('me'), news: '2-question' }], 'me', 'due'],
  ['done by anybody', [{ ...offered('gone'), step: 'done' }], 'me', 'done'],
  ['awaited by a call of its own', [waits('me')], 'me', 'awaited'],
  ['awaited by a call whose process has gone', [waits('me', true)], 'me', 'due'],
  ['awaited by a call of another session', [waits('living')], 'me', 'due'],
  ['awaited no more', [waits('me'), { step: 'withdrawn', session: 'me' }], 'me', 'due'],
  [
    'awaited by one of two calls',
    [waits('me'), waits('me'), { step: 'withdrawn', session: 'me' }],
    'me',
    'awaited',
  ],
]

for (const [name, said, owner, expected] of rows) {
  test(`news ${name} are ${expected}`, () => {
    const lines = said.map(({ step, session, news, gone = false }, index): DeliveryLine => {
      const start = gone ? 'gone' : 'here'
      const process = { pid: 1, start, boot_id: '' }
      const at = '2026-11-21T12:00:00.000Z'
      return { version: index + 1, at, step, way: 'channel', session, news, process }
    })
    const subject = { news: '3-completed', owner: owner && sessionTag(owner) }
    const alive = {
      session: (tag: string) => tag === sessionTag('living'),
      process: (line: DeliveryLine) => line.process?.start !== 'gone',
    }
    assert.equal(standing(lines, subject, { session: 'me', alive }), expected)
  })
}
