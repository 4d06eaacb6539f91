import assert from 'node:assert/strict'
import { test } from 'node:test'

import { claimState } from '../../lib/inbox/claim-state.ts'
import type { ClaimState } from '../../lib/inbox/claim-state.ts'
import type { DeliveryLine } from '../../lib/schema/delivery.ts'
import { sessionTag } from '../../lib/schema/session.ts'

type Line = Pick<DeliveryLine, 'step' | 'session' | 'event' | 'recipient'> & { gone?: boolean }

const offered = (session: string): Line => ({ step: 'offered', session, event: '3-completed' })
const waits = (session: string, gone = false): Line => ({ step: 'waiting', session, gone })
const to = (recipient: string, line: Line): Line => ({ ...line, recipient })

const rows: [name: string, lines: Line[], owner: string | undefined, expected: ClaimState][] = [
  ['of the session itself', [], 'me', 'claimable'],
  ['without an owner', [], undefined, 'claimable'],
  ['of a session that is alive', [], 'living', 'elsewhere'],
  ['of a session that has ended', [], 'gone', 'claimable'],
  ['delivered to it', [offered('me')], 'me', 'notified'],
  ['delivered to it, though another session owned it', [offered('me')], 'gone', 'notified'],
  ['delivered to a session that replaced the owner', [offered('living')], 'gone', 'elsewhere'],
  ['delivered to a session that has ended since', [offered('gone')], 'gone', 'claimable'],
  [
    'when another event was delivered',
    [{ ...offered('me'), event: '2-question' }],
    'me',
    'claimable',
  ],
  ['that any session acknowledged', [{ ...offered('gone'), step: 'done' }], 'me', 'done'],
  [
    'that its recipient acknowledged',
    [to('codex', { ...offered('me'), step: 'done' })],
    'me',
    'done',
  ],
  ['delivered to another recipient', [to('claude', offered('living'))], 'me', 'claimable'],
  [
    'that another recipient acknowledged',
    [to('claude', { ...offered('living'), step: 'done' })],
    'me',
    'claimable',
  ],
  ['awaited by a call of its own', [waits('me')], 'me', 'awaited'],
  ['awaited by a call whose process has ended', [waits('me', true)], 'me', 'claimable'],
  ['awaited by a call of another session', [waits('living')], 'me', 'claimable'],
  ['no longer awaited', [waits('me'), { step: 'withdrawn', session: 'me' }], 'me', 'claimable'],
  [
    'awaited by one of two calls',
    [waits('me'), waits('me'), { step: 'withdrawn', session: 'me' }],
    'me',
    'awaited',
  ],
]

for (const [name, given, owner, expected] of rows) {
  test(`a notification ${name} is ${expected}`, () => {
    const lines = given.map(
      ({ gone = false, step, session, event, recipient }, index): DeliveryLine => {
        const process = { pid: 1, start: gone ? 'gone' : 'here', boot_id: '' }
        const at = '2026-11-21T12:00:00.000Z'
        const version = index + 1
        return { version, at, step, way: 'channel', session, event, recipient, process }
      },
    )
    const notification = {
      event: '3-completed',
      recipient: 'codex',
      owner: owner && sessionTag(owner),
    }
    const alive = {
      session: (tag: string) => tag === sessionTag('living'),
      process: (line: DeliveryLine) => line.process?.start !== 'gone',
    }
    assert.equal(claimState(lines, notification, { session: 'me', alive }), expected)
  })
}
