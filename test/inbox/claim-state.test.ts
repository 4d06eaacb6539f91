import assert from 'node:assert/strict'
import { test } from 'node:test'

import { claimState } from '../../lib/inbox/claim-state.ts'
import type { ClaimState } from '../../lib/inbox/claim-state.ts'
import type { DeliveryLine, Way } from '../../lib/schema/delivery.ts'
import { sessionTag } from '../../lib/schema/session.ts'

type Line = Pick<DeliveryLine, 'step' | 'session' | 'event' | 'recipient'> & {
  gone?: boolean
  way?: Way
  /** Milliseconds since it was written. */
  ago?: number
}

const NOW = Date.parse('2026-11-21T12:00:00.000Z')

/** How soon a notification should be seen. */
const LATE_MS = 1000

const offered = (session: string): Line => ({ step: 'offered', session, event: '3-completed' })
const waits = (session: string, gone = false): Line => ({ step: 'waiting', session, gone })
const by = (way: Way, ago: number, line: Line): Line => ({ ...line, way, ago })
const seen = (session: string): Line => ({ ...offered(session), step: 'seen' })
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
  ['delivered in another way a moment ago', [by('stop_hook', 999, offered('me'))], 'me', 'early'],
  [
    'delivered in another way and not seen in time',
    [by('stop_hook', LATE_MS, offered('me'))],
    'me',
    'claimable',
  ],
  [
    'delivered in this way and not seen in time',
    [by('channel', 9 * LATE_MS, offered('me'))],
    'me',
    'notified',
  ],
  [
    'delivered in this way, then in another, and not seen in time',
    [by('channel', 9 * LATE_MS, offered('me')), by('monitor', LATE_MS, offered('me'))],
    'me',
    'notified',
  ],
  [
    'seen by its agent long ago',
    [by('stop_hook', 9 * LATE_MS, offered('me')), by('check_inbox', 8 * LATE_MS, seen('me'))],
    'me',
    'notified',
  ],
  [
    'that a living session has not seen in time',
    [by('channel', 2 * LATE_MS - 1, offered('living'))],
    'me',
    'elsewhere',
  ],
  [
    'that a living session has not seen in twice the time',
    [by('channel', 2 * LATE_MS, offered('living'))],
    'me',
    'claimable',
  ],
  [
    'that a living session has seen',
    [by('channel', 9 * LATE_MS, offered('living')), by('poll', 8 * LATE_MS, seen('living'))],
    'me',
    'elsewhere',
  ],
  [
    'that came back from a living session, which has not seen it either',
    [by('channel', 9 * LATE_MS, offered('me')), by('channel', 3 * LATE_MS, offered('living'))],
    'me',
    'notified',
  ],
  [
    'that its recipient did not see before it bounced',
    [by('channel', LATE_MS, offered('me')), { ...offered(''), step: 'expired' }],
    'me',
    'expired',
  ],
  [
    'that another recipient did not see before it bounced',
    [to('claude', { ...offered(''), step: 'expired' })],
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
      (
        { gone = false, ago = 0, way = 'channel', step, session, event, recipient },
        index,
      ): DeliveryLine => {
        const process = { pid: 1, start: gone ? 'gone' : 'here', boot_id: '' }
        const at = new Date(NOW - ago).toISOString()
        const version = index + 1
        return { version, at, step, way, session, event, recipient, process }
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
    const asking = {
      session: 'me',
      way: 'channel',
      now: NOW,
      seenWithinMs: LATE_MS,
      alive,
    } as const
    assert.equal(claimState(lines, notification, asking).state, expected)
  })
}
