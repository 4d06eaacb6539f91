import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withEarlier, withKnown, withReceived } from '../../dashboard/src/api/job-detail.ts'
import type { FetchedDetail } from '../../dashboard/src/api/job-detail.ts'
import { timelineOf } from '../../dashboard/src/job/story/timeline-items.ts'
import type { ApiActivity, ApiLogEvent } from '../../lib/schema/api.ts'

const at = (second: number) => new Date(second * 1000).toISOString()

function line(after: number, more: Partial<ApiActivity> = {}): ApiActivity {
  return { at: at(after), token: 2, kind: 'message', text: `line ${after}`, after, ...more }
}

function event(version: number, type: string, second = version): ApiLogEvent {
  return { version, type, at: at(second) }
}

test('timelineOf() merges events and activity in chronological order', () => {
  const events = [
    event(1, 'enqueue', 1),
    event(2, 'claim', 2),
    event(3, 'spawn', 3),
    event(4, 'complete', 9),
  ]
  const activity = [line(4), line(5, { kind: 'plan' }), line(6)]
  assert.deepEqual(
    timelineOf(events, activity).map((item) => item.key),
    ['event 1', 'event 2', 'line 4', 'line 6', 'event 4'],
  )
})

test('timelineOf() shows a call as one item, also when calls overlap', () => {
  const start = { kind: 'tool_started', tool: 'shell' } as const
  const end = { kind: 'tool_ended', tool: 'shell' } as const
  const timeline = timelineOf(
    [],
    [
      line(1, { ...start, call_id: 'a', text: 'ls', detail: 'ls -la' }),
      line(2, { ...start, call_id: 'b', text: 'make' }),
      line(3, { ...end, call_id: 'a', ok: true, detail: 'files', duration_ms: 5 }),
      line(4, { ...end, call_id: 'b', ok: false }),
      // Call ids are unique only within a turn.
      line(5, { ...start, call_id: 'a', token: 7 }),
    ],
  )
  const calls = timeline.flatMap((item) => (item.type === 'call' ? [item] : []))
  assert.deepEqual(
    calls.map(({ key, ok, input, output }) => ({ key, ok, input, output })),
    [
      { key: 'line 1', ok: true, input: 'ls -la', output: 'files' },
      { key: 'line 2', ok: false, input: undefined, output: undefined },
      { key: 'line 5', ok: undefined, input: undefined, output: undefined },
    ],
  )
})

function detail(activity: ApiActivity[], events: ApiLogEvent[] = [], hasEarlier = false) {
  const job = { job_id: 'j', version: events.length }
  return { job, activity, events, hasEarlier } as unknown as FetchedDetail
}

test('lines that were both streamed and fetched appear once, and none is lost', () => {
  const numbers = (found: FetchedDetail) => found.activity.map((each) => each.after)

  const first = detail([line(1), line(2)], [event(1, 'enqueue')])
  const received = withReceived(first, {
    events: [event(1, 'enqueue'), event(2, 'claim')],
    activity: [line(2), line(3), line(4)],
    job: undefined,
  })
  assert.deepEqual(numbers(received), [1, 2, 3, 4])
  assert.equal(received.events.length, 2)

  // A response that was under way when lines 3 and 4 arrived, and one that holds only the latest lines.
  assert.deepEqual(numbers(withKnown(received, detail([line(2), line(3)]))), [1, 2, 3, 4])
  assert.deepEqual(numbers(withKnown(received, detail([line(4), line(5)]))), [1, 2, 3, 4, 5])
  assert.deepEqual(numbers(withEarlier(detail([line(4)]), [line(1), line(4)])), [1, 4])
})

test('withKnown() knows whether activity is missing before the first line', () => {
  const known = detail([line(1), line(2), line(3)])
  const shown = ({ activity, hasEarlier }: FetchedDetail) => [
    activity.map((each) => each.after),
    hasEarlier,
  ]
  assert.deepEqual(shown(withKnown(known, detail([line(3), line(4)], [], true))), [
    [1, 2, 3, 4],
    false,
  ])
  // Lines between 3 and 7 may be missing, so only a load from the beginning shows them all.
  assert.deepEqual(shown(withKnown(known, detail([line(7)], [], true))), [[7], true])
  const cut = detail([line(5), line(6)], [], true)
  assert.deepEqual(shown(withKnown(cut, detail([line(6), line(7)], [], true))), [[5, 6, 7], true])
  assert.deepEqual(shown(withEarlier(cut, [line(1), line(5)])), [[1, 5, 6], false])
})
